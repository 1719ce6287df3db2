import NewsModel

extension Mention {
  /// Whether it is a number of further people, as in "killing ten civilians and wounding 14 others": a count tells them from others at large.
  var isCountedOthers: Bool {
    guard form == .nominal, headLemma == "other", isPlural, let first = text.split(separator: " ").first?.lowercased() else { return false }
    return first.first?.isNumber == true || Self.counts.contains(first)
  }

  private static let counts: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "scores", "hundreds", "thousands", "several", "many",
  ]
}
