import NewsModel

/// Mends names that swallowed the day behind them: "met with Secretary of State Condoleezza Rice Wednesday in Washington".
enum DayRepair {
  static func repair(_ draft: inout TreeDraft) {
    for day in draft.tokens.indices where TimeWords.weekdays[draft[day].text.lowercased()] != nil && [.flat, .nmodUnmarked, .compound].contains(draft[day].relation) {
      let name = draft[day].head
      guard name >= 0, name < day, draft[name].tag == .properNoun, isPerson(name, in: draft), let verb = verb(above: name, in: draft) else { continue }
      draft.shortenName(upTo: day)
      draft.hang(day, below: verb, as: .oblUnmarked)
      for child in draft.children(of: name) where child > day && draft[child].relation == .nmod && draft.adposition(of: child) != "of" {
        draft.hang(child, below: verb, as: .obl)
      }
    }
  }

  private static func isPerson(_ token: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { $0.kind == .person && $0.tokens.contains(token) }
  }

  private static func verb(above token: Int, in draft: TreeDraft) -> Int? {
    var up = draft[token].head
    while up >= 0, draft[up].tag != .verb { up = draft[up].head }
    return up >= 0 && up < token ? up : nil
  }
}
