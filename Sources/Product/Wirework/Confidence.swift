public import NewsModel

extension ResolvedArticle {
  /// The same without evidence that is less sure than `confidence`, and without statements that lose all of theirs.
  public func withConfidence(atLeast confidence: Double) -> ResolvedArticle {
    guard confidence > 0 else { return self }
    var copy = self
    copy.statements = statements.compactMap { $0.withConfidence(atLeast: confidence) }
    return copy
  }
}
