import NewsModel

/// Reads of which party somebody is off what they are called: "Joe Manchin, a Democrat from West Virginia", "Republican Senator Mitt Romney".
extension SentenceReader {
  func partisanships(attribution: AttributionReader) -> [Proposition] {
    tree.tokens.indices.filter { tree[$0].pennTag == "NN" && (PartyWords.adherents.contains(tree[$0].text) || isPartyLetter($0)) && tree.name(at: $0) == nil }.compactMap { partisanship($0, attribution) }
  }

  private func partisanship(_ word: Int, _ attribution: AttributionReader) -> Proposition? {
    guard !isPast(word), !isQuestion, isPartyLetter(word) || PartyWords.isAmerican(word, in: tree.sentence) && isAboutAmerica, let person = person(calledBy: word) else { return nil }
    let reading = tree.child(of: word, .cop) == nil ? FactualityReader.Reading() : FactualityReader(tree: tree, lexicon: lexicon).reading(of: word)
    var party = builder.mention(at: word, depth: 0)
    (party.type, party.form, party.determination, party.isPlural) = ("Party", .name, .bare, false)
    party.name = PartyWords.letters[tree[word].text] ?? (tree[word].text == "Republican" ? "Republican Party" : "Democratic Party")
    party.modifiers = []
    party.antecedent = []
    let arguments = mentions(at: person).map { Argument(role: Role.subject, mention: $0) } + [Argument(role: "of", mention: party)]
    let words = [builder.extent(of: word), builder.extent(of: person)]
    let (lower, upper) = (words.map(\.lowerBound).min() ?? word, words.map(\.upperBound).max() ?? word + 1)
    return Proposition(
      sentence: tree.index, predicate: "member", head: word, predicateTokens: [word], construction: .appositive, arguments: arguments,
      polarity: reading.isNegated ? .negated : .affirmed, modality: reading.modality, attribution: voices(behind: word, attribution), range: tree.sentence.range(of: lower..<upper))
  }

  /// "R" of "Bill Frist, R-Tenn.,".
  private func isPartyLetter(_ word: Int) -> Bool {
    PartyWords.letters[tree[word].text] != nil && tree[word].relation == .appos && word + 2 < tree.tokens.count && tree[word + 1].text == "-" && tree[word + 2].head == word
  }

  /// Whom the word describes: the person whose title or apposition it is, or the subject of "is a Democrat".
  private func person(calledBy word: Int) -> Int? {
    let isTold = tree.child(of: word, .cop) != nil && tree.child(of: word, .det).map { ["a", "an"].contains(tree[$0].text.lowercased()) } == true
    let person = isTold ? tree.child(of: word, .nsubj) : [.nmodDesc, .appos].contains(tree[word].relation) ? tree.head(of: word) : nil
    guard let person else { return nil }
    return tree.name(at: person)?.kind == .person || isTold && ["he", "she"].contains(tree[person].text.lowercased()) ? person : nil
  }

  /// "not a Democrat", "once a Republican", "ex-Republican", "was a Democrat until 2009", "a Republican who became a Democrat": what somebody is no longer, or never was.
  private func isPast(_ word: Int) -> Bool {
    let start = (tree.tokens[..<word].lastIndex { [",", ";", "("].contains($0.text) } ?? max(-1, word - 6)) + 1
    if tree.tokens[min(start, word)..<word].contains(where: { Self.past.contains($0.text.lowercased()) }) { return true }
    let isOver = tree.children(of: word).contains { child in
      switch tree[child].relation {
      case .obl, .nmod, .advcl: (tree.children(of: child, .mark) + tree.children(of: child, .`case`)).contains { ["until", "till", "before"].contains(tree[$0].text.lowercased()) }
      case .aclRelcl, .acl: ["become", "switch", "turn", "defect", "leave"].contains(tree[child].lemma.lowercased())
      default: false
      }
    }
    return isOver || tree.children(of: word, .aux).contains { ["had", "would"].contains(tree[$0].text.lowercased()) }
  }

  private var isQuestion: Bool { tree.tokens.last?.text == "?" }

  /// Whether anything in the article is American: elsewhere "Republican" and "Democrat" are of other parties.
  private var isAboutAmerica: Bool {
    builders.contains { builder in
      builder.tree.tokens.contains { AmericanSigns.contain($0.text) }
        || builder.tree.sentence.names.contains { AmericanSigns.contain(builder.text.slice(utf8: builder.tree.sentence.range(of: $0.tokens))) }
    }
  }

  private static let past: Set<String> = ["former", "ex", "one-time", "onetime", "then", "not", "neither", "nor", "never", "once", "formerly", "previously", "no", "longer", "falsely", "allegedly"]
}
