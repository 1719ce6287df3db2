import NewsModel

/// The roles around a noun: possessor, nationality, compound name, prepositional phrases.
struct NominalRoles {
  let tree: SentenceTree

  /// Words before an office that make it another one.
  static let ranks: Set<String> = ["vice", "deputy", "assistant", "associate", "chief", "senior", "first", "acting", "secretary", "attorney", "director", "inspector", "lieutenant", "major", "brigadier", "rear", "prime", "majority", "minority", "colonel"]

  /// Adjectives of titles that are written with capitals: "Chief Operating Officer", "Acting Prime Minister".
  static func isTitleWord(_ word: Token) -> Bool { titleWords.contains(word.text.lowercased()) }

  private static let titleWords: Set<String> = ranks.union([
    "operating", "executive", "financial", "legal", "technical", "medical", "managing", "foreign", "general", "special", "former", "political", "military", "economic", "principal", "permanent", "joint",
    "supreme", "high", "national", "federal", "public", "interim", "outgoing", "new", "current", "late", "then",
  ])

  /// Those who do a deed, before the noun for it: "rebel attacks", "police raids".
  static func isForce(_ word: Token, before deed: Token) -> Bool {
    word.tag == .noun && forces.contains(word.lemma.lowercased()) && deeds.contains(deed.lemma.lowercased())
  }

  private static let forces: Set<String> = [
    "rebel", "militant", "insurgent", "police", "army", "government", "coalition", "militia", "guerrilla", "separatist", "opposition", "pirate", "jihadist", "navy", "regime",
  ]
  private static let deeds: Set<String> = [
    "attack", "raid", "strike", "airstrike", "assault", "offensive", "ambush", "bombardment", "shelling", "crackdown", "incursion", "bombing", "onslaught", "siege",
  ]

  /// The fillers of a noun's roles, the noun itself left out.
  func fillers(of noun: Int) -> [Clause.Filler] {
    let isOwned = tree.child(of: noun, .nmodPoss) != nil && tree[noun].lemma != "counterpart"
    let found = tree.children(of: noun).flatMap { child -> [Clause.Filler] in
      guard let role = role(of: child, at: noun) else { return [] }
      // "its Lebanese ally" is whose ally "its" tells.
      if isOwned, role == "poss", tree[child].relation == .amod { return [] }
      return tree.conjuncts(of: child).map { part in
        Clause.Filler(role: part == child ? role : tree.adposition(of: part) ?? role, head: part)
      }
    }
    let own = withoutSeat(found, of: noun)
    if let shared = ownersOfNextTitle(behind: noun), !own.contains(where: { ["poss", "compound", "of"].contains($0.role) }) { return own + shared }
    if let shared = familyOfNext(behind: noun), !own.contains(where: { ["poss", "of"].contains($0.role) }) { return own + shared }
    if let shared = ownersOfFirstTitle(before: noun), !own.contains(where: { ["poss", "compound", "of"].contains($0.role) }) { return own + shared }
    guard !own.contains(where: { $0.role == "poss" }) else { return withoutTitleWords(own, of: noun) }
    return withoutTitleWords(own, of: noun) + possessors(sharedBy: noun).map { Clause.Filler(role: "poss", head: $0, isInherited: true) }
  }

  /// "Britain's Labour leader", "Israel's Labour leader", "Germany's Deutsche Bank chairman" lead the body, and the country is only where it is.
  private func withoutSeat(_ fillers: [Clause.Filler], of noun: Int) -> [Clause.Filler] {
    guard Self.leaders.contains(tree[noun].lemma.lowercased()),
      let body = fillers.first(where: { $0.role == "compound" && tree.name(at: $0.head)?.kind == .organization })?.head ?? tree.children(of: noun).first(where: { $0 < noun && PartyWords.isOfParty(tree[$0].text) })
    else { return fillers }
    return fillers.filter { filler in
      guard filler.role == "poss", filler.head < body, let name = tree.name(at: filler.head) else { return true }
      return ![.location, .nationality].contains(name.kind)
    }
  }

  private static let leaders: Set<String> = ["leader", "co-leader", "chairman", "chairwoman", "chair", "chairperson", "boss", "executive", "ceo", "founder", "candidate", "nominee", "mp", "lawmaker", "legislator", "member"]

