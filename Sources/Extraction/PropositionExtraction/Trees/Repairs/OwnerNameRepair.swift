import NewsModel

/// Mends a person's noun behind the name of a body that was read as part of that name: "the Bank of England governor" is a governor, not a bank.
enum OwnerNameRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind != .person && name.tokens.count > 1 {
      // "the Bank of Japan's governor" is read alike.
      let end = name.tokens.upperBound
      let noun = end < draft.tokens.count && draft[end].pennTag == "POS" ? end + 1 : end
      guard noun < draft.tokens.count, draft[noun].tag == .noun, people.contains(draft[noun].lemma.lowercased()),
        name.tokens.contains(draft[noun].head), draft.children(of: noun, .`case`).allSatisfy({ draft[$0].pennTag == "POS" }),
        let head = name.tokens.first(where: { $0 != noun && !name.tokens.contains(draft[$0].head) && draft[$0].head != noun })
      else { continue }
      exchange(noun, head, name.tokens, in: &draft)
    }
  }

  /// The noun takes the place of the name's head, which becomes its owner.
  private static func exchange(_ noun: Int, _ head: Int, _ name: Range<Int>, in draft: inout TreeDraft) {
    let parts = name.filter { draft[$0].head == noun }
    let outside = draft.children(of: head).filter { !name.contains($0) && $0 != noun }
    if draft[head].head < 0 {
      draft.makeRoot(noun, oldRootAs: .compound)
    } else {
      draft.hang(noun, below: draft[head].head, as: draft[head].relation)
      draft.hang(head, below: noun, as: .compound)
    }
    for part in parts { draft.hang(part, below: head, as: .nmod) }
    if noun > name.upperBound { draft.relabel(head, as: .nmodPoss) }
    for child in outside { draft.hang(child, below: noun, as: draft[child].relation) }
  }

  private static let people = OfficeNouns.all.union([
    "spokesman", "spokeswoman", "spokesperson", "official", "employee", "worker", "lawyer", "analyst", "economist", "general", "manager", "coach", "member",
    "lawmaker", "professor", "researcher", "scientist", "policymaker",
  ])
}
