import Testing

@Suite("Pictures that answer a question")
struct DrawCommandTests {
  /// Records `Golden/draw.txt` anew with `RECORD_GOLDEN=1`; read the diff.
  @Test("draw says what it drew and left out, and refuses what it does not know")
  func specification() throws {
    try CommandSpecification.check("draw.txt", prepare: SpecificationArticles.write)
  }
}
