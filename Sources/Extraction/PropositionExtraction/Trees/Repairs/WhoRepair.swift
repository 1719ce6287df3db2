import NewsModel

/// Hangs "who …" on the people rather than on the body or place that ends their phrase: "former members of the church, who helped him".
enum WhoRepair {
  static func repair(_ draft: inout TreeDraft) {
    // "rebels who NATO says attacked Kenya", read as those whom Kenya attacked: what NATO says of them stands behind its verb.
    for verb in draft.tokens.indices where draft[verb].relation == .aclRelcl && draft.child(of: verb, .nsubj, .nsubjPass, .auxPass) == nil && draft.children(of: verb, .obj).count == 2 {
      guard let who = draft.child(of: verb, .obj), who < verb, draft[who].text.lowercased() == "who", let speech = draft.children(of: draft[verb].head, .aclRelcl).first(where: { $0 > who && $0 < verb }) else { continue }
      draft.hang(who, below: speech, as: .obj)
    }
    for clause in draft.tokens.indices where draft[clause].relation == .aclRelcl && draft[clause].head >= 0 && draft[clause].head < clause {
      let name = draft[clause].head
      guard draft.child(of: clause, .nsubj, .nsubjPass).map({ draft[$0].text.lowercased() == "who" }) == true, draft[name].relation == .nmod,
        draft.sentence.names.contains(where: { [.organization, .location].contains($0.kind) && $0.tokens.contains(name) }),
        case let people = draft[name].head, people >= 0, people < name, draft[people].pennTag == "NNS", isOfPeople(draft[people].lemma.lowercased()), draft.adposition(of: name) != nil
      else { continue }
      draft.hang(clause, below: people, as: .aclRelcl)
    }
  }

  private static func isOfPeople(_ noun: String) -> Bool { OfficeNouns.all.contains(noun) || people.contains(noun) }

  private static let people: Set<String> = [
    "member", "worker", "soldier", "official", "supporter", "resident", "leader", "fighter", "lawmaker", "employee", "student", "activist", "journalist", "officer", "rebel", "citizen", "follower", "founder",
    "executive", "volunteer", "militant", "veteran", "inspector", "expert", "scientist", "player", "fan",
  ]
}
