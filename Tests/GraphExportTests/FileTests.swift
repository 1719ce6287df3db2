import Foundation
import GraphExport
import NewsModel
import TestSupport
import Testing

@Suite("Files that appear only when they are whole")
struct FileTests {
  private let exporter = JSONLDExporter(vocabulary: FixtureGraph.vocabulary)

  @Test("a file holds what the text holds, and nothing else is left behind")
  func writes() throws {
    try Project.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("graph.jsonld").path
      let summary = try exporter.write(FixtureGraph.graph, toFile: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == exporter.text(of: FixtureGraph.graph))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.jsonld"])
      #expect(summary.statements == FixtureGraph.graph.statements.count)
      #expect(summary.plainStatements == FixtureGraph.graph.statements.filter(\.isPlain).count)
    }
  }

  @Test("when the records fail half way, the older file stays and no half file is left")
  func failsWhole() throws {
    try Project.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("graph.jsonld").path
      try AtomicFile.write(Array("old".utf8), to: path)
      #expect(throws: BrokenRecords.Broken.self) { try exporter.write(BrokenRecords(), toFile: path) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.jsonld"])
    }
  }

  @Test("a folder that is not there is named in the error")
  func missingFolder() throws {
    let error = #expect(throws: ExportError.self) {
      try AtomicFile.write([], to: "/nowhere-at-all/graph.jsonld")
    }
    #expect(
      error?.description.contains("/nowhere-at-all/graph.jsonld could not be written: No such file") == true)
  }

  @Test("a name that the system refuses is an error, and nothing is left behind")
  func refusedName() throws {
    try Project.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent(String(repeating: "x", count: 300)).path
      #expect(throws: ExportError.self) { try AtomicFile.write(Array("x".utf8), to: path) }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  @Test("what is no file is written to and stays what it is; a link to a file stays a link")
  func devicesAndLinks() throws {
    #expect(AtomicFile.replaceable("/dev/null") == nil)
    try Project.withTemporaryFolder { folder in
      let (toDevice, toFile) = (folder.appendingPathComponent("null").path, folder.appendingPathComponent("link").path)
      let file = folder.appendingPathComponent("file").path
      try FileManager.default.createSymbolicLink(atPath: toDevice, withDestinationPath: "/dev/null")
      try FileManager.default.createSymbolicLink(atPath: toFile, withDestinationPath: file)
      try AtomicFile.write(Array("old".utf8), to: file)
      for path in [toDevice, toFile] { try AtomicFile.write(Array("new".utf8), to: path) }
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: toDevice) == "/dev/null")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: toFile) == file)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
    }
  }

  /// Records that end in the middle of the statements.
  private struct BrokenRecords: GraphRecords {
    struct Broken: Error {}
    func forEachArticle(_ body: (ArticleRecord) throws -> Void) throws {
      try FixtureGraph.graph.forEachArticle(body)
    }
    func forEachEntity(_ body: (Entity) throws -> Void) throws { try FixtureGraph.graph.forEachEntity(body) }
    func forEachStatement(_ body: (Statement) throws -> Void) throws {
      for statement in FixtureGraph.graph.statements.prefix(3) { try body(statement) }
      throw Broken()
    }
    func forEachJudgement(_ body: (Judgement) throws -> Void) throws {}
  }
}
