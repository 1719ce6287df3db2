import NewsModel

/// Mends offices of two words that were read as two: "Secretary General Kofi Annan", "the country's attorney general".
enum OfficeRepair {
  static func repair(_ draft: inout TreeDraft) {
    for second in draft.tokens.indices.dropFirst() where isOffice(draft[second - 1].text, draft[second].text) { join(second - 1, second, in: &draft) }
    for hyphen in draft.tokens.indices.dropFirst().dropLast() where draft[hyphen].text == "-" { joinAtHyphen(hyphen, in: &draft) }
    for second in draft.tokens.indices.dropFirst() where draft[second].text.hasPrefix("-") && draft[second].text.utf8.count > 1 { join(second - 1, atHyphen: nil, second, in: &draft) }
    for token in draft.tokens.indices where draft[token].pennTag == "VBG" { describe(token, in: &draft) }
  }

  // MARK: "President-elect Felipe Calderon", "Director-General Tedros Adhanom"

  private static func joinAtHyphen(_ hyphen: Int, in draft: inout TreeDraft) {
    join(hyphen - 1, atHyphen: hyphen, hyphen + 1, in: &draft)
  }

  /// Joins an office and "elect"; the hyphen may be a word of its own or the first letter of the second.
  private static func join(_ first: Int, atHyphen hyphen: Int?, _ second: Int, in draft: inout TreeDraft) {
    guard [.noun, .properNoun].contains(draft[first].tag) else { return }
    let isElect = marks.contains(draft[second].text.lowercased().drop { $0 == "-" }.description) && isSingleOffice(first, in: draft)
    guard isElect || isOffice(draft[first].text, draft[second].text) else { return }
    let (office, other) = isElect ? (first, second) : (second, first)
    let outer = [office, other].first { ![first, second].contains(draft[$0].head) } ?? office
    let (above, relation) = (draft[outer].head, draft[outer].relation)
    guard above >= 0 || outer == other && draft.headOfPerson(at: second + 1) != nil else { return }
    for child in draft.children(of: other) where child != office { draft.hang(child, below: office, as: draft[child].relation) }
    if let name = draft.headOfPerson(at: second + 1) {
      // "Mr. Bush and President-elect Obama held talks"
      let isJoined = relation == .conj && draft[name].head != office && above >= 0 && draft[above].head == draft[name].head
      if above < 0 { makeRoot(name, above: office, in: &draft) } else if draft[name].head == office || isJoined { draft.hang(name, below: above, as: relation) }
      if isJoined { for mark in draft.children(of: office, .cc) { draft.hang(mark, below: name, as: .cc) } }
      for child in draft.children(of: name) where child < first && [.amod, .compound, .nmodPoss, .det].contains(draft[child].relation) {
        draft.hang(child, below: office, as: draft[child].relation)
      }
      draft.hang(office, below: name, as: .nmodDesc)
    } else if outer == other {
      draft.hang(office, below: above, as: relation)
    }
    draft.hang(other, below: office, as: isElect ? .amod : .compound)
    if let hyphen { draft.hang(hyphen, below: other, as: .punct) }
    if draft[office].tag == .adjective { draft.retag(office, .properNoun, "NNP") }
  }

  /// Makes the name the root, or the finite verb right behind it that was read as a description of it.
  private static func makeRoot(_ name: Int, above office: Int, in draft: inout TreeDraft) {
    draft.makeRoot(name, oldRootAs: .dep)
    for child in draft.children(of: office) where child > name { draft.hang(child, below: name, as: draft[child].relation) }
    guard let verb = draft.children(of: name, .acl).first, draft[verb].pennTag == "VBD", draft.child(of: verb, .nsubj, .nsubjPass) == nil else { return }
    draft.makeRoot(verb, oldRootAs: .nsubj)
    for child in draft.children(of: name) where child > verb { draft.hang(child, below: verb, as: draft[child].relation) }
  }

  /// Behind an office, that it is not held yet.
  static let marks: Set<String> = ["elect", "designate", "nominate"]

  /// "Ann Lee, acting chief executive of the bank, said", read as somebody who acts an executive: an office without an article is what she is.
  private static func describe(_ gerund: Int, in draft: inout TreeDraft) {
    if draft[gerund].relation == .advcl, draft[gerund].text.lowercased() == "acting" { return holdForNow(gerund, in: &draft) }
    let name = draft[gerund].head
    guard draft[gerund].relation == .acl, gerund > 0, draft[gerund - 1].text == ",", name >= 0, draft[name].tag == .properNoun,
      let office = draft.child(of: gerund, .obj), offices[draft[office].lemma.lowercased()] != nil || isSingleOffice(office, in: draft),
      draft.child(of: office, .det, .nmodPoss) == nil, draft.children(of: office).min() ?? office > gerund
    else { return }
    draft.hang(office, below: name, as: .appos)
    draft.hang(gerund, below: office, as: .compound)
    draft.retag(gerund, .noun, "NN")
    for child in draft.children(of: gerund) {
      if child > office { draft.hang(child, below: office, as: .nmod) } else if draft[child].tag == .punctuation { draft.hang(child, below: name, as: .punct) }
    }
  }

