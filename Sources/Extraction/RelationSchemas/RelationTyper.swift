public import NewsModel
import PropositionExtraction

/// Types propositions: finds the relations that schemas were taught, and open relations for the rest.
///
///     typer.relationMentions(in: propositions)   // granted(Assad, asylum) {by: Russia}, …
public struct RelationTyper: Sendable {
  private let schemas: [RelationName: RelationSchema]
  private let patterns: [String: [RelationPattern]]
  private let matcher: TypeMatcher
  let vocabulary: Vocabulary
  /// Predicates that only say who speaks; they make no open statements.
  private let silent: Set<String>
  /// Verbs that only say that what their object names happens.
  private let supportVerbs: Set<String>
  /// Nouns that name nothing in particular.
  private let vagueNouns: Set<String>
  private let vaguePlurals: Set<String>
  private let confidence: StatementConfidence
  /// Role nouns that name an office.
  let offices: Set<String>

  /// Makes a typer from schemas and the patterns that their examples taught.
  public init(
    library: SchemaLibrary, patterns: [RelationPattern], actsFor: @escaping @Sendable (String) -> EntityType? = { _ in nil }
  ) {
    vocabulary = library.vocabulary
    offices = Set(library.schemas.filter { $0.definition.objectTypes.contains(.position) }.flatMap { $0.predicates.values.joined() })
    silent = Set(library.lexicon.speech.keys).union(library.lexicon.requests.map { "\($0) to" })
    supportVerbs = library.lexicon.supportVerbs
    (vagueNouns, vaguePlurals) = (library.lexicon.vagueNouns, library.lexicon.vaguePlurals)
    confidence = StatementConfidence(table: library.lexicon.confidence)
    schemas = Dictionary(uniqueKeysWithValues: library.schemas.map { ($0.definition.name, $0) })
    matcher = TypeMatcher(vocabulary: library.vocabulary, actsFor: actsFor)
    var index: [String: [RelationPattern]] = [:]
    for pattern in patterns { for predicate in pattern.predicates { index[predicate, default: []].append(pattern) } }
    self.patterns = index
  }

  /// The relation mentions of an article's propositions, in their order; of several rules that say the same, the surest stays.
  public func relationMentions(in propositions: [Proposition]) -> [RelationMention] {
    let known = propositions.map(schemaMentions)
    let typedHeads = Set(zip(propositions, known).filter { !$1.isEmpty }.map { Head($0.0) })
    let all = zip(propositions, known).flatMap { proposition, known in
      typedHeads.contains(Head(proposition)) || isSaidByObject(proposition, typedHeads) ? known + known.flatMap(implied) : openMentions(in: proposition)
    }
    return RepeatedMentions.removed(from: ImpliedOffices(schemas: schemas).named(in: all))
  }

  /// "carried out the attack", where the attack is a statement already.
  private func isSaidByObject(_ proposition: Proposition, _ typed: Set<Head>) -> Bool {
    guard proposition.construction == .verbal, supportVerbs.contains(where: { proposition.predicate == $0 || proposition.predicate.hasPrefix($0 + " ") }) else { return false }
    let objects = proposition.arguments.filter { $0.role == Role.object }.map(\.mention.span.head) + proposition.predicateTokens
    return objects.contains { $0 != proposition.head && typed.contains(Head(sentence: proposition.sentence, head: $0)) }
  }

  /// The mentions that schemas find in a proposition; open ones left out.
  public func schemaMentions(in proposition: Proposition) -> [RelationMention] {
    predicates(of: proposition).flatMap { patterns[$0] ?? [] }
      .filter { $0.frame == .init(proposition.construction) }
      .flatMap { mentions(of: $0, in: proposition) }
  }

  /// The predicate, and for nouns also their longer names: "press secretary" before "secretary".
  private func predicates(of proposition: Proposition) -> [String] {
    guard proposition.construction != .verbal, let complement = proposition.argument(Role.complement)?.mention else { return [proposition.predicate] }
    let names = names(in: complement.description)
    return names.contains(proposition.predicate) || names.isEmpty || complement.headLemma == proposition.predicate ? names : names + [proposition.predicate]
  }

