import NewsModel

/// Takes into a name what the recogniser left beside it: the initials before a person's name, the own name behind a bank's "Bank",
/// what a committee is for.
enum NameParts {
  static func join(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.reversed() where sentence.names[index].kind == .person { takeInitials(of: index, in: &sentence) }
    for number in sentence.tokens.indices.dropFirst() where [.nummod, .flat].contains(sentence.tokens[number].relation) { joinNumber(number, in: &sentence) }
    joinBanks(&sentence)
    for body in sentence.tokens.indices.dropLast(3) where bodies.contains(sentence.tokens[body].text) && sentence.tokens[body + 1].text == "to" {
      takePurpose(of: body, in: &sentence)
    }
  }

  /// "the Committee to Protect Journalists", read as a committee that protects them.
  private static func takePurpose(of body: Int, in sentence: inout AnalyzedSentence) {
    let known = sentence.names.first { $0.tokens.contains(body) }
    let name = known?.tokens ?? body..<body + 1
    guard name.upperBound == body + 1, known?.kind ?? .organization == .organization, isCapitalised(sentence.tokens[body + 2]), sentence.tokens[body + 2].tag == .verb || sentence.tokens[body + 2].pennTag == "VB" || purposes.contains(sentence.tokens[body + 2].text),
      let head = name.first(where: { !name.contains(sentence.tokens[$0].head) })
    else { return }
    var end = body + 3
    while end < sentence.tokens.count, continues(end, in: sentence) { end += 1 }
    // "to Fight AIDS, Tuberculosis and Malaria": a list goes on.
    guard end == sentence.tokens.count || sentence.tokens[end].text != "," || end + 1 == sentence.tokens.count || !isCapitalised(sentence.tokens[end + 1]) else { return }
    let words = body + 1..<end
    guard words.count > 2, sentence.names.allSatisfy({ !$0.tokens.overlaps(words) || words.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= end }),
      !words.contains(sentence.tokens[head].head), !sentence.tokens.indices.contains(where: { !words.contains($0) && words.contains(sentence.tokens[$0].head) && sentence.tokens[$0].relation == .conj }), sentence.block != .title, sentence.block != .heading
    else { return }
    for word in sentence.tokens.indices where word != head && (words.contains(word) || words.contains(sentence.tokens[word].head)) {
      if words.contains(word) { sentence.tokens[word].relation = .flat }
      sentence.tokens[word].head = head
    }
    (sentence.tokens[body + 1].tag, sentence.tokens[body + 1].pennTag) = (.particle, "TO")
    sentence.setName(name.lowerBound..<end, .organization)
  }

  /// Whether a word is part of what the body is for: one with a capital that is no day, or "and", "of", "the" before one that names nobody else.
  private static func continues(_ word: Int, in sentence: AnalyzedSentence) -> Bool {
    let token = sentence.tokens[word]
    if isCapitalised(token) { return !TimeWords.isTimeNoun(token.lemma) && token.tag != .verb }
    guard smallWords.contains(token.text), let next = (word + 1..<sentence.tokens.count).first(where: { !smallWords.contains(sentence.tokens[$0].text) }), isCapitalised(sentence.tokens[next]) else { return false }
    return token.text != "and" || !sentence.names.contains { $0.tokens.lowerBound == next && ($0.tokens.count > 1 || $0.kind != .other) && [.person, .organization, .location].contains($0.kind) }
  }

  private static func isCapitalised(_ token: Token) -> Bool { token.text.first?.isUppercase == true }

  private static let bodies: Set<String> = [
    "Committee", "Center", "Centre", "Campaign", "Coalition", "Movement", "Fund", "Alliance", "Commission", "Initiative", "Society", "Association",
    "Mission", "Foundation", "Council", "Office", "Project",
  ]
  private static let purposes: Set<String> = ["Protect", "Stop", "End", "Save", "Fight", "Defend", "Advance", "Promote", "Prevent", "Support", "Preserve"]
  private static let smallWords: Set<String> = ["and", "of", "the", "&"]

  /// "JJ Disini", "J.K. Rowling", read as a kind of Disini or as a body of that name.
  private static func takeInitials(of index: Int, in sentence: inout AnalyzedSentence) {
    let name = sentence.names[index].tokens
    let before = name.lowerBound - 1
    guard before >= 0, name.count == 1 || sentence.tokens[before].text.contains("."), isInitials(sentence.tokens[before].text) else { return }
    let isBelow = name.contains(sentence.tokens[before].head) && [.amod, .compound, .flat, .nmodDesc].contains(sentence.tokens[before].relation)
    let isAbove = name.contains { sentence.tokens[$0].head == before && sentence.tokens[$0].relation == .flat }
    let known = sentence.names.first { $0.tokens.contains(before) }
    guard isBelow && known == nil || isAbove && known?.tokens.count ?? 1 == 1 else { return }
    sentence.names[index].tokens = before..<name.upperBound
    sentence.names.removeAll { $0.tokens == before..<before + 1 }
    if isBelow { sentence.tokens[before].relation = .compound }
    sentence.tokens[before].tag = .properNoun
  }

