import NewsModel

/// Writes the clauses of one sentence as triples.
struct OpenTripleReader {
  let tree: SentenceTree
  let lexicon: SharedLexicon
  private let clauses: [Int: Clause]
  private let order: [Int]
  private let phrases: PhraseWords
  private let predicates: PredicateWords

  init(tree: SentenceTree, text: String, lexicon: SharedLexicon) {
    let reader = ClauseReader(tree: tree, lexicon: lexicon)
    self.tree = tree
    self.lexicon = lexicon
    clauses = reader.clauses
    order = reader.order.sorted()
    phrases = PhraseWords(tree: tree, text: text)
    predicates = PredicateWords(tree: tree, clauses: reader.clauses)
  }

  /// The triples, each once, in the order of their predicates; behind one of several arguments, what it says piece by piece.
  func triples() -> [OpenTriple] {
    var seen: Set<OpenTriple> = []
    return described().flatMap { described -> [OpenTriple] in
      var triple = described.triple
      triple.confidence = OpenTripleConfidence.value(of: described.signs)
      let pieces = described.pieces.map { piece in
        var piece = piece
        piece.confidence = triple.confidence * OpenTripleConfidence.piece
        return piece
      }
      return [triple] + pieces.filter { seen.insert($0).inserted }
    }
  }

  /// A triple before it is rated, the signs that its rating rests on, and the smaller triples that it consists of.
  typealias Described = (triple: OpenTriple, signs: [String], pieces: [OpenTriple])

  /// The triples of the clauses and appositions, each once.
  func described() -> [Described] {
    let verbal = order.compactMap { clauses[$0] }.filter(isWorthSaying).flatMap(triples)
    let nominal = NominalReader(tree: tree).clauses().filter { $0.construction == .appositive }.flatMap(appositions)
    var seen: Set<OpenTriple> = []
    return (verbal + nominal).filter { !$0.triple.subject.isEmpty && !$0.triple.predicate.isEmpty && seen.insert($0.triple).inserted }
  }

  // MARK: Clauses

  /// One argument of a triple.
  private struct Part {
    var role: String
    var head: Int
    /// The preposition, which a predicate without an object takes over.
    var adposition: [Int] = []
    var words: [Int]
  }

  private func isWorthSaying(_ clause: Clause) -> Bool {
    tree[clause.head].relation != .amod && !predicates.isAbsorbed(clause)
  }

  private func triples(of clause: Clause) -> [Described] {
    let governors = predicates.chain(of: clause)
    let starts = subjects(of: governors.first ?? clause)
    let parts = arguments(of: clause).filter { !starts.contains($0.head) }
    let groups = combined(parts, clause)
    return starts.filter { !isRelativePronoun($0) }.flatMap { start in
      groups.compactMap { triple(clause, governors, start, $0) }
    }
  }

  private func triple(_ clause: Clause, _ governors: [Clause], _ start: Int, _ group: [Part]) -> Described? {
    guard let first = group.first else { return nil }
    var words = predicates.words(of: clause, governors: governors)
    var arguments = group.map { $0.adposition + $0.words }
    if isTakenOver(first, by: clause) {
      words += first.adposition
      arguments[0] = first.words
    }
    let triple = OpenTriple(
      sentence: tree.index, subject: phrases.text(phrases.words(of: start, without: [clause.head] + group.map(\.head))), predicate: phrases.joined(words),
      arguments: arguments.map { phrases.text($0) }.filter { !$0.isEmpty }, confidence: 0)
    guard !triple.arguments.isEmpty else { return nil }
    let signs = TripleSigns(tree: tree).signs(
      of: clause, isChained: !governors.isEmpty, subject: start, argument: first.head, role: first.role, further: group.count - 1,
      length: arguments.reduce(words.count) { $0 + $1.count })
    return (triple, signs, pieces(of: triple, arguments, group))
  }

