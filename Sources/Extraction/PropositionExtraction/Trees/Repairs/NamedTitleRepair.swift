import NewsModel

/// Mends titles of several words right around a person's name: "Lufthansa Chief Executive Carsten Spohr", "then-President Lee", "Spokesman Tom Roe of the fire department".
enum NamedTitleRepair {
  static func repair(_ draft: inout TreeDraft) {
    for then in draft.tokens.indices.dropLast(3) where draft[then].text.lowercased() == "then" && draft[then + 1].text == "-" { readFormerTitle(then, in: &draft) }
    for former in draft.tokens.indices where draft[former].text == "former" && draft[former].relation == .conj { hangFormer(former, in: &draft) }
    // "Home Secretary": nobody's home
    for home in draft.tokens.indices.dropLast() where draft[home].text == "Home" && draft[home + 1].text == "Secretary" { draft.retag(home, .noun, "NN") }
    for pm in draft.tokens.indices.dropFirst() where draft[pm].text == "PM" && draft[pm - 1].tag != .numeral { readPremier(pm, in: &draft) }
    for son in draft.tokens.indices.dropLast(4) where kin.contains(draft[son].text.lowercased()) { joinInLaw(son, in: &draft) }
    for name in draft.sentence.names where name.kind == .person && name.tokens.lowerBound > 0 {
      takeGivenName(before: name.tokens, in: &draft)
      guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }) else { continue }
      readChief(before: name.tokens.lowerBound, of: head, in: &draft)
      joinSubjects(before: name.tokens.lowerBound, head, in: &draft)
      hangBody(behind: name.tokens, of: head, in: &draft)
    }
  }

  /// "Malaysia PM defends the pact", read as a time of day.
  private static func readPremier(_ pm: Int, in draft: inout TreeDraft) {
    draft.setLemma(pm, "premier")
    guard let name = draft.sentence.names.first(where: { $0.tokens.upperBound == pm && $0.kind != .person }), let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[pm].head == head || draft[pm].head == draft[head].head && draft[pm].relation == .nmodUnmarked,
      draft[head].head >= 0, draft[head].head != pm
    else { return }
    draft.retag(pm, .noun, "NN")
    draft.hang(pm, below: draft[head].head, as: draft[head].relation)
    for child in draft.children(of: head) where !name.tokens.contains(child) && [.`case`, .det].contains(draft[child].relation) { draft.hang(child, below: pm, as: draft[child].relation) }
    draft.hang(head, below: pm, as: .compound)
  }

  /// "the talks with then-President Lee", read as talks with a "then": the word belongs to the title.
  private static func readFormerTitle(_ then: Int, in draft: inout TreeDraft) {
    let title = then + 2
    let last = title + 1 < draft.tokens.count && !isName(title + 1, in: draft) && isName(title + 2, in: draft) ? title + 1 : title
    guard OfficeNouns.all.contains(draft[last].text.lowercased()), let head = draft.headOfPerson(at: last + 1), !draft.isAbove(head, then) || draft[then].head == head || draft[then].head == title else { return }
    let (above, relation) = (draft[then].head, draft[then].relation)
    if above >= 0, ![title, last, head].contains(above), !draft.isAbove(then, head), [.nmod, .obl, .obj, .nsubj, .conj].contains(relation) {
      draft.hang(head, below: above, as: relation)
      for child in draft.children(of: then) where draft[child].tag != .punctuation { draft.hang(child, below: head, as: draft[child].relation) }
    }
    draft.hang(last, below: head, as: .nmodDesc)
    if last != title { draft.hang(title, below: last, as: .compound) }
    draft.retag(then, .adjective, "JJ")
    draft.hang(then, below: last, as: .amod)
    draft.hang(then + 1, below: then, as: .punct)
  }

  private static func isName(_ token: Int, in draft: TreeDraft) -> Bool { token < draft.tokens.count && draft.sentence.names.contains { $0.kind == .person && $0.tokens.lowerBound == token } }

  /// "a conservative and former chief prosecutor": former is the prosecutor.
  private static func hangFormer(_ former: Int, in draft: inout TreeDraft) {
    let first = draft[former].head
    guard first >= 0, first < former, draft[first].relation == .amod, case let office = draft[first].head, office > former, office >= 0, [.noun, .properNoun].contains(draft[office].tag) else { return }
    for mark in draft.children(of: former, .cc) { draft.hang(mark, below: first, as: .cc) }
    for word in draft.children(of: first, .conj) { draft.hang(word, below: office, as: .amod) }
    draft.relabel(first, as: .dep)
  }

  /// "Home Secretary Yvette Cooper visited", read as two who did.
  private static func joinSubjects(before name: Int, _ head: Int, in draft: inout TreeDraft) {
    let title = name - 1
    guard OfficeNouns.all.contains(draft[title].text.lowercased()) || speakers.contains(draft[title].text.lowercased()), [.noun, .properNoun].contains(draft[title].tag), draft[title].head == draft[head].head, draft[head].head >= 0, [.nsubj, .nsubjPass].contains(draft[title].relation), draft[title].relation == draft[head].relation,
      draft.child(of: title, .det, .conj) == nil
    else { return }
    draft.hang(title, below: head, as: .nmodDesc)
  }

  private static let kin: Set<String> = ["son", "daughter", "father", "mother", "brother", "sister"]

  /// "Erdogan's son-in-law Berat Albayrak", read as a son in law.
  private static func joinInLaw(_ son: Int, in draft: inout TreeDraft) {
    let words = draft.tokens[son + 1..<min(son + 5, draft.tokens.count)].map { $0.text.lowercased() }
    guard words == ["-", "in", "-", "law"], case let law = son + 4 else { return }
    let inner = son..<law + 1
    if let outer = inner.first(where: { !inner.contains(draft[$0].head) }), outer != son, draft[outer].head >= 0 { draft.hang(son, below: draft[outer].head, as: draft[outer].relation) }
    if let name = draft.headOfPerson(at: law + 1), draft[son].head >= 0 {
      let isDouble = draft[name].head == draft[son].head && draft[name].relation.base == draft[son].relation.base
      if !isDouble, draft.isAbove(son, name) || inner.contains(draft[name].head) { draft.hang(name, below: draft[son].head, as: draft[son].relation) }
      for child in draft.children(of: son) where [.`case`, .cc, .mark].contains(draft[child].relation) && child < son { draft.hang(child, below: name, as: draft[child].relation) }
      draft.hang(son, below: name, as: .nmodDesc)
    }
    for word in inner.dropFirst() {
      for child in draft.children(of: word) where !inner.contains(child) { draft.hang(child, below: son, as: draft[child].relation) }
      draft.hang(word, below: son, as: draft[word].tag == .punctuation ? .punct : .fixed)
    }
    draft.setLemma(son, "\(draft[son].text.lowercased())-in-law")
  }

  /// "Attorney General Arely Gomez", whose given name was read as an adverb.
  private static func takeGivenName(before name: Range<Int>, in draft: inout TreeDraft) {
    let given = name.lowerBound - 1
    guard given > 0, draft[given].tag == .adverb, draft[given].text.first?.isUppercase == true, OfficeNouns.all.contains(draft[given - 1].text.lowercased()) || draft[given - 1].relation == .nmodDesc,
      let head = name.first(where: { !name.contains(draft[$0].head) }), draft.children(of: given).isEmpty
    else { return }
    draft.retag(given, .properNoun, "NNP")
    draft.hang(given, below: head, as: .flat)
    draft.setPerson(given..<name.upperBound)
  }

  /// "Executive" of "Chief Executive Carsten Spohr", read as a word for what he is like.
  private static func readChief(before name: Int, of head: Int, in draft: inout TreeDraft) {
    var title = name - 1
    if draft[title].text == "Officer", title > 1 { title -= 1 }
    guard title > 0, ["Executive", "Financial", "Operating", "Technology", "Scientific", "Medical"].contains(draft[title].text), draft[title - 1].text == "Chief", title == name - 2 || draft[title].text == "Executive", case let noun = name - 1,
      !(draft[noun].relation == .nmodDesc && draft[noun].head == head)
    else { return }
    guard draft.isAbove(head, noun) || draft[noun].head == draft[head].head && [.nsubj, .nsubjPass, .obj, .obl].contains(draft[noun].relation) else { return }
    draft.retag(noun, .noun, "NN")
    draft.hang(noun, below: head, as: .nmodDesc)
    for word in title - 1..<noun {
      for child in draft.children(of: word) where child < title - 1 { draft.hang(child, below: noun, as: draft[child].relation) }
      draft.hang(word, below: noun, as: .compound)
    }
    if let body = draft.sentence.names.first(where: { $0.tokens.upperBound == title - 1 && $0.kind == .organization }), let outer = body.tokens.first(where: { !body.tokens.contains(draft[$0].head) }),
      draft[outer].head == head || draft[outer].head == draft[head].head && [.nsubj, .nsubjPass].contains(draft[outer].relation)
    {
      draft.hang(outer, below: noun, as: .compound)
    }
  }

  /// "President Ann Lee of the Progressive Party" presides over no party: she is of it.
  private static func isParty(_ body: Int, in draft: TreeDraft) -> Bool { ["Party", "Congress", "Front", "Alliance", "Movement", "Coalition"].contains(draft[body].text) }

  private static let speakers: Set<String> = ["spokesman", "spokeswoman", "spokesperson", "chief", "head", "director", "commander", "president", "chairman", "chairwoman", "leader", "secretary"]

  /// "Spokesman Tom Roe of the fire department": whose spokesman he is stands behind the name.
  private static func hangBody(behind name: Range<Int>, of head: Int, in draft: inout TreeDraft) {
    guard let title = draft.children(of: head, .nmodDesc).last(where: { $0 == name.lowerBound - 1 }), speakers.contains(draft[title].lemma.lowercased()), draft.child(of: title, .compound, .nmod, .nmodPoss) == nil,
      let body = draft.children(of: head, .nmod).first(where: { $0 > head && draft.adposition(of: $0) == "of" }), draft.child(of: body, .`case`) == name.upperBound, !isParty(body, in: draft) || !["president", "chief", "commander"].contains(draft[title].lemma.lowercased())
    else { return }
    draft.hang(body, below: title, as: .nmod)
  }
}
