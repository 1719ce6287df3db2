import NewsModel
import RelationSchemas
import Testing

@Suite("Examples and patterns")
struct PatternTests {
  @Test("marks are taken out of a sentence, and their places kept")
  func marks() throws {
    let example = try #require(MarkedExample("[Rebels](subject) captured [Aleppo](object)."))
    #expect(example.text == "Rebels captured Aleppo.")
    #expect(example.slots.map { "\($0.role)=\(example.words(of: $0))" } == ["subject=Rebels", "object=Aleppo"])
  }

  @Test("a mark that is not closed is refused", arguments: ["[Rebels(subject)", "[Rebels] fled", "[a [b](c)](d)", "[x]()"])
  func brokenMarks(text: String) {
    #expect(MarkedExample(text) == nil)
  }

  @Test("compiled patterns are read back as they were, for their key only")
  func compiled() throws {
    let pattern = RelationPattern(
      relation: "signed", rule: "signed#2", frame: .verbal, predicates: ["ink", "sign"],
      slots: [.init(name: "object", path: .init("object")), .init(name: "with", path: .init("object", inner: "with"))],
      fixedWords: [.init(role: "object", lemmas: ["deal", "treaty"])], isInverted: false, confidence: 0.85)
    var compiled = CompiledPatterns()
    compiled.keep([pattern], of: "signed", key: "0123456789abcdef")
    let read = CompiledPatterns(text: compiled.text)
    #expect(read.patterns(of: "signed", key: "0123456789abcdef") == [pattern])
    #expect(read.patterns(of: "signed", key: "another") == nil)
    #expect(read.text == compiled.text)
  }
}
