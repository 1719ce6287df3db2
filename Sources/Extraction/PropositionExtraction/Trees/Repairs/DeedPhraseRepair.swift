import NewsModel

/// Hangs on a deed what a participle behind it took away: "the agreement reached yesterday between Iraq and Turkey", "23 strikes using drones against the rebels", "the attack in
/// Baghdad claimed by the group"; and reads "killed at the hands of the militia" as killed by it.
struct DeedPhraseRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    for word in draft.tokens.indices.dropFirst() {
      releaseObject(word, in: &draft)
      readParticiple(word, in: &draft)
      readPartner(word, in: &draft)
      readResult(word, in: &draft)
      readVenue(word, in: &draft)
      readDeeds(before: word, in: &draft)
    }
    for phrase in draft.tokens.indices where draft[phrase].relation == .obl {
      readHands(phrase, in: &draft)
      guard let adposition = draft.adposition(of: phrase), ["between", "against"].contains(adposition), case let participle = draft[phrase].head, participle >= 0, participle < phrase,
        ["VBN", "VBG"].contains(draft[participle].pennTag), let deed = deed(before: participle, taking: adposition, in: draft),
        !draft.children(of: deed, .nmod).contains(where: { draft.adposition(of: $0) == adposition })
      else { continue }
      draft.hang(phrase, below: deed, as: .nmod)
    }
    for participle in draft.tokens.indices where draft[participle].relation == .acl && draft[participle].pennTag == "VBN" && Self.making.contains(draft[participle].lemma.lowercased()) {
      let place = draft[participle].head
      guard place >= 0, place < participle, draft[place].relation == .nmod, ["in", "at", "on", "near", "outside"].contains(draft.adposition(of: place) ?? ""), draft[place].tag == .properNoun,
        case let event = draft[place].head, event >= 0, event < place, [.noun, .numeral].contains(draft[event].tag), isDeed(event, in: draft) || draft[event].tag == .numeral
      else { continue }
      draft.hang(participle, below: event, as: .acl)
    }
  }

  /// "talks about its nuclear program with the European Union": with whom the talks are, not the program.
  private func readPartner(_ partner: Int, in draft: inout TreeDraft) {
    guard draft[partner].relation == .nmod, draft.adposition(of: partner) == "with", let deeds = lexicon.words.deedPhrases["with"], case let topic = draft[partner].head, topic >= 0, topic < partner,
      draft[topic].relation == .nmod, ["about", "on", "over"].contains(draft.adposition(of: topic) ?? ""), !deeds.contains(draft[topic].lemma.lowercased()), case let deed = draft[topic].head, deed >= 0, deed < topic,
      deeds.contains(draft[deed].lemma.lowercased()), !draft.children(of: deed, .nmod).contains(where: { draft.adposition(of: $0) == "with" })
    else { return }
    draft.hang(partner, below: deed, as: .nmod)
  }

  /// "an outcome of negotiations held between the two", read as an outcome that was held: the deeds right before the participle were.
  private func readDeeds(before participle: Int, in draft: inout TreeDraft) {
    let deeds = participle - 1
    guard draft[participle].relation == .acl, draft[participle].pennTag == "VBN", draft[deeds].pennTag == "NNS", draft[deeds].relation == .nmod, draft[deeds].head == draft[participle].head, isDeed(deeds, in: draft), !isDeed(draft[participle].head, in: draft) else { return }
    draft.hang(participle, below: deeds, as: .acl)
  }

  /// "the gathering of the Syrian opposition in Riyadh": the gathering is there.
  private func readVenue(_ place: Int, in draft: inout TreeDraft) {
    guard draft[place].relation == .nmod, ["in", "at"].contains(draft.adposition(of: place) ?? ""), draft.sentence.names.contains(where: { $0.kind == .location && $0.tokens.contains(place) }), case let people = draft[place].head,
      people >= 0, people < place, draft[people].relation == .nmod, draft.adposition(of: people) == "of", case let event = draft[people].head, event >= 0, event < people,
      Self.gatherings.contains(draft[event].lemma.lowercased()), !draft.children(of: event, .nmod).contains(where: { $0 != people && ["in", "at"].contains(draft.adposition(of: $0) ?? "") })
    else { return }
    draft.hang(place, below: event, as: .nmod)
  }

  private static let gatherings: Set<String> = ["gathering", "meeting", "summit", "conference", "congress", "assembly", "rally", "convention", "arrest", "murder", "killing", "kidnapping", "abduction", "assassination"]

  /// "fired on a car carrying a diplomat, injuring two guards": the attack injured them, not the car.
  private func readResult(_ result: Int, in draft: inout TreeDraft) {
    guard draft[result].pennTag == "VBG", draft[result - 1].text == ",", Self.harming.contains(draft[result].lemma.lowercased()), [.advcl, .conj].contains(draft[result].relation), case let participle = draft[result].head,
      participle >= 0, participle < result, draft[participle].relation == .acl, draft[participle].pennTag == "VBG", draft.child(of: result, .nsubj, .cc) == nil
    else { return }
    var verb = draft[participle].head
    while verb >= 0, draft[verb].tag != .verb { verb = draft[verb].head }
    guard verb >= 0, verb < participle, ["VBD", "VBZ", "VBP", "VBN"].contains(draft[verb].pennTag) else { return }
    draft.hang(result, below: verb, as: .advcl)
  }

  private static let harming: Set<String> = ["kill", "injure", "wound", "hurt", "destroy", "damage"]

  /// "welcomed the agreement reached yesterday", read as what it reached: who welcomes or condemns something says nothing of it in a clause.
  private func releaseObject(_ word: Int, in draft: inout TreeDraft) {
    guard draft[word].relation == .ccomp, ["VBN", "VBD"].contains(draft[word].pennTag), case let above = draft[word].head, above >= 0, above < word - 1, Self.judging.contains(draft[above].lemma.lowercased()),
      let object = draft.child(of: word, .nsubj), object == word - 1, draft[object].tag == .noun, draft.child(of: word, .mark, .aux, .auxPass, .cop, .obj) == nil, draft.child(of: above, .obj) == nil
    else { return }
    draft.hang(object, below: above, as: .obj)
    draft.retag(word, .verb, "VBN")
    draft.hang(word, below: object, as: .acl)
  }

  private static let judging: Set<String> = ["welcome", "praise", "hail", "condemn", "criticize", "criticise", "sign", "reject", "denounce", "back", "support", "oppose", "slam", "applaud", "violate", "break", "ratify", "approve", "honour", "honor", "implement"]

  /// "welcome the agreement reached yesterday", read as "welcome that … reached": a past form without a subject right behind an object describes it.
  private func readParticiple(_ word: Int, in draft: inout TreeDraft) {
    guard draft[word].relation == .ccomp, ["VBN", "VBD"].contains(draft[word].pennTag), case let above = draft[word].head, above >= 0, above < word - 1, draft[above].tag == .verb,
      draft.child(of: word, .nsubj, .nsubjPass, .mark, .aux, .auxPass, .cop, .obj) == nil, let object = draft.child(of: above, .obj), object == word - 1, draft[object].tag == .noun
    else { return }
    draft.retag(word, .verb, "VBN")
    draft.hang(word, below: object, as: .acl)
  }

  /// The deed that a participle describes, or the object of the verb beside which it stands.
  private func deed(before participle: Int, taking adposition: String, in draft: TreeDraft) -> Int? {
    let above = draft[participle].head
    guard above >= 0, above < participle else { return nil }
    let noun = draft[participle].relation == .acl ? above : draft[participle].relation == .advcl && draft[participle].pennTag == "VBG" ? draft.child(of: above, .obj) : nil
    guard let noun, noun < participle, draft[noun].tag == .noun else { return nil }
    // "talks aimed at peace between the two": the participle has a phrase of its own; "using drones against" is about the strikes.
    let isMute = adposition == "between" ? draft[participle].pennTag == "VBN" : draft[participle].lemma.lowercased() == "use"
    return isMute && lexicon.words.deedPhrases[adposition]?.contains(draft[noun].lemma.lowercased()) == true ? noun : nil
  }

  private func isDeed(_ noun: Int, in draft: TreeDraft) -> Bool {
    let lemma = draft[noun].lemma.lowercased()
    return lexicon.words.deedPhrases.values.contains { $0.contains(lemma) } || ["one", "bombing", "explosion", "blast", "conference", "protest", "rally", "election", "exercise", "ceremony", "ambush", "shooting"].contains(lemma)
  }

  /// What is done to an event or a deal, and to no place.
  private static let making: Set<String> = ["announce", "organize", "organise", "host", "broker", "sign", "stage", "mediate", "order", "plan", "condemn", "blame", "attribute", "sponsor", "attend"]

  private func readHands(_ hands: Int, in draft: inout TreeDraft) {
    guard draft[hands].text.lowercased() == "hands", draft.adposition(of: hands) == "at", case let verb = draft[hands].head, verb >= 0, draft.child(of: verb, .oblAgent) == nil,
      draft.child(of: verb, .nsubjPass, .auxPass) != nil || draft[verb].pennTag == "VBN", let agent = draft.children(of: hands, .nmod).first(where: { draft.adposition(of: $0) == "of" })
    else { return }
    draft.hang(agent, below: verb, as: .oblAgent)
  }
}
