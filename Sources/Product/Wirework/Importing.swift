import Foundation
public import GraphExport
import GraphStore
import NewsModel

/// What an import took over.
public struct ImportSummary: Hashable, Sendable {
  /// Articles taken over.
  public var articles = 0
  /// Entities taken over.
  public var entities = 0
  /// Statements taken over.
  public var statements = 0
  /// Evidences taken over.
  public var evidences = 0
  /// Whether the file holds all evidence, or only the first of each statement.
  public var evidence = ExportOptions.EvidenceDepth.all
  /// Whether the articles came with their texts.
  public var hasTexts = true

  /// Starts at zero.
  public init() {}
}

extension Graph {
  /// Takes over a graph that was exported as JSON-LD, into a new store or one that exists.
  ///
  ///     try Graph.importing("graph.jsonld", store: "out/graph.sqlite").statements   // 16
  ///
  /// The graph is the same afterwards: exporting it gives the same bytes. An article that the store has under the same id is
  /// replaced. All of it is taken over, or nothing. Memory does not grow with the file, and no address in it is fetched.
  ///
  /// - Parameters:
  ///   - file: the file of JSON-LD.
  ///   - path: the store's file; its folder is made when it is missing.
  ///   - folders: schemas and alias tables of the user's own.
  ///
  /// Throws ``GraphExport/ImportError`` when the file is not what it should be, ``GraphStore/StoreError`` when the store cannot
  /// be written.
  @discardableResult
  public static func importing(_ file: String, store path: String, schemas folders: [String] = []) throws -> ImportSummary {
    let rules = try Graph.rules(adding: folders).rules
    var summary = ImportSummary()
    try makeFolder(ofStore: path)
    do {
      try GraphStore.importing(to: path, rules: rules) { importer in
        try GraphFile(path: file).read { record in
          switch record {
          case .header(let depth): summary.evidence = depth
          case .article(let article, let text):
            summary.articles += 1
            if text == nil { summary.hasTexts = false }
            try importer.add(article, text: text)
          case .entity(let entity):
            summary.entities += 1
            try importer.add(entity)
          case .judgement(let judgement): try importer.add(judgement)
          case .statement(let statement, let surroundings):
            summary.statements += 1
            summary.evidences += statement.evidence.count
            try importer.add(statement, surroundings: surroundings)
          }
        }
      }
    } catch let refusal as RecordRefusal {
      throw ImportError(file: file, problem: refusal.problem, advice: refusal.advice)
    }
    return summary
  }

  private static func makeFolder(ofStore path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if folder.isEmpty || FileManager.default.fileExists(atPath: folder) { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError.unwritable(path: path, detail: "the folder '\(folder)' cannot be made")
    }
  }
}
