import NewsModel

/// Names before a noun that own nothing: where an envoy is sent, where a subsidiary is.
extension SentenceTree {
  /// "U.N." of "the Russian U.N. envoy", "Bosnia's U.N. ambassador": whose envoy it is, the other name tells.
  func isPost(_ child: Int, of noun: Int) -> Bool {
    guard self[child].relation == .compound, name(at: child)?.kind == .organization, Self.envoys.contains(self[noun].lemma.lowercased()) else { return false }
    return children(of: noun).contains { other in
      other != child && other < noun && (self[other].relation == .nmodPoss || name(at: other)?.kind == .nationality || name(at: other)?.kind == .location)
    }
  }

  private static let envoys: Set<String> = ["envoy", "ambassador", "representative", "delegate", "diplomat"]

  /// "U.S." of "its U.S. subsidiary", "the U.S. subsidiary of Honda": the owner is another one.
  func isSeat(_ child: Int, of noun: Int) -> Bool {
    guard [.compound, .amod].contains(self[child].relation), let kind = name(at: child)?.kind, kind == .location || kind == .nationality else { return false }
    return Self.parts.contains(self[noun].lemma.lowercased())
  }

  private static let parts: Set<String> = ["subsidiary", "affiliate", "unit", "arm", "division", "offshoot"]
}
