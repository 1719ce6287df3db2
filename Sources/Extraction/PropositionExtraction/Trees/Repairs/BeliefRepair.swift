import NewsModel

/// Mends what somebody is sure of: "are convinced foreign troops entered Congo" speaks of the troops, though no "that" opens the clause.
enum BeliefRepair {
  static func repair(_ draft: inout TreeDraft) {
    for word in draft.tokens.indices where [.adjective, .verb].contains(draft[word].tag) && draft[word].text.utf8.count > 3 && beliefs.contains(draft[word].text.lowercased()) {
      guard let subject = draft.children(of: word, .obj).first(where: { $0 > word }), let verb = draft.children(of: word, .xcomp).first(where: { $0 > subject }), draft.child(of: word, .cop, .auxPass) != nil,
        draft[verb].tag == .verb, ["VBN", "VBD"].contains(draft[verb].pennTag), draft.child(of: verb, .nsubj, .nsubjPass, .mark, .aux, .auxPass) == nil, draft.child(of: verb, .obj, .obl) != nil
      else { continue }
      draft.retag(verb, .verb, "VBD")
      draft.relabel(verb, as: .ccomp)
      draft.hang(subject, below: verb, as: .nsubj)
    }
  }

  private static let beliefs: Set<String> = ["convinced", "certain", "sure", "confident", "worried", "afraid", "aware", "adamant", "concerned", "told", "informed", "assured", "persuaded"]
}

/// Mends products called by a maker's name and a number: "bought ten Boeing 787s" buys the planes, and not the maker.
enum ModelRepair {
  static func repair(_ draft: inout TreeDraft) {
    for model in draft.tokens.indices.dropFirst() where draft[model].relation == .flat && isModel(draft[model].text) {
      let maker = draft[model].head
      guard maker == model - 1, draft[maker].tag == .properNoun, draft.child(of: maker, .nummod) != nil, draft[maker].head >= 0 else { continue }
      let (above, relation) = (draft[maker].head, draft[maker].relation)
      draft.retag(model, .noun, "NNS")
      draft.hang(model, below: above, as: relation)
      for child in draft.children(of: maker) where child != model { draft.hang(child, below: model, as: draft[child].relation) }
      draft.hang(maker, below: model, as: .compound)
    }
  }

  /// "787s", "F-16s"
  private static func isModel(_ text: String) -> Bool { text.count > 2 && text.hasSuffix("s") && text.dropLast().last?.isNumber == true }
}
