import Foundation
import GraphExport
import NewsModel
import TestSupport
import Testing

/// What `wirework import` makes of files, good and bad.
@Suite("Reading a graph back from JSON-LD")
struct GraphFileTests {
  private static let options = try! ExportOptions(base: "https://data.example.org/news/")

  @Test(
    "every record comes back equal, but for offsets, which count code points",
    arguments: NamedGraph.all)
  func recordsComeBack(named: NamedGraph) throws {
    let graph = named.graph
    let text = try JSONLDExporter(vocabulary: FixtureGraph.vocabulary, options: Self.options).text(of: graph)
    let records = try read(text)
    var statements: [Statement] = []
    var entities: [Entity] = []
    var judgements: [Judgement] = []
    for record in records {
      switch record {
      case .statement(let statement, _): statements.append(statement)
      case .entity(let entity): entities.append(entity)
      case .judgement(let judgement): judgements.append(judgement)
      case .article, .header: break
      }
    }
    #expect(statements.map(\.id) == graph.statements.map(\.id))
    #expect(statements.map(\.evidence.count) == graph.statements.map(\.evidence.count))
    #expect(entities.map(\.label) == graph.entities.map(\.label))
    #expect(entities.map(\.type) == graph.entities.map(\.type))
    #expect(judgements == graph.judgements)
    for (read, kept) in zip(statements, graph.statements) {
      #expect(read.keyQualifiers == kept.keyQualifiers)
      #expect(read.evidence.map(\.quote) == kept.evidence.map(\.quote))
      #expect(read.evidence.map(\.attribution) == kept.evidence.map(\.attribution))
      #expect(read.evidence.map(\.qualifiers) == kept.evidence.map(\.qualifiers))
      #expect(read.evidence.map { $0.time?.value } == kept.evidence.map { $0.time?.value })
      for (evidence, original) in zip(read.evidence, kept.evidence) {
        let offsets = CodePointOffsets(text: graph.texts[evidence.article] ?? "")
        #expect(evidence.range == offsets.codePoints(in: original.range))
        #expect(evidence.subject.range == offsets.codePoints(in: original.subject.range))
      }
    }
  }

  @Test("white space and line breaks between the parts make no difference")
  func anyLayout() throws {
    let text = try exported()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let spaced = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
    #expect(try read(String(decoding: spaced, as: UTF8.self)).count == read(text).count)
  }

  /// A change to a good file, and what the error must say about it.
  struct Spoiling: CustomTestStringConvertible, Sendable {
    var name: String
    var expected: String
    var change: @Sendable (String) -> String
    var testDescription: String { name }
  }

