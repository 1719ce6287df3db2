import NewsModel

/// Tells by the words beside a name whether it names a team: "the Leverkusen striker", "Newcastle beat Chelsea 3-0", "a contract with Porto".
///
/// It goes by the order of words alone, because parsers read headlines and reports of games badly.
struct TeamSigns {
  let sentence: AnalyzedSentence
  let words: [String: Set<String>]
  /// Whether the article speaks of sport in other sentences too.
  var isSport = false

  /// How surely a name is one of a team here.
  enum Sureness { case sure, likely }

  /// How surely a name is one of a team; nil where nothing tells so, or where it is a place to be in.
  func sureness(of name: Range<Int>) -> Sureness? {
    if isPlaceToBe(name) { return nil }
    if hasPlayer(name) { return .sure }
    let isTold = hasResult(name) || hasDeed(name) || hasStaff(name) || isJoined(name) || isInContest(name)
    return isTold && (isSport || speaksOfSport) ? .likely : nil
  }

  /// Whether the sentence has a score or a word of sport.
  var speaksOfSport: Bool { evidence > 0 }

  /// How many words of sport the sentence has.
  var evidence: Int {
    guard let sport = words["evidence"], let players = words["player"] else { return 0 }
    return sentence.tokens.indices.count { token in
      switch sentence.tokens[token].tag {
      case .noun, .properNoun, .adjective, .verb: sport.contains(sentence.tokens[token].lemma) || players.contains(sentence.tokens[token].lemma)
      case .numeral, .other: isScore(token)
      default: false
      }
    }
  }

  /// "in Porto", "Porto, Portugal".
  func isPlaceToBe(_ name: Range<Int>) -> Bool {
    if let before = text(name.lowerBound - 1), Self.placing.contains(before) { return true }
    guard text(name.upperBound) == ",", let larger = sentence.names.first(where: { $0.tokens.lowerBound == name.upperBound + 1 }) else { return false }
    return larger.kind == .location && ![",", "and", "or"].contains(text(larger.tokens.upperBound) ?? "") || larger.kind == .location && text(larger.tokens.upperBound) == ","
  }

  private static let placing: Set<String> = ["in", "near", "outside", "around", "across", "inside", "into", "off", "via", "through", "throughout"]

  // MARK: Signs

  /// "Porto striker", "Porto's Danish striker", "striker of Porto".
  private func hasPlayer(_ name: Range<Int>) -> Bool { owns(name, "player") }

  /// "Porto coach", "the manager of Porto".
  private func hasStaff(_ name: Range<Int>) -> Bool { owns(name, "staff") }

  private func owns(_ name: Range<Int>, _ kind: String) -> Bool {
    if text(name.lowerBound - 1) == "of", name.lowerBound > 1, has(name.lowerBound - 2, kind) { return true }
    var next = name.upperBound
    if ["'s", "’s", "'", "’"].contains(text(next) ?? "") { next += 1 }
    for token in next..<min(next + 3, sentence.tokens.count) {
      if has(token, kind) { return true }
      guard [.adjective, .noun, .numeral].contains(sentence.tokens[token].tag) || isOfPeople(token) else { return false }
    }
    return false
  }

  /// "Porto beat Braga", "lost to Porto", "drew with Porto".
  private func hasResult(_ name: Range<Int>) -> Bool { verb(after: name, "result") != nil || isBehind("result", name, past: 3) }

  /// "Porto have signed the Dane Emil Lund": what a team does to players and coaches, whom the words behind the verb name.
  private func hasDeed(_ name: Range<Int>) -> Bool {
    guard let verb = verb(after: name, "deed") else { return false }
    return (verb + 1..<min(verb + 8, sentence.tokens.count)).contains { token in
      has(token, "player") || has(token, "staff") || sentence.names.contains { $0.kind == .person && $0.tokens.lowerBound == token }
    }
  }

  /// "left Braga for Olympiacos", "signed from Genk", "plays for Porto".
  private func isJoined(_ name: Range<Int>) -> Bool {
    if isBehind("join", name, past: 1) { return true }
    guard let before = text(name.lowerBound - 1), ["from", "for", "to", "with", "against", "at"].contains(before) else { return false }
    return (max(0, name.lowerBound - 12)..<name.lowerBound).contains { has($0, "join") || has($0, "deed") }
  }

  /// "the match between Porto and Braga", "the final against Porto".
  private func isInContest(_ name: Range<Int>) -> Bool {
    guard let before = text(name.lowerBound - 1), ["between", "against", "with", "and", "v", "vs"].contains(before) || ["v", "vs", "v."].contains(text(name.upperBound) ?? "")
    else { return false }
    return (max(0, name.lowerBound - 7)..<name.lowerBound).contains { has($0, "contest") } && (before != "and" || text(before: name, "between"))
  }

  private func text(before name: Range<Int>, _ word: String) -> Bool { (max(0, name.lowerBound - 5)..<name.lowerBound).contains { text($0) == word } }

  // MARK: Words

  /// A verb of a kind behind the name, with nothing but auxiliaries and adverbs between.
  private func verb(after name: Range<Int>, _ kind: String) -> Int? {
    for token in name.upperBound..<min(name.upperBound + 4, sentence.tokens.count) {
      if has(token, kind) { return token }
      guard [.auxiliary, .adverb, .particle].contains(sentence.tokens[token].tag) else { return nil }
    }
    return nil
  }

  /// Whether a verb of a kind stands a few words before the name, with a preposition or an article between at most.
  private func isBehind(_ kind: String, _ name: Range<Int>, past most: Int) -> Bool {
    for token in stride(from: name.lowerBound - 1, through: max(0, name.lowerBound - 1 - most), by: -1) {
      if has(token, kind), sentence.tokens[token].tag != .noun { return true }
      guard [.adposition, .determiner, .adverb, .numeral, .punctuation].contains(sentence.tokens[token].tag), text(token) != "," else { return false }
    }
    return false
  }

  private func isOfPeople(_ token: Int) -> Bool { sentence.names.contains { $0.kind == .nationality && $0.tokens.contains(token) } }

  private func has(_ token: Int, _ kind: String) -> Bool {
    guard sentence.tokens.indices.contains(token) else { return false }
    return words[kind]?.contains(sentence.tokens[token].lemma) ?? false
  }

  private func text(_ token: Int) -> String? { sentence.tokens.indices.contains(token) ? sentence.tokens[token].text.lowercased() : nil }

  /// "2-1" in one word or three.
  private func isScore(_ token: Int) -> Bool {
    guard sentence.tokens[token].tag == .numeral || sentence.tokens[token].tag == .other else { return false }
    let parts = sentence.tokens[token].text.split(whereSeparator: { "-–".contains($0) })
    if parts.count == 2 { return parts.allSatisfy { $0.utf8.count < 3 && ScoreRepair.isPoints($0) } }
    guard token + 2 < sentence.tokens.count, ["-", "–"].contains(sentence.tokens[token + 1].text) else { return false }
    return [sentence.tokens[token], sentence.tokens[token + 2]].allSatisfy { $0.text.utf8.count < 3 && ScoreRepair.isPoints(Substring($0.text)) }
  }
}
