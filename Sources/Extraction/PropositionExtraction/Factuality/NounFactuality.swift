import NewsModel

/// What nouns make of the clause or the deed below them: "a plan to leave", "a failed attempt", "the decision was dropped".
extension FactualityReader {
  func applyNoun(_ noun: Int, over clause: Int, to reading: inout Reading) {
    let lemma = tree[noun].lemma.lowercased()
    if lexicon.words.negators.contains(lemma) || falseReports.isCalledFalse(noun) { reading.isNegated.toggle() }
    // "There is no evidence that …", but "There is no doubt that …".
    if hasNegativeQuantity(noun), !isPurpose(clause) {
      if lexicon.words.embeddings[lemma] == .possible { return }
      if lexicon.words.speechNouns[lemma] != nil { reading.weaken(to: .possible) } else { reading.isNegated.toggle() }
    }
    // "has no plans to acquire it"
    if hasNegativeQuantity(noun), isPurpose(clause), lexicon.words.embeddings[lemma] == .planned { reading.isNegated.toggle() }
    // "a deal signed in 2019": a participle that describes the deal says what was done to it.
    let isDescribed = tree[clause].pennTag == "VBN" && tree.child(of: clause, .mark, .aux, .nsubj, .nsubjPass) == nil
    if isDescribed { return }
    // "an agreement on setting up a joint force"
    if Self.compacts.contains(lemma), tree[clause].pennTag == "VBG", tree.child(of: clause, .mark).map({ ["on", "about", "for"].contains(tree[$0].text.lowercased()) }) == true { return reading.weaken(to: .planned) }
    if let modality = lexicon.words.embeddings[lemma] {
      reading.weaken(to: modality)
    } else if isPurpose(clause), !lexicon.words.implicatives.contains(lemma), !NominalRoles(tree: tree).isRanked(noun) {
      reading.weaken(to: .planned)
    }
  }

  private static let compacts: Set<String> = ["agreement", "deal", "accord", "pact", "memorandum", "protocol", "talk", "negotiation", "discussion", "decision", "decree", "law", "bill", "vote", "referendum", "contract", "consultation", "treaty"]

  /// "refused asylum", "plans an attack", "called for talks": a noun below such a verb did not, or not yet, happen.
  func applyToNominal(_ above: Int, over noun: Int, to reading: inout Reading) {
    let lemma = tree.predicateLemma(of: above)
    // "welcomed the agreement between Iraq and Turkey": it was made.
    let isMade = Self.agreements.contains(tree[noun].lemma.lowercased()) && lexicon.words.nominalEmbeddings[lemma] == .possible
    // "denied a plan to kill him" denies the plan; nobody says more of the deed than that.
    let isDenied = lexicon.words.speech[lemma] == .denied && reading.modality != .actual
    if isDenied { reading.isNegated.toggle() } else if lexicon.words.nominalNegators.contains(lemma) { undo(&reading) }
    if !isMade, !goesAhead(above), let modality = lexicon.words.nominalEmbeddings[lemma] ?? lexicon.words.embeddings[lemma] { reading.weaken(to: modality) }
    let over = own(above)
    if over.isNegated { reading.isNegated.toggle() }
    reading.weaken(to: over.modality)
  }

  /// "press ahead with plans": the verb goes on with something rather than asking for it.
  private func goesAhead(_ verb: Int) -> Bool {
    tree.children(of: verb, .advmod).contains { $0 == verb + 1 && ["ahead", "forward"].contains(tree[$0].text.lowercased()) }
  }

  func undo(_ reading: inout Reading) {
    reading.isNegated.toggle()
    reading.isUndone = true
  }

  /// "has not ruled out sending troops": neither yes nor no.
  func isLeftOpen(by verb: Int) -> Bool {
    lexicon.words.openWhenNegated.contains(tree.predicateLemma(of: verb)) && own(verb).isNegated
  }

  /// "scrapped its plan to buy", "turned down an offer to lead": what was planned does not happen.
  func dropPlan(_ noun: Int, over clause: Int, in reading: inout Reading) -> Bool {
    guard isPurpose(clause), reading.modality == .planned else { return false }
    return drop(noun, in: &reading)
  }

  /// "dropped plans for a takeover of the bank", "talk of an attack": a plan for it is not yet it.
  func applyPlan(_ noun: Int, over event: Int, to reading: inout Reading) -> Bool {
    let lemma = tree[noun].lemma.lowercased()
    // "talks on a treaty": it is still to be made.
    if ["talk", "negotiation", "work", "discussion"].contains(lemma), tree.adposition(of: event).map({ ["on", "about", "over", "for", "toward", "towards"].contains($0) }) == true, Self.made.contains(tree[event].lemma.lowercased()) {
      reading.weaken(to: .planned)
      return true
    }
    // "the failure of a deal", "the lack of an agreement"
    if tree[noun].tag == .noun, ["lack", "absence"].contains(lemma) || lemma == "failure" && Self.made.contains(tree[event].lemma.lowercased()), tree.adposition(of: event) == "of" {
      reading.isNegated.toggle()
      return false
    }
    // "the narrative of his arrival in America": only what one says "that" of is open.
    if ["narrative", "assumption", "perception", "impression", "premise", "speculation"].contains(lemma) { return false }
    guard tree[noun].tag == .noun, let adposition = tree.adposition(of: event), let modality = lexicon.words.embeddings[tree[noun].lemma.lowercased()],
      ["for", "to", "on", "about"].contains(adposition) || adposition == "of" && (modality != .planned || lemma == "hope")
    else { return false }
    reading.weaken(to: modality)
    return drop(noun, in: &reading)
  }

  private static let agreements: Set<String> = ["treaty", "agreement", "deal", "accord", "pact", "ceasefire", "truce"]
  private static let made: Set<String> = agreements.union(["settlement", "merger", "takeover", "exchange", "swap"])

  private func drop(_ noun: Int, in reading: inout Reading) -> Bool {
    guard [.obj, .nsubjPass].contains(tree[noun].relation), let verb = tree.head(of: noun),
      lexicon.words.nominalNegators.contains(tree.predicateLemma(of: verb))
    else { return false }
    if reading.modality == .planned { reading.modality = .actual }
    return true
  }

  /// "a deal", "any deal": none in particular.
  func isAny(_ noun: Int) -> Bool { tree.child(of: noun, .nmodPoss) == nil && tree.child(of: noun, .det).map { ["a", "an", "any"].contains(tree[$0].text.lowercased()) } ?? true }

  static let held: Set<String> = ["talk", "talks", "negotiation", "meeting", "summit", "conference", "visit", "ceasefire", "truce"]

  /// "An attack on Israel is imminent", "China's invasion of Taiwan would be a disaster": what is said of a deed tells that it is still to come.
  func applyPredicate(_ predicate: Int, to reading: inout Reading) {
    // "remains elusive"
    let word = ["remain", "seem", "look"].contains(tree[predicate].lemma.lowercased()) ? tree.child(of: predicate, .xcomp) ?? predicate : predicate
    let lemma = tree[word].lemma.lowercased()
    if tree[word].tag == .adjective, word != predicate || tree.child(of: predicate, .cop) != nil, tree.child(of: word, .xcomp, .ccomp, .advcl, .obl, .csubj) == nil, let modality = lexicon.words.modalityAdverbs[lemma] { reading.weaken(to: modality) }
    let auxiliaries = tree.children(of: predicate, .aux).map { tree[$0].text.lowercased() }
    if auxiliaries.contains("would"), !auxiliaries.contains("have") { reading.weaken(to: .hypothetical) }
  }
}
