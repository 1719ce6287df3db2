import NewsModel

/// What the words right beside a name that no table knows tell of it, whatever the recogniser took it for.
extension MentionBuilder {
  /// "the Respublika newspaper", "the Beja tribe", "Chinook helicopters", "Evin prison"; "a party called New Afghanistan".
  func typeToldBeside(_ head: Int) -> EntityType? {
    let found = tree.name(at: head)
    guard found?.kind != .nationality, let name = found?.tokens ?? nameRange(at: head), nameType(text(of: name)) == nil else { return nil }
    return typeBehind(name, head: head, kind: found?.kind) ?? typeOfNaming(name, kind: found?.kind) ?? typeSpelledOut(name)
  }

  /// Whether things of a type may be called after a town.
  func isThingOfTown(_ type: EntityType) -> Bool { ["Facility", "Weapon", "Product"].contains { types.nameWords.isKind(type, of: $0) } }

  // MARK: Short forms

  /// "the Awami National Party or ANP", "the Temporary Security Zone (TSZ)": a short form is what its long form is.
  private func typeSpelledOut(_ name: Range<Int>) -> EntityType? {
    guard name.count == 1, case let short = tree[name.lowerBound].text, 2...6 ~= short.utf8.count, short.allSatisfy({ $0.isASCII && $0.isUppercase }), case var end = name.lowerBound - 1, end > 1 else { return nil }
    guard tree[end].text == "or" || tree[end].text == "(" && name.upperBound < tree.tokens.count && tree[name.upperBound].text == ")" else { return nil }
    if tree[end].text == "or", tree[end - 1].text == "," { end -= 1 }
    guard let long = tree.name(at: end - 1), long.tokens.upperBound == end, spells(short, long.tokens), let head = long.tokens.first(where: { !long.tokens.contains(tree[$0].head) }) else { return nil }
    let type = mention(at: head, depth: 0).type
    return type == .organization || type == .concept ? nil : type
  }

  /// Whether the capitals are first letters of the words, in their order, beginning with the first.
  private func spells(_ short: String, _ words: Range<Int>) -> Bool {
    var rest = Substring(short)
    for word in words where tree[word].text.first == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty && tree[words.lowerBound].text.first == short.first
  }

  // MARK: The noun behind

  private func typeBehind(_ name: Range<Int>, head: Int, kind: NameSpan.Kind?) -> EntityType? {
    let nouns = nounsBehind(name)
    guard let first = nouns.first, let last = nouns.last, tree[first].range.lowerBound > tree[name.upperBound - 1].range.upperBound, modifies(head, nouns) else { return nil }
    let told = ToldType(phrase: nouns.map { tree[$0].lemma.lowercased() }, kind: kind)
    // "Kuduna state health official", but "the Xinhua state news agency"
    if tree[first].text == "state", kind == nil || kind == .location { return nouns.count == 1 || !Self.statePhrases.contains(tree[first + 1].lemma.lowercased()) ? "Region" : nil }
    if let type = types.type(of: told.phrase), told.mayBe(type, types.nameWords) { return type }
    // "the Hurriyat newspaper editor"
    let noun = tree[first].lemma.lowercased()
    guard first != last, kind != .person, !Self.anybodys.contains(noun), types.type(of: [tree[last].lemma.lowercased()]) == .person, let type = types.type(of: [noun]), type == "MediaOutlet" || type == "Party" else { return nil }
    return type
  }

  /// What anybody may have people for: "the Holm press spokesman".
  private static let anybodys: Set<String> = ["press", "media", "medium", "daily", "television", "tv", "radio"]

  /// The nouns in lower case right behind a name, with adjectives between: "truck-mounted missile units".
  private func nounsBehind(_ name: Range<Int>) -> ArraySlice<Int> {
    var end = name.upperBound
    while end < tree.tokens.count, end - name.upperBound < 4, tree[end].text.first?.isLowercase == true, tree[end].tag == .noun || tree[end].tag == .adjective { end += 1 }
    while end > name.upperBound, tree[end - 1].tag != .noun { end -= 1 }
    return ArraySlice(name.upperBound..<end)
  }

  /// Whether the name belongs to the nouns, alone or as one of a list: "the Sucumbios and Orellana provinces".
  private func modifies(_ head: Int, _ nouns: ArraySlice<Int>) -> Bool {
    guard let above = tree.head(of: head) else { return false }
    if nouns.contains(above) { return [.compound, .amod, .nmodDesc, .nmod, .nmodUnmarked].contains(tree[head].relation) }
    return tree[head].relation == .conj && tree.head(of: above).map { nouns.contains($0) } == true
  }

