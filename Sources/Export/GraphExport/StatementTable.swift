public import NewsModel

/// Writes one evidence of a statement as one row of tab-separated values, as `wirework extract --format tsv`
/// prints it.
///
/// Tabs and line breaks inside a value become a space, so that a row is always one line with ``columns``
/// values.
public struct StatementTable: Sendable {
  private let entities: [Entity.ID: Entity]

  /// The names of the columns.
  public static let columns = [
    "article", "sentence", "subject", "subject_type", "relation", "object", "object_type", "polarity",
    "modality",
    "qualifiers", "time", "said_by", "firmness", "confidence", "quote",
  ]

  /// The first row, with the names of the columns.
  public static let header = columns.joined(separator: "\t")

  /// Prepares the rows of an article from the entities that its statements speak of.
  public init(entities: some Sequence<Entity>) {
    self.entities = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The rows of everything that an article adds to the graph, in reading order, without the header.
  public static func rows(of article: ResolvedArticle) -> [String] {
    let table = StatementTable(entities: article.entities)
    return article.evidenceInReadingOrder.map { table.row($0, evidence: $1) }
  }

  /// The row of one evidence of a statement, without a line break.
  public func row(_ statement: Statement, evidence: Evidence) -> String {
    let qualifiers = Set(statement.keyQualifiers + evidence.qualifiers).sorted().map { qualifier in
      "\(qualifier.role)=\(qualifier.entity.map(label) ?? qualifier.text)"
    }
    let voice = evidence.attribution.first
    let values = [
      evidence.article.rawValue, String(evidence.sentence),
      label(statement.subject), type(statement.subject),
      statement.relation.rawValue, label(statement.object), type(statement.object),
      statement.polarity.rawValue, statement.modality.rawValue,
      qualifiers.joined(separator: "; "), evidence.time.map { $0.value ?? $0.text } ?? "",
      voice.map { $0.source.map(label) ?? $0.sourceText } ?? "", voice?.firmness.rawValue ?? "",
      JSONText.unit(evidence.confidence), evidence.quote,
    ]
    return values.map(onOneLine).joined(separator: "\t")
  }

  private func label(_ id: Entity.ID) -> String { entities[id]?.label ?? id.rawValue }
  private func type(_ id: Entity.ID) -> String { (entities[id]?.type ?? .concept).rawValue }

  private func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
  }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar == "\u{2028}"
      || scalar == "\u{2029}"
  }
}
