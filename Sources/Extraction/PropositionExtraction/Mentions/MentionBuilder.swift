import NewsModel

/// Builds the mention that a nominal word heads: its words, name, type and modifiers.
final class MentionBuilder {
  let tree: SentenceTree
  /// The article's text, in which offsets count.
  let text: String
  let types: NounTypes
  let lexicon: SharedLexicon
  let nameType: @Sendable (String) -> EntityType?
  /// What the article tells elsewhere of names that no table knows; given before the first mention is built.
  var articleTypes: [String: EntityType] = [:]
  private let built = BuiltMentions()

  init(tree: SentenceTree, text: String, types: NounTypes, lexicon: SharedLexicon, nameType: @escaping @Sendable (String) -> EntityType?) {
    self.tree = tree
    self.lexicon = lexicon
    self.text = text
    self.types = types
    self.nameType = nameType
  }

  /// The mention headed by a word, built once; `depth` bounds how far modifiers of modifiers are followed.
  func mention(at head: Int, depth: Int = 3) -> Mention {
    if let mention = built[head, depth] { return mention }
    var mention = built[atAnyDepth: head] ?? build(head)
    mention.modifiers = depth > 0 ? modifiers(of: head, depth: depth - 1) : []
    built[head, depth] = mention
    return mention
  }

  /// The mention without what modifies it, which alone differs by depth.
  private func build(_ head: Int) -> Mention {
    let span = extent(of: head)
    let name = nameRange(at: head)
    let words = describingWords(of: head)
    let form = form(of: head, named: name != nil)
    let nameText = name.map { stateBehindTown($0) ?? text(of: $0) }
    let range = tree.sentence.range(of: span)
    let type = type(of: head, form: form, name: nameText, words: words)
    return Mention(
      span: MentionSpan(sentence: tree.index, tokens: span, head: head), range: range, headRange: tree[head].range, text: text(of: span),
      form: form, name: nameText, headLemma: countsPeople(head) ? "people" : tree[head].lemma.lowercased(), description: words.joined(separator: " "),
      content: form == .nominal && [.concept, "Product"].contains(type) ? content(of: head) : nil, type: type,
      determination: determination(of: head), isPlural: isPlural(head),
      modifiers: [])
  }