  /// "found | an opening" and "found an opening under | the house" of "found | an opening | under the house".
  private func pieces(of triple: OpenTriple, _ arguments: [[Int]], _ group: [Part]) -> [OpenTriple] {
    guard group.count > 1, let first = group.first, first.role != Role.clause else { return [] }
    func piece(_ predicate: String, _ argument: [Int]) -> OpenTriple {
      OpenTriple(sentence: tree.index, subject: triple.subject, predicate: predicate, arguments: [phrases.text(argument)], confidence: 0)
    }
    let further = group.dropFirst().filter { !$0.adposition.isEmpty && $0.head > first.head }
    return [piece(triple.predicate, arguments[0])]
      + further.map { piece("\(triple.predicate) \(phrases.text(arguments[0])) \(phrases.joined($0.adposition))", $0.words) }
  }

  /// "relocated to | Florida", but "was founded | in 1984": a predicate without an object takes the preposition that follows it.
  private func isTakenOver(_ part: Part, by clause: Clause) -> Bool {
    !Role.core.contains(part.role) && !isSetting(part, of: clause)
  }

  /// A time, or a phrase before the verb: it says when or where the rest is so.
  private func isSetting(_ part: Part, of clause: Clause) -> Bool {
    part.head < clause.head && !(clause.construction == .copular && clause.predicate == "be") || TimeWords.isTimeNoun(tree[part.head].lemma)
      || part.role == Role.unmarked
  }

  /// The words that stand before the predicate: for a passive, what it is done to.
  private func subjects(of clause: Clause) -> [Int] {
    let subjects = clause.heads(Role.subject)
    guard tree.isPassive(clause.head) || subjects.isEmpty && tree[clause.head].pennTag == "VBN" || isPassiveParticiple(clause) else { return subjects }
    let recipients = clause.heads(Role.recipient)
    let patients = recipients.isEmpty ? clause.heads(Role.object) : recipients
    return patients.isEmpty ? subjects : patients
  }

  private func isPassiveParticiple(_ clause: Clause) -> Bool {
    tree[clause.head].pennTag == "VBN" && tree.child(of: clause.head, .nsubj, .aux) == nil && clause.fillers.contains { $0.role == Role.object && $0.isInherited }
  }

  /// Objects each make a triple of their own, with the phrases that follow as further arguments.
  private func combined(_ parts: [Part], _ clause: Clause) -> [[Part]] {
    let core = parts.filter { Role.core.contains($0.role) }
    // "told | reporters | that …": who is told stands before what.
    let isTold = clause.has(Role.recipient) && clause.has(Role.clause)
    let order = [[Role.object], isTold ? [Role.recipient] : [], [Role.complement, Role.clause], [Role.recipient]]
    guard let leading = order.first(where: { roles in core.contains { roles.contains($0.role) } }) else { return combinedObliques(parts, clause) }
    let rest = parts.filter { !leading.contains($0.role) }
    return core.filter { leading.contains($0.role) }.map { [$0] + rest }
  }

  /// Without an object, every phrase may be what is said; when and where it was so comes after it.
  private func combinedObliques(_ parts: [Part], _ clause: Clause) -> [[Part]] {
    let main = clause.predicate == "be" ? parts.filter { $0.head == clause.head } : parts.filter { !isSetting($0, of: clause) }
    if main.isEmpty { return parts.map { [$0] } }
    let rest = parts.filter { part in !main.contains { $0.head == part.head } }
    return main.map { [$0] + rest }
  }

