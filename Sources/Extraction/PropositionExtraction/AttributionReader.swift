import NewsModel

/// Finds the voices behind a clause: who says so, with which word, through whom, how firmly.
struct AttributionReader {
  let tree: SentenceTree
  let lexicon: ExtractionLexicon
  let clauses: [Int: Clause]
  let builder: MentionBuilder

  /// The voices behind what a clause or noun says, from the nearest outwards.
  func voices(behind head: Int) -> [Voice] {
    var voices: [Voice] = []
    var below: Int? = nil
    var current = head
    while true {
      if let below, isSpeech(current), says(current, below) {
        voices += speechVoices(at: current)
      }
      voices += adverbVoices(at: current) + accordingTo(at: current, below: below) + interposed(at: current, below: below)
      guard let above = tree.head(of: current) else { break }
      if isContentClause(current), let voice = nounVoice(above) { voices.append(voice) }
      if let verb = accusingVerb(over: current, on: above) { voices += speechVoices(at: verb) }
      below = current
      current = above
    }
    return voices
  }

  /// The voice of a sentence's main verb of saying, for quotes that run over several sentences.
  func speaker() -> Voice? {
    for token in tree.tokens.indices where isSpeech(token) && clauses[token]?.has(Role.subject) == true {
      return speechVoices(at: token).first
    }
    return nil
  }

  // MARK: Verbs of saying

  private func isSpeech(_ token: Int) -> Bool {
    tree[token].tag == .verb && lexicon.speech[tree.predicateLemma(of: token)] != nil
  }

  /// Whether the clause below a verb of saying is what it says.
  private func says(_ verb: Int, _ below: Int) -> Bool {
    switch tree[below].relation {
    case .ccomp, .parataxis, .csubjPass: return true
    // "is said to have fled", "claims to have won": about its own subject.
    case .xcomp: return tree.isPassive(verb) || !(lexicon.speech[tree.predicateLemma(of: verb)]?.isPlain ?? true)
    // "cited sources as saying"
    case .advcl: return isSpeech(below)
    default: return false
    }
  }

