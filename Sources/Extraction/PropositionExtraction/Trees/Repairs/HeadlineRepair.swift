import NewsModel

/// Mends headlines, whose verbs parsers take for nouns: "Russia grants Assad asylum", "Mayor arrested in Istanbul".
struct HeadlineRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    clearObject(in: &draft)
    if let verb = hiddenVerb(in: draft) ?? hiddenVerbOfPolice(in: draft) ?? hiddenVerbOfTeam(in: draft) { read(verb, asVerbIn: &draft) }
    readInfinitive(in: &draft)
    raiseParticiple(in: &draft)
    passivize(&draft)
  }

  // MARK: A verb taken for a plural noun

  /// The plural right behind the name that starts a sentence without a verb, when words follow that only a verb can take.
  private func hiddenVerb(in draft: TreeDraft) -> Int? {
    let tokens = draft.tokens
    guard let verb = tokens.firstIndex(where: { $0.pennTag != "NNP" && $0.text != "-" }), verb > 0, verb + 1 < tokens.count, tokens[verb].pennTag == "NNS",
      tokens[verb].text.first?.isLowercase == true, opensObject(verb + 1, in: draft) || opensGerund(verb, in: draft), !hasVerb(draft)
    else { return nil }
    let isRoot = tokens[verb].head < 0
    let isBelowRoot = tokens[verb].head >= 0 && tokens[tokens[verb].head].head < 0
    return isRoot || isBelowRoot ? verb : nil
  }

  /// "Iran denies plan to attack", read as what denies do: the noun behind a verb of saying was taken for the verb.
  private func clearObject(in draft: inout TreeDraft) {
    let tokens = draft.tokens
    guard let object = tokens.firstIndex(where: { $0.head < 0 }), object > 1, ["VBP", "VB"].contains(tokens[object].pennTag), tokens.last?.text != ".", case let verb = object - 1,
      tokens[verb].pennTag == "NNS", tokens[verb].head == object, tokens[verb].text.first?.isLowercase == true,
      draft.sentence.names.contains(where: { $0.tokens == 0..<verb }), lexicon.words.speech[tokens[verb].lemma.lowercased()] != nil || Self.takingGerunds.contains(tokens[verb].lemma.lowercased())
    else { return }
    draft.retag(object, .noun, "NN")
    draft.relabel(verb, as: .compound)
  }

  /// "Iran denies backing the rebels"
  private func opensGerund(_ verb: Int, in draft: TreeDraft) -> Bool {
    draft[verb + 1].pennTag == "VBG" && Self.takingGerunds.contains(draft[verb].lemma.lowercased())
  }

  private static let takingGerunds: Set<String> = ["deny", "denies", "admit", "consider", "mull", "weigh", "resume", "suggest", "avoid", "recommend"]

  /// "Villarreal sack coach": a team's name takes the plural, which looks like a singular noun.
  private func hiddenVerbOfTeam(in draft: TreeDraft) -> Int? {
    let tokens = draft.tokens
    guard let name = draft.sentence.names.first(where: { $0.tokens.lowerBound == 0 && $0.kind != .person }), case let verb = name.tokens.upperBound, verb + 1 < tokens.count,
      tokens[verb].pennTag == "NN", tokens[verb].text.first?.isLowercase == true, Self.deedsOfTeams.contains(tokens[verb].lemma.lowercased()), opensObject(verb + 1, in: draft), !hasVerb(draft)
    else { return nil }
    let root = tokens[verb].head
    return root < 0 || tokens[root].head < 0 ? verb : nil
  }

  private static let deedsOfTeams: Set<String> = ["sack", "axe", "beat", "thrash", "appoint", "hire"]

  /// "Police arrest mayor": behind a plural, a verb that headlines are known for looks like a singular noun.
  private func hiddenVerbOfPolice(in draft: TreeDraft) -> Int? {
    let tokens = draft.tokens
    guard tokens.count > 2, tokens[0].lemma.lowercased() == "police" || tokens[0].pennTag == "NNS", tokens[1].pennTag == "NN",
      tokens[1].text.first?.isLowercase == true, lexicon.words.headlinePassives.contains(tokens[1].lemma.lowercased()), opensObject(2, in: draft), !hasVerb(draft)
    else { return nil }
    let root = tokens[1].head
    return root < 0 || tokens[root].head < 0 ? 1 : nil
  }

  private func hasVerb(_ draft: TreeDraft) -> Bool {
    draft.tokens[..<end(of: draft)].contains { ["VBZ", "VBP", "VBD", "MD"].contains($0.pennTag) || $0.relation.base == .nsubj || $0.relation == .cop }
  }

  /// The end of the headline itself: ", mayor says" behind it is no part of it.
  private func end(of draft: TreeDraft) -> Int {
    let verb = draft.tokens.count - 1
    guard draft[verb].relation == .parataxis, lexicon.words.speech[draft[verb].lemma.lowercased()] != nil else { return draft.tokens.count }
    return draft.tokens.lastIndex { $0.text == "," } ?? draft.tokens.count
  }

  private func opensObject(_ token: Int, in draft: TreeDraft) -> Bool {
    let tags: Set<String> = ["DT", "PRP$", "PRP", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "$", "TO", "VBN"]
    guard tags.contains(draft[token].pennTag) else { return false }
    return draft[token].pennTag != "TO" || token + 1 < draft.tokens.count && draft[token + 1].pennTag == "VB"
  }

  private func read(_ verb: Int, asVerbIn draft: inout TreeDraft) {
    draft.makeRoot(verb, oldRootAs: .obj)
    draft.retag(verb, .verb, "VBZ")
    let before = draft.children(of: verb).filter { $0 < verb && ([.properNoun, .noun].contains(draft[$0].tag) || $0 == 0 && draft.sentence.names.contains { $0.tokens.contains(0) }) }
    if let subject = before.last { draft.relabel(subject, as: .nsubj) } else { takeSubject(for: verb, in: &draft) }
    for child in draft.children(of: verb) where child > verb { draft.relabel(child, as: role(of: child, in: draft)) }
    let objects = draft.children(of: verb, .obj)
    if objects.count == 2 { draft.relabel(objects[0], as: .iobj) }
    for phrase in objects.flatMap({ draft.children(of: $0, .compound) }) where phrase > verb && draft[phrase].tag == .properNoun && objects.count == 1 {
      splitRecipient(phrase, from: objects[0], verb: verb, in: &draft)
    }
  }

  /// The name hung below the old root, which is the object now.
  private func takeSubject(for verb: Int, in draft: inout TreeDraft) {
    guard let subject = (0..<verb).last(where: { draft[$0].head >= verb || draft[$0].head < 0 }) else { return }
    draft.hang(subject, below: verb, as: .nsubj)
  }

  private func role(of child: Int, in draft: TreeDraft) -> DependencyRelation {
    let token = draft[child]
    switch token.relation {
    case .acl, .advcl: return token.pennTag == "VBG" && child > 0 && draft[child - 1].pennTag == "VBZ" || draft.children(of: child, .mark).contains { draft[$0].pennTag == "TO" } ? .xcomp : token.relation
    case .nmod: return draft.adposition(of: child) == nil ? .obj : .obl
    case .appos, .compound, .dep, .flat, .obj, .list, .nmodUnmarked: return [.noun, .properNoun, .pronoun].contains(token.tag) ? .obj : token.relation
    default: return token.relation
    }
  }

  /// "grants Assad asylum": a name before a bare noun is the recipient.
  private func splitRecipient(_ name: Int, from object: Int, verb: Int, in draft: inout TreeDraft) {
    guard draft[object].tag == .noun, draft[object].pennTag == "NN", name == object - 1 || draft[object - 1].head == name,
      lexicon.words.givingVerbs.contains(draft[verb].lemma.lowercased())
    else { return }
    draft.hang(name, below: verb, as: .iobj)
  }

  // MARK: An infinitive for the future

  /// "Russia to withdraw troops from Syria": a name that starts the line does what the infinitive behind it says.
  private func readInfinitive(in draft: inout TreeDraft) {
    let tokens = draft.tokens
    guard let root = tokens.firstIndex(where: { $0.head < 0 }), tokens[root].tag == .properNoun || isUnknownName(root, in: draft), root + 2 < tokens.count, tokens.last?.text != ".",
      tokens[..<root].allSatisfy({ $0.tag == .properNoun || $0.text == "-" }), let verb = draft.child(of: root, .acl), tokens[verb].pennTag == "VB",
      let mark = draft.child(of: verb, .mark), tokens[mark].pennTag == "TO", mark > root, tokens[(root + 1)..<mark].allSatisfy({ $0.tag == .properNoun || ["-", "and", ","].contains($0.text) }),
      !hasVerb(draft)
    else { return }
    draft.makeRoot(verb, oldRootAs: .nsubj)
    draft.retag(root, .properNoun, "NNP")
  }

  /// "DaimlerChrysler" at the start of a headline, taken for a common noun: capitals inside the word make a name of it.
  private func isUnknownName(_ token: Int, in draft: TreeDraft) -> Bool {
    token == 0 && draft[token].tag == .noun && draft[token].text.first?.isUppercase == true && (draft[token].text.dropFirst().contains { $0.isUppercase } || draft.sentence.names.contains { $0.tokens.contains(token) })
  }

  // MARK: A passive without its auxiliary

  /// "Assad given asylum in Russia", "Mayor arrested in Istanbul": the participle of a headline is passive.
  private func passivize(_ draft: inout TreeDraft) {
    let tokens = draft.tokens
    guard tokens.last?.text != ".", let root = tokens.firstIndex(where: { $0.head < 0 }), ["VBN", "VBD"].contains(tokens[root].pennTag),
      draft.child(of: root, .aux, .auxPass, .nsubjPass, .ccomp) == nil, let subject = draft.child(of: root, .nsubj), subject < root
    else { return }
    let lemma = tokens[root].lemma.lowercased()
    if ["name", "appoint", "elect", "confirm"].contains(lemma), let office = office(given: root, in: draft) {
      draft.relabel(subject, as: .nsubjPass)
      draft.relabel(office, as: .xcomp)
      return draft.retag(root, .verb, "VBN")
    }
    // "Assad granted asylum by Russia"
    let agent = tokens.indices.first { $0 > root && draft.adposition(of: $0) == "by" && (tokens[$0].head == root || draft[tokens[$0].head].relation == .obj && tokens[tokens[$0].head].head == root) && draft.sentence.names.contains { [name = $0] span in span.tokens.contains(name) } }
    let isPassive = draft.child(of: root, .obj) == nil
      ? tokens[root].pennTag == "VBN" || lexicon.words.headlinePassives.contains(lemma) : (tokens[root].pennTag == "VBN" && lexicon.words.givingVerbs.contains(lemma) || agent != nil && isGiven(below: root, in: draft))
    guard isPassive else { return }
    if let agent, draft.child(of: root, .obj) != nil { draft.hang(agent, below: root, as: .oblAgent) }
    draft.relabel(subject, as: .nsubjPass)
    draft.retag(root, .verb, "VBN")
  }

  /// "Howe named head coach", read as somebody who names one: an office without an article is what a person is named.
  private func office(given verb: Int, in draft: TreeDraft) -> Int? {
    guard let object = draft.child(of: verb, .obj), object > verb, draft[object].pennTag == "NN", OfficeNouns.all.contains(draft[object].lemma.lowercased()), draft.child(of: object, .det, .nmodPoss, .appos) == nil,
      let subject = draft.child(of: verb, .nsubj), draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.contains(subject) }), !draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.lowerBound > verb }),
      // "President Erdogan appointed governor": who has an office himself fills others; and so does who does it by decree.
      !draft.tokens.indices.contains(where: { $0 < verb && OfficeNouns.all.contains(draft[$0].lemma.lowercased()) }), !draft.tokens.contains(where: { ["decree", "reshuffle", "without"].contains($0.lemma.lowercased()) })
    else { return nil }
    return object
  }

  /// "Ousted Syrian leader Assad given asylum in Russia", read as a leader and no sentence.
  private func raiseParticiple(in draft: inout TreeDraft) {
    guard draft.tokens.last?.text != ".", let noun = draft.tokens.firstIndex(where: { $0.head < 0 }), [.noun, .properNoun].contains(draft[noun].tag), draft.child(of: noun, .cop, .nsubj, .`case`) == nil, !hasVerb(draft),
      let participle = draft.children(of: noun, .acl).first(where: { $0 > noun && draft[$0].pennTag == "VBN" }), draft.child(of: participle, .aux, .auxPass, .nsubj, .nsubjPass) == nil,
      case let lemma = draft[participle].lemma.lowercased(), lexicon.words.headlinePassives.contains(lemma) || lexicon.words.givingVerbs.contains(lemma) && draft.child(of: participle, .obj) != nil
    else { return }
    draft.makeRoot(participle, oldRootAs: .nsubj)
  }

  /// What is granted or denied to somebody by an authority; "Judge denied motion by the mayor" has a judge who denies it.
  private func isGiven(below verb: Int, in draft: TreeDraft) -> Bool {
    guard ["grant", "award", "deny", "refuse"].contains(draft[verb].lemma.lowercased()), let object = draft.child(of: verb, .obj) else { return false }
    return Self.given.contains(draft[object].lemma.lowercased())
  }

  private static let given: Set<String> = ["asylum", "visa", "bail", "parole", "citizenship", "entry", "refuge", "permission", "residency", "amnesty", "clemency", "immunity", "pardon", "access", "protection", "status"]
}
