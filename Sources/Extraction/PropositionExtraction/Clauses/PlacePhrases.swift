import NewsModel

/// Reads where places lie off the order of the words alone, whatever the tree joins to what: "in the town of Hafun on the northern coast of
/// Somalia", "Suichuan County in the eastern province of Jiangxi", "Doha, Qatar".
///
/// Journalists name places by few formulas, each a run of words that hardly means anything else; a parser joins their parts to the verb as often
/// as to one another. So the formulas are read like a grammar of their own, and the tree only vetoes what it knows to be a subject or an object.
struct PlacePhrases {
  let builder: MentionBuilder

  /// A place and the larger place that it lies in, by the words that head them.
  struct Pair: Hashable {
    var inner: Int
    var outer: Int
  }

  /// The pairs of the sentence, in the order of their words.
  func pairs() -> [Pair] {
    var found: [Pair] = []
    var start = 0
    while start < tree.tokens.count {
      guard let phrase = phrase(at: start) else {
        start += 1
        continue
      }
      found += pairs(of: phrase, from: start)
      start = phrase.end
    }
    return found
  }

  private var tree: SentenceTree { builder.tree }

  // MARK: One place

  /// "the Iraqi city of Mosul", "southern Helmand province", "Congo's North Kivu".
  private struct Phrase {
    /// The words of the name.
    var name: Range<Int>
    /// The word that heads the mention.
    var head: Int
    /// The country or region that the phrase itself names as the larger one.
    var owner: Int?
    /// The word behind the phrase.
    var end: Int
    /// Whether a noun for places says what the name names, and whether it stands behind the name.
    var isDescribed = false
    var hasNounBehind = false
    /// Whether words such as "northern" or an article stand before the name.
    var isModified = false
  }

  private func phrase(at start: Int) -> Phrase? {
    let opening = opening(at: start)
    let first = opening.end
    if let noun = placeNoun(at: first) {
      if noun.end < tree.tokens.count, tree[noun.end].text == "of", let name = placeName(at: noun.end + 1, isDescribed: true) {
        return described(name, by: noun.head, opening)
      }
      if let name = placeName(at: noun.end, isDescribed: true), name.lowerBound == noun.end { return described(name, by: noun.head, opening) }
      // "the Latvian capital, Riga,"
      if opening.owner != nil, noun.end + 1 < tree.tokens.count, tree[noun.end].text == ",", let name = placeName(at: noun.end + 1, isDescribed: false),
        isEnd(name.upperBound, allowing: [])
      {
        return described(name, by: noun.head, opening)
      }
      return nil
    }
    guard let name = placeName(at: first, isDescribed: nounBehind(first) != nil) else { return nil }
    let noun = placeNoun(at: name.upperBound)
    // "the Kabul neighborhood of Char Qala"
    if let noun, isWord(noun.head, "quarter"), noun.end + 1 < tree.tokens.count, tree[noun.end].text == "of", let quarter = placeName(at: noun.end + 1, isDescribed: true),
      builder.nameType(text(of: name)) == "City", builder.nameType(text(of: quarter)) == nil
    {
      return Phrase(name: quarter, head: head(of: quarter), owner: head(of: name), end: quarter.upperBound, isDescribed: true, isModified: true)
    }
    if noun == nil, isOwned(name, opening) == false { return nil }
    let end = noun?.end ?? name.upperBound
    if end < tree.tokens.count, isGenitive(end) || tree[end].text.hasPrefix("-") && end + 1 < tree.tokens.count && touches(end) { return nil }
    let top = head(of: name)
    // "the Outaouais region of Quebec": behind "of" stands the larger place, which the noun would be called after.
    let isLarger = noun.map { $0.end < tree.tokens.count && tree[$0.end].text == "of" } ?? false
    let head = noun.map { !isLarger && tree[top].head == $0.head && mayBePlace($0.head) ? $0.head : top } ?? top
    let endsInNoun = noun != nil || name.count > 1 && isWord(name.upperBound - 1, "noun")
    return Phrase(name: name, head: head, owner: opening.owner, end: end, isDescribed: noun != nil, hasNounBehind: endsInNoun, isModified: opening.end > start)
  }

  private func described(_ name: Range<Int>, by noun: Int, _ opening: Opening) -> Phrase? {
    let end = name.upperBound
    if end < tree.tokens.count, isGenitive(end) { return nil }
    let top = head(of: name)
    let isOne = tree[top].head == noun && tree[top].relation == .nmod && mayBePlace(noun)
    return Phrase(name: name, head: isOne ? noun : top, owner: opening.owner, end: end, isDescribed: true, isModified: true)
  }

