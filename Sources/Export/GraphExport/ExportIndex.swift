import NewsModel

/// What must be known of a graph before its first line is written: types and relations in use, and plain
/// edges.
///
/// Takes 12 bytes for each plain statement besides the entities' names; texts and evidence are never held.
struct ExportIndex {
  /// The types of entities in use.
  private(set) var types: Set<EntityType> = []
  /// The relations in use, sorted.
  private(set) var relations: [RelationName] = []
  /// The first and the last day of publication.
  private(set) var publication: ClosedRange<CalendarDay>?

  private var numbers: [Entity.ID: Int32] = [:]
  private var ids: [Entity.ID] = []
  private var edges: [Edge] = []

  private struct Edge: Hashable, Comparable {
    var subject: Int32
    var relation: Int32
    var object: Int32
    static func < (a: Edge, b: Edge) -> Bool {
      (a.subject, a.relation, a.object) < (b.subject, b.relation, b.object)
    }
  }

  /// Reads through a graph once.
  init(_ records: some GraphRecords) throws {
    try records.forEachArticle { article in
      guard let day = article.published.flatMap(CalendarDay.init(iso:)) else { return }
      let known = publication ?? day...day
      publication = min(known.lowerBound, day)...max(known.upperBound, day)
    }
    try records.forEachEntity { entity in
      types.insert(entity.type)
      _ = number(of: entity.id)
    }
    var relationNumbers: [RelationName: Int32] = [:]
    var found: [RelationName] = []
    try records.forEachOutline { statement in
      if relationNumbers[statement.relation] == nil {
        relationNumbers[statement.relation] = Int32(found.count)
        found.append(statement.relation)
      }
      guard statement.isPlain, let relation = relationNumbers[statement.relation] else { return }
      edges.append(
        Edge(subject: number(of: statement.subject), relation: relation, object: number(of: statement.object))
      )
    }
    relations = found.sorted()
    // Numbers in the order of names, so that sorted edges are in the order of writing.
    let order = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, Int32($0)) })
    let renumbered = found.map { order[$0] ?? 0 }
    for index in edges.indices { edges[index].relation = renumbered[Int(edges[index].relation)] }
    edges.sort()
  }

  /// The plain edges that start from an entity: relations in order, each with its objects in order.
  func plainEdges(from id: Entity.ID) -> [(relation: RelationName, objects: [Entity.ID])] {
    guard let subject = numbers[id] else { return [] }
    var result: [(relation: RelationName, objects: [Entity.ID])] = []
    var index = edges.partitioningIndex { $0.subject >= subject }
    while index < edges.count, edges[index].subject == subject {
      let edge = edges[index]
      let relation = relations[Int(edge.relation)]
      let object = ids[Int(edge.object)]
      if result.last?.relation != relation {
        result.append((relation, [object]))
      } else if result[result.count - 1].objects.last != object {
        result[result.count - 1].objects.append(object)
      }
      index += 1
    }
    return result.map { ($0.relation, $0.objects.sorted()) }
  }

  private mutating func number(of id: Entity.ID) -> Int32 {
    if let known = numbers[id] { return known }
    let next = Int32(ids.count)
    numbers[id] = next
    ids.append(id)
    return next
  }
}

extension Array {
  /// The first index whose element fulfils a condition that, once true, stays true.
  fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
