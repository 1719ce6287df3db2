import NewsModel

/// Hangs a title on the name that it stands before where the parser made two subjects or objects of them: "coach" of "coach Sergio Pinto praised".
///
/// Coreference reads trees as the parser made them; this is the one error of them that it cannot do with, because the title would be somebody of its own.
enum TitleAttachment {
  static func mended(_ sentence: AnalyzedSentence) -> [Token] {
    var tokens = sentence.tokens
    for name in sentence.names where name.kind == .person || name.kind == .organization {
      guard name.tokens.lowerBound > 0, case let title = name.tokens.lowerBound - 1, tokens[title].tag == .noun,
        let head = name.tokens.first(where: { !name.tokens.contains(tokens[$0].head) }), Self.roles.contains(tokens[head].relation.base),
        tokens[title].head == tokens[head].head, tokens[title].relation.base == tokens[head].relation.base
      else { continue }
      tokens[title].head = head
      tokens[title].relation = .nmodDesc
    }
    // "chief executive", whose last word is tagged as an adjective.
    for name in sentence.names where name.kind == .person {
      guard let head = name.tokens.first, tokens[head].relation == .appos, case let noun = tokens[head].head, noun >= 0, tokens[noun].tag == .adjective,
        Self.roles.contains(tokens[noun].relation.base)
      else { continue }
      tokens[noun].tag = .noun
      tokens[noun].pennTag = "NN"
    }
    return tokens
  }

  private static let roles: Set<DependencyRelation> = [.nsubj, .obj, .iobj]
}
