import NewsModel

/// Mends words whose part of speech their place refutes.
enum TagRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices {
      if let lemma = lemmas[draft[token].lemma.lowercased()], draft[token].tag == .verb { draft.setLemma(token, lemma) }
      switch draft[token].pennTag {
      case "NN" where draft[token].text == "shook": readPast(token, of: "shake", in: &draft)
      case "JJ" where draft[token].text == "lent" && draft.child(of: token, .nsubj) != nil && draft.child(of: token, .obj) != nil: readPast(token, of: "lend", in: &draft)
      case "NN" where pasts[draft[token].text] != nil && draft[token].relation == .root: readShot(token, in: &draft)
      case "NN" where pasts[draft[token].text] != nil && draft.child(of: token, .nsubj) != nil && draft.child(of: token, .obj) != nil && draft.child(of: token, .cop, .det, .nmodPoss) == nil:
        readPast(token, of: pasts[draft[token].text] ?? draft[token].text, in: &draft)
      case "JJ" where OfficeNouns.all.contains(draft[token].text) && isHolder(token, in: draft): draft.retag(token, .noun, "NN")
      case "JJ" where [.obl, .oblAgent].contains(draft[token].relation): readDescription(token, in: &draft)
      case "NNS" where draft[token].text == "denies": readDenial(token, in: &draft)
      case "PRP" where token == 0 && isNoPronoun(draft[token].text): draft.retag(token, .properNoun, "NNP")
      case "PRP" where draft[token].text == "I": readNumeral(token, in: &draft)
      case "CD" where ["II", "III"].contains(draft[token].text) && token > 0 && draft[token - 1].text == "War": readNumeral(token, in: &draft)
      case "RB": readName(token, in: &draft)
      case "VBZ": readPlural(token, in: &draft)
      case "VBN":
        readModifier(token, in: &draft)
        readActive(token, in: &draft)
      case "NN" where draft[token].relation == .ccomp: readSubjunctive(token, in: &draft)
      case "VBG" where draft[token].text == "pending": readPreposition(token, in: &draft)
      case _ where draft[token].text == "wrongdoing": readThing(token, in: &draft)
      case "VBG" where describing.contains(draft[token].text.lowercased()): readAdjective(token, in: &draft)
      default: break
      }
    }
  }

  /// "Macron visited Kyiv", read as a pronoun.
  private static func isNoPronoun(_ word: String) -> Bool { word.first?.isUppercase == true && !pronouns.contains(word.lowercased().replacing("’", with: "'")) }

  private static let pronouns: Set<String> = [
    "i", "me", "my", "mine", "you", "your", "yours", "he", "him", "his", "she", "her", "hers", "it", "its", "we", "us", "our", "ours", "they", "them", "their", "theirs", "myself", "yourself", "himself", "herself", "itself",
    "ourselves", "themselves", "yourselves", "one", "who", "whom", "whose", "what", "whoever", "whatever", "which", "that", "this", "these", "those", "thou", "thee", "ye", "y'all", "em", "'em", "ya", "u", "mr", "somebody", "someone", "everyone", "everybody", "nobody",
    "nothing", "anyone", "anybody", "anything", "something", "everything", "oneself", "theirself", "d'you", "'s", "ur", "im", "hes", "shes", "thy", "s",
  ]

  /// Past tenses that look like nouns: "A gunman shot the mayor".
  private static let pasts = ["shot": "shoot", "cut": "cut", "hit": "hit", "bid": "bid", "split": "split", "cast": "cast", "hurt": "hurt"]

  /// "A gunman shot Fico.", read as a shot of gunmen.
  private static func readShot(_ verb: Int, in draft: inout TreeDraft) {
    guard draft.tokens.last?.text == ".", draft.child(of: verb, .cop, .nmodPoss, .`case`) == nil, let object = draft.child(of: verb, .obj), object > verb else { return }
    if draft.child(of: verb, .nsubj) == nil {
      guard let doer = draft.children(of: verb, .compound).last, doer == verb - 1, [.noun, .properNoun].contains(draft[doer].tag) else { return }
      for word in draft.children(of: verb) where word < doer { draft.hang(word, below: doer, as: draft[word].relation) }
      draft.relabel(doer, as: .nsubj)
    }
    readPast(verb, of: pasts[draft[verb].text] ?? draft[verb].text, in: &draft)
  }

  /// "Apple's chief executive, Tim Cook, opened a store", read as a property: who does something is somebody.
  private static func isHolder(_ word: Int, in draft: TreeDraft) -> Bool {
    [.nsubj, .nsubjPass, .obj, .obl, .appos, .nmod].contains(draft[word].relation) && draft.child(of: word, .nmodPoss, .det) != nil
  }

  /// "Boeing named Ann Lee as its head", read as a participle: what has a subject, an object and no auxiliary is the past tense.
  private static func readActive(_ verb: Int, in draft: inout TreeDraft) {
    // A headline, which has no full stop, may well be passive: "Assad granted asylum".
    guard draft[verb].tag == .verb, draft[verb].text.hasSuffix("ed"), draft.tokens.last?.tag == .punctuation, draft[verb].relation != .amod, draft.child(of: verb, .aux, .auxPass, .cop, .nsubjPass) == nil,
      let subject = draft.child(of: verb, .nsubj), subject < verb, let object = draft.child(of: verb, .obj), object > verb
    else { return }
    draft.retag(verb, .verb, "VBD")
  }

  /// "by Australian expatriate James Hunt", read as a property with an object: a person's name right behind says who it is.
  private static func readDescription(_ token: Int, in draft: inout TreeDraft) {
    guard let name = draft.child(of: token, .obj), draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.lowerBound == token + 1 && $0.tokens.contains(name) }) else { return }
    draft.retag(token, .noun, "NN")
    draft.relabel(name, as: .appos)
  }

  /// "a charge that Iran denies", read as a noun, which the word never is.
  private static func readDenial(_ token: Int, in draft: inout TreeDraft) {
    guard [.appos, .nmod, .nmodUnmarked, .dep].contains(draft[token].relation), draft[token].head >= 0, draft[token].head < token else { return }
    draft.retag(token, .verb, "VBZ")
    draft.setLemma(token, "deny")
    if let subject = draft.children(of: token).last(where: { $0 < token && [.compound, .nmodPoss, .amod, .nmodDesc].contains(draft[$0].relation) && draft[$0].tag == .properNoun }) { draft.relabel(subject, as: .nsubj) }
    draft.relabel(token, as: .aclRelcl)
    // "a nuclear weapon, a charge Tehran denies", where the charge was read as one of its words, too.
    guard let charge = draft.children(of: token).first(where: { $0 < token && draft[$0].relation == .compound && draft[$0].tag == .noun }), case let above = draft[token].head else { return }
    for child in draft.children(of: token) where child < charge { draft.hang(child, below: charge, as: draft[child].relation) }
    draft.hang(charge, below: above, as: .appos)
    draft.hang(token, below: charge, as: .aclRelcl)
  }

  /// "World War I", read as the one who speaks; "World War II", read as a count.
  private static func readNumeral(_ token: Int, in draft: inout TreeDraft) {
    guard token > 0, draft[token - 1].text == "War", draft[token].relation != .nsubj, !draft.isAbove(token, token - 1) else { return }
    // "in World War I and II"
    for child in draft.children(of: token) { draft.hang(child, below: token - 1, as: draft[child].relation) }
    draft.retag(token, .properNoun, "NNP")
    draft.hang(token, below: token - 1, as: .flat)
    draft.lengthenName(endingAt: token)
  }

  /// "has always denied wrongdoing", read as what somebody does or is.
  private static func readThing(_ token: Int, in draft: inout TreeDraft) {
    draft.retag(token, .noun, "NN")
    draft.setLemma(token, draft[token].text)
    if draft[token].relation == .xcomp || draft[token].relation == .ccomp { draft.relabel(token, as: .obj) }
  }

  /// "Biden shook hands with Xi", read as a noun, which the word never is; "the bank lent the firm money", read as a property.
  private static func readPast(_ token: Int, of lemma: String, in draft: inout TreeDraft) {
    draft.retag(token, .verb, "VBD")
    draft.setLemma(token, lemma)
  }

  /// Dictionary forms that the rules of inflection get wrong.
  private static let lemmas = ["boycot": "boycott", "shook": "shake", "underlin": "underline", "overthrew": "overthrow", "withdrew": "withdraw", "telephon": "telephone", "bribing": "bribe"]

  /// "Broadcom bought VMware", read as an adverb: a capitalised word right behind a verb without an object.
  private static func readName(_ token: Int, in draft: inout TreeDraft) {
    let word = draft[token]
    guard token > 0, word.relation == .advmod, word.head == token - 1, draft[word.head].tag == .verb, word.text.first?.isUppercase == true,
      draft[word.head].text.first?.isLowercase == true, draft.child(of: word.head, .obj, .ccomp, .xcomp) == nil
    else { return }
    draft.retag(token, .properNoun, "NNP")
    draft.relabel(token, as: .obj)
  }

  /// "requested that the authorities arrest the minister", read as a noun: behind "that" and a subject stands a verb.
  private static func readSubjunctive(_ token: Int, in draft: inout TreeDraft) {
    guard let subject = draft.child(of: token, .nsubj), subject < token, draft[subject].pennTag != "NNP" || subject == token - 1, draft.child(of: token, .det, .cop, .nmodPoss, .`case`, .amod, .nummod) == nil,
      let mark = draft.child(of: token, .mark), mark < subject, draft[mark].text.lowercased() == "that", token + 1 < draft.tokens.count
    else { return }
    draft.retag(token, .verb, "VB")
    if let object = draft.children(of: token).first(where: { $0 > token && [.appos, .nmodUnmarked, .dep, .flat].contains(draft[$0].relation) }) { draft.relabel(object, as: .obj) }
    for phrase in draft.children(of: token, .nmod) { draft.relabel(phrase, as: .obl) }
  }

  /// "has bases in Tartus", read as a verb below another as its object.
  private static func readPlural(_ token: Int, in draft: inout TreeDraft) {
    // "opposes moves to expand the council", read as what somebody says that moves.
    if draft[token].relation == .ccomp, draft[token].head == token - 1, plural.contains(draft[token].text), draft.child(of: token, .nsubj, .nsubjPass, .aux, .mark, .obj) == nil, let aim = draft.child(of: token, .xcomp), draft.child(of: token - 1, .obj) == nil {
      draft.retag(token, .noun, "NNS")
      draft.relabel(token, as: .obj)
      draft.relabel(aim, as: .acl)
      return
    }
    guard [.obj, .iobj, .obl, .nsubj, .nsubjPass, .nmod].contains(draft[token].relation), draft[token].text.hasSuffix("s"),
      draft.child(of: token, .nsubj, .nsubjPass, .obj, .aux, .auxPass, .mark, .cop) == nil
    else { return }
    draft.retag(token, .noun, "NNS")
    for child in draft.children(of: token, .obl) { draft.relabel(child, as: .nmod) }
  }

  /// "asylum to ousted president Assad", read as a clause: a participle between a preposition and a noun describes the noun.
  private static func readModifier(_ token: Int, in draft: inout TreeDraft) {
    let verb = draft[token].head
    guard verb >= 0, [.advcl, .acl].contains(draft[token].relation), let object = draft.child(of: token, .obj), object > token,
      draft.child(of: token, .nsubj, .nsubjPass, .aux, .auxPass, .iobj) == nil,
      let mark = draft.child(of: token, .mark, .`case`), mark == token - 1, draft[mark].pennTag == "IN"
    else { return }
    let isNominal = [.noun, .properNoun].contains(draft[verb].tag) && draft[token].relation == .acl
    draft.hang(object, below: verb, as: isNominal ? .nmod : .obl)
    draft.hang(token, below: firstDescribed(object, after: token, in: draft), as: .amod)
    draft.hang(mark, below: object, as: .`case`)
    for child in draft.children(of: token) where child > object { draft.hang(child, below: verb, as: draft[child].relation) }
  }

  private static let plural: Set<String> = ["moves", "plans", "calls", "bids", "attempts", "demands", "offers", "proposals", "pledges"]

  private static let describing: Set<String> = ["outgoing", "incoming", "neighboring", "neighbouring", "ruling", "visiting", "leading", "remaining", "surrounding", "opposing", "warring", "competing", "managing"]

  /// "the fund's deputy managing director", read as a deputy who manages one.
  private static func readManager(_ token: Int, in draft: inout TreeDraft) {
    let deputy = draft[token].head
    guard token > 0, deputy == token - 1, draft[deputy].tag == .noun, draft[deputy].head >= 0, draft[token].relation == .acl, let director = draft.child(of: token, .obj), director == token + 1 else { return }
    let (above, relation) = (draft[deputy].head, draft[deputy].relation)
    draft.hang(director, below: above, as: relation)
    for child in draft.children(of: deputy) where child != token { draft.hang(child, below: director, as: draft[child].relation) }
    draft.retag(token, .adjective, "JJ")
    draft.hang(token, below: director, as: .amod)
    draft.hang(deputy, below: director, as: .compound)
  }

  /// "with outgoing BP chief Tony Hayward", read as a clause: such a word before a noun describes it.
  private static func readAdjective(_ token: Int, in draft: inout TreeDraft) {
    let above = draft[token].head
    if draft[token].text.lowercased() == "managing" { return readManager(token, in: &draft) }
    guard above >= 0, [.advcl, .acl, .xcomp, .ccomp, .csubj, .csubjPass].contains(draft[token].relation), let object = draft.child(of: token, .obj), object > token,
      draft.child(of: token, .nsubj, .aux, .auxPass, .iobj) == nil, (token + 1...object).allSatisfy({ [.noun, .properNoun, .adjective, .numeral].contains(draft[$0].tag) })
    else { return }
    let isNominal = [.noun, .properNoun].contains(draft[above].tag)
    let mark = draft.child(of: token, .mark, .`case`)
    guard mark == nil || mark == token - 1 else { return }
    // "Neighbouring Kenya closed its border"
    let isSubject = mark == nil && above > object && draft[above].tag == .verb && draft.child(of: above, .nsubj, .nsubjPass) == nil
    let asObject: DependencyRelation = mark == nil ? (isNominal ? .appos : .obj) : isNominal ? .nmod : .obl
    draft.hang(object, below: above, as: isSubject ? draft.child(of: above, .auxPass) == nil ? .nsubj : .nsubjPass : asObject)
    if let mark { draft.hang(mark, below: object, as: .`case`) }
    for child in draft.children(of: token) where child > object { draft.hang(child, below: above, as: draft[child].relation) }
    draft.retag(token, .adjective, "JJ")
    draft.hang(token, below: firstDescribed(object, after: token, in: draft), as: .amod)
  }

  /// "jailed the journalist pending trial", read as a clause of the journalist.
  private static func readPreposition(_ token: Int, in draft: inout TreeDraft) {
    if draft[token].relation == .amod, case let noun = draft[token].head, noun > token, draft[noun].relation == .obj, case let verb = draft[noun].head,
      draft.children(of: verb, .obj).count == 2, draft.child(of: noun, .det) == nil
    {
      draft.relabel(noun, as: .obl)
      draft.retag(token, .adposition, "IN")
      draft.relabel(token, as: .`case`)
      return
    }
    guard let object = draft.child(of: token, .obj), object > token, draft.child(of: token, .nsubj, .aux, .auxPass, .mark) == nil, case let above = draft[token].head, above >= 0
    else { return }
    let verb = draft[above].tag == .verb ? above : draft[above].head
    guard verb >= 0, draft[verb].tag == .verb else { return }
    draft.hang(object, below: verb, as: .obl)
    draft.retag(token, .adposition, "IN")
    draft.hang(token, below: object, as: .`case`)
  }

  /// "president" in "ousted Syrian president Bashar al-Assad" is what was ousted.
  private static func firstDescribed(_ object: Int, after token: Int, in draft: TreeDraft) -> Int {
    draft.children(of: object, .nmodDesc).first { $0 > token } ?? object
  }
}