  /// "Acquisition" of "Pentagon Acquisition Director": beside the body that a title names, its other capitalised words are the title's own.
  private func withoutTitleWords(_ fillers: [Clause.Filler], of noun: Int) -> [Clause.Filler] {
    guard tree[noun].tag == .properNoun else { return fillers }
    // "Homeland" and "Security" of "Homeland Security Secretary" are no two bodies.
    if case let parts = fillers.filter({ $0.role == "compound" }), parts.count > 1, parts.allSatisfy({ tree.name(at: $0.head) == nil }) { return fillers.filter { $0.role != "compound" } }
    guard fillers.contains(where: { $0.head < noun && tree.name(at: $0.head) != nil }) else { return fillers }
    return fillers.filter { $0.role != "compound" || tree.name(at: $0.head) != nil }
  }

  /// "GM chairman and CEO Rick Wagoner": the second title shares the body of the first.
  private func ownersOfFirstTitle(before noun: Int) -> [Clause.Filler]? {
    guard tree[noun].relation == .nmodDesc, let person = tree.head(of: noun),
      let first = tree.children(of: person, .nmodDesc).last(where: { $0 < noun }), tree.tokens[first..<noun].contains(where: { $0.text == "and" })
    else { return nil }
    let owners = fillers(of: first).filter { ["poss", "compound", "of"].contains($0.role) }.map { Clause.Filler(role: $0.role, head: $0.head, isInherited: true) }
    return owners.isEmpty ? nil : owners
  }

  /// "president and CEO of Ford", "the founder and former chief executive of Apple": the first title shares the body of the second.
  private func ownersOfNextTitle(behind noun: Int) -> [Clause.Filler]? {
    guard Self.shared.contains(tree[noun].lemma.lowercased()), noun + 1 < tree.tokens.count, ["and", "&"].contains(tree[noun + 1].text),
      let next = (noun + 2..<min(noun + 6, tree.tokens.count)).first(where: { [.noun, .properNoun].contains(tree[$0].tag) && !Self.ranks.contains(tree[$0].lemma.lowercased()) }),
      tree[next].relation == .conj, OfficeNouns.all.contains(tree[next].lemma.lowercased()), tree.child(of: next, .det, .nmodPoss) == nil
    else { return nil }
    let owners = tree.children(of: next, .nmod).filter { tree.adposition(of: $0) == "of" }.flatMap { tree.conjuncts(of: $0) }
    return owners.isEmpty ? nil : owners.map { Clause.Filler(role: "of", head: $0, isInherited: true) }
  }

  /// "the wife and four children of the general": the wife is his, too.
  private func familyOfNext(behind noun: Int) -> [Clause.Filler]? {
    guard KinNouns.withChildren.contains(tree[noun].lemma.lowercased()), let next = tree.children(of: noun, .conj).first, KinNouns.withChildren.contains(tree[next].lemma.lowercased()), tree.child(of: next, .nmodPoss) == nil,
      !["a", "an"].contains(tree.child(of: next, .det).map { tree[$0].text.lowercased() } ?? "")
    else { return nil }
    let owners = tree.children(of: next, .nmod).filter { tree.adposition(of: $0) == "of" }.flatMap { tree.conjuncts(of: $0) }
    return owners.isEmpty ? nil : owners.map { Clause.Filler(role: "of", head: $0, isInherited: true) }
  }

  /// Titles that are joined to another one of the same body.
  private static let shared = OfficeNouns.all.union(["owner", "co-owner", "member"])

  /// Who has what is joined to a possessed thing, or is named as an example of it: "Russia's airbase and naval facility", "its assets,
  /// including a base".
  func possessors(sharedBy noun: Int) -> [Int] {
    guard tree[noun].tag == .noun, let first = tree.sharedOwner(of: noun) else { return [] }
    let owners = tree.children(of: first, .nmodPoss).filter { $0 < first }
    return owners.isEmpty ? possessors(sharedBy: first) : owners.flatMap { tree.conjuncts(of: $0) }
  }

