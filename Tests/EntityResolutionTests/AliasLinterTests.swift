import EntityResolution
import Foundation
import NewsModel
import TestSupport
import Testing

@Suite("Checking alias tables")
struct AliasLinterTests {
  private static let header = "entity\tlabel\ttype\talias\tkind\tlanguage\tfrom\tuntil\twikidata\tsource\n"

  /// Lines are written with ` | ` between entity, label, type, alias, kind, from, until and item.
  @Test("what the linter finds in lines of tables")
  func specification() throws {
    try GoldenSpecification.check("alias-check.txt") { _, input in
      let lines = input.split(separator: "\n").map { line in
        var fields = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        fields += Array(repeating: "", count: max(0, 8 - fields.count))
        fields.insert("en", at: 5)
        fields.append("")
        return fields.joined(separator: "\t")
      }
      let table = try AliasTable(text: Self.header + lines.joined(separator: "\n"), name: "mine.tsv", isUsers: true)
      let linter = AliasLinter(table: table, commonWords: ["swat", "chad", "may"], onlyUsers: true)
      return linter.findings().map { "\($0.place): \($0.severity): \($0.message) [\($0.check.rawValue)]" }
        .joined(separator: "\n")
    }
  }

  @Test("lines that can be read all the same, and are broken, are told with their places")
  func brokenLines() throws {
    let folder = NSTemporaryDirectory() + "wirework-lint-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = [
      "person/lead\tJana Lead\tPerson\tmayor of Zork\trole\ten\t2020-02-02\t2019-01-01\t\tgeneral", "company/short\tShort Row\tCompany\tShort Row\tname\ten",
      "company/long\tLong Row\tCompany\tLong Row\tname\ten\t\t\t\tgeneral\tx", "person/acme-co\tAcme Co\tCompany\tAcme Co\tname\ten\t\t\t\tgeneral",
    ]
    var bytes = Data((Self.header + lines.joined(separator: "\n") + "\ncompany/bad\tBad Name\tCompany\tBad ").utf8)
    bytes += [0xFF, 0xFE] + Data("\tname\ten\t\t\t\tgeneral\n".utf8)
    try bytes.write(to: URL(fileURLWithPath: folder + "/t.tsv"))
    let table = try AliasTable(bundled: [], users: [folder])
    let findings = AliasLinter(table: table, onlyUsers: true).findings().map { "\($0.place) \($0.severity) \($0.check.rawValue)" }
    #expect(
      findings == [
        "t.tsv:2 error broken-line", "t.tsv:4 error broken-line", "t.tsv:5 error mixed-types", "t.tsv:6 error broken-line",
        "t.tsv:3 warning broken-line",
      ])
  }

  @Test("the tables that ship have no finding that is not explained")
  func shipped() throws {
    let linter = AliasLinter(
      table: try AliasTable.bundled(), exceptions: try AliasExceptions.bundled(), commonWords: ["swat", "chad", "amnesty"])
    #expect(linter.findings() == [])
  }

  @Test("every line is found by its entity, and by its name in the order of the lines")
  func everyLineIsFound() throws {
    let names = ["Åland", "The Åland", "aland", "U.N.", "UN", "Bashar el-Assad", "bashar al assad", "7", "Žižek", "Ж"]
    let lines = (0..<500).map { "city/c\($0 % 90)\tC\tCity\t\($0 < 10 ? names[$0] : "N\($0 % 70)")\tname\ten" }
    let table = try AliasTable(text: "entity\tlabel\ttype\talias\tkind\tlanguage\n" + lines.joined(separator: "\n"), name: "mine.tsv")
    var rows: [AliasRow] = []
    table.forEachRow { rows.append($0) }
    #expect(rows.count == 500)
    for row in rows {
      #expect(table.rows(of: row.entity) == rows.filter { $0.entity == row.entity })
      #expect(table.rows(named: row.alias) == rows.filter { NameFolding.key($0.alias) == NameFolding.key(row.alias) })
    }
    #expect(table.rows(named: "N700").isEmpty && table.rows(of: "city/c700").isEmpty && AliasTable().rows(named: "UN").isEmpty)
  }

  @Test("an imported list becomes a table that says where its lines are from")
  func imports() throws {
    let known = try AliasTable(text: SmallWorld.aliases, name: "world.tsv")
    let types: [EntityType] = ["Person", "City", "Country", "Company", "InternationalBody"]
    let importer = AliasImport(known: known, types: types, defaultType: "Company")
    try GoldenSpecification.check("alias-import.txt") { title, input in
      let text = input.replacingOccurrences(of: "→", with: "\t")
      do {
        let result = try importer.table(from: text, name: "list", format: nil)
        let table = result.text.split(separator: "\n").dropFirst().map {
          $0.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "|")
        }
        let problems = result.problems.map { "line \($0.line)\($0.isLeftOut ? ", left out" : ""): \($0.reason)" }
        return (table + problems + ["\(result.lines) lines, \(result.entities) entities, \(result.leftOut) left out"])
          .joined(separator: "\n")
      } catch { return "\(error)" }
    }
  }

  @Test("an imported line gives way to written ones, and makes no word a name")
  func importedLines() throws {
    let imported =
      Self.header + "city/nancy\tNancy\tCity\tNancy\tname\t\t\t\t\timport/geonames\n"
      + "city/moscow-us\tMoscow\tCity\tMoscow\tname\t\t\t\t\timport/geonames\n"
    let folder = NSTemporaryDirectory() + "wirework-import-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SmallWorld.aliases.write(toFile: folder + "/world.tsv", atomically: true, encoding: .utf8)
    try imported.write(toFile: folder + "/zz.tsv", atomically: true, encoding: .utf8)
    let table = try AliasTable(bundled: [folder + "/world.tsv"], users: [folder + "/zz.tsv"])
    #expect(Set(table.rows(named: "Moscow").map(\.entity)) == ["city/moscow", "country/russia"])
    #expect(table.rows(named: "Nancy").map(\.entity) == ["city/nancy"])
    let resolver = EntityResolver(aliases: table, vocabulary: SmallWorld.vocabulary)
    func subject(_ text: String) -> Entity.ID? {
      let article = MarkedArticle(id: "a", published: nil, text: text, relations: ["praised(1, 2)"])
      return resolver.resolve(article.relations, in: article.analyzed).statements.first?.object
    }
    #expect(subject("[Iran](Place) praised [Nancy](Place).") == "city/nancy")
    #expect(subject("[Iran](Place) praised [Nancy](Person).") == Entity.ID(type: .person, name: "Nancy", within: "a"))
  }
}
