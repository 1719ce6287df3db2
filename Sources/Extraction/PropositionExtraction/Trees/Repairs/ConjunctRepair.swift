import NewsModel

/// Mends conjunctions that join the wrong words, and lists that hang on the wrong one.
enum ConjunctRepair {
  static func repair(_ draft: inout TreeDraft) {
    for token in draft.tokens.indices where draft[token].relation == .conj && [.noun, .properNoun].contains(draft[token].tag) { joinToFirst(token, in: &draft) }
    for token in draft.tokens.indices {
      let word = draft[token]
      switch word.relation {
      case .appos where isPlaceOfList(token, in: draft): draft.relabel(token, as: .conj)
      case .appos where word.pennTag == "NN": hangBehindLast(token, in: &draft)
      case .conj where isLargerPlace(token, in: draft): draft.relabel(token, as: .nmodUnmarked)
      case .conj where word.tag == .adjective && token > 0: hangOnNoun(token, in: &draft)
      case .conj where isHonour(token, in: draft) || isHolder(token, in: draft): draft.relabel(token, as: .appos)
      case .conj where [.noun, .properNoun].contains(word.tag):
        joinRoles(token, in: &draft)
        joinBought(token, in: &draft)
        joinLike(token, in: &draft)
        makeSubject(token, in: &draft)
        makeObject(token, in: &draft)
      case .nsubj, .nsubjPass:
        joinSubjects(token, in: &draft)
        joinByAgreement(token, in: &draft)
      case .obl: hangExamples(token, in: &draft)
      case .nmod:
        joinOffices(token, in: &draft)
        hangOnCompanion(token, in: &draft)
      case .cc: hangOnConjunct(token, in: &draft)
      case .nummod: readCountedList(token, in: &draft)
      default: break
      }
    }
  }

  /// "signed Ann Lee from Leeds and Tom Roe from York", "acquired Wiz for $7 billion and Mandiant for $5 billion", read as from Leeds and Roe: both are objects, each with a phrase of its own.
  private static func joinBought(_ second: Int, in draft: inout TreeDraft) {
    let phrase = draft[second].head
    guard phrase >= 0, phrase < second, draft[phrase].relation == .obl, case let verb = draft[phrase].head, verb >= 0, verb < phrase, draft[verb].tag == .verb, let object = draft.child(of: verb, .obj), object < phrase, object > verb,
      let first = kind(of: object, in: draft), let other = kind(of: second, in: draft), first == other, kind(of: phrase, in: draft) != other, let adposition = draft.adposition(of: phrase), adposition == "from" || adposition == "for" && [.symbol, .numeral].contains(draft[phrase].tag),
      draft.child(of: second, .cc) == second - 1,
      let own = (draft.children(of: verb) + draft.children(of: second)).first(where: { $0 > second && [.obl, .nmod].contains(draft[$0].relation) && draft.adposition(of: $0) == adposition })
    else { return }
    draft.hang(second, below: object, as: .conj)
    draft.hang(phrase, below: object, as: .nmod)
    draft.hang(own, below: second, as: .nmod)
  }

  private static func kind(of token: Int, in draft: TreeDraft) -> NameSpan.Kind? { draft.sentence.names.first { $0.tokens.contains(token) }?.kind }

  /// "The US, the EU, Britain and Canada", read as the US and a list of its own: without a second "and" all are in one.
  private static func joinToFirst(_ item: Int, in draft: inout TreeDraft) {
    let second = draft[item].head
    guard second >= 0, second < item, draft[second].relation == .conj, [.noun, .properNoun].contains(draft[second].tag), draft.child(of: second, .cc) == nil, case let first = draft[second].head, first >= 0, first < second,
      draft.tokens[first..<second].contains(where: { $0.text == "," }), Set([first, second, item].map { kind(of: $0, in: draft) != nil }).count == 1
    else { return }
    draft.hang(item, below: first, as: .conj)
  }

