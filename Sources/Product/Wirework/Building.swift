public import ArticleReading
import EntityResolution
import Foundation
public import GraphStore
public import NewsModel

/// What happened to one input while a graph was built or added to.
public enum StoringEvent: Sendable {
  /// An article is in the store now.
  case stored(StoredArticle)
  /// An input gave no article.
  case problem(ReadingProblem)
}

/// An article that was stored, in numbers.
public struct StoredArticle: Hashable, Sendable {
  /// The article.
  public var id: Article.ID
  /// Whether it is new, or took the place of its older self.
  public var change: GraphStore.Change
  /// How many sentences it has.
  public var sentences: Int
  /// How many words, punctuation included.
  public var words: Int
  /// How many statements it makes.
  public var statements: Int
}

/// A build that found no article; the old store, when there is one, stands as it was.
public struct NothingRead: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    "error: no article could be read, so no store was built, and an old one stands as it was. Check the names of the inputs."
  }
}

extension Pipeline {
  /// Builds a new graph from files and folders; an old store of that name is replaced when the new one is whole.
  ///
  ///     let graph = try pipeline.build(["news/"], store: "out/graph.sqlite")
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - path: the store's file; its folder is made when it is missing.
  ///   - input: how to understand the inputs.
  ///   - progress: tells how far the inputs have been read.
  ///   - observer: is told of every article and problem, in the order of the input.
  ///
  /// Throws ``NothingRead`` when no input gives an article, ``GraphStore/StoreError`` when the store cannot be written, and `CancellationError` when the surrounding task is cancelled; then the
  /// old store stands as it was.
  public func build(
    _ paths: [String], store path: String, input: InputKind = .auto, progress: InputProgress? = nil,
    observer: (StoringEvent) -> Void = { _ in }
  ) throws -> Graph {
    try makeFolder(of: path)
    try GraphStore.build(at: path, rules: rules, inputFolder: inputFolder(of: path), memory: .little) { builder in
      var isEmpty = true
      let inputs = InputSequence(paths: paths, kind: input, progress: progress, stageTimes: stageTimes)
      try resolveArticles(in: inputs, partings: builder.partings, observer: observer) {
        isEmpty = false
        return try builder.add($0)
      }
      // A mistyped name must not replace a store by an empty one.
      if isEmpty { throw NothingRead() }
    }
    return try graph(at: path)
  }

  /// Adds articles to a graph, one transaction an article; makes the store where there is none.
  ///
  /// An article that is there already replaces itself, so adding it twice changes nothing. One that is named after its file
  /// never replaces another file's article: folders are put in front of its name. When the surrounding task is cancelled,
  /// what was added stays.
  @discardableResult
  public func add(
    _ paths: [String], store path: String, input: InputKind = .auto, progress: InputProgress? = nil,
    observer: (StoringEvent) -> Void = { _ in }
  ) throws -> Graph {
    let graph = try graph(at: path)
    let store = graph.store
    let inputs = InputSequence(
      paths: paths, kind: input, storedPath: { (try? store.article(Article.ID(rawValue: $0)))?.map { $0.path ?? "" } },
      storedFolder: try graph.inputFolder, progress: progress, stageTimes: stageTimes)
    try resolveArticles(in: inputs, partings: store.partings(), observer: observer) { try store.add($0) }
    return graph
  }

  /// Opens a graph for adding and removing; makes the store where there is none.
  public func graph(at path: String) throws -> Graph {
    try makeFolder(of: path)
    let store = try GraphStore.open(at: path, rules: rules)
    if let folder = inputFolder(of: path) { try store.countPaths(from: folder) }
    return Graph(store: store, vocabulary: vocabulary)
  }

  /// The current folder, seen from the store's own: both may move together.
  private func inputFolder(of path: String) -> String? {
    let folder = (path as NSString).deletingLastPathComponent
    return FilePath.way(from: folder.isEmpty ? "." : folder, to: ".")
  }

  private var rules: GraphRules { GraphRules(aliases: aliases, vocabulary: vocabulary) }

  private func resolveArticles(
    in inputs: InputSequence, partings: ArticlePartings, observer: (StoringEvent) -> Void,
    store: (PreparedArticle) throws -> GraphStore.Change
  ) throws {
    try forEachArticle(in: inputs) { analyzed in
      let resolved = self.resolved(analyzed)
      let stored = StoredArticle(
        id: resolved.article.id, change: .unchanged, sentences: analyzed.sentences.count,
        words: analyzed.wordCount, statements: resolved.statements.count)
      return (PreparedArticle(resolved, partings: partings), stored)
    } consume: { result in
      switch result {
      case .failure(let problem): observer(.problem(problem))
      case .success(let (prepared, counted)):
        var stored = counted
        stored.change = try stageTimes.measure(.store, words: { _ in counted.words }) { try store(prepared) }
        observer(.stored(stored))
      }
    }
  }

  private func makeFolder(of path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if folder.isEmpty || FileManager.default.fileExists(atPath: folder) { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError.unwritable(path: path, detail: "the folder '\(folder)' cannot be made")
    }
  }
}
