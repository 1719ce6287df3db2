import NewsModel

/// Mends headlines that end with their source, "Russia leaves base in Syria - Reuters", where the source was read as part of the last phrase.
enum SourceLineRepair {
  static func repair(_ draft: inout TreeDraft) {
    guard let source = words(in: draft.sentence), let root = draft.tokens.firstIndex(where: { $0.head < 0 }), root < source.lowerBound else { return }
    let (dash, head) = (source.lowerBound - 1, source.upperBound - 1)
    if draft.sentence.names.contains(where: { $0.tokens.contains(dash) }) { draft.shortenName(upTo: dash) }
    giveWay(head, before: dash, in: &draft)
    draft.hang(dash, below: root, as: .punct)
    draft.hang(head, below: root, as: .parataxis)
    for word in source.dropLast() { draft.hang(word, below: head, as: .compound) }
  }

  /// What stands before the dash and hung below the source takes its place.
  private static func giveWay(_ source: Int, before dash: Int, in draft: inout TreeDraft) {
    let words = draft.children(of: source).filter { $0 < dash && draft[$0].tag != .punctuation }
    guard let last = words.last(where: { [.noun, .properNoun].contains(draft[$0].tag) }), draft[source].head >= 0 else { return }
    draft.hang(last, below: draft[source].head, as: draft[source].relation)
    for word in words where word != last { draft.hang(word, below: last, as: draft[word].relation) }
  }

  /// One to four names or nouns between a dash that stands free and the end of the sentence, with a verb before it.
  static func words(in sentence: AnalyzedSentence) -> Range<Int>? {
    let tokens = sentence.tokens
    guard let dash = tokens.suffix(6).lastIndex(where: { ["-", "–", "—"].contains($0.text) }), dash > 2, dash + 1 < tokens.count,
      tokens[dash - 1].range.upperBound < tokens[dash].range.lowerBound, tokens[dash].range.upperBound < tokens[dash + 1].range.lowerBound
    else { return nil }
    let end = tokens.last?.text == "." ? tokens.count - 1 : tokens.count
    let source = dash + 1..<end
    let isNominal = source.allSatisfy { [.properNoun, .noun, .adjective].contains(tokens[$0].tag) }
    guard (1...4).contains(source.count), isNominal, tokens[end - 1].tag != .adjective, tokens[..<dash].contains(where: { $0.tag == .verb }) else { return nil }
    return source
  }
}
