/// What the learned borders inside a piece of text get wrong because training saw it too seldom: a few words and forms that are the same everywhere.
///
/// Words written together ("alot"), abbreviations that keep their full stop ("Capt."), dots in brackets, names of files, hyphens that hang on one side, the days of "Monday's", and "b/c".
struct BorderRules {
  private let text: TextScalars
  private let piece: Range<Int>
  private let next: Range<Int>?
  private var borders: Set<Int>

  /// The borders of a piece, as the first scalars of its tokens but the first, in order.
  static func mended(_ borders: [Int], in piece: Range<Int>, before next: Range<Int>?, of text: TextScalars) -> [Int] {
    let runs = letterRuns(in: piece, of: text)
    guard !runs.isEmpty || piece.count > 3 else { return borders }
    var rules = BorderRules(text: text, piece: piece, next: next, borders: Set(borders))
    for run in runs { rules.mend(run) }
    rules.freeDots()
    rules.keepInitials()
    rules.freeHyphens()
    rules.keepMarks()
    return rules.borders.sorted()
  }

  private static func letterRuns(in piece: Range<Int>, of text: TextScalars) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = piece.lowerBound
    while index < piece.upperBound {
      let start = index
      while index < piece.upperBound, isLetter(index, text) { index += 1 }
      if index > start { runs.append(start..<index) } else { index += 1 }
    }
    return runs
  }

  private static func isLetter(_ index: Int, _ text: TextScalars) -> Bool { text.kinds[index] == 2 || text.kinds[index] == 3 }

  private mutating func mend(_ run: Range<Int>) {
    guard run.count <= Self.longest else { return }
    let hash = wordHash(text.folded[run])
    // "O'Connor": a name is not cut.
    if kind(run.lowerBound - 1) == Self.apostrophe, kind(run.lowerBound) == Self.capital { borders.subtract(run.lowerBound + 1..<run.upperBound) }
    if isAlone(run), let parts = Self.joined[hash] { borders.formUnion(parts.map { run.lowerBound + $0 }) }
    if run == piece, hash == Self.its, let next, Self.afterIts.contains(wordHash(text.folded[next])) { borders.insert(run.lowerBound + 2) }
    if kind(run.upperBound) == Self.dot, Self.abbreviations.contains(hash), isStart(run.lowerBound) { keepStop(run.upperBound) }
    if kind(run.lowerBound - 1) == Self.dot, Self.fileEndings.contains(hash), isWordScalar(run.lowerBound - 2) {
      borders.subtract([run.lowerBound - 1, run.lowerBound])
    }
    // "Monday's"
    if kind(run.upperBound) == Self.apostrophe, Self.days.contains(hash), isStart(run.lowerBound), kind(run.upperBound + 1) != 0, !isWordScalar(run.upperBound + 2) {
      borders.insert(run.upperBound)
      borders.remove(run.upperBound + 1)
    }
    if kind(run.upperBound) == Self.slash, run == piece.lowerBound..<run.upperBound, Self.slashed.contains(wordHash(text.folded[piece])) { borders.removeAll() }
  }

  /// "Capt." is one token; of "Inc.." the second stop ends the sentence.
  private mutating func keepStop(_ stop: Int) {
    borders.remove(stop)
    if kind(stop + 1) == Self.dot, stop + 2 == piece.upperBound { borders.insert(stop + 1) }
  }

  /// "H.W." is one token.
  private mutating func keepInitials() {
    guard piece.count > 3, piece.count < 9, piece.count.isMultiple(of: 2) else { return }
    let isInitials = piece.allSatisfy { index in
      (index - piece.lowerBound).isMultiple(of: 2) ? kind(index) == Self.capital : kind(index) == Self.dot
    }
    if isInitials { borders.removeAll() }
  }

  /// "[...]" is three tokens.
  private mutating func freeDots() {
    for index in piece.dropFirst() where kind(index) != kind(index - 1) {
      let (before, after) = (kind(index - 1), kind(index))
      if Self.opening.contains(before), after == Self.dot, kind(index + 1) == Self.dot { borders.insert(index) }
      if before == Self.dot, Self.closing.contains(after), index - 2 >= piece.lowerBound, kind(index - 2) == Self.dot { borders.insert(index) }
    }
  }

  /// "Jae-myung" and "Islamist-led" are three tokens or one, never "Jae" and "-myung".
  private mutating func freeHyphens() {
    for index in piece.dropFirst().dropLast() where kind(index) == Self.hyphen && Self.isLetter(index - 1, text) && Self.isLetter(index + 1, text) {
      if borders.contains(index) != borders.contains(index + 1) { borders.formUnion([index, index + 1]) }
    }
  }

  /// "?!" at the end of a piece is one token, as "..." is.
  private mutating func keepMarks() {
    let last = piece.upperBound - 1
    guard Self.asking.contains(kind(last)), Self.closingMarks.contains(kind(last - 1)), kind(last - 1) != kind(last), !Self.closingMarks.contains(kind(last - 2)) else { return }
    borders.remove(last)
  }

  /// The class of a scalar of the piece; 0 outside.
  private func kind(_ index: Int) -> UInt32 { piece.contains(index) ? text.kinds[index] : 0 }

  private func isWordScalar(_ index: Int) -> Bool { (2...4).contains(kind(index)) }

  private func isStart(_ index: Int) -> Bool { !isWordScalar(index - 1) && kind(index - 1) != Self.dot && kind(index - 1) != Self.apostrophe }

  /// Whether no letter, digit or apostrophe touches a run.
  private func isAlone(_ run: Range<Int>) -> Bool { isStart(run.lowerBound) && !isWordScalar(run.upperBound) && kind(run.upperBound) != Self.apostrophe }

  // MARK: Words

  private static let capital: UInt32 = 2
  private static let dot: UInt32 = 46
  private static let hyphen: UInt32 = 45
  private static let slash: UInt32 = 47
  private static let apostrophe: UInt32 = 39
  private static let opening: Set<UInt32> = [40, 91]
  private static let closing: Set<UInt32> = [41, 93]
  /// "?" and "!".
  private static let asking: Set<UInt32> = [63, 33]
  private static let closingMarks: Set<UInt32> = [63, 33, 46, 58]
  private static let longest = 9

  private static func hash(_ word: some StringProtocol) -> UInt32 { wordHash(ArraySlice(word.unicodeScalars.map { CharacterClasses.fold($0.value) })) }

  private static func hashes(_ words: String) -> Set<UInt32> { Set(words.split(separator: " ").map { hash($0) }) }

  /// Words that are written together in haste, with a bar where the treebanks cut them.
  private static let joined: [UInt32: [Int]] = {
    let words =
      "a|lot have|nt has|nt had|nt is|nt are|nt was|nt were|nt do|nt does|nt did|nt would|nt could|nt should|nt must|nt you|re they|re they|ve you|ve "
      + "that|s what|s there|s du|n|no lem|me gim|me"
    return Dictionary(
      uniqueKeysWithValues: words.split(separator: " ").map { word in
        var ends: [Int] = []
        for part in word.split(separator: "|") { ends.append((ends.last ?? 0) + part.unicodeScalars.count) }
        return (hash(word.filter { $0 != "|" }), ends.dropLast())
      })
  }()

  private static let its = hash("its")

  /// Days, whose "'s" is a token of its own.
  private static let days = hashes("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")

  /// What follows "it's" without its apostrophe, and not the possessive.
  private static let afterIts = hashes("a an the not been really simply in for also just so my your his her our their nothing called gonna going why where how because")

  private static let abbreviations = hashes(
    "capt lt sgt cpl col gen maj cmdr adm brig gov sen rep reps sens rev hon prof dr drs mr mrs ms messrs mme mlle st ste ft mt inc corp ltd pvt bros jr sr esq "
      + "ext vs dept univ assn approx dist blvd ave jan feb aug sept oct nov dec")

  private static let fileEndings = hashes("pdf doc docx xls xlsx ppt pptx txt jpg jpeg png gif html htm zip exe csv mp3 mp4")

  private static let slashed = hashes("b/c w/o b/w n/a")
}
