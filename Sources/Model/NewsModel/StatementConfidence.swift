extension Statement {
  /// The statement with only the evidence that is at least so sure, from 0 to 1; nil when it loses all of it.
  public func withConfidence(atLeast confidence: Double) -> Statement? {
    guard confidence > 0 else { return self }
    var kept = self
    kept.evidence.removeAll { $0.confidence < confidence }
    return kept.evidence.isEmpty ? nil : kept
  }
}