  /// The endings of a description, but not "president" of "vice president".
  func names(in description: String) -> [String] {
    let words = description.split(separator: " ").map(String.init)
    let blocked = words.lastIndex { Self.subordinate.contains($0) } ?? 0
    return words.indices.prefix(blocked + 1).filter { _ in blocked > 0 }.map { words[$0...].joined(separator: " ") }
      + (blocked > 0 ? [] : words.indices.map { words[$0...].joined(separator: " ") })
  }

  private static let subordinate: Set<String> = ["vice", "deputy", "assistant", "associate", "shadow"]

  private func hasCounterpart(_ proposition: Proposition) -> Bool {
    proposition.arguments.contains { [Role.object, "recipient", "with"].contains($0.role) }
  }

  // MARK: One pattern on one proposition

  private func mentions(of pattern: RelationPattern, in proposition: Proposition) -> [RelationMention] {
    guard let schema = schemas[pattern.relation], hasFixedWords(pattern, proposition), !aimsPeople(pattern, proposition), hasRequired(pattern, schema, proposition) else { return [] }
    let definition = schema.definition
    // "the former president of Syria" leads nothing now, unless the relation can say so.
    if proposition.argument("status") != nil, schema.qualifiers["status"] == nil { return [] }
    if isAnotherThing(proposition, schema) { return [] }
    let subjects = fitting("subject", definition.subjectTypes, pattern, proposition)
    let objects = objects(pattern, schema, proposition)
      .filter { object in !schema.exceptions.contains { vocabulary.isKind(object.mention.type, of: $0) } && !schema.unless.contains("relation object \(object.mention.headLemma)") }
    let inOneRole = pattern.path(of: "subject") == pattern.path(of: "object")
    // "Biden and Harris met the prisoners" does not say that the two met.
    if inOneRole, pattern.path(of: "subject")?.role == Role.subject, hasCounterpart(proposition) { return [] }
    return subjects.enumerated().flatMap { i, subject in
      objects.enumerated().compactMap { j, object -> RelationMention? in
        guard subject.isKnown || object.isKnown else { return nil }
        let (subject, object) = (subject.mention, object.mention)
        guard subject.span != object.span, !inOneRole || i < j, !sameReferent(subject, object), hang(subject, object, proposition),
          !schema.alikePredicates.contains(proposition.predicate) || needsWords(pattern, schema) || areRivals(subject, object),
          !schema.isAlike || areAlike(subject, object, definition.subjectTypes),
          !schema.isAnchored || isAnchored(subject) || isAnchored(object)
        else { return nil }
        return mention(pattern, schema, proposition, subject, object)
      }
    }
  }

  /// What fills the object, held to what the predicate restricts it to.
  private func objects(_ pattern: RelationPattern, _ schema: RelationSchema, _ proposition: Proposition) -> [(mention: Mention, isKnown: Bool)] {
    let types = schema.definition.objectTypes
    guard let narrowed = schema.restrictions[proposition.predicate] else { return fitting("object", types, pattern, proposition) }
    // A name that is not known for what it is, or for no more than a place, bears no narrower reading of its verb out.
    let ofType = narrowed.types.isEmpty ? [] : fitting("object", narrowed.types, pattern, proposition, isNarrow: true)
      .filter { ![.concept, .place].contains($0.mention.type) || $0.mention.referent.form != .name }
    let named = narrowed.nouns.isEmpty ? [] : fitting("object", types, pattern, proposition)
      .filter { object in [object.mention, object.mention.referent].contains { narrowed.nouns.contains($0.headLemma.lowercased()) } }
    return ofType + named.filter { object in !ofType.contains { $0.mention.span == object.mention.span } }
  }

  /// "Events", "the area", "companies": neither a name nor anything that the text tells from others.
  private func isVague(_ mention: Mention) -> Bool {
    let hangsOnName = mention.modifiers.contains { !Self.exampleRoles.contains($0.role) && isAnchored($0.mention) }
    // "a large number of officers" are officers.
    let counts = mention.type == .group && mention.modifiers.contains { $0.role == "of" }
    guard mention.antecedent.isEmpty, mention.form == .nominal, !hangsOnName, !counts, !mention.isCountedOthers else { return false }
    let isBare = mention.isPlural && mention.determination == .bare && mention.content == nil && [mention.headLemma, "other \(mention.headLemma)"].contains(mention.description)
    return vagueNouns.contains(mention.headLemma) || isBare && vaguePlurals.contains(mention.headLemma)
  }

