import NewsModel

/// Mends clauses that were read with two subjects: one describes the other.
enum SubjectRepair {
  static func repaired(_ sentence: AnalyzedSentence) -> AnalyzedSentence {
    var copy = sentence
    for verb in sentence.tokens.indices {
      let subjects = sentence.tokens.indices.filter {
        sentence.tokens[$0].head == verb && [.nsubj, .nsubjPass].contains(sentence.tokens[$0].relation)
      }
      if subjects.count == 2 { describe(subjects[0], subjects[1], in: &copy) }
      if let agent = agentBehindObject(of: verb, in: sentence) {
        copy.tokens[agent].head = verb
        copy.tokens[agent].relation = .oblAgent
      }
    }
    return copy
  }

  /// "was granted asylum by Russia": who acts was read as part of the object.
  private static func agentBehindObject(of verb: Int, in sentence: AnalyzedSentence) -> Int? {
    let tokens = sentence.tokens
    let children = tokens.indices.filter { tokens[$0].head == verb }
    guard children.contains(where: { tokens[$0].relation == .nsubjPass || tokens[$0].relation == .auxPass }),
      !children.contains(where: { tokens[$0].relation == .oblAgent })
    else { return nil }
    let objects = children.filter { $0 > verb && [.obj, .obl].contains(tokens[$0].relation) }
    return tokens.indices.first { agent in
      tokens[agent].relation == .nmod && objects.contains(tokens[agent].head)
        && tokens.contains { $0.head == agent && $0.relation == .`case` && $0.text.lowercased() == "by" }
    }
  }

  /// "Putin's spokesman Dmitry Peskov spoke": a title; "Russia, an ally of Iran, holds": an apposition.
  private static func describe(_ first: Int, _ second: Int, in sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    let isName = { (token: Int) in tokens[token].tag == .properNoun }
    if tokens[first].tag == .noun, isName(second), isNext(first, second, in: sentence) {
      sentence.tokens[first].head = second
      sentence.tokens[first].relation = .nmodDesc
    } else if isName(first), tokens[second].tag == .noun, second > first {
      sentence.tokens[second].head = first
      sentence.tokens[second].relation = .appos
    }
  }

  private static func isNext(_ first: Int, _ second: Int, in sentence: AnalyzedSentence) -> Bool {
    sentence.tokens[(first + 1)..<max(second, first + 1)].allSatisfy { $0.tag == .properNoun || $0.text == "," }
  }
}
