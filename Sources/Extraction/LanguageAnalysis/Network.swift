import CKernels

/// What the network says about the words of one sentence: rows of the model's lists, heads as word indexes (-1 for the root).
struct SentenceReading {
  var tags: [Int] = []
  var features: [Int] = []
  var lemmas: [Int] = []
  var heads: [Int] = []
  var relations: [Int] = []
  var names: [Int] = []
}

/// Runs the trained network: embeddings, gated sums in both directions, and a head for each question.
///
/// Products run over all words of a batch at once, the rest word by word, so a sentence's result does not depend on its neighbours.
struct Network: Sendable {
  let model: LanguageModel
  let arithmetic: Arithmetic
  private let nameDecoder: NameDecoder

  /// Longer sentences are read in pieces of this many words, so that time and memory grow with the length, not its square.
  static let longestPiece = 192
  private static let activationLimit: Int32 = 8191
  /// Two activations multiply in the tree scorer: eleven bits each keep the sum of 128 products in 32 bits.
  private static let pairLimit: Int32 = 2047

  init(model: LanguageModel, arithmetic: Arithmetic) {
    self.model = model
    self.arithmetic = arithmetic
    nameDecoder = NameDecoder(labels: model.nameLabels)
  }

  /// Reads the sentences of a batch.
  func read(_ batch: SentenceBatch) -> [SentenceReading] {
    var readings = readWhole(batch)
    let asides = batch.sentences.indices.compactMap { index in
      batch.sentences[index].words.count <= Self.longestPiece ? SentenceAsides(batch.sentences[index].words).map { (index, $0) } : nil
    }
    guard !asides.isEmpty else { return readings }
    let rests = readWhole(SentenceBatch(sentences: asides.map { index, aside in batch.sentences[index].only(aside.outside) }))
    for ((index, aside), rest) in zip(asides, rests) {
      readings[index] = aside.joined(whole: readings[index], rest: rest, relations: model.asideRelations, names: model.nameLabels)
    }
    return readings
  }

  private func readWhole(_ batch: SentenceBatch) -> [SentenceReading] {
    var readings = [SentenceReading](repeating: SentenceReading(), count: batch.sentences.count)
    for group in batch.groups(longestPiece: Self.longestPiece) {
      let results = read(group.map { piece in Array(batch.sentences[piece.sentence].words[piece.words]) })
      for (piece, result) in zip(group, results) { readings[piece.sentence].append(result, startingAt: piece.words.lowerBound) }
    }
    return readings
  }

  private func read(_ pieces: [[SentenceDraft.Word]]) -> [SentenceReading] {
    var starts: [Int] = []
    var rows = 0
    for piece in pieces {
      starts.append(rows)
      rows += piece.count + 1
    }
    var x = embed(pieces, rows: rows)
    for layer in model.layers { encode(&x, layer, pieces, starts) }
    let heads = product(x, stride: model.heads.columns, model.heads)
    let tags = tagScores(heads, rows)
    let names = nameScores(heads, rows)
    let trees = self.trees(heads, pieces, starts)
    let relations = relationScores(heads, trees, starts, rows)
    return pieces.indices.map { index in
      reading(words: pieces[index].count, start: starts[index], tags, names, trees[index], relations)
    }
  }

  private func embed(_ pieces: [[SentenceDraft.Word]], rows: Int) -> [Float] {
    let width = model.heads.columns
    var x = [Float](repeating: 0, count: rows * width)
    x.withUnsafeMutableBufferPointer { buffer in
      guard var out = buffer.baseAddress else { return }
      for piece in pieces {
        let style = TokenFeatures.style(of: piece.map(\.form))
        add(.ofBegin(words: model.words, style: style), to: out)
        out += width
        for word in piece {
          add(TokenFeatures(form: word.form, style: style, words: model.words), to: out)
          out += width
        }
      }
    }
    return x
  }

  private func add(_ features: TokenFeatures, to out: UnsafeMutablePointer<Float>) {
    model.word.add(row: features.word, to: out)
    for row in features.affixes { model.affix.add(row: Int(row), to: out + model.word.columns) }
    model.shape.add(row: features.shape, to: out + model.word.columns + model.affix.columns)
  }

