import NewsModel

/// Decides after which tokens of a paragraph a sentence ends. The end of a paragraph always ends one.
struct SentenceSplitter {
  let weights: BorderWeights

  /// The sentences of a paragraph, as ranges of its tokens.
  func sentences(in tokens: [Range<Int>], of text: TextScalars) -> [Range<Int>] {
    let abbreviations = AbbreviationEnds(tokens: tokens, of: text)
    let rows = tokens.indices.map { Row(tokens: tokens, index: $0, text: text) }
    var sentences: [Range<Int>] = []
    var start = 0
    var state = State()
    for index in tokens.indices {
      state.read(tokens[index], of: text)
      if index == tokens.count - 1
        || weights.sentence.accepts(features(after: index, rows, state)) && !isShortTitle(before: index, tokens, text) && !isPossessive(index, tokens, text) && !isState(before: index, tokens, text)
        || abbreviations.isEnd(index, words: state.words)
      {
        sentences.append(start..<index + 1)
        start = index + 1
        state.words = 0
      }
    }
    return sentences
  }

  /// "Navy Capt. Jeff Davis": the period belongs to a title that is written short before a name, whatever the weights say.
  private func isShortTitle(before index: Int, _ tokens: [Range<Int>], _ text: TextScalars) -> Bool {
    let token = tokens[index]
    guard index + 1 < tokens.count, text.values[token.upperBound - 1] == 46, text.kinds[tokens[index + 1].lowerBound] == 2 else { return false }
    let isPeriod = token.count == 1
    guard !isPeriod || index > 0 && tokens[index - 1].upperBound == token.lowerBound else { return false }
    let word = isPeriod ? tokens[index - 1] : token.lowerBound..<token.upperBound - 1
    return text.kinds[word.lowerBound] == 2 && Self.shortTitles.contains(wordHash(text.folded[word]))
  }

  /// "Jackson, Miss. arrested": the short form of a state between a comma and a small letter.
  private func isState(before index: Int, _ tokens: [Range<Int>], _ text: TextScalars) -> Bool {
    let token = tokens[index]
    let isPeriod = token.count == 1
    let word = isPeriod ? index - 1 : index
    guard word > 0, index + 1 < tokens.count, text.kinds[tokens[index + 1].lowerBound] == 3, text.values[token.upperBound - 1] == 46, text.values[tokens[word - 1].lowerBound] == 44 else { return false }
    let letters = text.values[tokens[word].lowerBound..<(isPeriod ? tokens[word].upperBound : token.upperBound - 1)].compactMap(Unicode.Scalar.init)
    return StateAbbreviations.state(String(String.UnicodeScalarView(letters)) + ".") != nil
  }

  /// "the Farmers' Union": an apostrophe right behind a word ends no sentence before a name.
  private func isPossessive(_ index: Int, _ tokens: [Range<Int>], _ text: TextScalars) -> Bool {
    let token = tokens[index]
    guard token.count == 1, index > 0, text.values[token.lowerBound] == 39 || text.values[token.lowerBound] == 0x2019 else { return false }
    return tokens[index - 1].upperBound == token.lowerBound && text.values[token.lowerBound - 1] | 32 == 115 && text.kinds[tokens[index + 1].lowerBound] == 2
  }

  private static let shortTitles = Set(
    ["capt", "cmdr", "col", "gen", "lt", "maj", "sgt", "cpl", "adm", "brig", "gov", "sen", "rep", "rev", "hon", "mr", "mrs", "ms", "dr", "prof"]
      .map { word in wordHash(word.unicodeScalars.map(\.value)[...]) })

  /// What is remembered of a paragraph so far.
  private struct State {
    /// Words since the sentence began.
    var words = 0
    /// 1 inside double quotes.
    var quotes: UInt32 = 0
    /// Brackets that are open.
    var brackets: UInt32 = 0

    mutating func read(_ token: Range<Int>, of text: TextScalars) {
      words += 1
      for index in token {
        switch text.kinds[index] {
        case 34:
          switch text.values[index] {
          case 0x201C: quotes = 1
          case 0x201D: quotes = 0
          default: quotes = 1 - quotes
          }
        case 40, 91: brackets += 1
        case 41, 93: brackets = brackets > 0 ? brackets - 1 : 0
        default: break
        }
      }
    }
  }

  /// What the features take from one token.
  private struct Row {
    var form: UInt32 = 1
    var shape: UInt32 = 1
    var first: UInt32 = 1
    var last: UInt32 = 1
    var space: UInt32 = 1

    init() {}

    init(tokens: [Range<Int>], index: Int, text: TextScalars) {
      let token = tokens[index]
      form = wordHash(text.folded[token])
      first = text.kinds[token.lowerBound]
      last = text.kinds[token.upperBound - 1]
      let isUpper = token.allSatisfy { text.kinds[$0] == 2 }
      let hasInnerPeriod = token.dropLast().contains { text.kinds[$0] == 46 }
      shape = mixed(UInt32(min(token.count, 5)), first, last, isUpper ? 1 : 0, hasInnerPeriod ? 1 : 0)
      space = index + 1 == tokens.count || tokens[index + 1].lowerBound > token.upperBound ? 1 : 2
    }
  }

  private func features(after index: Int, _ rows: [Row], _ state: State) -> [UInt32] {
    func row(_ index: Int) -> Row { rows.indices.contains(index) ? rows[index] : Row() }
    let (p3, p2, p1, q1, q2) = (row(index - 2), row(index - 1), rows[index], row(index + 1), row(index + 2))
    let words = state.words
    let since: UInt32 = words <= 1 ? 1 : words <= 3 ? 2 : words <= 8 ? 3 : words <= 25 ? 4 : 5
    let (space, quotes, brackets) = (p1.space, state.quotes, min(state.brackets, 1))
    return [
      mixed(1, p1.form, space), mixed(2, q1.form, space), mixed(3, p1.shape, q1.shape, space), mixed(4, p1.form, q1.form),
      mixed(5, p1.form, q1.shape, space, quotes), mixed(6, p2.form, p1.form, q1.shape),
      mixed(7, p2.shape, p1.form, q1.shape, space), mixed(8, p1.form, q1.shape, q2.shape),
      mixed(9, p1.form, since, q1.first, space), mixed(10, p1.form, quotes, brackets, q1.first, q1.last),
      mixed(11, p2.form, p1.form, q1.form), mixed(12, p1.form, q1.form, q2.shape, quotes),
      mixed(13, p3.shape, p2.shape, p1.shape, q1.shape, q2.shape), mixed(14, p2.first, p1.form, q1.first, since),
      mixed(15, p1.shape, q1.form, since, space), mixed(16, p2.form, p1.form, q1.first, space),
      mixed(17, p1.shape, q1.shape, q2.shape, since, quotes, brackets), mixed(18, p1.last, q1.first, quotes, since),
      mixed(19, p3.form, p2.form, p1.form), mixed(20, q1.form, q2.form, p1.last),
    ]
  }
}
