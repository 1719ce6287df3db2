import NewsModel

extension SentenceReader {
  /// "She denied that the late president Benigno Aquino had known": who was president is no part of what she says, unless the words are quoted.
  func isReportersOwn(_ clause: Clause) -> Bool {
    guard clause.construction == .appositive, [.nmodDesc, .appos].contains(tree[clause.head].relation) else { return false }
    return !QuoteReader.inside(tree.sentence, isOpen: false)[clause.head]
  }
}

extension SentenceReader {
  /// "Thales, Le Monde reported, sold its stake": what is sold is not the paper's, which only reports it.
  func besideReport(_ pronoun: Int) -> [MentionSpan]? {
    guard tree[pronoun].relation == .nmodPoss, ["its", "their"].contains(tree[pronoun].text.lowercased()), let linked = antecedents.antecedents(sentence: tree.index, head: pronoun).first, linked.sentence == tree.index, linked.head < pronoun,
      let report = tree.head(of: linked.head), report < pronoun, tree[report].relation == .parataxis, [.nsubj, .compound, .appos].contains(tree[linked.head].relation), lexicon.words.speech[tree[report].lemma.lowercased()] != nil,
      let verb = tree.head(of: report), verb > report, let doer = tree.child(of: verb, .nsubj), doer < linked.head, builder.mention(at: doer, depth: 0).type != .person
    else { return nil }
    return [MentionSpan(sentence: tree.index, tokens: builder.extent(of: doer), head: doer)]
  }
}

extension SentenceReader {
  /// "named Anneliese Vogt as its new chairwoman", where "its" was taken for hers: "it" is no person, and whoever names her may be meant; nil where that does not arise.
  func noPerson(by pronoun: Int) -> [MentionSpan]? {
    guard ["it", "its"].contains(tree[pronoun].text.lowercased()), let linked = antecedents.antecedents(sentence: tree.index, head: pronoun).first, linked.sentence == tree.index,
      let name = tree.name(at: linked.head), name.kind == .person && builder.mention(at: linked.head, depth: 0).type == .person || isModifier(linked.head)
    else { return nil }
    var verb = tree.head(of: pronoun)
    while let above = verb, tree[above].tag != .verb { verb = tree.head(of: above) }
    guard let subject = verb.flatMap({ tree.child(of: $0, .nsubj) }), subject < pronoun, subject != linked.head, case let type = builder.mention(at: subject, depth: 0).type,
      type == .country || builder.types.nameWords.isKind(type, of: .organization)
    else { return [] }
    return [MentionSpan(sentence: tree.index, tokens: builder.extent(of: subject), head: subject)]
  }

  /// "Zurich" of "the Zurich-based lender".
  private func isModifier(_ word: Int) -> Bool {
    guard tree[word].relation == .compound, let above = tree.head(of: word) else { return false }
    return tree[above].pennTag == "VBN" && tree[above].relation == .amod
  }
}