  /// Whose plan, promise or decision a noun is: "Germany's commitment", "the German commitment", "the U.S. commitment".
  func owner(of noun: Int) -> Int? {
    let children = tree.children(of: noun)
    return tree.child(of: noun, .nmodPoss) ?? children.first { role(of: $0, at: noun) == "poss" }
      ?? children.first { tree[$0].relation == .compound && tree.name(at: $0) != nil }
  }

  /// "The first ex-president to be convicted": what an infinitive says of the first, last or only one is said of it, and happened.
  func isRanked(_ noun: Int) -> Bool {
    tree.children(of: noun).contains { $0 < noun && tree[$0].relation == .amod && Self.rankings.contains(tree[$0].lemma.lowercased()) }
  }

  private static let rankings: Set<String> = ["first", "second", "third", "last", "only", "latest", "youngest", "oldest"]

  private func role(of child: Int, at noun: Int) -> String? {
    if tree.isPost(child, of: noun) { return "to" }
    if tree.isSeat(child, of: noun) { return "in" }
    let word = tree[child]
    switch word.relation {
    case .nmodPoss: return "poss"
    case .nmod: return tree.adposition(of: child) ?? "of"
    // "Vice President" is an office, and none of Vice's.
    case .compound where Self.ranks.contains(word.lemma.lowercased()): return nil
    // "anti-" is no name, however it is tagged.
    case .amod where word.text.hasSuffix("-") || tree.isPrefixed(child): return nil
    // "Operating" of "Chief Operating Officer" is no body.
    case .amod where Self.isTitleWord(word) && tree.name(at: child) == nil && tree[noun].tag == .properNoun: return nil
    case .compound where word.text == "Supreme" && tree.name(at: child) == nil: return nil
    case .compound where tree.isPrefixed(child) || tree.isPartyAdjective(child, of: noun) || tree.isOfFederation(child, of: noun): return nil
    // "junta leader Lieutenant-Colonel Ann Lee": an office is no body that has officers.
    case .compound where tree[child].tag == .noun && OfficeNouns.all.contains(word.lemma.lowercased()) && OfficeNouns.all.contains(tree[noun].lemma.lowercased()): return nil
    // "the movement's Gaza chief", "the bank's Singapore branch": whose it is, its owner says.
    case .compound where tree.name(at: child)?.kind == .location && isOwnedByBody(noun) && OfficeNouns.all.contains(tree[noun].lemma.lowercased()): return "for"
    case .compound where tree.name(at: child)?.kind == .location && isOwnedByBody(noun) && Self.branches.contains(tree[noun].lemma.lowercased()): return "in"
    // "rebel attacks on peacekeepers"
    case .compound where Self.isForce(word, before: tree[noun]): return "compound"
    case .compound: return tree.name(at: child) != nil || word.tag == .properNoun || isNamedBody(child) || tree.isBodyOfSpeaker(child, noun) ? "compound" : nil
    case .amod where tree.isOrigin(child, of: noun) || tree.isPartyAdjective(child, of: noun): return nil
    // "a French rival": where it is from, not whose rival it is.
    case .amod where Self.comparing.contains(tree[noun].lemma.lowercased()) || Self.trading.contains(tree[noun].lemma.lowercased()): return nil
    // "Bosnian Serb leader": one people, and neither Bosnia's leader nor Serbia's.
    case .amod where tree.isOfTwoPeoples(child): return nil
    case .amod: return tree.name(at: child)?.kind == .nationality || isCapitalisedAdjective(word) ? "poss" : nil
    default: return nil
    }
  }

  /// "an Italian shoe importer", "a Chinese student": where somebody is from, not what he imports or where he studies.
  private static let trading: Set<String> = [
    "importer", "exporter", "dealer", "seller", "trader", "maker", "manufacturer", "distributor", "supplier", "buyer", "retailer", "producer", "student", "graduate", "pupil", "smuggler", "investor", "creditor",
  ]

  /// "Germany's Berlin mayor" is the mayor of Berlin: only a body's "Gaza chief" is one for Gaza.
  private func isOwnedByBody(_ noun: Int) -> Bool {
    tree.child(of: noun, .nmodPoss).map { owner in tree.name(at: owner).map { ![.location, .nationality].contains($0.kind) } ?? true } ?? false
  }

