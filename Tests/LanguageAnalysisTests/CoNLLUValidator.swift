import NewsModel

/// The checks of the first two levels of the Universal Dependencies validator: columns, numbers, comments, tags, features, trees.
struct CoNLLUValidator {
  private(set) var problems: [String] = []
  private var ids: Set<String> = []

  init(_ text: String) {
    if !text.isEmpty, !text.hasSuffix("\n\n") { problems.append("the file does not end with an empty line") }
    if text.unicodeScalars.contains("\r") { problems.append("a line ends with a carriage return") }
    for block in text.split(separator: "\n\n") { check(block.split(separator: "\n", omittingEmptySubsequences: false)) }
  }

  private mutating func check(_ lines: [Substring]) {
    let comments = lines.prefix { $0.hasPrefix("#") }
    let words = lines.dropFirst(comments.count).map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    guard words.allSatisfy({ $0.count == 10 }) else { return report(lines, "a word line has not ten columns") }
    checkComments(comments, words, lines)
    for (index, columns) in words.enumerated() { checkWord(columns, number: index + 1, lines) }
    checkTree(words, lines)
  }

  private mutating func checkComments(_ comments: ArraySlice<Substring>, _ words: [[Substring]], _ lines: [Substring]) {
    let texts = comments.filter { $0.hasPrefix("# text = ") }
    let sentenceIDs = comments.filter { $0.hasPrefix("# sent_id = ") }
    if texts.count != 1 || sentenceIDs.count != 1 { report(lines, "not one # text and one # sent_id") }
    for id in sentenceIDs where !ids.insert(String(id)).inserted { report(lines, "\(id) stands twice") }
    var built = ""
    for (index, columns) in words.enumerated() {
      let touches = columns[9].split(separator: "|").contains("SpaceAfter=No")
      built += columns[1] + (touches || index + 1 == words.count ? "" : " ")
    }
    if texts.first.map({ $0.dropFirst(9) }) != Substring(built) { report(lines, "# text is not what the words make") }
  }

  private mutating func checkWord(_ columns: [Substring], number: Int, _ lines: [Substring]) {
    if columns[0] != "\(number)" { report(lines, "the word \(columns[0]) is not number \(number)") }
    for column in columns where column.isEmpty || column.first?.isWhitespace == true || column.last?.isWhitespace == true {
      report(lines, "a column of \(number) is empty or has blanks at its ends")
    }
    if UniversalTag(rawValue: String(columns[3])) == nil { report(lines, "\(columns[3]) is no universal tag") }
    if DependencyRelation(rawValue: String(columns[7])) == nil { report(lines, "\(columns[7]) is no relation") }
    for column in [columns[5], columns[9]] where column != "_" {
      let pairs = column.split(separator: "|", omittingEmptySubsequences: false)
      if pairs.contains(where: { $0.split(separator: "=", maxSplits: 1).count != 2 }) { report(lines, "\(column) is no list of pairs") }
    }
    if columns[5] != "_" {
      let names = columns[5].split(separator: "|").map { $0.prefix { $0 != "=" }.lowercased() }
      if names != names.sorted() || Set(names).count != names.count { report(lines, "\(columns[5]) is not sorted") }
    }
  }

  private mutating func checkTree(_ words: [[Substring]], _ lines: [Substring]) {
    let heads = words.map { Int($0[6]) ?? -1 }
    guard heads.allSatisfy({ (0...words.count).contains($0) }) else { return report(lines, "a head is no word") }
    let roots = heads.indices.filter { heads[$0] == 0 }
    if roots.count != 1 { report(lines, "\(roots.count) roots") }
    for (word, head) in heads.enumerated() where (head == 0) != (words[word][7] == "root") { report(lines, "root and head 0 differ") }
    for start in heads.indices {
      var (at, steps) = (start, 0)
      while heads[at] > 0, steps <= heads.count { (at, steps) = (heads[at] - 1, steps + 1) }
      if steps > heads.count { return report(lines, "a cycle") }
    }
  }

  private mutating func report(_ lines: [Substring], _ problem: String) {
    problems.append("\(lines.first { $0.hasPrefix("# text") } ?? ""): \(problem)")
  }
}
