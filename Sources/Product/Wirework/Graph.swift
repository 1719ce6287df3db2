import EntityResolution
import Foundation
public import GraphStore
public import NewsModel
import RelationSchemas

/// A graph on disk: what one asks, draws and exports.
///
///     let graph = try Graph(at: "out/graph.sqlite")
///     for neighbor in try graph.neighbors(of: "Bashar al-Assad") { print(neighbor.entity.label) }
///
/// Opening it loads no models. Errors say what is wrong with which file and what to do.
public struct Graph: Sendable {
  /// The store behind it.
  public let store: GraphStore
  /// The types and relations that give labels, colours and codes.
  public let vocabulary: Vocabulary

  /// Opens a graph that exists, for reading only.
  ///
  /// - Parameters:
  ///   - path: the store's file.
  ///   - schemas: folders of the user's own, for their labels and colours.
  public init(at path: String, schemas folders: [String] = []) throws {
    vocabulary = try SchemaLibrary.load(folders: folders).vocabulary
    store = try GraphStore.openForReading(at: path)
  }

  /// Opens a graph for adding and removing, without the models; makes the store where there is none.
  ///
  /// Changes need the alias tables and schemas, because they may join or part entities.
  public static func forChanging(at path: String, schemas folders: [String] = []) throws -> Graph {
    let (rules, vocabulary) = try rules(adding: folders)
    return Graph(store: try GraphStore.open(at: path, rules: rules), vocabulary: vocabulary)
  }

  /// The rules by which a store joins entities, and the vocabulary they come from.
  static func rules(adding folders: [String]) throws -> (rules: GraphRules, vocabulary: Vocabulary) {
    let vocabulary = try SchemaLibrary.load(folders: folders).vocabulary
    return (GraphRules(aliases: try Pipeline.aliases(adding: folders), vocabulary: vocabulary), vocabulary)
  }

  /// The same graph once more, for reading on another thread while this one is busy.
  public func reader() throws -> Graph { Graph(store: try store.reader(), vocabulary: vocabulary) }

  init(store: GraphStore, vocabulary: Vocabulary) {
    self.store = store
    self.vocabulary = vocabulary
  }
}