  /// "is serving as acting prime minister", read as somebody who acts a minister.
  private static func holdForNow(_ acting: Int, in draft: inout TreeDraft) {
    let verb = draft[acting].head
    guard verb >= 0, let mark = draft.child(of: acting, .mark), draft[mark].text.lowercased() == "as", let office = draft.child(of: acting, .obj), office > acting,
      OfficeNouns.all.contains(draft[office].lemma.lowercased()), draft.child(of: office, .det, .nmodPoss) == nil
    else { return }
    draft.hang(office, below: verb, as: .obl)
    draft.hang(mark, below: office, as: .`case`)
    for child in draft.children(of: acting) { draft.hang(child, below: child > office ? verb : office, as: draft[child].relation) }
    draft.hang(acting, below: office, as: .amod)
    draft.retag(acting, .adjective, "JJ")
  }

  private static func isSingleOffice(_ token: Int, in draft: TreeDraft) -> Bool {
    ["president", "chairman", "chairwoman", "director", "secretary", "governor", "mayor", "chancellor", "ambassador", "minister", "premier", "senator"].contains(draft[token].lemma.lowercased())
  }

  private static func isOffice(_ first: String, _ second: String) -> Bool {
    offices[second.lowercased()]?.contains(first.lowercased()) == true
  }

  private static func join(_ first: Int, _ second: Int, in draft: inout TreeDraft) {
    let (above, head) = (draft[first].head, draft[second].head)
    // "NATO Secretary General"
    if above == second { for owner in draft.children(of: first) where owner < first && [.compound, .nmodPoss].contains(draft[owner].relation) { draft.hang(owner, below: second, as: draft[owner].relation) } }
    if above == second, draft[first].relation == .amod || draft[first].relation == .compound { readNoun(first, second, in: &draft); return }
    // "spokesman, Brigadier General Josef Blotz": the second word is a title already, the first hangs where the name does.
    if draft[second].relation == .nmodDesc, [.appos, .nmodDesc].contains(draft[first].relation) || above == second || above >= 0 && draft[head].head == above {
      // "the BBC's director general Tim Davie": whose director he is, he is as director general.
      for owner in draft.children(of: first) where owner < first { draft.hang(owner, below: second, as: draft[owner].relation) }
      readNoun(first, second, in: &draft)
      return
    }
    // "Apple Inc. Chief Executive Tim Cook", read as a chief Inc.
    if above >= 0, above < first, draft[first].relation == .amod || draft[first].relation == .compound, draft.headOfPerson(at: second + 1) == head, [.amod, .compound, .nmodDesc].contains(draft[second].relation) {
      draft.hang(first, below: second, as: .compound)
      draft.retag(second, .noun, "NN")
      draft.relabel(second, as: .nmodDesc)
      return
    }
    guard above >= 0, above == head || head == first, above != second else { return }
    let relation = draft[first].relation
    guard [.nmodDesc, .appos, .conj, .compound].contains(relation) || head == first && draft.headOfPerson(at: second + 1) != nil || above == head && relation == draft[second].relation else { return }
    draft.hang(second, below: above, as: relation)
    for child in draft.children(of: first) where child != second { draft.hang(child, below: second, as: draft[child].relation) }
    readNoun(first, second, in: &draft)
  }

  /// "its next chief executive", read as adjectives.
  private static func readNoun(_ first: Int, _ second: Int, in draft: inout TreeDraft) {
    draft.hang(first, below: second, as: .compound)
    for phrase in draft.children(of: second, .obl) where draft.adposition(of: phrase) == "of" { draft.relabel(phrase, as: .nmod) }
    if draft[second].tag == .adjective { draft.retag(second, .noun, draft[second].text.first?.isUppercase == true ? "NNP" : "NN") }
  }

  private static let offices: [String: Set<String>] = [
    "general": ["brigadier", "major", "lieutenant", "secretary", "attorney", "director", "governor", "inspector", "solicitor", "surgeon", "auditor", "consul", "prosecutor", "comptroller", "quartermaster"],
    "colonel": ["lieutenant"], "admiral": ["vice", "rear"], "commander": ["lieutenant"], "executive": ["chief"], "justice": ["chief"], "minister": ["chief", "prime"],
  ]
}
