import NewsModel

/// Tells which words of a sentence say something, and how firmly: the one place that all readers of voices ask.
struct SayingWords {
  let tree: SentenceTree
  let lexicon: SharedLexicon

  /// How firmly a verb says what stands below it; nil for verbs of other kinds. Some verbs say something only with a clause behind them:
  /// "found that the bank had paid", but not "found the weapon".
  func firmness(of verb: Int) -> Firmness? {
    guard tree[verb].tag == .verb else { return nil }
    let lemma = tree.predicateLemma(of: verb)
    if let firmness = lexicon.words.speech[lemma] { return firmness }
    return tree.child(of: verb, .ccomp) == nil ? nil : lexicon.words.clausalSpeech[lemma]
  }

  /// Whether a verb says something other than that it is not so.
  func isSaying(_ verb: Int) -> Bool { firmness(of: verb).map { $0 != .denied } ?? false }

  /// Whether a verb takes words back or calls them untrue: "denied the report", "withdrew its story".
  func denies(_ verb: Int) -> Bool {
    guard tree[verb].tag == .verb else { return false }
    let lemma = tree.predicateLemma(of: verb)
    return lexicon.words.speech[lemma] == .denied || lexicon.words.retracting.contains(lemma)
  }

  /// Whether a verb goes on with what its speaker said before: "adding that …".
  func continues(_ verb: Int) -> Bool { lexicon.words.continuing.contains(tree.predicateLemma(of: verb)) }

  /// How firmly an adjective with a clause behind it says so: "is convinced that …"; nil for other adjectives.
  func firmness(ofAdjective word: Int) -> Firmness? {
    guard tree[word].tag == .adjective || tree[word].pennTag == "VBN", tree.child(of: word, .ccomp) != nil, tree.child(of: word, .cop, .auxPass) != nil else { return nil }
    return lexicon.words.speechAdjectives[tree[word].lemma.lowercased()] ?? lexicon.words.speechAdjectives[tree[word].text.lowercased()]
  }

  /// "made it clear that …": the verb behind such an adjective, whose subject says so.
  func clarifyingVerb(over adjective: Int) -> Int? {
    guard lexicon.words.clarifying.contains(tree[adjective].lemma.lowercased()), tree[adjective].relation == .xcomp, let verb = tree.head(of: adjective), tree[verb].lemma.lowercased() == "make"
    else { return nil }
    return verb
  }
}
