import NewsModel

/// Collects the lines of a CoNLL-U file into articles.
struct CoNLLUReader {
  private let file: String
  private var line = 0
  private var articles: [AnalyzedArticle] = []
  private var id: String?
  private var text = ""
  private var blocks: [TextBlock] = []
  private var sentences: [AnalyzedSentence] = []
  private var words: [Word] = []
  private var startsParagraph = false

  private struct Word {
    var columns: [Substring]
    let line: Int
    var hasSpaceAfter: Bool
  }

  /// The words of a range line such as `1-2`: only the last may have a space after it.
  private var joined: (last: Int, hasSpaceAfter: Bool)?

  init(file: String) { self.file = file }

  mutating func read(_ text: String) throws {
    line += 1
    if text.isEmpty {
      try endSentence()
    } else if text.hasPrefix("#") {
      try readComment(text.dropFirst())
    } else {
      try readWord(text)
    }
  }

  mutating func finish() throws -> [AnalyzedArticle] {
    try endSentence()
    endArticle()
    return articles
  }

  private mutating func readComment(_ comment: Substring) throws {
    let parts = comment.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces() }
    switch parts.first {
    case "newdoc", "newdoc id":
      try endSentence()
      endArticle()
      id = parts.count > 1 ? String(parts[1]) : nil
      startsParagraph = true
    case "newpar", "newpar id": startsParagraph = true
    default: break
    }
  }

  private mutating func readWord(_ text: String) throws {
    let columns = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10 else { throw error("a word line has 10 columns parted by tabs, this one has \(columns.count)") }
    let hasSpace = !columns[9].split(separator: "|").contains("SpaceAfter=No")
    if let dash = columns[0].firstIndex(of: "-") {
      guard let last = Int(columns[0][columns[0].index(after: dash)...]) else { throw error("'\(columns[0])' is no range of words") }
      joined = (last, hasSpace)
      return
    }
    if columns[0].contains(".") { return }
    guard let number = Int(columns[0]), number == words.count + 1 else {
      throw error("the word is numbered '\(columns[0])', expected \(words.count + 1)")
    }
    guard !columns[1].isEmpty else { throw error("the word's form is empty") }
    var space = hasSpace
    if let range = joined {
      space = number == range.last ? range.hasSpaceAfter : number > range.last ? hasSpace : false
      if number >= range.last { joined = nil }
    }
    words.append(Word(columns: columns, line: line, hasSpaceAfter: space))
  }

  private mutating func endSentence() throws {
    guard !words.isEmpty else { return }
    let opensBlock = startsParagraph || blocks.isEmpty
    if !text.isEmpty { text += opensBlock ? "\n\n" : " " }
    let start = text.utf8.count
    var tokens: [Token] = []
    var labels: [String] = []
    for (index, word) in words.enumerated() {
      tokens.append(try token(word))
      labels.append(word.columns[9].split(separator: "|").first { $0.hasPrefix("Name=") }.map { String($0.dropFirst(5)) } ?? "O")
      text += word.columns[1] + (word.hasSpaceAfter && index + 1 < words.count ? " " : "")
    }
    let range = start..<text.utf8.count
    if opensBlock {
      blocks.append(TextBlock(kind: .paragraph, range: range))
    } else {
      blocks[blocks.count - 1].range = blocks[blocks.count - 1].range.lowerBound..<range.upperBound
    }
    sentences.append(AnalyzedSentence(number: sentences.count + 1, range: range, tokens: tokens, names: names(labels)))
    words = []
    joined = nil
    startsParagraph = false
  }

  private func token(_ word: Word) throws -> Token {
    let columns = word.columns
    let start = text.utf8.count
    let head = columns[6] == "_" ? 0 : Int(columns[6])
    guard let head, head >= 0, head <= words.count else {
      throw CoNLLUError(file: file, line: word.line, message: "the head '\(columns[6])' is no word of the sentence")
    }
    return Token(
      range: start..<start + columns[1].utf8.count, text: String(columns[1]), lemma: String(columns[2]),
      tag: UniversalTag(rawValue: String(columns[3])) ?? .other, pennTag: String(columns[4]),
      features: columns[5] == "_" ? "" : String(columns[5]), head: head - 1,
      relation: DependencyRelation(rawValue: String(columns[7])) ?? .dep)
  }

  private func names(_ labels: [String]) -> [NameSpan] {
    var names: [NameSpan] = []
    for (index, label) in labels.enumerated() {
      guard let kind = NameSpan.Kind(rawValue: String(label.dropFirst(2))) else { continue }
      if label.hasPrefix("I-"), let last = names.last, last.tokens.upperBound == index, last.kind == kind {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append(NameSpan(tokens: index..<index + 1, kind: kind))
      }
    }
    return names
  }

  private mutating func endArticle() {
    if !sentences.isEmpty {
      let name = Article.ID(rawValue: id ?? "document-\(articles.count + 1)")
      articles.append(AnalyzedArticle(article: Article(id: name, text: text, blocks: blocks, path: file), sentences: sentences))
    }
    (id, text, blocks, sentences) = (nil, "", [], [])
  }

  private func error(_ message: String) -> CoNLLUError { CoNLLUError(file: file, line: line, message: message) }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    var slice = self
    while slice.first == " " { slice = slice.dropFirst() }
    while slice.last == " " { slice = slice.dropLast() }
    return slice
  }
}
