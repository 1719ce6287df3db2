import NewsModel

/// Mends "Brazil forward Neymar joined the club", read as a country that joined: what a player plays stands between the team and the name.
enum PlayerRepair {
  static func repair(_ draft: inout TreeDraft) {
    for noun in draft.tokens.indices.dropFirst().dropLast() where players.contains(draft[noun].text) {
      guard let team = draft.sentence.names.first(where: { $0.tokens.upperBound == noun && $0.kind != .person }),
        let name = draft.sentence.names.firstIndex(where: { $0.tokens.lowerBound == noun + 1 }), case let words = draft.sentence.names[name].tokens,
        let head = words.first(where: { !words.contains(draft[$0].head) }), let owner = team.tokens.first(where: { !team.tokens.contains(draft[$0].head) }),
        draft[head].head >= 0, draft[owner].head == draft[head].head, [.nsubj, .nsubjPass].contains(draft[owner].relation)
      else { continue }
      draft.retag(noun, .noun, "NN")
      if draft[noun].head != head { draft.hang(noun, below: head, as: .nmodDesc) } else { draft.relabel(noun, as: .nmodDesc) }
      draft.relabel(head, as: draft[owner].relation)
      draft.hang(owner, below: noun, as: .compound)
      draft.setKind(ofName: name, .person)
    }
  }

  static let players: Set<String> = [
    "forward", "striker", "midfielder", "goalkeeper", "winger", "defender", "captain", "coach", "manager", "playmaker", "skipper", "international", "full-back", "centre-back", "fly-half", "batsman", "bowler", "all-rounder", "quarterback", "astronaut", "cosmonaut", "singer", "actor", "actress", "director", "author", "novelist", "lawyer", "attorney", "journalist", "reporter", "activist", "billionaire", "lawmaker",
    "democrat", "republican", "spokesman", "spokeswoman", "analyst", "economist", "teenager", "businessman", "businesswoman", "dissident", "comedian", "photographer", "cyclist", "sprinter", "swimmer", "boxer", "jockey",
  ]
}
