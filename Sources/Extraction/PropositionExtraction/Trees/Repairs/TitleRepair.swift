import NewsModel

/// Mends titles around a name: "Secretary of State John Kerry" is John Kerry, and "Apple" in "Apple chief executive Tim Cook" says whose executive he is.
enum TitleRepair {
  static func repair(_ draft: inout TreeDraft) {
    for up in draft.tokens.indices.dropFirst().dropLast(2) where draft[up].text == "Up" && draft[up - 1].pennTag == "VBG" { readDeedOffice(up - 1, in: &draft) }
    for word in draft.tokens.indices where draft[word].text.lowercased() == "incumbent" { readIncumbent(word, in: &draft) }
    for token in draft.tokens.indices {
      let lemma = draft[token].lemma.lowercased()
      if speakers.contains(lemma) { hangPeople(before: token, bodies: bodies, in: &draft) } else if offices.contains(lemma) { hangPeople(before: token, bodies: longBodies, in: &draft) }
    }
    for name in draft.sentence.names where name.kind == .location && name.tokens.count == 1 { readMonarch(name.tokens.lowerBound, in: &draft) }
    for name in draft.sentence.names where [.organization, .person].contains(name.kind) { hangKind(before: name.tokens, in: &draft) }
    for name in draft.sentence.names where name.kind == .person && name.tokens.count > 2 { cutTitle(from: name.tokens, in: &draft) }
    for name in draft.sentence.names where name.kind == .person && !name.tokens.isEmpty {
      guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }) else { continue }
      exchange(titleBefore: name.tokens.lowerBound, head, in: &draft)
      hangTitle(before: name.tokens.lowerBound, of: head, in: &draft)
      hangOwner(before: name.tokens.lowerBound, of: head, in: &draft)
      if let title = titleWithBody(before: name.tokens.lowerBound, in: draft) { hang(title, before: head, in: &draft) }
      joinTitles(of: head, in: &draft)
      setBeside(head, after: name.tokens.lowerBound, in: &draft)
    }
  }

  // MARK: "Queen Letizia", where the name was taken for a place

  private static func readMonarch(_ name: Int, in draft: inout TreeDraft) {
    let title = name - 1
    guard title >= 0, ["Queen", "King", "Princess", "Prince", "Emperor", "Empress", "Pope", "Emir", "Sultan"].contains(draft[title].text), name + 1 >= draft.tokens.count || draft[name + 1].tag != .properNoun,
      draft[name].head == title || draft[title].head == name, !TimeWords.isTimeNoun(draft[name].lemma)
    else { return }
    draft.setPerson(title..<name + 1)
  }

  // MARK: "High Representative Federica Mogherini", taken for one name

  /// Takes a title out of the name that it was read into; kings, popes and sheikhs keep theirs, being known by it.
  private static func cutTitle(from name: Range<Int>, in draft: inout TreeDraft) {
    guard let title = name.dropLast().last(where: { OfficeNouns.apartFromNames.contains(draft[$0].text.lowercased()) || isJustice($0, in: draft) }), case let start = title + 1,
      draft[start].tag == .properNoun
    else { return }
    let rest = start..<name.upperBound
    guard let head = rest.first(where: { !rest.contains(draft[$0].head) }) else { return }
    if name.contains(draft[head].head), let old = name.first(where: { !name.contains(draft[$0].head) }), draft[old].head >= 0 {
      draft.hang(head, below: draft[old].head, as: draft[old].relation)
      for child in draft.children(of: old) where !name.contains(child) { draft.hang(child, below: head, as: draft[child].relation) }
    }
    draft.hang(title, below: head, as: .nmodDesc)
    for word in name where word < title {
      let isGrade = grades.contains(draft[word].text)
      if isGrade { draft.retag(word, .adjective, "JJ") }
      draft.hang(word, below: title, as: isGrade ? .amod : .compound)
    }
    draft.beginName(at: start)
  }

  /// "Chief Justice Kamal Kumar", where a justice alone may be called so.
  private static func isJustice(_ word: Int, in draft: TreeDraft) -> Bool { draft[word].text == "Justice" && word > 0 && ["Chief", "Associate"].contains(draft[word - 1].text) }

  /// "Petty" of "Petty Officer Ann Lee": a grade, and nobody whose officer she is.
  private static let grades: Set<String> = ["Petty", "Staff", "Warrant", "Master", "Chief", "Senior", "Junior", "First", "Second", "Lance", "Flight", "Rear", "Vice", "Deputy", "Assistant", "Acting", "Leading"]

  // MARK: "London-based aircraft maker Boeing said", read as two subjects

  /// A noun right before a name that is the subject of the same verb says what the named one is.
  private static func hangKind(before name: Range<Int>, in draft: inout TreeDraft) {
    guard let head = name.first(where: { !name.contains(draft[$0].head) }), draft[head].head >= 0, [.nsubj, .nsubjPass].contains(draft[head].relation),
      let noun = draft.children(of: draft[head].head, draft[head].relation).last(where: { $0 < name.lowerBound }), draft[noun].pennTag == "NN",
      (noun + 1..<name.lowerBound).allSatisfy({ draft[$0].tag == .properNoun })
    else { return }
    // "operations director Navy Captain Jane Brown": what stands between belongs to the name as well.
    for word in draft.children(of: noun) where word > noun && word < name.lowerBound { draft.hang(word, below: head, as: .nmodDesc) }
    draft.hang(noun, below: head, as: .nmodDesc)
  }

  // MARK: "Haitian police spokesman Frantz Lerebours"

  private static let speakers: Set<String> = ["spokesman", "spokeswoman", "spokesperson"]

  /// Who speaks for a country's police speaks for the police: the people's name hangs on the body.
  private static func hangPeople(before speaker: Int, bodies: Set<String>, in draft: inout TreeDraft) {
    guard let body = draft.children(of: speaker, .compound).last(where: { $0 < speaker && bodies.contains(draft[$0].lemma.lowercased()) && draft[$0].tag == .noun })
    else { return }
    for word in draft.children(of: speaker) where word < body && ([.amod, .compound].contains(draft[word].relation) || draft[word].relation == .nmodPoss) {
      draft.hang(word, below: body, as: draft[word].relation)
    }
  }

  private static let bodies: Set<String> = [
    "police", "army", "military", "government", "ministry", "navy", "commission", "court", "coalition", "force", "agency", "embassy", "parliament",
    "opposition", "presidency", "department", "council", "committee", "office", "party", "administration", "command", "guard",
  ]

  /// Bodies that are none of a state's offices: "the Spanish football federation president" presides over the federation.
  private static let longBodies: Set<String> = ["federation", "association", "commission", "council", "committee", "agency", "company", "union", "institute"]

  // MARK: "Apple CEO Steve Jobs", where the title was read as the first word of the name

  private static func exchange(titleBefore name: Int, _ head: Int, in draft: inout TreeDraft) {
    let title = name - 1
    guard title >= 0, draft[head].head == title, [.flat, .appos].contains(draft[head].relation), draft[title].head >= 0,
      offices.contains(draft[title].text.lowercased()), [.noun, .properNoun].contains(draft[title].tag), ["NN", "NNP"].contains(draft[title].pennTag),
      draft.child(of: title, .det, .cop) == nil || draft[head].relation == .flat
    else { return }
    let (above, relation) = (draft[title].head, draft[title].relation)
    draft.hang(head, below: above, as: relation)
    for child in draft.children(of: title) where child > head || [.`case`, .cc, .punct].contains(draft[child].relation) { draft.hang(child, below: head, as: draft[child].relation) }
    draft.hang(title, below: head, as: .nmodDesc)
  }

  // MARK: "Bosnian Serb General Ratko Mladic", "the sister of gunman Omar Mateen"

  /// A noun right before the name that hangs on the same word, or on the name in another way, is a title.
  private static func hangTitle(before name: Int, of head: Int, in draft: inout TreeDraft) {
    let noun = name - 1
    guard noun >= 0, head >= 0 else { return }
    // "visiting German Chancellor Angela Merkel said", read as somebody who visits the chancellor.
    if draft[noun].relation == .obj, isTitle(noun, in: draft) || offices.contains(draft[noun].lemma.lowercased()), case let visiting = draft[noun].head, visiting >= 0, visiting < noun, draft[visiting].text.lowercased() == "visiting",
      draft[visiting].head == draft[head].head, [.nsubj, .nsubjPass].contains(draft[head].relation), draft.child(of: noun, .det) == nil
    {
      draft.hang(noun, below: head, as: .nmodDesc)
      draft.hang(visiting, below: head, as: .amod)
      return
    }
    // The same, where the title was read as an object before its verb.
    if draft[noun].relation == .obj, isTitle(noun, in: draft) || offices.contains(draft[noun].lemma.lowercased()), draft[noun].head == draft[head].head, draft[noun].head > name, [.nsubj, .nsubjPass].contains(draft[head].relation),
      draft.child(of: noun, .det) == nil
    {
      draft.hang(noun, below: head, as: .nmodDesc)
      for word in draft.children(of: noun, .amod) where draft[word].text.lowercased() == "visiting" { draft.hang(word, below: head, as: .amod) }
      return
    }
    if draft[noun].head == head, draft[noun].relation == .amod, draft[noun].text.lowercased() == "chief" { readChief(noun, of: head, in: &draft); return }
    if draft[noun].head == head, [.amod, .compound].contains(draft[noun].relation), isTitle(noun, in: draft) {
      if draft[noun].tag == .adjective { draft.retag(noun, .noun, "NN") }
      draft.relabel(noun, as: .nmodDesc)
      // "Its chief executive": what stood before the name stands before the title.
      for word in draft.children(of: head) where word < noun && [.amod, .compound, .nmodPoss].contains(draft[word].relation) { draft.hang(word, below: noun, as: draft[word].relation) }
    } else if draft[noun].tag == .noun, draft[noun].pennTag == "NN", draft[noun].head == draft[head].head, draft[noun].relation == draft[head].relation,
      [.nmod, .obl, .nmodPoss].contains(draft[head].relation), draft.child(of: head, .`case`) == nil, let mark = draft.child(of: noun, .`case`)
    {
      draft.hang(mark, below: head, as: .`case`)
      draft.hang(noun, below: head, as: .nmodDesc)
    } else if isTitle(noun, in: draft), draft[noun].head >= 0, draft[noun].head == draft[head].head, draft[noun].relation == draft[head].relation,
      !draft.children(of: head).contains(where: { $0 < head && [.`case`, .cc].contains(draft[$0].relation) })
    {
      // "led by Secretary Elaine Chao", "President Jane Brown's plan", "a spokesman, Commander Jane Brown,": title and name read as two of a kind.
      for mark in draft.children(of: noun) where [.`case`, .cc].contains(draft[mark].relation) { draft.hang(mark, below: head, as: draft[mark].relation) }
      draft.hang(noun, below: head, as: .nmodDesc)
    }
    guard draft[noun].head == head, draft[noun].relation == .nmodDesc else { return }
    // "coalition spokesman Colonel Steve Warren": two titles.
    for word in draft.children(of: noun) where draft[word].relation == .compound && draft[word].tag == .noun && draft[noun].tag == .properNoun && offices.contains(draft[word].lemma.lowercased())
      && draft[word + 1].text != "-" && !["general", "executive"].contains(draft[noun].text.lowercased()) && !isPortfolio(word, of: noun, in: draft)
    {
      draft.hang(word, below: head, as: .nmodDesc)
    }
    // "Chinese" hangs on "President", not on the one who is president.
    for word in draft.children(of: head) where word < noun && draft[word].relation == .amod && draft[word].tag == .adjective { draft.hang(word, below: noun, as: .amod) }
  }

  /// "Justice Minister": no justice, and a minister besides.
  private static func isPortfolio(_ word: Int, of noun: Int, in draft: TreeDraft) -> Bool {
    draft[word].lemma.lowercased() == "justice" && ["minister", "secretary", "commissioner"].contains(draft[noun].text.lowercased())
  }

  /// "President" as a name, "spokesman" as a noun, "executive" of "chief executive" as an adjective.
  private static func isTitle(_ word: Int, in draft: TreeDraft) -> Bool {
    guard offices.contains(draft[word].text.lowercased()) else { return false }
    switch draft[word].tag {
    case .properNoun: return true
    case .noun: return draft[word].pennTag == "NN"
    case .adjective: return draft[word].text.lowercased() == "executive" && word > 0 && draft[word - 1].text.lowercased() == "chief"
    default: return false
    }
  }

  /// "U.N. refugee agency chief Filippo Grandi", where "chief" was read as an adjective.
  private static func readChief(_ chief: Int, of name: Int, in draft: inout TreeDraft) {
    draft.retag(chief, .noun, "NN")
    draft.relabel(chief, as: .nmodDesc)
    for word in draft.children(of: name) where word < chief && [.compound, .amod, .nmodPoss].contains(draft[word].relation) {
      draft.hang(word, below: chief, as: draft[word].relation)
    }
  }

  // MARK: "Minister of Foreign Affairs Davutoglu"

  private struct TitlePhrase {
    var title: Int
    var of: Int
    var body: Range<Int>
  }

  /// A title, "of", and capitalised words right before a name.
  private static func titleWithBody(before name: Int, in draft: TreeDraft) -> TitlePhrase? {
    var start = name
    while start > 0, name - start < 4, isCapitalised(draft[start - 1]) { start -= 1 }
    guard start < name, start >= 2 else { return nil }
    let article = draft[start - 1].tag == .determiner ? 1 : 0
    let of = start - 1 - article
    guard of >= 1, ["of", "for", "to", "at", "with"].contains(draft[of].text.lowercased()), offices.contains(draft[of - 1].lemma.lowercased()) || professions.contains(draft[of - 1].lemma.lowercased())
    else { return nil }
    // A table may know the whole title, "President of the United States", as somebody's name.
    let named = draft.sentence.names.contains { $0.kind == .person && $0.tokens.overlaps(start..<name) && $0.tokens.lowerBound != of - 1 }
    // "an adviser to President Jacques Chirac", "a spokesman for Prime Minister Keir Starmer": a title is no body.
    if offices.contains(draft[name - 1].text.lowercased()) { return nil }
    if draft[of].text.lowercased() != "of", draft[of].text.lowercased() != "at", (start..<name).contains(where: { offices.contains(draft[$0].text.lowercased()) }) { return nil }
    return named ? nil : TitlePhrase(title: of - 1, of: of, body: start..<name)
  }

  /// What somebody is at a bank or an institute: "Chief economist at Nordea Ann Lee".
  private static let professions: Set<String> = ["economist", "analyst", "strategist", "trader", "researcher", "professor", "officer", "manager", "correspondent", "editor"]

  private static func isCapitalised(_ token: Token) -> Bool {
    token.text.first?.isUppercase == true && [.properNoun, .noun, .adjective].contains(token.tag)
  }

  /// Makes the name the head, with the title before it, when the name hung on the title or on what stands behind "of".
  private static func hang(_ phrase: TitlePhrase, before name: Int, in draft: inout TreeDraft) {
    let title = phrase.title
    guard draft[name].head == title || phrase.body.contains(draft[name].head), draft[title].head >= 0, draft[title].head != name else { return }
    let body = phrase.body.last { draft.children(of: $0).contains { phrase.body.contains($0) } } ?? phrase.body.upperBound - 1
    let (head, relation) = (draft[title].head, draft[title].relation)
    let after = draft.children(of: title).filter { $0 > name }
    let before = draft.children(of: title).filter { $0 < title && [.`case`, .cc].contains(draft[$0].relation) }
    draft.hang(name, below: head, as: relation)
    for mark in before { draft.hang(mark, below: name, as: draft[mark].relation) }
    draft.hang(title, below: name, as: .nmodDesc)
    draft.hang(body, below: title, as: .nmod)
    draft.hang(phrase.of, below: body, as: .`case`)
    for token in phrase.body where token != body && !phrase.body.contains(draft[token].head) { draft.hang(token, below: body, as: .compound) }
    for token in after { draft.hang(token, below: name, as: draft[token].relation) }
  }

  private static let offices = OfficeNouns.all

  // MARK: "Fatah leader and Palestinian President Mahmoud Abbas"

  /// Two titles without an article, joined before one name, are both that person's.
  private static func joinTitles(of name: Int, in draft: inout TreeDraft) {
    let first = draft[name].head
    guard draft[name].relation == .conj, first >= 0, first < name, ["NN", "NNP"].contains(draft[first].pennTag), offices.contains(draft[first].lemma.lowercased()),
      draft.child(of: first, .appos) == nil, draft[first].head >= 0, let second = draft.child(of: name, .nmodDesc),
      draft.child(of: first, .det, .nmodPoss) == nil || corporate.contains(draft[first].lemma.lowercased()) && corporate.contains(draft[second].lemma.lowercased()),
      let mark = draft.child(of: name, .cc) ?? draft.child(of: second, .cc), mark > first, mark < second, draft.children(of: first).allSatisfy({ $0 < first || $0 == name })
    else { return }
    let (above, relation) = (draft[first].head, draft[first].relation)
    draft.hang(name, below: above, as: relation)
    for word in draft.children(of: first, .`case`) { draft.hang(word, below: name, as: .`case`) }
    draft.hang(first, below: name, as: .nmodDesc)
  }

  /// Offices of which one person often has two: "the company's president and CEO Ann Lee", but not "the president and Prime Minister Ann Lee".
  private static let corporate: Set<String> = [
    "president", "chairman", "chairwoman", "chair", "ceo", "executive", "founder", "co-founder", "owner", "co-owner", "director", "editor", "publisher", "principal", "counsel", "manager", "treasurer",
  ]

  // MARK: "the foreign minister of Turkey, Ahmet Davutoglu,", "the son of Rafik Hariri, Saad Hariri,"

  /// Sets a person's name behind a comma beside the office or relative before it, not beside the country, department or person on which that hangs.
  private static func setBeside(_ name: Int, after start: Int, in draft: inout TreeDraft) {
    var start = start
    while start > 0, draft[start - 1].tag == .properNoun, offices.contains(draft[start - 1].text.lowercased()) || draft[start - 1].relation == .compound && draft[start - 1].head == start { start -= 1 }
    guard start > 0, draft[start - 1].text == ",", [.conj, .appos].contains(draft[name].relation), draft.children(of: name, .cc).isEmpty else { return }
    var upper = draft[name].head
    if let relative = relative(of: upper, in: draft), upper < name { return draft.hang(name, below: relative, as: .appos) }
    guard upper >= 0, upper < name, !roles.contains(draft[upper].lemma.lowercased()) else { return }
    // A list goes on with further names.
    guard draft.children(of: upper, .conj).count + draft.children(of: upper, .appos).count == 1 else { return }
    while upper >= 0, [.nmod, .compound, .amod].contains(draft[upper].relation) {
      upper = draft[upper].head
      guard upper >= 0, upper < name else { return }
      if roles.contains(draft[upper].lemma.lowercased()) {
        if draft.child(of: upper, .appos) == nil { draft.hang(name, below: upper, as: .appos) }
        return
      }
    }
  }

  /// Nouns beside which a name may stand.
  /// "the wife of the president, Olena Zelenska,": the wife is named, whom the president's office tells apart.
  private static func relative(of office: Int, in draft: TreeDraft) -> Int? {
    guard office >= 0, draft[office].tag == .noun, draft[office].relation == .nmod, draft.adposition(of: office) == "of", case let relative = draft[office].head, relative >= 0, relative < office,
      KinNouns.all.contains(draft[relative].lemma.lowercased()), draft.child(of: office, .amod) == nil,
      draft[relative].pennTag == "NN", draft.child(of: relative, .det).map({ draft[$0].text.lowercased() == "the" }) == true, draft.child(of: relative, .appos) == nil
    else { return nil }
    return relative
  }

  private static let roles = offices.union(KinNouns.all).union(companions)
  /// Further nouns for one person who is told by another or by a body.
  private static let companions: Set<String> = [
    "member", "aide", "assistant", "resident", "friend", "ally", "supporter", "follower", "critic", "rival", "opponent", "lawyer", "official", "expert",
    "activist", "founder", "co-founder", "winner", "survivor", "successor", "predecessor", "employee",
  ]

  // MARK: "Apple chief executive Tim Cook"

  /// Hangs the body before a title on the title, not on the name behind it.
  private static func hangOwner(before name: Int, of head: Int, in draft: inout TreeDraft) {
    let title = name - 1
    guard title >= 1, draft[title].head == head, draft[title].relation == .nmodDesc, draft[title].tag != .adjective else { return }
    let first = draft.children(of: title).filter { $0 < title && draft[$0].relation == .compound }.min() ?? title
    // "Iraqi election commission chief Jane Brown", read as two subjects.
    if first > 0, draft[head].head >= 0, draft[first - 1].head == draft[head].head, draft[first - 1].relation == draft[head].relation, draft[first - 1].pennTag == "NN",
      draft[head].relation == .nsubj || draft[head].relation == .nsubjPass
    {
      draft.hang(first - 1, below: title, as: .compound)
      return
    }
    guard first > 0, draft[first - 1].head == head, draft[first - 1].relation == .nmodDesc,
      draft.sentence.names.contains(where: { $0.kind != .person && $0.tokens.contains(first - 1) })
    else { return }
    draft.hang(first - 1, below: title, as: .compound)
  }

  /// "defeating incumbent Ann Lee", read as making somebody incumbent.
  private static func readIncumbent(_ word: Int, in draft: inout TreeDraft) {
    guard draft[word].relation == .xcomp, let name = draft.sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == word + 1 }), let head = name.tokens.first(where: { draft[$0].head == word }),
      case let verb = draft[word].head, verb >= 0, draft.child(of: verb, .obj) == nil
    else { return }
    draft.hang(head, below: verb, as: .obj)
    draft.hang(word, below: head, as: .amod)
    for child in draft.children(of: word) where child > head { draft.hang(child, below: verb, as: draft[child].relation) }
  }

  /// "Levelling Up Secretary Michael Gove", read as levelling him: capitals on both words make them the office's.
  private static func readDeedOffice(_ deed: Int, in draft: inout TreeDraft) {
    let office = deed + 2
    guard draft[deed].text.first?.isUppercase == true, ["Secretary", "Minister"].contains(draft[office].text), draft[office].relation == .nmodDesc, case let person = draft[office].head, person > office, draft.isAbove(deed, person),
      case let (above, relation) = (draft[deed].head, draft[deed].relation), above >= 0
    else { return }
    draft.hang(person, below: above, as: relation == .advcl ? draft.child(of: above, .nsubj, .nsubjPass) == nil ? .nsubj : .dep : relation)
    for child in draft.children(of: deed) where child != person && child != deed + 1 { draft.hang(child, below: child < deed ? person : above, as: draft[child].relation) }
    for word in [deed, deed + 1] {
      draft.hang(word, below: office, as: .compound)
      draft.retag(word, .properNoun, "NNP")
    }
  }
}
