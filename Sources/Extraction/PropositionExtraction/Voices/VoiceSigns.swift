import NewsModel

/// Signs of a voice beside the verbs of saying: headlines with a colon, source lines, adverbs, "according to", nouns that somebody utters.
extension AttributionReader {
  /// "Minister: Army captured town", "'Army captured town': rebel website": a headline names who says so before or behind a colon.
  func headlineVoice(over root: Int, saying clause: Int) -> [Voice] {
    guard let colon = tree.tokens.firstIndex(where: { $0.text == ":" }), colon > 0, root != colon else { return [] }
    // The one who speaks may be the root, with the words said below.
    let root = (root < colon) == (clause < colon) ? root : clause
    let words = tree.tokens.indices.filter { tree[$0].tag != .punctuation }
    let side = root > colon ? words.filter { $0 < colon } : words.filter { $0 > colon }
    guard (1...6).contains(side.count), !side.contains(where: { tree.isClause($0) || tree[$0].tag == .adverb || [.subordinatingConjunction].contains(tree[$0].tag) }),
      let head = side.last(where: { tree[$0].tag == .noun || tree[$0].tag == .properNoun }), case let mention = builder.mention(at: head), speaks(mention)
    else { return [] }
    let isQuoted = ["'", "‘", "’", "\"", "“", "”", "''", "``"].contains(tree[root > colon ? colon + 1 : colon - 1].text)
    return [Voice(source: mention, cue: ":", firmness: firmness(isQuoted && root < colon ? .claimed : .stated, of: mention, at: head))]
  }

  /// "Russia leaves base in Syria - Reuters": a headline may end with its source.
  func sourceLine() -> [Voice] {
    guard let words = SourceLineRepair.words(in: tree.sentence), let head = words.last, case let mention = builder.mention(at: head), speaks(mention) else { return [] }
    return [Voice(source: mention, cue: tree[words.lowerBound - 1].text, firmness: firmness(.reported, of: mention, at: head))]
  }

  /// Whether a mention can speak; a place before a colon is only the topic.
  func speaks(_ mention: Mention) -> Bool {
    let mute: Set<EntityType> = [.concept, .event, .place, .country, .time, .quantity, .money, .position, "City", "Region", "Facility", "Waters", "MilitaryBase", "Agreement", "Product", "Weapon", "LegalStatus"]
    return !mute.contains(mention.type) || lexicon.words.unnamedSources.contains(mention.headLemma)
  }

  func adverbVoices(at token: Int) -> [Voice] {
    tree.children(of: token, .advmod).compactMap { child in
      let lemma = tree[child].lemma.lowercased()
      return lexicon.words.firmnessAdverbs[lemma].map { Voice(source: nil, cue: lemma, firmness: $0) }
    }
  }

  func accordingTo(at token: Int, below: Int?) -> [Voice] {
    let own = tree.children(of: token).filter { [.obl, .nmod, .parataxis, .advcl].contains(tree[$0].relation) && $0 != below }
    return (own + setInto(token)).flatMap { child -> [Voice] in
      if let owner = ownerOfWords(child) {
        let mention = builder.mention(at: owner)
        return [Voice(source: mention, cue: "in the \(tree[child].text.lowercased()) of", firmness: self.firmness(.stated, of: mention, at: owner))]
      }
      guard let cue = tree.adposition(of: child) ?? participleCue(child), let firmness = lexicon.words.speech[cue] else { return [] }
      return citedVoices(behind: child, of: token)
        + tree.conjuncts(of: child).prefix(3).map { part in
          let mention = builder.mention(at: part)
          return Voice(source: mention, cue: cue, firmness: self.firmness(firmness, of: mention, at: part))
        }
    }
  }

  /// "Israel, according to Hezbollah, attacked Homs": between commas it hangs on whoever stands before it.
  private func setInto(_ verb: Int) -> [Int] {
    tree.children(of: verb).filter { [.nsubj, .nsubjPass].contains(tree[$0].relation) && $0 < verb }.flatMap { tree.children(of: $0, .nmod) }.filter { source in
      guard tree.adposition(of: source) == "according to", let mark = tree.child(of: source, .`case`) else { return false }
      return mark > 0 && tree[mark - 1].text == ","
    }
  }

