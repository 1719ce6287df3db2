/// Cuts pieces of text (what stands between white space) into tokens, as the Universal Dependencies treebanks do.
struct Tokenizer {
  let weights: BorderWeights

  /// The tokens of a paragraph's pieces, as ranges of scalars.
  func tokens(in pieces: [Range<Int>], of text: TextScalars) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    tokens.reserveCapacity(pieces.count * 5 / 4)
    for (number, piece) in pieces.enumerated() {
      guard piece.count > 1 else {
        tokens.append(piece)
        continue
      }
      let next = number + 1 < pieces.count ? pieces[number + 1] : nil
      var start = piece.lowerBound
      for border in BorderRules.mended(borders(in: piece, before: next, of: text), in: piece, before: next, of: text) {
        tokens.append(start..<border)
        start = border
      }
      tokens.append(start..<piece.upperBound)
    }
    return tokens
  }

  private func borders(in piece: Range<Int>, before next: Range<Int>?, of text: TextScalars) -> [Int] {
    let places = candidates(in: piece, of: text)
    guard !places.isEmpty else { return [] }
    let context = Context(piece: piece, next: next, text: text)
    return places.filter { weights.token.accepts(context.features(at: $0)) }
  }

  /// Places that may be borders: not between digits, not inside a link, and between letters only near an apostrophe or in a joined word.
  private func candidates(in piece: Range<Int>, of text: TextScalars) -> [Int] {
    let kinds = text.kinds
    var letters = true
    var apostrophe = false
    var mayHoldLink = false
    for index in piece {
      let kind = kinds[index]
      if kind != 2 && kind != 3 { letters = false }
      if kind == 39 || kind == 96 { apostrophe = true }
      if kind == 64 || kind == 58 { mayHoldLink = true }
    }
    let isOpen = apostrophe || hasJoinedWord(in: piece, of: text)
    if letters && !isOpen { return [] }
    let links = mayHoldLink ? LinkFinder(kinds: kinds).links(in: piece) : []
    var places: [Int] = []
    for index in piece.dropFirst() {
      if links.contains(where: { $0.lowerBound < index && index < $0.upperBound }) { continue }
      let before = kinds[index - 1]
      let after = kinds[index]
      if before == 4 && after == 4 { continue }
      if !isOpen && (before == 2 || before == 3) && (after == 2 || after == 3) { continue }
      places.append(index)
    }
    return places
  }

  private func hasJoinedWord(in piece: Range<Int>, of text: TextScalars) -> Bool {
    var index = piece.lowerBound
    while index < piece.upperBound {
      var hash = StirredHash()
      let start = index
      while index < piece.upperBound, text.kinds[index] == 2 || text.kinds[index] == 3 {
        hash.add(text.folded[index])
        index += 1
      }
      if index > start {
        if weights.joined.contains(hash.plain) { return true }
      } else {
        index += 1
      }
    }
    return false
  }

  /// What the features of a place inside a piece are made of. `Training/wirework_training/segmenter.py` says the same.
  private struct Context {
    let piece: Range<Int>
    let text: TextScalars
    let nextKind: UInt32
    let nextHash: UInt32
    let pieceClass: UInt32

    init(piece: Range<Int>, next: Range<Int>?, text: TextScalars) {
      self.piece = piece
      self.text = text
      if let next {
        nextKind = text.kinds[next.lowerBound]
        var end = next.lowerBound
        while end < next.upperBound, end < next.lowerBound + 8, text.kinds[end] == 2 || text.kinds[end] == 3 { end += 1 }
        nextHash = wordHash(text.folded[next.lowerBound..<end])
      } else {
        nextKind = 1
        nextHash = 1
      }
      pieceClass = Self.pieceClass(piece, text.kinds)
    }

    private static func pieceClass(_ piece: Range<Int>, _ kinds: [UInt32]) -> UInt32 {
      var bits: UInt32 = 256
      for index in piece {
        switch kinds[index] {
        case 64: bits |= 1
        case 58 where index + 2 < piece.upperBound && kinds[index + 1] == 47 && kinds[index + 2] == 47: bits |= 2
        case 2, 3: bits |= 4
        case 4: bits |= 8
        case 46 where index > piece.lowerBound && index < piece.upperBound - 1: bits |= 16
        case 47: bits |= 32
        case 95: bits |= 64
        default: break
        }
      }
      return bits
    }

    func features(at place: Int) -> [UInt32] {
      func f(_ index: Int) -> UInt32 { piece.contains(index) ? text.folded[index] : 1 }
      func g(_ index: Int) -> UInt32 { piece.contains(index) ? text.kinds[index] : 1 }
      let i = place
      let fromEnd = piece.upperBound - i
      let fromStart = i - piece.lowerBound
      let last: UInt32 = fromEnd == 1 ? 1 : fromEnd == 2 ? 2 : 3
      let first: UInt32 = fromStart == 1 ? 1 : fromStart == 2 ? 2 : 3
      let left = wordHash(text.folded[max(piece.lowerBound, i - 8)..<i])
      let right = wordHash(text.folded[i..<min(piece.upperBound, i + 8)])
      let (f2, f1, f0, fa) = (f(i - 2), f(i - 1), f(i), f(i + 1))
      let (g3, g2, g1, g0, ga, gb) = (g(i - 3), g(i - 2), g(i - 1), g(i), g(i + 1), g(i + 2))
      return [
        mixed(1, f1, f0), mixed(2, g2, g1, g0), mixed(3, g1, g0, ga), mixed(4, g2, g1, g0, ga), mixed(5, f2, f1, f0),
        mixed(6, f1, f0, fa), mixed(7, g3, g2, g1, g0, ga, gb), mixed(8, left, g0, last), mixed(9, right, g1, first),
        mixed(10, left, right), mixed(11, g1, f0, last, nextKind), mixed(12, f1, g0, first),
        mixed(13, left, f0, last, nextKind), mixed(14, pieceClass, g1, g0), mixed(15, pieceClass, f1, f0, last),
        mixed(16, f0, last, nextHash), mixed(17, pieceClass, first, last, g1, g0),
      ]
    }
  }
}

/// The hash of folded characters, not stirred.
func wordHash(_ folded: ArraySlice<UInt32>) -> UInt32 {
  var hash = StirredHash()
  for value in folded { hash.add(value) }
  return hash.plain
}

/// One feature's hash from its number and its parts.
func mixed(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
  var hash = StirredHash()
  hash.add(a)
  hash.add(b)
  hash.add(c)
  return hash.value
}

/// One feature's hash from its number and its parts.
func mixed(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
  var hash = StirredHash()
  hash.add(a)
  hash.add(b)
  hash.add(c)
  hash.add(d)
  return hash.value
}

/// One feature's hash from its number and its parts.
func mixed(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, _ e: UInt32, _ f: UInt32? = nil, _ g: UInt32? = nil) -> UInt32 {
  var hash = StirredHash()
  hash.add(a)
  hash.add(b)
  hash.add(c)
  hash.add(d)
  hash.add(e)
  if let f { hash.add(f) }
  if let g { hash.add(g) }
  return hash.value
}
