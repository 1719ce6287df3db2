import NewsModel

/// Names that mean something else than they say alone, for what stands beside them.
extension MentionBuilder {
  /// What the state is called where its name alone means another place.
  private static let states = ["Washington": "Washington state", "Georgia": "state of Georgia"]

  /// "Washington" of "Spokane, Washington" is the state, and so is "Calif." of "Palo Alto, Calif.", but not in "London, Washington and Paris"; "Georgia" of "Tbilisi, Georgia" is the country.
  func stateBehindTown(_ name: Range<Int>) -> String? {
    guard name.count == 1, name.lowerBound > 1, let state = Self.states[tree[name.lowerBound].text] ?? StateAbbreviations.state(tree[name.lowerBound].text), tree[name.lowerBound - 1].text == ",", let town = tree.name(at: name.lowerBound - 2), town.kind == .location,
      name.upperBound >= tree.tokens.count || !["and", "or", "&"].contains(tree[name.upperBound].text), nameType(text(of: town.tokens)).map({ $0 == "City" }) ?? true,
      tree[name.lowerBound].text != "Georgia" || lexicon.words.places["georgian"]?.contains(text(of: town.tokens).lowercased()) != true
    else { return nil }
    if Self.states[tree[name.lowerBound].text] == nil { return state }
    // "in Paris, London, Washington, Moscow": one of many.
    let before = town.tokens.lowerBound - 1
    return before < 1 || tree[before].text != "," || tree.name(at: before - 1)?.kind != .location ? state : nil
  }

  /// "the Assads": all who bear a name that persons bear.
  func isFamily(_ head: Int) -> Bool {
    let word = tree[head].text
    guard word.hasSuffix("s"), word.first?.isUppercase == true, tree.child(of: head, .det).map({ tree[$0].text.lowercased() }) == "the", nameType(word) == nil else { return false }
    if let name = tree.name(at: head) { return name.kind == .person && name.tokens.count == 1 }
    return nameType(String(word.dropLast())) == .person
  }
}