  private func encode(_ x: inout [Float], _ layer: WeightMatrix, _ pieces: [[SentenceDraft.Word]], _ starts: [Int]) {
    let width = model.heads.columns
    let u =
      layer.columns == width
      ? product(x, stride: width, layer)
      : product(withNeighbours(x, pieces, starts), stride: layer.columns, layer)
    x.withUnsafeMutableBufferPointer { buffer in
      u.withUnsafeBufferPointer { gates in
        guard let x = buffer.baseAddress, let u = gates.baseAddress else { return }
        for (piece, start) in zip(pieces, starts) {
          ww_gated_sum(
            arithmetic.rawValue, u + start * layer.paddedRows, Int32(layer.paddedRows), x + start * width, Int32(piece.count + 1), Int32(width))
        }
      }
    }
  }

  /// Each row of `x` followed by the row before it and the row after it in its piece, or zeros.
  private func withNeighbours(_ x: [Float], _ pieces: [[SentenceDraft.Word]], _ starts: [Int]) -> [Float] {
    let width = model.heads.columns
    var joined = [Float](repeating: 0, count: 3 * x.count)
    joined.withUnsafeMutableBufferPointer { joined in
      x.withUnsafeBufferPointer { x in
        guard let out = joined.baseAddress, let x = x.baseAddress else { return }
        for (piece, start) in zip(pieces, starts) {
          for row in start...start + piece.count {
            (out + 3 * row * width).update(from: x + row * width, count: width)
            if row > start { (out + (3 * row + 1) * width).update(from: x + (row - 1) * width, count: width) }
            if row < start + piece.count { (out + (3 * row + 2) * width).update(from: x + (row + 1) * width, count: width) }
          }
        }
      }
    }
    return joined
  }

  /// Rows of `matrix` times columns `from…` of each row of `x`.
  private func product(_ x: [Float], stride: Int, from: Int = 0, _ matrix: WeightMatrix) -> [Float] {
    let count = x.count / stride
    let (quantized, scales) = quantize(x, stride: stride, from: from, columns: matrix.columns, limit: Self.activationLimit)
    return [Float](unsafeUninitializedCapacity: count * matrix.paddedRows) { buffer, used in
      ww_product(
        arithmetic.rawValue, quantized, scales, Int32(count), Int32(matrix.columns), matrix.packed, matrix.scales, matrix.bias, Int32(matrix.rows),
        buffer.baseAddress)
      used = buffer.count
    }
  }

  private func quantize(_ x: [Float], stride: Int, from: Int, columns: Int, limit: Int32) -> (values: [Int16], scales: [Float]) {
    let count = x.count / stride
    var scales = [Float](repeating: 0, count: count)
    let values = [Int16](unsafeUninitializedCapacity: count * columns) { buffer, used in
      x.withUnsafeBufferPointer { source in
        if let base = source.baseAddress {
          ww_quantize(arithmetic.rawValue, base + from, Int32(count), Int32(columns), Int32(stride), limit, buffer.baseAddress, &scales)
        }
      }
      used = count * columns
    }
    return (values, scales)
  }

  /// The columns of each row from `from`, rectified.
  private func rectified(_ x: [Float], from: Int, columns: Int) -> [Float] {
    let stride = model.heads.paddedRows
    var out: [Float] = []
    out.reserveCapacity(x.count / stride * columns)
    for start in Swift.stride(from: from, to: x.count, by: stride) { out.append(contentsOf: x[start..<start + columns]) }
    ww_rectify(&out, Int32(out.count))
    return out
  }

  private func tagScores(_ heads: [Float], _ rows: Int) -> [Float] {
    product(rectified(heads, from: HeadLayout.tagStart, columns: HeadLayout.tag), stride: HeadLayout.tag, model.tag)
  }

