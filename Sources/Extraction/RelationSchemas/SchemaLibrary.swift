import Foundation
public import NewsModel
public import PropositionExtraction
import Schemas
import Yams

/// Everything that schema folders define: entity types, relations with their examples, and the lexicon.
///
///     let library = try SchemaLibrary.load(folders: ["my-schemas"])   // the bundled ones first, then the user's own
///
/// A later folder may add types and relations, or replace one by using its name.
public struct SchemaLibrary: Sendable {
  /// The types and relations.
  public let vocabulary: Vocabulary
  /// The relations with their examples, sorted by name.
  public let schemas: [RelationSchema]
  /// The words of attribution, negation and modality.
  public let lexicon: ExtractionLexicon
  /// The common nouns that name types.
  public let nounTypes: NounTypes
  /// A hash of the files of entity types and lexicons, as hexadecimal digits: part of the key of compiled patterns.
  public let fingerprint: String

  /// Loads the bundled schemas and then the user's own folders, each with `entities`, `relations`, `lexicons` inside.
  ///
  /// Throws ``SchemaProblems`` with every mistake of every file.
  public static func load(folders: [String] = [], withBundled: Bool = true) throws -> SchemaLibrary {
    let bundled = withBundled ? [try Schemas.bundledFolder()] : []
    return try load(from: bundled + folders)
  }

  private static func load(from folders: [String]) throws -> SchemaLibrary {
    var loader = Loader()
    for folder in folders {
      guard FileManager.default.fileExists(atPath: folder) else {
        throw SchemaProblems([SchemaProblem(file: folder, message: "there is no such folder", advice: "give a folder with relations/*.yaml")])
      }
    }
    for folder in folders { loader.loadTypes(folder) }
    loader.checkParents()
    for folder in folders { loader.loadRelations(folder) }
    for folder in folders { loader.loadLexicons(folder) }
    loader.checkImplications()
    guard loader.problems.isEmpty else { throw SchemaProblems(loader.problems) }
    return loader.library()
  }
}

/// Gathers the files of the schema folders, and the mistakes in them.
private struct Loader {
  var types: [EntityType: EntityTypeDefinition] = [:]
  var schemas: [RelationName: RelationSchema] = [:]
  var lexicon = ExtractionLexicon()
  var problems: [SchemaProblem] = []
  /// The files of the types, to tell where a mistake in one stands.
  var typeFiles: [EntityType: SchemaFile] = [:]
  var hash = StableHash()

  mutating func loadTypes(_ folder: String) {
    for path in files(in: folder + "/entities") {
      attempt(path) { file, loader throws(SchemaProblem) in
        let definition = try EntityTypeFile.definition(from: file)
        loader.types[definition.name] = definition
        loader.typeFiles[definition.name] = file
      }
    }
  }

  mutating func checkParents() {
    for type in types.values.sorted(by: { $0.name < $1.name }) {
      for parent in type.parents where types[parent] == nil {
        problems.append(problem(of: type.name, "no entity type is called '\(parent)'", Spelling.advice(for: parent.rawValue, among: types.keys.map(\.rawValue))))
      }
      if isOwnAncestor(type.name) {
        problems.append(problem(of: type.name, "'\(type.name)' is its own parent", "break the circle"))
      }
    }
  }

  private func problem(of type: EntityType, _ message: String, _ advice: String) -> SchemaProblem {
    typeFiles[type].map { $0.problem(at: $0["parent"], message, advice: advice) } ?? SchemaProblem(file: "entities/\(type).yaml", message: message, advice: advice)
  }

  private func isOwnAncestor(_ type: EntityType) -> Bool {
    var seen: Set<EntityType> = []
    var open = types[type]?.parents ?? []
    while let next = open.popLast() {
      if next == type { return true }
      if seen.insert(next).inserted { open += types[next]?.parents ?? [] }
    }
    return false
  }

  mutating func loadRelations(_ folder: String) {
    let known = Set(types.keys)
    var defined: [RelationName: String] = [:]
    for path in files(in: folder + "/relations") {
      attempt(path) { file, loader throws(SchemaProblem) in
        let schema = try RelationFile.schema(from: file, types: known)
        if let other = defined.updateValue(path, forKey: schema.definition.name) {
          throw file.problem(at: file["relation"], "'\(schema.definition.name)' is defined in \(other) too", advice: "keep one of the two files")
        }
        loader.schemas[schema.definition.name] = schema
      }
    }
  }

  mutating func loadLexicons(_ folder: String) {
    for path in files(in: folder + "/lexicons") {
      attempt(path) { file, loader throws(SchemaProblem) in try LexiconFile.add(file, to: &loader.lexicon) }
    }
  }

  mutating func checkImplications() {
    for schema in schemas.values.sorted(by: { $0.definition.name < $1.definition.name }) {
      for implication in schema.implications where schemas[implication.relation] == nil {
        problems.append(SchemaProblem(
          file: schema.file, line: implication.line, column: implication.column, message: "no relation is called '\(implication.relation)'",
          advice: Spelling.advice(for: implication.relation.rawValue, among: schemas.keys.map(\.rawValue)), sourceLine: Self.line(implication.line, of: schema.file)))
      }
    }
  }

  private static func line(_ number: Int, of path: String) -> String {
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }

  func library() -> SchemaLibrary {
    let schemas = schemas.values.sorted { $0.definition.name < $1.definition.name }
    let vocabulary = Vocabulary(types: Array(types.values), relations: schemas.map(\.definition))
    var lexicon = lexicon
    lexicon.personNouns = Set(types[.person]?.nouns.filter { !$0.contains(" ") } ?? [])
    return SchemaLibrary(
      vocabulary: vocabulary, schemas: schemas, lexicon: lexicon, nounTypes: NounTypes(vocabulary.types),
      fingerprint: hash.hexadecimal)
  }

  private func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted { $0.precedesInUTF8($1) }.map { folder + "/" + $0 }
  }

  private mutating func attempt(_ path: String, _ body: (SchemaFile, inout Loader) throws(SchemaProblem) -> Void) {
    do throws(SchemaProblem) {
      let file = try SchemaFile(path: path)
      if !path.contains("/relations/") {
        hash.combine((path as NSString).lastPathComponent)
        hash.combine(file.text)
      }
      try body(file, &self)
    } catch {
      problems.append(error)
    }
  }
}
