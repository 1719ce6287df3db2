import NewsModel

/// Puts one article's statements, entities and judgements together.
struct StatementAssembler {
  let identifier: MentionIdentifier
  let analyzed: AnalyzedArticle
  let vocabulary: Vocabulary

  func assemble(_ relations: [RelationMention]) -> ResolvedArticle {
    var cast = EntityCast(identifier: identifier)
    cast.unifyBases(in: relations, vocabulary: vocabulary)
    var byID: [Statement.ID: Statement] = [:]
    for relation in relations {
      guard let statement = statement(from: relation, cast: &cast) else { continue }
      byID[statement.id, default: statement.withoutEvidence].evidence += statement.evidence
    }
    cast.addNamed(identifier.names, vocabulary: vocabulary)
    let statements = byID.values.map(Self.tidy).sorted { $0.id < $1.id }
    return ResolvedArticle(
      article: analyzed.article, entities: cast.entities, statements: statements, judgements: cast.judgements,
      sentences: analyzed.sentences.map(\.range))
  }

  private func statement(from mention: RelationMention, cast: inout EntityCast) -> Statement? {
    let definition = vocabulary.definition(of: mention.relation)
    let subjectRole = MentionRole(place: .subject, in: mention.relation, definition)
    let objectRole = MentionRole(place: .object, in: mention.relation, definition)
    guard let subject = identifier.identity(of: mention.subject, in: subjectRole).map({ cast.canonical($0) }),
      let object = identifier.identity(of: mention.object, in: objectRole)
        .map({ cast.canonical(identifier.office($0, mention.object, of: subject, bodies: mention.bodies)) }),
      subject.id != object.id, allows(subject, definition?.subjectTypes),
      allows(object, definition?.objectTypes)
    else { return nil }
    let (subjectID, objectID) = (
      cast.add(subject, as: mention.subject), cast.add(object, as: mention.object)
    )
    let keyed = Set(definition?.keyQualifiers ?? [])
    // "Appointed him ambassador": the office in a qualifier is that of the object.
    let holder = object.type == .person ? object : subject
    let qualifiers = distinct(mention.ownQualifiers.map { qualifier($0, in: mention, definition, of: holder, cast: &cast) })
    let evidence = Evidence(
      article: analyzed.article.id, sentence: analyzed.sentences[mention.sentence].number,
      range: mention.range,
      quote: analyzed.article.words(in: mention.range), subject: words(of: mention.subject),
      object: words(of: mention.object), qualifiers: qualifiers.filter { !keyed.contains($0.role) }.sorted(),
      time: mention.time, attribution: attributions(mention.attribution, cast: &cast),
      rule: mention.rule, confidence: mention.confidence)
    let keys = qualifiers.filter { keyed.contains($0.role) }
    let statement = Statement(
      subject: subjectID, relation: mention.relation, object: objectID, polarity: mention.polarity,
      modality: mention.modality, keyQualifiers: keys, evidence: [evidence])
    // The direction of a symmetric statement follows the entities, by whatever names the article calls them.
    return definition?.isSymmetric == true && object.id < subject.id ? statement.turned : statement
  }

  /// A type that a table is sure of must be one that the relation allows; a guessed type may be more general than that.
  private func allows(_ identity: Identity, _ allowed: [EntityType]?) -> Bool {
    guard identity.isKnown, let allowed, !allowed.isEmpty else { return true }
    return allowed.contains {
      vocabulary.isKind(identity.type, of: $0) || vocabulary.isKind($0, of: identity.type)
    }
  }

  private func words(of mention: Mention) -> MentionText {
    let referent = identifier.referent(of: mention)
    let standsFor = referent == mention ? nil : referent.name ?? referent.text
    return MentionText(text: mention.text, range: mention.range, standsFor: standsFor)
  }

