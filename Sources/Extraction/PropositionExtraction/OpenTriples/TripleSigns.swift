import NewsModel

/// What can be seen of a triple that tells how sure it is: its clause, where the subject comes from, what the argument is, lengths.
struct TripleSigns {
  let tree: SentenceTree

  func signs(
    of clause: Clause, isChained: Bool, subject: Int, argument: Int, role: String, further: Int, length: Int
  ) -> [String] {
    let head = clause.head
    let isInherited = clause.fillers.contains { $0.head == subject && $0.isInherited }
    return [
      "clause=\(tree[head].relation.rawValue)", "verb=\(tree[head].pennTag)",
      "role=\(Role.core.contains(role) || role == Role.unmarked ? role : "phrase")", "further=\(min(further, 3))",
      "length=\(bucket(length))", "subject=\(kind(of: subject))", "argument=\(kind(of: argument))",
      "distance=\(bucket(abs(head - subject)))", "sentence=\(bucket(tree.tokens.count))",
    ] + (isChained ? ["chained"] : []) + (isInherited ? ["borrowed"] : []) + (tree.isPassive(head) ? ["passive"] : [])
      + (clause.construction == .copular ? ["copular"] : []) + (subject > head ? ["inverted"] : [])
  }

  func signs(apposition description: Int, of subject: Int) -> [String] {
    ["apposition", "apposition=\(tree[description].relation.rawValue)", "subject=\(kind(of: subject))", "distance=\(bucket(abs(description - subject)))"]
  }

  private func kind(of token: Int) -> String {
    switch tree[token].tag {
    case .pronoun: ["i", "you", "we", "me", "us"].contains(tree[token].text.lowercased()) ? "speaker" : "pronoun"
    case .properNoun: "name"
    case .noun: tree.child(of: token, .det, .nmodPoss, .amod, .compound, .nummod) == nil ? "bare" : "noun"
    case .verb, .auxiliary: "verb"
    case .adjective, .adverb: "adjective"
    default: "other"
    }
  }

  private func bucket(_ count: Int) -> Int { count < 3 ? 2 : count < 6 ? 5 : count < 10 ? 10 : count < 18 ? 18 : count < 30 ? 30 : 50 }
}