  /// "Israel, the Palestinian territories and Lebanon", read as two, the first described: without a second comma all are in one list.
  private static func isPlaceOfList(_ second: Int, in draft: TreeDraft) -> Bool {
    let first = draft[second].head
    guard first >= 0, first < second, let place = draft.sentence.names.first(where: { $0.kind == .location && $0.tokens.contains(first) }), draft[second].pennTag == "NNS",
      draft.tokens[place.tokens.upperBound..<second].contains(where: { $0.text == "," }),
      let last = draft.children(of: first, .conj).first(where: { $0 > second }), let and = draft.child(of: last, .cc), and == second + 1
    else { return false }
    return draft.sentence.names.contains { $0.kind == .location && $0.tokens.contains(last) }
  }

  /// "The son of Gaddafi and Libya's former spy chief were sentenced", read as the son of both: the plural of the verb says that there are two.
  private static func joinByAgreement(_ subject: Int, in draft: inout TreeDraft) {
    guard draft[subject].pennTag == "NN", draft.child(of: subject, .conj) == nil, draft.child(of: subject, .det, .nmodPoss) != nil, !collective.contains(draft[subject].lemma.lowercased()), case let verb = draft[subject].head, verb > subject,
      draft[verb].pennTag == "VBP" && draft.child(of: verb, .aux, .auxPass, .cop) == nil || draft.children(of: verb).contains(where: { [.aux, .auxPass, .cop].contains(draft[$0].relation) && ["were", "are", "have"].contains(draft[$0].text.lowercased()) && $0 > subject }),
      let inner = draft.children(of: subject, .nmod).last(where: { $0 < verb && draft.adposition(of: $0) != nil }), ["NNP", "NN"].contains(draft[inner].pennTag), case let joined = draft.children(of: inner, .conj), joined.count == 1, let second = joined.first,
      draft.child(of: second, .cc).map({ draft[$0].text.lowercased() == "and" }) == true, draft.child(of: second, .det, .nmodPoss) != nil || draft.headOfPerson(at: second) == second
    else { return }
    draft.hang(second, below: subject, as: .conj)
  }

  private static let collective: Set<String> = [
    "group", "number", "majority", "minority", "team", "family", "couple", "pair", "series", "rest", "half", "police", "staff", "crew", "handful", "host", "lot", "variety", "range", "government", "band", "crowd", "generation", "percentage", "cabinet", "party", "union", "duo", "trio",
  ]

  /// "Ann Lee, son of the former speaker and head of the party,", read as a son of both: two roles without articles are one person's.
  private static func joinRoles(_ second: Int, in draft: inout TreeDraft) {
    var first = draft[second].head
    guard first >= 0, first < second, draft[second].relation == .conj else { return }
    while [.appos, .flat, .nmodDesc].contains(draft[first].relation), draft[first].head >= 0, draft[first].head != first { first = draft[first].head }
    guard draft[first].relation == .nmod, case let role = draft[first].head, role >= 0, role < first, draft[role].relation == .appos || draft[role].relation == .nmodDesc,
      isBareRole(role, in: draft), isBareRole(second, in: draft), draft.child(of: first, .det, .nmodPoss, .appos) != nil || draft[first].tag == .properNoun, draft.child(of: second, .cc) != nil
    else { return }
    draft.hang(second, below: role, as: .conj)
  }

  /// "head of …" without an article.
  private static func isBareRole(_ noun: Int, in draft: TreeDraft) -> Bool {
    draft[noun].pennTag == "NN" && draft.child(of: noun, .det, .nmodPoss) == nil && (OfficeNouns.all.contains(draft[noun].lemma.lowercased()) || KinNouns.all.contains(draft[noun].lemma.lowercased()) || draft[noun].lemma == "founder")
      && draft.children(of: noun, .nmod).contains { draft.adposition(of: $0) == "of" }
  }

  /// "the mayor of Istanbul and Erdogan's rival", read as a mayor of the rival.
  private static func joinOffices(_ second: Int, in draft: inout TreeDraft) {
    let first = draft[second].head
    guard first >= 0, first < second, draft[first].tag == .noun, draft[second].tag == .noun, draft.child(of: second, .`case`) == nil, let owner = draft.child(of: second, .nmodPoss), let and = draft.child(of: owner, .cc), and < owner else { return }
    draft.hang(and, below: second, as: .cc)
    draft.relabel(second, as: .conj)
  }

