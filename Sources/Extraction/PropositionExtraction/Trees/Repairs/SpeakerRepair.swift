import NewsModel

/// Finds the one who speaks where the tree gives a verb of saying two subjects, or hangs its subject elsewhere: "The routes matter,' says the airline's head".
struct SpeakerRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    readMediaReport(in: &draft)
    for verb in draft.tokens.indices where draft[verb].tag == .verb && lexicon.words.speech[draft[verb].lemma.lowercased()] != nil {
      turnRound(verb, in: &draft)
      partSubjects(around: verb, in: &draft)
      joinTitle(behind: verb, in: &draft)
      joinHalves(before: verb, in: &draft)
      partSubjects(before: verb, in: &draft)
      findSubject(rightBefore: verb, in: &draft)
      takeName(beforeSubjectOf: verb, in: &draft)
      takeSubject(fromClauseOf: verb, in: &draft)
    }
  }

  private func isFinite(_ verb: Int, in draft: TreeDraft) -> Bool { ["VBD", "VBZ", "VBP"].contains(draft[verb].pennTag) }

  /// "'We roll it out,' enthused Lee", read as a Lee who was enthused.
  private func turnRound(_ verb: Int, in draft: inout TreeDraft) {
    let speaker = draft[verb].head
    guard [.amod, .acl].contains(draft[verb].relation), speaker == verb + 1, verb > 1, isQuotationMark(verb - 1, in: draft), draft[speaker].tag == .properNoun,
      case let above = draft[speaker].head, above >= 0
    else { return }
    draft.hang(verb, below: above, as: .parataxis)
    draft.hang(speaker, below: verb, as: .nsubj)
    draft.retag(verb, .verb, "VBD")
  }

  private func isQuotationMark(_ token: Int, in draft: TreeDraft) -> Bool { ["”", "''", "\"", "’", "'"].contains(draft[token].text) }

  /// "'The plan, above all the routes,' says Lee": a subject inside of the quotation says nothing.
  private func partSubjects(around verb: Int, in draft: inout TreeDraft) {
    guard verb > 2, isQuotationMark(verb - 1, in: draft), isFinite(verb, in: draft), case let subjects = draft.children(of: verb).filter({ [.nsubj, .nsubjPass].contains(draft[$0].relation) }),
      let inner = subjects.first(where: { $0 < verb }), subjects.contains(where: { $0 > verb }), let said = draft.children(of: verb, .ccomp).first(where: { $0 < verb })
    else { return }
    let lacksSubject = inner < said && draft.child(of: said, .nsubj, .nsubjPass) == nil
    draft.hang(inner, below: said, as: !lacksSubject ? .dep : draft.child(of: said, .auxPass) == nil ? .nsubj : .nsubjPass)
  }

  /// "Many citizens who fled are seeking help, Davis said": of two subjects the one before the comma belongs to what is said.
  private func partSubjects(before verb: Int, in draft: inout TreeDraft) {
    let subjects = draft.children(of: verb).filter { $0 < verb && [.nsubj, .nsubjPass].contains(draft[$0].relation) }
    guard subjects.count == 2, isFinite(verb, in: draft), case let (inner, speaker) = (subjects[0], subjects[1]),
      let comma = draft.tokens[inner..<speaker].lastIndex(where: { $0.text == "," }), speaker - comma < 8, comma - inner > 1,
      !draft.tokens[comma + 1..<verb].contains(where: { $0.tag == .verb || $0.text == "," })
    else { return }
    if let said = draft.children(of: verb, .ccomp).first(where: { $0 > inner && $0 < comma && draft.child(of: $0, .nsubj, .nsubjPass) == nil }) {
      draft.hang(inner, below: said, as: draft.child(of: said, .auxPass) == nil ? .nsubj : .nsubjPass)
    } else if let said = draft.children(of: verb, .ccomp).first(where: { $0 > inner && $0 < comma }), let second = draft.child(of: said, .nsubj, .nsubjPass), let and = draft.child(of: second, .cc), and > inner, draft.isAbove(inner, and - 1) {
      // "The consequences for the country and the whole region are unknown, he said", where "and" was taken to join two sentences
      let relation = draft[second].relation
      draft.hang(second, below: and - 1, as: .conj)
      draft.hang(inner, below: said, as: relation)
    } else if draft.child(of: verb, .ccomp) == nil, let deed = draft.children(of: inner, .acl).first(where: { $0 < comma && draft[$0].pennTag == "VBN" && draft.child(of: $0, .obj) != nil }) {
      // "The strikes delivered 24 bombs, Davis said", read as strikes that were delivered.
      draft.retag(deed, .verb, "VBD")
      draft.hang(deed, below: verb, as: .ccomp)
      draft.hang(inner, below: deed, as: .nsubj)
      for early in draft.children(of: verb) where early < inner && draft[early].relation == .obl { draft.hang(early, below: deed, as: .obl) }
    }
  }

  /// "said the Delaware senator Edward Kaufman", read as two who say it.
  private func joinTitle(behind verb: Int, in draft: inout TreeDraft) {
    let subjects = draft.children(of: verb, .nsubj).filter { $0 > verb }
    guard subjects.count == 2, subjects[1] == subjects[0] + 1, draft[subjects[0]].tag == .noun, draft.headOfPerson(at: subjects[1]) == subjects[1] else { return }
    draft.hang(subjects[0], below: subjects[1], as: .nmodDesc)
  }

  /// "Hospital and security officials say", read as a hospital that speaks.
  private func joinHalves(before verb: Int, in draft: inout TreeDraft) {
    guard let first = draft.children(of: verb, .nsubj).first(where: { $0 < verb }), case let second = first + 3, second < verb,
      draft[second].relation == .nsubj && draft[second].head == verb || draft[second].relation == .conj && draft[second].head == first, draft[first + 1].text.lowercased() == "and", draft[second].pennTag == "NNS",
      [.compound, .amod].contains(draft[first + 2].relation), draft[first + 2].head == second, draft.children(of: first).allSatisfy({ $0 == second || draft[$0].relation == .cc }), ["NN", "NNP", "JJ"].contains(draft[first].pennTag)
    else { return }
    draft.hang(second, below: verb, as: .nsubj)
    draft.hang(first, below: second, as: .compound)
  }

  /// "Speaking today Mr Lee said", read as speaking him: whoever stands right before a verb of saying without a subject says so.
  private func findSubject(rightBefore verb: Int, in draft: inout TreeDraft) {
    guard verb > 1, isFinite(verb, in: draft), draft.child(of: verb, .nsubj, .nsubjPass, .auxPass) == nil, let head = speaker(endingAt: verb, in: draft) else { return }
    draft.hang(head, below: verb, as: .nsubj)
  }

  /// "Responding to the report Ann Lee, the envoy for Syria said": a name without a preposition before the comma is that of the envoy.
  private func takeName(beforeSubjectOf verb: Int, in draft: inout TreeDraft) {
    guard let subject = draft.children(of: verb, .nsubj).first(where: { $0 < verb }), draft[subject].tag == .noun, phraseEnd(of: subject, in: draft) == verb - 1,
      let start = draft.children(of: subject).first.map({ min($0, subject) }), start > 1, draft[start - 1].text == ",",
      let name = draft.sentence.names.first(where: { $0.kind == .person && $0.tokens.upperBound == start - 1 && $0.tokens.count > 1 }), let head = draft.headOfPerson(at: name.tokens.lowerBound),
      [.obl, .obj, .oblUnmarked].contains(draft[head].relation), draft.child(of: head, .`case`) == nil, draft[draft[head].head].pennTag == "VBG"
    else { return }
    draft.hang(head, below: verb, as: .nsubj)
    draft.hang(subject, below: head, as: .appos)
  }

  /// The person whose name, with what describes it, ends right before a verb, and who stands below it without a preposition.
  private func speaker(endingAt verb: Int, in draft: TreeDraft) -> Int? {
    for name in draft.sentence.names where name.kind == .person && name.tokens.upperBound <= verb {
      guard let head = draft.headOfPerson(at: name.tokens.lowerBound), draft.child(of: head, .`case`) == nil,
        [.obj, .nmod, .obl, .appos, .oblUnmarked, .nmodUnmarked].contains(draft[head].relation), draft.isAbove(verb, head)
      else { continue }
      let isApart = draft[verb - 1].text == ","
      // "the firm's head, Ann Lee, said" names the head.
      if isApart, ![.obj, .obl, .oblUnmarked].contains(draft[head].relation) { continue }
      let end = isApart ? verb - 1 : verb
      if phraseEnd(of: head, in: draft) == end - 1 || isDescribed(head, upTo: end, in: draft) { return head }
    }
    return nil
  }

  /// "Responding to it Ann Lee, the representative for Syria said": what stands between the comma behind a name and the verb describes it.
  private func isDescribed(_ head: Int, upTo end: Int, in draft: TreeDraft) -> Bool {
    draft.children(of: head, .appos).contains { $0 > head && phraseEnd(of: $0, in: draft) == end - 1 }
  }

  private func phraseEnd(of head: Int, in draft: TreeDraft) -> Int {
    var last = head
    while let next = draft.children(of: last).last(where: { $0 > last && draft[$0].tag != .punctuation }) { last = next }
    return last
  }

  /// "The chairman, a member of the board, adds, 'He will stay'": of two subjects of what is said the one before the verb of saying is its own.
  private func takeSubject(fromClauseOf verb: Int, in draft: inout TreeDraft) {
    guard isFinite(verb, in: draft), draft.child(of: verb, .nsubj, .nsubjPass, .auxPass) == nil, let said = draft.children(of: verb).first(where: { $0 > verb && [.ccomp, .parataxis].contains(draft[$0].relation) }),
      let speaker = draft.children(of: said).first(where: { $0 < verb && draft[$0].relation == .nsubj }),
      draft.children(of: said).contains(where: { $0 > verb && [.nsubj, .nsubjPass].contains(draft[$0].relation) })
    else { return }
    draft.hang(speaker, below: verb, as: .nsubj)
  }

  /// "State media report that …", read as a report.
  private func readMediaReport(in draft: inout TreeDraft) {
    for report in draft.tokens.indices where report > 0 && draft[report].text == "report" && draft[report].tag == .noun && draft[report].relation == .root {
      guard report + 1 < draft.tokens.count, draft[report + 1].text.lowercased() == "that", case let media = report - 1, draft[media].relation == .compound, draft[media].head == report,
        draft[media].pennTag == "NNS" || ["media", "police"].contains(draft[media].text.lowercased()), draft.child(of: report, .det, .amod, .nmodPoss) == nil,
        let clause = draft.children(of: report).first(where: { $0 > report && [.acl, .aclRelcl, .ccomp].contains(draft[$0].relation) })
      else { continue }
      draft.retag(report, .verb, "VBP")
      draft.hang(media, below: report, as: .nsubj)
      for word in draft.children(of: report) where word < media { draft.hang(word, below: media, as: draft[word].relation) }
      draft.hang(clause, below: report, as: .ccomp)
      for that in draft.children(of: clause) where draft[that].text.lowercased() == "that" && that == report + 1 { draft.relabel(that, as: .mark) }
    }
  }
}
