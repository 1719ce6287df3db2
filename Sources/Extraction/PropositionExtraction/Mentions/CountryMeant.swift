import NewsModel

/// Tells which country "the country" is where coreference found no name for it: the only one that the sentences before speak of, if only by
/// its adjective, as in "Iraqi forces held Mosul, the country's second-largest city".
struct CountryMeant {
  let builders: [MentionBuilder]

  /// The word of the one country named in this sentence before the noun or in the three before it; nil where there is none or several.
  func mention(for country: Mention) -> Mention? {
    guard country.form == .nominal, Self.nouns.contains(country.headLemma), isDefinite(country), country.description == country.headLemma, country.modifiers.isEmpty
    else { return nil }
    let here = country.span.sentence
    // "The Syrian flag was lowered at the country's embassy": the sentence itself tells, whatever those before speak of.
    return only(in: here...here, before: country) ?? only(in: max(0, here - 3)...here, before: country)
  }

  private func only(in sentences: ClosedRange<Int>, before country: Mention) -> Mention? {
    let here = country.span.sentence
    var found: (sentence: Int, token: Int)?
    var word = ""
    for sentence in sentences {
      let builder = builders[sentence]
      for name in builder.tree.sentence.names where (name.kind == .location || name.kind == .nationality) && (sentence < here || name.tokens.upperBound <= country.span.tokens.lowerBound) {
        let text = builder.text.slice(utf8: builder.tree.sentence.range(of: name.tokens))
        guard builder.nameType(text) == .country else { continue }
        // "Iraq" and "Iraqi" are one, "Iraq" and "Iran" are not.
        if found != nil, zip(text, word).prefix(while: ==).count < min(4, text.count, word.count) { return nil }
        found = (sentence, name.tokens.first { !name.tokens.contains(builder.tree[$0].head) } ?? name.tokens.lowerBound)
        word = text
      }
    }
    return found.map { builders[$0.sentence].mention(at: $0.token) }
  }

  /// "his country" of "Iran's Foreign Minister Javad Zarif said his country will go on": the one whose office the article gives him.
  func own(_ country: Mention) -> Mention? {
    guard country.form == .nominal, Self.nouns.contains(country.headLemma), country.description == country.headLemma, country.modifiers.count == 1, let owner = country.modifiers.first,
      owner.role == "poss", owner.mention.form == .pronoun, case let person = owner.mention.referent, person.form == .name, person.type == .person, let last = person.name?.split(separator: " ").last
    else { return nil }
    var found: Mention?
    for builder in builders[...country.span.sentence] {
      for name in builder.tree.sentence.names where name.kind == .person && name.tokens.last.map({ builder.tree[$0].text == last }) == true {
        guard let head = name.tokens.first(where: { !name.tokens.contains(builder.tree[$0].head) }) else { continue }
        for office in builder.tree.children(of: head) where [.nmodDesc, .appos].contains(builder.tree[office].relation) && OfficeNouns.all.contains(builder.tree[office].lemma.lowercased()) {
          let owners = NominalRoles(tree: builder.tree).fillers(of: office).filter { ["poss", "compound", "of"].contains($0.role) }
          for state in owners.map({ builder.mention(at: $0.head, depth: 0) }) where state.type == .country {
            if let other = found?.name ?? found?.text, let name = state.name ?? Optional(state.text), zip(other, name).prefix(while: ==).count < min(4, other.count, name.count) { return nil }
            found = state
          }
        }
      }
    }
    return found
  }

  /// "the country"; the article may hang on another word of the phrase.
  private func isDefinite(_ country: Mention) -> Bool {
    let before = country.span.head - 1
    return country.determination == .definite || country.determination == .bare && before >= 0 && builders[country.span.sentence].tree[before].text.lowercased() == "the"
  }

  private static let nouns: Set<String> = ["country", "nation"]
}
