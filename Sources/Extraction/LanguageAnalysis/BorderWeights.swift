/// The weights of the tokenizer and of the sentence splitter: two linear models over hashed features.
struct BorderWeights: Sendable {
  static let rows: UInt32 = 1 << 16

  /// A place inside a piece is a border between tokens when its weights sum to more than zero.
  let token: LinearModel
  /// A border between tokens ends a sentence when its weights sum to more than zero.
  let sentence: LinearModel
  /// Hashes of letters-only words that are several tokens, such as "cannot".
  let joined: Set<UInt32>

  struct LinearModel: Sendable {
    let weights: [Int16]
    let bias: Int32

    func accepts(_ features: [UInt32]) -> Bool {
      var sum = bias
      for feature in features { sum += Int32(weights[Int(feature & (BorderWeights.rows - 1))]) }
      return sum > 0
    }
  }

  init(in file: ModelFile) throws {
    let biases = try file.lines("segmenter").compactMap { Int32($0) }
    let tokenWeights = try file.int16s("token.weights")
    let sentenceWeights = try file.int16s("sentence.weights")
    guard biases.count == 2, tokenWeights.count == Self.rows, sentenceWeights.count == Self.rows else {
      throw ModelError.damaged(file: file.path, reason: "its segmenter has a wrong size")
    }
    token = LinearModel(weights: tokenWeights, bias: biases[0])
    sentence = LinearModel(weights: sentenceWeights, bias: biases[1])
    joined = Set(try file.lines("token.joined").compactMap { UInt32($0) })
  }
}
