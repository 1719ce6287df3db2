import NewsModel

/// Mends "took two tourists hostage" where the tourists were read as part of one compound noun: they are who is taken.
enum CaptiveRepair {
  static func repair(_ draft: inout TreeDraft) {
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

  private static let captives: Set<String> = ["hostage", "captive", "prisoner"]
  private static let taking: Set<String> = ["take", "hold", "keep"]
}
