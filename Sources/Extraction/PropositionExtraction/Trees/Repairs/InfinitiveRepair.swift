import NewsModel

/// Mends infinitives that hang on the wrong word: "underlined the need for Iran to act", "denied any wrongdoing and plans to appeal".
struct InfinitiveRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    for verb in draft.tokens.indices where draft[verb].pennTag == "VB" || draft[verb].pennTag == "VBP" { completeHelp(verb, in: &draft) }
    for token in draft.tokens.indices where token > 1 && ["TO", "IN"].contains(draft[token].pennTag) && draft[token].text == "to" && draft[token].relation == .mark && draft[token].head > token {
      // "his commitment to supporting the government", read as what he does by the way.
      if case let gerund = draft[token].head, draft[gerund].pennTag == "VBG" {
        if isContent(gerund, ofNounAt: token - 1, in: draft) { draft.hang(gerund, below: token - 1, as: .acl) }
        continue
      }
      // "threatened to fire him", read as a phrase with a preposition.
      if case let verb = draft[token].head, draft[verb].relation == .obl, draft[verb].pennTag == "VB", draft[verb].head == token - 1, draft[token - 1].tag == .verb { draft.relabel(verb, as: .xcomp) }
      readVictory(draft[token].head, in: &draft)
      readPhoneCall(draft[token].head, mark: token, in: &draft)
      readOrder(draft[token].head, in: &draft)
      giveSubject(to: draft[token].head, mark: token, in: &draft)
      readPlan(token - 1, mark: token, in: &draft)
      readPlanOfSubject(token - 1, mark: token, in: &draft)
      complete(draft[token].head, mark: token, in: &draft)
      completeRequest(draft[token].head, mark: token, in: &draft)
      hangPurpose(draft[token].head, mark: token, in: &draft)
      hangOnPlan(draft[token].head, mark: token, in: &draft)
    }
  }

  /// "sent troops to help the government oust the rebels", read as a purpose of sending: it is what the government is helped to do.
  private func completeHelp(_ verb: Int, in draft: inout TreeDraft) {
    guard verb > 2, [.advcl, .xcomp, .acl, .conj, .ccomp, .parataxis].contains(draft[verb].relation), draft[verb].tag == .verb, draft.child(of: verb, .nsubj, .nsubjPass, .mark, .aux, .cc, .auxPass) == nil,
      [.noun, .properNoun].contains(draft[verb - 1].tag), let help = draft.tokens.indices.prefix(verb - 1).last(where: { draft[$0].lemma.lowercased() == "help" && draft[$0].tag == .verb }),
      draft[verb].head < help, let object = draft.child(of: help, .obj), object > help, object < verb, draft.isAbove(object, verb - 1)
    else { return }
    draft.retag(verb, .verb, "VB")
    draft.hang(verb, below: help, as: .xcomp)
  }

  /// "ordered the men to be released": the order is given to nobody named.
  private func readOrder(_ infinitive: Int, in draft: inout TreeDraft) {
    guard [.xcomp, .advcl].contains(draft[infinitive].relation), draft.child(of: infinitive, .auxPass) != nil, draft.child(of: infinitive, .nsubj, .nsubjPass) == nil, case let verb = draft[infinitive].head, verb >= 0,
      draft[verb].lemma.lowercased() == "order", let object = draft.child(of: verb, .obj), object > verb, object < infinitive
    else { return }
    draft.hang(object, below: infinitive, as: .nsubjPass)
    draft.relabel(infinitive, as: .xcomp)
  }

  /// "beat Nadal to win the title": who beats him wins it.
  private func readVictory(_ infinitive: Int, in draft: inout TreeDraft) {
    guard [.xcomp, .acl].contains(draft[infinitive].relation), FactualityReader.winning.contains(draft[infinitive].lemma.lowercased()), draft.child(of: infinitive, .nsubj) == nil, case let above = draft[infinitive].head, above >= 0,
      case let verb = draft[infinitive].relation == .acl ? draft[above].head : above, verb >= 0, verb < infinitive, FactualityReader.beating.contains(draft[verb].lemma.lowercased()), draft[verb].tag == .verb, draft.child(of: verb, .obj) != nil
    else { return }
    draft.hang(infinitive, below: verb, as: .advcl)
  }

  /// "called him to congratulate him": on the telephone, and who calls is to congratulate.
  private func readPhoneCall(_ infinitive: Int, mark: Int, in draft: inout TreeDraft) {
    guard lexicon.words.callPurposes.contains(draft[infinitive].lemma.lowercased()), [.xcomp, .advcl, .acl, .ccomp].contains(draft[infinitive].relation), draft[infinitive].head >= 0,
      case let above = draft[infinitive].head, case let verb = draft[above].tag == .verb ? above : draft[above].head, verb >= 0, verb < mark - 1,
      draft[verb].tag == .verb, Self.calling.contains(draft[verb].lemma.lowercased()), draft.child(of: verb, .obj, .nsubjPass) != nil
    else { return }
    draft.setLemma(verb, "phone")
    draft.hang(infinitive, below: verb, as: .advcl)
  }

  private static let calling: Set<String> = ["call", "phone", "telephone", "ring"]

  /// "the need for Iran to act": whoever stands between "for" and the infinitive is to act, and acting is what is needed.
  private func giveSubject(to verb: Int, mark: Int, in draft: inout TreeDraft) {
    guard draft.child(of: verb, .nsubj, .nsubjPass) == nil, let subject = draft.tokens.indices.first(where: { draft[$0].relation == .nmod && isPhrase($0, endingAt: mark, in: draft) }),
      case let noun = draft[subject].head, draft[noun].tag == .noun, noun < subject, lexicon.words.embeddings[draft[noun].lemma.lowercased()] != nil,
      draft[verb].head == noun || draft[verb].head == draft[noun].head && [.advcl, .xcomp].contains(draft[verb].relation),
      let preposition = draft.children(of: subject, .`case`).first(where: { draft[$0].text.lowercased() == "for" })
    else { return }
    draft.hang(verb, below: noun, as: .acl)
    draft.hang(subject, below: verb, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
    draft.hang(preposition, below: verb, as: .mark)
  }

  /// "trying to persuade Burhan to meet him", where the meeting was read as the purpose of persuading: it is what he is persuaded of.
  private func complete(_ verb: Int, mark: Int, in draft: inout TreeDraft) {
    let above = draft[verb].head
    guard draft[verb].relation == .advcl, above >= 0, above < mark, case let word = draft[above].lemma.lowercased(), lexicon.words.objectControl.contains(word),
      lexicon.words.implicatives.contains(word),
      let object = draft.child(of: above, .obj), object < mark, isPhrase(object, endingAt: mark, in: draft)
    else { return }
    draft.relabel(verb, as: .xcomp)
  }

  /// "is encouraging the top banks to lend", read as banks for lending: it is what they are encouraged to do.
  private func completeRequest(_ verb: Int, mark: Int, in draft: inout TreeDraft) {
    guard draft[verb].relation == .acl, draft.child(of: verb, .nsubj) == nil, case let asked = draft[verb].head, asked >= 0, draft[asked].relation == .obj,
      draft[asked].tag == .properNoun || draft[asked].pennTag == "NNS", asked == mark - 1, lexicon.words.embeddings[draft[asked].lemma.lowercased()] == nil,
      case let above = draft[asked].head, draft[above].tag == .verb, case let word = draft[above].lemma.lowercased(), lexicon.words.requests.contains(word), lexicon.words.objectControl.contains(word)
    else { return }
    draft.hang(verb, below: above, as: .xcomp)
  }

  /// "were encouraged by the decision of the president to appoint her": it is the decision, and nobody was encouraged to appoint.
  private func hangOnPlan(_ verb: Int, mark: Int, in draft: inout TreeDraft) {
    let above = draft[verb].head
    if isContent(verb, ofNounAt: mark - 1, in: draft) { return draft.hang(verb, below: mark - 1, as: .acl) }
    guard [.advcl, .xcomp].contains(draft[verb].relation), above >= 0, above < mark, draft[above].tag == .verb, draft.child(of: verb, .nsubj) == nil,
      let noun = draft.children(of: above).last(where: { [.obl, .oblAgent].contains(draft[$0].relation) && $0 < mark && isPhrase($0, endingAt: mark, in: draft) })
    else { return }
    if lexicon.words.embeddings[draft[noun].lemma.lowercased()] != nil, draft.child(of: noun, .nmod, .nmodPoss) != nil { draft.hang(verb, below: noun, as: .acl) }
    // "commented on the start of the Iraqi mission to retake Mosul": the mission is to retake it, not who comments.
    let last = mark - 1
    guard last != noun, draft[last].tag == .noun, Self.undertakings.contains(draft[last].lemma.lowercased()) else { return }
    draft.hang(verb, below: last, as: .acl)
  }

  /// "praised efforts to bring peace", "foiled a plot to blow up planes", "rejected calls to resign", read as what somebody does by praising or foiling: what is said of such a noun
  /// stands right behind it, and who praises brings nothing.
  private func isContent(_ verb: Int, ofNounAt noun: Int, in draft: TreeDraft) -> Bool {
    guard [.advcl, .xcomp].contains(draft[verb].relation), case let above = draft[verb].head, above >= 0, above < noun, draft[noun].tag == .noun, draft.child(of: verb, .nsubj) == nil, draft.isAbove(above, noun),
      !Self.making.contains(draft[above].lemma.lowercased())
    else { return false }
    let lemma = draft[noun].lemma.lowercased()
    if Self.promises.contains(lemma) { return true }
    return (draft[verb].relation == .advcl || Self.judging.contains(draft[above].lemma.lowercased())) && (Self.undertakings.contains(lemma) || draft[noun].head == above && lexicon.words.embeddings[lemma] != nil)
  }

  private static let promises: Set<String> = ["commitment", "pledge", "promise", "vow", "plot", "conspiracy", "willingness", "readiness", "determination", "intention", "refusal", "obligation"]

  /// Whoever does this does it to a thing; no infinitive goes with it.
  private static let judging: Set<String> = ["support", "back", "oppose", "reject", "welcome", "condemn", "praise", "endorse", "criticize", "criticise", "defend", "approve", "block", "join", "denounce", "foil", "applaud"]
  private static let making: Set<String> = ["make", "launch", "begin", "start", "step", "double", "lead", "mount", "use", "undertake"]
  private static let undertakings: Set<String> = ["mission", "operation", "effort", "campaign", "bid", "attempt", "plan", "drive", "offensive", "decision", "move", "push", "fight", "battle", "struggle", "proposal"]

  /// "will travel to the southern provinces to meet leaders", where the meeting hangs on the provinces: who travels is to meet.
  private func hangPurpose(_ verb: Int, mark: Int, in draft: inout TreeDraft) {
    guard draft[verb].relation == .acl, draft.child(of: verb, .nsubj) == nil, case let place = draft[verb].head, place >= 0, place < mark,
      lexicon.words.embeddings[draft[place].lemma.lowercased()] == nil, let above = verbOfMoving(above: place, in: draft)
    else { return }
    draft.hang(verb, below: above, as: .advcl)
  }

  /// The verb of coming and going that a place belongs to: "travel" of "travel to the provinces of Thailand".
  private func verbOfMoving(above place: Int, in draft: TreeDraft) -> Int? {
    var phrase = place
    while draft[phrase].relation == .nmod, draft[phrase].head >= 0, draft[phrase].head < phrase { phrase = draft[phrase].head }
    let verb = draft[phrase].head
    guard verb >= 0, verb < phrase, [.obl, .obj].contains(draft[phrase].relation), draft[verb].tag == .verb else { return nil }
    let isReached = draft[phrase].relation == .obj ? lexicon.words.visiting.contains(draft[verb].lemma.lowercased()) : lexicon.words.moving.contains(draft[verb].lemma.lowercased())
    return isReached ? verb : nil
  }

  /// Whether a word's phrase ends right before a place.
  private func isPhrase(_ head: Int, endingAt end: Int, in draft: TreeDraft) -> Bool {
    var last = head
    while let next = draft.children(of: last).last, next > last { last = next }
    return last == end - 1
  }

  /// "has denied any wrongdoing and plans to appeal", read as plans that were denied.
  private func readPlan(_ plans: Int, mark: Int, in draft: inout TreeDraft) {
    guard plans > 1, draft[plans].pennTag == "NNS", draft[plans - 1].text.lowercased() == "and", [.obj, .conj].contains(draft[plans].relation),
      lexicon.words.embeddings[draft[plans].lemma.lowercased()] == .planned, case let above = draft[plans].head, above >= 0,
      case let verb = draft[above].tag == .verb ? above : draft[above].head, verb >= 0, lexicon.words.speech[draft[verb].lemma.lowercased()] == .denied,
      draft.children(of: verb).contains(where: { draft[$0].pennTag == "VBZ" }) || draft[verb].pennTag == "VBZ"
    else { return }
    let denied = plans - 2
    let infinitive = draft[mark].head
    draft.retag(plans, .verb, "VBZ")
    if draft[plans].relation == .obj {
      draft.retag(denied, .noun, "NN")
      draft.hang(denied, below: verb, as: .obj)
      for child in draft.children(of: plans) where child < denied { draft.hang(child, below: denied, as: draft[child].relation) }
    }
    draft.hang(plans, below: verb, as: .conj)
    draft.hang(plans - 1, below: plans, as: .cc)
    draft.hang(infinitive, below: plans, as: .xcomp)
  }

  /// "The new minister plans to travel", read as somebody's plans and as no sentence at all: the minister plans.
  private func readPlanOfSubject(_ plans: Int, mark: Int, in draft: inout TreeDraft) {
    let subject = plans - 1
    guard subject > 0, draft[plans].pennTag == "NNS", draft[plans].relation == .root, draft[subject].head == plans, [.compound, .nsubj].contains(draft[subject].relation),
      lexicon.words.embeddings[draft[plans].lemma.lowercased()] == .planned, case let infinitive = draft[mark].head, draft[infinitive].head == plans,
      let determiner = draft.child(of: subject, .det) ?? draft.child(of: plans, .det), determiner < subject, draft.child(of: plans, .cop, .`case`) == nil
    else { return }
    draft.retag(plans, .verb, "VBZ")
    for child in draft.children(of: plans) where child < subject && draft[subject].relation == .compound { draft.hang(child, below: subject, as: draft[child].relation) }
    draft.hang(subject, below: plans, as: .nsubj)
    draft.hang(infinitive, below: plans, as: .xcomp)
    hangRelativeClauses(of: plans, on: infinitive, in: &draft)
  }

  /// "plans to travel to Washington, where he is expected": what hung on the plans is said of the last thing before it.
  private func hangRelativeClauses(of plans: Int, on infinitive: Int, in draft: inout TreeDraft) {
    for clause in draft.children(of: plans, .aclRelcl) where clause > infinitive {
      let noun = draft.children(of: infinitive).last { draft[$0].relation.base == .obl && $0 < clause && draft[$0].tag == .properNoun }
      draft.hang(clause, below: noun ?? infinitive, as: noun == nil ? .advcl : .aclRelcl)
    }
  }
}
