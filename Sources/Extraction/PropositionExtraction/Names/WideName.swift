import NewsModel

/// Widens the name of a body to the capitalised words before it, which a recogniser may miss: "First Niagara Bank", "Fairview Independent Schools".
struct WideName {
  let tree: SentenceTree
  let types: NounTypes
  let nameType: @Sendable (String) -> EntityType?

  /// The name with the words that belong to it; names of persons, places and peoples stay as they are, and so do headlines.
  func range(of name: Range<Int>, head: Int) -> Range<Int> {
    let kind = tree.name(at: head)?.kind
    guard kind == nil || kind == .organization, tree.sentence.block != .title, tree.sentence.block != .heading else { return name }
    var lower = name.lowerBound
    while lower > 0, belongs(lower - 1, to: lower..<name.upperBound) { lower -= 1 }
    return lower..<name.upperBound
  }

  /// In no name, or alone in one of a kind that the words themselves refute: "Independent" of "Fairview Independent Schools" names no people.
  private func isFree(_ token: Int) -> Bool {
    guard let other = tree.name(at: token) else { return true }
    return other.tokens.count == 1 && (other.kind == .organization || other.kind == .nationality && nameType(tree[token].text) == nil)
  }

  private func belongs(_ token: Int, to name: Range<Int>) -> Bool {
    let word = tree[token]
    guard word.text.first?.isUppercase == true, word.text.count > 1, name.contains(word.head), isFree(token),
      [.compound, .amod, .nummod, .flat].contains(word.relation), types.type(of: [word.lemma.lowercased()]) != .person
    else { return false }
    switch word.tag {
    case .properNoun, .noun: return true
    // Any word has a capital where a sentence begins; an ordinal before a name is seldom there by chance.
    case .adjective, .numeral: return token > 0 || word.features.contains("NumType=Ord")
    default: return false
    }
  }
}