  /// A country's adjective or genitive owns a bare name only where nothing follows that could be meant: not in "Israel's Gaza blockade".
  private func isOwned(_ name: Range<Int>, _ opening: Opening) -> Bool {
    guard opening.owner != nil else { return true }
    guard opening.isGenitive else { return false }
    let next = name.upperBound
    return next >= tree.tokens.count || ![.noun, .properNoun, .adjective].contains(tree[next].tag) || TimeWords.isTimeNoun(tree[next].lemma)
  }

  /// What stands before a place's own words.
  private struct Opening {
    var end: Int
    var owner: Int?
    var isGenitive = false
  }

  private func opening(at start: Int) -> Opening {
    var opening = Opening(end: start)
    if start < tree.tokens.count, tree[start].tag == .determiner { opening.end += 1 }
    var steps = 0
    while opening.end < tree.tokens.count, steps < 7 {
      steps += 1
      let token = opening.end
      if let name = tree.name(at: token), name.tokens.lowerBound == token {
        let end = name.tokens.upperBound
        if name.kind == .location, end < tree.tokens.count, isGenitive(end), isLarge(name.tokens) {
          opening = Opening(end: end + 1, owner: head(of: name.tokens), isGenitive: true)
          continue
        }
        let isJoined = end < tree.tokens.count && tree[end].text.hasPrefix("-") || tree.isPrefixed(token)
        if name.kind == .nationality, name.tokens.count == 1, placeNounAhead(end) != nil || isModifier(end) || end < tree.tokens.count && isWord(end, "part") {
          if !isJoined, builder.nameType(tree[token].text) == .country { opening.owner = token }
          opening.end = end
          continue
        }
        // "the West Bank town of Tulkarem", "the U.S. state of Ohio"
        if name.kind == .location, !isJoined, let noun = placeNounAhead(end), followsName(noun), isLarge(name.tokens), isWord(noun, "small") || type(head(of: name.tokens)) == .country {
          opening.owner = head(of: name.tokens)
          opening.end = end
          continue
        }
        break
      }
      // "the country's second-largest city"
      if token + 1 < tree.tokens.count, tree[token].tag == .noun, isGenitive(token + 1), type(token) == .country || isWord(token, "noun") {
        opening = Opening(end: token + 2, owner: token, isGenitive: true)
        continue
      }
      guard isModifier(token) else { break }
      opening.end += 1
    }
    return opening
  }

  /// "northern", "mainly Kurdish", "second-largest", "tribal", "port" before "city".
  private func isModifier(_ token: Int) -> Bool {
    guard token < tree.tokens.count, tree.name(at: token) == nil else { return false }
    let word = tree[token]
    switch word.tag {
    case .adjective, .adverb, .numeral: return true
    case .verb: return ["VBN", "VBG"].contains(word.pennTag)
    case .punctuation: return word.text == "-"
    case .noun: return word.text.first?.isLowercase == true && placeNoun(at: token) == nil && placeNounAhead(token + 1) != nil || placeNoun(at: token) != nil && placeNoun(at: token + 1) != nil
    default: return false
    }
  }

  /// The noun for places that comes within the next few describing words.
  private func placeNounAhead(_ start: Int) -> Int? {
    for token in start..<min(start + 4, tree.tokens.count) {
      if placeNoun(at: token) != nil { return token }
      guard [.adjective, .noun, .adverb, .verb].contains(tree[token].tag) || tree[token].text == "-" else { return nil }
    }
    return nil
  }

  private func followsName(_ noun: Int) -> Bool {
    let next = placeNoun(at: noun)?.end ?? noun + 1
    guard next < tree.tokens.count else { return false }
    return tree[next].text == "of" || tree[next].text == "," || tree[next].text.first?.isUppercase == true
  }

  private func placeNoun(at token: Int) -> (head: Int, end: Int)? {
    guard token < tree.tokens.count, [.noun, .properNoun].contains(tree[token].tag), tree.name(at: token).map({ $0.tokens.lowerBound < token }) ?? true || tree[token].text.first?.isLowercase == true,
      isWord(token, "noun"), tree[token].pennTag != "NNS"
    else { return nil }
    return (token, token + 1)
  }

  private func nounBehind(_ first: Int) -> Int? {
    guard first < tree.tokens.count else { return nil }
    let end = tree.name(at: first).map(\.tokens.upperBound) ?? run(from: first).upperBound
    return placeNoun(at: end)?.head
  }

  /// The words of a place's name; beside a noun for places any name may be one, unless a table knows better.
  private func placeName(at token: Int, isDescribed: Bool) -> Range<Int>? {
    guard token < tree.tokens.count else { return nil }
    let words: Range<Int>
    if let name = tree.name(at: token) {
      guard name.tokens.lowerBound == token, name.kind != .nationality, name.kind == .location || isDescribed else { return nil }
      words = name.tokens
    } else {
      guard isDescribed, tree[token].tag == .properNoun, tree[token].text.first?.isUppercase == true else { return nil }
      words = run(from: token)
    }
    guard !words.isEmpty else { return nil }
    let type = builder.mention(at: head(of: words), depth: 0).type
    return isPlace(head(of: words)) || isDescribed && builder.nameType(text(of: words)) == nil && (type == .concept || type == .person || type == .organization) ? words : nil
  }

