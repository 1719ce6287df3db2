import NewsModel

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
