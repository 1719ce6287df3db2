import NewsModel

/// What a passive without an agent brings its subject into, or out of, without saying so: who "was arrested on Friday" is in custody. Who is sentenced to some
/// years, by whomever, goes to prison.
struct ImpliedState: Hashable, Sendable {
  /// The preposition that would stand before it: `into`, `from`.
  var role: String
  /// The state, such as `custody`.
  var noun: String
}

extension SentenceReader {
  /// The state that a passive implies, as a mention that stands on the verb's own word and means the noun.
  func impliedState(of clause: Clause) -> [Argument] {
    guard let state = lexicon.words.impliedStates[clause.predicate].map(ImpliedState.init(phrase:)), clause.construction == .verbal, clause.has(Role.object),
      isPassive(clause) || state.role == "to", state.role != "to" || isPrisonTerm(clause), isOpen(clause), clause.heads(state.role).allSatisfy({ builder.mention(at: $0, depth: 0).type == .time }), state.role != "to" || clause.has("to"), tree.name(at: clause.head) == nil,
      tree[clause.head].relation != .amod, !tree.children(of: clause.head, .aux).contains(where: { tree[$0].lemma == "have" }) || tree.isPassive(clause.head)
    else { return [] }
    // "the software will be released in May" leaves no custody.
    if clause.predicate == "seize", !clause.heads(Role.object).allSatisfy({ word in mentions(at: word).contains { $0.referent.type == .person } }) { return [] }
    if state.noun == "custody", !clause.heads(Role.object).contains(where: isSomebody) { return [] }
    // "sacked as coach" says from what; a case or a team is dismissed from no office.
    if state.noun == "office", clause.has("as") || clause.has(Role.complement) || clause.predicate == "dismiss" && clause.has("for") || !clause.heads(Role.object).contains(where: isPerson) { return [] }
    return [Argument(role: state.role, mention: builder.implied(state.noun, at: clause.head))]
  }

  /// "announced her resignation as party leader": what she gave up is said, if behind the verb.
  func isSaidAs(_ noun: Int) -> Bool {
    guard let verb = tree.head(of: noun), tree[verb].tag == .verb else { return false }
    return tree.children(of: verb, .obl).contains { $0 > noun && tree.adposition(of: $0) == "as" }
  }

  /// "nine years", "18 months in jail"; but not "two years of probation", "100 hours of community service".
  private func isPrisonTerm(_ clause: Clause) -> Bool {
    clause.heads("to").contains { term in
      ["year", "month", "decade"].contains(tree[term].lemma.lowercased()) && tree.children(of: term, .nmod).allSatisfy { tree.adposition(of: $0) == "in" && Self.prisons.contains(tree[$0].lemma.lowercased()) }
        && !tree.tokens[term...].contains { Self.milder.contains($0.lemma.lowercased()) }
    }
  }

  private static let prisons: Set<String> = ["prison", "jail", "custody", "detention", "colony", "camp", "penitentiary"]
  private static let milder: Set<String> = ["probation", "sideline", "parole", "suspended", "community", "service"]

  private func isPassive(_ clause: Clause) -> Bool { !clause.has(Role.subject) && tree[clause.head].pennTag == "VBN" }

  private func isSomebody(_ word: Int) -> Bool {
    mentions(at: word).contains { [.person, .group].contains($0.referent.type) || $0.referent.form == .pronoun || builder.types.nameWords.isKind($0.referent.type, of: .agent) }
  }

  private func isPerson(_ word: Int) -> Bool { mentions(at: word).contains { $0.referent.type == .person || $0.referent.form == .pronoun && !["it", "they"].contains($0.headLemma) } }

  /// Whether nothing stands beside the verb that gives it another sense: "was fined two million euros", but not "was charged two euros", "was charged over the sale".
  private func isOpen(_ clause: Clause) -> Bool {
    if lexicon.words.givingVerbs.contains(clause.predicate) { return true }
    return !clause.has(Role.recipient) && (clause.predicate != "charge" || clause.heads("for").isEmpty && clause.heads("over").isEmpty)
  }
}

extension ImpliedState {
  /// Reads `into custody`.
  init(phrase: String) {
    let parts = phrase.split(separator: " ", maxSplits: 1).map(String.init)
    self.init(role: parts.first ?? "", noun: parts.last ?? "")
  }
}

extension MentionBuilder {
  /// A mention that stands on one word and means a noun that is not there: "office" in "resigned".
  func implied(_ noun: String, at word: Int) -> Mention {
    var meant = mention(at: word, depth: 0)
    meant.form = .nominal
    meant.name = nil
    meant.headLemma = noun
    meant.description = noun
    meant.isPlural = false
    meant.type = types.type(of: [noun]) ?? .position
    var mention = meant
    meant.text = noun
    mention.antecedent = [meant]
    return mention
  }
}
