import NewsModel

/// Parts a wish not to be named from what its speaker says: "a diplomat who asked not to be named told the agency", read as a diplomat who was not told.
enum AnonymityRepair {
  static func repair(_ draft: inout TreeDraft) {
    for named in draft.tokens.indices.dropFirst(4) where ["named", "identified", "quoted"].contains(draft[named].text) && draft[named - 1].text == "be" && draft[named - 2].text == "to" {
      let wish = draft[named - 3].text == "not" ? named - 4 : -1
      guard wish >= 0, wishes.contains(draft[wish].lemma.lowercased()), case let verb = draft[named].head, verb > named, draft[verb].tag == .verb else { continue }
      draft.hang(named, below: wish, as: .xcomp)
      for word in named - 3..<named where draft[word].head == verb { draft.hang(word, below: named, as: draft[word].relation) }
      guard draft[verb].pennTag == "VBN", draft.child(of: verb, .aux, .auxPass) == nil else { continue }
      draft.retag(verb, .verb, "VBD")
      for subject in draft.children(of: verb, .nsubjPass) { draft.relabel(subject, as: .nsubj) }
    }
  }

  private static let wishes: Set<String> = ["ask", "request", "wish", "prefer", "want", "choose"]
}
