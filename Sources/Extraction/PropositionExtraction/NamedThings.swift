import NewsModel

/// What the words right around a name tell against the recogniser and the tables.
extension MentionBuilder {
  /// "The film Oppenheimer", "the hurricane Milton", "the airline Emirates": the noun right before a name says what it is, when that is no person, people or place.
  func thingNamed(by head: Int) -> EntityType? {
    guard let name = tree.name(at: head), name.kind != .nationality, let noun = tree.nounNaming(name.tokens, head), let type = types.type(of: [tree[noun].lemma.lowercased()]) else { return nil }
    let known = nameType(text(of: name.tokens))
    let isThing = known == nil && Self.kindsOfThings.contains { types.nameWords.isKind(type, of: $0) }
    return isThing || known == .country && types.nameWords.isKind(type, of: "Company") ? type : nil
  }

  /// What has a name of its own and is neither a person nor a place nor a body.
  static let kindsOfThings: [EntityType] = ["Event", "Product", "Weapon", "Document"]

  /// "300 Sudanese arrived", "Chinese who seek asylum": some of a people, where the word is the same for one and many.
  func areSome(_ head: Int) -> Bool {
    guard isPeople(head), tree[head].relation != .amod, tree.child(of: head, .det) == nil, tree.children(of: head, .conj).allSatisfy(isPeople), tree[head].relation != .conj || tree.head(of: head).map(isPeople) == true else { return false }
    if let count = tree.child(of: head, .nummod) { return !["1", "one"].contains(tree[count].text.lowercased()) }
    return tree.children(of: head, .aclRelcl).contains { clause in tree.children(of: clause).contains { tree[$0].text == "who" } }
  }

  private func isPeople(_ word: Int) -> Bool { tree.name(at: word).map { $0.kind == .nationality && $0.tokens.count == 1 } ?? false }

  /// "the Saky air base", taken for a people that no table knows: the name is the base's own.
  func siteOfUnknown(_ head: Int) -> EntityType? {
    guard tree.name(at: head)?.kind == .nationality, [.amod, .compound].contains(tree[head].relation), let noun = tree.head(of: head), noun > head, let type = types.type(of: [tree[noun].lemma.lowercased()]),
      types.nameWords.isKind(type, of: "Facility"), nameType(tree[head].text) == nil
    else { return nil }
    return type
  }
}

extension SentenceTree {
  /// "film" of "the film Oppenheimer".
  func nounNaming(_ name: Range<Int>, _ head: Int) -> Int? {
    guard name.lowerBound > 1, case let noun = name.lowerBound - 1, self[noun].pennTag == "NN", self[noun].head == head, [.nmodDesc, .compound].contains(self[noun].relation),
      let article = child(of: head, .det) ?? child(of: noun, .det), article < noun, ["the", "this"].contains(self[article].text.lowercased())
    else { return nil }
    return noun
  }
}
