import NewsModel

/// The part of a graph that a picture shows.
struct PictureSelection {
  /// The entities, the most important first, then by id.
  let nodes: [(entity: Entity, importance: Int)]
  /// The edges between them, sorted by their ends.
  let edges: [EdgeBundle]
  /// How many entities with statements were left out.
  let entitiesLeftOut: Int
  /// How many statements were left out.
  let statementsLeftOut: Int

  /// Chooses the best supported part: edges are taken in the order of their weight, then of their ends'
  /// importance, as long as their ends fit among `top` entities; then every edge between chosen entities is
  /// shown.
  ///
  /// Entities in focus are always among them, and edges at them come first.
  init(_ graph: KnowledgeGraph, vocabulary: Vocabulary, top: Int?, focus: Set<Entity.ID> = []) {
    let bundles = EdgeBundle.all(in: graph, vocabulary: vocabulary)
    var importance: [Entity.ID: Int] = [:]
    for bundle in bundles {
      importance[bundle.subject, default: 0] += bundle.weight
      importance[bundle.object, default: 0] += bundle.weight
    }
    let chosen = PictureSelection.choose(bundles, importance: importance, top: top ?? Int.max, focus: focus)
    let known = Dictionary(graph.entities.map { ($0.id, $0) }) { first, _ in first }
    let ordered = chosen.map { ($0, importance[$0] ?? 0) }.sorted { a, b in
      a.1 != b.1 ? a.1 > b.1 : a.0 < b.0
    }
    nodes = ordered.map { id, importance in
      (known[id] ?? Entity(id: id, label: id.rawValue, type: .concept), importance)
    }
    edges = bundles.filter { chosen.contains($0.subject) && chosen.contains($0.object) }
    entitiesLeftOut = importance.count - chosen.count
    let shown = edges.reduce(0) { $0 + $1.statements.count }
    statementsLeftOut = bundles.reduce(0) { $0 + $1.statements.count } - shown
  }

  private static func choose(
    _ bundles: [EdgeBundle], importance: [Entity.ID: Int], top: Int, focus: Set<Entity.ID>
  ) -> Set<Entity.ID> {
    guard importance.count > top else { return Set(importance.keys) }
    func rank(_ bundle: EdgeBundle) -> Int {
      // A well supported fact comes first; among equals, one about those of whom most is said.
      bundle.weight * 8 + (importance[bundle.subject] ?? 0) + (importance[bundle.object] ?? 0)
    }
    func isInFocus(_ bundle: EdgeBundle) -> Bool {
      focus.contains(bundle.subject) || focus.contains(bundle.object)
    }
    let ranked = bundles.map { ($0, rank($0)) }.sorted { a, b in
      if isInFocus(a.0) != isInFocus(b.0) { return isInFocus(a.0) }
      return a.1 != b.1 ? a.1 > b.1 : (a.0.subject, a.0.object) < (b.0.subject, b.0.object)
    }
    var chosen = Set(focus.filter { importance[$0] != nil })
    for (bundle, _) in ranked {
      // An edge never leads from an entity to itself.
      let added = (chosen.contains(bundle.subject) ? 0 : 1) + (chosen.contains(bundle.object) ? 0 : 1)
      guard added > 0, chosen.count + added <= top else { continue }
      chosen.insert(bundle.subject)
      chosen.insert(bundle.object)
    }
    return chosen
  }
}
