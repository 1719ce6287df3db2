/// Where a sentence ends behind an abbreviation whose full stop is also the sentence's: "… to acquire Figma Inc. The deal …".
///
/// The treebanks have hardly one such place, so the learned weights nearly always read on. A pronoun or article with a capital begins a
/// sentence there; so does a preposition or conjunction with a word in lower case behind it, and, behind the form of a company ("Inc."), a name that was
/// there before and that a verb follows. "Apple Inc. Chief Executive Tim Cook" and "U.S. Senate officials" go on.
struct AbbreviationEnds {
  private let tokens: [Range<Int>]
  private let text: TextScalars

  init(tokens: [Range<Int>], of text: TextScalars) {
    self.tokens = tokens
    self.text = text
  }

  /// Whether a sentence that has this many words so far ends with a token.
  func isEnd(_ index: Int, words: Int) -> Bool {
    guard words > Self.fewest, index + 1 < tokens.count, startsWithCapital(index + 1) else { return false }
    let isForm = isCompanyForm(index)
    guard isForm || isInitials(index) else { return false }
    return isOpener(index + 1) || isForm && isSubject(after: index)
  }

  /// "Inc.", whether its stop is a token of its own or not.
  private func isCompanyForm(_ index: Int) -> Bool {
    let token = tokens[index]
    guard text.values[token.upperBound - 1] == Self.stop else { return false }
    if token.count > 1 { return startsWithCapital(index) && Self.companyForms.contains(hash(token.dropLast())) }
    guard index > 0, tokens[index - 1].upperBound == token.lowerBound else { return false }
    return startsWithCapital(index - 1) && Self.companyForms.contains(hash(tokens[index - 1]))
  }

  /// "U.S.", "D.C."
  private func isInitials(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.count >= 4, token.count.isMultiple(of: 2) else { return false }
    return token.allSatisfy { scalar in
      (scalar - token.lowerBound).isMultiple(of: 2) ? text.kinds[scalar] == Self.capital : text.values[scalar] == Self.stop
    }
  }

  private func isOpener(_ index: Int) -> Bool {
    let word = hash(tokens[index])
    if Self.subjects.contains(word) { return !touches(index) }
    return Self.prepositions.contains(word) && startsWithSmallLetter(index + 1)
  }

  /// A name of at most three words, one of which the paragraph had before, right before a verb: "to acquire Figma Inc. Adobe said".
  private func isSubject(after index: Int) -> Bool {
    var isKnown = false
    for next in index + 1...index + 4 where next < tokens.count {
      let word = hash(tokens[next])
      if Self.titles.contains(word) || Self.companyForms.contains(word) { return false }
      if !startsWithCapital(next) { return isKnown && Self.verbs.contains(word) }
      isKnown = isKnown || tokens[next].count > 2 && tokens[max(0, index - Self.reach)..<index].contains { hash($0) == word && text.kinds[$0.lowerBound] == Self.capital }
    }
    return false
  }

  /// "A-10": the next token stands without a space.
  private func touches(_ index: Int) -> Bool { index + 1 < tokens.count && tokens[index + 1].lowerBound == tokens[index].upperBound }

  private func startsWithCapital(_ index: Int) -> Bool { text.kinds[tokens[index].lowerBound] == Self.capital }
  private func startsWithSmallLetter(_ index: Int) -> Bool { index < tokens.count && text.kinds[tokens[index].lowerBound] == Self.small }
  private func hash(_ range: Range<Int>) -> UInt32 { wordHash(text.folded[range]) }

  private static let stop: UInt32 = 46
  private static let capital: UInt32 = 2
  private static let small: UInt32 = 3
  /// "Apple Inc. The …" at the start is rather a heading.
  private static let fewest = 2
  /// So many words back a name is looked for, so that time grows with the text and no faster.
  private static let reach = 100

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { wordHash(ArraySlice($0.unicodeScalars.map(\.value))) })
  }

  private static let companyForms = hashes("inc corp ltd co llc plc")
  private static let subjects = hashes(
    "the an it he she they we its his her their this that these those mr mrs ms however meanwhile")
  private static let prepositions = hashes("a and but while when although there such both in on at after before since during under for from with by as if about over despite")
  /// What a company's officer is called right behind its name.
  private static let titles = hashes("chief president chairman chairwoman chair ceo cfo coo vice senior executive director managing general founder co-founder spokesman spokeswoman")
  private static let verbs = hashes(
    "said says is was were are has had have will would also did does do could can may might declined denied plans planned announced reported agreed fell rose "
      + "confirmed sued told wants wanted expects expected leads led bought sold owns took praised rejected called filed made opened closed began started")
}
