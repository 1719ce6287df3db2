import NewsModel

/// Lets a denial that follows a report weaken it: "Reuters reported that Google had bought Wiz, but Google denied this."
///
/// The denial stands in the same sentence or is the main verb of the next one, and its object means no more than what was said:
/// a pronoun or "the report". Only the clauses that a verb of saying reports are denied by it, not what describes their words.
struct LaterDenial {
  let readers: [SentenceReader]

  /// The propositions of the sentences, those that are denied later with the denier for their nearest voice.
  func applied(to propositions: [[Proposition]]) -> [[Proposition]] {
    var copy = propositions
    for (index, reader) in readers.enumerated() {
      for (clause, voice) in reader.doubts() { deny(&copy[index], said: [clause], voice) }
      for (verb, voice) in reader.denials() {
        deny(&copy[index], said: reader.saidClauses(before: verb), voice)
        if index > 0, reader.tree[verb].head < 0 { deny(&copy[index - 1], said: readers[index - 1].saidClauses(before: .max), voice) }
      }
    }
    return copy
  }

  private func deny(_ propositions: inout [Proposition], said: Set<Int>, _ voice: Voice) {
    for index in propositions.indices where said.contains(propositions[index].head) { propositions[index].attribution.insert(voice, at: 0) }
  }
}

extension SentenceReader {
  private static let contents: Set<String> = ["this", "that"]
  private static let texts: Set<String> = ["story", "article"]
  private var saying: SayingWords { SayingWords(tree: tree, lexicon: lexicon) }

  /// The verbs that deny what was said before them, with whoever denies it.
  fileprivate func denials() -> [(verb: Int, voice: Voice)] {
    let verbs = tree.tokens.indices.filter(deniesWords)
    guard !verbs.isEmpty else { return [] }
    let clauses = ClauseReader(tree: tree, lexicon: lexicon).clauses
    return verbs.compactMap { verb in
      guard let source = clauses[verb]?.heads(Role.subject).first(where: { tree[$0].tag != .verb }),
        FactualityReader(tree: tree, lexicon: lexicon).reading(of: verb) == .init()
      else { return nil }
      let lemma = tree.predicateLemma(of: verb)
      return (verb, Voice(source: mentions(at: source).first ?? builder.mention(at: source), cue: lemma, firmness: lexicon.words.retracting.contains(lemma) ? .unverified : .denied))
    }
  }

  /// "Iran attacked Israel, a claim that could not be verified": the clause that such an apposition calls a claim, with its doubt.
  fileprivate func doubts() -> [(clause: Int, voice: Voice)] {
    tree.tokens.indices.compactMap { noun in
      guard tree[noun].relation == .appos, let firmness = lexicon.words.speechNouns[tree[noun].lemma.lowercased()], let relative = tree.child(of: noun, .aclRelcl, .acl),
        lexicon.words.speech[tree.predicateLemma(of: relative)] == .confirmed, FactualityReader(tree: tree, lexicon: lexicon).ownReading(of: relative).isNegated,
        let clause = clauseAbove(noun)
      else { return nil }
      return (clause, Voice(source: nil, cue: tree[noun].lemma.lowercased(), firmness: firmness == .denied ? .denied : .unverified))
    }
  }

  /// The nearest clause above a word.
  private func clauseAbove(_ word: Int) -> Int? {
    var up = word
    while let head = tree.head(of: up) {
      if tree.isClause(head) { return head }
      up = head
    }
    return nil
  }

  /// "denied it", "dismissed this", "rejected the claim", "withdrew its report", with nothing that says which claim is meant.
  private func deniesWords(_ verb: Int) -> Bool {
    let lemma = tree.predicateLemma(of: verb)
    guard saying.denies(verb), tree.child(of: verb, .ccomp, .xcomp) == nil else { return false }
    switch tree[verb].relation {
    case .conj, .root, .parataxis:
      // "The claim was denied by Moscow."
      if tree.isPassive(verb) { return tree.child(of: verb, .nsubjPass).map(isText) ?? false }
      return tree.child(of: verb, .obj).map { $0 > verb && isContent($0, deniedWith: lemma) } ?? false
    // "…, which Moscow denied": nobody denies a town.
    case .aclRelcl:
      guard let pronoun = tree.child(of: verb, .obj), pronoun < verb, pronoun > 0 else { return false }
      return tree[pronoun].text.lowercased() == "which" && tree[pronoun - 1].text == "," && lexicon.words.denyingWords.contains(lemma)
    // "…, a claim rejected by Moscow"
    case .acl: return tree[verb].pennTag == "VBN" && tree.head(of: verb).map { tree[$0].relation == .appos && lexicon.words.speechNouns[tree[$0].lemma.lowercased()] != nil } ?? false
    default: return false
    }
  }

  private func isContent(_ object: Int, deniedWith lemma: String) -> Bool {
    let word = tree[object].lemma.lowercased()
    guard [.pronoun, .determiner].contains(tree[object].tag) else { return isText(object) }
    return !lexicon.words.retracting.contains(lemma) && Self.contents.contains(word) || word == "it" && lexicon.words.denyingWords.contains(lemma)
  }

  /// "the report", "its story", without a word on which one.
  private func isText(_ noun: Int) -> Bool {
    let lemma = tree[noun].lemma.lowercased()
    return (lexicon.words.speechNouns[lemma] != nil || Self.texts.contains(lemma)) && tree.child(of: noun, .det, .nmodPoss) != nil
      && tree.child(of: noun, .acl, .aclRelcl, .ccomp, .nmod) == nil
  }

  /// The heads of the clauses that somebody is reported to have said, up to a word of the sentence, with what is joined to them.
  fileprivate func saidClauses(before end: Int) -> Set<Int> {
    let said = tree.tokens.indices.prefix { $0 < end }.filter { isSaid($0) }
    return Set(said.flatMap(joined).filter { $0 < end })
  }

  private func isSaid(_ clause: Int) -> Bool {
    guard tree.isClause(clause) else { return false }
    if tree[clause].relation == .ccomp, let verb = tree.head(of: clause), saying.isSaying(verb) { return true }
    return tree.children(of: clause, .parataxis).contains { saying.isSaying($0) && tree.child(of: $0, .nsubj) != nil && tree.child(of: $0, .ccomp) == nil }
  }

  private func joined(_ clause: Int) -> [Int] {
    [clause] + tree.children(of: clause).filter { [.conj, .xcomp].contains(tree[$0].relation) && tree.isClause($0) && tree.child(of: $0, .nsubj) == nil && !deniesWords($0) }.flatMap(joined)
  }
}
