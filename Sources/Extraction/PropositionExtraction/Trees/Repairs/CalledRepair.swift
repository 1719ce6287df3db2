import NewsModel

/// Puts the thing in place of what somebody calls it: "condemned what it called a brutal attack" condemned an attack.
enum CalledRepair {
  static func repair(_ draft: inout TreeDraft) {
    for what in draft.tokens.indices where draft[what].text.lowercased() == "what" && [.obj, .obl, .nmod, .nsubj, .nsubjPass].contains(draft[what].relation) && draft[what].head >= 0 {
      guard let verb = draft.child(of: what, .aclRelcl), calling.contains(draft[verb].lemma.lowercased()), draft.child(of: verb, .nsubj) != nil, let thing = thing(calledBy: verb, in: draft) else { continue }
      let (above, relation) = (draft[what].head, draft[what].relation)
      if let mark = draft.child(of: thing, .`case`), draft[mark].text.lowercased() == "as" { draft.hang(mark, below: verb, as: .dep) }
      draft.hang(thing, below: above, as: relation)
      if let mark = draft.child(of: what, .`case`) { draft.hang(mark, below: thing, as: .`case`) }
      draft.hang(verb, below: thing, as: .dep)
      draft.hang(what, below: verb, as: .dep)
    }
  }

  private static func thing(calledBy verb: Int, in draft: TreeDraft) -> Int? {
    draft.children(of: verb).first { word in
      guard word > verb, [.noun, .properNoun].contains(draft[word].tag) else { return false }
      return [.obj, .xcomp].contains(draft[word].relation) || draft[word].relation == .obl && draft.adposition(of: word) == "as"
    }
  }

  /// The verb by which somebody calls a mended thing so.
  static func verb(calling thing: Int, in tree: SentenceTree) -> Int? {
    tree.children(of: thing, .dep).first { verb in tree.children(of: verb, .dep).contains { tree[$0].text.lowercased() == "what" } }
  }

  private static let calling: Set<String> = ["call", "describe", "term", "label", "characterize", "characterise", "consider", "see", "regard", "dub"]
}