  /// "according to TASS, citing a Kremlin source", "according to Reuters, which cited officials": whom the one who is followed cites.
  private func citedVoices(behind phrase: Int, of clause: Int) -> [Voice] {
    let parts = [phrase] + tree.children(of: phrase, .nmod)
    let own = parts.flatMap { part in tree.children(of: part).filter { $0 > part && [.acl, .aclRelcl, .advcl].contains(tree[$0].relation) && tree[$0].pennTag != "VBN" } }
    let end = tree.subtree(of: phrase).max() ?? phrase
    let beside = tree.children(of: clause, .advcl).filter { verb in
      tree[verb].pennTag == "VBG" && verb > end && verb <= end + 2 && tree.child(of: verb, .nsubj, .mark) == nil
    }
    return (own + beside).filter { lexicon.words.citing.contains(tree[$0].lemma.lowercased()) }.flatMap(cited)
  }

  /// "in the words of the prosecutor", "in the prosecutor's view".
  private func ownerOfWords(_ phrase: Int) -> Int? {
    guard lexicon.words.viewNouns.contains(tree[phrase].lemma.lowercased()), tree[phrase].pennTag == "NNS" || tree[phrase].lemma.lowercased() != "word",
      tree.adposition(of: phrase) == "in"
    else { return nil }
    // "in view of the conference" names nobody who has a view.
    if tree[phrase].lemma.lowercased() == "view", tree.child(of: phrase, .det, .nmodPoss) == nil { return nil }
    return tree.children(of: phrase, .nmod).first { tree.adposition(of: $0) == "of" } ?? tree.child(of: phrase, .nmodPoss)
  }

  /// "according" parsed as a participle of its own.
  private func participleCue(_ token: Int) -> String? {
    let marks = tree.children(of: token, .mark).map { tree[$0].text.lowercased() }
    return marks == ["according", "to"] ? "according to" : nil
  }

  /// ", Peskov said," set into or behind the words that it reports.
  func interposed(at token: Int, below: Int?) -> [Voice] {
    (tree.children(of: token, .parataxis) + tree.children(of: token, .conj).filter(isAddedSpeech))
      .filter { $0 != below && isSpeech($0) && clauses[$0]?.has(Role.clause) != true && !standsApart($0, from: token) }
      .flatMap(speechVoices) + asReported(at: token, below: below)
  }

  /// "Habeck accused Moscow; the Kremlin denied using gas as a weapon": that he accused it nobody denies. But "The plane was shot down; Moscow denied it".
  private func standsApart(_ verb: Int, from clause: Int) -> Bool {
    guard verb > clause, saying.firmness(of: verb) == .denied, tree.tokens[clause..<verb].contains(where: { $0.text == ";" }) else { return false }
    return tree.child(of: verb, .xcomp, .ccomp) != nil || ["accuse", "charge", "sue", "indict", "arrest", "convict", "fine", "sentence", "blame", "criticize", "criticise", "jail", "resign", "expel"].contains(tree[clause].lemma.lowercased())
  }

  /// "As the BBC reported, the minister met …"
  private func asReported(at token: Int, below: Int?) -> [Voice] {
    tree.children(of: token, .advcl).filter { child in
      child != below && isSpeech(child) && clauses[child]?.has(Role.clause) != true && (clauses[child]?.has(Role.object) != true || tree[child].pennTag == "VBN" && tree.child(of: child, .oblAgent) != nil)
        && tree.children(of: child).contains { tree[$0].text.lowercased() == "as" && [.mark, .advmod].contains(tree[$0].relation) }
    }.flatMap(speechVoices)
  }

  /// "the claim *that Assad fled*", not "the claim *made by rebels*".
  func isContentClause(_ token: Int) -> Bool {
    switch tree[token].relation {
    case .ccomp: true
    case .acl: tree.children(of: token, .mark).contains { tree[$0].lemma == "that" }
    default: false
    }
  }

