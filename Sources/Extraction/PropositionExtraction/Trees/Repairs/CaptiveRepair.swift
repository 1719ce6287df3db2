import NewsModel

/// Mends "took two tourists hostage" where the tourists were read as part of one compound noun: they are who is taken.
enum CaptiveRepair {
  static func repair(_ draft: inout TreeDraft) {
    for word in draft.tokens.indices where captives.contains(draft[word].text) && draft[word].relation != .obj { release(word, in: &draft) }
    for noun in draft.tokens.indices where captives.contains(draft[noun].text.lowercased()) && draft[noun].relation == .obj {
      let verb = draft[noun].head
      guard verb >= 0, verb < noun - 1, taking.contains(draft[verb].lemma.lowercased()), let taken = draft.children(of: noun, .compound).last,
        taken == noun - 1 || draft.sentence.names.contains(where: { $0.tokens.contains(taken) && $0.tokens.upperBound == noun }),
        draft[taken].pennTag == "NNS" || draft[taken].tag == .properNoun
      else { continue }
      for word in draft.children(of: noun) where word < taken { draft.hang(word, below: taken, as: draft[word].relation) }
      draft.hang(taken, below: verb, as: .iobj)
    }
  }

  /// "holding a group of officials hostage", where the last word was hung on the officials.
  private static func release(_ word: Int, in draft: inout TreeDraft) {
    // "a group of fishermen hostage", read as hostages of a kind.
    if let taken = draft.children(of: word, .compound).last, taken == word - 1, draft[taken].pennTag == "NNS" || draft[taken].pennTag == "NN", draft[word].relation == .nmod, draft[word].head >= 0, draft[word].head < taken {
      for child in draft.children(of: word) where child < taken { draft.hang(child, below: taken, as: draft[child].relation) }
      draft.hang(taken, below: draft[word].head, as: .nmod)
      draft.hang(word, below: taken, as: .nmod)
    }
    guard draft[word].tag != .verb, draft.child(of: word, .`case`, .det, .nmodPoss, .nummod, .amod, .cc) == nil, word > 1, [.noun, .properNoun, .pronoun].contains(draft[word - 1].tag) else { return }
    var object = draft[word].head
    while object >= 0, [.nmod, .conj, .flat, .appos].contains(draft[object].relation) { object = draft[object].head }
    guard object >= 0, object < word, draft[object].relation == .obj, case let verb = draft[object].head, verb >= 0, verb < object, taking.contains(draft[verb].lemma.lowercased()), draft.children(of: verb, .obj).count == 1 else { return }
    for phrase in draft.children(of: word) where phrase > word { draft.hang(phrase, below: verb, as: draft[phrase].relation == .nmod ? .obl : draft[phrase].relation) }
    draft.hang(word, below: verb, as: .obj)
    draft.relabel(object, as: .iobj)
  }

  private static let captives: Set<String> = ["hostage", "captive", "prisoner"]
  private static let taking: Set<String> = ["take", "hold", "keep"]
}