  static let spoilings: [Spoiling] = [
    Spoiling(name: "nothing at all", expected: "the file ends in the middle") { _ in "" },
    Spoiling(name: "cut off in the middle", expected: "it may have been cut off") {
      String($0.prefix($0.count * 2 / 3))
    },
    Spoiling(name: "no JSON", expected: "an object should stand here") { _ in "<html>" },
    Spoiling(name: "a list instead of an object", expected: "an object should stand here") { _ in "[]" },
    Spoiling(name: "no graph", expected: "has no '@graph'") { _ in "{}" },
    Spoiling(name: "no context", expected: "the graph stands before its '@context'") { _ in "{\"@graph\":[]}" },
    Spoiling(name: "a remote context", expected: "the context is an address, and nothing is ever fetched") { _ in
      "{\"@context\":\"https://evil.example/context.jsonld\",\"@graph\":[]}"
    },
    Spoiling(name: "a remote context in a list", expected: "nothing is ever fetched") { _ in
      "{\"@context\":[{},\"https://evil.example/c\"],\"@graph\":[]}"
    },
    Spoiling(name: "a context that imports another", expected: "the context defines '@import'") {
      $0.replacing("{\"@context\":{", with: "{\"@context\":{\"@import\":\"https://evil.example/c\",")
    },
    Spoiling(name: "a term of another meaning", expected: "gives 'saidBy' another meaning") {
      $0.replacing("schema:author", with: "schema:editor")
    },
    Spoiling(name: "a base that is no IRI", expected: "'ent' should") {
      $0.replacing("\"ent\":\"https://data.example.org/news/entity/\"", with: "\"ent\":\"../entity/\"")
    },
    Spoiling(name: "a term that nobody knows", expected: "'polarty' is no term of a statement") {
      $0.replacingFirst("\"polarity\":\"", with: "\"polarty\":\"", after: "@graph")
    },
    Spoiling(name: "a node of a type that nobody knows", expected: "a node of a type that exports do not have") {
      $0.replacingFirst("\"type\":\"Judgement\"", with: "\"type\":\"Judgment\"")
    },
    Spoiling(name: "a key twice", expected: "the key 'polarity' stands here twice") {
      $0.replacingFirst("\"polarity\":", with: "\"polarity\":\"negated\",\"polarity\":")
    },
    Spoiling(name: "a node twice", expected: "stands in the file twice") { text in
      let line = text.split(separator: "\n").first { $0.contains("\"Entity\",") } ?? ""
      return text.replacingFirst(String(line), with: line + "\n" + line)
    },
    Spoiling(name: "a number where text should be", expected: "'label' should be text, and this is a number") {
      $0.replacingFirst("\"type\":[\"Entity\",\"ww:City\",\"schema:City\"],\"label\":", with: "\"type\":[\"Entity\",\"ww:City\",\"schema:City\"],\"label\":7,\"alternateName\":")
    },
    Spoiling(name: "an unknown polarity", expected: "'maybe' is none of what 'polarity' takes: affirmed, negated") {
      $0.replacingFirst("\"polarity\":\"affirmed\"", with: "\"polarity\":\"maybe\"")
    },
    Spoiling(name: "a statement turned into its denial", expected: "but what it says makes it st-") {
      $0.replacingFirst("\"polarity\":\"affirmed\"", with: "\"polarity\":\"negated\"")
    },
    Spoiling(name: "a confidence above 1", expected: "should be a number from 0 to 1") { text in
      text.replacingFirst("#1\",\"confidence\":0.", with: "#1\",\"confidence\":1.")
    },
    Spoiling(name: "an offset that is too small", expected: "its place,") { text in
      text.replacing(#/"TextPositionSelector","start":(\d+)/#, maxReplacements: 1) { "\"TextPositionSelector\",\"start\":\(Int($0.1)! - 1)" }
    },
    Spoiling(name: "a negative offset", expected: "should be a whole number from 0") { text in
      text.replacingFirst("\"TextPositionSelector\",\"start\":", with: "\"TextPositionSelector\",\"start\":-")
    },
    Spoiling(name: "a huge offset", expected: "should be a whole number from 0 to 1000000000") { text in
      text.replacingFirst("\"TextPositionSelector\",\"start\":", with: "\"TextPositionSelector\",\"start\":99999999999999999999")
    },
    Spoiling(name: "a quote that was changed", expected: "the quote has") {
      $0.replacing("\"exact\":\"Russia still holds", with: "\"exact\":\"Russia holds")
    },
    Spoiling(name: "a fraction in an offset", expected: "should be a whole number") { text in
      text.replacing(#/"sentence":\d+/#, with: "\"sentence\":0.5")
    },
    Spoiling(name: "a relation that is explained nowhere", expected: "the relation 'rel:holds' is explained nowhere before") { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("{\"id\":\"rel:holds\"") }.joined(separator: "\n")
    },
    Spoiling(name: "a name with a way out of its folder", expected: "is no name of an entity") {
      $0.replacing("ent:city/damascus", with: "ent:../../etc/passwd%00")
    },
    Spoiling(name: "half a surrogate pair", expected: "half a surrogate pair") {
      $0.replacingFirst("\"label\":\"", with: "\"label\":\"\\ud800")
    },
    Spoiling(name: "a bare control character", expected: "a control character stands bare") {
      $0.replacingFirst("\"label\":\"", with: "\"label\":\"\u{1}")
    },
    Spoiling(name: "a number that is none", expected: "is no JSON") {
      $0.replacingFirst("\"sentence\":", with: "\"sentence\":0", after: "@graph")
    },
    Spoiling(name: "something behind the end", expected: "something follows the end of the graph") { $0 + "{}" },
    Spoiling(name: "another member beside the graph", expected: "'@id' should not stand beside '@graph'") {
      $0.replacingFirst("\n\"@graph\"", with: "\n\"@id\":\"urn:x:g\",\"@graph\"")
    },
    Spoiling(name: "a hundred thousand brackets", expected: "values are nested more than 32 deep") {
      $0.replacingFirst("\"@graph\":[\n", with: "\"@graph\":[\n" + String(repeating: "[", count: 100_000))
    },
    Spoiling(name: "offsets that count something else", expected: "offsets count something else") {
      $0.replacing("unicode-code-point", with: "utf-16")
    },
    Spoiling(name: "another form", expected: "the file has another form than 1") {
      $0.replacing("wirework/graph/1.0", with: "wirework/graph/2.0")
    },
  ]

  @Test("a file that is not what it should be is refused at its place", arguments: spoilings)
  func refuses(spoiling: Spoiling) throws {
    let text = try exported()
    let spoilt = spoiling.change(text)
    #expect(spoilt != text, "the change found nothing to change")
    let error = try #require(throws: ImportError.self) { _ = try read(spoilt) }
    #expect(error.problem.contains(spoiling.expected) || error.advice.contains(spoiling.expected), "\(error)")
    #expect((error.line ?? 0) >= 1 && (error.column ?? 0) >= 1, "\(error)")
    #expect(error.description.contains("graph.jsonld:\(error.line ?? 0):\(error.column ?? 0): error: "))
    #expect(error.description.hasSuffix("Nothing was imported."))
    #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "an error stays on one line")
  }

  @Test("a file that is cut off anywhere is refused as cut off, at its end")
  func cutOff() throws {
    let bytes = Array(try exported().utf8)
    var numbers = Numbers(seed: 5)
    try Project.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("graph.jsonld").path
      for _ in 0..<200 {
        let length = numbers.next(bytes.count - 4)
        try AtomicFile.write(Array(bytes.prefix(length)), to: path)
        let error = try #require(throws: ImportError.self) { try GraphFile(path: path).read { _ in } }
        #expect(error.problem == "the file ends in the middle, after \(length) bytes")
        #expect(error.line == bytes.prefix(length).count { $0 == UInt8(ascii: "\n") } + 1)
      }
    }
  }