  /// What "state" before them tells nothing of a name.
  private static let statePhrases: Set<String> = ["media", "television", "tv", "radio", "news", "newspaper", "department", "visit", "security", "oil", "bank", "company", "agency", "broadcaster", "dinner", "funeral", "corporation", "firm", "enterprise", "newscaster"]

  // MARK: Words of naming

  /// "the robot, called Dextre", "The lab is called Kibo", "an exercise code-named Vigilant Eagle", "the agency known as DAS".
  private func typeOfNaming(_ name: Range<Int>, kind: NameSpan.Kind?) -> EntityType? {
    var verb = name.lowerBound - 1
    while verb > 0, Self.beforeNames.contains(tree[verb].text.lowercased()) { verb -= 1 }
    guard verb > 0 else { return nil }
    if tree[verb].text == "as", ["known", "identified"].contains(tree[verb - 1].text) { verb -= 1 } else { guard Self.namingVerbs.contains(tree[verb].text.lowercased()) else { return nil } }
    // "The company named Ann Lee its president."
    if kind == .person, tree[verb].text == "named" { return nil }
    guard let noun = [.acl, .advcl, .amod].contains(tree[verb].relation) ? tree.head(of: verb) : tree.child(of: verb, .nsubjPass), noun < verb, tree[noun].tag == .noun, tree[noun].pennTag == "NN" else { return nil }
    let modifiers = tree.children(of: noun).filter { $0 < noun && [.compound, .amod].contains(tree[$0].relation) && tree[$0].tag != .properNoun }
    guard let type = types.type(of: (modifiers + [noun]).map { tree[$0].lemma.lowercased() }), !Self.wideTypes.contains(type) else { return nil }
    return type
  }

  private static let beforeNames: Set<String> = ["the", "\"", "“", "``", "'", "‘"]
  private static let namingVerbs: Set<String> = ["called", "named", "dubbed", "codenamed", "code-named", "nicknamed", "titled", "entitled"]
  /// Types that tell little, or what a name is not called by.
  private static let wideTypes: Set<EntityType> = [.organization, "Government", .group, .concept, .place, "Position", "Quantity", .time, "Agent"]
}

/// The nouns behind a name, and which types they may tell of a name that the recogniser took for a thing of some kind.
private struct ToldType {
  let phrase: [String]
  let kind: NameSpan.Kind?

  func mayBe(_ type: EntityType, _ words: NameWords) -> Bool {
    guard let last = phrase.last else { return false }
    if type == "MediaOutlet" { return last != "website" && last != "channel" && last != "medium" }
    if type == "Award" { return true }
    if kind == .person { return false }
    if Self.crafts.contains(last) { return true }
    if kind == .organization { return type == "Party" || type == "Company" && Self.firms.contains(last) }
    if Self.peoples.contains(last) || Self.things.contains(last) { return true }
    if Self.sites.contains(last) { return words.isKind(type, of: "Facility") }
    // A bomb may be called after the town where it went off.
    return words.isKind(type, of: "Weapon") && !Self.blasts.contains(last) || ["Party", "City", "Region", "Waters"].contains(type)
  }

  private static let crafts: Set<String> = ["probe", "satellite", "spacecraft", "telescope", "lander", "orbiter", "rover"]
  private static let firms: Set<String> = ["company", "airline", "corporation", "conglomerate", "carmaker", "automaker", "brewery", "retailer"]
  private static let peoples: Set<String> = ["tribe", "clan"]
  private static let things: Set<String> = ["helicopter", "jet", "airliner", "drug", "vaccine", "car", "sedan", "truck", "tanker", "frigate", "submarine"]
  private static let blasts: Set<String> = ["bomb", "weapon", "explosive", "grenade", "gun"]
  /// Sites with names of their own; a hospital or a school behind an unknown name may be called after its town.
  private static let sites: Set<String> = [
    "prison", "jail", "penitentiary", "shrine", "crossing", "checkpoint", "observatory", "highway", "bridge", "dam", "palace", "stadium", "hotel", "monastery", "cemetery", "mausoleum", "mall", "pipeline", "tunnel", "mine",
    "market", "mill", "oilfield",
  ]
}
