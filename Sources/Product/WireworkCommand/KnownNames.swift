import ArgumentParser
import Wirework

/// Refuses relations and types that nothing defines, with the names that may be meant.
enum KnownNames {
  /// Throws wrong usage for a relation that neither a schema defines nor a text gives (`open:seize`).
  static func check(relations: [String], in vocabulary: Vocabulary) throws {
    for name in relations where !RelationName(rawValue: name).isOpen {
      guard vocabulary.definition(of: RelationName(rawValue: name)) == nil else { continue }
      throw unknown("relation", name, among: vocabulary.relations.map(\.name.rawValue))
    }
  }

  /// Throws wrong usage for a type that no schema defines.
  static func check(types: [String], in vocabulary: Vocabulary) throws {
    let known = vocabulary.types.map(\.name.rawValue)
    for name in types where !known.contains(name) { throw unknown("type", name, among: known) }
  }

  /// The source as the graph writes it: an outlet, an agency, or an entity that may be a voice. Throws wrong usage for a
  /// name that none of them has.
  static func source(_ name: String, in graph: Graph) throws -> String {
    var outlets: Set<String> = []
    try explaining {
      try graph.store.forEachArticle { outlets.formUnion([$0.source, $0.agency].compactMap { $0 }) }
    }
    if let outlet = outlets.sorted().first(where: { $0.lowercased() == name.lowercased() }) { return outlet }
    if let entity = try explaining({ try graph.entity(named: name) }) { return entity.label }
    let voices = try explaining { try graph.store.names(near: name) }
    throw unknown("source", name, among: outlets.sorted() + voices, list: "wirework stats --articles")
  }

  private static func unknown(
    _ kind: String, _ name: String, among known: [String], list: String = "wirework schema list"
  ) -> ValidationError {
    let near = NearName.near(name, among: known)
    let advice = near.isEmpty ? "" : "Did you mean \(near.map { "'\($0.onOneLine)'" }.joined(separator: ", "))? "
    return ValidationError("No \(kind) is called '\(name.onOneLine)'. \(advice)List them with: \(list)")
  }
}