  private func isAnchored(_ mention: Mention) -> Bool {
    mention.referent.name != nil || mention.modifiers.contains { isAnchored($0.mention) }
  }

  /// Whether anything tells what kind of thing it is; "Mac OS X has OS X" joins two names of which nothing is known.
  private func isKnown(_ mention: Mention) -> Bool {
    mention.referent.form != .name || mention.referent.type != .concept
  }

  /// A city is a part of a place, never of an armed group; what has no type yet may be either.
  private func areAlike(_ subject: Mention, _ object: Mention, _ types: [EntityType]) -> Bool {
    (types + [.agent]).contains { type in
      [subject, object].allSatisfy { mention in
        let own = mention.type == .concept ? mention.referent.type : mention.type
        return own == .concept || vocabulary.isKind(own, of: type)
      }
    }
  }

  /// Whether the example asks for a role that any words may fill, such as a score.
  private func needsWords(_ pattern: RelationPattern, _ schema: RelationSchema) -> Bool {
    pattern.slots.contains { $0.isRequired && schema.qualifiers[$0.name]?.isEmpty == true }
  }

  /// Two named persons, or two names that are none: teams are called by their towns.
  private func areRivals(_ subject: Mention, _ object: Mention) -> Bool {
    let ends = [subject, object]
    if ends.allSatisfy({ $0.referent.form == .name }) { return (subject.referent.type == .person) == (object.referent.type == .person) }
    // "Merkel's party beat Labour", "Norway works with the Iraqi government"
    return ends.allSatisfy { isAnchored($0) && ($0.referent.type == .country || vocabulary.isKind($0.referent.type, of: .organization)) }
  }

  /// "a base in Tartus and an airfield in Khmeimim": what hangs on one of several things says nothing of the others.
  private func hang(_ subject: Mention, _ object: Mention, _ proposition: Proposition) -> Bool {
    isOwn(object, beside: subject, proposition) && isOwn(subject, beside: object, proposition)
  }

  private func isOwn(_ inner: Mention, beside other: Mention, _ proposition: Proposition) -> Bool {
    guard !proposition.arguments.contains(where: { $0.mention.span == inner.span }) else { return true }
    let owners = proposition.arguments.filter { $0.mention.modifiers.contains { $0.mention.span == inner.span } }
    let roles = Set(proposition.arguments.filter { $0.mention.span == other.span }.map(\.role))
    return owners.allSatisfy { $0.mention.span == other.span || !roles.contains($0.role) }
  }

  private func sameReferent(_ a: Mention, _ b: Mention) -> Bool {
    let (left, right) = (a.referent, b.referent)
    return left.span == right.span || left.name != nil && left.name == right.name
  }

  private func mention(
    _ pattern: RelationPattern, _ schema: RelationSchema, _ proposition: Proposition, _ subject: Mention, _ object: Mention
  ) -> RelationMention {
    let isNegated = (proposition.polarity == .negated) != pattern.isInverted
    return RelationMention(
      relation: pattern.relation, subject: subject, object: object,
      qualifiers: qualifiers(pattern, schema, proposition, chosen: [subject, object]),
      polarity: isNegated ? .negated : .affirmed, modality: proposition.modality == .actual && schema.intended.contains(proposition.predicate) ? .planned : proposition.modality, time: proposition.time,
      attribution: proposition.attribution, sentence: proposition.sentence, range: proposition.range, rule: pattern.rule,
      confidence: confidence.typed(pattern.confidence, subject: subject, object: object, frame: pattern.frame))
  }

  private func hasFixedWords(_ pattern: RelationPattern, _ proposition: Proposition) -> Bool {
    pattern.fixedWords.allSatisfy { fixed in
      proposition.arguments.contains { $0.role == fixed.role && fixed.lemmas.contains($0.mention.headLemma) }
    }
  }

  /// "delivered munitions" supplies nobody: some examples hold only where all their roles are filled.
  private func hasRequired(_ pattern: RelationPattern, _ schema: RelationSchema, _ proposition: Proposition) -> Bool {
    pattern.slots.filter(\.isRequired).allSatisfy { slot in
      fillers(slot.name, pattern, proposition).contains { fittedQualifier($0.mention, to: schema.qualifiers[slot.name] ?? [], proposition) != nil }
    }
  }