  private func arguments(of clause: Clause) -> [Part] {
    let fillers = clause.fillers.filter { filler in
      !["poss", "compound"].contains(filler.role) && (clause.construction == .verbal || isOwn(filler, clause)) && !isSecondEnd(filler)
    }
    var parts = fillers.map { part($0, of: clause) }
    if clause.construction == .copular, clause.predicate != "be", !clause.has(Role.complement) {
      parts.insert(Part(role: Role.complement, head: clause.head, words: phrases.words(of: clause.head)), at: 0)
    }
    if let said = saidBeside(clause) { parts.append(Part(role: Role.clause, head: said.first ?? clause.head, words: said)) }
    for child in tree.children(of: clause.head, .xcomp) where tree.isClause(child) && !predicates.isAbsorbing(clauses[child]) {
      parts.append(Part(role: Role.clause, head: child, words: phrases.clauseWords(of: child)))
    }
    return parts
  }

  /// "Executions are retribution, Mr. Hatch argues": what is said stands beside a verb of saying.
  private func saidBeside(_ clause: Clause) -> [Int]? {
    guard tree[clause.head].relation == .parataxis, let said = tree.head(of: clause.head), clause.heads(Role.subject).contains(where: { $0 > said }),
      lexicon.words.speech[clause.predicate] != nil, !clause.has(Role.clause), !clause.has(Role.object)
    else { return nil }
    let own = Set(tree.subtree(of: clause.head))
    return phrases.trimmed(tree.subtree(of: said).filter { !own.contains($0) })
  }

  private func part(_ filler: Clause.Filler, of clause: Clause) -> Part {
    if filler.role == Role.clause { return Part(role: filler.role, head: filler.head, words: phrases.clauseWords(of: filler.head)) }
    let adposition = Role.core.contains(filler.role) ? agentMark(filler.head) : predicates.adposition(of: filler.head)
    let role = adposition.isEmpty || !Role.core.contains(filler.role) ? filler.role : "by"
    let ends = filler.role == "between" ? tree.children(of: filler.head, .conj) : []
    let words = phrases.words(of: filler.head) + ends.flatMap { tree.children(of: $0, .cc) + phrases.words(of: $0) }
    return Part(role: role, head: filler.head, adposition: adposition, words: words.sorted())
  }

  /// "between July and December" says one thing.
  private func isSecondEnd(_ filler: Clause.Filler) -> Bool { filler.role == "between" && tree[filler.head].relation == .conj }

  /// The "by" of a passive's agent, which a further agent shares.
  private func agentMark(_ head: Int) -> [Int] {
    let marks = predicates.adposition(of: head)
    return marks.count == 1 && tree[marks[0]].text.lowercased() == "by" ? marks : []
  }

  /// For a copula, what hangs on its noun is part of the complement already.
  private func isOwn(_ filler: Clause.Filler, _ clause: Clause) -> Bool {
    [Role.subject, Role.complement].contains(filler.role) || clause.predicate == "be"
      || tree[filler.head].relation == .obl || tree[filler.head].relation == .oblUnmarked
  }

  private func isRelativePronoun(_ token: Int) -> Bool { tree[token].pennTag.hasPrefix("W") }

  // MARK: Nouns

  private func appositions(_ clause: Clause) -> [Described] {
    guard let subject = clause.heads(Role.subject).first, !isSum(subject) else { return [] }
    return clause.heads(Role.complement).filter { !Self.honorifics.contains(tree[$0].text.lowercased()) && !isSum($0) && !TimeWords.isTimeNoun(tree[$0].lemma) }.map { description in
      let triple = OpenTriple(
        sentence: tree.index, subject: phrases.text(phrases.words(of: subject, titled: false)), predicate: "is",
        arguments: [phrases.text(phrases.words(of: description))], confidence: 0)
      return (triple, TripleSigns(tree: tree).signs(apposition: description, of: subject), [])
    }
  }

  /// "70 billion rubles (US$ 114 billion)" are two sums, none of which describes the other.
  private func isSum(_ token: Int) -> Bool { tree[token].tag == .numeral || tree[token].tag == .symbol || tree.child(of: token, .nummod) != nil }

  private static let honorifics: Set<String> = ["mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "dr.", "dr", "sir", "dame", "lord", "lady", "st.", "st", "saint"]
}
