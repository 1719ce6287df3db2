import Foundation
import NewsModel
import RelationSchemas
import Testing

@Suite("Schema files are checked, and mistakes are pointed at")
struct SchemaLibraryTests {
  @Test("the bundled schemas load, and know what the product was asked for by name")
  func bundled() throws {
    let library = try SchemaLibrary.load()
    let granted = try #require(library.vocabulary.definition(of: RelationName(rawValue: "granted")))
    let asylum = try #require(library.vocabulary.definition(of: RelationName(rawValue: "grantedAsylumTo")))
    #expect(granted.objectTypes == ["LegalStatus"])
    #expect(asylum.codes["cameo"] == "075")
    #expect(library.vocabulary.isKind("MilitaryBase", of: .place))
    #expect(library.nounTypes.type(of: ["naval", "base"]) == "MilitaryBase")
  }

  @Test("a mistake names its file, line and column, and what was meant")
  func misspeltType() throws {
    let problems = try problems(in: """
      relation: seated
      label: is seated in
      subject: [Persn]
      object: [City]
      examples: ["[Interpol](subject) sits in [Lyon](object)."]
      """)
    let first = try #require(problems.first)
    #expect(first.line == 3)
    #expect(first.column == 11)
    #expect(first.description.contains("did you mean 'Person'?"))
  }

  @Test(
    "each kind of mistake has its own words",
    arguments: [
      ("relation: r\nlabel: l\nexampels: []", "'exampels' is not a key"),
      ("label: l", "'relation:' is missing"),
      ("relation: r\nlabel: l\nexamples: [\"[Rome](subject fell.\"]", "a mark is not closed"),
      ("relation: r\nlabel: l\nexamples: [\"[Rome](agent) fell.\"]", "no role is called 'agent'"),
      ("relation: r\nlabel: [", "this is not YAML"),
      ("relation: Bad Name\nlabel: l", "begins with a small letter"),
    ])
  func mistakes(text: String, message: String) throws {
    #expect(try problems(in: text).contains { $0.message.contains(message) })
  }

  private func problems(in relation: String) throws -> [SchemaProblem] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schemas-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let relations = folder.appendingPathComponent("relations")
    try FileManager.default.createDirectory(at: relations, withIntermediateDirectories: true)
    try relation.write(to: relations.appendingPathComponent("r.yaml"), atomically: true, encoding: .utf8)
    do {
      _ = try SchemaLibrary.load(folders: [folder.path])
      return []
    } catch let error as SchemaProblems {
      return error.problems
    }
  }
}
