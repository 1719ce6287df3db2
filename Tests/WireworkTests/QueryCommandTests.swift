import Testing

/// Questions with conditions, as a user asks them.
@Suite("Conditions on the command line")
struct QueryCommandTests {
  /// Records `Golden/query.txt` anew with `RECORD_GOLDEN=1`; read the diff.
  @Test("stats, search, entity and neighbors take the same conditions")
  func specification() throws {
    try CommandSpecification.check("query.txt", prepare: SpecificationArticles.write)
  }
}
