import NewsModel

/// Finds the phrases of an article that may stand for things: names, noun phrases, pronouns and coordinations of them.
struct MarkableFinder {
  let nounType: @Sendable ([String]) -> EntityType?
  let nameType: @Sendable (String) -> EntityType?
  let givenNames: GivenNames
  let trades: FirmTrades

  /// The markables of a sentence in the order of their first words.
  func markables(in tree: PhraseTree, sentence: Int, quotations: [Int], paragraph: Int) -> [Markable] {
    var found: [Markable] = []
    for token in tree.tokens.indices {
      guard var markable = markable(at: token, tree, sentence) else { continue }
      markable.quotation = quotations[token]
      markable.paragraph = paragraph
      found.append(markable)
    }
    return found
  }

  private func markable(at token: Int, _ tree: PhraseTree, _ sentence: Int) -> Markable? {
    let word = tree[token]
    switch word.tag {
    case .pronoun: return pronoun(at: token, tree, sentence)
    case .noun, .properNoun: break
    default:
      guard let name = tree.name(at: token), tree.names[name].kind != .nationality, word.tag != .punctuation else { return nil }
    }
    if let number = tree.name(at: token) {
      let span = tree.names[number]
      guard head(of: span.tokens, tree) == token else { return nil }
      if span.kind == .nationality && word.tag == .adjective { return nil }
      return name(span, head: token, tree, sentence)
    }
    guard isPhraseHead(token, tree), !CharacterClasses.isOfAnotherScript(word.text) else { return nil }
    if word.tag == .properNoun, CoreferenceWords.neverTakenUp.contains(word.text.lowercased()) { return nil }
    return word.tag == .properNoun ? unrecognisedName(at: token, tree, sentence) : nominal(at: token, tree, sentence)
  }

  /// The word of a name on which the others hang.
  private func head(of name: Range<Int>, _ tree: PhraseTree) -> Int {
    name.first { !name.contains(tree[$0].head) && tree[$0].tag != .punctuation && tree[$0].tag != .adposition } ?? name.lowerBound
  }

  private func isPhraseHead(_ token: Int, _ tree: PhraseTree) -> Bool {
    switch tree[token].relation {
    case .compound, .flat, .fixed, .goeswith, .nmodDesc, .case, .mark, .cc, .det, .advmod, .discourse, .amod, .nummod,
      .reparandum, .compoundPrt:
      return false
    default: break
    }
    if tree[token].text.utf8.count == 1, tree[token].pennTag != "PRP" { return false }
    return true
  }

  // MARK: The four forms

  private func pronoun(at token: Int, _ tree: PhraseTree, _ sentence: Int) -> Markable? {
    let word = tree[token].text.lowercased()
    guard let form = PronounForm.of(word), tree[token].relation != .expl else { return nil }
    if form.isReflexive, isEmphatic(token, tree) { return nil }
    if form.pronoun == .it, ExpletiveReader(tree: tree).isExpletive(token) { return nil }
    let place = tree.firstConjunct(of: token)
    return Markable(
      span: MentionSpan(sentence: sentence, tokens: token..<token + 1, head: token), reach: tree.reach(of: token),
      form: .pronoun, kind: form.pronoun == .it ? .thing : form.pronoun == .they ? .unknown : .person,
      number: form.number, gender: form.gender, person: form.person, head: word,
      relation: tree[place].relation, governor: tree[place].head, pronoun: form.pronoun)
  }

  /// "the president himself" says no more than "the president".
  private func isEmphatic(_ token: Int, _ tree: PhraseTree) -> Bool {
    [.nmodUnmarked, .appos, .oblUnmarked, .advmod, .dep].contains(tree[token].relation)
  }

