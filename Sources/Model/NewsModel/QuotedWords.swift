/// The words of a quote in short overlapping runs (A. Broder's shingles, 1997), so that two quotes with the same words are known
/// for one, also when an outlet changed the words around them.
enum QuotedWords {
  /// Six words in a row are hardly ever chosen twice by chance; a shorter quote counts as a whole from four words on.
  static let run = 6
  /// So many are hardly ever chosen twice, even to say the same without quoting it.
  static let longRun = 12
  private static let least = 4

  /// A key for each run of words; quotes with a common key repeat one another.
  static func keys(of quote: String, run: Int = run) -> Set<String> {
    let words = quote.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.count < least { return [] }
    if words.count < run, run > Self.run { return [] }
    if words.count < run { return ["words:" + words.joined(separator: " ")] }
    return Set((0...(words.count - run)).map { "words:" + words[$0..<$0 + run].joined(separator: " ") })
  }
}
