import NewsModel

/// Builds the propositions of one sentence from its clauses.
struct SentenceReader {
  let builder: MentionBuilder
  let published: CalendarDay?
  /// The day that the sentences before spoke of last.
  let anchor: CalendarDay?
  let antecedents: AntecedentTable
  let builders: [MentionBuilder]

  var tree: SentenceTree { builder.tree }
  var lexicon: SharedLexicon { builder.lexicon }

  func propositions() -> [Proposition] {
    let reader = ClauseReader(tree: tree, lexicon: lexicon)
    let clauses = reader.order.sorted().compactMap { reader.clauses[$0] }.map(turned).map(provided).map(placed).map(told).map(joinedByOthers).map(placedByEvent).map(pleaded).map(ignited).map(charged).map(deadly).map(termed).map(withSharedPlace)
    let attribution = attributionReader(reader.clauses)
    let nominal = (NominalReader(tree: tree).clauses().filter(isPlausible).map(ofParty) + bareStances()).map { supported($0, by: reader.clauses) }
    let all = clauses + clauses.flatMap(furtherDescriptions) + clauses.compactMap(instances) + clauses.compactMap(lightVerbClause) + clauses.compactMap(judgement) + clauses.compactMap(becoming) + (clauses + nominal).compactMap(citizenship) + clauses.compactMap(addressed) + clauses.compactMap { menaced(by: $0, in: reader.clauses) } + nominal + nominal.compactMap(aimedAtFoe) + PlacementReader(builder: builder).clauses() + lifeDates()
    let read = all.compactMap { proposition(from: $0, attribution: attribution) }
      // "disrupted an attack in Kabul": where something did not happen is nowhere.
      .filter { ($0.polarity == .affirmed || $0.predicate != PlacementReader.found) && !liesSomewhere($0) }
    return (read + counterparts(attribution: attribution) + partisanships(attribution: attribution))
      .sorted { ($0.head, $0.predicate) < ($1.head, $1.predicate) }
  }

  /// "Mosul, the country's second-largest city", where nothing tells which country that is.
  private func liesSomewhere(_ proposition: Proposition) -> Bool {
    guard proposition.predicate == PlacementReader.part, let whole = proposition.argument("within")?.mention else { return false }
    return whole.form == .nominal && whole.antecedent.isEmpty && whole.type == .country && whole.modifiers.isEmpty
  }