  private static let branches: Set<String> = ["branch", "office", "arm", "subsidiary", "unit", "division", "bureau", "headquarters", "plant", "factory", "operation", "business", "chapter", "affiliate"]
  private static let comparing: Set<String> = ["rival", "competitor", "critic", "opponent", "supporter", "challenger", "follower", "successor", "predecessor", "colleague", "peer"]

  /// "U.N. refugee agency" in "U.N. refugee agency chief": a noun before the noun, with a name of its own.
  func isNamedBody(_ noun: Int) -> Bool {
    tree[noun].tag == .noun && tree.children(of: noun).contains { $0 < noun && [.compound, .amod, .nmodPoss].contains(tree[$0].relation) && tree.name(at: $0) != nil }
  }

  private func isCapitalisedAdjective(_ word: Token) -> Bool {
    (word.tag == .adjective || word.tag == .properNoun) && word.text.first?.isUppercase == true && word.range.lowerBound > tree.sentence.range.lowerBound
  }
}

/// Reads propositions that stand without a verb: nouns with arguments, appositions, titles.
struct NominalReader {
  let tree: SentenceTree

  /// The nominal, appositive and title clauses of the sentence, in the order of their heads.
  func clauses() -> [Clause] {
    tree.tokens.indices.flatMap { token -> [Clause] in
      let word = tree[token]
      guard word.tag == .noun || word.tag == .properNoun else { return [] }
      return nominal(token) + appositions(token) + titles(token) + capacities(token) + descriptions(token) + belonging(token) + enclosingPlaces(token) + origins(token)
    }
  }

  private func nominal(_ noun: Int) -> [Clause] {
    guard tree[noun].tag == .noun, tree.child(of: noun, .cop) == nil, !describesName(noun), !describesSubject(noun) else { return [] }
    let fillers = NominalRoles(tree: tree).fillers(of: noun)
    guard !fillers.isEmpty else { return [] }
    return [clause(noun, .nominal, fillers + [.init(role: Role.complement, head: noun)])]
  }

  private func appositions(_ token: Int) -> [Clause] {
    tree.children(of: token, .appos).flatMap { apposition -> [Clause] in
      let (named, describing) = parts(token, apposition)
      guard isNamed(named), isDescription(describing) else { return [] }
      // "two citizens, Ann Lee and Tom Roe, and a tourist, Jane Brown": what is joined may describe another one.
      let descriptions = tree.conjuncts(of: describing).map { tree.kind(ofOne: $0) ?? $0 }.filter { isDescription($0) && ($0 == describing || !hasOwnName($0)) }
      return descriptions.flatMap { description -> [Clause] in
        // "the company's lawyers, Jane Brown and Tom Roe": a description in the plural goes for all.
        let all = tree[description].pennTag == "NNS" && tree.kind(ofOne: describing) == nil && (named == apposition || isPair(named)) ? tree.conjuncts(of: named) : [named]
        if let pairs = pairs(all, description) { return pairs }
        return [clause(description, .appositive, all.map { .init(role: Role.subject, head: $0) } + [.init(role: Role.complement, head: description)]
          + NominalRoles(tree: tree).fillers(of: description))]
      }
    }
  }

  /// "Larry Page and Sergey Brin, the founders of Google": both are, where the description hangs on the last or on the first of two names.
  private func isPair(_ named: Int) -> Bool {
    let others = tree.children(of: named, .conj)
    return others.count == 1 && tree.name(at: others[0])?.kind == tree.name(at: named)?.kind && tree.name(at: named)?.kind == .person
  }

  private func hasOwnName(_ noun: Int) -> Bool { tree.children(of: noun, .appos).contains { tree.name(at: $0) != nil } }

  /// "the leaders of France and Germany, A and B": as many names as states, in their order.
  private func pairs(_ named: [Int], _ description: Int) -> [Clause]? {
    guard named.count > 1, let first = tree.children(of: description, .nmod).first(where: { tree.adposition(of: $0) == "of" }),
      case let owners = tree.conjuncts(of: first), owners.count == named.count, owners.allSatisfy({ tree.name(at: $0) != nil })
    else { return nil }
    return zip(named, owners).map { name, owner in
      clause(description, .appositive, [.init(role: Role.subject, head: name), .init(role: Role.complement, head: description), .init(role: "of", head: owner)])
    }
  }

