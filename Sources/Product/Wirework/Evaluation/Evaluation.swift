public import EntityResolution
public import NewsModel

/// Counts how well extracted statements agree with a person's, relation by relation.
///
///     var evaluation = Evaluation(gold: gold, vocabulary: pipeline.vocabulary, aliases: pipeline.aliases)
///     for article in articles { evaluation.compare(pipeline.statements(in: article)) }
///     evaluation.finish()
///     evaluation.total.f1
///
/// Only articles of the gold count, and they count as annotated in full. Two ends agree when any name of the entity, or the words in the
/// text, are a gold name, or when an alias table gives a gold name to the entity; an unnamed thing also agrees when it stands at the
/// gold's place. Open statements are left out, and so are relations that the gold did not look for; so are denials, plans and the like, unless the gold has some.
public struct Evaluation: Sendable {
  /// Right, wrong and missing statements.
  public struct Counts: Hashable, Sendable {
    /// In both.
    public var right = 0
    /// Extracted, not in the gold.
    public var wrong = 0
    /// In the gold, not extracted.
    public var missing = 0

    /// No statements yet.
    public init() {}

    /// How many of the extracted are right; 0 when nothing was extracted.
    public var precision: Double { right == 0 ? 0 : Double(right) / Double(right + wrong) }
    /// How many of the gold were found; 0 when the gold is empty.
    public var recall: Double { right == 0 ? 0 : Double(right) / Double(right + missing) }
    /// The harmonic mean of both.
    public var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  /// A statement that only one side has.
  public struct Disagreement: Hashable, Sendable {
    /// Which side has it.
    public enum Kind: String, Hashable, Sendable {
      /// Extracted, not in the gold.
      case wrong
      /// In the gold, not extracted.
      case missing
    }

    /// Which side has it.
    public var kind: Kind
    /// The article.
    public var article: Article.ID
    /// The number of the sentence, from 1; nil when the gold does not tell.
    public var sentence: Int?
    /// The triple in words.
    public var triple: String
    /// The relation.
    public var relation: RelationName
    /// The sentence; empty when the gold does not tell where.
    public var words: String
  }

  /// For each relation, what was right, wrong and missing so far.
  public private(set) var counts: [RelationName: Counts] = [:]
  /// The disagreements, in the order of the articles.
  public private(set) var disagreements: [Disagreement] = []
  /// Of the right statements whose source the gold tells, how many have it.
  public private(set) var sources = Counts()
  /// How many articles of the gold were compared.
  public private(set) var articles = 0
  private var gold: [Article.ID: [GoldStatement]]
  private let countsAll: Bool
  private let relations: Set<RelationName>?
  private let vocabulary: Vocabulary
  private let aliases: AliasTable

  /// Compares with these statements; `aliases` knows further names of the entities.
  public init(gold: [GoldStatement], vocabulary: Vocabulary, aliases: AliasTable = AliasTable()) {
    self.init(gold: GoldSet(gold), vocabulary: vocabulary, aliases: aliases)
  }

  /// Compares with a gold file's statements; `aliases` knows further names of the entities.
  public init(gold: GoldSet, vocabulary: Vocabulary, aliases: AliasTable = AliasTable()) {
    self.gold = Dictionary(grouping: gold.statements, by: \.article)
    self.vocabulary = vocabulary
    self.aliases = aliases
    relations = gold.relations
    countsAll = gold.statements.contains { $0.polarity != .affirmed || $0.modality != .actual }
  }

  /// All relations together.
  public var total: Counts {
    counts.values.reduce(into: Counts()) { sum, one in
      sum.right += one.right
      sum.wrong += one.wrong
      sum.missing += one.missing
    }
  }

  /// The articles of the gold that were not compared yet, sorted.
  public var unread: [Article.ID] { gold.keys.sorted() }

  /// Adds an article's statements; an article that the gold does not know counts nothing.
  public mutating func compare(_ resolved: ResolvedArticle) {
    guard let statements = gold.removeValue(forKey: resolved.article.id) else { return }
    articles += 1
    let agreement = GoldAgreement(resolved, vocabulary: vocabulary, aliases: aliases)
    var open = statements.filter { !$0.isOptional }
    let optional = statements.filter(\.isOptional)
    for statement in resolved.statements where !statement.relation.isOpen && (countsAll || statement.isPlain) {
      if let index = open.firstIndex(where: { agreement.agree(statement, $0) }) {
        counts[open[index].relation, default: Counts()].right += 1
        if let source = open[index].source { count(source, agreement.hasSource(statement, source)) }
        open.remove(at: index)
      } else if isAskedFor(statement.relation), !optional.contains(where: { agreement.agree(statement, $0) }) {
        counts[statement.relation, default: Counts()].wrong += 1
        disagreements.append(agreement.wrong(statement))
      }
    }
    miss(open) { agreement.missing($0) }
  }

  /// Counts the statements of gold articles that were never read as missing.
  public mutating func finish() {
    for (_, open) in gold.sorted(by: { $0.key < $1.key }) { miss(open.filter { !$0.isOptional }) { Disagreement($0) } }
    gold = [:]
  }

  /// Whether whoever wrote the gold looked for a relation.
  private func isAskedFor(_ relation: RelationName) -> Bool { relations?.contains(relation) ?? true }

  private mutating func count(_ source: String, _ isRight: Bool) {
    if isRight { sources.right += 1 } else { sources.wrong += 1 }
  }

  private mutating func miss(_ open: [GoldStatement], disagreement: (GoldStatement) -> Disagreement) {
    for statement in open {
      counts[statement.relation, default: Counts()].missing += 1
      disagreements.append(disagreement(statement))
    }
  }
}

extension Evaluation.Disagreement {
  /// A gold statement that was not extracted.
  init(_ gold: GoldStatement, sentence: Int? = nil, words: String = "") {
    let marks = (gold.polarity == .negated ? ["NOT"] : []) + (gold.modality == .actual ? [] : [gold.modality.rawValue])
    let triple = "\(gold.subject.names[0]) –\(gold.relation)→ \(gold.object.names[0])"
    self.init(
      kind: .missing, article: gold.article, sentence: sentence, triple: ([triple] + marks).joined(separator: " "),
      relation: gold.relation, words: words)
  }

  /// One line for people: the kind, the place, the triple, the sentence.
  public var line: String {
    let place = article.rawValue + (sentence.map { ":\($0)" } ?? "")
    let name = kind == .wrong ? "wrong  " : "missing"
    return "\(name)  \(place)  \(triple)" + (words.isEmpty ? "" : "  “\(words.onOneLine)”")
  }
}