  private func fitting(
    _ slot: String, _ types: [EntityType], _ pattern: RelationPattern, _ proposition: Proposition, isNarrow: Bool = false
  ) -> [(mention: Mention, isKnown: Bool)] {
    let owner = DeedOwner(deeds: slot == "subject" ? schemas[pattern.relation]?.through ?? [] : [], vocabulary: vocabulary)
    let targets = TargetOwner(nouns: slot == "object" ? schemas[pattern.relation]?.targets ?? [] : [], vocabulary: vocabulary)
    let found = withExamples(fillers(slot, pattern, proposition), to: types).compactMap { filler -> (mention: Mention, isKnown: Bool, isExact: Bool)? in
      if let owner = targets.owner(of: filler.mention), let types = schemas[pattern.relation]?.definition.objectTypes { return matcher.fitted(owner, to: types).map { ($0, true, filler.isExact) } }
      let mention = owner.actor(behind: filler.mention) ?? filler.mention
      guard !isVague(mention), let fitted = matcher.fitted(mention, to: types, isStrict: !filler.isExact), isOffice(fitted, otherThan: mention) else { return nil }
      // "created Tiana": a person's name is no body's, where the verb may speak of persons as well.
      if isNarrow, mention.referent.form == .name, mention.referent.type == .person, fitted.type != .person { return nil }
      return (fitted, isKnown(mention), filler.isExact)
    }
    // "the Syrian branch of al-Qaeda" is al-Qaeda's: what stands in the very role of the example is meant.
    let isOwner = pattern.path(of: slot).map { $0.inner == nil && Self.ownership.contains($0.role) } ?? false
    let exact = isOwner && found.contains { $0.isExact }
    return found.filter { !exact || $0.isExact }.map { ($0.mention, $0.isKnown) }
  }

  /// What is said of "banks, including Rosbank" is said of Rosbank; "agreements with countries, including Chile" are not of the kind.
  private func withExamples(_ fillers: [(mention: Mention, isExact: Bool)], to types: [EntityType]) -> [(mention: Mention, isExact: Bool)] {
    fillers.flatMap { filler in
      filler.mention.type != .concept && matcher.fitted(filler.mention, to: types) == nil ? [filler] : [filler] + filler.mention.modifiers.filter { Self.exampleRoles.contains($0.role) && isAnchored($0.mention) }.map { ($0.mention, filler.isExact) }
    }
  }

  private static let exampleRoles: Set<String> = ["including", "such as"]

  /// A role noun stands for its office only where a schema of offices lists it: "became chancellor", not "became a father".
  private func isOffice(_ fitted: Mention, otherThan mention: Mention) -> Bool {
    guard fitted.type == .position, mention.type != .position else { return true }
    return names(in: mention.description).contains { offices.contains($0) }
  }

  /// What fills a slot, and whether it stands in exactly the role that the example showed.
  private func fillers(
    _ slot: String, _ pattern: RelationPattern, _ proposition: Proposition
  ) -> [(mention: Mention, isExact: Bool)] {
    guard let path = pattern.path(of: slot) else { return [] }
    if let inner = path.inner {
      let inside = proposition.arguments.filter { $0.role == path.role }
        .filter { slot == Role.subject || slot == Role.object || !isBefore($0, proposition) }
        .flatMap { $0.mention.modifiers.filter { $0.role == inner }.map { ($0.mention, true) } }
      // "granted asylum to Assad": the phrase may hang on the verb as well as on the object.
      return inside.isEmpty && !Self.ownership.contains(inner)
        ? proposition.arguments.filter { $0.role == inner && !isTime($0.mention, of: proposition) }.map { ($0.mention, true) } : inside
    }
    // When something was so fills no role: in "invested in March in the bank" the money went into the bank.
    let direct = proposition.arguments.filter { accepts(path.role, $0.role, pattern) && (Self.coreRoles.contains($0.role) || !isTime($0.mention, of: proposition)) }
      .map { ($0.mention, $0.role == path.role) }
    // "warned France that …", where France was read as the one to whom words are given.
    if direct.isEmpty, path.role == Role.object, proposition.argument(Role.object) == nil {
      return proposition.arguments.filter { $0.role == "recipient" }.map { ($0.mention, true) }
    }
    if !direct.isEmpty || Self.coreRoles.contains(path.role) || !hasThing(pattern) { return direct }
    // "signed a treaty with France": the phrase may hang on the object as well as on the verb.
    // "the killing of an activist by soldiers": who did it may hang on the one whom it was done to.
    return proposition.arguments.filter { $0.role == Role.object || $0.role == Role.complement || path.role == "by" && pattern.frame != .verbal && $0.role == "of" }
      .flatMap { $0.mention.modifiers.filter { $0.role == path.role }.map { ($0.mention, true) } }
  }