  /// The name and its description; "the Foreign Minister, Ibrahim al-Jaafari" is capitalised on both sides.
  private func parts(_ token: Int, _ apposition: Int) -> (named: Int, describing: Int) {
    // "the top U.S. commander in Iraq, General David Petraeus": the country is no name of the commander.
    let isPerson = tree[token].tag == .noun && tree.name(at: token) == nil && tree.name(at: apposition)?.kind == .person
    let isSecond = isPerson || !carriesName(token) && tree.name(at: apposition) != nil || !isNamed(token)
    return isSecond ? (apposition, token) : (token, apposition)
  }

  private func isDescription(_ token: Int) -> Bool {
    tree[token].tag == .noun || tree.kind(ofOne: token) != nil || tree[token].tag == .properNoun && tree.name(at: token) == nil
  }

  /// "was an officer and the son of a sheikh": what is joined to a description is read with its subject.
  private func describesSubject(_ noun: Int) -> Bool {
    guard tree[noun].relation == .conj, let first = tree.head(of: noun), tree[first].tag == .noun else { return false }
    return tree.child(of: first, .cop) != nil && tree.child(of: first, .nsubj) != nil && tree.adposition(of: first) == nil
  }

  /// "the son of Hafez al-Assad" beside a name is read with that name, and needs no reading of its own.
  private func describesName(_ noun: Int) -> Bool {
    if tree.children(of: noun, .appos).contains(where: { tree.name(at: $0) != nil }) { return true }
    guard [.appos, .nmodDesc].contains(tree[noun].relation), let name = tree.head(of: noun) else { return false }
    return tree.name(at: name) != nil
  }

  /// "Palmyra, Syria": the second place encloses the first.
  private func enclosingPlaces(_ token: Int) -> [Clause] {
    guard tree.name(at: token)?.kind == .location else { return [] }
    return tree.children(of: token).filter { place in
      [.nmodUnmarked, .appos].contains(tree[place].relation) && tree.name(at: place)?.kind == .location
        && tree.children(of: place).contains { $0 < place && $0 > token && tree[$0].text == "," } && !isPartOfSum(place)
        && !actsWithAnother(place) && !tree.children(of: place, .advmod).contains { ["then", "formerly", "once", "nowadays", "previously", "later"].contains(tree[$0].text.lowercased()) }
    }.map { place in
      Clause(
        head: place, predicate: "lie within", words: [place], construction: .possessive,
        fillers: [.init(role: Role.subject, head: token), .init(role: "within", head: place)])
    }
  }

  /// "In Hamburg, Estonia and Turkey played", read as a town in Estonia: what is joined to the country and stands right before the verb plays with it.
  private func actsWithAnother(_ place: Int) -> Bool {
    guard let other = tree.children(of: place, .conj).first, let name = tree.name(at: other), tree.child(of: other, .cc) == other - 1, name.tokens.upperBound < tree.tokens.count else { return false }
    let verb = tree[name.tokens.upperBound]
    return ["VBD", "VBZ", "VBP", "MD"].contains(verb.pennTag)
  }

  /// "Europe, US$ 200,000": the second name belongs to a currency.
  private func isPartOfSum(_ place: Int) -> Bool {
    place + 1 < tree.tokens.count && (tree[place + 1].tag == .symbol || tree[place + 1].tag == .numeral || tree[place + 1].text.contains("$"))
  }

  /// "Jane Brown, 36, from Leeds", "John Smith, of Greenpeace, said": where somebody is from, for whom somebody stands.
  private func origins(_ token: Int) -> [Clause] {
    guard tree.name(at: token)?.kind == .person else { return [] }
    let owners = tree.children(of: token).filter { isHome($0, of: token) }.map { owner in
      clause(owner, .appositive, [.init(role: Role.subject, head: token), .init(role: "of", head: owner)], predicate: "be of")
    }
    // The phrase may hang on the noun that the name stands behind: "his wife Jane Brown, 36, from Leeds".
    let described = tree[token].relation == .appos ? tree.head(of: token).map { tree.children(of: $0, .nmod).filter { $0 > token } } ?? [] : []
    return owners + (tree.children(of: token, .nmod) + described).compactMap { phrase in
      guard let found = tree.adposition(of: phrase), ["from", "of", "at", "with"].contains(found), tree.name(at: phrase) != nil || tree[phrase].tag == .noun,
        let mark = tree.child(of: phrase, .`case`), mark > 0
      else { return nil }
      // "Analyst Jane Brown at Barclays Capital", "economist John Smith with ING": whose analyst she is.
      let isStaff = hasProfession(token) && tree.name(at: phrase)?.kind == .organization
      guard isStaff && mark == (tree.name(at: token)?.tokens.upperBound ?? -1) || ["from", "of"].contains(found) && tree[mark - 1].text == "," || found == "of" && isPlainFullName(token, before: phrase) else { return nil }
      let role = isStaff ? "of" : found
      return clause(phrase, .appositive, [.init(role: Role.subject, head: token), .init(role: role, head: phrase)], predicate: "be \(role)")
    }
  }

