import NewsModel

/// Mends "Paramount, whose chief executive, Bob Bakish, met him, declined to comment", where the commas around the name tear the clause apart: office and name
/// are the subject of the verb behind them, and the whole describes the name before "whose".
enum WhoseRepair {
  static func repair(_ draft: inout TreeDraft) {
    for whose in draft.tokens.indices where draft[whose].text.lowercased() == "whose" && whose > 1 {
      if let clause = clause(at: whose, in: draft) { join(clause, in: &draft) }
    }
  }

  private struct Clause {
    /// The word that the clause describes.
    var owner: Int
    var whose: Int
    var office: Int
    /// The head word of the person's name.
    var name: Int
    var verb: Int
  }

  private static func clause(at whose: Int, in draft: TreeDraft) -> Clause? {
    var office = whose
    while office + 1 < draft.tokens.count, [.noun, .properNoun, .adjective].contains(draft[office + 1].tag), office - whose < 5 { office += 1 }
    guard office > whose, office + 2 < draft.tokens.count, draft[office + 1].text == ",", let owner = owner(before: whose, in: draft), let name = draft.headOfPerson(at: office + 2),
      let end = draft.sentence.names.first(where: { $0.tokens.contains(name) })?.tokens.upperBound, end < draft.tokens.count, draft[end].text == ",", let verb = finiteVerb(from: end + 1, in: draft)
    else { return nil }
    return Clause(owner: owner, whose: whose, office: office, name: name, verb: verb)
  }

  /// The head of the phrase that ends right before the comma.
  private static func owner(before whose: Int, in draft: TreeDraft) -> Int? {
    guard draft[whose - 1].text == ",", case let last = whose - 2, [.noun, .properNoun].contains(draft[last].tag) else { return nil }
    guard let name = draft.sentence.names.first(where: { $0.tokens.contains(last) }) else { return last }
    return name.tokens.first { !name.tokens.contains(draft[$0].head) }
  }

  /// The verb of the words from here, adverbs and auxiliaries before it; nil where it has no tense.
  private static func finiteVerb(from start: Int, in draft: TreeDraft) -> Int? {
    var hasTense = false
    for word in start..<min(start + 5, draft.tokens.count) {
      switch draft[word].tag {
      case .adverb, .particle: continue
      case .auxiliary: hasTense = true
      case .verb: return hasTense || tenses.contains(draft[word].pennTag) ? word : nil
      default: return nil
      }
    }
    return nil
  }

  private static let tenses: Set<String> = ["VBD", "VBZ", "VBP"]

  private static func join(_ clause: Clause, in draft: inout TreeDraft) {
    if draft.isAbove(clause.verb, clause.owner), !giveOwnVerb(clause, in: &draft) { return }
    draft.hang(clause.verb, below: clause.owner, as: .aclRelcl)
    if draft[clause.office].tag == .adjective { draft.retag(clause.office, .noun, "NN") }
    let passive = draft.child(of: clause.verb, .auxPass) != nil
    draft.hang(clause.office, below: clause.verb, as: passive ? .nsubjPass : .nsubj)
    for word in clause.whose..<clause.office { draft.hang(word, below: clause.office, as: word == clause.whose ? .nmodPoss : draft[word].tag == .adjective ? .amod : .compound) }
    draft.hang(clause.name, below: clause.office, as: .appos)
  }

  /// Lets what "whose" describes be the subject of the verb that stands behind the whole clause; false where there is none.
  private static func giveOwnVerb(_ clause: Clause, in draft: inout TreeDraft) -> Bool {
    let (above, relation) = (draft[clause.verb].head, draft[clause.verb].relation)
    guard let main = draft.children(of: clause.verb).first(where: { $0 > clause.verb && opensBehindComma($0, in: draft) }) else { return false }
    var top = clause.owner
    while draft[top].head != clause.verb, draft[top].head != main, draft[top].head >= 0 { top = draft[top].head }
    if above < 0 { draft.makeRoot(main, oldRootAs: .dep) } else { draft.hang(main, below: above, as: relation) }
    for child in draft.children(of: clause.verb) where child < clause.owner && child != top { draft.hang(child, below: main, as: draft[child].relation) }
    draft.hang(top, below: main, as: draft.child(of: main, .auxPass) == nil ? .nsubj : .nsubjPass)
    return true
  }

  /// A verb with tense whose first word stands behind a comma.
  private static func opensBehindComma(_ verb: Int, in draft: TreeDraft) -> Bool {
    guard draft[verb].tag == .verb else { return false }
    let first = draft.children(of: verb).first { $0 < verb && [.aux, .auxPass, .cop, .advmod].contains(draft[$0].relation) } ?? verb
    return first > 0 && draft[first - 1].text == "," && (tenses.contains(draft[verb].pennTag) || draft.child(of: verb, .aux, .auxPass) != nil)
  }
}
