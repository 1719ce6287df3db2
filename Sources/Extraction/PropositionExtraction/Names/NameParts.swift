import NewsModel

/// Takes into a name what the recogniser left beside it: the initials before a person's name, the own name behind a bank's "Bank",
/// what a committee is for.
enum NameParts {
  static func join(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices where sentence.names[index].kind == .person { takeInitials(of: index, in: &sentence) }
    joinBanks(&sentence)
    for body in sentence.tokens.indices.dropLast(3) where bodies.contains(sentence.tokens[body].text) && sentence.tokens[body + 1].text == "to" { takePurpose(of: body, in: &sentence) }
  }

  /// "the Committee to Protect Journalists", read as a committee that protects them.
  private static func takePurpose(of body: Int, in sentence: inout AnalyzedSentence) {
    let known = sentence.names.first { $0.tokens.contains(body) }
    let name = known?.tokens ?? body..<body + 1
    guard name.upperBound == body + 1, known?.kind ?? .organization == .organization, isCapitalised(sentence.tokens[body + 2]), let head = name.first(where: { !name.contains(sentence.tokens[$0].head) }) else { return }
    var end = body + 3
    while end < sentence.tokens.count, isCapitalised(sentence.tokens[end]) || smallWords.contains(sentence.tokens[end].text) { end += 1 }
    while !isCapitalised(sentence.tokens[end - 1]) { end -= 1 }
    let words = body + 1..<end
    guard words.count > 2, sentence.names.allSatisfy({ !$0.tokens.overlaps(words) || words.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= end }), !words.contains(sentence.tokens[head].head), sentence.block != .title, sentence.block != .heading else { return }
    for word in sentence.tokens.indices where word != head && (words.contains(word) || words.contains(sentence.tokens[word].head)) {
      if words.contains(word) { sentence.tokens[word].relation = .flat }
      sentence.tokens[word].head = head
    }
    sentence.names.removeAll { $0.tokens.overlaps(name.lowerBound..<end) }
    sentence.names.append(NameSpan(tokens: name.lowerBound..<end, kind: .organization))
    sentence.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func isCapitalised(_ token: Token) -> Bool { token.text.first?.isUppercase == true }

  private static let bodies: Set<String> = ["Committee", "Center", "Centre", "Campaign", "Coalition", "Movement", "Fund", "Alliance", "Commission", "Initiative", "Society", "Association", "Mission", "Foundation", "Council", "Office", "Project"]
  private static let smallWords: Set<String> = ["and", "of", "the", "for", "in", "on", "with", "&"]

  /// "JJ Disini", "J.K. Rowling", read as a kind of Disini.
  private static func takeInitials(of index: Int, in sentence: inout AnalyzedSentence) {
    let name = sentence.names[index].tokens
    let before = name.lowerBound - 1
    guard before >= 0, isInitials(sentence.tokens[before].text), name.contains(sentence.tokens[before].head), [.amod, .compound, .flat, .nmodDesc].contains(sentence.tokens[before].relation), !sentence.names.contains(where: { $0.tokens.contains(before) }) else { return }
    sentence.names[index].tokens = before..<name.upperBound
    sentence.tokens[before].relation = .compound
    sentence.tokens[before].tag = .properNoun
  }

  private static func isInitials(_ word: String) -> Bool {
    let letters = word.filter { $0 != "." }
    return letters.count == 2 && letters.allSatisfy { $0.isASCII && $0.isUppercase } && !others.contains(letters)
  }

  /// Two capitals that stand before names and are none of their initials.
  private static let others: Set<String> = ["US", "UK", "UN", "EU", "MP", "PM", "VP", "TV", "AP", "DC", "GP", "QC", "KC", "FA", "AI", "IT", "UP", "BJ", "NY", "LA", "CA", "TX", "UC", "HR", "PR", "FM", "DA", "AG", "CM"]

  /// "Bank Zachodni WBK", read as a bank and a person.
  private static func joinBanks(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.dropLast().reversed() {
      let (first, second) = (sentence.names[index], sentence.names[index + 1])
      guard first.kind == .organization, first.tokens.count == 1, first.tokens.upperBound == second.tokens.lowerBound, openings.contains(sentence.tokens[first.tokens.lowerBound].text),
        second.tokens.allSatisfy({ sentence.tokens[$0].head == first.tokens.lowerBound || second.tokens.contains(sentence.tokens[$0].head) }), second.tokens.contains(where: { sentence.tokens[$0].relation == .flat })
      else { continue }
      sentence.names[index].tokens = first.tokens.lowerBound..<second.tokens.upperBound
      sentence.names.remove(at: index + 1)
    }
  }

  private static let openings: Set<String> = ["Bank", "Banco", "Banca", "Banque", "Bankas", "Grupo", "Groupe", "Gruppo", "Grup", "Compagnie", "Crédit", "Credit", "Caixa", "Caja", "Cassa"]
}