  /// "The union of journalists accused the state": what stands before the verb belongs to who does it; in "was accused by the union of murder" it need not.
  private func isBefore(_ argument: Argument, _ proposition: Proposition) -> Bool {
    proposition.construction == .verbal && argument.role == Role.subject && argument.mention.span.head < proposition.head
  }

  /// Whether a pattern speaks of an object or complement, on which a phrase may hang: "called the vote a defeat for terrorism" calls for nothing.
  private func hasThing(_ pattern: RelationPattern) -> Bool {
    let roles = pattern.slots.map(\.path.role) + pattern.fixedWords.map(\.role)
    return pattern.frame != .verbal || roles.contains { $0 == Role.object || $0 == Role.complement }
  }

  /// A time, but not a length that is no time of the clause: "sentenced to three years".
  private func isTime(_ mention: Mention, of proposition: Proposition) -> Bool {
    guard mention.referent.type == .time else { return false }
    let isLength = Self.lengths.contains(mention.headLemma) && proposition.time?.range.overlaps(mention.range) != true
    return !isLength
  }

  private static let lengths: Set<String> = ["year", "month", "week", "day", "hour", "minute"]

  private static let coreRoles: Set<String> = ["subject", "object", "recipient", "complement", "clause", "unmarked"]
  private static let ownership: Set<String> = ["poss", "of", "compound"]
  private static let inside: Set<String> = ["in", "at", "inside", "within"]

  /// "Russia's base", "the base of Russia" and "the Tartus base" are one role where a pattern uses only one of them.
  private func accepts(_ wanted: String, _ role: String, _ pattern: RelationPattern) -> Bool {
    if wanted == role { return true }
    if Self.inside.contains(wanted) && Self.inside.contains(role) { return !isAimed(pattern) && takesPlaces(pattern) }
    guard pattern.frame != .verbal, Self.ownership.contains(wanted), Self.ownership.contains(role) else { return false }
    return !pattern.slots.contains { $0.path.role == role }
      && pattern.slots.count { Self.ownership.contains($0.path.role) } == 1
  }

  /// "protests at the law in Beirut" are at the law alone, as anything can be protested against.
  private func takesPlaces(_ pattern: RelationPattern) -> Bool { schemas[pattern.relation]?.definition.objectTypes.isEmpty == false }

  /// "fired missiles at the port": what is aimed at stands behind "at" alone; "fired missiles in the port" says where.
  private func isAimed(_ pattern: RelationPattern) -> Bool {
    pattern.frame == .verbal && pattern.path(of: "with")?.role == Role.object
  }

  /// "fired 300 workers at Boeing": people are no weapon.
  private func aimsPeople(_ pattern: RelationPattern, _ proposition: Proposition) -> Bool {
    guard isAimed(pattern), let object = proposition.argument(Role.object)?.mention.referent else { return false }
    return matcher.fitted(object, to: [.person, .group]) != nil
  }

  /// A mention as one of some types; nil where it is none of them.
  func fitted(_ mention: Mention, to types: [EntityType]) -> Mention? { matcher.fitted(mention, to: types) }

  // MARK: Qualifiers

