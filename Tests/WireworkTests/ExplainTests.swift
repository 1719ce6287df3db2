import Testing

/// Why a statement is there, as a user reads it.
@Suite("A statement is explained down to its words")
struct ExplainTests {
  /// Records `Golden/explain.txt` anew with `RECORD_GOLDEN=1`; read the diff. Lines of tables may move, so their numbers are hidden.
  @Test("explain prints sentence, tree, example, names, voices, articles and what would remove it")
  func specification() throws {
    try CommandSpecification.check("explain.txt", masked: Self.withoutLineNumbers, prepare: SpecificationArticles.write)
  }

  private static func withoutLineNumbers(_ text: String) -> String {
    text.replacing(/\.tsv:[0-9]+/) { _ in ".tsv:…" }
  }
}
