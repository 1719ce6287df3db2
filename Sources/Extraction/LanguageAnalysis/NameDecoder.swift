import NewsModel

/// One label of the name recogniser: outside, or the first or a further word of a name.
struct NameLabel: Sendable, Equatable {
  let kind: NameSpan.Kind?
  let isFirst: Bool

  init?(_ text: String) {
    if text == "O" {
      kind = nil
      isFirst = false
      return
    }
    let kinds: [Substring: NameSpan.Kind] = [
      "PER": .person, "ORG": .organization, "LOC": .location, "NAT": .nationality, "MISC": .other,
    ]
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[0] == "B" || parts[0] == "I", let kind = kinds[parts[1]] else { return nil }
    self.kind = kind
    isFirst = parts[0] == "B"
  }

  /// Whether this label may stand after another (nil: at the start of a sentence).
  func mayFollow(_ other: NameLabel?) -> Bool { isFirst || kind == nil || kind == other?.kind }
}

/// Finds the best sequence of name labels in which every name begins with a first word (Viterbi).
struct NameDecoder: Sendable {
  private let labels: [NameLabel]
  private let predecessors: [[Int]]

  init(labels: [NameLabel]) {
    self.labels = labels
    predecessors = labels.map { label in labels.indices.filter { label.mayFollow(labels[$0]) } }
  }

  /// The label of each word; scores of word `i` begin at `(start + i) * stride`.
  func labels(scores: [Float], start: Int, count: Int, stride: Int) -> [Int] {
    guard count > 0 else { return [] }
    var best = labels.indices.map { labels[$0].mayFollow(nil) ? scores[start * stride + $0] : -Float.greatestFiniteMagnitude }
    var back = [[Int]](repeating: [], count: count)
    for word in 1..<max(1, count) {
      let base = (start + word) * stride
      var next: [Float] = []
      var from: [Int] = []
      for label in labels.indices {
        var previous = predecessors[label][0]
        for candidate in predecessors[label] where best[candidate] > best[previous] { previous = candidate }
        next.append(best[previous] + scores[base + label])
        from.append(previous)
      }
      best = next
      back[word] = from
    }
    var last = 0
    for label in labels.indices where best[label] > best[last] { last = label }
    var path = [last]
    for word in Swift.stride(from: count - 1, to: 0, by: -1) { path.append(back[word][path[path.count - 1]]) }
    return path.reversed()
  }
}
