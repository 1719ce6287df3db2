/// How much a load remembers in order not to look it up in the store.
///
/// What does not fit is written and looked up from then on, so the result is the same; only time and memory differ.
public struct LoadMemory: Hashable, Sendable {
  /// Bytes of entities with their names.
  let entities: Int
  /// Bytes of the words of quotes with their articles.
  let words: Int
  /// Statements, at sixteen bytes each.
  let statements: Int
  /// Bands in which copies meet, at sixteen bytes each.
  let bands: Int

  /// Entities whose blocking keys are sorted at a time, at some hundred bytes each, when all else was written.
  let keys: Int

  /// Bounds of one's own.
  package init(entities: Int, words: Int, statements: Int, bands: Int, keys: Int) {
    (self.entities, self.words, self.statements, self.bands, self.keys) = (
      entities, words, statements, bands, keys
    )
  }

  /// Some seventy megabytes: for articles that were analysed already, of which a hundred thousand statements come in a second.
  public static let plenty = LoadMemory(
    entities: 32 << 20, words: 10 << 20, statements: 3 << 19, bands: 1 << 17, keys: 1 << 18)

  /// Some nine megabytes: for articles that take longer to analyse than to write, so that memory hardly grows with their number.
  public static let little = LoadMemory(
    entities: 4 << 20, words: 2 << 20, statements: 1 << 17, bands: 1 << 16, keys: 1 << 15)
}
