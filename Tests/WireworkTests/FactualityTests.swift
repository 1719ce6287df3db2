import Foundation
import NewsModel
import RelationSchemas
import Testing
import Wirework

@Suite("A denial, a plan or a claim never becomes a fact")
struct FactualityTests {
  private struct Case {
    var kind: String
    var text: String
    var ends: [Range<Int>]
  }

  @Test("trap sentences make no plain statement between the marked words")
  func traps() throws {
    let pipeline = try Pipeline(cores: 1)
    let slipped = try cases(in: "traps").filter { example in
      statements(of: example, pipeline).contains { $0.isPlain }
    }
    #expect(slipped.map(\.text).isEmpty)
  }

  @Test("plain sentences are not softened")
  func plain() throws {
    let pipeline = try Pipeline(cores: 1)
    let all = try cases(in: "plain")
    let found = all.map { statements(of: $0, pipeline) }
    let softened = zip(all, found).filter { !$1.isEmpty && !$1.contains { $0.isPlain } }.map(\.0.text)
    #expect(softened.isEmpty)
    #expect(found.count { !$0.isEmpty } >= 88)
  }

  private func statements(of example: Case, _ pipeline: Pipeline) -> [Statement] {
    let resolved = pipeline.statements(in: Article(id: "case", text: example.text))
    return resolved.statements.filter { statement in
      statement.evidence.contains { evidence in
        let ends = [evidence.subject.range, evidence.object.range]
        return joins(ends, example.ends) || joins(ends.reversed(), example.ends)
      }
    }
  }

  private func joins(_ found: [Range<Int>], _ marked: [Range<Int>]) -> Bool {
    zip(found, marked).allSatisfy { $0.overlaps($1) }
  }

  private func cases(in file: String) throws -> [Case] {
    var kind = ""
    return try String(contentsOfFile: "\(Self.folder)/\(file).txt", encoding: .utf8).split(separator: "\n").compactMap { line in
      if line.hasPrefix("## ") { kind = String(line.dropFirst(3)) }
      if line.hasPrefix("#") { return nil }
      let example = try #require(MarkedExample(line.replacingOccurrences(of: "]", with: "](end)")))
      return Case(kind: kind, text: example.text, ends: example.slots.map(\.range))
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Factuality"
}