  /// "dismissed the report that …", "the report that … could not be verified".
  private func judgement(on noun: Int) -> Firmness? {
    // "There is no truth in reports that …", "no confirmation of the report that …"
    if tree[noun].relation == .nmod, let above = tree.head(of: noun), tree.children(of: above, .det).contains(where: { Negation.isNegativeQuantity(tree[$0]) }) {
      return ["truth", "basis", "substance", "foundation"].contains(tree[above].lemma.lowercased()) ? .denied : .unverified
    }
    if falseReports.isCalledFalse(noun) || falseReports.isContradicted(noun) { return .denied }
    guard let verb = tree.head(of: noun), [.obj, .nsubjPass, .nsubj].contains(tree[noun].relation) else { return nil }
    let lemma = tree.predicateLemma(of: verb)
    // "dismissed as false the report that …"
    if let firmness = lexicon.words.firmnessAdjectives[lemma] { return firmness }
    let isObject = tree[noun].relation != .nsubj
    if isObject, lexicon.words.speech[lemma] == .denied || lexicon.words.negators.contains(lemma) { return .denied }
    if isObject, lexicon.words.speech[lemma] == .confirmed {
      return FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb).isNegated ? .unverified : nil
    }
    return nil
  }

  /// "The bank rejected claims that …": nobody is named who claims it, and the bank denies it.
  private func denier(of noun: Int) -> Int? {
    guard tree[noun].relation == .obj, let verb = tree.head(of: noun), lexicon.words.speech[tree.predicateLemma(of: verb)] == .denied else { return nil }
    return clauses[verb]?.heads(Role.subject).first { tree[$0].tag != .verb }
  }

  private func confirmer(of noun: Int) -> Int? {
    guard tree[noun].relation == .obj, let verb = tree.head(of: noun), lexicon.words.speech[tree.predicateLemma(of: verb)] == .confirmed, !tree.isPassive(verb),
      FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb) == FactualityReader.Reading()
    else { return nil }
    return clauses[verb]?.heads(Role.subject).first { tree[$0].tag != .verb }
  }

  /// "expressed concern that …", "made the claim that …": whoever utters it says so.
  func utterer(of noun: Int) -> Int? {
    guard tree[noun].relation == .obj, let verb = tree.head(of: noun), !tree.isPassive(verb) else { return nil }
    let lemma = tree.predicateLemma(of: verb)
    guard lexicon.words.expressing.contains(lemma) || ["make", "issue", "raise", "repeat", "release", "publish", "send", "post"].contains(lemma) else { return nil }
    return clauses[verb]?.heads(Role.subject).first { tree[$0].tag != .verb }
  }

  /// "…, Russian news agencies reported": joined by no conjunction, with a subject of its own.
  private func isAddedSpeech(_ token: Int) -> Bool {
    tree.child(of: token, .nsubj) != nil && tree.child(of: token, .cc, .obj) == nil
  }

  /// "accused the minister of taking money": what follows "of" is what the voice says.
  func accusingVerb(over clause: Int, on noun: Int) -> Int? {
    let isOf = tree.children(of: clause, .mark).contains { tree[$0].text.lowercased() == "of" }
    guard isOf, tree[clause].relation == .acl || tree[clause].relation == .advcl else { return nil }
    let verb = isSpeech(noun) ? noun : tree.head(of: noun)
    guard let verb, isSpeech(verb), lexicon.words.speech[tree.predicateLemma(of: verb)] == .claimed else { return nil }
    return verb
  }

  /// "fined the bank for breaking the rules": who fines says that the bank broke them.
  func blamingVerb(over clause: Int, on above: Int) -> Int? {
    guard tree[clause].pennTag == "VBG", tree[clause].relation == .advcl || tree[clause].relation == .acl,
      tree.children(of: clause, .mark).contains(where: { ["for", "over", "with"].contains(tree[$0].text.lowercased()) })
    else { return nil }
    let verb = tree[above].tag == .verb ? above : tree.head(of: above)
    guard let verb, verb < clause, tree[verb].tag == .verb, lexicon.words.accusing.contains(tree.predicateLemma(of: verb)), !tree.isPassive(verb), tree.child(of: verb, .obj) != nil else { return nil }
    return verb
  }

  /// "the claim that …", "reports that …".
  func nounVoice(_ noun: Int) -> Voice? {
    guard tree[noun].tag == .noun, let firmness = lexicon.words.speechNouns[tree[noun].lemma.lowercased()] else { return nil }
    let owner = NominalRoles(tree: tree).fillers(of: noun).first { ["poss", "of", "by", "compound"].contains($0.role) }
    // "The ministry confirmed reports that …": the ministry says so.
    if owner == nil, judgement(on: noun) == nil, let head = confirmer(of: noun), case let mention = builder.mention(at: head) {
      return Voice(source: mention, cue: "confirm", firmness: self.firmness(.confirmed, of: mention, at: head))
    }
    let source = (owner.map(\.head) ?? denier(of: noun) ?? utterer(of: noun)).map { builder.mention(at: $0) }
    let adjectives = tree.children(of: noun, .amod).compactMap { lexicon.words.firmnessAdjectives[tree[$0].lemma.lowercased()] }
    return Voice(
      source: source, cue: tree[noun].lemma.lowercased(),
      firmness: (adjectives + [judgement(on: noun)].compactMap { $0 }).reduce(firmness, weakest))
  }
}