  private func content(of head: Int) -> String? {
    NounContent(tree: tree).range(behind: head).map { tree.sentence.range(of: $0) }.map { text.slice(utf8: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// The words of the phrase in one piece around its head, without clauses, appositions and further conjuncts.
  func extent(of head: Int) -> Range<Int> {
    var included = Set([head])
    for child in tree.children(of: head) where belongs(child, to: head) { included.formUnion(phraseTokens(child)) }
    if let name = tree.name(at: head) { included.formUnion(name.tokens) }
    var lower = head
    var upper = head + 1
    while lower > 0, included.contains(lower - 1) || isInnerPunctuation(lower - 1, included, step: -1) { lower -= 1 }
    while upper < tree.tokens.count, included.contains(upper) || isInnerPunctuation(upper, included, step: 1) { upper += 1 }
    return lower..<upper
  }

  private func isInnerPunctuation(_ token: Int, _ included: Set<Int>, step: Int) -> Bool {
    let next = token + step
    return tree[token].text == "-" && next >= 0 && next < tree.tokens.count && included.contains(next)
  }

  private func phraseTokens(_ token: Int) -> [Int] {
    [token] + tree.children(of: token).filter { belongsBelow($0) }.flatMap(phraseTokens)
  }

  private func belongsBelow(_ token: Int) -> Bool {
    switch tree[token].relation {
    case .aclRelcl, .acl, .advcl, .parataxis, .ccomp, .appos: false
    default: true
    }
  }

  private func belongs(_ token: Int, to head: Int) -> Bool {
    switch tree[token].relation {
    case .det, .detPredet, .amod, .compound, .nummod, .nmodPoss, .nmodDesc, .flat, .fixed, .goeswith: true
    // "November 2022": a year belongs to its month.
    case .nmodUnmarked where isDate(head) && (TimeWords.isYear(tree[token].text) || isMonth(token)): true
    // "the third quarter of 2023"
    case .nmod where ["quarter", "half", "spring", "summer", "autumn", "winter"].contains(tree[head].lemma.lowercased()) && TimeWords.isYear(tree[token].text): true
    case .nmod, .nmodUnmarked: tree[head].tag != .verb && !TimeWords.isTimeNoun(tree[token].lemma) && !isExample(token)
    case .advmod: token < head && tree[head].tag != .verb && !tree.isClause(head)
    default: false
    }
  }

  /// A month, or a day of one: "March", "6" in "February 6".
  func isDate(_ head: Int) -> Bool {
    isMonth(head) || tree[head].tag == .numeral && tree.children(of: head).contains(where: isMonth)
  }

  private func isMonth(_ token: Int) -> Bool { TimeWords.months[tree[token].text.lowercased()] != nil && tree[token].tag == .properNoun }

  /// "including a base" names parts of the thing, not the thing.
  private func isExample(_ token: Int) -> Bool { tree.adposition(of: token) == "including" }

  /// The words of the proper name that a phrase carries, titles left out.
  func nameRange(at head: Int) -> Range<Int>? {
    guard let name = foundName(at: head) else { return nil }
    let wide = WideName(tree: tree, types: types, nameType: nameType).range(of: name, head: head)
    // A table knows the short name and not the long one: "Ruling Baath Party".
    return wide != name && nameType(text(of: name)) != nil && nameType(text(of: wide)) == nil ? name : wide
  }

  private func foundName(at head: Int) -> Range<Int>? {
    if let name = tree.name(at: head) {
      if isTitleInside(name, head) { return nil }
      let isBody = name.kind == .organization && head == name.tokens.upperBound - 1
      return isBody ? name.tokens.lowerBound..<endOfComplement(head, name.tokens) : name.tokens
    }
    guard tree[head].tag == .properNoun, !isTitle(head), types.type(of: [tree[head].lemma.lowercased()]) != .person else { return nil }
    var range = head..<head + 1
    while range.lowerBound > 0, joins(range.lowerBound - 1, range) { range = range.lowerBound - 1..<range.upperBound }
    while range.upperBound < tree.tokens.count, joins(range.upperBound, range) { range = range.lowerBound..<range.upperBound + 1 }
    return range.lowerBound..<endOfComplement(head, range)
  }

  /// "King" of "King Gyanendra", taken for a part of the name.
  private func isTitleInside(_ name: NameSpan, _ head: Int) -> Bool {
    isTitle(head) && name.kind == .person && head == name.tokens.lowerBound && name.tokens.contains(tree[head].head)
      && types.type(of: [tree[head].lemma.lowercased()]) == .person
  }

  private static let nameParts: Set<DependencyRelation> = [.flat, .compound, .nmodUnmarked]

  /// Whether a word beside the words of a name is one of them.
  private func joins(_ token: Int, _ range: Range<Int>) -> Bool {
    let word = tree[token]
    if word.tag == .punctuation { return word.text == "-" && word.head >= 0 && tree[word.head].tag == .properNoun }
    guard range.contains(word.head) else { return false }
    return word.tag == .properNoun && Self.nameParts.contains(word.relation) || isCapitalisedModifier(token, range)
  }

  /// "Arab" of "the Syrian Arab Coalition": in running text a capital inside a sentence is part of the name that follows.
  private func isCapitalisedModifier(_ token: Int, _ range: Range<Int>) -> Bool {
    let word = tree[token]
    return token > 0 && token < range.lowerBound && tree.sentence.block == .paragraph && [.amod, .compound].contains(word.relation)
      && [.adjective, .noun, .properNoun].contains(word.tag) && (word.text.unicodeScalars.first?.properties.isUppercase ?? false)
      && types.type(of: [word.lemma.lowercased()]) != .person
  }

  /// "Ministry of Culture": where the words after "of" of an organization are no name of their own, they end its name.
  private func endOfComplement(_ head: Int, _ range: Range<Int>) -> Int {
    let mark = range.upperBound
    guard mark + 1 < tree.tokens.count, tree[mark].text == "of" else { return range.upperBound }
    let start = tree[mark + 1].text == "the" ? mark + 2 : mark + 1
    let isPeople = start < tree.tokens.count && tree.name(at: start).map { $0.kind == .nationality && $0.tokens == start..<start + 1 } ?? false
    guard start < tree.tokens.count, isPeople || tree[start].tag == .properNoun && tree.name(at: start) == nil,
      tree[start].head == head || tree.head(of: start).map({ tree[$0].head == head }) ?? false,
      let type = types.type(of: [tree[head].lemma.lowercased()]), types.nameWords.isKind(type, of: .organization)
    else { return range.upperBound }
    let first = isPeople ? start + 1 : start
    let end = tree.tokens[first...].firstIndex { $0.tag != .properNoun && !(isPeople && $0.tag == .noun && $0.text.first?.isUppercase == true) } ?? tree.tokens.count
    // "the army of Syrian President": the people's word alone ends no name.
    return end > first || !isPeople ? end : range.upperBound
  }

  private func form(of head: Int, named: Bool) -> Mention.Form {
    let word = tree[head]
    if named { return .name }
    if countsPeople(head) { return .nominal }
    if countedThing(of: head) != nil { return .nominal }
    switch word.tag {
    case .pronoun: return .pronoun
    case .numeral, .symbol: return .value
    case .verb, .auxiliary: return tree.isClause(head) ? .clause : .nominal
    default: return .nominal
    }
  }

  /// The words from the first describing word to the head, lower case, the head in dictionary form: ["closed-door", "meeting"].
  private func describingWords(of head: Int) -> [String] {
    if countsPeople(head) { return ["people"] }
    let describing = tree.children(of: head).filter { child in
      let word = tree[child]
      guard child < head, tree.name(at: child) == nil || tree.isPrefixed(child) || tree.isOfTwoPeoples(child) || tree.isOfFederation(child, of: head), [.amod, .compound].contains(word.relation) else { return false }
      // "the FA Cup final": what the phrase hangs on by name does not describe it as well.
      if isOwnName(child, before: head) || isBodyOfOffice(child, head) { return false }
      // "a 41 percent stake" is a stake.
      if word.relation == .compound, tree.child(of: child, .nummod) != nil || ["bln", "mln", "bn"].contains(word.lemma.lowercased()) { return false }
      // "as many as 500 people" are people.
      if ["many", "much", "few"].contains(word.lemma.lowercased()), tree.child(of: child, .advmod) != nil { return false }
      return (word.tag != .properNoun || isTitle(head) || tree.name(at: head) == nil) && (tree.children(of: child, .conj).isEmpty || tree.isJointField(child, of: head))
    }
    let pieces = describing.flatMap { tree.subtree(of: $0) }.filter { $0 < head && (tree.name(at: $0).map { isHyphenated($0.tokens.upperBound - 1) } ?? true || tree.isPrefixed($0) || tree.isOfTwoPeoples($0) || tree.isOfFederation($0, of: head)) }.sorted()
    let lemma = tree[head].lemma.lowercased()
    var words = joinedAtHyphens(pieces)
    // "a letter of no confidence": what it is of is what the word denies.
    if let no = tree.child(of: head, .det), tree[no].text == "no", tree.adposition(of: head) == "of" { words.insert("no", at: 0) }
    // "secretary-general" is one word, "general" alone another.
    if let last = pieces.last, last == head - 1, tree[last].text == "-", let start = words.popLast() { return words + OfficeNouns.parts(of: start + lemma) }
    if lemma.contains("-") { return words + OfficeNouns.parts(of: lemma) }
    words.append(lemma == "state" ? condition(of: head) ?? lemma : lemma)
    return words
  }

  /// "state of emergency": a condition, and no country.
  private func condition(of state: Int) -> String? {
    tree.children(of: state, .nmod).first { tree[$0].pennTag == "NN" && tree[$0].tag == .noun && tree.adposition(of: $0) == "of" && tree.child(of: $0, .det, .nmodPoss) == nil }
      .map { "state of \(tree[$0].text.lowercased())" }
  }

  private func isOwnName(_ child: Int, before head: Int) -> Bool {
    guard tree[child].tag == .properNoun, tree[child].relation == .compound, !tree[child].text.hasSuffix("-"), let name = nameRange(at: child) else { return false }
    // "army chief" is a title, "Royal Air Force lieutenant" and "CPA chief" are titles with a body before them.
    let isKindOfThing = types.type(of: [tree[child].lemma.lowercased()]) != nil
    if isTitle(head), !isKindOfThing, isAcronym(child) || isCompanyOfOfficer(child, head) { return true }
    guard tree[head].tag == .noun || isTitle(head) && isKindOfThing else { return false }
    return isKindOfThing ? name.count > 1 && types.type(of: [tree[head].lemma.lowercased()]) != "MilitaryBase" : !isTitle(head)
  }

  /// "Spanish football federation" of "Spanish football federation president".
  private func isBodyOfOffice(_ child: Int, _ office: Int) -> Bool {
    tree[child].relation == .compound && OfficeNouns.all.contains(tree[office].lemma.lowercased()) && NominalRoles(tree: tree).isNamedBody(child)
  }

  /// "Intelogic" of "Intelogic Chairman Asher Edelman"; ministers and secretaries have departments instead.
  private func isCompanyOfOfficer(_ child: Int, _ officer: Int) -> Bool {
    ["chairman", "chairwoman", "ceo", "founder", "co-founder", "president", "cfo"].contains(tree[officer].lemma.lowercased()) && child > 0
      && !NominalRoles.ranks.contains(tree[child].lemma.lowercased()) && !["executive", "managing", "board", "honorary", "former", "general"].contains(tree[child].lemma.lowercased())
  }

  /// "CPA" of "CPA chief", but not "CEO".
  private func isAcronym(_ token: Int) -> Bool {
    let text = tree[token].text
    return text.utf8.count > 1 && text.allSatisfy { $0.isUppercase } && !OfficeNouns.all.contains(text.lowercased())
  }

  /// "U.S." in "U.S.-led".
  private func isHyphenated(_ token: Int) -> Bool {
    token + 1 < tree.tokens.count && tree[token + 1].text.hasPrefix("-") && tree[token].range.upperBound == tree[token + 1].range.lowerBound
  }

  private func joinedAtHyphens(_ pieces: [Int]) -> [String] {
    var words: [String] = []
    for (position, piece) in pieces.enumerated() {
      let text = tree.name(at: piece) == nil ? tree[piece].text.lowercased() : tree[piece].text
      let touches = position > 0 && pieces[position - 1] == piece - 1
        && tree[piece].range.lowerBound == tree[piece - 1].range.upperBound
      if touches, let last = words.popLast() { words.append(last + text) } else { words.append(text) }
    }
    return words.filter { $0.contains { $0.isLetter } }
  }

  private func isTitle(_ head: Int) -> Bool { tree[head].relation == .nmodDesc }

  private func type(of head: Int, form: Mention.Form, name: String?, words: [String]) -> EntityType {
    switch form {
    case .value: return valueType(of: head)
    case .pronoun, .clause: return .concept
    case .name where isTimeName(head): return .time
    case .name:
      if let people = tree.name(at: head), people.kind == .nationality, people.tokens.count == 1, isPlural(head), name.flatMap(nameType) != "Product" { return .group }
      if isOneOfPeople(head) || isAddressed(head) { return .person }
      if isFamily(head) { return .group }
      if let thing = thingNamed(by: head) ?? typeToldBeside(head) { return thing }
      // "forty Democrats" are some of them.
      if isPlural(head), tree.child(of: head, .nummod) != nil, tree.name(at: head)?.tokens.count ?? 1 == 1 { return .group }
      if let name, let known = nameType(name) { return isKin(head) || tree.name(at: head)?.kind == .person && LastNames.others.contains(known) ? .person : isTeam(head, of: known) ? .organization : isProvince(head, of: known) ? "Region" : known }
      return ownType(of: head, name: name ?? "")
    case .nominal:
      if isSumOfMoney(head) { return .money }
      if countsPeople(head) { return .group }
      if let counted = countedNoun(of: head) {
        let type = mention(at: counted, depth: 0).type
        return type == .person ? .group : type
      }
      let type = typeInContext(of: head) ?? types.type(of: words) ?? .concept
      // "45 seats", "500 jobs": many of a kind are no office.
      if type == .position, isPlural(head), Self.manyOffices.contains(tree[head].lemma.lowercased()) { return .concept }
      // "raided the offices of the bank": rooms, and no office that somebody holds.
      if type == .position, tree[head].lemma.lowercased() == "office", isPlural(head) || tree.isInTown(head) { return "Facility" }
      // "both parties" to a talk or a treaty are sides, and so are "the parties" of which nothing more is said.
      if type == "Party", isPlural(head), words.count == 1 || tree.children(of: head).contains(where: { Self.sides.contains(tree[$0].text.lowercased()) }) { return .group }
      return type == .person && isPlural(head) ? .group : type
    }
  }

  private static let sides: Set<String> = ["both", "relevant", "warring", "interested", "opposing", "concerned", "third", "conflicting", "other", "various", "several"]

  private static let manyOffices: Set<String> = ["seat", "job", "post", "title", "rank", "position"]

  /// "Monday", "May" where it is no person.
  private func isTimeName(_ head: Int) -> Bool {
    guard (tree.name(at: head)?.tokens.count ?? 1) == 1 else { return false }
    return TimeWords.isTimeNoun(tree[head].lemma) || isMonth(head) && tree.name(at: head)?.kind != .person
  }

  /// "The Italian said": one of a people, where the word is no adjective; "the French" are many.
  func isOneOfPeople(_ head: Int) -> Bool {
    guard let name = tree.name(at: head), name.tokens.count == 1, !isPlural(head), tree.child(of: head, .det) != nil || tree.child(of: head, .nummod).map({ tree[$0].text.lowercased() == "one" }) == true else { return false }
    if Self.countrymen.contains(tree[head].text.lowercased()) || isPersonOfPeople(head) { return true }
    guard name.kind == .nationality, [.nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .conj].contains(tree[head].relation) else { return false }
    return ["an", "i", "er", "ot", "e"].contains { tree[head].text.lowercased().hasSuffix($0) } && !tree[head].text.lowercased().hasSuffix("ese") || tree[head].text.hasSuffix("man")
  }

  /// Words for one of a people that are no adjectives.
  private static let countrymen: Set<String> = ["serb", "spaniard", "dane", "swede", "finn", "pole", "turk", "briton", "scot", "croat", "kurd", "slovene", "filipino", "filipina"]

  /// "Mr. Hu".
  private func isAddressed(_ head: Int) -> Bool {
    guard let name = tree.name(at: head), case let first = name.tokens.lowerBound else { return false }
    return [first, first - 1].contains { $0 >= 0 && Self.addresses.contains(tree[$0].text) }
  }

  private static let addresses: Set<String> = ["Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms"]

  /// "President Tokayev": whoever bears a person's title is a person.
  private func titleType(of head: Int) -> EntityType? {
    tree.children(of: head, .nmodDesc).compactMap { types.type(of: [tree[$0].lemma.lowercased()]) }.first { $0 == .person }
  }

  /// "her brother Aidar" is a person, whatever else is called so.
  private func isKin(_ head: Int) -> Bool {
    tree.children(of: head, .nmodDesc).contains { KinNouns.all.contains(tree[$0].lemma.lowercased()) }
  }

  /// "thousands" in "thousands of people".
  func isCounter(_ head: Int) -> Bool { [.noun, .numeral].contains(tree[head].tag) && (tree[head].tag == .noun || countedThing(of: head) != nil) && countedNoun(of: head) != nil }

  static let shares: Set<String> = ["all", "some", "most", "many", "several", "both", "each"]

  /// The words of a number, without what is counted: "more than 50,000".
  func count(at number: Int) -> Mention {
    var mention = mention(at: number, depth: 0)
    let words = [number] + tree.children(of: number).filter { $0 < number && [.advmod, .det, .compound, .nummod, .flat, .`case`].contains(tree[$0].relation) }
      .flatMap { tree.subtree(of: $0) }.filter { $0 < number }
    let span = (words.min() ?? number)..<number + 1
    mention.span = MentionSpan(sentence: tree.index, tokens: span, head: number)
    mention.range = tree.sentence.range(of: span)
    mention.text = text(of: span)
    mention.form = .value
    mention.type = .quantity
    mention.headLemma = tree[number].lemma.lowercased()
    if countsPeople(number) { mention.description = mention.headLemma }
    mention.modifiers = []
    return mention
  }

  /// "people" in "thousands of people": what is counted tells the type.
  func countedNoun(of head: Int) -> Int? {
    guard Self.counters.contains(tree[head].lemma.lowercased()) || tree[head].tag == .numeral else { return nil }
    return tree.children(of: head, .nmod).first { tree.adposition(of: $0) == "of" }
  }

  private static let counters: Set<String> = [
    "thousand", "hundred", "dozen", "million", "number", "score", "couple", "majority", "handful", "lot", "pair", "rest",
    "half", "much", "portion", "third", "quarter", "fifth", "tenth", "bulk", "most", "many", "some", "all", "several", "one", "two", "three", "few", "part", "none", "each", "both", "round", "series", "wave", "ton", "tonne", "barrel", "kilogram",
  ]

  private func coarseType(_ kind: NameSpan.Kind) -> EntityType? {
    switch kind {
    case .person: .person
    case .organization: .organization
    case .location: .place
    case .nationality: .group
    case .other: nil
    }
  }

  /// The type of a name that no table knows: by its own words, by those around it, by what the article says of it elsewhere.
  private func ownType(of head: Int, name: String) -> EntityType {
    let evident = evidentType(of: head, name: name)
    guard let span = tree.name(at: head), let coarse = coarseType(span.kind) else {
      return evident ?? titleType(of: head) ?? articleTypes[name] ?? .concept
    }
    if coarse == .person { return .person }
    if let site = siteOfUnknown(head) { return site }
    if let type = evident ?? articleTypes[name] { return type }
    return coarse == .place && context.isTown(span, head: head) ? "City" : coarse
  }

  /// The type that a name's own words or those around it tell; nil for persons and where nothing tells it.
  func evidentType(of head: Int, name: String) -> EntityType? {
    let span = tree.name(at: head)
    let coarse = span.flatMap { coarseType($0.kind) }
    guard coarse != .person, coarse != .group else { return nil }
    // "World War II" is a war.
    let parts = NameWords.parts(of: name)
    let words = parts.count > 1 && ["i", "ii", "iii"].contains(parts.last) ? parts.dropLast() : parts
    if isTeamOfTown(name.split(separator: " ")) { return .organization }
    if let type = types.nameWords.type(of: words, coarse: coarse, nounType: types.type(of:)) { return type }
    if let span, let coarse { return context.type(of: span, head: head, coarse: coarse) }
    // A coalition with a name of its own is a body.
    return types.type(of: words).map { $0 == .group && words.count > 1 ? .organization : $0 } ?? productType(of: head)
  }

  /// "the Kornet missile", "Vista, an operating system": the recogniser has no kind for what is made and sold.
  private func productType(of head: Int) -> EntityType? {
    nameRange(at: head).flatMap { context.type(of: NameSpan(tokens: $0, kind: .other), head: head, coarse: .concept) }
  }

  private var context: NameContext { NameContext(tree: tree, types: types, lexicon: lexicon, nameType: nameType, text: text) }

  private func valueType(of head: Int) -> EntityType {
    if isSumOfMoney(head) { return .money }
    // "in 2016", "on February 6"
    let isYear = TimeWords.isYear(tree[head].text) && tree.child(of: head, .nummod, .compound) == nil
    return isDate(head) || isYear && [.obl, .oblUnmarked, .nmod, .nmodUnmarked].contains(tree[head].relation) ? .time : .quantity
  }

  private func isSumOfMoney(_ head: Int) -> Bool {
    let marks: Set<String> = ["$", "€", "£", "¥", "dollar", "euro", "pound", "ruble", "rouble", "yuan", "yen", "franc"]
    guard tree.child(of: head, .nummod) != nil || tree[head].tag == .symbol || tree[head].tag == .numeral else { return false }
    return marks.contains(tree[head].lemma.lowercased())
      || tree.children(of: head).contains { marks.contains(tree[$0].lemma) }
  }

  private func determination(of head: Int) -> Mention.Determination {
    if tree.child(of: head, .nmodPoss) != nil { return .possessive }
    guard let determiner = tree.child(of: head, .det) else { return .bare }
    return ["the", "this", "that", "these", "those", "both"].contains(tree[determiner].lemma.lowercased())
      ? .definite : .indefinite
  }

  private func isPlural(_ head: Int) -> Bool {
    let word = tree[head]
    if areSome(head) { return true }
    switch word.pennTag {
    case "NNS", "NNPS": return true
    case "NN", "NNP": return false
    default: return word.features.split(separator: "|").contains("Number=Plur")
    }
  }

  private func modifiers(of head: Int, depth: Int) -> [MentionModifier] {
    let shared = NominalRoles(tree: tree).possessors(sharedBy: head)
    return shared.map { MentionModifier(role: "poss", mention: mention(at: $0, depth: depth)) } + ownModifiers(of: head, depth: depth)
  }

  private func ownModifiers(of head: Int, depth: Int) -> [MentionModifier] {
    tree.children(of: head).flatMap { child -> [MentionModifier] in
      guard let role = modifierRole(of: child, head: head) else { return [] }
      return tree.conjuncts(of: child).map { MentionModifier(role: role, mention: mention(at: $0, depth: depth)) }
    }
  }

  private func modifierRole(of child: Int, head: Int) -> String? {
    if tree.isPost(child, of: head) { return "to" }
    if tree.isSeat(child, of: head) { return "in" }
    if isAge(child, of: head) { return nil }
    return switch tree[child].relation {
    case .nmodPoss: "poss"
    case .nmod, .nmodUnmarked: tree.adposition(of: child) ?? "of"
    case .nmodDesc: "title"
    case .appos: "apposition"
    // "anti-" is no name, however it is tagged.
    case .amod where tree.isOfTwoPeoples(child) || tree.isOrigin(child, of: head) || tree.isPartyAdjective(child, of: head): nil
    case .amod where tree[child].text.hasSuffix("-") || tree.isPrefixed(child): nil
    case .amod where NominalRoles.isTitleWord(tree[child]) && tree.name(at: child) == nil && tree[head].tag == .properNoun: nil
    // "pro-Taliban militants" are none of the Taliban's.
    case .compound where tree.isPrefixed(child) || tree.isPartyAdjective(child, of: head) || tree.isOfFederation(child, of: head): nil
    case .compound where isTitleWord(child, of: head) || isDepartmentWord(child, of: head): nil
    case .compound where NominalRoles.ranks.contains(tree[child].lemma.lowercased()) || tree[child].text.hasSuffix("-"): nil
    case .compound: tree.name(at: child) != nil || tree[child].tag == .properNoun || isBodyOfOffice(child, head) ? "compound" : nil
    case .amod: tree.name(at: child) != nil || tree[child].tag == .properNoun || nationality(child) ? "nationality" : nil
    default: nil
    }
  }

  /// "Acquisition" of "Pentagon Acquisition Director" is a part of the title, not a second body.
  private func isTitleWord(_ child: Int, of title: Int) -> Bool {
    guard isTitle(title), tree[title].tag == .properNoun, tree.name(at: child) == nil else { return false }
    return tree.children(of: title).contains { $0 < child && tree.name(at: $0) != nil }
  }

  /// "Counter" and "Narcotics" of "Afghanistan's Counter Narcotics Minister" say which minister it is, and are no bodies.
  private func isDepartmentWord(_ child: Int, of office: Int) -> Bool {
    tree[office].tag == .properNoun && OfficeNouns.all.contains(tree[office].lemma.lowercased()) && tree.name(at: office) == nil && tree.name(at: child) == nil
      && tree[child].tag == .properNoun && !isAcronym(child) && !isOwnName(child, before: office) && types.type(of: [tree[child].lemma.lowercased()]) == nil
  }

  private func nationality(_ token: Int) -> Bool {
    guard tree[token].tag == .adjective, tree[token].text.first?.isUppercase == true else { return false }
    return nameType(tree[token].text) == .country
  }

  func text(of span: Range<Int>) -> String { text.slice(utf8: tree.sentence.range(of: span)) }
}

/// The mentions of one sentence that are built already; one article is read on one thread.
private final class BuiltMentions {
  private var mentions: [Int: Mention] = [:]

  subscript(head: Int, depth: Int) -> Mention? {
    get { mentions[head << 2 | depth] }
    set { mentions[head << 2 | depth] = newValue }
  }

  subscript(atAnyDepth head: Int) -> Mention? { (0...3).lazy.compactMap { self[head, $0] }.first }
}
