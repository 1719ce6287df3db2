/// The Unicode scalars of a text with their places in UTF-8, and with what the segmenter needs to know of each.
struct TextScalars {
  private(set) var values: [UInt32] = []
  private(set) var folded: [UInt32] = []
  private(set) var kinds: [UInt32] = []
  /// For each scalar, its first byte; one more for the end.
  private(set) var offsets: [Int] = []

  init(_ text: String) {
    let count = text.utf8.count
    values.reserveCapacity(count)
    folded.reserveCapacity(count)
    kinds.reserveCapacity(count)
    offsets.reserveCapacity(count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      values.append(scalar.value)
      folded.append(CharacterClasses.fold(scalar.value))
      kinds.append(CharacterClasses.kind(scalar.value))
      offsets.append(offset)
      offset += scalar.utf8.count
    }
    offsets.append(offset)
  }

  /// The scalars of a range of bytes; a scalar that is cut in two is left out.
  func scalars(inBytes range: Range<Int>) -> Range<Int> {
    let lower = firstScalar(atOrAfter: range.lowerBound)
    let upper = firstScalar(atOrAfter: range.upperBound + 1) - 1
    return lower..<max(lower, min(upper, values.count))
  }

  private func firstScalar(atOrAfter byte: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func bytes(of scalars: Range<Int>) -> Range<Int> { offsets[scalars.lowerBound]..<offsets[scalars.upperBound] }

  /// What stands between white space, with a mark after the last piece of each paragraph.
  func pieces(in range: Range<Int>) -> [[Range<Int>]] {
    var paragraphs: [[Range<Int>]] = [[]]
    var index = range.lowerBound
    while index < range.upperBound {
      var newlines = 0
      while index < range.upperBound, CharacterClasses.isSpace(values[index]) {
        if values[index] == 10 || values[index] == 0x2029 { newlines += values[index] == 10 ? 1 : 2 }
        index += 1
      }
      if newlines > 1 { paragraphs.append([]) }
      let start = index
      while index < range.upperBound, !CharacterClasses.isSpace(values[index]) { index += 1 }
      if index > start { paragraphs[paragraphs.count - 1].append(start..<index) }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}