  /// "24" of "Group 24", "4" of "Channel 4": a number right behind such a word is part of its name.
  private static func joinNumber(_ number: Int, in sentence: inout AnalyzedSentence) {
    let word = number - 1
    guard numbered.contains(sentence.tokens[word].text), sentence.tokens[number].head == word, sentence.tokens[number].text.utf8.allSatisfy({ (48...57).contains($0) }), sentence.tokens[number].text.utf8.count < 4,
      !sentence.names.contains(where: { $0.tokens.contains(number) }) else { return }
    sentence.tokens[number].relation = .flat
    sentence.tokens[word].tag = .properNoun
    if let name = sentence.names.firstIndex(where: { $0.tokens.contains(word) }) {
      guard sentence.names[name].tokens.upperBound == number else { return }
      sentence.names[name].tokens = sentence.names[name].tokens.lowerBound..<number + 1
    } else {
      sentence.setName(word..<number + 1, .organization)
    }
  }

  private static let numbered: Set<String> = ["Group", "Channel", "Unit", "Bureau", "Formula"]

  /// "P A Sangma", "M K Stalin", in which "A" was read as an article.
  static func joinInitials(_ sentence: inout AnalyzedSentence) {
    let words = sentence.tokens
    var index = 0
    while index + 2 < words.count {
      defer { index += 1 }
      guard isInitial(words[index].text), isInitial(words[index + 1].text) else { continue }
      guard let last = (index + 2..<min(index + 5, words.count)).first(where: { !isInitial(words[$0].text) }), isCapitalised(words[last]), words[last].tag == .properNoun, words[last].text.utf8.count > 2 else { continue }
      let name = index..<last + 1
      defer { index = last }
      guard !sentence.names.contains(where: { $0.kind == .person && $0.tokens == name }), sentence.names.allSatisfy({ !$0.tokens.overlaps(name) || $0.tokens.lowerBound >= index && $0.tokens.upperBound <= last + 1 }),
        let outer = name.last(where: { !name.contains(words[$0].head) && words[$0].relation != .det })
      else { continue }
      let (head, relation) = (words[outer].head, words[outer].relation)
      for word in words.indices where name.contains(words[word].head) && !name.contains(word) { sentence.tokens[word].head = index }
      for word in name {
        (sentence.tokens[word].head, sentence.tokens[word].relation) = (index, .flat)
        (sentence.tokens[word].tag, sentence.tokens[word].pennTag) = (.properNoun, "NNP")
      }
      (sentence.tokens[index].head, sentence.tokens[index].relation) = (head, relation)
      sentence.setName(name, .person)
    }
  }

  private static func isInitial(_ word: String) -> Bool { word.utf8.count == 1 && word.first?.isUppercase == true }

  private static func isInitials(_ word: String) -> Bool {
    let letters = word.filter { $0 != "." }
    return letters.count == 2 && letters.allSatisfy { $0.isASCII && $0.isUppercase } && !others.contains(letters)
  }

  /// Two capitals that stand before names and are none of their initials.
  private static let others: Set<String> = [
    "US", "UK", "UN", "EU", "MP", "PM", "VP", "TV", "AP", "DC", "GP", "QC", "KC", "FA", "AI", "IT", "UP", "NY", "LA", "CA", "TX", "UC", "HR", "PR", "FM",
    "DA", "AG", "CM",
  ]

  /// "Bank Zachodni WBK", read as a bank and a person.
  private static func joinBanks(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.dropLast().reversed() {
      let (first, second) = (sentence.names[index], sentence.names[index + 1])
      guard first.kind == .organization, first.tokens.count == 1, first.tokens.upperBound == second.tokens.lowerBound,
        openings.contains(sentence.tokens[first.tokens.lowerBound].text),
        second.tokens.allSatisfy({ sentence.tokens[$0].head == first.tokens.lowerBound || second.tokens.contains(sentence.tokens[$0].head) }),
        second.tokens.contains(where: { sentence.tokens[$0].relation == .flat })
      else { continue }
      sentence.names[index].tokens = first.tokens.lowerBound..<second.tokens.upperBound
      sentence.names.remove(at: index + 1)
    }
  }

  private static let openings: Set<String> = [
    "Bank", "Banco", "Banca", "Banque", "Bankas", "Grupo", "Groupe", "Gruppo", "Grup", "Compagnie", "Crédit", "Credit", "Caixa", "Caja", "Cassa",
  ]
}
