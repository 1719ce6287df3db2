/// A tuple of open extraction as CaRB's files write it: relation, first argument, further arguments, as words.
struct CarbTuple {
  let relation: [Substring]
  /// The relation's text, in which verbs of saying are looked for.
  let relationText: String
  /// The first argument, then the others joined.
  let arguments: [[Substring]]
  let confidence: Double

  init(relation: String, arguments: [String], confidence: Double = 1) {
    self.relation = relation.split(separator: " ")
    relationText = relation
    let joined = arguments.count > 2 ? [arguments[0], arguments.dropFirst().joined(separator: " ")] : arguments
    self.arguments = joined.map { $0.split(separator: " ") }
    self.confidence = confidence
  }
}

/// CaRB's lenient matching of two tuples: words of the same slot count one to one.
///
/// After the published scorer (Bhardwaj, Aggarwal and Mausam, "CaRB: A Crowdsourced Benchmark for Open IE", EMNLP 2019): at least one
/// word of the relation must agree, `be` agrees with any of its forms, and behind a verb of saying the arguments may be swapped.
enum CarbMatching {
  struct Match: Comparable {
    var precision = 0.0
    var recall = 0.0

    static func < (a: Match, b: Match) -> Bool { (a.precision, a.recall) < (b.precision, b.recall) }
  }

  static func match(_ gold: CarbTuple, _ found: CarbTuple) -> Match {
    let straight = match(gold, relation: found.relation, arguments: found.arguments)
    guard found.arguments.count > 1, saying.contains(where: { gold.relationText.contains($0) }) else { return straight }
    return max(straight, match(gold, relation: found.relation, arguments: found.arguments.reversed()))
  }

  private static let saying = ["said", "told", "added", "adds", "says"]
  private static let formsOfBe: Set<Substring> = ["be", "is", "am", "are", "was", "were", "been", "being"]

  private static func match(_ gold: CarbTuple, relation: [Substring], arguments: [[Substring]]) -> Match {
    var shared = common(gold.relation, relation)
    if shared.rest.contains("be"), gold.relation.contains(where: formsOfBe.contains) { shared.count += 1 }
    guard shared.count > 0 else { return Match() }
    var agreed = shared.count
    var goldWords = gold.relation.count
    var foundWords = relation.count
    for (index, words) in gold.arguments.enumerated() {
      goldWords += words.count
      guard index < arguments.count else { return Match() }
      foundWords += arguments[index].count
      agreed += common(words, arguments[index]).count
    }
    return Match(precision: Double(agreed) / Double(foundWords), recall: Double(agreed) / Double(goldWords))
  }

  private static func common(_ gold: [Substring], _ found: [Substring]) -> (count: Int, rest: [Substring]) {
    var rest = found
    for word in gold {
      if let place = rest.firstIndex(of: word) { rest.remove(at: place) }
    }
    return (found.count - rest.count, rest)
  }
}
