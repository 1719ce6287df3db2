import NewsModel

/// What happens by the very deed: who beats another "to win" has won, and who says "I want to tell you that" tells it.
extension FactualityReader {
  /// What a clause's own words say of it, whatever stands above it.
  func ownReading(of head: Int) -> Reading { own(head) }

  /// How sure a description is by its own adjectives: "the apparent winner", "the suspected leader".
  func ownModality(of noun: Int) -> Reading {
    var reading = Reading()
    for child in tree.children(of: noun, .amod) where tree[child].lemma.lowercased() != "unlikely" {
      let modality = lexicon.words.modalityAdverbs[tree[child].lemma.lowercased()] ?? lexicon.words.modalityAdverbs[tree[child].text.lowercased()]
      if modality == .possible { reading.weaken(to: .possible) }
    }
    return reading
  }

  /// "beat Djokovic to win the title": he won it.
  func isOutcome(_ below: Int, of above: Int) -> Bool {
    tree[below].relation == .advcl && Self.beating.contains(tree[above].lemma.lowercased()) && Self.winning.contains(tree[below].lemma.lowercased()) && tree.child(of: below, .nsubj) == nil
  }

  static let beating: Set<String> = ["beat", "defeat", "overcome", "thrash", "edge", "outscore", "outpoll"]
  static let winning: Set<String> = ["win", "reach", "claim", "clinch", "retain", "seal", "become", "advance", "earn", "lift", "regain"]

  /// "I want to inform you that the city has been taken", "we are pleased to announce": by saying so it is said.
  func isPerformed(_ below: Int, by above: Int) -> Bool {
    guard !own(above).isNegated, !["VBD", "VBN"].contains(tree[above].pennTag) || tree.child(of: above, .cop, .auxPass).map({ tree[$0].pennTag != "VBD" }) == true, !tree.tokens[below...].contains(where: { $0.text.lowercased() == "but" }),
      Self.wishing.contains(tree[above].lemma.lowercased()), Self.telling.contains(tree[below].lemma.lowercased()), tree.child(of: below, .ccomp) != nil, let speaker = tree.child(of: above, .nsubj) else { return false }
    return ["i", "we"].contains(tree[speaker].text.lowercased())
  }

  private static let wishing: Set<String> = ["want", "wish", "like", "please", "pleased", "happy", "proud", "sorry", "glad", "regret", "delighted", "honored", "honoured", "sad"]
  private static let telling: Set<String> = ["inform", "tell", "announce", "say", "assure", "confirm", "report", "remind", "stress"]

  /// "warned Japan of measures if it sold weapons": the warning is given, whatever Japan does.
  func isActOfSpeech(_ verb: Int, before condition: Int) -> Bool {
    condition > verb && ["warn", "threaten"].contains(tree[verb].lemma.lowercased()) && ["VBD", "VBN"].contains(tree[verb].pennTag) && tree.child(of: verb, .nsubj) != nil
  }

  /// How far a verb that brings something into being does so: "plans to appoint a task force led by Ann Lee" plans her leading it too.
  func creation(of noun: Int, said participle: Int) -> Reading? {
    guard ["lead", "head", "chair", "run", "command"].contains(tree[participle].lemma.lowercased()), tree[noun].relation == .obj, let verb = tree.head(of: noun), Self.creating.contains(tree[verb].lemma.lowercased()), tree.child(of: noun, .det).map({ ["a", "an"].contains(tree[$0].text.lowercased()) }) == true else { return nil }
    return reading(of: verb)
  }

  private static let creating: Set<String> = ["appoint", "create", "form", "establish", "set", "launch", "build", "found", "introduce"]
}
