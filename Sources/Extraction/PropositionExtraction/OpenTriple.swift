public import NewsModel

/// What a clause says in the words of the sentence: subject, predicate, and one or more arguments.
///
///     "Mr. Baker found an opening under the house."   →   Mr. Baker | found | an opening | under the house
public struct OpenTriple: Hashable, Sendable {
  /// The index of the sentence in ``AnalyzedArticle/sentences``, from 0.
  public var sentence: Int
  /// The words of the subject.
  public var subject: String
  /// The words of the predicate, auxiliaries and negation included.
  public var predicate: String
  /// The words of the arguments, the nearest first, prepositions included.
  public var arguments: [String]
  /// How sure it is that a reader would say the same, from 0 to 1.
  public var confidence: Double
}

extension PropositionExtractor {
  /// The triples of an article in the words of its sentences, conjunctions split, in the order of the text.
  public func openTriples(in article: AnalyzedArticle) -> [OpenTriple] {
    article.sentences.enumerated().flatMap { index, sentence in
      OpenTripleReader(tree: SentenceTree(sentence, index: index, lexicon: lexicon), text: article.article.text, lexicon: lexicon).triples()
    }
  }
}

/// Writes the clauses of one sentence as triples.
struct OpenTripleReader {
  let tree: SentenceTree
  let text: String
  let lexicon: ExtractionLexicon

  func triples() -> [OpenTriple] {
    let reader = ClauseReader(tree: tree, lexicon: lexicon)
    let verbal = reader.order.sorted().compactMap { reader.clauses[$0] }.flatMap(triples)
    let nominal = NominalReader(tree: tree).clauses().filter { $0.construction == .appositive }.flatMap(apposition)
    return verbal + nominal
  }

  // MARK: Clauses

  private func triples(of clause: Clause) -> [OpenTriple] {
    let arguments = arguments(of: clause)
    let subjects = clause.heads(Role.subject)
    let passive = tree.isPassive(clause.head) || subjects.isEmpty
    let own = passive && !clause.heads(Role.recipient).isEmpty ? clause.heads(Role.recipient) : passive ? clause.heads(Role.object) : subjects
    let starts = own.isEmpty ? subjects : own
    guard tree[clause.head].relation != .amod else { return [] }
    return starts.filter { !isPronounOfClause($0) }.flatMap { start -> [OpenTriple] in
      let rest = arguments.filter { $0.head != start && !starts.contains($0.head) }
      return combined(rest).map { group in
        OpenTriple(
          sentence: tree.index, subject: phrase(start), predicate: predicate(of: clause), arguments: group.map(\.words),
          confidence: confidence(clause, group.count))
      }
    }
  }

  private struct Part {
    var role: String
    var head: Int
    var words: String
  }

  /// Objects each make a triple of their own, with the phrases that follow as further arguments.
  private func combined(_ parts: [Part]) -> [[Part]] {
    let core = parts.filter { [Role.object, Role.complement, Role.clause, Role.recipient].contains($0.role) }
    let oblique = parts.filter { part in !core.contains { $0.head == part.head } }
    if core.isEmpty { return oblique.map { [$0] } }
    let recipients = core.filter { $0.role == Role.recipient }
    let objects = core.filter { $0.role != Role.recipient }
    return (objects.isEmpty ? recipients : objects).map { object in
      [object] + (objects.isEmpty ? [] : recipients) + oblique
    }
  }

  private func arguments(of clause: Clause) -> [Part] {
    var parts = clause.fillers.filter { $0.role != "poss" && $0.role != "compound" && (clause.construction == .verbal || isOwn($0, clause)) }.map { filler in
      Part(role: filler.role, head: filler.head, words: words(of: filler, clause))
    }
    if clause.construction == .copular, clause.predicate != "be", !clause.has(Role.complement) {
      parts.insert(Part(role: Role.complement, head: clause.head, words: phrase(clause.head)), at: 0)
    }
    for child in tree.children(of: clause.head, .xcomp) where tree.isClause(child) {
      parts.append(Part(role: Role.clause, head: child, words: span(tree.subtree(of: child))))
    }
    return parts
  }

  /// For a copula, what hangs on its noun is part of the complement already.
  private func isOwn(_ filler: Clause.Filler, _ clause: Clause) -> Bool {
    [Role.subject, Role.complement].contains(filler.role) || clause.predicate == "be"
      || tree[filler.head].relation == .obl || tree[filler.head].relation == .oblUnmarked
  }

  private func words(of filler: Clause.Filler, _ clause: Clause) -> String {
    let core = [Role.subject, Role.object, Role.recipient, Role.complement, Role.unmarked]
    if filler.role == Role.clause { return span(tree.subtree(of: filler.head)) }
    if core.contains(filler.role) {
      return tree[filler.head].relation == .oblAgent || (filler.role == Role.subject && tree.adposition(of: filler.head) == "by")
        ? "by " + phrase(filler.head) : phrase(filler.head)
    }
    return filler.role + " " + phrase(filler.head)
  }

  private func predicate(of clause: Clause) -> String {
    var words = clause.words
    if clause.construction == .copular { words.removeAll { $0 == clause.head } }
    let adverbs = tree.children(of: clause.head, .advmod).filter { abs($0 - clause.head) == 1 && tree[$0].tag == .adverb && $0 < clause.head }
    return joined((words + (clause.construction == .verbal ? adverbs : [])).sorted())
  }

  private func isPronounOfClause(_ token: Int) -> Bool { tree[token].pennTag.hasPrefix("W") }

  private func confidence(_ clause: Clause, _ count: Int) -> Double {
    switch clause.construction {
    case .copular: 0.9
    case .verbal: clause.fillers.contains { $0.isInherited } ? 0.75 : 0.85
    default: 0.7
    }
  }

  // MARK: Nouns

  private func apposition(_ clause: Clause) -> [OpenTriple] {
    guard let subject = clause.heads(Role.subject).first else { return [] }
    return clause.heads(Role.complement).map {
      OpenTriple(sentence: tree.index, subject: phrase(subject), predicate: "is", arguments: [phrase($0)], confidence: 0.7)
    }
  }

  // MARK: Words

  /// The phrase that a word heads: everything below it but its preposition, copula, conjuncts and clauses beside it.
  private func phrase(_ head: Int) -> String {
    let excluded: Set<DependencyRelation> = [
      .`case`, .cop, .conj, .cc, .nsubj, .nsubjPass, .nsubjOuter, .aux, .mark, .parataxis, .appos, .aclRelcl, .advcl, .advclRelcl, .expl, .punct,
    ]
    let isPredicate = tree.child(of: head, .cop) != nil
    var tokens = [head]
    for child in tree.children(of: head) {
      let relation = tree[child].relation
      if excluded.contains(relation) { continue }
      if isPredicate, [.advmod, .obl, .oblUnmarked, .ccomp].contains(relation), relation != .advmod || child < head && Negation.isNegation(tree[child]) { continue }
      tokens += tree.subtree(of: child)
    }
    return span(tokens)
  }

  private func span(_ tokens: [Int]) -> String {
    guard let first = tokens.min(), let last = tokens.max() else { return "" }
    var lower = first
    var upper = last
    while lower < upper, tree[lower].tag == .punctuation { lower += 1 }
    while upper > lower, tree[upper].tag == .punctuation { upper -= 1 }
    return text.slice(utf8: tree.sentence.range(of: lower..<upper + 1))
  }

  private func joined(_ tokens: [Int]) -> String { tokens.map { tree[$0].text }.joined(separator: " ") }
}
