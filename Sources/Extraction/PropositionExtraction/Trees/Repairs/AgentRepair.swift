import NewsModel

/// Mends gerunds that were taken to describe whoever accuses: "was accused by Amnesty International of attacking".
enum AgentRepair {
  /// The sentence with what the passives of some verbs hold against their subjects hung on the verbs.
  static func repaired(_ sentence: AnalyzedSentence, verbs: Set<String>) -> AnalyzedSentence {
    let tokens = sentence.tokens
    var copy = sentence
    for clause in tokens.indices where tokens[clause].pennTag == "VBG" && [.acl, .advcl].contains(tokens[clause].relation) {
      let agent = tokens[clause].head
      guard agent >= 0, agent < clause, [.obl, .oblAgent].contains(tokens[agent].relation), [.noun, .properNoun].contains(tokens[agent].tag),
        case let verb = tokens[agent].head, verb >= 0, verb < agent, tokens[verb].pennTag == "VBN", verbs.contains(tokens[verb].lemma.lowercased()),
        hasMark(agent, ["by"], in: tokens), hasMark(clause, ["of", "for", "with", "over", "from"], in: tokens),
        !tokens.contains(where: { $0.head == verb && $0.relation == .nsubj })
      else { continue }
      copy.tokens[clause].head = verb
      copy.tokens[clause].relation = .advcl
    }
    return copy
  }

  private static func hasMark(_ word: Int, _ marks: Set<String>, in tokens: [Token]) -> Bool {
    tokens.contains { $0.head == word && [.mark, .`case`].contains($0.relation) && marks.contains($0.text.lowercased()) }
  }
}
