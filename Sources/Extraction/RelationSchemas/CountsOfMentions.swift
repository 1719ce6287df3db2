import NewsModel

/// Whom or what a number counts.
extension RelationTyper {
  /// "12" in "12 soldiers", but not in "12 soldiers and a child" of the child.
  func isCount(_ number: Mention, ofOneOf chosen: [Mention]) -> Bool {
    chosen.contains { $0.range.lowerBound <= number.range.lowerBound && number.range.upperBound <= $0.range.upperBound }
  }

  /// "346 in Indonesia and Ethiopia" are so many in both together, not in each.
  func isTotal(of chosen: [Mention], _ proposition: Proposition) -> Bool {
    ["in", "at"].contains { role in
      let places = proposition.arguments.filter { $0.role == role && vocabulary.isKind($0.mention.referent.type, of: .place) }.map(\.mention)
      return places.count > 1 && places.contains { chosen.map(\.span).contains($0.span) }
    }
  }
}
