import NewsModel
import PropositionExtraction

/// How often statements of a kind are right, measured on development documents: `Schemas/lexicons/confidence.yaml`.
struct StatementConfidence {
  let table: [String: Double]

  /// The confidence of what an example found, from that of its relation.
  func typed(_ relation: Double, subject: Mention, object: Mention, frame: RelationPattern.Frame) -> Double {
    let isReference = !subject.antecedent.isEmpty || !object.antecedent.isEmpty
    return relation * value(distance(subject, object) > Self.nearWords ? "far" : "near", else: 1) * (isReference ? value("reference", else: 1) : 1)
      * (frame == .verbal ? 1 : value("phrase", else: 1))
  }

  /// The confidence of a statement that only the sentence's own predicate names: "buy", "fly to", "make visit to".
  func open(_ predicate: String) -> Double {
    switch predicate.split(separator: " ").count {
    case 1: value("open verb", else: 0.6)
    case 2: value("open role", else: 0.6)
    default: value("open noun", else: 0.6)
    }
  }

  /// More words between the ends than this make a statement less sure.
  private static let nearWords = 6

  private func distance(_ a: Mention, _ b: Mention) -> Int {
    guard a.span.sentence == b.span.sentence else { return Int.max }
    return max(a.span.tokens.lowerBound, b.span.tokens.lowerBound) - min(a.span.tokens.upperBound, b.span.tokens.upperBound)
  }

  private func value(_ key: String, else fallback: Double) -> Double { table[key] ?? fallback }
}
