import NewsModel

/// Finds the voices behind a clause: who says so, with which word, through whom, how firmly.
///
/// A class, so that what it found once is kept.
final class AttributionReader {
  let tree: SentenceTree
  let lexicon: SharedLexicon
  let clauses: [Int: Clause]
  let builder: MentionBuilder
  let falseReports: FalseReports
  let saying: SayingWords
  private var voicesOfHeads: [Int: [Voice]] = [:]
  private var speechVerbs: [Bool?]

  init(tree: SentenceTree, lexicon: SharedLexicon, clauses: [Int: Clause], builder: MentionBuilder) {
    self.tree = tree
    self.lexicon = lexicon
    self.clauses = clauses
    self.builder = builder
    falseReports = FalseReports(tree: tree, lexicon: lexicon)
    saying = SayingWords(tree: tree, lexicon: lexicon)
    speechVerbs = Array(repeating: nil, count: tree.tokens.count)
  }

  /// The voices behind what a clause or noun says, from the nearest outwards.
  func voices(behind head: Int) -> [Voice] {
    if let known = voicesOfHeads[head] { return known }
    let found = allVoices(behind: head)
    voicesOfHeads[head] = found
    return found
  }

  private func allVoices(behind head: Int) -> [Voice] {
    var voices: [Voice] = []
    var below: Int? = nil
    var beforeBelow: Int? = nil
    var current = head
    var aside: Int? = nil
    while true {
      if let below, let beforeBelow, let shown = recording(at: current, showing: below, beforeBelow) { voices.append(shown) }
      if let below, isSpeech(current), says(current, below) {
        voices += speechVoices(at: current)
      } else if let below, tree[below].relation == .ccomp, let held = heldVoices(by: current) {
        voices += held
      } else if let below, requests(current, below) {
        voices += requestVoices(at: current)
      }
      if let below, tree[below].relation == .obl, tree.adposition(of: below) == "as", NominalReader.describing.contains(tree[current].lemma.lowercased()) { voices += describers(at: current) }
      // "condemned what it called an invasion": the word is its own.
      if let verb = CalledRepair.verb(calling: current, in: tree) {
        voices += tree.children(of: verb, .nsubj).map { Voice(source: builder.mention(at: $0), cue: tree[verb].lemma.lowercased(), firmness: .claimed) }
      }
      voices += adverbVoices(at: current) + accordingTo(at: current, below: below) + interposed(at: current, below: below)
      if aside == nil, isAside(current) { aside = voices.count }
      if isOwnComment(current) { break }
      guard let above = tree.head(of: current) else {
        voices += headlineVoice(over: current, saying: head) + sourceLine()
        break
      }
      if isContentClause(current) || falseReports.isCalledFalse(above), let voice = nounVoice(above) { voices.append(voice) }
      if let verb = accusingVerb(over: current, on: above) {
        voices += speechVoices(at: verb)
      } else if let verb = blamingVerb(over: current, on: above) {
        voices += requestVoices(at: verb).map { Voice(source: $0.source, cue: $0.cue, firmness: .claimed) }
      }
      beforeBelow = below
      below = current
      current = above
    }
    if let aside { voices = voices[..<aside] + voices[aside...].filter { $0.firmness != .denied } }
    var seen: Set<MentionSpan> = []
    return voices.filter { voice in voice.source.map { seen.insert($0.span).inserted } ?? true }
  }

  /// "said that she had lied, an accusation that the White House denied": what is told of somebody's words is told by the article itself.
  private func isOwnComment(_ clause: Int) -> Bool {
    guard tree[clause].relation == .aclRelcl, tree.child(of: clause, .nsubj, .nsubjPass).map({ !tree[$0].pennTag.hasPrefix("W") }) == true, let noun = tree.head(of: clause), Self.comments.contains(tree[noun].lemma.lowercased()),
      let article = tree.child(of: noun, .det), ["a", "an"].contains(tree[article].text.lowercased()), let first = tree.subtree(of: noun).first(where: { tree[$0].tag != .punctuation })
    else { return false }
    return first > 0 && [",", "-", "–", "—"].contains(tree[first - 1].text)
  }

