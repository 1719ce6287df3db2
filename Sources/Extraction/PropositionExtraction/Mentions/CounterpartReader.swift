import NewsModel

/// Reads "President Hu met his Russian counterpart, Vladimir Putin": who is somebody's counterpart holds the same office elsewhere.
extension SentenceReader {
  func counterparts(attribution: AttributionReader) -> [Proposition] {
    tree.tokens.indices.filter { tree[$0].pennTag == "NN" && tree[$0].lemma.lowercased() == "counterpart" }
      .compactMap { counterpart($0, attribution) }
  }

  private func counterpart(_ noun: Int, _ attribution: AttributionReader) -> Proposition? {
    guard let person = person(called: noun), let office = ownersOffice(of: noun),
      let country = tree.children(of: noun).first(where: { [.amod, .compound].contains(tree[$0].relation) && builder.mention(at: $0, depth: 0).type == .country })
    else { return nil }
    var position = builder.mention(at: noun)
    position.headLemma = office.headLemma
    position.description = office.description
    position.type = .person
    position.modifiers.removeAll { $0.role == "poss" || $0.role == "apposition" }
    position.antecedent = []
    let arguments = mentions(at: person).map { Argument(role: Role.subject, mention: $0) }
      + [Argument(role: Role.complement, mention: position), Argument(role: "poss", mention: builder.mention(at: country))]
    let words = [builder.extent(of: noun), builder.extent(of: person)]
    let (lower, upper) = (words.map(\.lowerBound).min() ?? noun, words.map(\.upperBound).max() ?? noun + 1)
    return Proposition(
      sentence: tree.index, predicate: office.headLemma, head: noun, predicateTokens: [noun], construction: .appositive, arguments: arguments,
      attribution: voices(behind: noun, attribution), range: tree.sentence.range(of: lower..<upper))
  }

  /// The name beside the noun.
  private func person(called noun: Int) -> Int? {
    let beside = tree.children(of: noun, .appos).first { tree.name(at: $0)?.kind == .person }
    guard beside == nil, tree[noun].relation == .nmodDesc, let head = tree.head(of: noun) else { return beside }
    return tree.name(at: head)?.kind == .person ? head : nil
  }

  /// The office of the one whose counterpart it is, by the title before the name or beside it.
  private func ownersOffice(of noun: Int) -> Mention? {
    guard let owner = tree.child(of: noun, .nmodPoss) else {
      // "President Barack Obama and Russian counterpart Dmitri Medvedev"
      guard let named = person(called: noun), tree[named].relation == .conj, let first = tree.head(of: named), tree.name(at: first)?.kind == .person else { return nil }
      return office(of: first, in: builder)
    }
    let person = tree[owner].tag == .pronoun ? ownersNearby(of: noun, owner).first : owner
    return person.flatMap { office(of: $0, in: builder) ?? officeElsewhere(of: $0) }
  }

  /// "Mr. Putin", whom another sentence calls "President Vladimir Putin".
  private func officeElsewhere(of person: Int) -> Mention? {
    guard let name = tree.name(at: person), name.kind == .person, let last = name.tokens.last else { return nil }
    for other in builders {
      for found in other.tree.sentence.names where found.kind == .person && found.tokens.last.map({ other.tree[$0].text }) == tree[last].text {
        let head = found.tokens.first { !found.tokens.contains(other.tree[$0].head) }
        if let mention = head.flatMap({ office(of: $0, in: other) }) { return mention }
      }
    }
    return nil
  }

  /// Whom "his" means: the one joined to the counterpart, the subject of the nearest verb, the antecedent in the same sentence.
  private func ownersNearby(of noun: Int, _ pronoun: Int) -> [Int] {
    var owners = tree[noun].relation == .conj ? [tree[noun].head] : []
    var above = tree.head(of: noun)
    while let word = above, tree[word].tag != .verb { above = tree.head(of: word) }
    if let verb = above { owners += tree.children(of: verb, .nsubj).filter { $0 < noun } }
    return owners + antecedents.antecedents(sentence: tree.index, head: pronoun).filter { $0.sentence == tree.index }.map(\.head)
  }

  private static let offices: Set<String> = [
    "president", "minister", "premier", "chancellor", "secretary", "speaker", "governor", "mayor", "king", "queen", "emir", "sultan", "commander", "chief",
    "prosecutor", "commissioner",
  ]

  private func office(of head: Int, in builder: MentionBuilder) -> Mention? {
    let tree = builder.tree
    let nouns = tree.children(of: head, .nmodDesc) + tree.children(of: head, .appos) + [head] + (tree[head].relation == .appos ? [tree[head].head] : [])
    return nouns.filter { tree.name(at: $0) == nil || tree[$0].relation == .nmodDesc }.map { builder.mention(at: $0, depth: 1) }
      .first { $0.form == .nominal && $0.type == .person && !$0.isPlural && Self.offices.contains($0.headLemma) }
  }
}