  /// "CNN's Jane Brown", "Switzerland's Roger Federer", "Ethiopian Binyam Muhammad": a body or people right before a full name without a title.
  private func isHome(_ owner: Int, of person: Int) -> Bool {
    guard let name = tree.name(at: person), name.tokens.count > 1, tree.child(of: person, .nmodDesc, .det) == nil, let home = tree.name(at: owner) else { return false }
    switch tree[owner].relation {
    case .nmodPoss: return home.tokens.upperBound + 1 == name.tokens.lowerBound && (home.kind == .location || home.kind == .organization)
    case .amod, .compound: return home.kind == .nationality && home.tokens.count == 1 && home.tokens.upperBound == name.tokens.lowerBound && !tree.isPrefixed(owner)
    default: return false
    }
  }

  /// "analyst Jane Brown": a title that tells a profession, not an office.
  private func hasProfession(_ person: Int) -> Bool {
    tree.children(of: person, .nmodDesc).contains { Self.professions.contains(tree[$0].lemma.lowercased()) }
  }

  private static let professions: Set<String> = [
    "analyst", "economist", "strategist", "trader", "banker", "broker", "researcher", "scientist", "professor", "engineer", "lawyer", "expert", "scholar", "historian", "reporter", "correspondent", "journalist",
  ]

  /// "Venus Williams of the United States": a name of two words without a title; "King Abdullah of Jordan" is called so.
  private func isPlainFullName(_ token: Int, before phrase: Int) -> Bool {
    guard let name = tree.name(at: token), let other = tree.name(at: phrase), other.kind == .location || other.kind == .organization else { return false }
    let isFull = name.tokens.count > 1 || name.tokens.lowerBound > 0 && tree[name.tokens.lowerBound - 1].tag == .properNoun
    return isFull && tree.child(of: token, .nmodDesc) == nil && !name.tokens.contains { OfficeNouns.all.contains(tree[$0].text.lowercased()) }
  }

  /// "Belgium, as part of the coalition, sent jets": it belongs to the coalition.
  private func belonging(_ token: Int) -> [Clause] {
    guard tree[token].lemma == "part", [.obl, .nmod].contains(tree[token].relation), tree.adposition(of: token) == "as", let above = tree.head(of: token) else { return [] }
    let subject = tree.name(at: above) != nil ? above : tree.child(of: above, .nsubj, .nsubjPass)
    // What follows the verb ("deployed as part of the force") may say how something is done.
    guard let subject, token < (tree.child(of: above, .nsubj, .nsubjPass).map { max($0, above) } ?? .max) || above == subject, tree[subject].tag != .pronoun || token < subject else { return [] }
    let wholes = tree.children(of: token, .nmod).filter { tree.adposition(of: $0) == "of" }.flatMap { tree.conjuncts(of: $0) }.filter { tree.name(at: $0) != nil || tree[$0].tag == .noun }
    guard !wholes.isEmpty else { return [] }
    return [clause(token, .appositive, [.init(role: Role.subject, head: subject)] + wholes.map { .init(role: "of", head: $0) }, predicate: "member")]
  }

