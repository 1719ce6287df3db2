import NewsModel

/// Mends words whose part of speech their place refutes.
enum TagRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices {
      if let lemma = lemmas[draft[token].lemma.lowercased()], draft[token].tag == .verb { draft.setLemma(token, lemma) }
      switch draft[token].pennTag {
      case "JJ" where draft[token].text.lowercased() == "military": readMilitary(token, in: &draft)
      case "VBN" where draft[token].text == "committed" && draft.child(of: token, .auxPass) != nil && draft.child(of: token, .obj, .oblAgent) == nil: readDevotion(token, in: &draft)
      case "NN" where ["granting", "giving", "awarding", "offering", "denying", "handing"].contains(draft[token].text) && draft[token].relation == .obj: readGranting(token, in: &draft)
      case "NNS" where token > 1 && draft[token].relation == .compound && draft[token - 1].text == "which" && draft[token - 2].text == ",": readWhich(token, in: &draft)
      case "NN" where token > 0 && draft[token].relation == .compound && draft[token].text.first?.isUppercase == true && token + 2 < draft.tokens.count && draft[token + 1].text == "-" && draft[token + 2].text.hasSuffix("ed"):
        // "Islamist" of "Islamist-led rebels": no leader of theirs
        draft.retag(token, .properNoun, "NNP")
      case "VBD" where token > 1 && draft[token - 1].pennTag == "POS": readPossessed(token, in: &draft)
      case "NN" where hasInnerCapital(draft[token].text) && draft[token].text != "PhD":
        // "iRobot", "GitHub"
        draft.retag(token, .properNoun, "NNP")
        draft.setLemma(token, draft[token].text)
      case "NN" where draft[token].text == "shook": readPast(token, of: "shake", in: &draft)
      case "JJ" where draft[token].text == "lent" && draft.child(of: token, .nsubj) != nil && draft.child(of: token, .obj) != nil: readPast(token, of: "lend", in: &draft)
      case "NN" where pasts[draft[token].text] != nil && draft[token].relation == .root: readShot(token, in: &draft)
      case "NN" where pasts[draft[token].text] != nil && draft.child(of: token, .nsubj) != nil && draft.child(of: token, .obj) != nil && draft.child(of: token, .cop, .det, .nmodPoss) == nil:
        readPast(token, of: pasts[draft[token].text] ?? draft[token].text, in: &draft)
      case "JJ" where OfficeNouns.all.contains(draft[token].text) && isHolder(token, in: draft):
        draft.retag(token, .noun, "NN")
        for phrase in draft.children(of: token, .obl) { draft.relabel(phrase, as: .nmod) }
      case "JJ" where [.obl, .oblAgent].contains(draft[token].relation): readDescription(token, in: &draft)
      case "JJ" where draft[token].relation == .amod: readBearer(token, in: &draft)
      case "NNS" where draft[token].relation == .root && token > 0 && draft[token].text.first?.isLowercase == true: readDeed(token, in: &draft)
      case "VBP" where draft[token].relation == .obj, "VB" where draft[token].relation == .obj: readPlanned(token, in: &draft)
      case "NNP" where draft[token].text == "Operating" && token > 0 && draft[token - 1].text == "Chief":
        draft.retag(token, .adjective, "JJ")
        draft.relabel(token, as: .amod)
      case "NNS" where draft[token].text == "denies": readDenial(token, in: &draft)
      case "PRP" where token == 0 && isNoPronoun(draft[token].text): draft.retag(token, .properNoun, "NNP")
      case "PRP" where draft[token].text == "I": readNumeral(token, in: &draft)
      case "PRP" where draft[token].text == "mine" && token > 0: readMine(token, in: &draft)
      case "VB" where draft[token].text.hasSuffix("ment") && !verbsInMent.contains(draft[token].text): readOutcome(token, in: &draft)
      case "CD" where ["II", "III"].contains(draft[token].text) && token > 0 && draft[token - 1].text == "War": readNumeral(token, in: &draft)
      case "RB": readName(token, in: &draft)
      case "VBZ": readPlural(token, in: &draft)
      case "VBN":
        readModifier(token, in: &draft)
        readActive(token, in: &draft)
      case "NN" where draft[token].relation == .ccomp: readSubjunctive(token, in: &draft)
      case "VBG" where draft[token].text == "pending": readPreposition(token, in: &draft)
      case _ where draft[token].text == "wrongdoing": readThing(token, in: &draft)
      case "VBG" where [.nsubj, .nsubjPass].contains(draft[token].relation) && draft.child(of: token, .obj) == nil:
        // "Fighting broke out": a form in "-ing" that is a plain subject is a noun.
        draft.retag(token, .noun, "NN")
        draft.setLemma(token, draft[token].text.lowercased())
      case "VBG" where draft[token].relation == .amod && token > 0 && ["deny", "avoid", "admit", "consider"].contains(draft[token - 1].lemma) && draft[draft[token].head].head == token - 1 && draft[draft[token].head].relation == .obj:
        // "denied backing M23 rebels", read as rebels that back
        let object = draft[token].head
        draft.hang(token, below: token - 1, as: .xcomp)
        draft.hang(object, below: token, as: .obj)
      case "VBG" where draft[token].lemma == "impose" && draft[token].relation == .amod: readImposing(token, in: &draft)
      case "VBG" where describing.contains(draft[token].text.lowercased()) || isDetermined(token, in: draft): readAdjective(token, in: &draft)
      default: break
      }
    }
  }

  /// "the enduring commitment", read as what endures a commitment: behind an article stands no clause.
  private static func isDetermined(_ gerund: Int, in draft: TreeDraft) -> Bool {
    guard gerund > 0, [.xcomp, .ccomp].contains(draft[gerund].relation), [.det, .nmodPoss].contains(draft[gerund - 1].relation), case let noun = draft[gerund - 1].head else { return false }
    return noun == gerund || noun > gerund && [.noun, .properNoun].contains(draft[noun].tag)
  }

  /// "the leader of Syria's toppled regime, and his family have arrived", read as a leader who toppled it: behind "'s" stands no verb.
  private static func readPossessed(_ token: Int, in draft: inout TreeDraft) {
    guard let object = draft.child(of: token, .obj), object > token, draft.child(of: token, .aux, .auxPass, .mark) == nil, (token + 1..<object).allSatisfy({ draft.isAbove(object, $0) }), case let owner = token - 2, [.noun, .properNoun].contains(draft[owner].tag),
      let verb = draft.children(of: token).first(where: { $0 > object && draft[$0].tag == .verb && [.conj, .ccomp, .parataxis, .advcl].contains(draft[$0].relation) }), draft[token].head < 0,
      let of = draft.tokens.indices.prefix(owner).last(where: { draft[$0].relation == .`case` && draft[$0].text == "of" }), of > 0, draft[of - 1].tag == .noun
    else { return }
    let subject = draft.child(of: token, .nsubj)
    draft.makeRoot(verb, oldRootAs: .dep)
    if let subject { draft.hang(subject, below: verb, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass) }
    draft.hang(object, below: of - 1, as: .nmod)
    draft.hang(of, below: object, as: .`case`)
    draft.hang(token, below: object, as: .amod)
    draft.hang(owner, below: object, as: .nmodPoss)
    draft.retag(token, .verb, "VBN")
    for rest in draft.children(of: token) { draft.hang(rest, below: verb, as: draft[rest].relation) }
  }

  /// "a decree granting Snowden citizenship", read as a granting of decrees.
  private static func readGranting(_ token: Int, in draft: inout TreeDraft) {
    guard let thing = draft.children(of: token, .compound).last, thing == token - 1, case let verb = draft[token].head, verb >= 0, verb < thing, let given = draft.children(of: verb, .obj).first(where: { $0 > token + 1 }) else { return }
    for word in draft.children(of: token) where word < thing { draft.hang(word, below: thing, as: draft[word].relation) }
    draft.hang(thing, below: verb, as: .obj)
    draft.retag(token, .verb, "VBG")
    draft.setLemma(token, ["giving": "give", "granting": "grant", "awarding": "award", "offering": "offer", "denying": "deny", "handing": "hand"][draft[token].text] ?? draft[token].text)
    draft.hang(token, below: thing, as: .acl)
    draft.hang(given, below: token, as: .obj)
    if let name = draft.headOfPerson(at: token + 1), draft[name].head == given { draft.hang(name, below: token, as: .iobj) }
  }

  /// "Iran, which arms Hezbollah, attacked Israel", read as arms that attacked.
  private static func readWhich(_ token: Int, in draft: inout TreeDraft) {
    let object = draft[token].head
    guard object > token, draft[object].tag == .properNoun, draft[object].head >= 0, case let main = draft[object].head, let noun = draft.children(of: main).last(where: { $0 < token - 1 && [.nsubj, .nsubjPass, .obj, .obl].contains(draft[$0].relation) && draft.isAbove($0, token - 3) }) else { return }
    draft.retag(token, .verb, "VBZ")
    draft.setLemma(token, String(draft[token].text.dropLast()))
    draft.hang(token, below: noun, as: .aclRelcl)
    draft.hang(token - 1, below: token, as: .nsubj)
    draft.hang(object, below: token, as: .obj)
  }

  /// "in imposing sanctions on Belarus", read as sanctions that impress.
  private static func readImposing(_ token: Int, in draft: inout TreeDraft) {
    let object = draft[token].head
    guard object > token, ["NNS", "NN"].contains(draft[object].pennTag), draft.child(of: object, .det) == nil, let mark = draft.child(of: object, .`case`), mark == token - 1, draft[object].head >= 0 else { return }
    draft.hang(token, below: draft[object].head, as: .advcl)
    draft.retag(mark, .subordinatingConjunction, "IN")
    draft.hang(mark, below: token, as: .mark)
    draft.hang(object, below: token, as: .obj)
    for phrase in draft.children(of: object, .nmod) where draft.adposition(of: phrase) == "on" { draft.hang(phrase, below: token, as: .obl) }
  }

  /// "a land mine killed two", read as somebody's own.
  private static func readMine(_ token: Int, in draft: inout TreeDraft) {
    guard draft[token - 1].tag == .noun, draft[token - 1].pennTag == "NN", draft[token - 1].head == token || draft[token - 1].head == draft[token].head && draft[token - 1].relation == draft[token].relation else { return }
    draft.retag(token, .noun, "NN")
    draft.setLemma(token, "mine")
    if draft[token - 1].head != token { for child in draft.children(of: token - 1) { draft.hang(child, below: token, as: draft[child].relation) } }
    draft.hang(token - 1, below: token, as: .compound)
  }

  /// "the military crushed the uprising", "the U.S. military reports it has", read as a property of whoever does it.
  private static func readMilitary(_ token: Int, in draft: inout TreeDraft) {
    if [.nsubj, .nsubjPass, .obj, .obl, .oblAgent, .nmod].contains(draft[token].relation) { return draft.retag(token, .noun, "NN") }
    guard draft[token].relation == .amod, case let verb = draft[token].head, verb == token + 1, ["VBZ", "VBD", "VBP"].contains(draft[verb].pennTag), draft.child(of: verb, .nsubj, .nsubjPass).map({ $0 == token - 1 && draft[$0].tag == .properNoun }) ?? true else { return }
    if let name = draft.child(of: verb, .nsubj, .nsubjPass) { draft.hang(name, below: token, as: .compound) }
    for word in draft.children(of: verb) where word < token && [.det, .compound, .nmodPoss, .amod].contains(draft[word].relation) { draft.hang(word, below: token, as: draft[word].relation) }
    draft.retag(token, .noun, "NN")
    draft.relabel(token, as: .nsubj)
  }

  /// "is committed to the treaty", read as what somebody did to him.
  private static func readDevotion(_ token: Int, in draft: inout TreeDraft) {
    guard draft.children(of: token).contains(where: { $0 > token && draft.adposition(of: $0) == "to" || draft[$0].relation == .xcomp || draft[$0].relation == .advcl }) else { return }
    for child in draft.children(of: token) {
      if draft[child].relation == .nsubjPass { draft.relabel(child, as: .nsubj) }
      if draft[child].relation == .auxPass { draft.relabel(child, as: .cop) }
    }
    draft.retag(token, .adjective, "JJ")
    draft.setLemma(token, "committed")
  }

  /// "sentenced to imprisonment", read as what somebody does.
  private static func readOutcome(_ token: Int, in draft: inout TreeDraft) {
    guard let mark = draft.child(of: token, .mark), mark == token - 1, draft[mark].text.lowercased() == "to", [.advcl, .xcomp, .acl].contains(draft[token].relation) else { return }
    draft.retag(token, .noun, "NN")
    draft.setLemma(token, draft[token].text)
    draft.retag(mark, .adposition, "IN")
    draft.relabel(mark, as: .`case`)
    draft.relabel(token, as: draft[draft[token].head].tag == .verb ? .obl : .nmod)
    for phrase in draft.children(of: token, .obl) { draft.relabel(phrase, as: .nmod) }
  }

  private static let verbsInMent: Set<String> = [
    "implement", "comment", "document", "supplement", "complement", "cement", "experiment", "lament", "torment", "ferment", "foment", "augment", "segment", "fragment", "compliment", "regiment", "increment", "ornament", "vent", "reinvent",
  ]

  private static func hasInnerCapital(_ word: String) -> Bool { zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase } }

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
    [.nsubj, .nsubjPass, .obj, .obl, .appos, .nmod].contains(draft[word].relation) && (draft.child(of: word, .nmodPoss, .det) != nil || draft.child(of: word, .`case`) != nil && word > 0 && draft[word - 1].head == word && draft[word - 1].text == "chief")
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

  /// "Jordanian-born militant Abu Musab", read as a property of his: what is described itself, right before a person's name, says who that is.
  private static func readBearer(_ token: Int, in draft: inout TreeDraft) {
    guard draft.headOfPerson(at: token + 1) == draft[token].head, draft[token].text.first?.isLowercase == true, draft.child(of: token, .amod, .compound) != nil else { return }
    draft.retag(token, .noun, "NN")
    draft.relabel(token, as: .nmodDesc)
  }

  /// "Turkey arrests mayor", read as arrests with a subject: only a verb has a subject and an object.
  private static func readDeed(_ token: Int, in draft: inout TreeDraft) {
    guard let subject = draft.child(of: token, .nsubj), subject < token, draft[token].text.hasSuffix("s"), draft.child(of: token, .cop, .det, .nmodPoss, .`case`, .nummod, .amod) == nil,
      let object = draft.children(of: token).first(where: { $0 > token && ([.obj, .iobj].contains(draft[$0].relation) || [.xcomp, .acl].contains(draft[$0].relation) && draft[$0].pennTag == "VB") })
    else { return }
    draft.retag(token, .verb, "VBZ")
    if draft[object].relation == .acl { draft.relabel(object, as: .xcomp) }
    for phrase in draft.children(of: token, .nmod) where phrase > token { draft.relabel(phrase, as: .obl) }
  }

  /// "Iran denies plan to kill him", read as something done: what is an object is a noun.
  private static func readPlanned(_ token: Int, in draft: inout TreeDraft) {
    guard draft.child(of: token, .nsubj, .nsubjPass, .aux, .mark) == nil, draft[token].head >= 0, draft[token].head < token else { return }
    draft.retag(token, .noun, "NN")
    draft.setLemma(token, draft[token].text.lowercased())
    for clause in draft.children(of: token) where [.xcomp, .advcl].contains(draft[clause].relation) && draft[clause].pennTag == "VB" { draft.relabel(clause, as: .acl) }
    for phrase in draft.children(of: token, .obl) { draft.relabel(phrase, as: .nmod) }
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
    // "threw sticks at police", read as what somebody throws that he does.
    if draft[token].relation == .ccomp, draft[token].head == token - 1, throwing.contains(draft[token - 1].lemma.lowercased()), draft.child(of: token, .nsubj, .nsubjPass, .aux, .mark, .obj) == nil, draft.child(of: token - 1, .obj) == nil {
      draft.retag(token, .noun, "NNS")
      for child in draft.children(of: token) where child > token { draft.hang(child, below: token - 1, as: draft[child].relation) }
      return draft.relabel(token, as: .obj)
    }
    guard [.obj, .iobj, .obl, .nsubj, .nsubjPass, .nmod].contains(draft[token].relation), draft[token].text.hasSuffix("s"),
      draft.child(of: token, .nsubj, .nsubjPass, .obj, .aux, .auxPass, .mark, .cop) == nil
    else { return }
    draft.retag(token, .noun, "NNS")
    for child in draft.children(of: token, .obl) { draft.relabel(child, as: .nmod) }
    for clause in draft.children(of: token) where [.xcomp, .advcl].contains(draft[clause].relation) && draft[clause].pennTag == "VB" { draft.relabel(clause, as: .acl) }
  }

  /// "asylum to ousted president Assad", read as a clause: a participle between a preposition and a noun describes the noun.
  private static func readModifier(_ token: Int, in draft: inout TreeDraft) {
    let verb = draft[token].head
    guard verb >= 0, [.advcl, .acl].contains(draft[token].relation), let object = draft.child(of: token, .obj), object > token,
      draft.child(of: token, .nsubj, .nsubjPass, .aux, .auxPass, .iobj) == nil,
      let mark = draft.child(of: token, .mark, .`case`), mark == token - 1, draft[mark].pennTag == "IN"
    else { return }
    let isNominal = [.noun, .properNoun].contains(draft[verb].tag) && draft[token].relation == .acl
    // "to ousted president Assad", where Assad was read as one more object of the verb
    if let name = draft.headOfPerson(at: object + 1), [verb, token].contains(draft[name].head) { draft.hang(name, below: object, as: .appos) }
    draft.hang(object, below: verb, as: isNominal ? .nmod : .obl)
    draft.hang(token, below: firstDescribed(object, after: token, in: draft), as: .amod)
    draft.hang(mark, below: object, as: .`case`)
    for child in draft.children(of: token) where child > object { draft.hang(child, below: verb, as: draft[child].relation) }
  }

  /// Verbs whose object is a thing, never a clause.
  private static let throwing: Set<String> = ["throw", "hurl", "launch", "fire", "use", "carry", "buy", "sell", "steal", "destroy", "damage", "build", "open", "close", "attack", "hit", "kill", "wound", "drop", "set", "receive", "send", "hold"]

  private static let plural: Set<String> = ["moves", "plans", "calls", "bids", "attempts", "demands", "offers", "proposals", "pledges"]

  private static let describing: Set<String> = ["outgoing", "incoming", "neighboring", "neighbouring", "ruling", "visiting", "leading", "remaining", "surrounding", "opposing", "warring", "competing", "managing", "acting"]

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
    if above >= 0, token > 0, case let noun = draft[token - 1].head, noun > token, draft[noun].head == above, draft[noun].relation == .obj, draft.child(of: token, .obj) == nil {
      // "underscores the enduring commitment to help"
      for child in draft.children(of: token) where child > noun { draft.hang(child, below: above, as: draft[child].relation) }
      draft.retag(token, .adjective, "JJ")
      return draft.hang(token, below: noun, as: .amod)
    }
    if draft[token].text.lowercased() == "managing" { return readManager(token, in: &draft) }
    guard above >= 0, [.advcl, .acl, .xcomp, .ccomp, .csubj, .csubjPass].contains(draft[token].relation), let object = draft.child(of: token, .obj), object > token,
      draft.child(of: token, .nsubj, .aux, .auxPass, .iobj) == nil, (token + 1...object).allSatisfy({ [.noun, .properNoun, .adjective, .numeral].contains(draft[$0].tag) })
    else { return }
    let isNominal = [.noun, .properNoun].contains(draft[above].tag)
    let mark = draft.child(of: token, .mark, .`case`)
    guard mark == nil || mark == token - 1 else { return }
    // "Neighbouring Kenya closed its border"
    let isSubject = mark == nil && above > object && draft[above].tag == .verb && draft.child(of: above, .nsubj, .nsubjPass) == nil
    let isState = draft[token].relation == .xcomp && ["become", "remain"].contains(draft[above].lemma)
    let asObject: DependencyRelation = mark == nil ? (isNominal ? .appos : isState ? .xcomp : .obj) : isNominal ? .nmod : .obl
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
