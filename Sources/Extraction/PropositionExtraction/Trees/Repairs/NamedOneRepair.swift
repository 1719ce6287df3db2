import NewsModel

/// Names the one in "One of Africa's best musicians, Ali Farka Toure, has died", and finds the preposition of "at composer Inayatullah Bhat".
enum NamedOneRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices {
      if draft[token].text.lowercased() == "one" { name(token, in: &draft) }
      if draft[token].relation == .`case` { lift(token, in: &draft) }
    }
  }

  /// A person's name between commas behind the kind that "one of" is of: the name is meant, and "one" describes it.
  private static func name(_ one: Int, in draft: inout TreeDraft) {
    guard [.nsubj, .nsubjPass, .obj].contains(draft[one].relation), case let verb = draft[one].head, verb >= 0,
      let kind = draft.children(of: one, .nmod).first(where: { draft.adposition(of: $0) == "of" && draft[$0].pennTag == "NNS" }),
      let person = draft.children(of: kind, .appos).first, draft[person].tag == .properNoun, draft[person - 1].text == ",", person > kind
    else { return }
    draft.hang(person, below: verb, as: draft[one].relation)
    draft.hang(one, below: person, as: .appos)
  }

  /// A preposition before the noun that a person's name follows belongs to the name, which heads the phrase.
  private static func lift(_ mark: Int, in draft: inout TreeDraft) {
    let noun = draft[mark].head
    guard noun > mark, draft[noun].tag == .noun, draft[noun].relation == .compound, case let person = draft[noun].head, person == noun + 1, draft[person].tag == .properNoun,
      draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.lowerBound == person }), draft.child(of: person, .`case`) == nil
    else { return }
    draft.hang(mark, below: person, as: .`case`)
    draft.relabel(noun, as: .nmodDesc)
  }
}