  private func speechVoices(at verb: Int) -> [Voice] {
    let lemma = tree.predicateLemma(of: verb)
    guard let firmness = lexicon.speech[lemma], let clause = clauses[verb] else { return [] }
    let sources = (tree.isPassive(verb) ? clause.heads("by") : clause.heads(Role.subject)).filter { tree[$0].tag != .verb }
    let negated = FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb).isNegated
    let cited = ([verb] + sources).flatMap(citedVoices)
    guard !sources.isEmpty else { return cited + [Voice(source: nil, cue: lemma, firmness: weakest(firmness, .reported))] }
    return cited + sources.prefix(3).map { source in
      let mention = builder.mention(at: source)
      let firm = self.firmness(firmness, of: mention, at: source)
      return Voice(source: mention, cue: lemma, via: via(clause), firmness: negated ? .denied : firm)
    }
  }

  /// "… announced, citing a Kremlin source": the cited voice stands nearer to the words.
  private func citedVoices(at verb: Int) -> [Voice] {
    (tree.children(of: verb, .advcl) + tree.children(of: verb, .acl)).filter { lexicon.citing.contains(tree[$0].lemma.lowercased()) }.flatMap { cite -> [Voice] in
      (clauses[cite]?.heads(Role.object) ?? []).map { source in
        let mention = builder.mention(at: source)
        return Voice(source: mention, cue: tree[cite].lemma.lowercased(), firmness: firmness(.reported, of: mention, at: source))
      }
    }
  }

  /// The outlets that were told: "told TASS", "said in an interview with Reuters" counts the outlet only.
  private func via(_ clause: Clause) -> [Mention] {
    let told = clause.heads(Role.recipient) + clause.heads("to") + (clause.predicate == "tell" ? clause.heads(Role.object) : [])
    return told.map { builder.mention(at: $0) }.flatMap(outlets)
  }

  /// The names in "the TASS and RIA Novosti news agencies", or the name that stands alone.
  private func outlets(_ mention: Mention) -> [Mention] {
    let inside = mention.modifiers.filter { $0.role == "compound" }.map(\.mention)
    return (inside.isEmpty ? [mention] : inside).filter { $0.form == .name && $0.type != .person && !TimeWords.isTimeNoun($0.headLemma) }
  }

  private func firmness(_ firmness: Firmness, of mention: Mention, at source: Int) -> Firmness {
    let adjectives = tree.children(of: source, .amod).compactMap { lexicon.firmnessAdjectives[tree[$0].lemma.lowercased()] }
    let noun = lexicon.speechNouns[mention.headLemma]
    let unnamed: Firmness? = isUnnamed(mention) && firmness == .stated ? .reported : nil
    return (adjectives + [noun, unnamed].compactMap { $0 }).reduce(firmness, weakest)
  }

  private func isUnnamed(_ mention: Mention) -> Bool {
    mention.form == .nominal && lexicon.unnamedSources.contains(mention.headLemma)
  }

  private func weakest(_ a: Firmness, _ b: Firmness) -> Firmness {
    let order: [Firmness] = [.denied, .unverified, .claimed, .reported, .confirmed, .stated]
    return order.first { $0 == a || $0 == b } ?? a
  }

  // MARK: Other signs of a voice

  private func adverbVoices(at token: Int) -> [Voice] {
    tree.children(of: token, .advmod).compactMap { child in
      let lemma = tree[child].lemma.lowercased()
      return lexicon.firmnessAdverbs[lemma].map { Voice(source: nil, cue: lemma, firmness: $0) }
    }
  }

  private func accordingTo(at token: Int, below: Int?) -> [Voice] {
    tree.children(of: token).filter { [.obl, .nmod, .parataxis, .advcl].contains(tree[$0].relation) && $0 != below }.flatMap { child -> [Voice] in
      guard let cue = tree.adposition(of: child) ?? participleCue(child), let firmness = lexicon.speech[cue] else { return [] }
      return tree.conjuncts(of: child).prefix(3).map { part in
        let mention = builder.mention(at: part)
        return Voice(source: mention, cue: cue, firmness: self.firmness(firmness, of: mention, at: part))
      }
    }
  }

  /// "according" parsed as a participle of its own.
  private func participleCue(_ token: Int) -> String? {
    let marks = tree.children(of: token, .mark).map { tree[$0].text.lowercased() }
    return marks == ["according", "to"] ? "according to" : nil
  }

  /// ", Peskov said," set into or behind the words that it reports.
  private func interposed(at token: Int, below: Int?) -> [Voice] {
    (tree.children(of: token, .parataxis) + tree.children(of: token, .conj).filter(isAddedSpeech))
      .filter { $0 != below && isSpeech($0) && clauses[$0]?.has(Role.clause) != true }
      .flatMap(speechVoices)
  }

  /// "the claim *that Assad fled*", not "the claim *made by rebels*".
  private func isContentClause(_ token: Int) -> Bool {
    switch tree[token].relation {
    case .ccomp: true
    case .acl: tree.children(of: token, .mark).contains { tree[$0].lemma == "that" }
    default: false
    }
  }

  /// "dismissed the report that …", "the report that … could not be verified".
  private func judgement(on noun: Int) -> Firmness? {
    guard let verb = tree.head(of: noun), [.obj, .nsubjPass, .nsubj].contains(tree[noun].relation) else { return nil }
    let lemma = tree.predicateLemma(of: verb)
    let isObject = tree[noun].relation != .nsubj
    if isObject, lexicon.speech[lemma] == .denied || lexicon.negators.contains(lemma) { return .denied }
    if isObject, lexicon.speech[lemma] == .confirmed {
      return FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb).isNegated ? .unverified : nil
    }
    return nil
  }

  /// "…, Russian news agencies reported": joined by no conjunction, with a subject of its own.
  private func isAddedSpeech(_ token: Int) -> Bool {
    tree.child(of: token, .nsubj) != nil && tree.child(of: token, .cc, .obj) == nil
  }

  /// "accused the minister of taking money": what follows "of" is what the voice says.
  private func accusingVerb(over clause: Int, on noun: Int) -> Int? {
    let isOf = tree.children(of: clause, .mark).contains { tree[$0].text.lowercased() == "of" }
    guard isOf, tree[clause].relation == .acl || tree[clause].relation == .advcl else { return nil }
    let verb = isSpeech(noun) ? noun : tree.head(of: noun)
    guard let verb, isSpeech(verb), lexicon.speech[tree.predicateLemma(of: verb)] == .claimed else { return nil }
    return verb
  }

  /// "the claim that …", "reports that …".
  private func nounVoice(_ noun: Int) -> Voice? {
    guard tree[noun].tag == .noun, let firmness = lexicon.speechNouns[tree[noun].lemma.lowercased()] else { return nil }
    let owner = NominalRoles(tree: tree).fillers(of: noun).first { ["poss", "of", "by", "compound"].contains($0.role) }
    let source = owner.map { builder.mention(at: $0.head) }
    let adjectives = tree.children(of: noun, .amod).compactMap { lexicon.firmnessAdjectives[tree[$0].lemma.lowercased()] }
    return Voice(
      source: source, cue: tree[noun].lemma.lowercased(),
      firmness: (adjectives + [judgement(on: noun)].compactMap { $0 }).reduce(firmness, weakest))
  }
}
