import NewsModel

/// Names that mean something else than they say alone, for what stands beside them.
extension MentionBuilder {
  /// What the state is called where its name alone means another place.
  private static let states = ["Washington": "Washington state", "Georgia": "state of Georgia"]

  /// "Washington" of "Spokane, Washington" is the state, and so is "Calif." of "Palo Alto, Calif.", but not in "London, Washington and Paris"; "Georgia" of "Tbilisi,
  /// Georgia" is the country, and "In Baku, Georgia said" speaks of it.
  func stateBehindTown(_ name: Range<Int>) -> String? {
    guard name.count == 1, name.lowerBound > 1, tree[name.lowerBound - 1].text == ",", let town = tree.name(at: name.lowerBound - 2), town.kind == .location,
      name.upperBound >= tree.tokens.count || !["and", "or", "&"].contains(tree[name.upperBound].text), nameType(text(of: town.tokens)).map({ $0 == "City" }) ?? true
    else { return nil }
    let word = tree[name.lowerBound].text
    if let state = StateNames.state(name.lowerBound, in: tree.sentence),
      word.count > 2 || nameType(text(of: town.tokens)) == nil || StateAbbreviations.isUnmistakable(word) || nameType("\(text(of: town.tokens)), \(state)") != nil
    {
      return state
    }
    guard let state = Self.states[word], !isOpening(town.tokens, before: name.upperBound), word != "Georgia" || !isOfCountry(town.tokens) else { return nil }
    // "in Paris, London, Washington, Moscow": one of many.
    let before = town.tokens.lowerBound - 1
    return before < 1 || tree[before].text != "," || tree.name(at: before - 1)?.kind != .location ? state : nil
  }

  /// "In Geneva, Washington's envoy", "In Baku, Georgia said": the sentence begins with where it happens, and what follows is somebody.
  private func isOpening(_ town: Range<Int>, before next: Int) -> Bool {
    guard next < tree.tokens.count else { return false }
    if tree[next].pennTag == "POS" { return true }
    guard town.lowerBound < 3, tree.tokens[..<town.lowerBound].contains(where: { $0.tag == .adposition }) else { return false }
    return ![",", "."].contains(tree[next].text) || next + 1 < tree.tokens.count && tree.name(at: next + 1)?.kind == .location
  }

  /// Whether the article speaks of the country of Georgia, or the town is one of its towns.
  private func isOfCountry(_ town: Range<Int>) -> Bool {
    lexicon.words.places["georgian"]?.contains(text(of: town).lowercased()) == true || ["Georgian", "Tbilisi", "Caucasus"].contains { text.contains($0) }
  }

  /// "the Assads": all who bear a name that persons bear.
  func isFamily(_ head: Int) -> Bool {
    let word = tree[head].text
    guard word.hasSuffix("s"), word.first?.isUppercase == true, tree.child(of: head, .det).map({ tree[$0].text.lowercased() }) == "the", nameType(word) == nil,
      // "the ousted Morales", "the 45-year-old Williams": one of whom something is said.
      tree.children(of: head).allSatisfy({ $0 > head || tree[$0].tag == .determiner || [.cc, .`case`, .punct].contains(tree[$0].relation) }), !isOfOne(head)
    else { return false }
    if let name = tree.name(at: head) { return name.kind == .person && name.tokens.count == 1 }
    return nameType(String(word.dropLast())) == .person
  }

  /// Whether the verb beside a subject is in the singular: "the Morales was …".
  private func isOfOne(_ subject: Int) -> Bool {
    guard tree[subject].relation.base == .nsubj || tree[subject].relation == .nsubjPass, let verb = tree.head(of: subject) else { return false }
    return ([verb] + tree.children(of: verb).filter { [.aux, .auxPass, .cop].contains(tree[$0].relation) }).contains {
      tree[$0].pennTag == "VBZ" || tree[$0].text.lowercased() == "was"
    }
  }
}
