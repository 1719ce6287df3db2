import Foundation
import NewsModel
import RelationSchemas
import Testing

private let sentence = "examples: [\"[Rome](subject) conquered [Carthage](object).\"]"

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

  /// A file with the mistake in its last line unless told, the line and column where it is, and the words that say it.
  @Test(
    "each kind of mistake is shown at its line and column, with advice",
    arguments: [
      Mistake("exampels: []", 3, 1, "'exampels' is not a key", "did you mean 'examples'?"),
      Mistake("examples: [\"[Rome](subject fell.\"]", 3, 12, "a mark is not closed", "write slots as [words](role)"),
      Mistake("examples: [\"[Rome](agent) fell to [Alaric](object).\"]", 3, 12, "no role is called 'agent'", "known are"),
      Mistake("examples: [\"[Rome](subject) fell.\"]", 3, 12, "does not mark its object", "[words](object)"),
      Mistake("subject: [Person]", 1, 11, "there is none", "add 'examples:'"),
      Mistake("subject: [Persn]", 3, 11, "no entity type is called 'Persn'", "did you mean 'Person'?"),
      Mistake("predicates: [buy, purchase]", 3, 13, "'predicates:' needs lines of its own", "buy: [buy, purchase]"),
      Mistake("predicates:\n  buy: []", 4, 8, "'buy:' lists no word", "buy: [buy]"),
      Mistake("symmetric: sometimes", 3, 12, "'symmetric:' is true or false", "leave the line out"),
      Mistake("confidence: high\n\(sentence)", 3, 13, "a number from 0 to 1", "0.9"),
      Mistake("key: [by]", 3, 7, "no role is called 'by'", "qualifiers"),
      Mistake("counterexamples:\n  - Note: the bank.\n\(sentence)", 4, 5, "this is no sentence", "double quotes"),
      Mistake("label: seized", 3, 1, "'label:' stands there twice", "keep one of the two lines"),
      Mistake("subject: [Person", 3, 10, "a bracket is not closed", "close it with ']'"),
      Mistake("predicates:\n\tbuy: [buy]", 4, 1, "this is not YAML", "not with tabs"),
      Mistake("implies: { relation: rules, subject: subject, object: object }\n\(sentence)", 3, 10, "no relation is called 'rules'", "known are"),
    ])
  func mistakes(mistake: Mistake) throws {
    let problem = try #require(try problems(in: "relation: conquered\nlabel: conquered\n" + mistake.text).first)
    #expect(problem.message.contains(mistake.message), "\(problem)")
    #expect(problem.line == mistake.line && problem.column == mistake.column, "\(problem)")
    #expect(problem.description.contains(mistake.advice), "\(problem)")
  }

  struct Mistake: Sendable {
    var text: String
    var line: Int
    var column: Int
    var message: String
    var advice: String

    init(_ text: String, _ line: Int, _ column: Int, _ message: String, _ advice: String) {
      self.text = text
      self.line = line
      self.column = column
      self.message = message
      self.advice = advice
    }
  }

  @Test(
    "a file that is no relation file says so",
    arguments: [
      ("label: l", "'relation:' is missing"), ("relation: r\nlabel: [", "this is not YAML"), ("", "must hold `key: value` lines"),
      ("relation: Bad Name\nlabel: l", "begins with a small letter"), ("relation: r\n\tlabel: l", "this is not YAML"),
      ("- relation: r", "must hold `key: value` lines"),
    ])
  func noRelations(text: String, message: String) throws {
    #expect(try problems(in: text).contains { $0.message.contains(message) })
  }

  @Test("two files of one folder that define one relation are both named")
  func twice() throws {
    let problem = try #require(try problems(in: "relation: r\nlabel: l\n\(sentence)", again: true).first)
    #expect(problem.message.contains("'r' is defined in") && problem.message.contains("again.yaml"))
  }

  private func problems(in relation: String, again: Bool = false) throws -> [SchemaProblem] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schemas-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let relations = folder.appendingPathComponent("relations")
    try FileManager.default.createDirectory(at: relations, withIntermediateDirectories: true)
    for name in again ? ["again.yaml", "r.yaml"] : ["r.yaml"] {
      try relation.write(to: relations.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    do {
      _ = try SchemaLibrary.load(folders: [folder.path])
      return []
    } catch let error as SchemaProblems {
      return error.problems
    }
  }
}
