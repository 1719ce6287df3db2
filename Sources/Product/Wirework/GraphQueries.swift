public import GraphStore
public import NewsModel

extension Graph {
  /// The entity that a name means: an id, a label, an alias, a name with titles; of several, the one in most articles.
  ///
  ///     try graph.entity(named: "President Assad")?.label   // "Bashar al-Assad"
  public func entity(named name: String) throws -> Entity? { try store.entity(named: name) }

  /// What stands around the entity of a name, nearest first; empty when nothing has that name.
  public func neighbors(of name: String, query: NeighborQuery = NeighborQuery()) throws -> [Neighbor] {
    guard let entity = try store.entity(named: name) else { return [] }
    return try store.neighbors(of: entity.id, query: query)
  }

  /// The statements that contest a statement: the same with the opposite polarity, or another object of a functional relation.
  public func contesting(_ statement: Statement) throws -> [Statement] {
    let functional = Set(vocabulary.relations.filter(\.isFunctional).map(\.name))
    return try store.contesting(statement, functional: functional)
  }
}
