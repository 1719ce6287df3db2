import NewsModel

/// Hangs "who …" on the people rather than on the body or place that ends their phrase: "former members of the church, who helped him".
enum WhoRepair {
  static func repair(_ draft: inout TreeDraft) {
    for clause in draft.tokens.indices where draft[clause].relation == .aclRelcl && draft[clause].head >= 0 && draft[clause].head < clause {
      let name = draft[clause].head
      guard draft.child(of: clause, .nsubj, .nsubjPass).map({ draft[$0].text.lowercased() == "who" }) == true, draft[name].relation == .nmod,
        draft.sentence.names.contains(where: { [.organization, .location].contains($0.kind) && $0.tokens.contains(name) }),
        case let people = draft[name].head, people >= 0, people < name, draft[people].tag == .noun, draft.adposition(of: name) != nil
      else { continue }
      draft.hang(clause, below: people, as: .aclRelcl)
    }
  }
}
