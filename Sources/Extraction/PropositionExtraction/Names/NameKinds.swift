public import NewsModel

/// Makes out what kind of thing each unknown name of an article names, by all that the article says of it.
///
///     let kinds = NameKinds(lexicon: lexicon, nounTypes: types, nameType: aliases.type(of:))
///     kinds.mended(analyzed)   // "Tavira" of "Tavira will acquire …" is a body, whatever the recogniser took it for
///
/// The recogniser reads sentence by sentence; a name that no table knows it often takes for a person. Here verbs, possessions, descriptions and
/// titles of all its mentions vote, each occurrence of the recogniser's own choice being one vote among them. Names that a table knows stay as they are.
public struct NameKinds: Sendable {
  let lexicon: SharedLexicon
  let nounTypes: NounTypes
  let nameType: @Sendable (String) -> EntityType?
  let isGivenName: @Sendable (String) -> Bool

  /// Takes the words that tell, the nouns of the types, what tables know of a name, and which words are given names of persons.
  public init(
    lexicon: ExtractionLexicon, nounTypes: NounTypes, nameType: @escaping @Sendable (String) -> EntityType?,
    isGivenName: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.lexicon = SharedLexicon(lexicon)
    self.nounTypes = nounTypes
    self.nameType = nameType
    self.isGivenName = isGivenName
  }

