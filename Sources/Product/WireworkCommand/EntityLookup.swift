import ArgumentParser
import Wirework

/// A name that a user asks for.
enum Name {
  /// Refuses a name without a letter or digit, which nothing can have.
  static func check(_ name: String) throws {
    if name.contains(where: { $0.isLetter || $0.isNumber }) { return }
    throw ValidationError("Name an entity, such as \"Bashar al-Assad\".")
  }
}

extension CommonOptions {
  /// The entity of a name; without one, near names are said and the command ends with 1.
  func entity(named name: String, in graph: Graph) throws -> Entity {
    if let entity = try explaining({ try graph.entity(named: name) }) { return entity }
    let near = try explaining { try graph.store.names(near: name) }
    Messages.error("nothing in \(storePath) is called '\(name.onOneLine)'.")
    Messages.note(
      near.isEmpty
        ? "See what there is with: wirework stats, or look for words with: wirework search WORD"
        : "Did you mean \(near.map { "'\($0)'" }.joined(separator: ", "))?")
    throw ExitStatus.nothingFound.error
  }
}
