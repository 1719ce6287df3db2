import NewsModel

/// Hangs a description on the item of a list beside which it stands: "the ministers and their Russian counterpart, Sergei Lavrov", "Ann Lee and
/// Tom Roe, chairman of the bank".
enum AppositionRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person {
      joinTitle(name, in: &draft)
      describeOffice(name, in: &draft)
      leaveBody(name, in: &draft)
      describeNamed(name, in: &draft)
    }
    for index in draft.sentence.names.indices {
      readHolder(index, in: &draft)
      joinKind(draft.sentence.names[index], in: &draft)
    }
    for object in draft.tokens.indices where draft[object].relation == .obj && draft[object].tag == .noun { describePlace(object, in: &draft) }
    for token in draft.tokens.indices where [.appos, .conj].contains(draft[token].relation) && draft[token].head >= 0 {
      // "the city of Raqqa, a capital of the group": said of Raqqa.
      if draft[token].relation == .appos, let place = placeNamed(before: token, in: draft) { draft.hang(token, below: place, as: .appos) }
      guard let item = lastItem(before: token, in: draft), describesOne(token, item, in: draft) else { continue }
      draft.hang(token, below: item, as: .appos)
    }
  }

  /// "marched in Diyarbakir, the largest city in the region", read as the city that they marched: no object stands behind a comma, and what does says what the place is.
  private static func describePlace(_ object: Int, in draft: inout TreeDraft) {
    guard let article = draft.child(of: object, .det), article > 1, draft[article - 1].text == ",", case let verb = draft[object].head, verb < article,
      let name = draft.sentence.names.first(where: { $0.kind == .location && $0.tokens.upperBound == article - 1 }), let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft.isAbove(verb, head), head > verb
    else { return }
    draft.hang(object, below: head, as: .appos)
  }

  /// "Raqqa" of "the city of Raqqa," before a description of the city.
  private static func placeNamed(before token: Int, in draft: TreeDraft) -> Int? {
    let noun = draft[token].head
    guard noun < token, draft[noun].pennTag == "NN", PlacementReader.placeNouns.contains(draft[noun].lemma.lowercased()), draft[token].tag == .noun,
      let place = draft.children(of: noun, .nmod).last(where: { $0 < token && draft.adposition(of: $0) == "of" && draft[$0].tag == .properNoun }), end(of: place, in: draft) + 1 < token, draft[end(of: place, in: draft) + 1].text == ","
    else { return nil }
    return place
  }

  /// "said the strategist for Invesco, Fritz Meyer", read as one of two whom the strategist works for.
  private static func joinTitle(_ name: NameSpan, in draft: inout TreeDraft) {
    guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].relation == .conj, draft.child(of: head, .cc) == nil,
      case let body = draft[head].head, body >= 0, body < head, name.tokens.lowerBound > 0, draft[name.tokens.lowerBound - 1].text == ",", draft.children(of: body, .conj).count == 1,
      draft[body].relation == .nmod, case let title = draft[body].head, title >= 0, title < body, draft[title].pennTag == "NN", OfficeNouns.all.contains(draft[title].lemma.lowercased()) || draft[title].lemma.hasSuffix("ist") && draft[title].lemma.utf8.count > 6,
      draft.child(of: title, .appos) == nil, draft.child(of: title, .det, .nmodPoss) != nil
    else { return }
    draft.hang(head, below: title, as: .appos)
  }

  /// "the son of the prime minister, Abdul Razak, was arrested", read as two who were arrested: with no "and", the name says who the minister was.
  private static func describeOffice(_ name: NameSpan, in draft: inout TreeDraft) {
    guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), [.conj, .nsubj, .nsubjPass].contains(draft[head].relation), draft.child(of: head, .cc, .nmodDesc, .det) == nil,
      name.tokens.lowerBound > 2, draft[name.tokens.lowerBound - 1].text == ",", name.tokens.upperBound < draft.tokens.count, draft[name.tokens.upperBound].text == ",",
      case let office = name.tokens.lowerBound - 2, draft[office].pennTag == "NN", OfficeNouns.all.contains(draft[office].lemma.lowercased()) || KinNouns.all.contains(draft[office].lemma.lowercased()), draft.child(of: office, .appos) == nil,
      draft.child(of: office, .det, .nmodPoss) != nil, draft[office].relation == .nmod, case let above = draft[head].head, above >= 0,
      let subject = draft[head].relation == .conj ? above : draft.children(of: above).first(where: { $0 < office && $0 != head && draft[$0].relation == draft[head].relation }), subject < office, draft.isAbove(subject, office),
      draft.children(of: subject, .conj).allSatisfy({ draft.child(of: $0, .cc) == nil })
    else { return }
    draft.hang(head, below: office, as: .appos)
  }

  /// "The leader of the People's Party (CHP), Kemal Kilicdaroglu, left", read as what the party is called: no body is a person.
  private static func leaveBody(_ name: NameSpan, in draft: inout TreeDraft) {
    guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].relation == .appos, case let body = draft[head].head, body >= 0, body < head, draft[body].relation == .nmod, draft.adposition(of: body) == "of",
      draft.sentence.names.contains(where: { $0.kind == .organization && $0.tokens.contains(body) }), case let office = draft[body].head, office >= 0, office < body, draft[office].pennTag == "NN", OfficeNouns.all.contains(draft[office].lemma.lowercased()),
      draft.child(of: office, .det, .nmodPoss) != nil, draft.child(of: office, .appos) == nil
    else { return }
    draft.hang(head, below: office, as: .appos)
  }

  /// "Ann Lee, the wife of Tom Roe, leader of the party, takes over", read as Lee's own office: behind the kin of somebody it is that one's. Whose office it is behind
  /// "a close ally of Tom Roe", the words do not say, and so it is nobody's.
  private static func describeNamed(_ name: NameSpan, in draft: inout TreeDraft) {
    let comma = name.tokens.upperBound
    guard comma + 1 < draft.tokens.count, draft[comma].text == ",", let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].relation == .nmod, draft.adposition(of: head) == "of",
      case let relative = draft[head].head, relative >= 0, relative < head, draft[relative].relation == .appos, let article = draft.child(of: relative, .det),
      let office = draft.children(of: draft[relative].head, .appos).first(where: { $0 > comma }), draft[office].pennTag == "NN", OfficeNouns.all.contains(draft[office].lemma.lowercased()), draft.child(of: office, .det, .nmodPoss, .cc, .nummod) == nil,
      draft.children(of: office, .nmod).contains(where: { draft.adposition(of: $0) == "of" }), start(of: office, in: draft) == comma + 1
    else { return }
    if KinNouns.all.contains(draft[relative].lemma.lowercased()), draft[article].text.lowercased() == "the" { draft.hang(office, below: head, as: .appos) } else { draft.relabel(office, as: .dep) }
  }

  /// "the governor of West Darfur, Khamis Abakar, was killed", taken for a place in Darfur: a governor has a name, and few places have two words that no table knows.
  private static func readHolder(_ index: Int, in draft: inout TreeDraft) {
    let name = draft.sentence.names[index]
    guard name.kind == .location, name.tokens.count > 1, name.tokens.lowerBound > 2, draft[name.tokens.lowerBound - 1].text == ",", let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].relation == .appos,
      name.tokens.upperBound + 1 < draft.tokens.count, draft[name.tokens.upperBound].text == ",", [.verb, .auxiliary].contains(draft[name.tokens.upperBound + 1].tag) || ["who", "whose"].contains(draft[name.tokens.upperBound + 1].text),
      case let place = draft[head].head, place >= 0, place < head, draft[place].relation == .nmod, case let office = draft[place].head, office >= 0, office < place, draft[office].pennTag == "NN", ["governor", "emir", "king", "sultan", "premier"].contains(draft[office].lemma.lowercased()),
      draft.adposition(of: place) == "of", draft.child(of: office, .det) != nil, draft.child(of: office, .appos) == nil, !name.tokens.contains(where: { partsOfPlaces.contains(draft[$0].text) })
    else { return }
    draft.setKind(ofName: index, .person)
    draft.hang(head, below: office, as: .appos)
  }

  private static let partsOfPlaces: Set<String> = ["North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Upper", "Lower", "Central", "New", "Old", "San", "Santa", "Saint", "St.", "Ciudad", "Fort", "Port", "Mount", "Lake", "County", "Province", "State", "Region", "District", "Island", "Islands", "City", "Territory", "Republic"]

  /// "the chief of the Palestinian group Hamas", where the name was hung beside the noun that tells what it is.
  private static func joinKind(_ name: NameSpan, in draft: inout TreeDraft) {
    guard name.kind == .organization, let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), case let noun = name.tokens.lowerBound - 1, noun >= 0, draft[noun].pennTag == "NN", Self.bodies.contains(draft[noun].lemma.lowercased()),
      draft[head].head == draft[noun].head, draft[head].relation == draft[noun].relation, [.nmod, .obl, .obj, .nsubj, .nsubjPass, .conj].contains(draft[head].relation), draft.child(of: head, .`case`, .det, .cc) == nil, draft.child(of: noun, .det, .nmodPoss) != nil
    else { return }
    draft.hang(head, below: noun, as: .appos)
  }

  private static let bodies: Set<String> = ["group", "party", "movement", "company", "agency", "firm", "militia", "newspaper", "bank", "organization", "organisation", "network", "bloc", "union", "club", "faction", "airline", "carmaker"]

  /// The last item of the list that the description hangs on, when nothing but a comma parts the two.
  private static func lastItem(before token: Int, in draft: TreeDraft) -> Int? {
    let first = draft[token].head
    guard first < token, let item = draft.children(of: first, .conj).last(where: { $0 < token }), draft.child(of: item, .cc) != nil,
      draft.children(of: first, .conj).allSatisfy({ $0 <= token }), draft.child(of: token, .cc) == nil
    else { return nil }
    let comma = start(of: token, in: draft) - 1
    guard comma > item, draft[comma].text == ",", end(of: item, in: draft) == comma - 1 else { return nil }
    return item
  }

  private static func start(of token: Int, in draft: TreeDraft) -> Int {
    draft.children(of: token).filter { draft[$0].tag != .punctuation }.map { start(of: $0, in: draft) }.min().map { min($0, token) } ?? token
  }

  private static func end(of token: Int, in draft: TreeDraft) -> Int {
    let below = draft.children(of: token).filter { draft[$0].tag != .punctuation }
    return below.map { end(of: $0, in: draft) }.max().map { max($0, token) } ?? token
  }

  /// Whether a name and a single office stand side by side, so that the list as a whole cannot be meant.
  private static func describesOne(_ token: Int, _ item: Int, in draft: TreeDraft) -> Bool {
    if isPerson(token, in: draft) { return isOffice(item, in: draft) || isKin(item, in: draft) }
    // "Ann Lee, Tom Roe and Eva Brand, a writer": one thing is said of one of them.
    let isOne = draft[token].pennTag == "NN" && draft.child(of: token, .det, .nmodPoss) != nil && !pluralities.contains(draft[token].lemma.lowercased())
    return isPerson(item, in: draft) && (isOffice(token, in: draft) || isKin(token, in: draft) || isOne)
  }

  private static let pluralities: Set<String> = ["firm", "couple", "pair", "duo", "team", "group", "company", "band", "trio", "family", "crew", "partnership"]

  private static func isPerson(_ token: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { $0.kind == .person && $0.tokens.contains(token) }
  }

  private static func isOffice(_ token: Int, in draft: TreeDraft) -> Bool {
    ["NN", "NNP"].contains(draft[token].pennTag) && (OfficeNouns.all.contains(draft[token].lemma.lowercased()) || draft[token].lemma == "counterpart")
  }

  private static func isKin(_ token: Int, in draft: TreeDraft) -> Bool { draft[token].pennTag == "NN" && KinNouns.all.contains(draft[token].lemma.lowercased()) }
}