  @Test("a file without evidence is refused, because nothing is in a graph without it")
  func withoutEvidence() throws {
    let options = try ExportOptions(evidence: .none)
    let text = try JSONLDExporter(vocabulary: FixtureGraph.vocabulary, options: options).text(of: FixtureGraph.graph)
    let error = try #require(throws: ImportError.self) { _ = try read(text) }
    #expect(error.advice.contains("--evidence all"))
  }

  @Test("a text that is not UTF-8 is refused")
  func brokenEncoding() throws {
    var bytes = Array(try exported().utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "I")))
    bytes.insert(contentsOf: [0xFF, 0xC3], at: place)
    try Project.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("graph.jsonld").path
      try AtomicFile.write(bytes, to: path)
      #expect(throws: ImportError.self) { try GraphFile(path: path).read { _ in } }
    }
  }

  @Test("random changes to a file never stop the program: each is read or refused")
  func mutations() throws {
    let bytes = Array(try exported().utf8)
    var numbers = Numbers(seed: 11)
    try Project.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("graph.jsonld").path
      for _ in 0..<300 {
        var changed = bytes
        for _ in 0...numbers.next(3) {
          let place = numbers.next(changed.count)
          switch numbers.next(4) {
          case 0: changed[place] = UInt8(numbers.next(256))
          case 1: changed.remove(at: place)
          case 2: changed.removeSubrange(place..<min(changed.count, place + numbers.next(400)))
          default: changed.insert(contentsOf: Array("{}[],:\"\\".utf8).shuffledOnce(&numbers), at: place)
          }
        }
        try AtomicFile.write(changed, to: path)
        do { try GraphFile(path: path).read { _ in } } catch is ImportError {}
      }
    }
  }

  @Test("a file that is not there is named")
  func missing() {
    #expect(throws: ImportError.self) { try GraphFile(path: "/nowhere-at-all.jsonld").read { _ in } }
  }

  private func exported() throws -> String {
    try JSONLDExporter(vocabulary: FixtureGraph.vocabulary, options: Self.options).text(of: FixtureGraph.graph)
  }

  private func read(_ text: String) throws -> [ImportedRecord] {
    try Project.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("graph.jsonld").path
      try AtomicFile.write(Array(text.utf8), to: path)
      var records: [ImportedRecord] = []
      try GraphFile(path: path).read { records.append($0) }
      return records
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ words: String, with others: String, after start: String = "") -> String {
    let start = range(of: start)?.upperBound ?? startIndex
    guard let range = range(of: words, range: start..<endIndex) else { return self }
    return replacingCharacters(in: range, with: others)
  }
}

extension [UInt8] {
  fileprivate func shuffledOnce(_ numbers: inout Numbers) -> [UInt8] { Array(dropFirst(numbers.next(count))) }
}