  private func run(from token: Int) -> Range<Int> {
    var end = token
    while end < tree.tokens.count, end - token < 4, tree[end].tag == .properNoun, tree[end].text.first?.isUppercase == true, tree.name(at: end) == nil { end += 1 }
    return token..<end
  }

  // MARK: What a place lies in

  private func pairs(of inner: Phrase, from start: Int) -> [Pair] {
    guard type(inner.head) != .country, type(head(of: inner.name)) != .country else { return [] }
    // "Denmark's Kirsten" may be anybody, where no table knows a place of that name.
    let isAnybody = !inner.isDescribed && !inner.hasNounBehind && type(inner.head) == .place && builder.nameType(text(of: inner.name)) == nil
    let outers = [isAnybody ? nil : inner.owner, larger(behind: inner, from: start)].compactMap { $0 }
    return outers.filter { encloses($0, inner) }.map { Pair(inner: inner.head, outer: $0) }
  }

  private func larger(behind inner: Phrase, from start: Int) -> Int? {
    let end = inner.end
    guard end + 1 < tree.tokens.count else { return nil }
    switch tree[end].text.lowercased() {
    case "in": return isSource(start) ? nil : outer(at: end + 1).map(\.head)
    case "of": return inner.hasNounBehind ? outer(at: end + 1).map(\.head) : nil
    case "on", "along": return coast(at: end + 1) ?? island(at: end + 1)
    case ",": return behindComma(end + 1, of: inner, from: start)
    default: return nil
    }
  }

  private func behindComma(_ next: Int, of inner: Phrase, from start: Int) -> Int? {
    if ["in", "on", "along"].contains(tree[next].text.lowercased()) {
      guard let found = tree[next].text.lowercased() == "in" ? outer(at: next + 1) : nil else { return tree[next].text.lowercased() == "in" ? nil : coast(at: next + 1) }
      return found.isDescribed || found.isModified ? found.head : nil
    }
    if let description = description(at: next) { return description }
    guard inner.owner == nil || !inner.isDescribed, let found = phrase(at: next), found.name.lowerBound == next, !found.isDescribed, isStateName(found.name), !isArgument(found.head),
      isEnd(found.end, allowing: Self.following), !isListed(inner, found), type(inner.head) != "Region" || type(found.head) == .country
    else { return nil }
    return found.head
  }

  /// "a town in Baluchistan province", "Iraq's second-largest city", "the Afghan capital" behind a name and a comma.
  private func description(at start: Int) -> Int? {
    let opening = opening(at: start)
    guard opening.end > start, let noun = placeNoun(at: opening.end), !isArgument(noun.head) else { return nil }
    guard noun.end < tree.tokens.count else { return opening.owner }
    if ["in", "of", "on"].contains(tree[noun.end].text), ["a", "an", "the"].contains(tree[start].text.lowercased()) {
      let isPart = tree[noun.end].text != "of" || isWord(noun.head, "portion")
      return isPart ? outer(at: noun.end + 1)?.head ?? opening.owner : nil
    }
    return isEnd(noun.end, allowing: Self.following) ? opening.owner : nil
  }

  /// "Helmand province", "the northern part of Mali", "a remote part of Sagaing region" behind "in".
  private func outer(at start: Int) -> Phrase? {
    if let found = phrase(at: start) { return found }
    let opening = opening(at: start)
    guard opening.end < tree.tokens.count, isWord(opening.end, "part") else { return nil }
    if opening.isGenitive, let owner = opening.owner { return Phrase(name: owner..<owner + 1, head: owner, end: opening.end + 1, isModified: true) }
    guard opening.end + 1 < tree.tokens.count, tree[opening.end + 1].text == "of" else { return nil }
    return phrase(at: opening.end + 2)
  }

  /// "the northern coast of Somalia", "China's eastern coast".
  private func coast(at start: Int) -> Int? {
    let opening = opening(at: start)
    guard opening.end < tree.tokens.count, isWord(opening.end, "coast") else { return nil }
    if let owner = opening.owner { return owner }
    guard opening.end + 1 < tree.tokens.count, tree[opening.end + 1].text == "of", let found = phrase(at: opening.end + 2), !isKind(type(found.head), "Waters") else { return nil }
    return found.head
  }

  /// "the Indonesian island of Sumatra" behind "on".
  private func island(at start: Int) -> Int? {
    guard let found = phrase(at: start) else { return nil }
    let noun = found.hasNounBehind ? found.end - 1 : tree[found.name.lowerBound - 1].text == "of" ? found.name.lowerBound - 2 : found.head
    return ["island", "peninsula", "archipelago"].contains(tree[max(noun, 0)].lemma.lowercased()) ? found.head : nil
  }

