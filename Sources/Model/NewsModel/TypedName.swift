/// A name of an article with the type of what it names.
public struct TypedName: Hashable, Sendable {
  /// The sentence, as an index into the article's sentences.
  public let sentence: Int
  /// Where the name stands in the article's text, in UTF-8 bytes.
  public let range: Range<Int>
  /// The name.
  public let name: String
  /// The finest type that is known of it.
  public let type: EntityType

  /// Makes a typed name.
  public init(sentence: Int, range: Range<Int>, name: String, type: EntityType) {
    self.sentence = sentence
    self.range = range
    self.name = name
    self.type = type
  }
}
