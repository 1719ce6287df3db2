import NewsModel

/// Mends sentences that open with an office and what it is for, before the name: "Minister for the Middle East, Tobias Ellwood said", "Secretary of State for
/// Defence John Healey comments on …".
///
/// The parser takes the office, or what it is for, for a subject of its own, and the verb behind the name for a noun.
enum PortfolioRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person && name.tokens.lowerBound > 2 && name.tokens.upperBound < draft.tokens.count {
      guard let phrase = phrase(before: name.tokens.lowerBound, in: draft), let verb = verb(at: name.tokens.upperBound, in: &draft) else { continue }
      hang(name.tokens, behind: phrase, below: verb, in: &draft)
    }
  }

  /// The parts of "Minister for the Middle East,".
  private struct Phrase {
    var start: Int
    var office: Int
    var preposition: Int
    var portfolio: Int
    var comma: Int?
  }

  private static func phrase(before name: Int, in draft: TreeDraft) -> Phrase? {
    let comma = draft[name - 1].text == "," ? name - 1 : nil
    let portfolio = (comma ?? name) - 1
    // A place or a field of work, with a capital, and nothing but such words back to the preposition.
    guard let preposition = (max(1, portfolio - 6)..<portfolio).last(where: { ["for", "of"].contains(draft[$0].text) && OfficeNouns.all.contains(draft[$0 - 1].lemma.lowercased()) || draft[$0].text == "for" }),
      draft[portfolio].tag == .properNoun || draft[portfolio].text.first?.isUppercase == true,
      (preposition + 1..<portfolio).allSatisfy({ draft[$0].text.first?.isUppercase == true || ["the", "and", "&"].contains(draft[$0].text) })
    else { return nil }
    // "Secretary of State for Defence"
    let isState = preposition > 2 && draft[preposition - 1].text == "State" && draft[preposition - 2].text == "of"
    let office = isState ? preposition - 3 : preposition - 1
    guard OfficeNouns.all.contains(draft[office].lemma.lowercased()), draft[office].text.first?.isUppercase == true,
      (0..<office).allSatisfy({ draft[$0].text.first?.isUppercase == true && [.properNoun, .adjective, .noun].contains(draft[$0].tag) })
    else { return nil }
    return Phrase(start: 0, office: office, preposition: preposition, portfolio: portfolio, comma: comma)
  }

  /// The verb behind the name, which may have been taken for a plural.
  private static func verb(at token: Int, in draft: inout TreeDraft) -> Int? {
    if draft[token].tag == .verb, ["VBD", "VBZ", "VBP"].contains(draft[token].pennTag) { return token }
    let hasVerb = draft.tokens.contains { ["VBZ", "VBP", "VBD", "MD"].contains($0.pennTag) && $0.relation != .aclRelcl && $0.relation != .ccomp }
    guard !hasVerb, draft[token].pennTag == "NNS", draft[token].text.first?.isLowercase == true, token + 1 < draft.tokens.count, [.adposition, .determiner, .numeral, .properNoun, .adjective, .noun].contains(draft[token + 1].tag)
    else { return nil }
    readAsVerb(token, in: &draft)
    return token
  }

  private static func readAsVerb(_ verb: Int, in draft: inout TreeDraft) {
    if let root = draft.tokens.indices.first(where: { draft[$0].head < 0 }), root != verb {
      draft.makeRoot(verb, oldRootAs: .dep)
      // "… of the ceasefire announced by Russia": the participle says something of the noun before it.
      if draft[root].pennTag == "VBN", let noun = (verb + 1..<max(root, verb + 1)).last(where: { draft[$0].tag == .noun }) {
        draft.hang(root, below: noun, as: .acl)
        draft.retag(root, .verb, "VBN")
      } else {
        draft.relabel(root, as: .obj)
      }
    }
    draft.retag(verb, .verb, "VBZ")
    for child in draft.children(of: verb) where child > verb {
      if draft[child].relation == .nmod { draft.relabel(child, as: draft.adposition(of: child) == nil ? .obj : .obl) }
      if draft[child].relation == .compound || draft[child].relation == .appos { draft.relabel(child, as: .obj) }
    }
  }

  private static func hang(_ name: Range<Int>, behind phrase: Phrase, below verb: Int, in draft: inout TreeDraft) {
    let head = name.lowerBound
    draft.hang(head, below: verb, as: .nsubj)
    for word in name.dropFirst() { draft.hang(word, below: head, as: .flat) }
    for word in draft.children(of: verb) where word < head && word != phrase.office { draft.hang(word, below: phrase.office, as: draft[word].relation == .punct ? .punct : .dep) }
    draft.hang(phrase.office, below: head, as: .nmodDesc)
    for word in phrase.start..<phrase.office { draft.hang(word, below: phrase.office, as: draft[word].tag == .adjective ? .amod : .compound) }
    if phrase.preposition - phrase.office == 3 {
      draft.hang(phrase.office + 2, below: phrase.office, as: .nmod)
      draft.hang(phrase.office + 1, below: phrase.office + 2, as: .`case`)
    }
    draft.hang(phrase.portfolio, below: phrase.office, as: .nmod)
    for word in phrase.preposition..<phrase.portfolio {
      let relation: DependencyRelation = word == phrase.preposition ? .`case` : draft[word].tag == .determiner ? .det : draft[word].tag == .coordinatingConjunction ? .cc : draft[word].tag == .adjective ? .amod : .compound
      draft.hang(word, below: phrase.portfolio, as: relation)
    }
    if let comma = phrase.comma { draft.hang(comma, below: head, as: .punct) }
  }
}
