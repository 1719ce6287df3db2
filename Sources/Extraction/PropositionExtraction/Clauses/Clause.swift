import NewsModel

/// A predicate with the words that fill its roles, before mentions are built.
struct Clause {
  /// A role and the word that heads its filler.
  struct Filler {
    var role: String
    var head: Int
    /// Whether it was taken over from another clause: a controller, a relative's noun, a shared subject.
    var isInherited = false
  }

  var head: Int
  var predicate: String
  var words: [Int]
  var construction: Proposition.Construction
  var fillers: [Filler]

  func heads(_ role: String) -> [Int] { fillers.filter { $0.role == role }.map(\.head) }
  func has(_ role: String) -> Bool { fillers.contains { $0.role == role } }
}

/// The names of the roles that clauses are normalised to.
enum Role {
  static let subject = "subject"
  static let object = "object"
  static let recipient = "recipient"
  static let complement = "complement"
  static let clause = "clause"
  static let unmarked = "unmarked"
  static let number = "number"
  /// The roles that a verb gives without a preposition.
  static let core: Set<String> = [subject, object, recipient, complement, clause]
}