  /// "wrongly identified him as the founder", "did not describe her as a member": nobody is what he is not called in earnest.
  private func describesFalsely(_ clause: Clause) -> Bool {
    guard clause.construction == .appositive, tree[clause.head].relation == .obl, tree.adposition(of: clause.head) == "as", let verb = tree.head(of: clause.head), verb < clause.head,
      NominalReader.describing.contains(tree[verb].lemma.lowercased())
    else { return false }
    let reading = FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb)
    return reading.isNegated || reading.modality != .actual || tree.children(of: verb, .advmod).contains { FalseReports.adverbs.contains(tree[$0].lemma.lowercased()) }
  }

  /// Whether the types of the names bear a reading out that the words alone allow: "Britain, France" is a list: a country lies within no place that a comma joins to it.
  private func isPlausible(_ clause: Clause) -> Bool {
    // "Ahmed, 24, from Syria": where somebody was born, perhaps, but hardly where he lives.
    if clause.predicate == "be from" { return clause.heads("from").allSatisfy { builder.mention(at: $0, depth: 0).type != .country } }
    if describesFalsely(clause) { return false }
    // "Danny White of the Dallas Cowboys": only a country has citizens, only a body those who stand for it.
    if clause.predicate == "be of" {
      return clause.heads("of").map { builder.mention(at: $0, depth: 0).type }.allSatisfy { $0 == .country || builder.types.nameWords.isKind($0, of: .organization) }
    }
    // "Ankara, Istanbul and the western city of Izmir": the city is Izmir, and Ankara is no part of it.
    if clause.construction == .appositive, PlacementReader.placeNouns.contains(clause.predicate), clause.predicate != "capital",
      builder.mention(at: clause.head, depth: 0).determination == .definite, let of = clause.heads("of").first
    {
      return builder.mention(at: of, depth: 0).type == .country
    }
    guard clause.construction == .possessive, let inner = clause.heads(Role.subject).first else { return true }
    // "Everett, Washington": a city lies in no other city.
    if [inner, clause.head].allSatisfy({ builder.mention(at: $0, depth: 0).type == "City" }) { return false }
    return builder.mention(at: inner, depth: 0).type != .country
  }

  /// "Elizabeth Warren of the Democratic Party": parties and armed groups have members, other bodies have people who work for them.
  private func ofParty(_ clause: Clause) -> Clause {
    guard clause.predicate == "be of", clause.heads("of").contains(where: { ["Party", "ArmedGroup"].contains(builder.mention(at: $0, depth: 0).type) }) else { return clause }
    var copy = clause
    copy.predicate = "member"
    return copy
  }

  /// "Israel carried out the attack on Beirut with drones": the attack is Israel's, and what the verb says of time, place and means is said of it.
  private func supported(_ clause: Clause, by clauses: [Int: Clause]) -> Clause {
    if let occasion = occasion(clause, by: clauses) { return occasion }
    if let undergone = undergone(clause, by: clauses) { return undergone }
    if let shared = sharedFight(clause) { return shared }
    if let help = helpFrom(clause, by: clauses) { return help }
    guard clause.construction == .nominal, isSupported(clause.head) || happens(clause.head), let verb = tree.head(of: topOfRound(clause.head)).flatMap({ clauses[$0] }) else { return clause }
    var copy = clause
    // "completed its takeover": its own.
    copy.fillers.removeAll { $0.role == "poss" && tree[$0.head].tag == .pronoun }
    let hasOwner = copy.fillers.contains { ["poss", "by", "compound"].contains($0.role) }
    if !hasOwner, !happens(clause.head) { copy.fillers += verb.heads(Role.subject).map { Clause.Filler(role: "poss", head: $0, isInherited: true) } }
    copy.fillers += verb.fillers.filter { phrase in
      !phrase.isInherited && !Role.core.contains(phrase.role) && phrase.head > clause.head && !clause.fillers.contains { $0.role == phrase.role }
    }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// "made the comments during a visit to Russia", "spoke after talks with Putin": who does something on such an occasion takes part in it.
  private func occasion(_ clause: Clause, by clauses: [Int: Clause]) -> Clause? {
    guard isOccasion(clause.head), clause.construction == .nominal, let verb = tree.head(of: clause.head).flatMap({ clauses[$0] }), verb.construction == .verbal,
      !clause.fillers.contains(where: { ["poss", "by", "between", "compound"].contains($0.role) && !isOwn($0, before: verb.head) })
    else { return nil }
    let people = verb.heads(tree.isPassive(verb.head) ? Role.object : Role.subject).filter { tree[$0].tag == .properNoun || tree[$0].tag == .pronoun || tree[$0].tag == .noun }
    guard !people.isEmpty else { return nil }
    var copy = clause
    copy.fillers.removeAll { isOwn($0, before: verb.head) }
    copy.fillers += people.map { Clause.Filler(role: "poss", head: $0, isInherited: true) }
    copy.fillers.sort { ($0.head, $0.role) < ($1.head, $1.role) }
    return copy
  }

  /// "his" in "During his visit to Kenya, Obama praised the army", which no name before it explains.
  private func isOwn(_ filler: Clause.Filler, before verb: Int) -> Bool {
    filler.role == "poss" && filler.head < verb && tree[filler.head].tag == .pronoun && antecedents.antecedents(sentence: tree.index, head: filler.head).isEmpty
  }

  /// "visit" of "during a visit", "talks" of "after talks".
  private func isOccasion(_ noun: Int) -> Bool {
    guard tree[noun].relation == .obl, lexicon.words.occasions.contains(tree[noun].lemma.lowercased()) || Self.settlements.contains(tree[noun].lemma.lowercased()), let adposition = tree.adposition(of: noun) else { return false }
    // "took her on a trip": she is on it, too; "On a trip to Kenya, Obama met the president" speaks of Obama's.
    if Self.settlements.contains(tree[noun].lemma.lowercased()) { return ["in", "under"].contains(adposition) && tree.children(of: noun, .nmod).contains { tree.adposition(of: $0) == "with" } }
    let hasObject = tree.head(of: noun).flatMap { tree.child(of: $0, .obj) } != nil && !isInFront(noun)
    return Self.attending.contains(adposition) || adposition == "on" && !hasObject
  }

  private func isInFront(_ noun: Int) -> Bool {
    guard let verb = tree.head(of: noun), let subject = tree.child(of: verb, .nsubj, .nsubjPass) else { return false }
    return noun < subject
  }

  /// "In a deal with Britain, Iran agreed to stop": who is said to do something in it is party to it.
  private static let settlements: Set<String> = ["deal", "agreement", "accord", "pact"]
  private static let attending: Set<String> = ["during", "after", "following", "at"]

  /// "their campaign to defeat the rebels": they fight the rebels.
  private func aimedAtFoe(_ clause: Clause) -> Clause? {
    guard clause.construction == .nominal, Self.endeavours.contains(clause.predicate), !clause.fillers.contains(where: { ["against", "with", "on"].contains($0.role) }),
      let aim = tree.children(of: clause.head, .acl).first(where: { Self.defeating.contains(tree.predicateLemma(of: $0)) && tree[$0].pennTag == "VB" }), let foe = tree.child(of: aim, .obj)
    else { return nil }
    let owners = clause.fillers.filter { ["poss", "by", "compound"].contains($0.role) }.map { Clause.Filler(role: Role.subject, head: $0.head) }
    guard !owners.isEmpty else { return nil }
    let foes = tree.conjuncts(of: foe).map { Clause.Filler(role: Role.object, head: $0, isInherited: true) }
    return Clause(head: clause.head, predicate: "fight", words: [clause.head], construction: .verbal, fillers: (owners + foes).sorted { ($0.head, $0.role) < ($1.head, $1.role) })
  }

  private static let defeating: Set<String> = ["defeat", "destroy", "eliminate", "crush", "eradicate", "wipe out", "dislodge", "expel", "rout", "degrade", "combat", "fight", "counter", "repel", "drive out", "vanquish", "annihilate"]

  /// "walked out in protest at the reform", where the phrase hangs on the verb.
  private func bareStances() -> [Clause] {
    tree.tokens.indices.filter { (isStance($0) || isExpressed($0) || happens($0) || isGunfire($0)) && NominalRoles(tree: tree).fillers(of: $0).isEmpty }.map { noun in
      let lemma = tree[noun].lemma.lowercased()
      return Clause(head: noun, predicate: lemma, words: [noun], construction: .nominal, fillers: [.init(role: Role.complement, head: noun)])
    }
  }

  /// Whether a noun is the object of a verb that only says that it happens.
  private func isSupported(_ noun: Int) -> Bool {
    tree[noun].relation == .obj && tree.head(of: noun).map { lexicon.words.supportVerbs.contains(tree.predicateLemma(of: $0)) } ?? false || isStance(noun) || isExpressed(noun)
  }

  /// "A series of meetings will take place between the ministers": the subject of a verb that only says that it happens.
  func happens(_ noun: Int) -> Bool {
    guard tree[noun].tag == .noun, case let top = topOfRound(noun), [.nsubj, .nsubjPass].contains(tree[top].relation), let verb = tree.head(of: top),
      tree.isHappening(verb, lexicon)
    else { return false }
    return builder.mention(at: noun, depth: 0).type == .event
  }

  /// "series" of "a series of meetings", which stands for the meetings; otherwise the noun itself.
  private func topOfRound(_ noun: Int) -> Int {
    guard tree[noun].relation == .nmod, let round = tree.head(of: noun), counted(by: round) == noun else { return noun }
    return round
  }

  /// "voiced support for the president", "reiterates support for the government".
  private func isExpressed(_ noun: Int) -> Bool {
    tree[noun].relation == .obj && lexicon.words.stances.contains(tree[noun].lemma.lowercased())
      && tree.head(of: noun).map { lexicon.words.expressing.contains(tree.predicateLemma(of: $0)) } ?? false
  }

  /// "rallied in support of the president": who rallied supports him.
  private func isStance(_ noun: Int) -> Bool {
    tree[noun].relation == .obl && lexicon.words.stances.contains(tree[noun].lemma.lowercased()) && tree.adposition(of: noun) == "in" && tree.child(of: noun, .det, .nmodPoss) == nil
  }

  func attributionReader(_ clauses: [Int: Clause]) -> AttributionReader {
    AttributionReader(tree: tree, lexicon: lexicon, clauses: clauses, builder: builder)
  }

  /// The voice of the sentence's main verb of saying, which stands outside any quotation.
  func speaker(isQuoteOpen: Bool) -> Voice? {
    let inside = QuoteReader.inside(tree.sentence, isOpen: isQuoteOpen)
    return attributionReader(ClauseReader(tree: tree, lexicon: lexicon).clauses).speaker(outside: inside).map(resolved)
  }

  func voices(behind head: Int, _ attribution: AttributionReader) -> [Voice] { attribution.voices(behind: head).map(resolved) }

  /// The one person or named body that the sentence's main clause has for its subject.
  func protagonist() -> Mention? {
    guard let root = tree.tokens.firstIndex(where: { $0.head < 0 }), tree.sentence.block == .paragraph || tree.sentence.block == .quote else { return nil }
    let subjects = tree.children(of: root).filter { [.nsubj, .nsubjPass].contains(tree[$0].relation) }
    guard subjects.count == 1, tree.children(of: subjects[0], .conj).isEmpty, let mention = mentions(at: subjects[0], apart: false).first,
      mention.referent.form != .pronoun, mention.referent.type == .person && !mention.isPlural || mention.form == .name && builder.types.nameWords.isKind(mention.type, of: .organization)
    else { return nil }
    return mention
  }

  private func resolved(_ voice: Voice) -> Voice {
    var voice = voice
    voice.source = voice.source.map { mentions(at: $0.span.head, apart: false).first ?? $0 }
    return voice
  }

  // MARK: From clauses to propositions

  private func proposition(from clause: Clause, attribution: AttributionReader) -> Proposition? {
    var reading = factuality(of: clause)
    // "pleaded not guilty": the negation is what the denial says.
    if clause.predicate == "deny", tree[clause.head].lemma == "plead" { reading.isNegated = false }
    let timed = time(of: clause, isPast: reading.modality != .planned)
    let arguments = clause.fillers.filter { filler in !timed.fillers.contains(filler.head) || filler.role != Role.unmarked }
      .flatMap(arguments).map { ofOne($0, in: clause) } + status(of: clause) + impliedObject(of: clause) + impliedState(of: clause) + bodyMeant(of: clause)
    guard !arguments.isEmpty else { return nil }
    return Proposition(
      sentence: tree.index, predicate: clause.predicate, head: clause.head, predicateTokens: clause.words,
      construction: clause.construction, arguments: arguments, polarity: reading.polarity, modality: reading.modality,
      time: timed.expression, attribution: isReportersOwn(clause) ? [] : voices(behind: clause.head, attribution),
      range: range(of: clause), isCutShort: isCutShort(clause, times: timed.fillers))
  }

  private func arguments(for filler: Clause.Filler) -> [Argument] {
    let counted = filler.role == Role.complement ? nil : builder.countedThing(of: filler.head)
    return counts(of: filler) + mentions(at: counted ?? filler.head, apart: filler.role != Role.complement).map { mention in
      var mention = mention
      if counted != nil {
        let words = builder.extent(of: filler.head)
        (mention.range, mention.text) = (tree.sentence.range(of: words), builder.text.slice(utf8: tree.sentence.range(of: words)))
      }
      // "rebel attacks" are those of rebels.
      if filler.role == "compound", mention.type == .person, tree[filler.head].tag == .noun { (mention.type, mention.description, mention.isPlural) = (.group, mention.headLemma + "s", true) }
      if filler.role == Role.clause { mention.form = .clause }
      // What is said of somebody is not that somebody: "Syria's president" in "Syria's president, Bashar al-Assad".
      if filler.role == Role.complement { mention.antecedent = [] }
      return Argument(role: filler.role, mention: mention)
    }
  }

  /// "leaders of France and Germany", where the clause speaks of one of them: his own country's leader.
  private func ofOne(_ argument: Argument, in clause: Clause) -> Argument {
    guard clause.construction == .appositive, argument.role == Role.complement, argument.mention.isPlural, case let heads = clause.heads("of"), heads.count == 1,
      case let first = tree[heads[0]].relation == .conj ? tree[heads[0]].head : heads[0], case let owners = tree.conjuncts(of: first), owners.count > 1
    else { return argument }
    var copy = argument
    copy.mention = argument.mention.hanging(on: builder.mention(at: heads[0]), among: owners.map { builder.mention(at: $0) })
    copy.mention.isPlural = false
    return copy
  }

  /// "12" in "killed 12 soldiers", "hundreds" in "killed hundreds of people": how many are spoken of.
  private func counts(of filler: Clause.Filler) -> [Argument] {
    guard filler.role == Role.object, !filler.isInherited, ![.money, .quantity, .time].contains(builder.mention(at: filler.head, depth: 0).type) || builder.isCounter(filler.head)
    else { return [] }
    // "arrested two journalists, Ann Lee and Tom Roe": each of them is one.
    if members(of: builder.mention(at: filler.head), at: filler.head) != nil { return [] }
    let isCounter = tree[filler.head].tag == .numeral || builder.isCounter(filler.head)
    // "overturned the 2022 election": a year counts nothing.
    let isYear = { (number: Int) in TimeWords.isYear(tree[number].text) && tree[filler.head].pennTag == "NN" }
    return (isCounter ? [filler.head] : tree.children(of: filler.head, .nummod).filter { !isYear($0) }).prefix(1).map { number in
      Argument(role: Role.number, mention: builder.count(at: number))
    }
  }

  /// "former", "acting", "designate": how an office is held, as the words beside it say.
  private func status(of clause: Clause) -> [Argument] {
    // "a former American skater" is an American still.
    if ["be citizen", "be company"].contains(clause.predicate) { return [] }
    if clause.construction == .copular || clause.predicate == "serve", let word = tree.children(of: clause.head, .advmod).first(where: isPastAdverb) { return [statusArgument(at: word)] }
    if let word = tree.children(of: clause.head, .advmod).first(where: isPastAdverb), clause.construction == .verbal { return [statusArgument(at: word)] }
    if clause.predicate == "serve", tree[clause.head].pennTag == "VBD", clause.heads("as").contains(where: { OfficeNouns.all.contains(tree[$0].lemma.lowercased()) }), officeStatus(of: clause).isEmpty { return [statusArgument(at: clause.head)] }
    // "used to belong to", "used to work for"
    if tree[clause.head].relation == .xcomp, let used = tree.head(of: clause.head), tree[used].text.lowercased() == "used", tree.child(of: used, .obj) == nil {
      return [statusArgument(at: used)]
    }
    guard clause.construction != .verbal else { return officeStatus(of: clause) }
    if tree[clause.head].lemma.lowercased().hasPrefix("ex-") { return [statusArgument(at: clause.head)] }
    // "former President Gamsakhurdia": the word may hang on the name that the title stands before.
    let named = clause.heads(Role.subject).filter { tree[clause.head].relation == .nmodDesc && tree[clause.head].head == $0 }
    let before = named.flatMap { tree.children(of: $0, .amod).filter { $0 < clause.head } }
    // "the former president and prime minister Medvedev"
    let joined = named.flatMap { tree.children(of: $0, .nmodDesc).filter { $0 < clause.head && tree[$0 + 1].text == "and" } }.flatMap { tree.children(of: $0, .amod) }
    let marks = (tree.children(of: clause.head) + before + joined).filter { child in
      // An exiled president rules no more, an exiled leader of a party may.
      [.amod, .compound, .advmod].contains(tree[child].relation) && status(at: child) != nil && !(tree[child].text == "exiled" && tree[clause.head].lemma == "leader")
    }
    return marks.prefix(1).map(statusArgument)
  }

  /// "became acting president", "serves as interim coach"
  private func officeStatus(of clause: Clause) -> [Argument] {
    let offices = (clause.heads(Role.complement) + clause.heads("as")).filter { tree[$0].tag == .noun }
    let marks = offices.flatMap { tree.children(of: $0, .amod) + tree.children(of: $0, .compound) }.filter { status(at: $0).map { $0 != "former" } ?? false }
    return marks.prefix(1).map(statusArgument)
  }

  private func statusArgument(at mark: Int) -> Argument {
    var mention = builder.mention(at: mark, depth: 0)
    mention.form = .value
    mention.description = status(at: mark) ?? "former"
    return Argument(role: "status", mention: mention)
  }

  /// "previously served as ambassador", "was formerly the director".
  private func isPastAdverb(_ token: Int) -> Bool { ["previously", "formerly"].contains(tree[token].text.lowercased()) || tree[token].text.lowercased() == "once" && tree[tree[token].head].pennTag == "VBN" }

  /// "The minister resigned": the verb names what is given up without saying it. The mention is the verb's word and stands for the noun.
  private func impliedObject(of clause: Clause) -> [Argument] {
    guard clause.construction == .verbal || clause.construction == .nominal && !isSaidAs(clause.head), let noun = lexicon.words.impliedObjects[clause.predicate],
      !clause.fillers.contains(where: { [Role.object, "as", "from"].contains($0.role) && !isTime($0) || $0.role == Role.complement && clause.construction == .verbal })
    else { return [] }
    return [Argument(role: "from", mention: builder.implied(noun, at: clause.head))]
  }

  private func status(at token: Int) -> String? {
    let word = tree[token].text.lowercased()
    // "the first elected president" is in office; only who is called "-elect" is not yet.
    if word.hasSuffix("elected") { return nil }
    return word.hasPrefix("ex-") ? "former" : lexicon.words.statuses[word] ?? lexicon.words.statuses[tree[token].lemma.lowercased()]
  }

  private func factuality(of clause: Clause) -> FactualityReader.Reading {
    let factuality = FactualityReader(tree: tree, lexicon: lexicon)
    switch clause.construction {
    case .verbal, .copular: return factuality.reading(of: clause.head)
    // "the apparent winner of the election"
    case .appositive where tree[clause.head].tag == .noun: return factuality.ownModality(of: clause.head)
    case .appositive, .possessive: return plannedThing(clause.head) ?? .init()
    case .nominal:
      if isStance(clause.head), let verb = tree.head(of: clause.head) { return factuality.reading(of: verb) }
      if isOccasion(clause.head), let verb = tree.head(of: clause.head), case let over = factuality.reading(of: verb), over.modality != .actual {
        var reading = factuality.reading(of: clause.head)
        reading.weaken(to: over.modality)
        return reading
      }
      let noun = builder.mention(at: clause.head)
      // A thing is taken for granted, whatever the verb says of it; an event happens only as far as its verb says so.
      // "a deal" may still be wanted; "the deal" is there, whatever becomes of it.
      if noun.type == "Agreement" { return [.indefinite, .bare].contains(noun.determination) ? factuality.reading(of: clause.head) : factuality.ownReading(of: clause.head) }
      return noun.type == .event || noun.type == .concept || isSupported(clause.head) ? factuality.reading(of: clause.head) : .init()
    }
  }

  /// The mention that a word heads, once for each thing that it stands for: "them" for Assad and for his family.
  ///
  /// With `apart`, a plural that the sentence spells out gives each of those whom it means.
  func mentions(at head: Int, apart: Bool = true) -> [Mention] {
    var mention = withKnownModifiers(builder.mention(at: head))
    if apart, let members = members(of: mention, at: head) { return members }
    if mention.form == .nominal, let name = namingApposition(of: head) ?? describedName(of: head) ?? calledName(of: head) { mention.antecedent = [name] }
    // A name says itself whom it means; which names are one is for entity resolution to decide.
    let spans = (mention.form == .name || isPlaced(mention) ? [] : said(by: head) ?? owner(by: head) ?? noPerson(by: head) ?? antecedents.antecedents(sentence: tree.index, head: head)).filter { !isOfOtherKind($0, than: mention) }.compactMap(legible)
    guard !spans.isEmpty else {
      if mention.antecedent.isEmpty, let one = meant(by: mention) { mention.antecedent = [one] }
      return [mention]
    }
    return spans.map { span in
      var copy = mention
      copy.antecedent = [named(span) ?? builders[span.sentence].mention(at: span.head)].map { antecedent in
        var antecedent = antecedent
        let further = antecedents.antecedents(sentence: span.sentence, head: span.head).filter { $0 < span }
        if antecedent.form != .name, let next = further.first { antecedent.antecedent = [builders[next.sentence].mention(at: next.head)] }
        return antecedent
      }
      let referent = copy.referent
      if copy.form == .pronoun || copy.type == .concept { copy.type = referent.type }
      return copy
    }
  }

  /// "support the Iraqi army in its fight against the rebels": the fight is that of those who are helped.
  func helped(by pronoun: Int) -> [MentionSpan]? {
    guard pronoun > 1, tree[pronoun].relation == .nmodPoss, ["its", "their", "his", "her"].contains(tree[pronoun].text.lowercased()), ["in", "with"].contains(tree[pronoun - 1].text.lowercased()),
      let noun = tree.head(of: pronoun), Self.endeavours.contains(tree[noun].lemma.lowercased()), let one = helpedOne(before: pronoun - 1)
    else { return nil }
    let all = tree[pronoun].text.lowercased() == "their" ? tree.conjuncts(of: one) : [one]
    return all.map { MentionSpan(sentence: tree.index, tokens: builder.extent(of: $0), head: $0) }
  }

  /// The object of helping, or what help is for, when its phrase ends right before a word.
  func helpedOne(before end: Int) -> Int? {
    let found = tree.tokens[..<end].indices.last { part in
      // "support the army and the police in their fight": the last of those who are helped stands right before.
      let token = tree[part].relation == .conj ? tree[part].head : part
      guard [.noun, .properNoun].contains(tree[part].tag), builder.extent(of: part).upperBound >= end, part < end, let above = tree.head(of: token), above < token else { return false }
      if [.obj, .iobj].contains(tree[token].relation) { return Self.helping.contains(tree[above].lemma.lowercased()) }
      return [.nmod, .obl].contains(tree[token].relation) && ["for", "to", "of", "with"].contains(tree.adposition(of: token) ?? "")
        && (Self.helping.contains(tree[above].lemma.lowercased()) || tree.child(of: above, .obj).map { Self.helping.contains(tree[$0].lemma.lowercased()) } ?? false)
    }
    return found.map { tree[$0].relation == .conj ? tree[$0].head : $0 }
  }

  private static let helping: Set<String> = [
    "help", "support", "back", "assist", "aid", "assistance", "backing", "advise", "train", "join", "solidarity", "stand", "encourage", "arm", "equip", "bolster", "endorse", "sponsor", "fund",
  ]
  private static let endeavours: Set<String> = ["fight", "struggle", "battle", "campaign", "war", "effort", "bid", "quest", "attempt", "drive", "conflict", "operation", "offensive", "dispute", "pursuit", "endeavour", "endeavor"]

  /// "The UK's national broadcaster says it rejected the appeal": it, and no country.
  func said(by pronoun: Int) -> [MentionSpan]? {
    guard tree[pronoun].text.lowercased() == "it", [.nsubj, .nsubjPass].contains(tree[pronoun].relation), let first = tree.head(of: pronoun), case let clause = tree[first].relation == .conj ? tree[first].head : first, tree[clause].relation == .ccomp,
      let verb = tree.head(of: clause), verb < pronoun, lexicon.words.speech[tree[verb].lemma.lowercased()] != nil, let speaker = tree.child(of: verb, .nsubj), speaker < verb, ["NN", "NNP"].contains(tree[speaker].pennTag), tree.children(of: speaker, .conj).isEmpty,
      case let type = builder.mention(at: speaker, depth: 0).type, type != .person, type != .group,
      case let linked = antecedents.antecedents(sentence: tree.index, head: pronoun).first, linked.map({ $0.sentence == tree.index && tree[$0.head].relation == .nmodPoss }) ?? isBody(type)
    else { return nil }
    return [MentionSpan(sentence: tree.index, tokens: builder.extent(of: speaker), head: speaker)]
  }

  private func isBody(_ type: EntityType) -> Bool { type == .country || builder.types.nameWords.isKind(type, of: .organization) }

  /// "The embassy in Jakarta" says itself which one it is, and is not the embassy in Baghdad.
  private func isPlaced(_ mention: Mention) -> Bool {
    builder.types.nameWords.isKind(mention.type, of: "Facility") && mention.modifiers.contains { ["in", "at"].contains($0.role) && $0.mention.form == .name }
  }

  /// The name beside a description elsewhere in the article: "He" means Abu Jandal rather than "a gang leader" in "Abu Jandal, a gang leader",
  /// and "she" means the one behind a title.
  func named(_ span: MentionSpan) -> Mention? {
    let builder = builders[span.sentence]
    guard [.appos, .nmodDesc].contains(builder.tree[span.head].relation), let above = builder.tree.head(of: span.head) else { return nil }
    guard builder.mention(at: span.head).form != .name, case let mention = builder.mention(at: above), mention.form == .name else { return nil }
    return mention
  }

  /// A name given once more in another script stands for the name that it is given beside.
  private func legible(_ span: MentionSpan) -> MentionSpan? {
    if isLegible(span) { return span }
    let builder = builders[span.sentence]
    guard let above = builder.tree.head(of: span.head), builder.tree[above].tag == .properNoun else { return nil }
    let name = MentionSpan(sentence: span.sentence, tokens: builder.extent(of: above), head: above)
    return isLegible(name) ? name : nil
  }

  private func isLegible(_ span: MentionSpan) -> Bool {
    builders[span.sentence].tree[span.head].text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
  }

  /// "his" in "his family" stands for somebody too.
  private func withKnownModifiers(_ mention: Mention) -> Mention {
    guard !mention.modifiers.isEmpty else { return mention }
    var copy = mention
    copy.modifiers = mention.modifiers.map { modifier in
      var modifier = modifier
      modifier.mention = withKnownModifiers(modifier.mention)
      let isHere = modifier.mention.span.sentence == tree.index
      let known = isHere ? owner(by: modifier.mention.span.head) ?? noPerson(by: modifier.mention.span.head) : nil
      let span = (known ?? antecedents.antecedents(sentence: modifier.mention.span.sentence, head: modifier.mention.span.head)).first
      if let span, modifier.mention.form != .name { modifier.mention.antecedent = [builders[span.sentence].mention(at: span.head)] } else if isHere, modifier.mention.form == .nominal, modifier.mention.antecedent.isEmpty, let one = meant(by: modifier.mention) {
        modifier.mention.antecedent = [one]
      }
      return modifier
    }
    return copy
  }

  /// "Syria's ousted president Bashar al-Assad": the name beside the description says whom it means.
  private func namingApposition(of head: Int) -> Mention? {
    tree.children(of: head, .appos).lazy.map { builder.mention(at: $0) }.first { $0.form == .name }
  }

  /// "its Volvo brand", "the Siemens company": what the noun before which the name stands is called.
  private func calledName(of head: Int) -> Mention? {
    guard tree[head].pennTag == "NN", let child = tree.children(of: head, .compound).last, let name = builder.nameRange(at: child), tree.name(at: child)?.kind != .nationality, name.upperBound == head else { return nil }
    let lemma = tree[head].lemma.lowercased()
    let isCalled = Self.ownedKinds.contains(lemma) && tree.child(of: head, .nmodPoss) != nil
      || Self.bodyKinds.contains(lemma) && tree.child(of: head, .nmodPoss) == nil && tree.children(of: head, .det).contains { tree[$0].text.lowercased() == "the" }
    guard isCalled else { return nil }
    return builder.mention(at: child)
  }

  /// Parts of a firm that are called by a name: "its Hummer brand", "Facebook's Instagram unit".
  private static let ownedKinds: Set<String> = ["brand", "unit", "subsidiary", "division", "affiliate", "label", "arm", "business", "chain", "newspaper", "website"]
  private static let bodyKinds: Set<String> = ["company", "firm", "airline", "newspaper", "magazine", "website", "bank", "carmaker", "automaker", "retailer", "manufacturer", "chain", "agency"]

  /// "a company" in "Aramco is a company based in Dhahran" and in "Aramco, a company based in Dhahran": what is said of it is said of Aramco.
  private func describedName(of head: Int) -> Mention? {
    if [.appos, .nmodDesc].contains(tree[head].relation), let named = tree.head(of: head) {
      let mention = builder.mention(at: named)
      return mention.form == .name ? mention : nil
    }
    guard tree.child(of: head, .cop) != nil, tree.adposition(of: head) == nil, let subject = tree.child(of: head, .nsubj) else { return nil }
    let reading = FactualityReader(tree: tree, lexicon: lexicon).reading(of: head)
    guard reading.polarity == .affirmed, reading.modality == .actual else { return nil }
    let mention = builder.mention(at: subject)
    if mention.form == .name { return mention }
    let span = mention.form == .pronoun ? antecedents.antecedents(sentence: tree.index, head: subject).first : nil
    return span.map { builders[$0.sentence].mention(at: $0.head) }.flatMap { $0.form == .name ? $0 : nil }
  }

  // MARK: Where and when

  /// The words from the first to the last of the predicate and its arguments that stand in the clause itself.
  private func range(of clause: Clause) -> Range<Int> {
    let own = clause.fillers.filter { !$0.isInherited && $0.role != Role.clause }
    let extents = own.map { builder.extent(of: $0.head) }
    let lower = min(extents.map(\.lowerBound).min() ?? clause.head, clause.words.first ?? clause.head)
    let upper = max(extents.map(\.upperBound).max() ?? clause.head + 1, (clause.words.last ?? clause.head) + 1)
    return tree.sentence.range(of: lower..<upper)
  }
}
