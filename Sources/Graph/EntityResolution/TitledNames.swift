import NewsModel

/// The names that an article gives with a title which may be part of them: "Pope Francis", "King Salman", "Sheikh Hasina".
///
/// Titles are taken from names before they are looked up; kings, popes and sheikhs are known by theirs, and "Francis" alone is anybody.
struct TitledNames: Sendable {
  /// For the folded name without its title, the folded names with it.
  private var keys: [String: Set<String>] = [:]
  /// For a folded name with its title, how the article writes it.
  private var displays: [String: String] = [:]

  init(_ analyzed: AnalyzedArticle) {
    for sentence in analyzed.sentences {
      for name in sentence.names where name.kind == .person || name.tokens.count < 3 { add(name.tokens, in: sentence, of: analyzed.article) }
    }
  }

  private mutating func add(_ name: Range<Int>, in sentence: AnalyzedSentence, of article: Article) {
    guard let first = name.first else { return }
    let isInside = Self.titles.contains(sentence.tokens[first].text)
    let title = isInside ? first : first - 1
    let bare = isInside ? first + 1..<name.upperBound : name
    guard title >= 0, !bare.isEmpty, Self.titles.contains(sentence.tokens[title].text) else { return }
    let display = NameCleaning.clean(article.words(in: sentence.range(of: bare)), type: .person)
    let whole = sentence.tokens[title].text + " " + display
    let key = NameFolding.key(whole)
    keys[NameFolding.key(display), default: []].insert(key)
    displays[key] = whole
  }

  /// The folded names with a title for one without, sorted.
  func keys(for bare: String) -> [String] { (keys[bare] ?? []).sorted() }

  /// How the article writes a folded name with a title of a reigning house, when that is the only one it gives to the name.
  func reigning(_ bare: String) -> String? {
    guard let all = keys[bare], all.count == 1, let display = all.first.flatMap({ displays[$0] }) else { return nil }
    return Self.reigning.contains { display.hasPrefix($0 + " ") } ? display : nil
  }

  private static let reigning: Set<String> = ["King", "Queen", "Prince", "Princess", "Pope", "Emperor", "Empress", "Emir", "Sultan"]
  private static let titles: Set<String> = reigning.union(["Sheikh", "Shaikh", "Sheikha", "Lord", "Lady", "Sir", "Dame", "Ayatollah", "Imam", "Mullah"])
}
