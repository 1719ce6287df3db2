import NewsModel

/// Takes whom a contrast leaves out from among those who did it: "Trump met Zelensky, not Putin", "Germany, but not France", "Iran rather than Israel",
/// "not Ferrari but Red Bull".
enum ContrastRepair {
  static func repair(_ draft: inout TreeDraft) {
    if let root = draft.tokens.firstIndex(where: { $0.head < 0 }) { readAside(behind: root, in: &draft) }
    for token in draft.tokens.indices where isNominal(token, in: draft) {
      if let second = meant(insteadOf: token, in: draft) {
        replace(token, by: second, in: &draft)
      } else if isLeftOut(token, in: draft) {
        draft.relabel(token, as: .dep)
      }
    }
  }

  /// "Microsoft, not Google, acquired GitHub", read as a Microsoft that was acquired: the verb behind the aside has the name before it for its subject.
  private static func readAside(behind root: Int, in draft: inout TreeDraft) {
    // "Microsoft, not Google, acquired GitHub.", where GitHub was read as a third
    if draft[root].tag == .properNoun, let verb = draft.children(of: root, .acl).first(where: { $0 > root && draft[$0 - 1].text == "," && draft.child(of: $0, .obj) == nil && $0 + 1 < draft.tokens.count }), let last = draft.children(of: root, .conj).first(where: { $0 > verb && draft.child(of: $0, .cc) == nil }),
      draft.child(of: last, .`case`) == nil, (verb + 1...last).allSatisfy({ draft.isAbove(last, $0) })
    { draft.hang(last, below: verb, as: .obj) }
    guard draft[root].tag == .properNoun, let other = (draft.children(of: root, .appos) + draft.children(of: root, .conj)).first(where: { isNegated($0, in: draft) }),
      let verb = draft.children(of: root, .acl).first(where: { $0 > other }), ["VBN", "VBD"].contains(draft[verb].pennTag), draft.child(of: verb, .obj) != nil,
      draft.child(of: verb, .nsubj, .nsubjPass, .aux, .auxPass) == nil, draft[verb - 1].text == ","
    else { return }
    draft.retag(verb, .verb, "VBD")
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.relabel(other, as: .dep)
    for child in draft.children(of: root) where child > verb { draft.hang(child, below: verb, as: draft[child].relation) }
  }

  private static func isNominal(_ token: Int, in draft: TreeDraft) -> Bool {
    [.noun, .properNoun, .pronoun, .numeral].contains(draft[token].tag) && draft.child(of: token, .cop, .nsubj, .nsubjPass) == nil
  }

  /// "…, not Putin", "… but not France", "… rather than Israel", behind what it is set against.
  private static func isLeftOut(_ token: Int, in draft: TreeDraft) -> Bool {
    let first = draft[token].head
    guard first >= 0, first < token else { return false }
    switch draft[token].relation {
    case .conj: return isNegated(token, in: draft) || replacing(token, in: draft)
    // "killed by a soldier, not by the police"
    case .oblAgent, .obl, .obj:
      guard isNegated(token, in: draft) else { return false }
      return draft.children(of: first).contains { $0 < token && draft[$0].relation == draft[token].relation && !isNegated($0, in: draft) }
    case .nmod: return isNegated(token, in: draft) && draft.adposition(of: token) != nil && draft.adposition(of: token) == draft.adposition(of: first)
    default: return false
    }
  }

  private static func isNegated(_ token: Int, in draft: TreeDraft) -> Bool {
    draft.children(of: token).contains { $0 < token && draft[$0].relation == .advmod && ["not", "never"].contains(draft[$0].text.lowercased()) }
  }

  /// "rather than", "instead of" between the two.
  private static func replacing(_ token: Int, in draft: TreeDraft) -> Bool {
    draft.children(of: token).contains { mark in
      mark < token && [.cc, .`case`].contains(draft[mark].relation) && ["rather", "instead"].contains(draft[mark].text.lowercased())
    }
  }

  /// "Red Bull" of "not Ferrari but Red Bull won".
  private static func meant(insteadOf token: Int, in draft: TreeDraft) -> Int? {
    guard let not = negation(before: token, in: draft) else { return nil }
    return draft.children(of: token, .conj).first { second in
      second > token && !isNegated(second, in: draft) && draft.children(of: second, .cc).contains { $0 > not && draft[$0].text.lowercased() == "but" }
        && !draft.children(of: second, .advmod).contains { draft[$0].text.lowercased() == "also" }
    }
  }

  /// The "not" right before a noun phrase, whatever it hangs on; "not only … but also" leaves nobody out.
  private static func negation(before token: Int, in draft: TreeDraft) -> Int? {
    let start = (draft.children(of: token).filter { $0 < token && draft[$0].relation != .advmod } + [token]).min() ?? token
    let not = start - 1
    guard not >= 0, draft[not].text.lowercased() == "not", draft[not].head == token || draft[not].head == draft[token].head else { return nil }
    return not
  }

  private static func replace(_ first: Int, by second: Int, in draft: inout TreeDraft) {
    guard let not = negation(before: first, in: draft), case let above = draft[first].head, above >= 0 else { return }
    draft.hang(second, below: above, as: draft[first].relation)
    for mark in draft.children(of: first, .`case`) { draft.hang(mark, below: second, as: .`case`) }
    draft.hang(first, below: second, as: .dep)
    draft.hang(not, below: first, as: .advmod)
    for mark in draft.children(of: second, .cc) { draft.hang(mark, below: first, as: .cc) }
  }
}
