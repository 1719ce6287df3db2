import NewsModel

/// Where an article quotes someone, and who speaks in each sentence.
struct SpeechMap {
  /// For each sentence and word the number of the quotation around it, from 0; -1 outside.
  let quotations: [[Int]]
  /// For each sentence the subject of its main verb of saying outside quotations.
  private let saying: [Int?]
  private let quotedSentences: [Range<Int>]

  init(_ article: AnalyzedArticle, trees: [PhraseTree], paragraphs: [Int]) {
    let scan = Self.scan(article, paragraphs)
    quotations = scan.marks
    quotedSentences = scan.extents
    saying = trees.indices.map { Self.sayer(in: trees[$0], quotations: scan.marks[$0]) }
  }

  /// The word that names who speaks in a quotation: in its own sentences, else in the one before or behind it.
  func speaker(of quotation: Int) -> (sentence: Int, token: Int)? {
    let own = quotedSentences[quotation]
    let before = stride(from: own.lowerBound - 1, through: max(0, own.lowerBound - 3), by: -1)
    for sentence in Array(own) + Array(before) {
      if let token = saying[sentence] { return (sentence, token) }
    }
    let next = own.upperBound
    guard next < saying.count, quotations[next].contains(where: { $0 >= 0 }), let token = saying[next] else { return nil }
    return (next, token)
  }

  /// The subject of the verb of saying in a sentence.
  func sayer(in sentence: Int) -> Int? { saying[sentence] }

  /// Who last spoke before a sentence, not further back than `reach` sentences.
  func lastSayer(before sentence: Int, reach: Int) -> (sentence: Int, token: Int)? {
    for earlier in stride(from: sentence - 1, through: max(0, sentence - reach), by: -1) {
      if let token = saying[earlier] { return (earlier, token) }
    }
    return nil
  }

  private static func sayer(in tree: PhraseTree, quotations: [Int]) -> Int? {
    for token in tree.tokens.indices where quotations[token] < 0 {
      if tree[token].tag == .verb, CoreferenceWords.speech.contains(tree[token].lemma.lowercased()),
        let subject = tree.subject(of: token, where: { quotations[$0] < 0 })
      {
        return subject
      }
      if tree[token].lemma == "accord", let to = source(after: token, tree) { return to }
    }
    return nil
  }

  /// The noun of "according to …".
  private static func source(after token: Int, _ tree: PhraseTree) -> Int? {
    tree[token].relation == .case ? tree[token].head : nil
  }

  /// Numbers the quotations; a paragraph's end closes what is open, as the next one opens it anew.
  private static func scan(_ article: AnalyzedArticle, _ paragraphs: [Int]) -> (marks: [[Int]], extents: [Range<Int>]) {
    var marks: [[Int]] = []
    var extents: [Range<Int>] = []
    var isOpen = false
    for (index, sentence) in article.sentences.enumerated() {
      if index > 0, paragraphs[index] != paragraphs[index - 1] { isOpen = false }
      if isOpen { extents[extents.count - 1] = extents[extents.count - 1].lowerBound..<index + 1 }
      marks.append(sentence.tokens.map { token in
        let wasOpen = isOpen
        switch token.text {
        case "“", "``", "«": isOpen = true
        case "”", "''", "»": isOpen = false
        case "\"": isOpen.toggle()
        default: return isOpen ? extents.count - 1 : -1
        }
        if isOpen && !wasOpen { extents.append(index..<index + 1) }
        return -1
      })
    }
    return (marks, extents)
  }
}
