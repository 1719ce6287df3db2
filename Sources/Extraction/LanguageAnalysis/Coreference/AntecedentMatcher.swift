/// Goes through an article from its first words to its last and links noun phrases and pronouns to what was said before.
///
/// One after the other, since each decision helps the next: "his family" is the same family when "his" is the same man.
struct AntecedentMatcher {
  func run(_ state: inout CoreferenceState) {
    var index = NominalCandidates()
    for mention in state.markables.indices { decide(on: mention, &index, &state) }
  }

  func decide(on mention: Int, _ index: inout NominalCandidates, _ state: inout CoreferenceState) {
    if let choice = choice(for: mention, index, state) { state.link(mention, to: choice.markable, confidence: choice.confidence) }
    index.add(mention, state)
  }

  private func choice(
    for mention: Int, _ index: NominalCandidates, _ state: CoreferenceState
  ) -> (markable: Int, confidence: Double)? {
    switch state.markables[mention].form {
    case .pronoun: return PronounMatcher().antecedent(of: mention, state)
    case .nominal:
      let nouns = NominalMatcher()
      return nouns.mayTakeUp(mention, state) ? nouns.choice(for: mention, index.candidates(for: mention, state), state) : nil
    case .name, .coordination: return nil
    }
  }
}
