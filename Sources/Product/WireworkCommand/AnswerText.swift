import Wirework

/// Answers of a graph as lines for people.
struct AnswerText {
  private let graph: Graph
  private let text: GraphText

  init(_ graph: Graph) {
    self.graph = graph
    text = GraphText(graph)
  }

  /// An entity with its other names.
  static func entity(_ entity: Entity) -> String {
    var lines = [
      "\(entity.label.onOneLine) (\(entity.type))  \(entity.id)" + (entity.wikidata.map { "  wikidata:\($0)" } ?? "")
    ]
    if !entity.aliases.isEmpty {
      lines.append("  also: " + entity.aliases.map(\.onOneLine).joined(separator: "; "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An entity and what stands around it, nearest first.
  func neighbors(_ neighbors: [Neighbor], of entity: Entity) throws -> String {
    try Self.entity(entity) + neighbors.map { "\n" + (try step($0)) }.joined()
  }

  /// The steps of a path.
  func path(_ steps: [Neighbor], from start: Entity) throws -> String {
    try "\(start.label.onOneLine) (\(start.type))\n" + steps.map(step).joined()
  }

  /// Entities, then statements with their quotes.
  func search(_ result: GraphStore.SearchResult) throws -> String {
    let entities = result.entities.map(Self.entity).joined()
    let statements = try result.statements.map { try statement($0) }.joined()
    return entities + (entities.isEmpty || statements.isEmpty ? "" : "\n") + statements
  }

  /// A statement with its chief evidence.
  func statement(_ statement: Statement) throws -> String {
    let reservations = text.statements.marks(statement)
    let mark = reservations.isEmpty ? "" : "   " + reservations.joined(separator: " ")
    let line = "\(text.statements.triple(statement))\(mark)   \(statement.id)\n"
    return line + (try text.chief(of: statement).map { "    \(try text.line($0))\n" } ?? "")
  }

  private func contested(_ statement: Statement) throws -> String {
    let others = try graph.contesting(statement)
    return others.isEmpty ? "" : "CONTESTED by " + others.map(\.id.rawValue).joined(separator: " ")
  }

  private func step(_ neighbor: Neighbor) throws -> String {
    try neighbor.links.map { try link($0, to: neighbor) }.joined()
  }

  private func link(_ link: GraphLink, to neighbor: Neighbor) throws -> String {
    let (statement, writer) = (link.statement, text.statements)
    let indent = String(repeating: "  ", count: neighbor.hops)
    guard let chief = text.chief(of: statement) else { return "" }
    let parts = [
      "\(text.arrow(link)) \(neighbor.entity.label.onOneLine) (\(neighbor.entity.type))",
      writer.marks(statement).joined(separator: " "), try contested(statement), writer.qualifiers(of: statement, chief: chief),
      text.support(link.support), statement.id.rawValue,
    ]
    let first = parts.filter { !$0.isEmpty }.joined(separator: "   ")
    // With more than one hop, a link may start from any entity of the step before.
    let origin =
      neighbor.hops > 1
      ? writer.label(of: link.direction == .in ? statement.object : statement.subject) + " " : ""
    return "\(indent)\(origin)\(first)\n\(indent)    \(try text.line(chief))\n"
  }
}