  private func encloses(_ outer: Int, _ inner: Phrase) -> Bool {
    let (large, small) = (type(outer), type(inner.head))
    if tree.name(at: outer)?.kind == .nationality { return large == .country || builder.nameType(tree[outer].text) == .country }
    // "the country's": whichever it is, coreference tells.
    if tree[outer].tag == .noun, outer + 1 < tree.tokens.count, isGenitive(outer + 1) { return large != "City" || isWord(inner.head, "quarter") }
    guard isPlace(outer), !isKind(large, "Waters"), !inner.name.contains(outer) else { return false }
    if !isKind(large, "City") { return !(large == "Region" && isKind(small, "Waters")) }
    return small == .place && inner.isDescribed || isWord(inner.head, "quarter")
  }

  // MARK: Words

  private static let following: Set<UniversalTag> = [.adposition, .verb, .auxiliary, .coordinatingConjunction, .subordinatingConjunction]

  /// "troops from Texas in Iraq": the second phrase hangs on the troops; "the people of Tibet in India" are in India.
  private func isSource(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if tree[start - 1].text.lowercased() == "from" { return !isLongWay(start) }
    // "known as Urguti in Tajik"
    if tree[start - 1].text.lowercased() == "as" { return true }
    guard tree[start - 1].text.lowercased() == "of", start > 1 else { return false }
    return !["part", "coast", "round"].contains { isWord(start - 2, $0) }
  }

  /// "from Varanasi in Uttar Pradesh to Gwalior": the way from one place to another.
  private func isLongWay(_ start: Int) -> Bool {
    tree.tokens.indices.contains { $0 > start && $0 < start + 12 && tree[$0].text.lowercased() == "to" && tree[$0].tag == .adposition }
  }

  /// "In Moscow, Ukraine denied it": what does or suffers something is no larger place.
  private func isArgument(_ token: Int) -> Bool { [.nsubj, .nsubjPass, .obj, .iobj].contains(tree[token].relation) }

  private func isListed(_ inner: Phrase, _ outer: Phrase) -> Bool {
    if outer.end < tree.tokens.count, ["and", "or"].contains(tree[outer.end].text), outer.end + 1 >= tree.tokens.count || tree[outer.end + 1].tag != .adposition { return true }
    // "the battle England, the Dutch Republic, and Leopold"
    if type(inner.head) == "Region", outer.end + 1 < tree.tokens.count, tree[outer.end].text == ",", ["and", "or"].contains(tree[outer.end + 1].text) { return true }
    let before = inner.name.lowerBound - (inner.name.lowerBound > 1 && tree[inner.name.lowerBound - 1].tag == .determiner ? 2 : 1)
    return before >= 0 && tree[before].text == "," && tree[head(of: inner.name)].relation == .conj
  }

  private func isEnd(_ token: Int, allowing tags: Set<UniversalTag>) -> Bool {
    token >= tree.tokens.count || tree[token].tag == .punctuation && tree[token].text != "-" || tags.contains(tree[token].tag) && tree[token].pennTag != "POS"
  }

  private func isWord(_ token: Int, _ kind: String) -> Bool { builder.lexicon.words.places[kind]?.contains(tree[token].lemma.lowercased()) ?? false }
  private func isGenitive(_ token: Int) -> Bool { tree[token].pennTag == "POS" || ["'s", "’s"].contains(tree[token].text) }
  private func touches(_ token: Int) -> Bool { tree[token].range.upperBound == tree[token + 1].range.lowerBound }
  private func isLarge(_ name: Range<Int>) -> Bool { !isKind(type(head(of: name)), "City") && isPlace(head(of: name)) }
  private func mayBePlace(_ noun: Int) -> Bool { type(noun) == .concept || isPlace(noun) }
  private func isPlace(_ token: Int) -> Bool { isKind(type(token), .place) && !isKind(type(token), "Facility") }
  private func isStateName(_ name: Range<Int>) -> Bool {
    if type(head(of: name)) == "Region" { return true }
    return isListedState(name)
  }

  private func isListedState(_ name: Range<Int>) -> Bool { builder.nameType(text(of: name)).map { $0 == .country || $0 == "Region" } ?? false }
  private func isKind(_ type: EntityType, _ other: EntityType) -> Bool { builder.types.nameWords.isKind(type, of: other) }
  private func type(_ token: Int) -> EntityType { builder.mention(at: token, depth: 0).type }
  private func head(of name: Range<Int>) -> Int { name.first { !name.contains(tree[$0].head) } ?? name.lowerBound }
  private func text(of words: Range<Int>) -> String { builder.text.slice(utf8: tree.sentence.range(of: words)) }
}