  private func qualifiers(
    _ pattern: RelationPattern, _ schema: RelationSchema, _ proposition: Proposition, chosen: [Mention]
  ) -> [Argument] {
    var used = chosen.map(\.span)
    var found: [Argument] = []
    for slot in pattern.slots where slot.name != "subject" && slot.name != "object" {
      for filler in fillers(slot.name, pattern, proposition).map(\.mention) where (sharesOwner(slot, pattern) || belongs(filler, to: chosen, proposition)) && (!used.contains(filler.span) || slot.name == "status") {
        // What a verb only implies, such as the prison of those sentenced to some years, is said by another relation.
        guard filler.antecedent.first?.span != filler.span, let fitted = fittedQualifier(filler, to: schema.qualifiers[slot.name] ?? [], proposition) else { continue }
        found.append(Argument(role: slot.name, mention: fitted))
        used.append(filler.span)
      }
    }
    // "killed 12": a bare number is whom the deed hit, and how many they were.
    // "gathered in Doha and Ankara": neither town is a place of the other statement.
    let site = pattern.path(of: "object").flatMap { $0.inner == nil && Self.inside.contains($0.role) ? $0.role : nil }
    for argument in proposition.arguments where (argument.role == "number" || !used.contains(argument.mention.span)) && argument.role != site {
      guard let role = impliedRole(of: argument, proposition, schema, chosen), !found.contains(where: { $0.role == role }) else { continue }
      found.append(Argument(role: role, mention: schema.qualifiers[role].flatMap { fittedQualifier(argument.mention, to: $0, proposition) } ?? argument.mention))
      used.append(argument.mention.span)
    }
    if !schema.targets.isEmpty, !found.contains(where: { $0.role == "place" }), let place = TargetOwner(nouns: schema.targets, vocabulary: vocabulary).place(ofTargetOf: chosen[1], in: proposition) {
      found.append(Argument(role: "place", mention: place))
    }
    found.removeAll { $0.role == "place" && isSister($0.mention, of: chosen, proposition) }
    return found.sorted { ($0.role, $0.mention.span) < ($1.role, $1.mention.span) }
  }

  /// "arrived in Italy, Spain and Greece": each is where they arrived, and none is the place of another.
  private func isSister(_ place: Mention, of chosen: [Mention], _ proposition: Proposition) -> Bool {
    guard let own = proposition.arguments.first(where: { $0.mention.span == place.span })?.role else { return false }
    // "killed in Kabul in Afghanistan"
    let list = proposition.arguments.filter { $0.role == own }
    if list.count == 2, let other = list.first(where: { $0.mention.span != place.span }), other.mention.type == "City" || other.mention.type == "Region", place.type == .country || place.type == "Region" && other.mention.type == "City" { return false }
    return proposition.arguments.contains { $0.role == own && chosen.map(\.span).contains($0.mention.span) }
  }

  /// "imposed a fine of two million euros on the bank": the sum hangs where the object hangs.
  private func sharesOwner(_ slot: RelationPattern.Slot, _ pattern: RelationPattern) -> Bool {
    guard slot.path.inner != nil, let object = pattern.path(of: "object"), object.inner != nil else { return false }
    return object.role == slot.path.role
  }

  /// What hangs on another object than the chosen one says nothing of the chosen one.
  private func belongs(_ filler: Mention, to chosen: [Mention], _ proposition: Proposition) -> Bool {
    let owners = proposition.arguments.map(\.mention).filter { $0.modifiers.contains { $0.mention.span == filler.span } }
    return owners.isEmpty || owners.contains { owner in chosen.contains { $0.span == owner.span } } || proposition.arguments.contains { $0.mention.span == filler.span }
  }

  private func fittedQualifier(_ mention: Mention, to allowed: [EntityType], _ proposition: Proposition) -> Mention? {
    guard !isTime(mention, of: proposition) else { return nil }
    return allowed.isEmpty ? mention : matcher.fitted(mention, to: allowed)
  }

  /// Roles that need no example: the place and cause of anything, and a preposition that the schema names itself.
  private func impliedRole(
    of argument: Argument, _ proposition: Proposition, _ schema: RelationSchema, _ chosen: [Mention]
  ) -> String? {
    let type = argument.mention.referent.type
    if isTime(argument.mention, of: proposition) { return nil }
    switch argument.role {
    case "status": return "status"
    case "number": return isCount(argument.mention, ofOneOf: chosen) && !isTotal(of: chosen, proposition) ? "number" : nil
    // "nine years in prison" is spent in no place that anything tells from others.
    case "in", "at", "near": return vocabulary.isKind(type, of: .place) && !isBareNoun(argument.mention) ? "place" : nil
    // "sued the company over the crash", "was fined over its rules".
    case "over" where schema.qualifiers["for"] == []: return "for"
    case "because of", "due to", "over": return schema.qualifiers["for"] == nil ? "cause" : nil
    // "Ann Lee and Tom Roe won the prize": neither gave it to the other.
    case "subject" where proposition.construction == .verbal && !isSister(argument.mention, of: chosen, proposition):
      guard let by = schema.qualifiers["by"], matcher.fitted(argument.mention, to: by) != nil else { return nil }
      return "by"
    case "to", "from", "for", "with", "of", "against", "as", "about":
      guard let allowed = schema.qualifiers[argument.role], fittedQualifier(argument.mention, to: allowed, proposition) != nil else { return nil }
      return argument.role
    default: return nil
    }
  }

