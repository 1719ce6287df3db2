import GraphExport
public import NewsModel

/// Open propositions as tab-separated values, as open-extraction benchmarks read them.
///
/// `sentence number TAB subject TAB predicate TAB object [TAB further argument]…`, in the words of the sentence.
public enum OpenTSV {
  /// The lines of an article's propositions; with `confidence`, each line ends in one more column.
  public static func lines(
    for propositions: [Proposition], in article: AnalyzedArticle, confidence: Bool = false
  ) -> [String] {
    propositions.compactMap { line(for: $0, in: article, confidence: confidence) }
  }

  private static func line(
    for proposition: Proposition, in article: AnalyzedArticle, confidence: Bool
  ) -> String? {
    let sentence = article.sentences[proposition.sentence]
    guard let subject = proposition.argument("subject") else { return nil }
    let others = proposition.arguments.filter { $0.role != "subject" }.sorted { rank($0) < rank($1) }
    guard !others.isEmpty else { return nil }
    let predicate = proposition.predicateTokens.map { sentence.tokens[$0].text }.joined(separator: " ")
    var cells = [String(sentence.number), subject.mention.text, predicate.isEmpty ? proposition.predicate : predicate]
    cells += others.map(words)
    if confidence { cells.append(JSONText.unit(certainty(of: proposition))) }
    return cells.map(cell).joined(separator: "\t")
  }

  private static let roles = ["object": 0, "complement": 1, "recipient": 2, "clause": 3]

  private static func rank(_ argument: Argument) -> Int { roles[argument.role] ?? 4 }

  private static func words(of argument: Argument) -> String {
    roles[argument.role] == nil && argument.role != "poss"
      ? argument.role + " " + argument.mention.text : argument.mention.text
  }

  // A verb with its object in the sentence is the surest; what was read from nouns alone is the least.
  private static func certainty(of proposition: Proposition) -> Double {
    switch proposition.construction {
    case .verbal: proposition.argument("object") == nil ? 0.8 : 0.9
    case .copular: 0.85
    case .appositive: 0.7
    case .nominal: 0.6
    case .possessive: 0.5
    }
  }

  /// Text that cannot break the columns or the lines.
  private static func cell(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
