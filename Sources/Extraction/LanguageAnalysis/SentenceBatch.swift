import Dispatch

/// Sentences that are read together.
struct SentenceBatch: Sendable {
  /// Some words of a sentence that are read as one.
  struct Piece {
    let sentence: Int
    let words: Range<Int>
  }

  let sentences: [SentenceDraft]

  /// About as many words as fill the processor's cache with their activations.
  private static let wordsInGroup = 192
  private static let wordsInBatch = 768

  /// Cuts sentences into batches of neighbours.
  static func batches(of sentences: [SentenceDraft]) -> [SentenceBatch] {
    var batches: [SentenceBatch] = []
    var current: [SentenceDraft] = []
    var words = 0
    for sentence in sentences {
      current.append(sentence)
      words += sentence.words.count
      if words >= wordsInBatch {
        batches.append(SentenceBatch(sentences: current))
        current = []
        words = 0
      }
    }
    if !current.isEmpty { batches.append(SentenceBatch(sentences: current)) }
    return batches
  }

  /// Pieces of sentences in groups that are computed at once.
  func groups(longestPiece: Int) -> [[Piece]] {
    var groups: [[Piece]] = []
    var current: [Piece] = []
    var words = 0
    for (index, sentence) in sentences.enumerated() {
      for start in stride(from: 0, to: sentence.words.count, by: longestPiece) {
        let end = min(start + longestPiece, sentence.words.count)
        current.append(Piece(sentence: index, words: start..<end))
        words += end - start
        if words >= Self.wordsInGroup {
          groups.append(current)
          current = []
          words = 0
        }
      }
    }
    if !current.isEmpty { groups.append(current) }
    return groups
  }
}

/// Maps values, on all cores when that is wanted; results stand in the order of the values.
func parallelMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], onAllCores: Bool, _ transform: @Sendable (Value) -> Result
) -> [Result] {
  guard onAllCores, values.count > 1 else { return values.map(transform) }
  return [Result](unsafeUninitializedCapacity: values.count) { buffer, count in
    nonisolated(unsafe) let results = buffer
    DispatchQueue.concurrentPerform(iterations: values.count) { index in
      results.baseAddress.unsafelyUnwrapped.advanced(by: index).initialize(to: transform(values[index]))
    }
    count = values.count
  }
}