  /// "the Russian and Ukrainian foreign ministers", read as Russian, Ukrainian and foreign: a list has a comma or "and" before its last item.
  private static func hangOnNoun(_ adjective: Int, in draft: inout TreeDraft) {
    let first = draft[adjective].head
    guard first >= 0, first < adjective, draft[first].tag == .adjective, draft[first].relation == .amod, draft.child(of: adjective, .cc) == nil, draft[adjective - 1].tag == .adjective, case let noun = draft[first].head, noun > adjective,
      [.noun, .properNoun].contains(draft[noun].tag)
    else { return }
    draft.hang(adjective, below: noun, as: .amod)
  }

  /// "in Helsinki, Finland, the negotiators", read as a list: two places side by side with commas and without "and" are one in the other.
  private static func isLargerPlace(_ second: Int, in draft: TreeDraft) -> Bool {
    let first = draft[second].head
    guard first >= 0, draft.child(of: second, .cc, .`case`) == nil, draft.children(of: first, .conj).count == 1, draft.adposition(of: first) != nil,
      let place = draft.sentence.names.first(where: { $0.kind == .location && $0.tokens.contains(first) }), let larger = draft.sentence.names.first(where: { $0.kind == .location && $0.tokens.contains(second) })
    else { return false }
    return larger.tokens.lowerBound == place.tokens.upperBound + 1 && draft[place.tokens.upperBound].text == "," && larger.tokens.upperBound < draft.tokens.count && [",", "."].contains(draft[larger.tokens.upperBound].text)
  }

  /// "Margaret Hassan and Teresa Borcz, a native of Poland": what stands behind the last of several in the singular is said of that one.
  private static func hangBehindLast(_ noun: Int, in draft: inout TreeDraft) {
    let first = draft[noun].head
    guard first >= 0, first < noun, draft[first].tag == .properNoun, draft.child(of: noun, .det) != nil,
      let last = draft.children(of: first, .conj).last(where: { $0 < noun }), draft[last].tag == .properNoun
    else { return }
    draft.hang(noun, below: last, as: .appos)
  }

  /// "three hostages, Ann Lee, Tom Roe and Jane Brown", read as one list: as many names as the number says tell who they are.
  private static func readCountedList(_ number: Int, in draft: inout TreeDraft) {
    let noun = draft[number].head
    guard noun > number, noun + 1 < draft.tokens.count, draft[noun].pennTag == "NNS", let count = counts[draft[number].text.lowercased()], draft[noun + 1].text == ",",
      case let names = joined(to: noun, in: draft), names.count == count,
      names.allSatisfy({ name in draft.sentence.names.contains { $0.tokens.contains(name) } })
    else { return }
    draft.hang(names[0], below: noun, as: .appos)
    for name in names.dropFirst() { draft.hang(name, below: names[0], as: .conj) }
  }

  /// What is joined to a noun or stands beside it behind the comma, and what is joined to that, in their order.
  private static func joined(to noun: Int, in draft: TreeDraft) -> [Int] {
    let own = draft.children(of: noun).filter { $0 > noun && [.conj, .appos].contains(draft[$0].relation) }
    return own.flatMap { [$0] + joined(to: $0, in: draft) }.sorted()
  }