  /// "As a member of NATO, Turkey can block it": what the subject acts as; "as president he would ban it" says nothing of what he is.
  private func capacities(_ token: Int) -> [Clause] {
    if let subject = subject(ofShortClause: token) {
      return [clause(token, .appositive, [.init(role: Role.subject, head: subject), .init(role: Role.complement, head: token)] + NominalRoles(tree: tree).fillers(of: token))]
    }
    guard tree[token].relation == .obl, tree.adposition(of: token) == "as", let verb = tree.head(of: token),
      let subject = tree.child(of: verb, .nsubj, .nsubjPass), token < subject,
      tree[token].lemma == "member" || OfficeNouns.all.contains(tree[token].lemma.lowercased()),
      !tree.children(of: verb, .aux).contains(where: { ["would", "could", "might"].contains(tree[$0].lemma.lowercased()) })
    else { return [] }
    return [
      clause(token, .appositive, [.init(role: Role.subject, head: subject), .init(role: Role.complement, head: token)] + NominalRoles(tree: tree).fillers(of: token))
    ]
  }

  /// "won the prize while a student at the institute": the clause leaves out its verb and the subject that it shares.
  private func subject(ofShortClause noun: Int) -> Int? {
    guard tree[noun].relation == .advcl, tree[noun].pennTag == "NN", tree.child(of: noun, .cop, .nsubj, .aux) == nil, tree.children(of: noun, .mark).map({ tree[$0].text.lowercased() }) == ["while"], let verb = tree.head(of: noun)
    else { return nil }
    return tree.child(of: verb, .nsubj, .nsubjPass)
  }

  /// "who is described by the Treasury as the leader of a group", "the ministry identified him as a member": what somebody calls another; "worked as a
  /// researcher at the institute": what somebody is.
  private func descriptions(_ token: Int) -> [Clause] {
    guard tree[token].relation == .obl, tree.adposition(of: token) == "as", tree[token].tag == .noun, let verb = tree.head(of: token), verb < token else { return [] }
    // "worked as a researcher at the institute"
    if tree[verb].lemma.lowercased() == "work", let worker = tree.child(of: verb, .nsubj) ?? (tree[verb].relation == .aclRelcl ? tree[verb].head : nil), tree.child(of: token, .nmod) != nil {
      return [clause(token, .appositive, [.init(role: Role.subject, head: worker), .init(role: Role.complement, head: token)] + NominalRoles(tree: tree).fillers(of: token))]
    }
    guard Self.describing.contains(tree[verb].lemma.lowercased()) else { return [] }
    var described: Int?
    switch tree[verb].relation {
    case .acl where tree[verb].pennTag == "VBN": described = tree[verb].head
    case .aclRelcl where tree.isPassive(verb): described = tree[verb].head
    default: described = tree.isPassive(verb) ? tree.child(of: verb, .nsubjPass) : tree.child(of: verb, .obj)
    }
    guard let described, described < token else { return [] }
    return [clause(token, .appositive, [.init(role: Role.subject, head: described), .init(role: Role.complement, head: token)] + NominalRoles(tree: tree).fillers(of: token))]
  }

  /// Verbs that say with "as" what somebody is.
  static let describing: Set<String> = ["describe", "identify", "portray", "characterize", "characterise"]

  private func titles(_ token: Int) -> [Clause] {
    tree.children(of: token, .nmodDesc).map { title in
      // "NATO members Germany and France": a title in the plural goes for all.
      let named = ["NNS", "NNPS"].contains(tree[title].pennTag) ? tree.conjuncts(of: token) : [token]
      return clause(title, .appositive, named.map { .init(role: Role.subject, head: $0) } + [.init(role: Role.complement, head: title)]
        + NominalRoles(tree: tree).fillers(of: title))
    }
  }

  /// A name, or a noun that carries one: "Anbar province" in "Anbar province, Iraq" is not a description of Iraq.
  private func isNamed(_ token: Int) -> Bool {
    tree[token].tag == .properNoun || carriesName(token)
  }

  private func carriesName(_ token: Int) -> Bool {
    tree.name(at: token) != nil || tree.children(of: token, .compound).contains { tree.name(at: $0)?.kind == .location }
  }

  private func clause(
    _ noun: Int, _ construction: Proposition.Construction, _ fillers: [Clause.Filler], predicate: String? = nil
  ) -> Clause {
    Clause(
      head: noun, predicate: predicate ?? tree[noun].lemma.lowercased(), words: [noun], construction: construction,
      fillers: fillers.sorted { ($0.head, $0.role) < ($1.head, $1.role) })
  }
}
