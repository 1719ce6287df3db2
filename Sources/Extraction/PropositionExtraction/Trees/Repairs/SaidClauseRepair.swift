import NewsModel

/// Hangs what is said on its verb of saying where the tree has parted them: "rebels who NATO says were planning it", "quotes police as saying the men fled".
struct SaidClauseRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    readAllegation(in: &draft)
    for clause in draft.tokens.indices where draft[clause].relation == .ccomp { hangOnRumour(clause, in: &draft) }
    for verb in draft.tokens.indices where draft[verb].tag == .verb && ["propose", "suggest", "recommend"].contains(draft[verb].lemma.lowercased()) { takeProposal(behind: verb, in: &draft) }
    for verb in draft.tokens.indices where isSpeech(verb, in: draft) {
      returnClauseSubject(verb, in: &draft)
      setBetweenCommas(verb, in: &draft)
      setAside(verb, in: &draft)
      returnSubject(before: verb, in: &draft)
      takeRelativeClause(verb, in: &draft)
      takeQuotation(behind: verb, in: &draft)
      takeWordsQuoted(verb, in: &draft)
      joinSubjects(of: verb, in: &draft)
      takeClause(ofObjectOf: verb, in: &draft)
      takeClause(withGerundsBehind: verb, in: &draft)
      takeQuestion(behind: verb, in: &draft)
      takeProposal(behind: verb, in: &draft)
      joinAddition(verb, in: &draft)
      joinAccusation(verb, in: &draft)
      joinPossibility(verb, in: &draft)
      joinByAgreement(verb, in: &draft)
      joinWithSubject(verb, in: &draft)
    }
  }

  /// "maintained their client was a visionary", read as the client whom they maintained: what stands right before "was" is what is said to be one.
  private func returnClauseSubject(_ verb: Int, in draft: inout TreeDraft) {
    guard let object = draft.child(of: verb, .obj), object > verb, let clause = draft.child(of: verb, .ccomp), clause > object, draft.child(of: clause, .nsubj, .nsubjPass, .mark, .expl) == nil,
      let copula = draft.children(of: clause).first, copula > object, [.cop, .aux, .auxPass].contains(draft[copula].relation), ["VBD", "VBZ", "VBP", "MD"].contains(draft[copula].pennTag),
      (object + 1..<copula).allSatisfy({ draft.isAbove(object, $0) })
    else { return }
    draft.hang(object, below: clause, as: draft.child(of: clause, .auxPass) == nil ? .nsubj : .nsubjPass)
  }

  private func isSpeech(_ token: Int, in draft: TreeDraft) -> Bool {
    draft[token].tag == .verb && lexicon.words.speech[draft[token].lemma.lowercased()] != nil
  }

  /// "rebels who NATO says were planning an ambush", "a spokesman who told the agency the force is ready": of two relative clauses the second is what is said.
  private func takeRelativeClause(_ verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].relation == .aclRelcl, draft.child(of: verb, .ccomp, .xcomp) == nil, case let noun = draft[verb].head, noun < verb,
      let clause = draft.children(of: noun).first(where: { $0 > verb && [.aclRelcl, .acl].contains(draft[$0].relation) }), isFinite(clause, in: draft),
      draft.child(of: clause, .cc) == nil, !draft.children(of: clause).contains(where: { draft[$0].pennTag.hasPrefix("W") && $0 > verb }),
      !draft.tokens[verb..<clause].contains(where: { $0.text == "," })
    else { return }
    // "who police say killed his wife", with "who" at the second verb
    if let who = draft.children(of: clause).first(where: { draft[$0].pennTag.hasPrefix("W") }) {
      guard verb == clause - 1, let speaker = draft.child(of: verb, .nsubj), speaker > who else { return }
      draft.hang(who, below: verb, as: .obj)
    }
    let subject = draft.child(of: clause, .nsubj, .nsubjPass)
    let pronoun = draft.children(of: verb, .obj).first { $0 < verb && draft[$0].pennTag.hasPrefix("W") }
    guard subject != nil || pronoun != nil else { return }
    draft.hang(clause, below: verb, as: .ccomp)
    if subject == nil, let pronoun { draft.hang(pronoun, below: clause, as: draft.child(of: clause, .auxPass) == nil ? .nsubj : .nsubjPass) }
  }

  private func isFinite(_ clause: Int, in draft: TreeDraft) -> Bool {
    ["VBD", "VBZ", "VBP"].contains(draft[clause].pennTag) || draft.child(of: clause, .aux, .auxPass, .cop) != nil
  }

  /// "defended the bid, saying: 'It was fair'": the quotation right behind a participle of saying is what it says, not the clause before.
  private func takeQuotation(behind verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].pennTag == "VBG", draft[verb].head >= 0, draft.child(of: verb, .ccomp, .parataxis) == nil else { return }
    var mark = verb + 1
    while mark < draft.tokens.count, [",", ":"].contains(draft[mark].text) { mark += 1 }
    guard mark < draft.tokens.count, ["“", "\"", "``"].contains(draft[mark].text),
      let clause = draft.children(of: draft[verb].head).first(where: { $0 > mark && [.parataxis, .conj, .ccomp, .advcl, .dep].contains(draft[$0].relation) }),
      first(below: clause, in: draft) <= mark + 1
    else { return }
    draft.hang(clause, below: verb, as: .ccomp)
  }

  private func first(below token: Int, in draft: TreeDraft) -> Int {
    var first = token
    while let next = draft.children(of: first).first, next < first { first = next }
    return first
  }

  /// "quotes police as saying the men were angry": what they were is said, and no part of the quoting.
  private func takeWordsQuoted(_ verb: Int, in draft: inout TreeDraft) {
    let above = draft[verb].head
    guard draft[verb].pennTag == "VBG", above >= 0, above < verb, lexicon.words.citing.contains(draft[above].lemma.lowercased()), draft.child(of: verb, .ccomp) == nil,
      draft.children(of: verb).contains(where: { draft[$0].text.lowercased() == "as" && $0 == verb - 1 }),
      let clause = draft.children(of: above).first(where: { $0 > verb && [.advcl, .ccomp, .xcomp, .parataxis].contains(draft[$0].relation) }),
      draft.child(of: clause, .nsubj, .nsubjPass) != nil, draft.child(of: clause, .mark) == nil
    else { return }
    draft.hang(clause, below: verb, as: .ccomp)
  }

  /// "The complaint alleges that he threatened them.", read as alleges of a complaint.
  private func readAllegation(in draft: inout TreeDraft) {
    guard let verb = draft.tokens.firstIndex(where: { $0.head < 0 }), draft[verb].pennTag == "NNS", draft.tokens.last?.text == ".", lexicon.words.speech[draft[verb].lemma.lowercased()] != nil, verb + 1 < draft.tokens.count,
      draft[verb + 1].text == "that", let clause = draft.children(of: verb).first(where: { $0 > verb && [.aclRelcl, .acl].contains(draft[$0].relation) }), draft.child(of: clause, .nsubj, .nsubjPass).map({ $0 > verb + 1 }) == true,
      let speaker = draft.children(of: verb, .compound).last ?? draft.child(of: verb, .nsubj), speaker == verb - 1
    else { return }
    for word in draft.children(of: verb) where word < speaker { draft.hang(word, below: speaker, as: draft[word].relation) }
    draft.retag(verb, .verb, "VBZ")
    draft.relabel(speaker, as: .nsubj)
    draft.relabel(clause, as: .ccomp)
    draft.retag(verb + 1, .subordinatingConjunction, "IN")
    draft.hang(verb + 1, below: clause, as: .mark)
  }

  /// "distanced itself from rumours that it had sacked him", read as something that it says of itself: the clause is the rumour's.
  private func hangOnRumour(_ clause: Int, in draft: inout TreeDraft) {
    guard let mark = draft.child(of: clause, .mark), draft[mark].text.lowercased() == "that", mark > 0, case let noun = mark - 1, draft[noun].tag == .noun, lexicon.words.speechNouns[draft[noun].lemma.lowercased()] != nil,
      case let above = draft[clause].head, above >= 0, above < noun, draft[above].tag == .verb, lexicon.words.speech[draft[above].lemma.lowercased()] == nil, draft.isAbove(above, noun)
    else { return }
    draft.hang(clause, below: noun, as: .acl)
  }

  /// "Attacking Iran would be a mistake, Biden said", read as what Biden does by saying so: it is what is called a mistake.
  private func returnSubject(before verb: Int, in draft: inout TreeDraft) {
    guard let clause = draft.children(of: verb, .ccomp).first(where: { $0 < verb }), draft.child(of: clause, .nsubj, .nsubjPass, .csubj, .mark) == nil,
      let gerund = draft.children(of: verb, .advcl).first(where: { $0 < clause && draft[$0].pennTag == "VBG" }), draft.child(of: gerund, .nsubj, .mark) == nil, !draft.tokens[gerund..<clause].contains(where: { $0.text == "," })
    else { return }
    draft.hang(gerund, below: clause, as: .csubj)
  }

  /// "Biden, the White House announced on Monday, will visit Angola", read as when he will: what is said by the way between commas.
  private func setBetweenCommas(_ verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].relation == .advcl, ["VBD", "VBZ"].contains(draft[verb].pennTag), case let main = draft[verb].head, main > verb, draft.child(of: verb, .mark, .ccomp, .obj, .advmod) == nil, let speaker = draft.child(of: verb, .nsubj) ?? asideSpeaker(of: verb, below: main, in: draft), speaker < verb
    else { return }
    var first = min(verb, speaker)
    while let next = draft.children(of: first).first(where: { draft[$0].tag != .punctuation }), next < first { first = next }
    guard first > 0, draft[first - 1].text == ",", draft.tokens[verb..<main].contains(where: { $0.text == "," }) else { return }
    draft.hang(speaker, below: verb, as: .nsubj)
    draft.relabel(verb, as: .parataxis)
  }

  /// "Lee, a spokesman for Shell said, will become its head", read as a spokesman whom somebody said.
  private func setAside(_ verb: Int, in draft: inout TreeDraft) {
    guard [.acl, .aclRelcl].contains(draft[verb].relation), ["VBD", "VBN", "VBZ"].contains(draft[verb].pennTag), draft.child(of: verb, .nsubj, .obj, .oblAgent, .ccomp, .auxPass, .aux, .mark) == nil, case let subject = draft[verb].head, subject >= 0, subject < verb,
      [.nsubj, .nsubjPass].contains(draft[subject].relation), case let main = draft[subject].head, main > verb, let speaker = draft.children(of: subject, .appos).last(where: { $0 < verb }), draft.isAbove(speaker, verb - 1),
      draft.tokens[verb + 1..<main].first(where: { $0.tag == .punctuation })?.text == ",", let comma = draft.tokens[verb..<main].firstIndex(where: { $0.text == "," }), comma - verb < 4, draft[speaker].text.first.map({ $0.isLowercase }) == true || draft[speaker].tag == .properNoun
    else { return }
    draft.hang(verb, below: main, as: .parataxis)
    draft.hang(speaker, below: verb, as: .nsubj)
    draft.retag(verb, .verb, "VBD")
  }

  /// "the White House" of "Biden, the White House announced, will visit Angola", read as what Biden is.
  private func asideSpeaker(of verb: Int, below main: Int, in draft: TreeDraft) -> Int? {
    guard let subject = draft.child(of: main, .nsubj, .nsubjPass) else { return nil }
    return draft.children(of: subject, .appos).first { $0 == verb - 1 || draft.isAbove($0, verb - 1) && $0 < verb }
  }

  /// "say three soldiers and one civilian died", read as saying soldiers: what "and" joins to the subject of what is said belongs to it.
  private func joinSubjects(of verb: Int, in draft: inout TreeDraft) {
    guard Self.sayingOnly.contains(draft[verb].lemma.lowercased()), let object = draft.child(of: verb, .obj), object > verb, lexicon.words.speechNouns[draft[object].lemma.lowercased()] == nil,
      let clause = draft.children(of: verb).first(where: { $0 > object && [.conj, .ccomp].contains(draft[$0].relation) && draft[$0].tag == .verb }), let subject = draft.child(of: clause, .nsubj, .nsubjPass), subject > object,
      let and = draft.child(of: clause, .cc) ?? draft.child(of: subject, .cc), and > object, and < subject, draft.children(of: object).allSatisfy({ $0 < and }),
      (object + 1..<and).allSatisfy({ draft.isAbove(object, $0) }), (and + 1..<subject).allSatisfy({ draft.isAbove(subject, $0) })
    else { return }
    let relation = draft[subject].relation
    draft.hang(clause, below: verb, as: .ccomp)
    draft.hang(object, below: clause, as: relation)
    draft.hang(subject, below: object, as: .conj)
    draft.hang(and, below: subject, as: .cc)
  }

  /// "said those who survived have been hurt", read as saying them: people are not said, and what they are or do is.
  private func takeClause(ofObjectOf verb: Int, in draft: inout TreeDraft) {
    guard Self.sayingOnly.contains(draft[verb].lemma.lowercased()), let object = draft.child(of: verb, .obj), object > verb, lexicon.words.speechNouns[draft[object].lemma.lowercased()] == nil else { return }
    if let clause = draft.children(of: verb, .ccomp).first(where: { $0 > object }) {
      guard draft.child(of: clause, .nsubj, .nsubjPass, .mark, .csubj) == nil, isFinite(clause, in: draft), draft.children(of: object, .aclRelcl).contains(where: { $0 < clause }) else { return }
      return draft.hang(object, below: clause, as: draft.child(of: clause, .auxPass) == nil ? .nsubj : .nsubjPass)
    }
    // "said the rebels who ousted him guaranteed its security", read as rebels guaranteed by somebody
    if let deed = draft.children(of: object, .acl).last(where: { draft[$0].pennTag == "VBD" && draft.child(of: $0, .obj, .ccomp) != nil && draft.child(of: $0, .nsubj, .nsubjPass, .mark, .oblAgent) == nil }), draft.child(of: object, .det) != nil || draft[object].tag == .properNoun || draft[object].pennTag == "NNS" {
      draft.hang(deed, below: verb, as: .ccomp)
      return draft.hang(object, below: deed, as: .nsubj)
    }
    let clauses = draft.children(of: object, .aclRelcl)
    guard clauses.count == 2, isFinite(clauses[1], in: draft), !draft.children(of: clauses[1]).contains(where: { draft[$0].pennTag.hasPrefix("W") || draft[$0].relation == .cc }),
      draft.child(of: clauses[1], .nsubj, .nsubjPass) == nil
    else { return }
    draft.hang(clauses[1], below: verb, as: .ccomp)
    draft.hang(object, below: clauses[1], as: draft.child(of: clauses[1], .auxPass) == nil ? .nsubj : .nsubjPass)
  }

  private static let sayingOnly: Set<String> = ["say", "believe", "think", "claim", "insist", "argue", "add"]

  /// "says building there and taking land will only bring trouble", read as saying and bringing: what will come of it is said.
  private func takeClause(withGerundsBehind verb: Int, in draft: inout TreeDraft) {
    guard draft.child(of: verb, .ccomp, .obj) == nil, let gerund = draft.children(of: verb, .xcomp).first(where: { $0 == verb + 1 && draft[$0].pennTag == "VBG" }),
      let clause = draft.children(of: verb, .conj).first(where: { $0 > gerund && draft.child(of: $0, .aux) != nil && draft.child(of: $0, .nsubj, .nsubjPass) == nil })
    else { return }
    draft.hang(clause, below: verb, as: .ccomp)
    draft.hang(gerund, below: clause, as: .csubj)
  }

  /// "proposed on his platform that the state take a stake", read as a description of the platform: what is whole within itself is proposed.
  private func takeProposal(behind verb: Int, in draft: inout TreeDraft) {
    guard draft.child(of: verb, .ccomp, .parataxis) == nil, let phrase = draft.children(of: verb).first(where: { $0 > verb && [.obl, .oblUnmarked].contains(draft[$0].relation) }), lexicon.words.speechNouns[draft[phrase].lemma.lowercased()] == nil,
      let clause = draft.children(of: phrase).first(where: { clause in
        [.aclRelcl, .acl].contains(draft[clause].relation) && (["VB", "VBP"].contains(draft[clause].pennTag) || draft.child(of: clause, .aux) != nil) && draft.child(of: clause, .nsubj, .nsubjPass).map { !draft[$0].pennTag.hasPrefix("W") } == true && draft.child(of: clause, .obj, .nsubjPass) != nil
          && draft.children(of: clause).contains { draft[$0].text.lowercased() == "that" && $0 > phrase && draft[$0].relation != .nsubj && ($0 != draft.child(of: clause, .obj, .nsubjPass) || draft.children(of: clause, .obj).count > 1) }
      })
    else { return }
    draft.hang(clause, below: verb, as: .ccomp)
    for that in draft.children(of: clause) where that > phrase && draft[that].text.lowercased() == "that" { draft.relabel(that, as: .mark) }
    if ["VBN"].contains(draft[verb].pennTag), draft.child(of: verb, .auxPass, .aux) == nil { draft.retag(verb, .verb, "VBD") }
    for subject in draft.children(of: verb, .nsubjPass) where draft.child(of: verb, .auxPass) == nil { draft.relabel(subject, as: .nsubj) }
  }

  /// "told the court how the men were shot", read as a description of the court.
  private func takeQuestion(behind verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].tag == .verb, draft.child(of: verb, .ccomp) == nil, let told = draft.children(of: verb).first(where: { $0 > verb && [.iobj, .obj].contains(draft[$0].relation) }),
      let clause = draft.children(of: told, .aclRelcl).first(where: { clause in
        draft.child(of: clause, .nsubj, .nsubjPass) != nil && draft.children(of: clause, .advmod).contains { $0 < clause && ["how", "why"].contains(draft[$0].text.lowercased()) }
      }), lexicon.words.speechNouns[draft[told].lemma.lowercased()] == nil
    else { return }
    draft.hang(clause, below: verb, as: .ccomp)
  }

  /// "'It will grow,' he said, adding that …": whoever said the first adds the second, not the one of whom it was said.
  private func joinAddition(_ verb: Int, in draft: inout TreeDraft) {
    guard verb > 2, draft[verb].pennTag == "VBG", [.advcl, .conj, .acl, .xcomp].contains(draft[verb].relation), draft[verb - 1].text == ",",
      let first = draft.tokens.indices.first(where: { other in
        other < verb - 1 && ["VBD", "VBZ"].contains(draft[other].pennTag) && isSpeech(other, in: draft) && draft.child(of: other, .nsubj) != nil
          && phraseEnd(of: other, before: verb, in: draft) == verb - 2
      }), first != draft[verb].head, draft[verb].head < first
    else { return }
    draft.hang(verb, below: first, as: .advcl)
  }

  /// The last word of what stands behind a verb, before another word.
  private func phraseEnd(of verb: Int, before end: Int, in draft: TreeDraft) -> Int {
    var last = verb
    while let next = draft.children(of: last).last(where: { $0 > last && $0 < end && draft[$0].tag != .punctuation }) { last = next }
    return last
  }

  /// "accuses them of arming rebels, and allowing others to cross": both are what they are accused of.
  private func joinAccusation(_ verb: Int, in draft: inout TreeDraft) {
    guard draft[verb].pennTag != "VBG", lexicon.words.speech[draft[verb].lemma.lowercased()] == .claimed,
      let first = draft.children(of: verb).first(where: { clause in
        clause > verb && draft[clause].pennTag == "VBG" && draft.children(of: clause, .mark).contains { draft[$0].text.lowercased() == "of" }
      }),
      let second = draft.children(of: verb, .conj).first(where: { $0 > first && draft[$0].pennTag == "VBG" && draft.child(of: $0, .nsubj, .aux) == nil })
    else { return }
    draft.hang(second, below: first, as: .conj)
  }

  /// "says that it could be sold, and might move": what might happen is said as well.
  private func joinPossibility(_ verb: Int, in draft: inout TreeDraft) {
    guard !hasModal(verb, in: draft), let said = draft.children(of: verb, .ccomp).first(where: { $0 > verb }), draft.child(of: said, .nsubj, .nsubjPass) != nil,
      let next = draft.children(of: verb, .conj).first(where: { $0 > said && draft.child(of: $0, .nsubj, .nsubjPass) == nil && hasModal($0, in: draft) && !isSpeech($0, in: draft) })
    else { return }
    draft.hang(next, below: said, as: .conj)
  }

  /// "observers say the vote was fair and have urged calm", read as a vote that urged: no vote "have".
  private func joinByAgreement(_ verb: Int, in draft: inout TreeDraft) {
    guard let speaker = draft.child(of: verb, .nsubj), let said = draft.children(of: verb, .ccomp).first(where: { $0 > verb }), let inner = draft.child(of: said, .nsubj, .nsubjPass),
      let speaks = isPlural(speaker, in: draft), let isSaid = isPlural(inner, in: draft), speaks != isSaid
    else { return }
    for next in draft.children(of: said, .conj) where next > said && draft.child(of: next, .nsubj, .nsubjPass) == nil {
      let finite = draft.children(of: next).first { [.aux, .auxPass, .cop].contains(draft[$0].relation) } ?? next
      guard ["VBP", "VBZ"].contains(draft[finite].pennTag), (draft[finite].pennTag == "VBP") == speaks else { continue }
      draft.hang(next, below: verb, as: .conj)
    }
  }

  /// Whether a subject is plural; nil where its form does not tell.
  private func isPlural(_ subject: Int, in draft: TreeDraft) -> Bool? {
    if draft.child(of: subject, .conj) != nil { return true }
    switch draft[subject].pennTag {
    case "NNS", "NNPS": return true
    case "NN", "NNP": return ["police", "media", "people", "majority", "number", "group", "team", "government", "rest", "family"].contains(draft[subject].lemma.lowercased()) ? nil : false
    case "PRP": return ["they": true, "we": true, "he": false, "she": false, "it": false][draft[subject].text.lowercased()]
    default: return nil
    }
  }

  /// "Officials say the shop was emptied and the police found a bomb": without a comma before "and" both are said.
  private func joinWithSubject(_ verb: Int, in draft: inout TreeDraft) {
    guard let said = draft.children(of: verb, .ccomp).first(where: { $0 > verb }), draft.child(of: said, .nsubj, .nsubjPass) != nil,
      let next = draft.children(of: verb, .conj).first(where: { $0 > said && draft.child(of: $0, .nsubj, .nsubjPass) != nil && !isSpeech($0, in: draft) }), isFinite(next, in: draft),
      let and = draft.child(of: next, .cc), draft[and].text.lowercased() == "and", draft[and - 1].text != ","
    else { return }
    draft.hang(next, below: said, as: .conj)
  }

  private func hasModal(_ verb: Int, in draft: TreeDraft) -> Bool {
    draft.children(of: verb, .aux).contains { ["could", "might", "would", "may", "should"].contains(draft[$0].text.lowercased()) }
  }
}
