import NewsModel

/// Writes the records that are not statements as nodes of linked data.
struct RecordNodes {
  let vocabulary: Vocabulary
  let options: ExportOptions

  /// The node that says what the file is and how to read it.
  func dataset(_ publication: ClosedRange<CalendarDay>?) -> LinkedNode {
    var node = LinkedNode(options.base + "graph", "Dataset")
    node.add(.name, "News knowledge graph")
    node.add(
      .description,
      "Statements that news articles make. A rel: edge between two entities means that an article reports it, "
        + "not that it is true; what is denied, planned, demanded or merely claimed is a statement without such an edge."
    )
    if let days = publication { node.add(.temporalCoverage, "\(days.lowerBound.iso)/\(days.upperBound.iso)") }
    node.add(.generator, options.generator)
    node.add(.conformsTo, .name("https://w3id.org/wirework/graph/1.0"))
    node.add(.edgePolicy, "polarity=affirmed;modality=actual;firmness=stated,reported,confirmed")
    node.add(.evidencePolicy, options.evidence.rawValue)
    node.add(.offsetUnit, "unicode-code-point")
    node.add(.selection, options.selection)
    return node
  }

  /// The classes of some types and of all that they belong to, sorted.
  func classes(of types: Set<EntityType>) -> [LinkedNode] {
    var known = types
    var open = Array(types)
    while let type = open.popLast() {
      for parent in vocabulary.definition(of: type)?.parents ?? [] where known.insert(parent).inserted {
        open.append(parent)
      }
    }
    return known.sorted().map { type in
      let definition = vocabulary.definition(of: type)
      var node = LinkedNode(IRI.type(type), "Class")
      node.add(.name, type.rawValue)
      node.add(.label, definition?.label ?? type.rawValue)
      var parents = (definition?.parents ?? []).sorted().map { LinkedValue.name(IRI.type($0)) }
      if let schema = definition?.schemaOrg { parents.append(.name("schema:" + IRI.encode(schema))) }
      if parents.isEmpty { parents = [.name("ww:Entity")] }
      node.add(.subClassOf, parents)
      return node
    }
  }

  /// A relation with its words and its codes elsewhere.
  func relation(_ name: RelationName) -> LinkedNode {
    var node = LinkedNode(IRI.relation(name), "Relation")
    node.add(.name, name.rawValue)
    guard let definition = vocabulary.definition(of: name) else {
      node.add(.label, StatementSentence.words(for: name))
      if name.isOpen { node.add(.isOpen, .boolean(true)) }
      return node
    }
    node.add(.label, definition.label)
    node.add(.inverseLabel, definition.inverseLabel)
    node.add(.comment, definition.comment)
    if definition.isSymmetric { node.add(.isSymmetric, .boolean(true)) }
    node.add(.cameo, definition.codes["cameo"])
    node.add(.plover, definition.codes["plover"])
    var elsewhere: [LinkedValue] = []
    if let property = definition.codes["schema"] { elsewhere.append(.name("schema:" + IRI.encode(property))) }
    if let property = definition.codes["wikidata"] { elsewhere.append(.name("wdt:" + IRI.encode(property))) }
    node.add(.seeAlso, elsewhere)
    return node
  }

  /// An entity with its plain edges.
  func entity(_ entity: Entity, edges: [(relation: RelationName, objects: [Entity.ID])]) -> LinkedNode {
    var node = LinkedNode(IRI.entity(entity.id), "Entity", IRI.type(entity.type))
    if let schema = schemaOrgClass(of: entity.type) { node.types.append("schema:" + IRI.encode(schema)) }
    node.add(.label, entity.label)
    node.add(.name, entity.label)
    node.add(.alternateName, list: entity.aliases.filter { $0 != entity.label }.map { .text($0) })
    if let item = entity.wikidata, isWikidataItem(item) { node.add(.sameAs, .name("wd:" + item)) }
    for edge in edges {
      let objects = edge.objects.map { LinkedValue.reference(IRI.entity($0)) }
      node.add(Term(compact: IRI.relation(edge.relation)), list: objects)
    }
    return node
  }

