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

  private static func unknown(_ kind: String, _ name: String, among known: [String]) -> ValidationError {
    let near = NearName.near(name, among: known)
    let advice = near.isEmpty ? "" : "Did you mean \(near.map { "'\($0)'" }.joined(separator: ", "))? "
    return ValidationError("No \(kind) is called '\(name.onOneLine)'. \(advice)List them with: wirework schema list")
  }
}
