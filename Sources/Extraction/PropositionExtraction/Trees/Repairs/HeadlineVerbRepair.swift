import NewsModel

/// Reads the verb of a headline that was taken for a plural: "Court sentences Najib to 12 years", read as the sentences of a court.
struct HeadlineVerbRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    readBetweenNames(&draft)
    guard [.title, .heading].contains(draft.sentence.block), let verb = draft.tokens.firstIndex(where: { $0.head < 0 }), verb > 0, ["NNS", "NNPS"].contains(draft[verb].pennTag),
      isVerb(TimeWords.singular(draft[verb].text.lowercased())), draft.child(of: verb, .det, .nmodPoss, .cop, .nsubj, .cc) == nil, draft[verb - 1].head == verb,
      [.compound, .amod].contains(draft[verb - 1].relation), let name = draft.sentence.names.first(where: { $0.tokens.lowerBound == verb + 1 }),
      let object = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[object].head == verb
    else { return }
    let lemma = TimeWords.singular(draft[verb].text.lowercased())
    draft.retag(verb, .verb, "VBZ")
    draft.setLemma(verb, lemma)
    for word in draft.children(of: verb) where word < verb - 1 && [.compound, .amod].contains(draft[word].relation) { draft.hang(word, below: verb - 1, as: draft[word].relation) }
    draft.relabel(verb - 1, as: .nsubj)
    draft.relabel(object, as: .obj)
    for word in draft.children(of: verb, .nmod) where word > object { draft.relabel(word, as: .obl) }
    for word in draft.children(of: object, .nmod) where ["as", "to", "for", "over", "after"].contains(draft.adposition(of: word)) { draft.hang(word, below: verb, as: .obl) }
  }

  /// "Elizabeth Warren backs Joe Biden", "Judge blocks Trump order", read as one long name: between whoever acts and a name such a plural is the verb.
  private func readBetweenNames(_ draft: inout TreeDraft) {
    guard [.title, .heading].contains(draft.sentence.block), !draft.tokens.contains(where: { ["VBZ", "VBD", "VBP", "MD"].contains($0.pennTag) }),
      let verb = draft.tokens.indices.dropFirst().first(where: { ["NNS", "NNPS"].contains(draft[$0].pennTag) && draft[$0].text.first?.isLowercase == true && isVerb(TimeWords.singular(draft[$0].text.lowercased())) }),
      draft[verb].head >= 0 || draft.child(of: verb, .det, .nmodPoss, .nsubj) == nil,
      let subject = actor(before: verb, in: draft), let name = draft.sentence.names.first(where: { $0.tokens.lowerBound == verb + 1 })
    else { return }
    var object = name.tokens.first { !name.tokens.contains(draft[$0].head) } ?? verb + 1
    while draft[object].head > object, [.compound, .nmodPoss, .amod].contains(draft[object].relation) { object = draft[object].head }
    draft.retag(verb, .verb, "VBZ")
    draft.setLemma(verb, TimeWords.singular(draft[verb].text.lowercased()))
    draft.makeRoot(verb, oldRootAs: .dep)
    draft.hang(subject, below: verb, as: .nsubj)
    draft.hang(object, below: verb, as: .obj)
    for word in draft.tokens.indices where word > object && [subject, object, verb].contains(draft[word].head) && draft.child(of: word, .`case`) != nil && draft.adposition(of: word) != "of" { draft.hang(word, below: verb, as: .obl) }
  }

  /// The head of the name, or the office, that ends right before a word and opens the headline.
  private func actor(before verb: Int, in draft: TreeDraft) -> Int? {
    if let name = draft.sentence.names.first(where: { $0.tokens.upperBound == verb && [.person, .organization, .location].contains($0.kind) }) {
      return name.tokens.first { !name.tokens.contains(draft[$0].head) }
    }
    return verb < 3 && OfficeNouns.all.contains(draft[verb - 1].text.lowercased()) ? verb - 1 : nil
  }

  private func isVerb(_ word: String) -> Bool { Self.verbs.contains(word) || lexicon.words.headlinePassives.contains(word) }

  /// Plural nouns that headlines use as verbs, beside the deeds that they tell in the passive.
  private static let verbs: Set<String> = [
    "name", "back", "sue", "tap", "slam", "blame", "probe", "free", "honor", "honour", "pick", "vow", "shell", "court", "visit", "order", "praise",
    "hail",
  ]
}
