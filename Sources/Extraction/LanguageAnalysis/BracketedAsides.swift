/// The words of a sentence that stand in brackets, read apart from the rest.
///
/// "Abboud Qanbar (Arabic: عبود قنبر) is a general": what stands in brackets says something beside the sentence, so the sentence is read
/// again without it. Words in brackets keep what the whole sentence gave them; no word outside hangs on one of them.
struct BracketedAsides: Sendable {
  /// The numbers of the words outside brackets, in order.
  let outside: [Int]
  private let count: Int

  private static let pairs = ["(": ")", "[": "]", "{": "}"]
  /// Fewer words than these are no sentence of their own.
  private static let fewestOutside = 3

  /// Nothing when no brackets are closed, or when nothing like a sentence is left without them.
  init?(_ words: [SentenceDraft.Word]) {
    guard words.contains(where: { Self.pairs[$0.text] != nil }) else { return nil }
    let inside = Self.inside(words)
    outside = words.indices.filter { !inside.contains($0) }
    count = words.count
    guard !inside.isEmpty, outside.lazy.filter({ words[$0].hasLetter }).count >= Self.fewestOutside else { return nil }
  }

  /// The words from each outer opening bracket to the one that closes it, both included; brackets that nothing closes stay outside.
  private static func inside(_ words: [SentenceDraft.Word]) -> Set<Int> {
    var inside: Set<Int> = []
    var start = 0
    while start < words.count {
      if let end = closing(from: start, in: words) {
        inside.formUnion(start...end)
        start = end
      }
      start += 1
    }
    return inside
  }

  private static func closing(from start: Int, in words: [SentenceDraft.Word]) -> Int? {
    guard let mark = pairs[words[start].text] else { return nil }
    var depth = 0
    for index in start..<words.count {
      if words[index].text == words[start].text { depth += 1 }
      if words[index].text == mark { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The reading of the whole sentence, with the words outside brackets hanging on one another as in `rest`.
  func joined(whole: SentenceReading, rest: SentenceReading, aside: Int) -> SentenceReading {
    var reading = whole
    for (row, word) in outside.enumerated() {
      reading.heads[word] = rest.heads[row] < 0 ? -1 : outside[rest.heads[row]]
      reading.relations[word] = rest.relations[row]
      reading.tags[word] = rest.tags[row]
      reading.features[word] = rest.features[row]
      reading.lemmas[word] = rest.lemmas[row]
      reading.names[word] = rest.names[row]
    }
    let isOutside = Set(outside)
    for word in 0..<count where reading.heads[word] < 0 && !isOutside.contains(word) {
      reading.heads[word] = outside.last { $0 < word } ?? outside[0]
      reading.relations[word] = aside
    }
    return reading
  }
}

extension SentenceDraft.Word {
  fileprivate var hasLetter: Bool { text.contains(where: \.isLetter) }
}
