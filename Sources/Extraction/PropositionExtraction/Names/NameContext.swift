import NewsModel

/// Tells the type of a name from the words around it: "the Gara newspaper", "the town of Tel Tamer", "Dacia, a carmaker", "Cibolo, Texas".
struct NameContext {
  let tree: SentenceTree
  let types: NounTypes
  let lexicon: SharedLexicon
  let nameType: @Sendable (String) -> EntityType?
  /// The article's text, in which offsets count.
  let text: String

  /// The type that the words around a name tell, one that belongs to the coarse type; nil when they tell none.
  func type(of name: NameSpan, head: Int, coarse: EntityType) -> EntityType? {
    let candidates = [nounAfter(name, head), nounOfWhich(head), description(of: name, head), largerPlace(after: name), owner(head)]
    return candidates.lazy.compactMap { $0 }.first { fits($0, coarse) }
  }

  /// A place of which nothing else is known is taken for a town where one is in it, near it or on the way to it, or enters it or its outskirts.
  func isTown(_ name: NameSpan, head: Int) -> Bool {
    if NameSigns(tree: tree, types: types, lexicon: lexicon).types(at: head).contains(.place) { return true }
    guard name.tokens.lowerBound > 0 else { return false }
    return Self.townPrepositions.contains(tree[name.tokens.lowerBound - 1].text.lowercased())
  }

  private func fits(_ type: EntityType, _ coarse: EntityType) -> Bool {
    switch coarse {
    case EntityType.organization: types.nameWords.isKind(type, of: .organization) && type != .organization && type != "Government"
    case EntityType.place: ["City", "Region", "Waters", "Country"].contains(type)
    case EntityType.concept: types.nameWords.isKind(type, of: "Product")
    default: false
    }
  }

  /// "Helmand province", "the Gara newspaper": the name stands before a noun and modifies it.
  private func nounAfter(_ name: NameSpan, _ head: Int) -> EntityType? {
    guard tree[head].relation == .compound, let noun = tree.head(of: head), noun >= name.tokens.upperBound, noun - name.tokens.upperBound < 4,
      tree[noun].tag == .noun
    else { return nil }
    return isState(noun) ? "Region" : type(endingIn: (name.tokens.upperBound...noun).map { $0 })
  }

  /// "the town of Tel Tamer", "the province of Uige".
  private func nounOfWhich(_ head: Int) -> EntityType? {
    if let first = firstOfList(head) { return nounOfWhich(first) }
    guard tree[head].relation == .nmod, tree.adposition(of: head) == "of", let noun = tree.head(of: head), noun < head,
      PlacementReader.placeNouns.contains(tree[noun].lemma.lowercased())
    else { return nil }
    return isState(noun) ? "Region" : type(endingIn: [noun])
  }

  /// "the cities of Basra, Amarah and Kut", "three cities - Mumbai and Meerut": the first of those that one noun in the plural is about.
  private func firstOfList(_ head: Int) -> Int? {
    guard tree[head].relation == .conj, let first = tree.head(of: head), let noun = tree.head(of: first), noun < first, tree[noun].pennTag == "NNS", tree.name(at: first)?.kind == .location else { return nil }
    return first
  }

  /// "Shan state", "the state of Minas Gerais": the states that are countries have their names in tables.
  private func isState(_ noun: Int) -> Bool { tree[noun].text == "state" }

  /// "carmaker Dacia", "Dacia, a Romanian carmaker", "Dacia is a carmaker".
  private func description(of name: NameSpan, _ head: Int) -> EntityType? {
    if let first = firstOfList(head), tree[first].relation == .appos, let list = tree.head(of: first) { return type(endingIn: [list]) }
    let below = tree.children(of: head).filter {
      !name.tokens.contains($0) && [.appos, .nmodDesc, .compound].contains(tree[$0].relation) && tree[$0].tag == .noun
    }
    var nouns = below
    if [.appos, .nmodDesc].contains(tree[head].relation) || isSubjectOfNoun(head) { nouns += [tree[head].head] }
    return nouns.lazy.filter { tree[$0].tag == .noun }.compactMap { noun in
      if Self.parts.contains(tree[noun].lemma.lowercased()), let whole = ownerType(of: noun) { return whole == "Company" ? whole : nil }
      let modifiers = tree.children(of: noun).filter { $0 < noun && [.compound, .amod].contains(tree[$0].relation) && tree[$0].tag != .properNoun }
      return type(endingIn: modifiers.filter { !name.tokens.contains($0) } + [noun])
    }.first
  }

  /// The type of whom a part belongs to, where that is no armed force: "Fisher-Price, a division of Mattel".
  private func ownerType(of part: Int) -> EntityType? {
    let owner = tree.children(of: part).first { tree[$0].relation == .nmodPoss || tree[$0].relation == .nmod && tree.adposition(of: $0) == "of" }
    guard let owner, let name = tree.name(at: owner), name.kind == .organization else { return nil }
    let type = nameType(text.slice(utf8: tree.sentence.range(of: name.tokens))) ?? .organization
    return type == "ArmedGroup" || type == "Government" ? nil : type
  }

  /// What a body may be a part of another as: "a division of Mattel".
  static let parts: Set<String> = ["division", "unit", "arm", "wing"]

  private func isSubjectOfNoun(_ head: Int) -> Bool {
    guard tree[head].relation == .nsubj, let noun = tree.head(of: head) else { return false }
    return tree.adposition(of: noun) == nil && tree.child(of: noun, .cop).map { tree[$0].lemma == "be" } == true
  }

  /// "Cibolo, Texas": a place before the larger one that it lies in.
  private func largerPlace(after name: NameSpan) -> EntityType? {
    let comma = name.tokens.upperBound
    guard comma + 1 < tree.tokens.count, tree[comma].text == ",", let larger = tree.name(at: comma + 1), larger.tokens.lowerBound == comma + 1,
      let type = nameType(text.slice(utf8: tree.sentence.range(of: larger.tokens))), type == .country || type == "Region"
    else { return nil }
    // In "Latakia, Syria and Iraq" the comma only parts a list.
    let after = larger.tokens.upperBound
    guard after < tree.tokens.count else { return "City" }
    return [",", ".", ")", "(", "--", "—", ";"].contains(tree[after].text) && !isListed(name, larger) ? "City" : nil
  }

  private func isListed(_ name: NameSpan, _ larger: NameSpan) -> Bool {
    larger.tokens.contains { tree[$0].relation == .conj } || name.tokens.contains { tree[$0].relation == .conj }
  }

  /// "Dacia's chief executive", "Miller Tabak shares", "Tavira will acquire": only companies have or do these, as only states have a foreign ministry.
  private func owner(_ head: Int) -> EntityType? {
    NameSigns(tree: tree, types: types, lexicon: lexicon).types(at: head).first { $0 == "Company" || $0 == .country }
  }

  private func type(endingIn nouns: [Int]) -> EntityType? { types.type(of: nouns.map { tree[$0].lemma.lowercased() }) }

  private static let townPrepositions: Set<String> = ["in", "near", "at", "to", "from", "outside", "around", "into"]
}
