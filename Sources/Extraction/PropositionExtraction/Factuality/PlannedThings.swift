import NewsModel

extension SentenceReader {
  /// "plans to open a second Russian base": what is only to be opened is nobody's yet. Nil for things that are there.
  func plannedThing(_ noun: Int) -> FactualityReader.Reading? {
    guard tree[noun].relation == .obj, let verb = tree.head(of: noun), Self.making.contains(tree[verb].lemma.lowercased()), tree[verb].tag == .verb,
      tree.child(of: noun, .det).map({ ["a", "an", "another", "any"].contains(tree[$0].text.lowercased()) }) ?? (tree[noun].pennTag == "NNS" || tree[noun].pennTag == "NNPS")
    else { return nil }
    let over = FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb)
    return over.modality == .actual && !over.isNegated ? nil : over
  }

  private static let making: Set<String> = ["open", "build", "establish", "create", "construct", "set", "found", "launch", "want", "seek", "get", "obtain", "acquire", "need"]
}
