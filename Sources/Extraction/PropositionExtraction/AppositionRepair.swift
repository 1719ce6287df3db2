import NewsModel

/// Hangs a description on the item of a list beside which it stands: "the ministers and their Russian counterpart, Sergei Lavrov", "Ann Lee and
/// Tom Roe, chairman of the bank".
enum AppositionRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person { joinTitle(name, in: &draft) }
    for object in draft.tokens.indices where draft[object].relation == .obj && draft[object].tag == .noun { describePlace(object, in: &draft) }
    for token in draft.tokens.indices where draft[token].relation == .appos && draft[token].head >= 0 {
      // "the city of Raqqa, a capital of the group": said of Raqqa.
      if let place = placeNamed(before: token, in: draft) { draft.hang(token, below: place, as: .appos) }
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

  /// The last item of the list that the description hangs on, when nothing but a comma parts the two.
  private static func lastItem(before token: Int, in draft: TreeDraft) -> Int? {
    let first = draft[token].head
    guard first < token, let item = draft.children(of: first, .conj).last(where: { $0 < token }), draft.child(of: item, .cc) != nil,
      draft.children(of: first, .conj).allSatisfy({ $0 < token }), draft.child(of: token, .cc) == nil
    else { return nil }
    let comma = (draft.children(of: token).filter { $0 < token && draft[$0].tag != .punctuation } + [token]).min().map { $0 - 1 } ?? token - 1
    guard comma > item, draft[comma].text == ",", end(of: item, in: draft) == comma - 1 else { return nil }
    return item
  }

  private static func end(of token: Int, in draft: TreeDraft) -> Int {
    let below = draft.children(of: token).filter { draft[$0].tag != .punctuation }
    return below.map { end(of: $0, in: draft) }.max().map { max($0, token) } ?? token
  }

  /// Whether a name and a single office stand side by side, so that the list as a whole cannot be meant.
  private static func describesOne(_ token: Int, _ item: Int, in draft: TreeDraft) -> Bool {
    if isPerson(token, in: draft) { return isOffice(item, in: draft) || isKin(item, in: draft) }
    return isPerson(item, in: draft) && (isOffice(token, in: draft) || isKin(token, in: draft))
  }

  private static func isPerson(_ token: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { $0.kind == .person && $0.tokens.contains(token) }
  }

  private static func isOffice(_ token: Int, in draft: TreeDraft) -> Bool {
    ["NN", "NNP"].contains(draft[token].pennTag) && (OfficeNouns.all.contains(draft[token].lemma.lowercased()) || draft[token].lemma == "counterpart")
  }

  private static func isKin(_ token: Int, in draft: TreeDraft) -> Bool { draft[token].pennTag == "NN" && KinNouns.all.contains(draft[token].lemma.lowercased()) }
}
