import NewsModel

/// Reads what the words around a name tell of the thing that it names: "Tavira will acquire …", "shares of Tavira", "Tavira, a carmaker".
struct NameSigns {
  let tree: SentenceTree
  let types: NounTypes
  let lexicon: SharedLexicon

  /// The types that the verbs and nouns on which a name hangs tell, each as often as it is told.
  func types(at head: Int) -> [EntityType] {
    deeds(of: head).flatMap { told(.subjectOf, $0) } + treatments(of: head).flatMap { told(.objectOf, $0) } + possessions(of: head)
  }

  /// The types of nouns that describe the name: "lender" in "Kessler Roth, the Zurich-based lender". A role that bodies and persons may have tells nothing.
  func descriptions(of head: Int, name: Range<Int>) -> [EntityType] {
    let below = tree.children(of: head).filter { !name.contains($0) && Self.beside.contains(tree[$0].relation) }
    let above = [DependencyRelation.appos, .nmodDesc].contains(tree[head].relation) || isSubjectOfNoun(head) ? [tree[head].head] : []
    return (below + above).compactMap { noun in
      let isTitle = tree[noun].tag == .properNoun && (tree[noun].relation == .nmodDesc || noun + 1 == name.lowerBound)
      let words = phrase(noun, without: name)
      let role = tree[noun].lemma.lowercased()
      guard tree[noun].tag == .noun || isTitle, let type = types.type(of: words) else { return nil }
      // "his Iranian counterpart, Masud Mir-Kazemi"
      if role == "counterpart", tree.children(of: noun, .nmodPoss).contains(where: { ["his", "her"].contains(tree[$0].text.lowercased()) }) { return .person }
      let isAnyones = lexicon.words.rolesOfAnyone.contains(role) && isBeside(noun, name) || lexicon.words.rolesOfBodies.contains(role) && type == .person
      return isAnyones && !isLongRole(words) ? nil : type
    }
  }

  /// "A militant group, Jundollah,": a group with a name of its own is a body.
  func isGroup(_ head: Int, name: Range<Int>) -> Bool {
    let below = tree.children(of: head).filter { !name.contains($0) && [.appos, .nmodDesc].contains(tree[$0].relation) }
    let above = [DependencyRelation.appos, .nmodDesc].contains(tree[head].relation) ? [tree[head].head] : []
    return (below + above).contains { tree[$0].pennTag == "NN" && Self.groups.contains(tree[$0].lemma.lowercased()) }
  }

  private static let groups: Set<String> = ["group", "movement", "faction", "network", "alliance", "coalition", "militia", "organization", "organisation", "party", "bloc"]

  /// "opposition leader": two words that name a person, where the last alone may name a body.
  private func isLongRole(_ words: [String]) -> Bool {
    words.count > 1 && types.type(of: words) == .person && types.hasEntry(words.suffix(2).joined(separator: " "))
  }

  /// A role before a name is a title; behind a comma it may be anybody's.
  private func isBeside(_ noun: Int, _ name: Range<Int>) -> Bool { noun + 1 != name.lowerBound }

  private static let beside: Set<DependencyRelation> = [.appos, .nmodDesc, .compound]

  private func isSubjectOfNoun(_ head: Int) -> Bool {
    guard tree[head].relation == .nsubj, let noun = tree.head(of: head) else { return false }
    // "Lanza is in prison" says where he is, not what.
    return tree.adposition(of: noun) == nil && tree.child(of: noun, .cop).map { tree[$0].lemma == "be" } ?? false
  }

  private func phrase(_ noun: Int, without name: Range<Int>) -> [String] {
    let before = tree.children(of: noun).filter {
      $0 < noun && [.compound, .amod].contains(tree[$0].relation) && tree[$0].tag != .properNoun && !name.contains($0)
    }
    return (before + [noun]).map { tree[$0].lemma.lowercased() }
  }

  // MARK: Verbs

  /// What the name does, in the forms of the lexicon: `file`, `file for`, `cut job`; also what it plans, and what it does next.
  private func deeds(of head: Int) -> [String] {
    guard tree[head].relation == .nsubj, let verb = tree.head(of: head), tree[verb].tag == .verb else { return [] }
    var verbs = [verb]
    var next = 0
    while next < verbs.count {
      verbs += tree.children(of: verbs[next]).filter {
        [.xcomp, .conj].contains(tree[$0].relation) && tree[$0].tag == .verb && tree.child(of: $0, .nsubj, .nsubjPass) == nil
      }
      next += 1
    }
    return verbs.flatMap(forms)
  }

  private func forms(of verb: Int) -> [String] {
    let lemma = tree.predicateLemma(of: verb)
    let further = tree.children(of: verb).compactMap { child -> String? in
      switch tree[child].relation {
      case .obj, .xcomp, .advmod: tree[child].lemma.lowercased()
      case .obl: tree.adposition(of: child)
      default: nil
      }
    }
    return [lemma] + further.map { "\(lemma) \($0)" }
  }

  /// What is done to the name: `acquire`, `invest in`.
  private func treatments(of head: Int) -> [String] {
    guard let verb = tree.head(of: head), tree[verb].tag == .verb else { return [] }
    switch tree[head].relation {
    case .obj, .nsubjPass: return [tree.predicateLemma(of: verb)]
    case .oblAgent: return ["\(tree.predicateLemma(of: verb)) by"]
    case .obl: return tree.adposition(of: head).map { ["\(tree.predicateLemma(of: verb)) \($0)"] } ?? []
    default: return []
    }
  }

  // MARK: Nouns

  /// The types that what the name has tells: "its shares", "shares of", "a stake in".
  private func possessions(of head: Int) -> [EntityType] {
    guard let noun = tree.head(of: head), tree[noun].tag == .noun else { return [] }
    let nouns = [phrase(noun, without: head..<head + 1).suffix(2).joined(separator: " "), tree[noun].lemma.lowercased()]
    switch tree[head].relation {
    case .nmodPoss: return first(.ownerOf, nouns)
    case .compound where head < noun, .nmodDesc where head < noun: return first(.ownerOf, nouns) + namesake(phrase(noun, without: head..<head + 1))
    case .nmod:
      guard let preposition = tree.adposition(of: head) else { return [] }
      let before = first(.nounsBefore, nouns).filter { told(.prepositions, preposition).contains($0) }
      return preposition == "of" ? first(.ownerOf, nouns) + before : before
    default: return []
    }
  }

  /// "a stake in Tavira"
  func isHeld(_ head: Int) -> Bool {
    guard tree[head].relation == .nmod, let noun = tree.head(of: head), tree[noun].tag == .noun, tree.adposition(of: head) == "in" else { return false }
    return told(.nounsBefore, tree[noun].lemma.lowercased()).contains("Company")
  }

  /// "the Gara newspaper", "Uige province": the noun says what the name before it names.
  private func namesake(_ nouns: [String]) -> [EntityType] {
    // "the Reality Labs division" is no division of soldiers.
    guard let type = types.type(of: nouns), nouns.last.map(NameContext.parts.contains) != true else { return [] }
    return Self.namesakes.contains(type) ? [type] : []
  }

  private static let namesakes: Set<EntityType> = ["MediaOutlet", "Party", "ArmedGroup", "MilitaryBase", "Region", "City"]

  private func first(_ place: ExtractionLexicon.NameSign, _ phrases: [String]) -> [EntityType] {
    phrases.lazy.map { told(place, $0) }.first { !$0.isEmpty } ?? []
  }

  private func told(_ place: ExtractionLexicon.NameSign, _ words: String) -> [EntityType] { lexicon.words.nameSigns[place]?[words] ?? [] }
}
