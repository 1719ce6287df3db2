import NewsModel

/// Mends "White House chief of staff John Kelly" and "with Secretary of State Condoleezza Rice", read as a chief of Kelly and a secretary of Rice, or as
/// two subjects: the office and what it is of describe the name behind them.
enum OfficeNameRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person && name.tokens.lowerBound > 2 {
      guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), let title = title(before: name.tokens.lowerBound, of: head, in: draft), isMisread(title, head, in: draft)
      else { continue }
      hang(title, before: head, in: &draft)
    }
  }

  /// "chief", "of", "staff" of "chief of staff".
  private struct Title {
    var office: Int
    var of: Int
    var realm: Range<Int>
    /// "designate" of "Secretary of State-designate".
    var mark: Int?
    var last: Int { realm.upperBound - 1 }
  }

  private static func title(before start: Int, of head: Int, in draft: TreeDraft) -> Title? {
    var end = start
    // "chief of staff General Asim Munir"
    while end > 3, ranks.contains(draft[end - 1].text) { end -= 1 }
    let mark = end > 4 && draft[end - 2].text == "-" && OfficeRepair.marks.contains(draft[end - 1].text.lowercased()) ? end - 1 : nil
    if mark != nil { end -= 2 }
    var first = end
    while first > 1, end - first < 3, draft[first - 1].text != "of", isNominal(first - 1, in: draft) || draft[first - 1].head == head { first -= 1 }
    guard first < end, first > 1, draft[first - 1].text == "of", case let office = first - 2, [.noun, .properNoun].contains(draft[office].tag), OfficeNouns.all.contains(draft[office].lemma.lowercased()),
      isField(end - 1, in: draft)
    else { return nil }
    return Title(office: office, of: first - 1, realm: first..<end, mark: mark)
  }

  /// A noun or what describes one; "vice president of engineering Jeff Dean" engineers nobody.
  private static func isNominal(_ word: Int, in draft: TreeDraft) -> Bool {
    [.noun, .properNoun, .adjective].contains(draft[word].tag) || draft[word].pennTag == "VBG" && trades.contains(draft[word].text.lowercased())
  }

  /// Whether a word is one for a field of work; "the manager of singer Ann Lee" is not Ann Lee.
  private static func isField(_ word: Int, in draft: TreeDraft) -> Bool {
    let text = draft[word].text.lowercased()
    return fields.contains(text) || fieldEndings.contains { text.count > $0.count + 2 && text.hasSuffix($0) }
  }

  /// Whether the name hangs on the office, or on what the office is of, or beside the office, instead of the other way round.
  private static func isMisread(_ title: Title, _ name: Int, in draft: TreeDraft) -> Bool {
    let above = draft[name].head
    guard draft[title.office].head != name else { return false }
    if above == draft[title.office].head, draft[name].relation == draft[title.office].relation { return [.nsubj, .nsubjPass, .obj].contains(draft[name].relation) }
    if title.realm.contains(above), draft[above].pennTag == "VBG" { return draft[name].relation == .obj }
    return (above == title.office || title.realm.contains(above) && draft[title.last].head == title.office) && [.nmod, .nmodDesc, .appos, .compound, .flat, .dep].contains(draft[name].relation)
  }

  private static func hang(_ title: Title, before name: Int, in draft: inout TreeDraft) {
    let (above, relation) = (draft[title.office].head, draft[title.office].relation)
    if above < 0 { draft.makeRoot(name, oldRootAs: .dep) } else { draft.hang(name, below: above, as: relation) }
    for child in draft.children(of: title.office) where child != name && (child > title.last || ![.compound, .amod, .nmodPoss, .nmodDesc, .nmod, .det].contains(draft[child].relation)) {
      draft.hang(child, below: name, as: draft[child].relation)
    }
    // "White House chief of staff John Kelly, who …"
    for child in title.realm.flatMap({ draft.children(of: $0) }) where child > name && [.aclRelcl, .acl, .appos].contains(draft[child].relation) { draft.hang(child, below: name, as: draft[child].relation) }
    draft.hang(title.office, below: name, as: .nmodDesc)
    draft.hang(title.last, below: title.office, as: .nmod)
    if draft[title.last].tag == .verb {
      draft.retag(title.last, .noun, "NN")
      draft.setLemma(title.last, draft[title.last].text.lowercased())
    }
    if let mark = title.mark {
      draft.hang(mark, below: title.office, as: .amod)
      draft.hang(mark - 1, below: mark, as: .punct)
    }
    draft.hang(title.of, below: title.last, as: .`case`)
    for word in title.realm.dropLast() { draft.hang(word, below: title.last, as: draft[word].tag == .adjective ? .amod : .compound) }
    for rank in title.realm.upperBound..<max(title.realm.upperBound, name) where ranks.contains(draft[rank].text) { draft.hang(rank, below: name, as: .nmodDesc) }
  }

  private static let ranks: Set<String> = ["General", "Gen.", "Lieutenant", "Lt.", "Major", "Maj.", "Colonel", "Col.", "Admiral", "Adm.", "Brigadier", "Captain", "Marshal", "Air", "Dr.", "Mr.", "Mrs.", "Ms.", "Sir"]
  static let fields: Set<String> = [
    "staff", "state", "parliament", "congress", "police", "defence", "defense", "finance", "justice", "health", "culture", "sport", "sports", "trade", "energy", "protocol", "research", "labor", "labour", "agriculture", "commerce", "interior",
    "treasury", "war", "navy", "army", "government", "schools", "prisons", "design", "content", "growth", "product", "sales", "news", "affairs", "services", "programs", "programmes", "studies", "resources", "security", "policy", "strategy",
    "technology", "intelligence", "education", "immigration", "innovation", "information", "transportation", "production", "protection", "prevention", "integration", "compliance", "development", "procurement", "diversity", "sustainability",
    "operations", "communications", "relations", "acquisitions", "investigations", "sanctions", "elections",
  ]
  /// Fields of work that are read as deeds.
  private static let trades: Set<String> = [
    "engineering", "marketing", "advertising", "programming", "planning", "manufacturing", "accounting", "scouting", "recruiting", "trading", "purchasing", "publishing", "coaching",
  ]
  /// "marketing", "engineering", "logistics"
  private static let fieldEndings = ["ing", "ics"]
}
