import NewsModel

/// Reads "between the governments of Norway and Kenya" as between Norway and Kenya: of each state it is one government, and the state is whom it speaks for.
enum GovernmentsRepair {
  static func repair(_ draft: inout TreeDraft) {
    for noun in draft.tokens.indices where draft[noun].pennTag == "NNS" && draft[noun].lemma.lowercased() == "government" && draft[noun].head >= 0 {
      guard let state = draft.children(of: noun, .nmod).first(where: { $0 > noun && draft.adposition(of: $0) == "of" }), !draft.children(of: state, .conj).isEmpty,
        ([state] + draft.children(of: state, .conj)).allSatisfy({ isPlace($0, in: draft) }), draft.child(of: noun, .cop, .nsubj, .amod) == nil
      else { continue }
      let (above, relation) = (draft[noun].head, draft[noun].relation)
      let of = draft.child(of: state, .`case`)
      draft.hang(state, below: above, as: relation)
      for child in draft.children(of: noun) where [.`case`, .conj, .cc, .punct].contains(draft[child].relation) { draft.hang(child, below: state, as: draft[child].relation) }
      draft.hang(noun, below: state, as: .dep)
      if let of { draft.hang(of, below: noun, as: .dep) }
    }
  }

  private static func isPlace(_ token: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { $0.kind == .location && $0.tokens.contains(token) }
  }
}
