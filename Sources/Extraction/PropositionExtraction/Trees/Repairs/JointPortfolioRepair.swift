import NewsModel

/// Gives a minister all fields of his ministry: "the work and pensions secretary", read as a work beside a secretary for pensions.
enum JointPortfolioRepair {
  static func repair(_ draft: inout TreeDraft) {
    for and in draft.tokens.indices.dropFirst() where ["and", "&"].contains(draft[and].text) && and + 2 < draft.tokens.count && fields.contains(draft[and - 1].text.lowercased()) {
      guard let office = office(behind: and, in: draft) else { continue }
      join(and - 1, and, to: office, in: &draft)
    }
  }

  /// The office right behind the second field: "minister" of "and industry minister", "and small business minister".
  private static func office(behind and: Int, in draft: TreeDraft) -> Int? {
    guard let office = (and + 2..<min(and + 4, draft.tokens.count)).first(where: { offices.contains(draft[$0].lemma.lowercased()) }),
      (and + 1..<office).allSatisfy({ draft[$0].head == office && [.compound, .amod].contains(draft[$0].relation) && draft[$0].text != "former" })
    else { return nil }
    return office
  }

  private static func join(_ field: Int, _ and: Int, to office: Int, in draft: inout TreeDraft) {
    guard draft[field].head != office, !draft.isAbove(office, field) else { return }
    let second = office - 1
    guard areOneOffices(field, second, office, draft) else { return }
    let (above, relation) = (draft[field].head, draft[field].relation)
    // Before a name the office describes it already; else it stands where its first field stood.
    if draft[office].relation != .nmodDesc {
      guard above >= 0 || draft[office].head == field else { return }
      if above >= 0 { draft.hang(office, below: above, as: relation) } else { draft.makeRoot(office, oldRootAs: .compound) }
    }
    for child in draft.children(of: field) where child != office && child != second && child != and { draft.hang(child, below: office, as: draft[child].relation) }
    draft.hang(field, below: office, as: .compound)
    draft.hang(second, below: field, as: .conj)
    draft.hang(and, below: second, as: .cc)
  }

  /// "more trade and Prime Minister Ann Lee" and "on trade and foreign minister Ann Lee" are two phrases.
  private static func areOneOffices(_ field: Int, _ second: Int, _ office: Int, _ draft: TreeDraft) -> Bool {
    guard (draft[field].text.first?.isUppercase == true) == (draft[second].text.first?.isUppercase == true), draft[field].text.lowercased() != draft[second].text.lowercased(),
      !["prime", "deputy", "vice", "foreign"].contains(draft[second].text.lowercased()), !["prime", "deputy", "vice"].contains(draft[second - 1].text.lowercased())
    else { return false }
    guard draft[office].relation == .nmodDesc else { return true }
    return draft.child(of: field, .`case`) == nil && draft[field].relation != .obj && !draft.children(of: field, .amod).contains { ["more", "less", "much", "further"].contains(draft[$0].text.lowercased()) }
  }

  private static let offices: Set<String> = ["minister", "secretary", "commissioner", "spokesman", "spokeswoman", "spokesperson"]
  private static let fields: Set<String> = [
    "trade", "work", "safety", "health", "culture", "education", "science", "labour", "labor", "energy", "food", "transport", "environment", "industry", "agriculture",
    "business", "housing", "communities", "media", "tourism", "research", "development", "commerce", "finance", "economy", "planning", "information", "youth", "women",
    "family", "justice", "defence", "defense", "interior", "technology", "innovation", "investment", "water", "forestry", "fisheries", "mines", "minerals", "petroleum",
    "oil", "lands", "roads", "railways", "construction", "infrastructure", "communications", "security", "immigration", "employment", "climate", "gender", "sport", "sports",
  ]
}
