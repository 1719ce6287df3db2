public import NewsModel

extension ResolvedArticle {
  /// The same without evidence that is less sure than `confidence`, and without statements that lose all of theirs.
  public func withConfidence(atLeast confidence: Double) -> ResolvedArticle {
    var copy = self
    copy.statements = statements.compactMap { statement in
      var kept = statement
      kept.evidence.removeAll { $0.confidence < confidence }
      return kept.evidence.isEmpty ? nil : kept
    }
    return copy
  }
}