  private static let comments: Set<String> = ["accusation", "charge", "claim", "allegation", "assertion", "suggestion", "demand", "characterization", "proposal", "request", "remark"]

  /// "denied claims that it had poisoned Navalny, who was arrested in Moscow": nobody denies the arrest.
  private func isAside(_ clause: Int) -> Bool {
    guard tree[clause].relation == .aclRelcl, tree.child(of: clause, .nsubj, .nsubjPass).map({ tree[$0].pennTag.hasPrefix("W") }) == true, let noun = tree.head(of: clause), tree.name(at: noun) != nil, let first = tree.subtree(of: clause).first else { return false }
    return first > 0 && (tree[first].text == "," || tree[first - 1].text == ",")
  }

  /// The voice of a sentence's main verb of saying, for quotes that run over several sentences: the topmost verb that has words said beside it.
  func speaker(outside isQuoted: [Bool]) -> Voice? {
    let candidates = tree.tokens.indices.filter { !isQuoted[$0] && isSpeech($0) && clauses[$0]?.has(Role.subject) == true && hasWords($0) }
    return candidates.min { (depth(of: $0), $0) < (depth(of: $1), $1) }.flatMap { speechVoices(at: $0).first }
  }

  /// Whether a verb of saying stands beside the words said: a clause, or a quotation or colon in its sentence.
  private func hasWords(_ verb: Int) -> Bool {
    tree[verb].relation == .parataxis || tree.child(of: verb, .ccomp, .parataxis) != nil
      || tree.tokens.contains { [":", "\"", "“", "”", "``", "''"].contains($0.text) }
  }

  private func depth(of token: Int) -> Int {
    var depth = 0
    var up = token
    while let head = tree.head(of: up) { (up, depth) = (head, depth + 1) }
    return depth
  }

  /// "described by the Treasury as a leader", "the ministry described him as a leader".
  private func describers(at verb: Int) -> [Voice] {
    let lemma = tree[verb].lemma.lowercased()
    let isPassive = tree.isPassive(verb) || tree[verb].pennTag == "VBN" && tree[verb].relation == .acl
    let sources = isPassive ? tree.children(of: verb, .oblAgent) : tree.children(of: verb, .nsubj)
    if sources.isEmpty { return [Voice(source: nil, cue: lemma, firmness: .reported)] }
    return sources.prefix(3).map { Voice(source: builder.mention(at: $0), cue: lemma, firmness: firmness(.stated, of: builder.mention(at: $0), at: $0)) }
  }

  // MARK: Verbs of saying

  func isSpeech(_ token: Int) -> Bool {
    if let known = speechVerbs[token] { return known }
    let found = readsAsSpeech(token)
    speechVerbs[token] = found
    return found
  }

  private func readsAsSpeech(_ token: Int) -> Bool {
    guard let firmness = saying.firmness(of: token) else { return false }
    // "continue to discuss", "hope to hear", "continue counting": not what somebody says.
    let goesOn = tree.children(of: token, .xcomp).contains { child in
      tree.children(of: child, .mark).contains { tree[$0].lemma == "to" } || saying.continues(token) && tree[child].pennTag == "VBG"
    }
    return !goesOn || !firmness.isPlain || tree.isPassive(token)
  }

  /// "urged Congress to act", "predicted that prices would fall": what somebody wants or expects of others.
  private func requests(_ verb: Int, _ below: Int) -> Bool {
    guard tree[verb].tag == .verb, lexicon.words.requests.contains(tree.predicateLemma(of: verb)), let clause = clauses[verb], !tree.isPassive(verb),
      issuer(of: tree[verb].head, saying: verb) != nil || isAmong(verb) || clause.fillers.contains(where: { $0.role == Role.subject && (!$0.isInherited || tree[verb].relation == .conj) })
    else { return false }
    switch tree[below].relation {
    case .ccomp: return true
    case .xcomp, .advcl: return [Role.object, Role.recipient, "on", "upon", "to", "for", "with"].contains { clause.has($0) } && tree.children(of: below, .mark).contains { tree[$0].lemma == "to" }
    case .obl, .nmod: return tree.adposition(of: below) == "for"
    default: return false
    }
  }

