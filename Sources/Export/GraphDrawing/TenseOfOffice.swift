import NewsModel

/// Puts relations into words for offices and roles that are over.
enum TenseOfOffice {
  /// Whether every evidence, or the statement's key, says that it is so no longer: "the former president".
  static func isFormer(_ statement: Statement) -> Bool {
    func saysFormer(_ qualifiers: [Qualifier]) -> Bool {
      qualifiers.contains { $0.role == "status" && ["former", "ex"].contains(($0.value ?? $0.text).lowercased()) }
    }
    if saysFormer(statement.keyQualifiers) { return true }
    return !statement.evidence.isEmpty && statement.evidence.allSatisfy { saysFormer($0.qualifiers) }
  }

  /// The words of a relation for what is over.
  ///
  ///     TenseOfOffice.former("holds the position of")   // "formerly held the position of"
  ///     TenseOfOffice.former("is a member of")          // "formerly a member of"
  static func former(_ words: String) -> String {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return words }
    let rest = parts.count > 1 ? " " + parts[1] : ""
    if ["is", "are"].contains(first) { return "formerly" + rest }
    return "formerly " + (irregular[first] ?? regular(first)) + rest
  }

  private static let irregular = [
    "has": "had", "holds": "held", "leads": "led", "runs": "ran", "heads": "headed", "keeps": "kept", "sits": "sat",
    "fights": "fought", "owns": "owned", "wins": "won", "speaks": "spoke", "belongs": "belonged",
  ]

  /// The past of a regular verb in the present: "works" becomes "worked"; any other word stays.
  private static func regular(_ verb: String) -> String {
    guard verb.hasSuffix("s"), !verb.hasSuffix("ss"), verb.utf8.count > 3 else { return verb }
    let stem = String(verb.dropLast())
    if stem.hasSuffix("ie") { return String(stem.dropLast(2)) + "ied" }
    return stem.hasSuffix("e") ? stem + "d" : stem + "ed"
  }
}