  /// The article with the kinds of its names mended, and with names that the recogniser missed and the article tells the kind of.
  ///
  /// With `eachAlone`, each sentence's names are looked at by themselves.
  public func mended(_ recognised: AnalyzedArticle, eachAlone: Bool = false) -> AnalyzedArticle {
    let whole = EventNames(nameWords: nounTypes.nameWords).widened(JoinedNameSplitter(nameType: nameType, lexicon: lexicon, isGivenName: isGivenName).split(NicknameNames.joined(PlayerNames.cut(MayNames.marked(SyllableNames.joined(GeneralTitleRepair.cut(PublicBodies(nounTypes: nounTypes, nameType: nameType).joined(recognised))))))))
    let named = eachAlone ? whole : LastNames(whole, nameType: nameType).marked(whole)
    let article = TownTeams(lexicon: lexicon, nameType: nameType).marked(named, eachAlone: eachAlone)
    var uses = article.sentences.indices.flatMap { unknownNames(in: article.sentences[$0], index: $0, of: article.article) }
    guard !uses.isEmpty else { return article }
    if !eachAlone { uses += missed(in: article, among: uses) }
    let groups = NameGroups(uses)
    func group(_ use: NameUse) -> String { (eachAlone ? "\(use.sentence) " : "") + groups.group(of: use) }
    var ballots: [String: KindBallot] = [:]
    var trees: [Int: SentenceTree] = [:]
    for use in uses {
      let tree = trees[use.sentence] ?? SentenceTree(article.sentences[use.sentence], index: use.sentence, lexicon: lexicon)
      trees[use.sentence] = tree
      vote(use, in: tree, groups, on: &ballots[group(use), default: KindBallot()])
    }
    var copy = article
    for use in uses {
      guard let kind = ballots[group(use)]?.winner else { continue }
      if let name = use.name {
        copy.sentences[use.sentence].names[name].kind = kind
      } else {
        copy.sentences[use.sentence].names.append(NameSpan(tokens: use.tokens, kind: kind))
      }
    }
    for index in Set(uses.filter { $0.name == nil }.map(\.sentence)) {
      copy.sentences[index].names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    return copy
  }

  // MARK: Finding

  private func unknownNames(in sentence: AnalyzedSentence, index: Int, of article: Article) -> [NameUse] {
    var isNamed = [Bool](repeating: false, count: sentence.tokens.count)
    var uses: [NameUse] = []
    for (number, name) in sentence.names.enumerated() {
      for token in name.tokens { isNamed[token] = true }
      guard name.kind != .nationality, !name.tokens.isEmpty else { continue }
      let words = article.words(in: sentence.range(of: name.tokens))
      if nameType(words) == nil { uses.append(NameUse(sentence: index, tokens: name.tokens, name: number, kind: name.kind, words: words)) }
    }
    guard sentence.block == .paragraph else { return uses }
    for tokens in properNouns(of: sentence, isNamed) {
      let words = article.words(in: sentence.range(of: tokens))
      if nameType(words) == nil { uses.append(NameUse(sentence: index, tokens: tokens, name: nil, kind: nil, words: words)) }
    }
    return uses
  }

  /// Words written as names of one word elsewhere in the article, which the tagger took for common nouns here: "Ajax beat Feyenoord".
  private func missed(in article: AnalyzedArticle, among uses: [NameUse]) -> [NameUse] {
    let known = Set(uses.map(\.words).filter { !$0.contains(" ") && $0.utf8.count > 2 && $0.first?.isUppercase == true })
    guard !known.isEmpty else { return [] }
    var found: [NameUse] = []
    for (index, sentence) in article.sentences.enumerated() where sentence.block == .paragraph {
      for (token, word) in sentence.tokens.enumerated() where known.contains(word.text) {
        let isHead = ![.compound, .flat, .amod, .fixed, .nmodDesc].contains(word.relation)
        let isFree = !sentence.names.contains { $0.tokens.contains(token) } && !uses.contains { $0.sentence == index && $0.tokens.contains(token) }
        if isFree, isHead, [.noun, .adjective, .properNoun, .other].contains(word.tag) {
          found.append(NameUse(sentence: index, tokens: token..<token + 1, name: nil, kind: nil, words: word.text))
        }
      }
    }
    return found
  }

  /// Runs of capitalised proper nouns outside all names that no common noun follows as the head.
  private func properNouns(of sentence: AnalyzedSentence, _ isNamed: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < sentence.tokens.count {
      var end = start
      while end < sentence.tokens.count, !isNamed[end], isNameWord(sentence.tokens[end]) { end += 1 }
      if end > start, isWhole(start..<end, in: sentence) { runs.append(start..<end) }
      start = max(end, start + 1)
    }
    return runs
  }

  private func isNameWord(_ token: Token) -> Bool {
    token.tag == .properNoun && token.text.utf8.count > 2 && token.text.first?.isUppercase == true
      && nounTypes.type(of: [token.lemma.lowercased()]) == nil && !TimeWords.isTimeNoun(token.lemma)
  }

  private func isWhole(_ run: Range<Int>, in sentence: AnalyzedSentence) -> Bool {
    run.allSatisfy { index in
      let head = sentence.tokens[index].head
      return run.contains(head) || ![.flat, .fixed].contains(sentence.tokens[index].relation)
    } && !(run.lowerBound > 0 && sentence.tokens[run.lowerBound - 1].tag == .properNoun && !isTitle(sentence.tokens[run.lowerBound - 1]))
      && !(run.upperBound < sentence.tokens.count && sentence.tokens[run.upperBound].tag == .properNoun)
  }

  /// "CEO" of "CEO Scott Carson".
  private func isTitle(_ token: Token) -> Bool { nounTypes.type(of: [token.lemma.lowercased()]) == .person }

  // MARK: Voting

  private func vote(_ use: NameUse, in tree: SentenceTree, _ groups: NameGroups, on ballot: inout KindBallot) {
    let head = use.tokens.first { !use.tokens.contains(tree[$0].head) } ?? use.tokens.lowerBound
    ballot.recognised(use, isGivenName: isGivenName)
    let signs = NameSigns(tree: tree, types: nounTypes, lexicon: lexicon)
    let words = use.words.lowercased().split(separator: " ").map(String.init)
    for type in signs.types(at: head) { count(type, for: use, words, on: &ballot) }
    for type in signs.descriptions(of: head, name: use.tokens) { ballot.add(kind(type), KindBallot.description) }
    if let type = nounTypes.nameWords.type(of: words, coarse: .organization, nounType: nounTypes.type(of:)), words.count > 1,
      kind(type) == .organization
    {
      ballot.add(.organization, KindBallot.description)
    }
    if isBehindSecretary(use.tokens, tree) || isAmongPersons(head, tree) { ballot.add(.person, KindBallot.description) }
    if isOneOfPeople(head, tree) { ballot.add(.person, KindBallot.description) }
    if isOfPeople(use, words, tree) { ballot.add(.person, KindBallot.sign) }
    if isThing(use.tokens, head, tree) { ballot.add(.other, KindBallot.description) }
    if isTitled(words) { ballot.add(.person, KindBallot.description) }
    if hasArticle(use.tokens, tree) { ballot.add(.person, -KindBallot.hint) }
    if groups.isSurname(use.words) { ballot.add(.person, KindBallot.description) }
    if isInOffice(use.tokens, head, tree) { ballot.add(.person, KindBallot.description) }
    if isAged(use.tokens, tree) { ballot.add(.person, KindBallot.description) }
    if let pronoun = relativePronoun(of: head, tree) { ballot.add(.person, pronoun == "who" ? KindBallot.sign : pronoun == "whom" ? 2 * KindBallot.description : -KindBallot.sign) }
    // Countries are in the tables; an unknown "place" that beats another is a club.
    if isInScore(head, tree) { ballot.add(.organization, use.kind == .location && tree[head].relation != .obl ? KindBallot.description : KindBallot.sign) }
    // "a stake in Daihatsu" lies nowhere.
    if !signs.isHeld(head), let sureness = placeSureness(use, head, tree) { ballot.add(.location, sureness) }
    if signs.isGroup(head, name: use.tokens) { ballot.add(.organization, KindBallot.sign) }
    if use.kind != .person || words.count == 1, isTeam(use, in: tree) { ballot.add(.organization, KindBallot.sign) }
  }

  /// Counts what somebody does or has; "Agent" are persons and bodies, what no place does.
  private func count(_ type: EntityType, for use: NameUse, _ words: [String], on ballot: inout KindBallot) {
    // A firm may be entered too.
    ballot.add(kind(type), type == .place && use.kind != .organization ? KindBallot.description : KindBallot.sign)
    if type == .person || type == "Agent" && nounTypes.nameWords.type(of: words, coarse: .place, nounType: nounTypes.type(of:)) == nil { ballot.isNoPlace() }
  }

  private func kind(_ type: EntityType) -> NameSpan.Kind? {
    let words = nounTypes.nameWords
    if type == .person { return .person }
    if words.isKind(type, of: .organization) { return .organization }
    return words.isKind(type, of: .place) ? .location : nil
  }

  /// "High Representative Federica Mogherini", taken for one name.
  private func isTitled(_ words: [String]) -> Bool {
    guard words.count > 1, nounTypes.type(of: words.suffix(1)) == nil else { return false }
    // "Archbishop Tutu", "the Duchess of Cornwall"; but "General Motors".
    let title = words[0]
    if words.count == 2 || words[1] == "of", nounTypes.type(of: [title]) == .person { return !["general", "major", "private", "minor", "chief", "master", "star", "golden"].contains(title) }
    guard words.count > 2 else { return false }
    return (2..<words.count).contains { nounTypes.type(of: Array(words[..<$0])) == .person && nounTypes.type(of: Array(words[..<$0].suffix(1))) == .person }
  }

  /// "Assistant Secretary of State Holm".
  private func isBehindSecretary(_ name: Range<Int>, _ tree: SentenceTree) -> Bool {
    let start = name.lowerBound
    return start > 2 && tree[start - 1].text == "State" && tree[start - 2].text == "of" && tree[start - 3].text.lowercased().hasSuffix("secretary")
  }

  /// "Holm and other officials".
  private func isAmongPersons(_ head: Int, _ tree: SentenceTree) -> Bool {
    tree.children(of: head, .conj).contains { noun in
      tree[noun].pennTag == "NNS" && nounTypes.type(of: [tree[noun].lemma.lowercased()]) == .person && !lexicon.words.rolesOfAnyone.contains(tree[noun].lemma.lowercased()) && tree.children(of: noun, .amod).contains { tree[$0].text == "other" }
    }
  }

  /// "Emery, a Spaniard".
  private func isOneOfPeople(_ head: Int, _ tree: SentenceTree) -> Bool {
    tree.children(of: head, .appos).contains { noun in
      let isOne = tree.child(of: noun, .det).map { ["a", "an"].contains(tree[$0].text.lowercased()) } ?? false
      return isOne && tree.children(of: noun).count { tree[$0].tag != .punctuation } == 1 && nameType(tree[noun].text) == .country
    }
  }

  /// "Ukrainian Natalia Dobrynska": a given name behind a people's.
  private func isOfPeople(_ use: NameUse, _ words: [String], _ tree: SentenceTree) -> Bool {
    guard words.count > 1, isGivenName(words[0]), case let before = use.tokens.lowerBound - 1, before >= 0 else { return false }
    return tree.name(at: before)?.kind == .nationality
  }

  /// "the ship Dali", "the hurricane Milton".
  private func isThing(_ name: Range<Int>, _ head: Int, _ tree: SentenceTree) -> Bool {
    guard let type = tree.nounNaming(name, head).flatMap({ nounTypes.type(of: [tree[$0].lemma.lowercased()]) }) else { return false }
    return MentionBuilder.kindsOfThings.contains { nounTypes.nameWords.isKind(type, of: $0) }
  }

  /// "the Andrews": persons go without an article.
  private func hasArticle(_ name: Range<Int>, _ tree: SentenceTree) -> Bool {
    name.lowerBound > 0 && tree[name.lowerBound - 1].tag == .determiner && name.contains(tree[name.lowerBound - 1].head)
  }

  /// "whose chairman is Ammar Al Khudairy", "his predecessor, Mahamadou Issoufou", "took over from Joachim Funk as chief executive".
  private func isInOffice(_ name: Range<Int>, _ head: Int, _ tree: SentenceTree) -> Bool {
    if tree.child(of: head, .cop) != nil, tree.adposition(of: head) == nil, let office = tree.child(of: head, .nsubj), tree[office].pennTag == "NN", Self.personal.contains(tree[office].lemma.lowercased()) { return true }
    guard let above = tree.head(of: head) else { return false }
    if tree[head].relation == .appos { return ["predecessor", "successor"].contains(tree[above].lemma.lowercased()) && tree.children(of: above, .nmodPoss).contains { tree[$0].tag == .properNoun && tree.name(at: $0)?.kind == .person || ["his", "her"].contains(tree[$0].text.lowercased()) } }
    let isFollowed = tree[head].relation == .obj && ["succeed", "replace"].contains(tree[above].lemma.lowercased())
      || tree[head].relation == .obl && tree.adposition(of: head) == "from" && tree[above].lemma.lowercased() == "take" && tree.child(of: above, .compoundPrt).map { tree[$0].text == "over" } == true
    // Persons take over from persons.
    if isFollowed, tree[head].relation == .obl, tree.children(of: above, .nsubj).contains(where: { tree[$0].text.lowercased() == "who" || tree.name(at: $0)?.kind == .person }) { return true }
    return isFollowed && tree.children(of: above).contains { $0 > head && tree[$0].relation == .obl && tree.adposition(of: $0) == "as" && OfficeNouns.all.contains(tree[$0].lemma.lowercased()) }
  }

  private static let personal: Set<String> = ["chairman", "chairwoman", "chair", "president", "director", "executive", "chief", "secretary", "minister", "coach", "captain", "mayor", "governor", "spokesman", "spokeswoman", "successor", "predecessor", "founder", "commander", "editor"]

  /// "Adeyemi, 24,".
  private func isAged(_ name: Range<Int>, _ tree: SentenceTree) -> Bool {
    let number = name.upperBound + 1
    guard number < tree.tokens.count, tree[name.upperBound].text == ",", let age = Int(tree[number].text), (10..<110).contains(age) else { return false }
    return number + 1 == tree.tokens.count || [",", "."].contains(tree[number + 1].text)
  }

  private func relativePronoun(of head: Int, _ tree: SentenceTree) -> String? {
    // "hit back at Cyrus Mistry, whom it removed", whatever the clause was hung on.
    if head + 2 < tree.tokens.count, tree[head + 1].text == ",", tree[head + 2].text == "whom" { return "whom" }
    return tree.children(of: head, .aclRelcl).lazy.flatMap { tree.children(of: $0) }.map { tree[$0].text.lowercased() }.first { ["who", "whom", "which"].contains($0) }
  }

  /// "Ajax beat Feyenoord 2-1".
  private func isInScore(_ head: Int, _ tree: SentenceTree) -> Bool {
    guard let verb = tree.head(of: head), tree[verb].tag == .verb, [.nsubj, .obj, .obl].contains(tree[head].relation) else { return false }
    return tree.tokens.indices.contains { abs($0 - verb) < 8 && isScore($0, tree) }
  }

  /// "2-1", as one word or three.
  private func isScore(_ token: Int, _ tree: SentenceTree) -> Bool {
    let parts = tree[token].text.split(whereSeparator: { "-–".contains($0) })
    if parts.count == 2 { return parts.allSatisfy(ScoreRepair.isPoints) }
    guard token > 0, token + 1 < tree.tokens.count, ["-", "–"].contains(tree[token].text) else { return false }
    return [tree[token - 1], tree[token + 1]].allSatisfy { ScoreRepair.isPoints(Substring($0.text)) }
  }

  /// "Leverkusen striker Patrik Schick".
  private func isTeam(_ use: NameUse, in tree: SentenceTree) -> Bool {
    TeamSigns(sentence: tree.sentence, words: lexicon.words.teams).sureness(of: use.tokens) != nil
  }

  /// "in Kula", more surely "near Kula", and above all "the village of Kula" and "the Kula settlement".
  private func placeSureness(_ use: NameUse, _ head: Int, _ tree: SentenceTree) -> Int? {
    let name = use.tokens
    if tree[head].relation == .nmod, tree.adposition(of: head) == "of", let noun = tree.head(of: head), noun < head, PlacementReader.placeNouns.contains(tree[noun].lemma.lowercased()), tree[noun].pennTag == "NN" {
      return KindBallot.description
    }
    if tree[head].relation == .compound, let noun = tree.head(of: head), noun == name.upperBound, Self.sites.contains(tree[noun].text.lowercased()) { return KindBallot.description }
    guard name.lowerBound > 0 else { return nil }
    let isOwner = name.upperBound < tree.tokens.count && (tree[name.upperBound].pennTag == "POS" || [.noun, .properNoun].contains(tree[name.upperBound].tag))
    switch tree[name.lowerBound - 1].text.lowercased() {
    case "near" where !isOwner: return use.words.contains(" ") ? KindBallot.description : KindBallot.sign
    // Nobody is in a person, but many believe in one.
    case "in" where use.kind == .person && use.words.contains(" ") && !isOwner && !isTrusted(head, tree) && !isFetched(name.lowerBound - 2, tree): return KindBallot.description
    case "in", "near", "outside": return KindBallot.hint
    default: return nil
    }
  }

  /// "faith in Juan Perez", "saw in Juan Perez a leader".
  private func isTrusted(_ head: Int, _ tree: SentenceTree) -> Bool {
    guard [.obl, .nmod].contains(tree[head].relation), let above = tree.head(of: head) else { return true }
    return Self.trusting.contains(tree[above].lemma.lowercased())
  }

  /// "brought in Ann Lee".
  private func isFetched(_ verb: Int, _ tree: SentenceTree) -> Bool {
    verb >= 0 && ["bring", "send", "call", "draft", "haul", "take", "rope", "pull", "lure", "let"].contains(tree[verb].lemma.lowercased())
  }

  private static let trusting: Set<String> = [
    "believe", "confide", "trust", "faith", "confidence", "interest", "interested", "belief", "find", "see", "have", "lose", "invest", "rival", "partner", "ally", "successor", "leader", "friend", "candidate", "admiration", "star", "hope",
  ]

  /// Nouns behind the name of the place that they mean.
  private static let sites: Set<String> = ["settlement", "outpost", "island", "peninsula", "valley", "province", "district", "county", "neighborhood", "neighbourhood", "suburb", "village", "town", "river", "mountains"]
}

/// One mention of a name that no table knows.
struct NameUse {
  let sentence: Int
  let tokens: Range<Int>
  /// Its number among the names of its sentence; nil when the recogniser did not find it.
  let name: Int?
  let kind: NameSpan.Kind?
  let words: String
}