  /// An article, with its text when there is one to go along.
  func article(_ article: ArticleRecord, text: String? = nil) -> LinkedNode {
    var node = LinkedNode(IRI.article(article.id), "NewsArticle")
    node.add(.name, article.id.rawValue)
    node.add(.headline, article.title)
    if let url = IRI.web(article.url) { node.add(.url, .name(url)) }
    if let published = article.published {
      switch PublicationTime(published) {
      case .day(let day): node.add(.datePublished, .typed(day, "xsd:date"))
      case .instant(let instant): node.add(.datePublished, .text(instant))
      case nil: node.add(.publishedText, published)
      }
    }
    node.add(.outlet, article.source)
    node.add(.agency, article.agency)
    node.add(.byline, article.author)
    node.add(.inLanguage, article.language)
    node.add(.sha256, article.textSHA256)
    node.add(.copyGroup, article.copyGroup)
    node.add(.text, text)
    return node
  }

  /// A decision that two names mean, or do not mean, the same.
  func judgement(_ judgement: Judgement) -> LinkedNode {
    var hash = StableHash()
    hash.combine(judgement.first.rawValue)
    hash.combine(judgement.second.rawValue)
    hash.combine(judgement.by)
    var node = LinkedNode("jdg:" + hash.hexadecimal, "Judgement")
    node.add(.first, .name(IRI.entity(judgement.first)))
    node.add(.second, .name(IRI.entity(judgement.second)))
    node.add(.verdict, judgement.verdict.rawValue)
    node.add(.method, judgement.by)
    node.add(.score, .unit(judgement.score))
    if !judgement.reason.isEmpty { node.add(.comment, judgement.reason) }
    return node
  }

  /// The class of schema.org for a type, or for the nearest type above it that has one.
  private func schemaOrgClass(of type: EntityType) -> String? {
    var level = [type]
    var seen: Set<EntityType> = []
    while !level.isEmpty {
      let definitions = level.compactMap { vocabulary.definition(of: $0) }
      if let found = definitions.compactMap(\.schemaOrg).first { return found }
      seen.formUnion(level)
      level = definitions.flatMap(\.parents).filter { !seen.contains($0) }
    }
    return nil
  }

  private func isWikidataItem(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// A publication date in a form that XML Schema accepts.
enum PublicationTime: Equatable {
  /// `2024-12-08`.
  case day(String)
  /// `2024-12-08T19:30:00Z`; seconds are added where they are missing.
  case instant(String)

  /// Reads ISO 8601; nil for anything else.
  init?(_ text: String) {
    guard let day = CalendarDay(iso: text) else { return nil }
    let rest = text.utf8.dropFirst(10)
    if rest.isEmpty {
      self = .day(day.iso)
      return
    }
    guard rest.first == UInt8(ascii: "T"), let time = PublicationTime.time(String(rest.dropFirst()) ?? "")
    else {
      return nil
    }
    self = .instant("\(day.iso)T\(time)")
  }

  private static func time(_ text: String) -> String? {
    let zoneStart = text.firstIndex { "Zz+-".contains($0) } ?? text.endIndex
    let zone = text[zoneStart...].uppercased()
    let parts = text[..<zoneStart].split(separator: ":", omittingEmptySubsequences: false)
    let isZone = zone.isEmpty || zone == "Z" || isOffset(zone)
    guard isZone, (2...3).contains(parts.count), isNumber(parts[0], upTo: 23), isNumber(parts[1], upTo: 59)
    else {
      return nil
    }
    var seconds = "00"
    if parts.count == 3 {
      let pieces = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard isNumber(pieces[0], upTo: 59), pieces.count <= 2 else { return nil }
      if pieces.count == 2, pieces[1].isEmpty || !pieces[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        return nil
      }
      seconds = String(parts[2])
    }
    return "\(parts[0]):\(parts[1]):\(seconds)\(zone)"
  }

  private static func isOffset(_ zone: String) -> Bool {
    let parts = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && isNumber(parts[0], upTo: 13) && isNumber(parts[1], upTo: 59)
  }

  private static func isNumber(_ text: some StringProtocol, upTo limit: Int) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && Int(text).map { $0 <= limit } == true
  }
}
