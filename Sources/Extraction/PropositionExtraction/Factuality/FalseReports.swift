import NewsModel

/// Tells which reports are called false, or stood in a text that has been put right since.
struct FalseReports {
  let tree: SentenceTree
  let lexicon: SharedLexicon

  private var saying: SayingWords { SayingWords(tree: tree, lexicon: lexicon) }

  /// "falsely reported", "said in error": the words that say so call what is said false.
  func isFalselySaid(by verb: Int) -> Bool {
    guard saying.firmness(of: verb) != nil else { return false }
    return tree.children(of: verb, .advmod).contains { Self.adverbs.contains(tree[$0].lemma.lowercased()) }
      || tree.children(of: verb, .obl).contains { Self.errors.contains(tree[$0].lemma.lowercased()) && Self.causes.contains(tree.adposition(of: $0) ?? "") }
  }

  /// "An earlier version of this article said …": a text that another one has replaced.
  func isSuperseded(_ source: Int) -> Bool {
    Self.texts.contains(tree[source].lemma.lowercased())
      && tree.children(of: source, .amod).contains { Self.replaced.contains(tree[$0].text.lowercased()) }
  }

  /// Whether one of the subjects of a verb of saying is a text that another one has replaced.
  func isSupersededWord(of verb: Int) -> Bool {
    saying.firmness(of: verb) != nil && tree.children(of: verb, .nsubj).contains(where: isSuperseded)
  }

  /// "Reports that … are false": a noun for something said, with the judgement as its predicate, or, in some trees, below it.
  func isCalledFalse(_ noun: Int) -> Bool {
    guard tree[noun].tag == .noun, lexicon.words.speechNouns[tree[noun].lemma.lowercased()] != nil else { return false }
    if isTakenBack(noun) { return true }
    let above = [.nsubj, .nsubjPass].contains(tree[noun].relation) ? tree.head(of: noun) : nil
    let below = tree.children(of: noun).filter { [.acl, .aclRelcl, .ccomp].contains(tree[$0].relation) }
    return ([above].compactMap { $0 } + below).contains(where: callsFalse)
  }

  /// "retracted a report that …": whoever told it stands by it no more.
  private func isTakenBack(_ noun: Int) -> Bool {
    guard [.obj, .nsubjPass].contains(tree[noun].relation), let verb = tree.head(of: noun) else { return false }
    return Self.retractions.contains(tree.predicateLemma(of: verb)) && !tree.children(of: verb).contains { Negation.isNegation(tree[$0]) }
  }

  private static let retractions: Set<String> = ["retract", "walk back", "take back", "recant", "disavow", "unsay"]

  /// "Contrary to reports that …", "called reports that … a hoax".
  func isContradicted(_ noun: Int) -> Bool {
    guard let above = tree.head(of: noun) else { return false }
    if tree[above].lemma.lowercased() == "contrary" || tree.adposition(of: noun) == "contrary to" { return true }
    guard tree[noun].relation == .obj, tree[above].tag == .verb else { return false }
    return tree.children(of: above, .xcomp).contains { Self.lies.contains(tree[$0].lemma.lowercased()) || lexicon.words.firmnessAdjectives[tree[$0].lemma.lowercased()] == .denied }
  }

  private static let lies: Set<String> = ["hoax", "lie", "fabrication", "nonsense", "fiction", "propaganda", "rubbish", "slander", "falsehood", "myth", "disinformation", "misinformation"]

  private func callsFalse(_ predicate: Int) -> Bool {
    // "proved false", "turned out to be false"
    if ["prove", "turn", "be"].contains(tree[predicate].lemma.lowercased()), let judgement = tree.child(of: predicate, .xcomp), lexicon.words.firmnessAdjectives[tree[judgement].lemma.lowercased()] == .denied { return true }
    return lexicon.words.firmnessAdjectives[tree[predicate].lemma.lowercased()] == .denied && tree.child(of: predicate, .cop) != nil
      && !tree.children(of: predicate).contains { Negation.isNegation(tree[$0]) }
  }

  static let adverbs: Set<String> = [
    "falsely", "wrongly", "incorrectly", "mistakenly", "erroneously", "inaccurately", "untruthfully", "wrongfully", "misleadingly", "dishonestly",
  ]
  private static let errors: Set<String> = ["error", "mistake"]
  private static let causes: Set<String> = ["in", "by", "because of", "because", "due to", "due", "owing to", "through"]
  private static let texts: Set<String> = ["version", "article", "story", "headline", "caption", "edition", "post", "tweet", "summary"]
  private static let replaced: Set<String> = ["earlier", "previous", "prior", "original", "initial", "older", "preceding"]
}
