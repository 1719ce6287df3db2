import NewsModel

/// Reads what a noun that says little by itself is about: "to expand the council" behind "moves", "of killing a guard" behind "charges".
struct NounContent {
  let tree: SentenceTree

  private static let longest = 9

  /// The words right behind a noun that say what it is about, in one piece; nil when there are none, or when they lean on a pronoun.
  func range(behind head: Int) -> Range<Int>? {
    let start = head + 1
    guard start < tree.tokens.count, let part = part(of: head), part > head, tree.subtree(of: part).first == start, let end = end(of: part, from: start), end - start > 1 || tree[start].tag != .adposition,
      !(start..<end).contains(where: { tree[$0].tag == .pronoun && tree[$0].pennTag != "EX" || Self.breaks.contains(tree[$0].text) })
    else { return nil }
    return start..<end
  }

  private static let breaks: Set<String> = [",", ";", ":", "(", ")", "\"", "“", "”", "``", "''"]

  /// The phrase or clause that belongs to a noun.
  private func part(of head: Int) -> Int? {
    if let own = tree.children(of: head).first(where: { $0 > head && tree[$0].tag != .punctuation }) { return isContent(own) ? own : nil }
    // "convicted of involvement in the bombing", where the bombing hangs on the verb.
    guard let above = tree.head(of: head), Self.partaking.contains(tree[head].lemma.lowercased()) else { return nil }
    return ([above] + (tree.head(of: above).map { [$0] } ?? [])).lazy.flatMap { tree.children(of: $0) }.first {
      $0 > head && [.obl, .nmod].contains(tree[$0].relation) && tree.adposition(of: $0) == "in" && tree[$0].tag == .noun && !TimeWords.isTimeNoun(tree[$0].lemma)
    }
  }

  private static let partaking: Set<String> = ["involvement", "role", "participation", "interest", "complicity", "interference", "part"]

  private func isContent(_ part: Int) -> Bool {
    switch tree[part].relation {
    case .nmod: tree[part].tag == .noun && tree[part].lemma.lowercased() != "connection" && tree.adposition(of: part).map(Self.joining.contains) == true && !TimeWords.isTimeNoun(tree[part].lemma)
    case .acl: tree[part].pennTag == "VB" && tree.child(of: part, .mark).map { tree[$0].pennTag == "TO" } == true || tree[part].pennTag == "VBG" && tree.child(of: part, .mark, .`case`) != nil
    case .ccomp: tree.child(of: part, .mark).map { tree[$0].text.lowercased() == "that" } == true
    default: false
    }
  }

  private static let joining: Set<String> = ["of", "in", "on", "about", "over", "against", "for", "into", "between", "from", "with", "toward", "towards"]

  /// Where the words end: with the whole phrase, or before what hangs loosely on it.
  private func end(of part: Int, from start: Int) -> Int? {
    let object = tree.children(of: part).first { $0 > part && [.obj, .xcomp, .obl].contains(tree[$0].relation) }
    var ends = [last(part)] + (object.map { [last($0), lastNear($0)] } ?? [])
    if object == nil || tree[part].tag == .noun { ends.append(lastNear(part)) }
    return ends.filter { $0 - start < Self.longest }.max().map { $0 + 1 }
  }

  private func last(_ token: Int) -> Int { tree.subtree(of: token).last ?? token }

  /// The last word of the phrase without clauses and without phrases other than those with "of".
  private func lastNear(_ token: Int) -> Int {
    tree.children(of: token).filter { $0 > token && tree[$0].relation == .nmod && tree.adposition(of: $0) == "of" }.map(lastNear).max() ?? token
  }
}