  private func qualifier(
    _ argument: Argument, in relation: RelationMention, _ definition: RelationDefinition?, of holder: Identity, cast: inout EntityCast
  ) -> Qualifier {
    let mention = argument.mention
    // "Mayor of Moscow": what an office is of hangs on its noun.
    let isOfOffice = argument.role == "of" && relation.object.type == .position
    let role = MentionRole(
      place: isOfOffice ? .modifier("of", of: relation.object.headLemma) : .qualifier(argument.role), in: relation.relation, definition)
    if argument.role == "status", !mention.description.isEmpty {
      return Qualifier(role: argument.role, text: mention.text, value: mention.description)
    }
    let text = mention.form == .name ? mention.text : NameCleaning.withoutDeterminer(mention.text)
    guard
      let found = identifier.identity(of: mention, in: role)
        .map({ cast.canonical(identifier.office($0, mention, of: holder, bodies: relation.bodies)) }), isNode(found, mention)
    else { return Qualifier(role: argument.role, text: text, value: Self.amount(mention)) }
    return Qualifier(role: argument.role, entity: cast.add(found, as: mention), text: mention.text)
  }

  /// The number that words for a sum, a share or a count say.
  private static func amount(_ mention: Mention) -> String? {
    guard mention.form == .value || [.money, .quantity].contains(mention.type) else { return nil }
    return Amount(words: mention.text)?.description
  }

  /// Qualifiers that name the same thing in the same role count once: "the Foreign Office's Foreign Office minister".
  private func distinct(_ qualifiers: [Qualifier]) -> [Qualifier] {
    var seen: Set<[String]> = []
    return qualifiers.filter { one in one.entity.map { seen.insert([one.role, $0.rawValue]).inserted } ?? true }
  }

  /// Grounds, amounts and other plain concepts stay words; who and where become entities.
  private func isNode(_ identity: Identity, _ mention: Mention) -> Bool {
    let form = identifier.referent(of: mention).form
    if form == .value || form == .clause { return false }
    return identity.isKnown || ![.concept, .quantity, .money, .time].contains(identity.type)
  }

  /// The voices from the nearest outwards; one that was read twice counts once.
  private func attributions(_ voices: [Voice], cast: inout EntityCast) -> [Attribution] {
    var attributions: [Attribution] = []
    for voice in voices {
      let next = attribution(voice, cast: &cast)
      let isSame =
        attributions.last.map { $0.source == next.source && $0.source != nil && $0.cue == next.cue } ?? false
      if !isSame { attributions.append(next) }
    }
    return attributions
  }

  private func attribution(_ voice: Voice, cast: inout EntityCast) -> Attribution {
    let role = MentionRole(place: .voice, relation: nil)
    func entity(_ mention: Mention) -> Entity.ID? {
      guard let found = identifier.identity(of: mention, in: role).map({ cast.canonical($0) }) else {
        return nil
      }
      return cast.add(found, as: mention)
    }
    return Attribution(
      source: voice.source.flatMap(entity), sourceText: voice.source?.text ?? "", cue: voice.cue,
      via: voice.via.compactMap(entity), firmness: voice.firmness)
  }

  /// Evidence in reading order, each once.
  private static func tidy(_ statement: Statement) -> Statement {
    var tidied = statement
    var seen: Set<Evidence> = []
    tidied.evidence = statement.evidence.filter { seen.insert($0).inserted }.sorted(
      by: Evidence.inReadingOrder)
    return tidied
  }
}

extension RelationMention {
  /// The qualifiers that say more than the title does: in "minister of defence" nothing is left.
  fileprivate var ownQualifiers: [Argument] {
    object.type == .position ? qualifiers.filter { !isOwnParty($0) }.filter { $0.role != "of" || OfficeTitle.department($0.mention.name ?? $0.mention.description) == nil } : qualifiers
  }

  /// "Conservative lawmaker Ann Lee": she sits in a parliament; her party is told elsewhere.
  private func isOwnParty(_ qualifier: Argument) -> Bool {
    qualifier.role == "of" && qualifier.mention.type == "Party" && OfficeTitle(object.headLemma).isOutsideParties && object.headLemma != "president"
  }

  /// What the relation's position is of, when it says so in a qualifier of its own.
  fileprivate var bodies: [Mention] { qualifiers.filter { $0.role == "of" }.map(\.mention) }
}

extension Statement {
  fileprivate var withoutEvidence: Statement {
    var bare = self
    bare.evidence = []
    return bare
  }

  /// The same symmetric statement in the other direction.
  fileprivate var turned: Statement {
    let swapped = evidence.map { one in
      var one = one
      swap(&one.subject, &one.object)
      return one
    }
    return Statement(
      subject: object, relation: relation, object: subject, polarity: polarity, modality: modality,
      keyQualifiers: keyQualifiers, evidence: swapped)
  }
}
