import NewsModel

/// Parts a person from the office that a verb gives: "named Anja Vogel head of the division", read as one phrase.
enum NamingRepair {
  static func repair(_ draft: inout TreeDraft) {
    readOffice(&draft)
    for verb in draft.tokens.indices.dropLast(3) where draft[verb].tag == .verb && naming.contains(draft[verb].lemma.lowercased()) {
      partActing(behind: verb, in: &draft)
      guard let office = draft.children(of: verb, .obj).first(where: { $0 > verb }), OfficeNouns.all.contains(draft[office].text.lowercased()), draft[office].text.first?.isLowercase == true,
        let name = name(between: verb, office, in: draft), !draft.children(of: office).contains(where: { [.det, .nmodPoss].contains(draft[$0].relation) && $0 <= name.upperBound - 1 }),
        draft[name.upperBound].pennTag != "POS"
      else { continue }
      draft.hang(name.lowerBound, below: verb, as: .obj)
      for word in name.dropFirst() { draft.hang(word, below: name.lowerBound, as: .flat) }
      if name.lowerBound > verb + 1 { draft.hang(verb + 1, below: name.lowerBound, as: .nmodDesc) }
      draft.hang(office, below: verb, as: .xcomp)
      draft.setPerson(name)
    }
  }

  /// "named Hassan Abdalla acting governor", read as one phrase: the name ends where the small letters of the office begin.
  private static func partActing(behind verb: Int, in draft: inout TreeDraft) {
    guard let office = draft.children(of: verb, .obj).first(where: { $0 > verb }), OfficeNouns.all.contains(draft[office].text.lowercased()), draft[office].text.first?.isLowercase == true,
      let name = draft.sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == verb + 1 }), name.tokens.upperBound < office, let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].head == office, [.compound, .amod, .nmodDesc].contains(draft[head].relation),
      (name.tokens.upperBound..<office).allSatisfy({ draft[$0].head == office && [.amod, .compound].contains(draft[$0].relation) && draft[$0].text.first?.isLowercase == true })
    else { return }
    draft.hang(head, below: verb, as: .obj)
    draft.hang(office, below: verb, as: .xcomp)
  }

  /// "named economist Vasil Tsushko the new interior minister", where the office was read like a time.
  private static func readOffice(_ draft: inout TreeDraft) {
    for office in draft.tokens.indices where [.oblUnmarked, .nmodUnmarked, .appos].contains(draft[office].relation) && draft[office].pennTag == "NN" && OfficeNouns.all.contains(draft[office].text.lowercased()) {
      let above = draft[office].head
      guard above >= 0, above < office, draft.child(of: office, .`case`) == nil else { continue }
      let verb = draft[above].tag == .verb ? above : draft[above].head
      guard verb >= 0, draft[verb].tag == .verb, naming.contains(draft[verb].lemma.lowercased()), draft.child(of: verb, .auxPass, .nsubjPass) == nil,
        let object = draft.child(of: verb, .obj), object == above || above == verb,
        let name = draft.sentence.names.first(where: { $0.kind == .person && $0.tokens.contains(object) }), let start = start(of: office, in: draft), start == name.tokens.upperBound && draft[start].text != "," || isBehindComma(office, in: draft)
      else { continue }
      draft.hang(office, below: verb, as: .xcomp)
    }
  }

  /// "named Ann Lee, mayor of Leeds, prime minister": behind a comma the office given stands bare and last.
  private static func isBehindComma(_ office: Int, in draft: TreeDraft) -> Bool {
    guard let start = start(of: office, in: draft), draft.child(of: office, .det, .nmod, .nmodPoss, .acl, .aclRelcl) == nil, draft[start].text == "," || start > 0 && draft[start - 1].text == "," else { return false }
    return office + 1 >= draft.tokens.count || [".", ","].contains(draft[office + 1].text)
  }

  /// The first word of the office's phrase.
  private static func start(of office: Int, in draft: TreeDraft) -> Int? {
    (draft.children(of: office).filter { $0 < office } + [office]).min()
  }

  private static let naming: Set<String> = ["name", "appoint", "elect", "nominate", "declare", "proclaim", "crown"]

  /// Two to four capitalised words right behind the verb and before the office and its own words.
  private static func name(between verb: Int, _ office: Int, in draft: TreeDraft) -> Range<Int>? {
    let end = (verb + 1..<office).first { draft[$0].tag != .properNoun } ?? office
    // "named General Omar Tchiani head"
    let start = verb + 2 < end && OfficeNouns.all.contains(draft[verb + 1].text.lowercased()) ? verb + 2 : verb + 1
    guard end - start > 1, end - start < 5, draft[verb + 1..<end].allSatisfy({ $0.head == office || (verb + 1..<end).contains($0.head) }),
      draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.lowerBound == start })
    else { return nil }
    return start..<end
  }
}
