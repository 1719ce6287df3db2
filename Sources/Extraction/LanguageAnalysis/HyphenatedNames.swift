import NewsModel

/// Makes "Sharm-el-Sheikh" and "Lashkar-e-Taiba" one name each, where the recogniser stopped at a hyphen.
///
/// Only small words between the hyphens join: "Israel-Hamas" and "Paris-based" stay as they were.
enum HyphenatedNames {
  static func joined(_ names: [NameSpan], in tokens: [Token]) -> [NameSpan] {
    guard tokens.contains(where: { $0.text == "-" }) else { return names }
    var names = names
    joinPersons(&names, in: tokens)
    var start = 0
    while start < tokens.count {
      guard let chain = chain(from: start, in: tokens) else {
        start += 1
        continue
      }
      join(chain, &names)
      start = chain.upperBound
    }
    return names
  }

  /// "Lip-Bu Tan", "Moon Jae-in": the parts of a person's name that hyphens join, where the recogniser found some of them.
  private static func joinPersons(_ names: inout [NameSpan], in tokens: [Token]) {
    for index in names.indices where names[index].kind == .person && !names[index].tokens.isEmpty {
      var words = names[index].tokens
      let others = names
      let isFree = { (range: Range<Int>) in !others.indices.contains { $0 != index && others[$0].tokens.overlaps(range) } }
      // "Lip-" before "Bu Tan"
      if case let first = words.lowerBound, first > 1, isClosed(first - 2...first, tokens), tokens[first - 1].text == "-", isCapitalised(tokens[first - 2]), tokens[first - 2].tag == .properNoun,
        words.count > 1, tokens[first - 2].text.utf8.count < 7, isFree(first - 2..<first)
      {
        words = first - 2..<words.upperBound
      }
      // "-in" behind "Jae"
      if case let end = words.upperBound, end + 1 < tokens.count, isClosed(end - 1...end + 1, tokens), tokens[end].text == "-", syllables.contains(tokens[end + 1].text), isFree(end..<end + 2) {
        words = words.lowerBound..<end + 2
        // "Moon" before "Jae-in"
        if words.count == 3, case let surname = words.lowerBound - 1, surname >= 0, isCapitalised(tokens[surname]), tokens[surname].tag == .properNoun, tokens[surname].relation != .nmodDesc, tokens[surname].text.utf8.count < 7,
          isFree(surname..<surname + 1)
        {
          words = surname..<words.upperBound
        }
      }
      names[index].tokens = words
    }
  }

  /// Second syllables of Korean given names.
  private static let syllables: Set<String> = [
    "in", "un", "il", "jae", "hee", "hui", "ho", "hyun", "hyeon", "jin", "won", "woo", "wu", "soo", "su", "young", "yeong", "chul", "cheol", "hwan", "kyu", "gyu", "min", "seok", "sik", "shik", "sung", "seong", "tae", "wook",
    "bok", "bak", "nam", "hye", "eun", "ki", "gi", "mi", "kwon", "hoon", "hun", "gun", "geun", "kun", "gon", "joon", "jun", "ju", "joo", "ryong", "yong", "ok", "sook", "suk", "ja", "kyung", "gyeong", "pyo", "yul", "yeol", "hyung",
    "sang", "chan", "bin", "myung", "dong", "jong", "hyuk", "chang", "han", "duck", "deok", "taek", "rae", "moo", "mu", "sun", "seon", "sam", "kwan", "gwan", "rok", "hak", "ik", "mo", "ung", "heon", "hyon", "guk", "kook", "beom", "bum",
  ]

  private static func join(_ chain: Range<Int>, _ names: inout [NameSpan]) {
    let touched = names.filter { $0.tokens.overlaps(chain) }
    guard let longest = touched.max(by: { $0.tokens.count < $1.tokens.count }) else { return }
    let lower = min(chain.lowerBound, touched[0].tokens.lowerBound)
    let upper = max(chain.upperBound, touched[touched.count - 1].tokens.upperBound)
    names.removeAll { $0.tokens.overlaps(chain) }
    names.append(NameSpan(tokens: lower..<upper, kind: longest.kind))
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A capitalised word, and as often as it comes a hyphen, a small word, a hyphen and a capitalised word, all without spaces.
  private static func chain(from start: Int, in tokens: [Token]) -> Range<Int>? {
    guard isCapitalised(tokens[start]) else { return nil }
    var end = start + 1
    while end + 3 < tokens.count, isClosed(end - 1...end + 3, tokens), tokens[end].text == "-", particles.contains(tokens[end + 1].text),
      tokens[end + 2].text == "-", isCapitalised(tokens[end + 3])
    {
      end += 4
    }
    return end > start + 1 ? start..<end : nil
  }

  private static func isClosed(_ words: ClosedRange<Int>, _ tokens: [Token]) -> Bool {
    words.dropLast().allSatisfy { tokens[$0].range.upperBound == tokens[$0 + 1].range.lowerBound }
  }

  private static func isCapitalised(_ token: Token) -> Bool { token.text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false }

  private static let particles: Set<String> = [
    "e", "i", "al", "el", "ul", "ur", "ud", "us", "uz", "as", "ash", "ad", "at", "az", "de", "du", "des", "la", "le", "les", "en", "sur", "sous", "au", "aux", "lez",
    "ter", "zu", "am", "an", "der", "di", "da", "do", "dos", "upon", "on", "by", "in", "under", "y", "ye", "o",
  ]
}
