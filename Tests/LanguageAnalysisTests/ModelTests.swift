import Foundation
import NewsModel
import TestSupport
import Testing

@testable import LanguageAnalysis

@Suite("The model's files and arithmetic")
struct ModelTests {
  static let shipped = Project.folder.appendingPathComponent("Sources/Extraction/LanguageAnalysis/Models/en")

  @Test("every way of computing gives the same trees, tags and names")
  func arithmetic() throws {
    let expected = try LanguageAnalyzer(modelFolder: nil, arithmetic: .portable)
    for arithmetic in Arithmetic.allCases where arithmetic.rawValue <= Arithmetic.fastest.rawValue {
      let analyzer = try LanguageAnalyzer(modelFolder: nil, arithmetic: arithmetic)
      for sentence in LanguageAnalysisTests.sentences {
        #expect(analyzer.analyze(sentence: sentence) == expected.analyze(sentence: sentence))
      }
    }
  }

  @Test("whole articles come out the same to the byte with and without vector instructions")
  func sameBytes() throws {
    let texts = try FileManager.default.contentsOfDirectory(at: Project.folder.appendingPathComponent("Samples"), includingPropertiesForKeys: nil)
      .filter { ["txt", "md"].contains($0.pathExtension) }.sorted { $0.path < $1.path }.prefix(2).map { try String(contentsOf: $0, encoding: .utf8) }
    let articles = (texts + FuzzTests.oddTexts.prefix(2)).enumerated().map { Article(id: .init(rawValue: "\($0)"), text: $1) }
    #expect(texts.count == 2)
    var expected: [String]?
    for arithmetic in Arithmetic.allCases where arithmetic.rawValue <= Arithmetic.fastest.rawValue {
      let analyzer = try LanguageAnalyzer(modelFolder: nil, arithmetic: arithmetic)
      let together = analyzer.analyze(articles).map { CoNLLU.text(of: $0) }
      #expect(together == expected ?? together)
      expected = together
    }
  }

  @Test("a flipped bit, a cut file and a missing file are refused with the file's name and what to do")
  func damage() throws {
    try Project.withTemporaryFolder { folder in
      let copy = folder.appendingPathComponent("en")
      try FileManager.default.copyItem(at: Self.shipped, to: copy)
      let weights = copy.appendingPathComponent("weights.bin")
      let whole = try Data(contentsOf: weights)
      var flipped = whole
      flipped[whole.count / 2] ^= 1
      for (data, reason) in [(flipped, "SHA-256"), (Data(whole.prefix(1000)), "SHA-256"), (Data(), "SHA-256")] {
        try data.write(to: weights)
        let error = #expect(throws: ModelError.self) { try LanguageAnalyzer(modelFolder: copy.path) }
        #expect(error?.description.contains("weights.bin") == true)
        #expect(error?.description.contains(reason) == true)
      }
      try FileManager.default.removeItem(at: weights)
      let missing = #expect(throws: ModelError.self) { try LanguageAnalyzer(modelFolder: copy.path) }
      #expect(missing?.description.contains("is missing") == true)
    }
  }

  @Test("a manifest of another format is refused with both numbers")
  func otherFormat() throws {
    try Project.withTemporaryFolder { folder in
      let copy = folder.appendingPathComponent("en")
      try FileManager.default.copyItem(at: Self.shipped, to: copy)
      let manifest = copy.appendingPathComponent("manifest.json")
      let text = try String(contentsOf: manifest, encoding: .utf8)
      try text.replacingOccurrences(of: "\"format\": 1", with: "\"format\": 99").write(to: manifest, atomically: true, encoding: .utf8)
      #expect(throws: ModelError.wrongVersion(file: manifest.path, found: 99, expected: 1)) { try LanguageAnalyzer(modelFolder: copy.path) }
    }
  }

  @Test("the best tree has one root even when two words would rather be roots")
  func oneRoot() {
    // Rows are dependents; column 0 is the root. Words 1 and 2 both prefer it, and 2 and 3 prefer each other.
    let scores = TreeScores(count: 4, values: [0, 0, 0, 0, 90, 0, 10, 5, 80, 70, 0, 85, 0, 5, 95, 0])
    #expect(TreeDecoder.heads(scores) == [0, 0, 1, 2])
  }

  @Test("tree decoding finds what trying all trees finds")
  func bestTree() {
    var random = SmallRandom(seed: 5)
    for _ in 0..<200 {
      let scores = TreeScores(count: 5, values: (0..<25).map { _ in random.next(below: 100) })
      let found = TreeDecoder.heads(scores)
      #expect(total(found, scores) == bestTotal(scores))
    }
  }

  private func total(_ heads: [Int], _ scores: TreeScores) -> Int { heads.indices.dropFirst().reduce(0) { $0 + scores[$1, heads[$1]] } }

  private func bestTotal(_ scores: TreeScores) -> Int {
    var best = Int.min
    for code in 0..<625 {
      let heads = [0, code % 5, code / 5 % 5, code / 25 % 5, code / 125]
      if isTree(heads) { best = max(best, total(heads, scores)) }
    }
    return best
  }

  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.dropFirst().filter({ $0 == 0 }).count == 1 else { return false }
    return heads.indices.dropFirst().allSatisfy { word in
      var at = word
      for _ in heads where at != 0 { at = heads[at] }
      return at == 0
    }
  }
}