  private static let counts = ["two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7]

  /// "their support for the process and their support for the people": like is joined to like.
  private static func joinLike(_ second: Int, in draft: inout TreeDraft) {
    let phrase = draft[second].head
    guard phrase >= 0, phrase < second, draft[phrase].relation == .nmod, case let first = draft[phrase].head, first >= 0, first < phrase, draft[first].lemma == draft[second].lemma,
      draft[first].tag == draft[second].tag, draft[first].pennTag == draft[second].pennTag, draft[phrase].lemma != draft[second].lemma, draft.child(of: second, .`case`) == nil
    else { return }
    draft.hang(second, below: first, as: .conj)
  }

  /// "the president and chief executive officer, Tom Enders": behind a list that "and" has ended stands who they are.
  private static func isHolder(_ name: Int, in draft: TreeDraft) -> Bool {
    let office = draft[name].head
    guard office >= 0, office < name, draft.child(of: name, .cc) == nil, OfficeNouns.all.contains(draft[office].lemma.lowercased()), draft[office].pennTag != "NNS", draft[office].pennTag != "NNPS",
      draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.lowerBound > 0 && $0.tokens.contains(name) && draft[$0.tokens.lowerBound - 1].text == "," }),
      let last = draft.children(of: office, .conj).last(where: { $0 < name }), draft.child(of: last, .cc) != nil, OfficeNouns.all.contains(draft[last].lemma.lowercased()) || draft[last].lemma.lowercased() == "officer"
    else { return false }
    return draft.child(of: last, .det) == nil
  }

  /// "an activist and ally of the president": whose ally it is, and not whose activist.
  private static func hangOnCompanion(_ phrase: Int, in draft: inout TreeDraft) {
    let first = draft[phrase].head
    guard first >= 0, draft.adposition(of: phrase) == "of", draft[first].tag == .noun, !OfficeNouns.all.contains(draft[first].lemma.lowercased()),
      let second = draft.children(of: first, .conj).last(where: { $0 < phrase && $0 > first }), Companions.nouns.contains(draft[second].lemma.lowercased()),
      !Companions.nouns.contains(draft[first].lemma.lowercased())
    else { return }
    draft.hang(phrase, below: second, as: .nmod)
  }

  /// "both Dagalo and army chief Burhan": "and" belongs to the whole second part, not to the first word of it.
  private static func hangOnConjunct(_ conjunction: Int, in draft: inout TreeDraft) {
    var top = draft[conjunction].head
    guard top > conjunction else { return }
    while [.compound, .amod, .nmodDesc, .nmodPoss, .det].contains(draft[top].relation), draft[top].head > top { top = draft[top].head }
    if top != draft[conjunction].head, draft[top].relation == .conj { draft.hang(conjunction, below: top, as: .cc) }
  }

  /// "John Smith, MBE, and Ann Jones": letters behind a person's name are no further person.
  private static func isHonour(_ token: Int, in draft: TreeDraft) -> Bool {
    let text = draft[token].text
    guard token > 1, (2...4).contains(text.utf8.count), text.allSatisfy({ $0.isUppercase }), draft[token - 1].text == ",",
      draft.child(of: token, .cc) == nil
    else { return false }
    return draft.sentence.names.contains { $0.kind == .person && $0.tokens.upperBound == token - 1 && $0.tokens.count > 1 }
  }

  /// "fled the city and rebels entered Lyon": a noun between "and" and a verb without a subject is that verb's subject.
  private static func makeSubject(_ noun: Int, in draft: inout TreeDraft) {
    guard let verb = verbBehind(noun, in: draft), draft.child(of: verb, .nsubj, .nsubjPass, .expl, .csubj) == nil,
      [.conj, .root, .parataxis, .ccomp, .advcl].contains(draft[verb].relation), draft[verb].head != noun
    else { return }
    let marks = [verb, noun].flatMap { draft.children(of: $0, .cc) }.filter { $0 < noun }
    // "as the king fled and rebels entered Lyon": a noun is never joined to a verb.
    let first = draft[noun].head
    if draft[first].tag == .verb, first < noun, draft[verb].relation == .advcl, draft[verb].head == draft[first].head, !marks.isEmpty {
      draft.hang(verb, below: first, as: .conj)
    }
    guard draft[verb].relation == .conj, !marks.isEmpty, draft[noun].head < noun else { return }
    for mark in draft.children(of: noun, .cc) where mark < noun { draft.hang(mark, below: verb, as: .cc) }
    draft.hang(noun, below: verb, as: draft.child(of: verb, .auxPass) == nil ? .nsubj : .nsubjPass)
    // "praised the victory, and Brazil's president, Lula da Silva, congratulated Israel": the name says who the president is.
    if let name = nameBetweenCommas(from: endOfPhrase(noun, in: draft) + 1, in: draft), let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].head == first {
      draft.hang(head, below: noun, as: .appos)
    }
  }

  /// The person's name that stands between a comma at a word and another one.
  private static func nameBetweenCommas(from comma: Int, in draft: TreeDraft) -> NameSpan? {
    guard comma < draft.tokens.count, draft[comma].text == "," else { return nil }
    return draft.sentence.names.first { $0.kind == .person && $0.tokens.lowerBound == comma + 1 && $0.tokens.upperBound < draft.tokens.count && draft[$0.tokens.upperBound].text == "," }
  }

  /// "criticized the step and announced reforms": a noun right behind a joined verb is that verb's object, and not joined to the noun before.
  private static func makeObject(_ noun: Int, in draft: inout TreeDraft) {
    guard draft[noun].relation == .conj, draft.child(of: noun, .cc, .`case`) == nil else { return }
    let start = (draft.children(of: noun).filter { $0 < noun } + [noun]).min() ?? noun
    let verb = start - 1
    guard verb > draft[noun].head, draft[verb].tag == .verb, draft[verb].relation == .conj, draft[verb].head < draft[noun].head,
      draft.child(of: verb, .obj, .nsubj, .nsubjPass, .auxPass) == nil
    else { return }
    draft.hang(noun, below: verb, as: .obj)
  }

  /// The finite verb right behind a noun and the phrases that hang on it, auxiliaries and adverbs between them.
  private static func verbBehind(_ noun: Int, in draft: TreeDraft) -> Int? {
    var start = endOfPhrase(noun, in: draft) + 1
    if let name = nameBetweenCommas(from: start, in: draft) { start = name.tokens.upperBound + 1 }
    var next = start
    while next < draft.tokens.count, [.auxiliary, .adverb].contains(draft[next].tag) { next += 1 }
    guard next < draft.tokens.count, draft[next].tag == .verb, noun < next else { return nil }
    let isFinite = ["VBD", "VBZ", "VBP"].contains(draft[next].pennTag) || next > start && draft[start].tag == .auxiliary
    return isFinite ? next : nil
  }

  /// "lawmakers in his Republican Party": the last word of the phrases with a preposition behind a noun; the noun itself where none stands there.
  private static func endOfPhrase(_ noun: Int, in draft: TreeDraft) -> Int {
    guard let phrase = draft.children(of: noun, .nmod).last(where: { $0 > noun && draft.adposition(of: $0) != nil }),
      draft.children(of: phrase).allSatisfy({ $0 < phrase || draft[$0].relation == .flat || draft[$0].relation == .nmod })
    else { return noun }
    return max(endOfPhrase(phrase, in: draft), draft.children(of: phrase, .flat).last ?? phrase)
  }

  /// "The airbase and the facility are in Syria", read with two subjects.
  private static func joinSubjects(_ second: Int, in draft: inout TreeDraft) {
    let head = draft[second].head
    guard head >= 0, let mark = draft.child(of: second, .cc), mark < second,
      let first = draft.children(of: head).first(where: { $0 < mark && draft[$0].relation == draft[second].relation })
    else { return }
    draft.hang(second, below: first, as: .conj)
  }

  /// "keep its assets, including a base": what "including" names belongs to the noun before the comma.
  private static func hangExamples(_ token: Int, in draft: inout TreeDraft) {
    guard let adposition = draft.adposition(of: token), ["including", "such", "like"].contains(adposition), let mark = draft.child(of: token, .`case`),
      mark > 1
    else { return }
    let before = draft[mark - 1].text == "," ? mark - 2 : mark - 1
    let head = draft[token].head
    let nouns = draft.children(of: head).filter { $0 <= before && [.obj, .obl, .nsubj, .nsubjPass].contains(draft[$0].relation) }
    guard var noun = nouns.last, noun == before || draft[before].head == noun, [.noun, .properNoun].contains(draft[noun].tag) else { return }
    // "keep its assets in Syria, including the bases": no bases are examples of Syria.
    if draft[noun].tag == .properNoun, draft[noun].relation == .obl, draft[token].tag == .noun, let things = nouns.last(where: { draft[$0].relation == .obj && draft[$0].pennTag == "NNS" }) { noun = things }
    draft.hang(token, below: noun, as: .nmod)
  }
}