  private func isBareNoun(_ mention: Mention) -> Bool {
    mention.form == .nominal && mention.determination == .bare && !mention.isPlural && mention.modifiers.isEmpty && mention.antecedent.isEmpty
  }

  // MARK: What follows, and what stays open

  private func implied(by mention: RelationMention) -> [RelationMention] {
    guard let schema = schemas[mention.relation] else { return [] }
    return schema.implications.flatMap { implication -> [RelationMention] in
      guard implication.when.allSatisfy({ role, lemma in filler(role, of: mention).contains { $0.headLemma == lemma } }),
        let definition = schemas[implication.relation]?.definition
      else { return [] }
      return filler(implication.subject, of: mention).flatMap { subject in
        filler(implication.object, of: mention).compactMap { object -> RelationMention? in
          guard let subject = matcher.fitted(subject, to: definition.subjectTypes),
            let object = matcher.fitted(object, to: definition.objectTypes), subject.span != object.span
          else { return nil }
          var copy = mention
          copy.relation = implication.relation
          copy.subject = subject
          copy.object = object
          copy.qualifiers.removeAll { $0.mention.span == subject.span || $0.mention.span == object.span }
          return copy
        }
      }
    }
  }

  private func filler(_ role: String, of mention: RelationMention) -> [Mention] {
    switch role {
    case "subject": [mention.subject]
    case "object": [mention.object]
    default: mention.qualifiers.filter { $0.role == role }.map(\.mention)
    }
  }

  /// An open statement joins two things of known type by the predicate's own words.
  private func openMentions(in proposition: Proposition) -> [RelationMention] {
    guard proposition.construction == .verbal, !proposition.isCutShort, !silent.contains(proposition.predicate) else { return [] }
    let subjects = proposition.arguments.filter { $0.role == Role.subject }.map(\.mention).filter(isTyped)
    return subjects.flatMap { subject -> [RelationMention] in
      openObjects(in: proposition).filter { !sameReferent(subject, $0.mention) }.map { object in
        let predicate = object.role == Role.object || object.role == "recipient" ? proposition.predicate : "\(proposition.predicate) \(object.role)"
        return RelationMention(
          relation: .open(predicate), subject: subject, object: object.mention, polarity: proposition.polarity,
          modality: proposition.modality, time: proposition.time, attribution: proposition.attribution,
          sentence: proposition.sentence, range: proposition.range, rule: "open",
          confidence: confidence.open(predicate))
      }
    }
  }

  /// The object; without one, the nearest phrase with a preposition.
  private func openObjects(in proposition: Proposition) -> [Argument] {
    let objects = proposition.arguments.filter { $0.role == Role.object }
    if !objects.isEmpty { return objects.filter { isTyped($0.mention) } }
    let oblique = proposition.arguments.filter { !Self.coreRoles.union(Self.mute).contains($0.role) }.min { abs($0.mention.span.head - proposition.head) < abs($1.mention.span.head - proposition.head) }
    return oblique.map { first in proposition.arguments.filter { $0.role == first.role && isTyped($0.mention) } } ?? []
  }

  /// What owns or describes a noun of the predicate ("won Slovakia's election"), and phrases that only say how firmly something is said.
  private static let mute: Set<String> = ["poss", "compound", "according to", "contrary to"]

  private func isTyped(_ mention: Mention) -> Bool {
    let referent = mention.referent
    let values: Set<EntityType> = [.concept, .quantity, .money, .time]
    return referent.form != .pronoun && referent.form != .clause && !values.contains(referent.type)
  }
}