  private func nameScores(_ heads: [Float], _ rows: Int) -> [Float] {
    product(rectified(heads, from: HeadLayout.nameStart, columns: HeadLayout.name), stride: HeadLayout.name, model.name)
  }

  /// For each piece, the head of each row; row 0 is the mark before the sentence.
  private func trees(_ heads: [Float], _ pieces: [[SentenceDraft.Word]], _ starts: [Int]) -> [[Int]] {
    let arc = HeadLayout.arc
    let dependents = product(rectified(heads, from: HeadLayout.dependentArc, columns: arc), stride: arc, model.bilinear)
    let (a, aScales) = quantize(dependents, stride: model.bilinear.paddedRows, from: 0, columns: arc, limit: Self.pairLimit)
    let (b, bScales) = quantize(rectified(heads, from: HeadLayout.headArc, columns: arc), stride: arc, from: 0, columns: arc, limit: Self.pairLimit)
    return zip(pieces, starts).map { piece, start in
      let count = piece.count + 1
      var sums = [Int32](repeating: 0, count: count * count)
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let a = a.baseAddress, let b = b.baseAddress else { return }
          ww_dots(arithmetic.rawValue, a + start * arc, b + start * arc, Int32(count), Int32(arc), &sums)
        }
      }
      let scores = TreeScores(sums: sums, count: count, dependentScales: aScales[start..<start + count], headScales: bScales[start..<start + count])
      return TreeDecoder.heads(scores)
    }
  }

  private func relationScores(_ heads: [Float], _ trees: [[Int]], _ starts: [Int], _ rows: Int) -> [Float] {
    let width = HeadLayout.relation
    let stride = model.heads.paddedRows
    var hidden = [Float](repeating: 0, count: rows * width)
    hidden.withUnsafeMutableBufferPointer { out in
      heads.withUnsafeBufferPointer { heads in
        guard let out = out.baseAddress, let heads = heads.baseAddress else { return }
        for (tree, start) in zip(trees, starts) {
          for row in tree.indices.dropFirst() {
            ww_mix(
              heads + (start + row) * stride + HeadLayout.dependentRelation, heads + (start + tree[row]) * stride + HeadLayout.headRelation,
              Int32(HeadLayout.relationSums), Int32(HeadLayout.relationProducts), out + (start + row) * width)
          }
        }
      }
    }
    return product(hidden, stride: width, model.relation)
  }

  private func reading(words: Int, start: Int, _ tags: [Float], _ names: [Float], _ tree: [Int], _ relations: [Float]) -> SentenceReading {
    var reading = SentenceReading()
    let tagCount = model.tags.count
    let featureCount = model.features.count
    for row in 1..<words + 1 {
      let tagStart = (start + row) * model.tag.paddedRows
      reading.tags.append(largest(tags, tagStart, tagCount))
      reading.features.append(largest(tags, tagStart + tagCount, featureCount))
      reading.lemmas.append(largest(tags, tagStart + tagCount + featureCount, model.lemmas.count))
      reading.heads.append(tree[row] - 1)
      let relationStart = (start + row) * model.relation.paddedRows
      reading.relations.append(tree[row] == 0 ? model.rootRelation : largest(relations, relationStart, model.relations.count, not: model.rootRelation))
    }
    reading.names = nameDecoder.labels(scores: names, start: start + 1, count: words, stride: model.name.paddedRows)
    return reading
  }

  private func largest(_ values: [Float], _ start: Int, _ count: Int, not excluded: Int = -1) -> Int {
    var best = -1
    for index in 0..<count where index != excluded && (best < 0 || values[start + index] > values[start + best]) { best = index }
    return best
  }
}

extension SentenceReading {
  /// Adds the reading of a later piece of the same sentence; its root hangs on the first piece's root.
  fileprivate mutating func append(_ piece: SentenceReading, startingAt start: Int) {
    let root = heads.firstIndex(of: -1)
    for head in piece.heads { heads.append(head >= 0 ? head + start : root ?? -1) }
    tags += piece.tags
    features += piece.features
    lemmas += piece.lemmas
    relations += piece.relations
    names += piece.names
  }
}
