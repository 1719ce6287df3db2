import NewsModel

/// Reads "names" as a verb in "Toyota names Koji Sato as chief", "seizes power and names doctor as premier", where it was taken for several names.
enum NamingHeadlineRepair {
  static func repair(_ draft: inout TreeDraft) {
    for names in draft.tokens.indices.dropFirst().dropLast(2) where draft[names].text == "names" && draft[names].tag == .noun && draft.tokens[names...].contains(where: { $0.text == "as" }) {
      if draft[names].head < 0 { readRoot(names, in: &draft) } else { readSecond(names, in: &draft) }
    }
  }

  private static func readRoot(_ names: Int, in draft: inout TreeDraft) {
    guard let subject = draft.children(of: names).last(where: { $0 < names && [.compound, .nmodPoss, .amod, .nmodDesc].contains(draft[$0].relation) }), subject == names - 1, draft[subject].tag == .properNoun || draft[subject].tag == .noun,
      let object = draft.children(of: names, .appos).last ?? draft.children(of: names, .obj).first ?? draft.children(of: names, .flat).last
    else { return }
    draft.retag(names, .verb, "VBZ")
    draft.setLemma(names, "name")
    draft.relabel(subject, as: .nsubj)
    if let person = draft.children(of: object).first(where: { child in child > object && draft.sentence.names.contains { $0.kind == .person && $0.tokens.contains(child) } }) {
      for part in draft.children(of: names) where part > names && part < object && [.appos, .compound].contains(draft[part].relation) { draft.hang(part, below: object, as: .compound) }
      for phrase in draft.children(of: object) where phrase > person { draft.hang(phrase, below: names, as: draft[phrase].relation == .nmod ? .obl : draft[phrase].relation) }
      draft.hang(person, below: names, as: .obj)
      draft.hang(object, below: person, as: .nmodDesc)
    } else {
      for phrase in draft.children(of: object, .nmod) where draft.adposition(of: phrase) == "as" { draft.hang(phrase, below: names, as: .obl) }
      draft.hang(object, below: names, as: .obj)
    }
  }

  private static func readSecond(_ names: Int, in draft: inout TreeDraft) {
    let object = draft[names].head
    guard draft[names].relation == .compound, object == names + 1, draft[object].relation == .conj, let mark = draft.child(of: names, .cc) ?? draft.child(of: object, .cc), mark == names - 1,
      let root = draft.tokens.indices.first(where: { draft[$0].head < 0 }), draft[root].tag == .verb, root < mark
    else { return }
    draft.retag(names, .verb, "VBZ")
    draft.setLemma(names, "name")
    draft.hang(names, below: root, as: .conj)
    draft.hang(mark, below: names, as: .cc)
    draft.hang(object, below: names, as: .obj)
    for phrase in draft.children(of: root, .obl) + draft.children(of: object, .nmod) where phrase > object && draft.adposition(of: phrase) == "as" { draft.hang(phrase, below: names, as: .obl) }
  }
}