  /// "with some demanding that he go": those who demand it are named right there.
  private func isAmong(_ verb: Int) -> Bool {
    tree[verb].pennTag == "VBG" && tree[verb].relation == .acl && tree[verb].head == verb - 1 && tree.adposition(of: verb - 1) == "with"
  }

  private func requestVoices(at verb: Int) -> [Voice] {
    (issuer(of: tree[verb].head, saying: verb).map { [$0] } ?? clauses[verb]?.heads(Role.subject) ?? []).filter { tree[$0].tag != .verb }.prefix(3).map { source in
      Voice(source: builder.mention(at: source), cue: tree.predicateLemma(of: verb), firmness: firmness(.stated, of: builder.mention(at: source), at: source))
    }
  }

  /// Whether the clause below a verb of saying is what it says.
  func says(_ verb: Int, _ below: Int) -> Bool {
    switch tree[below].relation {
    case .ccomp where leavesOpen(verb, below) || looksInto(verb, below): return false
    case .ccomp, .parataxis, .csubjPass: return true
    // "stressed the need for the two sides to talk"
    case .obj:
      let noun = lexicon.words.embeddings[tree[below].lemma.lowercased()]
      // "denied a plan to kill him"
      return noun == .demanded || noun == .planned && saying.firmness(of: verb) == .denied
    // "is said to have fled", "claims to have won": about its own subject.
    // "admitted killing him" too.
    case .xcomp: return tree.isPassive(verb) || tree[below].pennTag == "VBG" && ["admit", "acknowledge", "concede"].contains(tree[verb].lemma.lowercased()) && !FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb).isNegated || !(saying.firmness(of: verb)?.isPlain ?? true)
    // "cited sources as saying"; but "rejected the offer, accusing the bank …" and "left after Israel said …" say nothing of each other.
    case .advcl: return isAsSaying(below) || lexicon.words.citing.contains(tree[below].lemma.lowercased()) || isSpeech(below) && tree[below].pennTag == "VBG" && speechVoices(at: below).allSatisfy { $0.source == nil }
    default: return false
    }
  }

  /// "did not say whether he was forced out": nobody says so.
  private func leavesOpen(_ verb: Int, _ below: Int) -> Bool {
    tree.children(of: below, .mark).contains { ["whether", "if"].contains(tree[$0].text.lowercased()) }
      && FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb).isNegated
  }

  /// "will have to determine whether it gave him the right": who looks into something says nothing of it.
  private func looksInto(_ verb: Int, _ below: Int) -> Bool {
    ["determine", "establish", "find", "find out", "learn"].contains(tree.predicateLemma(of: verb))
      && tree.children(of: below, .mark).contains { ["whether", "if"].contains(tree[$0].text.lowercased()) }
  }

  func speechVoices(at verb: Int) -> [Voice] {
    let lemma = tree.predicateLemma(of: verb)
    guard let plainFirmness = saying.firmness(of: verb), let clause = clauses[verb] else { return [] }
    if let outer = speechContinued(by: verb) { return speechVoices(at: outer).map { Voice(source: $0.source, cue: lemma, via: $0.via, firmness: $0.firmness) } }
    let firmness = falseReports.isFalselySaid(by: verb) ? .claimed : weakest(plainFirmness, documentFirmness(of: verb) ?? plainFirmness)
    // "quoted a witness as saying": the one above tells who; "reported, quoting the ministry, that …": the ministry speaks.
    if isAsSaying(verb), let above = tree.head(of: verb), lexicon.words.citing.contains(tree[above].lemma.lowercased()) { return [] }
    if tree[verb].pennTag == "VBG", lexicon.words.citing.contains(lemma), clause.has(Role.object) { return cited(at: verb) }
    // "it is asserted by the Crown that …": the agent of a passive speaks.
    let agents = clause.heads("by") + clause.heads(Role.subject).filter { tree.adposition(of: $0) == "by" || tree[$0].relation == .oblAgent }
    // "a man believed responsible": believed by others.
    let isPassive = tree.isPassive(verb) || tree[verb].pennTag == "VBN" && tree[verb].relation == .acl && tree.child(of: verb, .obj) == nil
    var sources = (isPassive ? agents : clause.heads(Role.subject)).filter { tree[$0].tag != .verb && !(TimeWords.isTimeNoun(tree[$0].lemma) && tree[$0].text != "Times") }.map { speaker(in: $0, of: verb) }
    if let name = nameBehindTitles(sources) { sources = [name] }
    let negated = FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb).isNegated
    let cited = quoted(by: verb, clause) + ([verb] + sources).flatMap(citedVoices)
    // "is said to be hiding" is hearsay, "is reported to be" is a report.
    let isHearsay = firmness == .stated && tree.isPassive(verb) && tree.child(of: verb, .xcomp) != nil
    guard !sources.isEmpty else {
      let isFalse = falseReports.isFalselySaid(by: verb)
      return cited + [Voice(source: nil, cue: lemma, firmness: isFalse ? .denied : weakest(firmness, isHearsay ? .claimed : .reported))]
    }
    // "falsely claimed": the words that say so deny it, and whoever claimed it is kept.
    let denial = falseReports.isFalselySaid(by: verb) ? [Voice(source: nil, cue: "falsely", firmness: .denied)] : []
    return denial + cited + sources.map { issuer(of: $0, saying: verb) ?? $0 }.filter { !onlyShows($0, by: verb, lemma) }.prefix(3).map { source in
      let mention = builder.mention(at: source)
      let firm = self.firmness(firmness, of: mention, at: source)
      return Voice(source: mention, cue: lemma, via: via(clause), firmness: negated ? .denied : firm)
    } + sources.flatMap(citing)
  }

  /// "Chancellor and summit host Ann Lee says": two titles and one who says it.
  private func nameBehindTitles(_ sources: [Int]) -> Int? {
    guard sources.count > 1, case let (first, second) = (sources[0], sources[1]), tree[second].head == first, [first, second].allSatisfy({ title in
      ["NN", "NNP"].contains(tree[title].pennTag) && tree.child(of: title, .det, .nmodPoss) == nil && tree.name(at: title)?.kind != .person
    })
    else { return nil }
    let start = second + 1 < tree.tokens.count && tree[second + 1].text == "," ? second + 2 : second + 1
    guard start < tree.tokens.count, let name = tree.name(at: start), name.kind == .person, name.tokens.lowerBound == start else { return nil }
    return name.tokens.first { !name.tokens.contains(tree[$0].head) }
  }

  /// "These sanctions show that …": what a thing shows, nobody says; documents, figures and pictures do.
  private func onlyShows(_ source: Int, by verb: Int, _ lemma: String) -> Bool {
    guard Self.showingOnly.contains(lemma), case let mention = builder.mention(at: source, depth: 0), mention.form == .nominal, [.concept, .event].contains(mention.type) else { return false }
    return !canBeCited(mention) && mention.modifiers.isEmpty && tree.child(of: source, .nmod, .compound) == nil
  }

  private static let showingOnly: Set<String> = ["show", "underscore", "underline", "stress", "emphasize", "emphasise", "reveal", "highlight"]

  /// "in response to critics saying that …": the critics say so.
  private func speaker(in phrase: Int, of verb: Int) -> Int {
    guard tree[verb].relation == .acl, tree[verb].pennTag == "VBG", tree.head(of: verb) == phrase, lexicon.words.speechNouns[tree[phrase].lemma.lowercased()] == nil,
      let inner = tree.children(of: phrase, .nmod).last(where: { $0 == verb - 1 }), case let (outer, nearer) = (builder.mention(at: phrase, depth: 0), builder.mention(at: inner, depth: 0)),
      !speaks(outer), speaks(nearer)
    else { return phrase }
    return inner
  }

  /// "said that Iran had attacked, adding that …": whoever said the first goes on, not the one of whom it was said.
  private func speechContinued(by verb: Int) -> Int? {
    guard tree[verb].pennTag == "VBG", saying.continues(verb), tree[verb].relation == .advcl || tree[verb].relation == .conj, tree.child(of: verb, .nsubj) == nil,
      let said = tree.head(of: verb), tree[said].relation == .ccomp, let outer = tree.head(of: said), isSpeech(outer)
    else { return nil }
    return outer
  }

  /// "is convinced that …", "made it clear that …": what somebody holds to be so, or lets others know.
  private func heldVoices(by word: Int) -> [Voice]? {
    let lemma = tree[word].lemma.lowercased()
    if let firmness = saying.firmness(ofAdjective: word), let clause = clauses[word] {
      return clause.heads(tree.isPassive(word) ? Role.object : Role.subject).filter { tree[$0].tag != .verb && tree[$0].lemma.lowercased() != "it" }.prefix(3).map { source in
        Voice(source: builder.mention(at: source), cue: lemma, firmness: self.firmness(firmness, of: builder.mention(at: source), at: source))
      }
    }
    guard let verb = saying.clarifyingVerb(over: word), let clause = clauses[verb] else { return nil }
    return clause.heads(Role.subject).filter { tree[$0].tag != .verb }.prefix(3).map { source in
      Voice(source: builder.mention(at: source), cue: "make \(lemma)", firmness: firmness(.stated, of: builder.mention(at: source), at: source))
    }
  }

  /// "The ministry issued a statement saying that …": the ministry speaks.
  private func issuer(of text: Int, saying verb: Int) -> Int? {
    guard text >= 0, tree[verb].pennTag == "VBG", tree[verb].relation == .acl, tree.head(of: verb) == text, lexicon.words.speechNouns[tree[text].lemma.lowercased()]?.isPlain == true
    else { return nil }
    return utterer(of: text)
  }

  /// "says in the lawsuit that …": words in a text that only claims are a claim.
  private func documentFirmness(of verb: Int) -> Firmness? {
    tree.children(of: verb, .obl).filter { tree.adposition(of: $0) == "in" }.compactMap { lexicon.words.speechNouns[tree[$0].lemma.lowercased()] }.first { !$0.isPlain }
  }

  /// "quoted the minister as saying": the minister speaks, and the one who quotes passes it on.
  private func quoted(by verb: Int, _ clause: Clause) -> [Voice] {
    guard lexicon.words.citing.contains(tree[verb].lemma.lowercased()), tree.children(of: verb).contains(where: isAsSaying) else { return [] }
    return clause.heads(Role.object).filter { tree[$0].tag != .verb }.prefix(1).map { source in
      let mention = builder.mention(at: source)
      return Voice(source: mention, cue: "say", firmness: firmness(.stated, of: mention, at: source))
    }
  }

  private func isAsSaying(_ child: Int) -> Bool {
    tree[child].pennTag == "VBG" && lexicon.words.speech[tree[child].lemma.lowercased()] != nil
      && tree.children(of: child).contains { tree[$0].text.lowercased() == "as" }
  }

  /// "…, said Stroe, cited by the agency": the outer voice, which passes the words on.
  private func citing(_ source: Int) -> [Voice] {
    tree.children(of: source, .acl).filter { lexicon.words.citing.contains(tree[$0].lemma.lowercased()) && tree[$0].pennTag == "VBN" }.flatMap { cite in
      tree.children(of: cite).filter { [.obl, .oblAgent].contains(tree[$0].relation) && tree.adposition(of: $0) == "by" }.map { agent in
        Voice(source: builder.mention(at: agent), cue: tree[cite].lemma.lowercased(), firmness: .reported)
      }
    }
  }

  /// "… announced, citing a Kremlin source": the cited voice stands nearer to the words.
  private func citedVoices(at verb: Int) -> [Voice] {
    (tree.children(of: verb, .advcl) + tree.children(of: verb, .acl)).filter { lexicon.words.citing.contains(tree[$0].lemma.lowercased()) }.flatMap(cited)
  }

  /// Whom a word such as "citing" names.
  func cited(at cite: Int) -> [Voice] {
    (clauses[cite]?.heads(Role.object) ?? []).map { ($0, builder.mention(at: $0)) }.filter { canBeCited($0.1) }.map { source, mention in
      return Voice(source: mention, cue: tree[cite].lemma.lowercased(), firmness: firmness(.reported, of: mention, at: source))
    }
  }

  /// "citing an official", but not "citing safety reasons".
  private func canBeCited(_ mention: Mention) -> Bool {
    speaks(mention) || lexicon.words.speechNouns[mention.headLemma] != nil || Self.recordings.contains(mention.headLemma) || Self.papers.contains(mention.headLemma)
  }

  /// What one cites beside those who speak.
  private static let papers: Set<String> = ["figure", "datum", "data", "document", "study", "survey", "poll", "statistic", "email", "letter", "memo", "transcript", "record", "research", "paper", "intelligence", "interview", "result", "finding", "evidence", "test", "analysis", "sign", "script", "footage", "number", "calculation", "estimate", "image"]

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

  /// "A video that could not be verified shows soldiers beating a man": the video says what they do.
  private func recording(at verb: Int, showing seen: Int, _ deed: Int) -> Voice? {
    guard tree[seen].relation == .obj, tree[deed].relation == .acl, tree[deed].pennTag == "VBG", Self.showing.contains(tree[verb].lemma.lowercased()),
      let source = clauses[verb]?.heads(Role.subject).first, Self.recordings.contains(tree[source].lemma.lowercased())
    else { return nil }
    let mention = builder.mention(at: source)
    return Voice(source: mention, cue: tree[verb].lemma.lowercased(), firmness: firmness(.reported, of: mention, at: source))
  }

  private static let showing: Set<String> = ["show", "depict", "capture", "document", "record"]
  private static let recordings: Set<String> = ["video", "footage", "photo", "photograph", "picture", "image", "recording", "clip", "film", "videotape", "tape"]

  /// "which could not be verified": words that nobody has been able to confirm.
  private func isUnverified(_ source: Int) -> Bool {
    tree.children(of: source, .aclRelcl).contains { clause in
      Self.verifying.contains(tree[clause].lemma.lowercased()) && tree.children(of: clause).contains { Negation.isNegation(tree[$0]) }
    }
  }

  private static let verifying: Set<String> = ["verify", "confirm", "authenticate", "corroborate", "substantiate"]

  func firmness(_ firmness: Firmness, of mention: Mention, at source: Int) -> Firmness {
    let adjectives = tree.children(of: source, .amod).compactMap { lexicon.words.firmnessAdjectives[tree[$0].lemma.lowercased()] }
    let noun = lexicon.words.speechNouns[mention.headLemma]
    let unnamed: Firmness? = isUnnamed(mention) && firmness == .stated ? .reported : nil
    let superseded: Firmness? = falseReports.isSuperseded(source) || isUnverified(source) ? .unverified : nil
    return (adjectives + [noun, unnamed, superseded].compactMap { $0 }).reduce(firmness, weakest)
  }

  private func isUnnamed(_ mention: Mention) -> Bool {
    mention.form == .nominal && lexicon.words.unnamedSources.contains(mention.headLemma)
  }

  func weakest(_ a: Firmness, _ b: Firmness) -> Firmness {
    let order: [Firmness] = [.denied, .unverified, .claimed, .reported, .confirmed, .stated]
    return order.first { $0 == a || $0 == b } ?? a
  }
}
