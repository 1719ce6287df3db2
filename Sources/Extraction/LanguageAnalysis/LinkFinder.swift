/// Finds links and mail addresses inside a piece of text: no token ends in the middle of one.
///
/// `Training/wirework_training/segmenter.py` says the same.
struct LinkFinder {
  /// The class of each scalar of the text, as ``TextScalars`` gives them.
  let kinds: [UInt32]

  /// The links in a piece, as ranges of scalars.
  func links(in piece: Range<Int>) -> [Range<Int>] {
    var links: [Range<Int>] = []
    for index in piece {
      let known = links.last?.upperBound ?? piece.lowerBound
      guard index >= known else { continue }
      if kinds[index] == 64, let address = address(around: index, in: known..<piece.upperBound) { links.append(address) }
      if kinds[index] == 58, isScheme(at: index, in: piece), let link = link(around: index, in: known..<piece.upperBound) { links.append(link) }
    }
    return links
  }

  /// Whether `://` begins here.
  private func isScheme(at index: Int, in piece: Range<Int>) -> Bool {
    index + 2 < piece.upperBound && kinds[index + 1] == 47 && kinds[index + 2] == 47
  }

  private func link(around colon: Int, in piece: Range<Int>) -> Range<Int>? {
    var start = colon
    while start > piece.lowerBound, isLetter(start - 1) { start -= 1 }
    var end = colon + 3
    while end < piece.upperBound, !Self.closers.contains(kinds[end]) { end += 1 }
    while end > colon + 3, !isWordSign(end - 1) && !Self.lastSigns.contains(kinds[end - 1]) { end -= 1 }
    return start < colon && end > colon + 3 ? start..<end : nil
  }

  private func address(around at: Int, in piece: Range<Int>) -> Range<Int>? {
    var start = at
    while start > piece.lowerBound, isWordSign(start - 1) || [43, 45, 46].contains(kinds[start - 1]) { start -= 1 }
    var end = at + 1
    while end < piece.upperBound, isWordSign(end) || [45, 46].contains(kinds[end]) { end += 1 }
    while end > at + 1, !isWordSign(end - 1) { end -= 1 }
    return start < at && end > at + 1 ? start..<end : nil
  }

  private func isLetter(_ index: Int) -> Bool { kinds[index] == 2 || kinds[index] == 3 }

  /// Letters, digits and the underscore.
  private func isWordSign(_ index: Int) -> Bool { isLetter(index) || kinds[index] == 4 || kinds[index] == 95 }

  /// `"`, `(`, `)`, `<`, `>`, `[`, `]` end a link.
  private static let closers: Set<UInt32> = [34, 40, 41, 60, 62, 91, 93]
  /// `#`, `%`, `&`, `+`, `-`, `/`, `=` may be a link's last sign, as `.` and `,` may not.
  private static let lastSigns: Set<UInt32> = [35, 37, 38, 43, 45, 47, 61]
}
