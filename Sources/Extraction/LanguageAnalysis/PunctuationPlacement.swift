import NewsModel

/// Hangs commas, dashes, brackets and quotes where the rest of the tree says.
///
/// The network finds the head of a comma less surely (82 in 100) than that of a word. The guidelines of Universal Dependencies make it follow from
/// the words' tree: punctuation belongs to the unit that it delimits, as high as it can hang without crossing an arc, and a pair around one unit to its head.
/// Marks that end a sentence, and semicolons, stay where the network put them.
struct PunctuationPlacement {
  private let tokens: [Token]
  private let isMark: [Bool]
  /// The first and the last word under each word, itself included; marks are left out.
  private let first: [Int]
  private let last: [Int]

  /// The tokens of a sentence with the heads of its marks mended.
  static func mended(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { marks.contains($0.text) }) else { return tokens }
    var copy = tokens
    for (mark, head) in PunctuationPlacement(tokens).places() { copy[mark].head = head }
    return copy
  }

  private static let marks: Set<String> = [
    ",", ":", "-", "–", "--", "(", ")", "[", "]", "{", "}", "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''",
  ]
  private static let pairs = ["(": ")", "[": "]", "{": "}", "\"": "\"", "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“", "``": "''"]

  private init(_ tokens: [Token]) {
    self.tokens = tokens
    var children = [Int](repeating: 0, count: tokens.count)
    for token in tokens where token.head >= 0 { children[token.head] += 1 }
    let isMark = tokens.indices.map { tokens[$0].relation == .punct && children[$0] == 0 && tokens[$0].head >= 0 }
    for index in tokens.indices where isMark[index] { children[tokens[index].head] -= 1 }
    var (first, last) = (Array(tokens.indices), Array(tokens.indices))
    var ready = tokens.indices.filter { children[$0] == 0 && !isMark[$0] }
    while let word = ready.popLast() {
      let head = tokens[word].head
      guard head >= 0 else { continue }
      first[head] = min(first[head], first[word])
      last[head] = max(last[head], last[word])
      children[head] -= 1
      if children[head] == 0 { ready.append(head) }
    }
    (self.isMark, self.first, self.last) = (isMark, first, last)
  }

  private func places() -> [(mark: Int, head: Int)] {
    var result: [(mark: Int, head: Int)] = []
    var isPaired = [Bool](repeating: false, count: tokens.count)
    for (open, close) in brackets() {
      isPaired[open] = true
      isPaired[close] = true
      if let head = onlyTop(open + 1..<close) { result += [(open, head), (close, head)] }
    }
    for index in tokens.indices where isMark[index] && !isPaired[index] && Self.marks.contains(tokens[index].text) {
      if let head = head(of: index) { result.append((index, head)) }
    }
    return result
  }

  private func brackets() -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var waiting: [String: Int] = [:]
    for index in tokens.indices where isMark[index] {
      let text = tokens[index].text
      if let open = waiting.removeValue(forKey: text) {
        found.append((open, index))
      } else if let close = Self.pairs[text], waiting[close] == nil {
        waiting[close] = index
      }
    }
    return found
  }

  /// The one word between two marks whose head stands outside; nil when there are several.
  private func onlyTop(_ words: Range<Int>) -> Int? {
    let tops = words.filter { !isMark[$0] && !words.contains(tokens[$0].head) }
    return tops.count == 1 ? tops[0] : nil
  }

  /// The lower of the two units that a mark stands between; of two on one level the one that depends on a word before the mark, which is the later one, else the earlier.
  private func head(of mark: Int) -> Int? {
    let before = (0..<mark).last { !isMark[$0] }.map { climbed($0, mark: mark) }
    let after = (mark + 1..<tokens.count).first { !isMark[$0] }.map { climbed($0, mark: mark) }
    guard let before, let after else { return before ?? after }
    if isUnder(before, after) { return before }
    if isUnder(after, before) { return after }
    return tokens[after].head < mark ? after : before
  }

  /// The highest word above one that has all its words on the same side of the mark.
  private func climbed(_ start: Int, mark: Int) -> Int {
    var word = start
    while tokens[word].head >= 0 {
      let head = tokens[word].head
      guard start < mark ? head < mark && last[head] < mark : head > mark && first[head] > mark else { break }
      word = head
    }
    return word
  }

  private func isUnder(_ word: Int, _ other: Int) -> Bool {
    var at = word
    while at >= 0, at != other { at = tokens[at].head }
    return at == other
  }
}