  private func name(_ name: NameSpan, head: Int, _ tree: PhraseTree, _ sentence: Int) -> Markable {
    let isPremodifier = [.compound, .amod, .nmodDesc].contains(tree[head].relation)
    let span = isPremodifier ? name.tokens : phrase(of: head, tree, within: name.tokens)
    let words = name.tokens.filter { tree[$0].tag != .punctuation || tree[$0].text == "-" }.map { tree[$0].text.lowercased() }
    let (titles, rest) = split(words)
    let text = name.tokens.map { tree[$0].text }.joined(separator: " ")
    var known = nameType(text.replacing(" - ", with: "-").replacing(" 's", with: "'s"))
    // A town's name that means its team.
    if name.kind == .organization, let type = known, Self.kind(type) == .place { known = nil }
    let type = known ?? nounType(Self.core(of: rest))
    let kind = kind(of: name.kind, type: name.kind == .nationality ? type : known)
    let roles = titles + Self.roleNouns(beside: head, name: name.tokens, tree)
    let isPlural = name.kind == .nationality && tree[head].pennTag.hasSuffix("S")
    return markable(
      at: head, span, .name, kind, tree, sentence,
      number: number(of: kind, isPlural: isPlural || tree[head].pennTag == "NNPS" && kind == .people),
      gender: gender(of: kind, name: rest, roles: roles)
    ).with {
      $0.name = rest.isEmpty ? words : rest
      if kind == .organization { $0.trades = trades.trades(of: words.joined(separator: " ")) ?? [] }
      $0.roles = roles
      $0.type = type ?? roles.compactMap { nounType([$0]) }.first { Self.kind($0) == .organization }
      $0.isPremodifier = isPremodifier
    }
  }

  /// "supreme court" of "Supreme Court of Colombia".
  private static func core(of words: [String]) -> [String] {
    let core = words.prefix { $0 != "of" && $0 != "for" }
    return core.isEmpty ? words : Array(core)
  }

  private func unrecognisedName(at head: Int, _ tree: PhraseTree, _ sentence: Int) -> Markable {
    let parts = tree.children(of: head).filter { tree[$0].tag == .properNoun && [.flat, .compound].contains(tree[$0].relation) && tree.name(at: $0) == nil }
    let lower = min(head, parts.first ?? head)
    let upper = max(head, parts.last ?? head) + 1
    let words = (lower..<upper).filter { tree[$0].tag != .punctuation }.map { tree[$0].text.lowercased() }
    let type = nameType((lower..<upper).map { tree[$0].text }.joined(separator: " "))
    let kind = type.map(Self.kind) ?? .unknown
    let roles = Self.roleNouns(beside: head, name: lower..<upper, tree)
    let isPlural = tree[head].pennTag == "NNPS"
    return markable(
      at: head, phrase(of: head, tree, within: lower..<upper), .name, kind, tree, sentence,
      number: isPlural ? .either : number(of: kind, isPlural: false), gender: gender(of: kind, name: words, roles: roles)
    ).with {
      $0.name = words
      $0.roles = roles
      $0.type = type ?? nounType(Self.core(of: words))
    }
  }

  private func nominal(at head: Int, _ tree: PhraseTree, _ sentence: Int) -> Markable {
    let lemma = electedOffice(head, tree) ?? tree[head].lemma.lowercased()
    let left = tree.children(of: head).filter { $0 < head && [.amod, .compound, .nummod].contains(tree[$0].relation) }
    let modifiers = left.filter { tree[$0].tag != .punctuation }.map { tree[$0].lemma.lowercased() }
    let type = nounType(modifiers + [lemma])
    let isPlural = tree[head].pennTag == "NNS" || tree[head].features.contains("Number=Plur")
    let kind = Self.kind(ofNoun: lemma, type: type, isPlural: isPlural)
    let isCollective = CoreferenceWords.collective.contains(lemma) || kind == .organization
    return markable(
      at: head, phrase(of: head, tree, within: head..<head + 1), .nominal, kind, tree, sentence,
      number: isPlural ? .plural : isCollective || lemma == "people" ? .either : .singular,
      gender: isPlural ? .any : gender(ofNoun: lemma, kind, isCollective)
    ).with {
      $0.modifiers = modifiers
      $0.complements = complements(of: head, tree)
      $0.type = type
      $0.determination = determination(of: head, tree)
    }
  }

