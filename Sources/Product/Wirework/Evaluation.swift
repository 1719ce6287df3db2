import EntityResolution
public import NewsModel

/// Counts how well extracted statements agree with a person's, relation by relation.
///
///     var evaluation = Evaluation(gold: try GoldStatement.load("gold.jsonl"))
///     for article in articles { evaluation.compare(pipeline.statements(in: article)) }
///     evaluation.total.f1
///
/// Only articles of the gold file count, and they count as annotated in full. Two ends agree when any name of the entity, or the words in the
/// text, are the gold name, case and accents aside. Open statements are left out; so are denials, plans and the like, unless the gold has some.
public struct Evaluation: Sendable {
  /// Right, wrong and missing statements.
  public struct Counts: Hashable, Sendable {
    /// In both.
    public var right = 0
    /// Extracted, not in the gold.
    public var wrong = 0
    /// In the gold, not extracted.
    public var missing = 0
    /// How many of the extracted are right; 0 when nothing was extracted.
    public var precision: Double { right == 0 ? 0 : Double(right) / Double(right + wrong) }
    /// How many of the gold were found; 0 when the gold is empty.
    public var recall: Double { right == 0 ? 0 : Double(right) / Double(right + missing) }
    /// The harmonic mean of both.
    public var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  /// For each relation, what was right, wrong and missing so far.
  public private(set) var counts: [RelationName: Counts] = [:]
  /// The disagreements, in the order of the articles: `wrong` or `missing`, article, triple.
  public private(set) var disagreements: [String] = []
  private var gold: [Article.ID: [GoldStatement]]
  private let countsAll: Bool

  /// Compares with these statements.
  public init(gold: [GoldStatement]) {
    self.gold = Dictionary(grouping: gold, by: \.article)
    countsAll = gold.contains { $0.polarity != .affirmed || $0.modality != .actual }
  }

  /// All relations together.
  public var total: Counts {
    counts.values.reduce(into: Counts()) { sum, one in
      sum.right += one.right
      sum.wrong += one.wrong
      sum.missing += one.missing
    }
  }

  /// Adds an article's statements; an article that the gold does not know counts nothing.
  public mutating func compare(_ resolved: ResolvedArticle) {
    guard var open = gold.removeValue(forKey: resolved.article.id) else { return }
    let text = StatementText(resolved)
    let names = EntityNames(resolved)
    for statement in resolved.statements where !statement.relation.isOpen && (countsAll || statement.isPlain)
    {
      if let index = open.firstIndex(where: { names.agree(statement, $0) }) {
        open.remove(at: index)
        counts[statement.relation, default: Counts()].right += 1
      } else {
        counts[statement.relation, default: Counts()].wrong += 1
        let marks = text.reservations(statement).map { " " + $0 }.joined()
        disagreements.append(
          "wrong    \(resolved.article.id)  \(text.triple(statement))\(marks)  “\(statement.evidence[0].quote.onOneLine)”"
        )
      }
    }
    miss(open)
  }

  /// Counts the statements of gold articles that were never read as missing.
  public mutating func finish() {
    for (_, open) in gold.sorted(by: { $0.key < $1.key }) { miss(open) }
    gold = [:]
  }

  private mutating func miss(_ open: [GoldStatement]) {
    for statement in open {
      counts[statement.relation, default: Counts()].missing += 1
      disagreements.append(
        "missing  \(statement.article)  \(statement.subject) –\(statement.relation)→ \(statement.object)")
    }
  }
}

/// The names of an article's entities, folded, for comparing.
private struct EntityNames {
  private let names: [Entity.ID: Set<String>]

  init(_ resolved: ResolvedArticle) {
    var names: [Entity.ID: Set<String>] = [:]
    for entity in resolved.entities {
      names[entity.id] = Set(([entity.label] + entity.aliases).map(NameFolding.key))
    }
    for statement in resolved.statements {
      for evidence in statement.evidence {
        for (id, mention) in [(statement.subject, evidence.subject), (statement.object, evidence.object)] {
          for words in [mention.text, mention.standsFor].compactMap({ $0 }) {
            names[id, default: []].insert(NameFolding.key(words))
          }
        }
      }
    }
    self.names = names
  }

  func agree(_ statement: Statement, _ gold: GoldStatement) -> Bool {
    statement.relation == gold.relation && statement.polarity == gold.polarity
      && statement.modality == gold.modality
      && isNamed(statement.subject, gold.subject) && isNamed(statement.object, gold.object)
  }

  private func isNamed(_ id: Entity.ID, _ name: String) -> Bool {
    id.rawValue == name || names[id]?.contains(NameFolding.key(name)) ?? false
  }
}
