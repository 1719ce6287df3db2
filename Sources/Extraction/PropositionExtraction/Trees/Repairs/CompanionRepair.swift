import NewsModel

/// Joins who does something together with another: "Sweden, along with Finland, joined NATO", "Along with France, Germany sent troops", "Larry Page
/// co-founded Google with Sergey Brin".
enum CompanionRepair {
  static func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices where joint.contains(draft[verb].lemma.lowercased()) && draft[verb].tag == .verb { joinPartner(of: verb, in: &draft) }
    for token in draft.tokens.indices.dropLast(2) where openings.contains(draft[token].text.lowercased()) && draft[token + 1].text.lowercased() == "with" {
      guard let companion = companion(behind: token, in: draft), let subject = partner(of: companion, opening: token, in: draft) else { continue }
      draft.hang(companion, below: subject, as: .conj)
      draft.hang(token, below: companion, as: .cc)
      draft.hang(token + 1, below: token, as: .fixed)
    }
  }

  /// What nobody does alone.
  private static let joint: Set<String> = ["co-found", "cofound", "co-own", "co-write", "co-author", "co-produce", "co-host", "co-chair"]

  private static func joinPartner(of verb: Int, in draft: inout TreeDraft) {
    guard let subject = draft.child(of: verb, .nsubj), let partner = draft.children(of: verb, .obl).first(where: { draft.adposition(of: $0) == "with" }),
      kind(of: partner, in: draft) == .person, let mark = draft.child(of: partner, .`case`)
    else { return }
    draft.hang(partner, below: subject, as: .conj)
    draft.relabel(mark, as: .cc)
  }

  private static let openings: Set<String> = ["along", "together", "alongside"]

  /// The head of the name behind "along with".
  private static func companion(behind opening: Int, in draft: TreeDraft) -> Int? {
    draft.children(of: opening + 1).isEmpty ? headOfName(at: opening + 2, in: draft) : nil
  }

  private static func headOfName(at start: Int, in draft: TreeDraft) -> Int? {
    guard let name = draft.sentence.names.first(where: { $0.tokens.contains(start) }) else { return nil }
    let head = name.tokens.first { !name.tokens.contains(draft[$0].head) }
    return head.flatMap { [.nmod, .obl].contains(draft[$0].relation) ? $0 : nil }
  }

  /// The subject beside which the companion stands, when both names are of one kind.
  private static func partner(of companion: Int, opening: Int, in draft: TreeDraft) -> Int? {
    let above = draft[companion].head
    guard above >= 0 else { return nil }
    let subject = draft[companion].relation == .nmod ? above : draft.child(of: above, .nsubj)
    guard let subject, subject != companion, let kind = kind(of: subject, in: draft), kind == self.kind(of: companion, in: draft) else { return nil }
    if subject < companion { return (draft[companion].relation == .nmod || companion < above) && draft[opening - 1].text == "," ? subject : nil }
    // "Along with France, Germany": the comma parts the two.
    return draft.tokens[companion..<subject].contains { $0.text == "," } ? subject : nil
  }

  private static func kind(of token: Int, in draft: TreeDraft) -> NameSpan.Kind? {
    draft.sentence.names.first { $0.tokens.contains(token) }?.kind
  }
}
