import NewsModel

/// Mends days that took in what stands beside them, above all names that swallowed the day behind them: "met with Secretary of State Condoleezza Rice Wednesday in Washington".
enum DayRepair {
  static func repair(_ draft: inout TreeDraft) {
    releaseSubjects(in: &draft)
    releaseDays(in: &draft)
    releasePlaces(in: &draft)
    for month in draft.tokens.indices where draft[month].tag == .properNoun && (TimeWords.months[draft[month].text.lowercased()] ?? TimeWords.weekdays[draft[month].text.lowercased()]) != nil {
      freeMonth(month, in: &draft)
    }
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

  /// "Tuesday, the president, Ann Lee, thanked them", read as a day that is the president: whoever stands behind the comma does so.
  private static func releaseSubjects(in draft: inout TreeDraft) {
    for day in draft.tokens.indices where TimeWords.weekdays[draft[day].text.lowercased()] != nil && [.oblUnmarked, .nsubj, .nmodUnmarked].contains(draft[day].relation) {
      let verb = draft[day].head
      guard verb > day + 2, draft[day + 1].text == ",", draft[verb].tag == .verb,
        let subject = draft.children(of: day, .appos).first(where: { $0 > day + 1 && [.noun, .properNoun].contains(draft[$0].tag) && draft.child(of: $0, .`case`) == nil }),
        !draft.children(of: verb).contains(where: { $0 != day && [.nsubj, .nsubjPass].contains(draft[$0].relation) })
      else { continue }
      draft.relabel(day, as: .oblUnmarked)
      draft.hang(subject, below: verb, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
    }
  }

  /// "the explosion Thursday occurred", read as two that occurred.
  private static func releaseDays(in draft: inout TreeDraft) {
    for day in draft.tokens.indices where TimeWords.weekdays[draft[day].text.lowercased()] != nil && [.nsubj, .nsubjPass].contains(draft[day].relation) {
      let verb = draft[day].head
      guard verb > day, draft.child(of: day, .det, .nmodPoss) == nil, draft.children(of: verb).contains(where: { $0 < day && [.nsubj, .nsubjPass].contains(draft[$0].relation) }) else { continue }
      draft.relabel(day, as: .oblUnmarked)
    }
  }

  /// "in Calabar Monday", read as a day called so.
  private static func releasePlaces(in draft: inout TreeDraft) {
    for day in draft.tokens.indices where TimeWords.weekdays[draft[day].text.lowercased()] != nil && [.obl, .oblUnmarked, .nmod].contains(draft[day].relation) {
      guard let place = draft.children(of: day, .compound).last, place == day - 1, draft[place].tag == .properNoun, TimeWords.weekdays[draft[place].text.lowercased()] == nil,
        let preposition = draft.child(of: day, .`case`), ["in", "at", "near", "outside", "from", "to"].contains(draft[preposition].text.lowercased()), preposition < place,
        draft[day].head >= 0
      else { continue }
      let (above, relation) = (draft[day].head, draft[day].relation)
      draft.shortenName(upTo: day)
      draft.hang(place, below: above, as: relation == .oblUnmarked ? .obl : relation)
      for child in draft.children(of: day) where child < place { draft.hang(child, below: place, as: draft[child].relation) }
      draft.hang(day, below: above, as: draft[above].tag == .verb ? .oblUnmarked : .nmodUnmarked)
    }
  }

  /// "convicted in November of fraud": a month is of a year, and of nothing else.
  private static func freeMonth(_ month: Int, in draft: inout TreeDraft) {
    let verb = draft[month].head
    guard verb >= 0, verb < month, draft[verb].tag == .verb, [.obl, .oblUnmarked].contains(draft[month].relation) else { return }
    for child in draft.children(of: month, .nmod) where child > month && draft[child].tag != .numeral && draft.adposition(of: child) == "of" && !TimeWords.isTimeNoun(draft[child].lemma) {
      draft.hang(child, below: verb, as: .obl)
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