  /// "president" of "president-elect" in three words.
  private func electedOffice(_ head: Int, _ tree: PhraseTree) -> String? {
    guard head > 1, tree[head].text.lowercased() == "elect", tree[head - 1].text == "-" else { return nil }
    return tree[head - 2].lemma.lowercased()
  }

  private func markable(
    at head: Int, _ span: Range<Int>, _ form: Markable.Form, _ kind: Markable.Kind, _ tree: PhraseTree, _ sentence: Int,
    number: GrammaticalNumber, gender: Gender
  ) -> Markable {
    let place = tree.firstConjunct(of: head)
    return Markable(
      span: MentionSpan(sentence: sentence, tokens: span, head: head), reach: tree.reach(of: head), form: form, kind: kind,
      number: number, gender: gender, head: tree[head].lemma.lowercased(), relation: tree[place].relation,
      governor: tree[place].head)
  }

  // MARK: Parts of phrases

  /// The words of a noun phrase from the first to the last, without appositions, conjuncts, clauses' other parts.
  private func phrase(of head: Int, _ tree: PhraseTree, within core: Range<Int>) -> Range<Int> {
    var lower = core.lowerBound
    var upper = core.upperBound
    let isPredicate = tree.isPredicate(head)
    for child in tree.children(of: head) where belongs(child, to: head, isPredicate, tree) {
      let reach = tree.reach(of: child)
      lower = min(lower, reach.lowerBound)
      upper = max(upper, reach.upperBound)
    }
    return lower..<upper
  }

  private func belongs(_ child: Int, to head: Int, _ isPredicate: Bool, _ tree: PhraseTree) -> Bool {
    switch tree[child].relation {
    case .det, .detPredet, .amod, .compound, .nummod, .nmodPoss, .nmodDesc, .nmod, .nmodUnmarked, .flat, .fixed, .goeswith,
      .acl, .aclRelcl:
      true
    case .case: child > head
    case .advmod: child < head && !isPredicate
    default: false
    }
  }

  private func complements(of head: Int, _ tree: PhraseTree) -> [String] {
    tree.children(of: head).compactMap { child in
      switch tree[child].relation {
      case .nmod, .acl, .aclRelcl, .nmodUnmarked: tree[child].lemma.lowercased()
      default: nil
      }
    }
  }

  private func determination(of head: Int, _ tree: PhraseTree) -> Determination {
    if tree.child(of: head, .nmodPoss) != nil { return .possessive }
    guard let determiner = tree.child(of: head, .det) else { return .bare }
    switch tree[determiner].text.lowercased() {
    case "the", "both": return .definite
    case "this", "that", "these", "those": return .demonstrative
    default: return .indefinite
    }
  }

  /// "president" beside "Assad" in "President Assad", "Kremlin spokesman Dmitry Peskov".
  static func roleNouns(beside head: Int, name: Range<Int>, _ tree: PhraseTree) -> [String] {
    tree.children(of: head).filter { child in
      !name.contains(child) && (tree[child].tag == .noun || tree[child].tag == .properNoun)
        && [.compound, .nmodDesc, .nmodUnmarked].contains(tree[child].relation) && child < head
    }.map { tree[$0].lemma.lowercased() }
  }

  private func split(_ words: [String]) -> (titles: [String], name: [String]) {
    let titles = words.prefix { CoreferenceWords.titles.contains($0) }
    return titles.count == words.count ? ([], words) : (Array(titles), Array(words.dropFirst(titles.count)))
  }

}

extension Markable {
  /// A copy with some parts set.
  func with(_ change: (inout Markable) -> Void) -> Markable {
    var copy = self
    change(&copy)
    return copy
  }
}
