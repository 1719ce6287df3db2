public import NewsModel

/// How alike two names are, knowing how foreign names are spelt in English.
public struct NameSimilarity: Sendable {
  /// From here on two names are one.
  public static let sure = 0.93
  /// From here on a person should look.
  public static let possible = 0.8

  private let type: EntityType

  /// Compares names of things of a type.
  public init(type: EntityType) { self.type = type }

  /// From 0 (nothing in common) to 1 (the same), of two names as folded words.
  public func score(_ a: [String], _ b: [String]) -> Double {
    let (left, right) = (a.filter { $0 != "al" }, b.filter { $0 != "al" })
    if left.isEmpty || right.isEmpty { return 0 }
    if left.joined() == right.joined() { return 1 }
    if left.count != right.count { return 0 }
    let scores = zip(left, right).map { wordScore($0, $1) }
    return scores.min() ?? 0
  }

  private func wordScore(_ a: String, _ b: String) -> Double {
    if a == b { return 1 }
    let (left, right) = (NameSound.spelling(a), NameSound.spelling(b))
    if left == right { return 0.97 }
    if NameSound.key(a) == NameSound.key(b), left.count > 3, right.count > 3 { return 0.94 }
    return 0
  }
}
