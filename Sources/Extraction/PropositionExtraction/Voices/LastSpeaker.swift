import NewsModel

/// Lets "he added" mean the one who spoke last.
struct LastSpeaker {
  private static let reach = 3
  private static let pronouns: Set<String> = ["he", "she", "they", "it"]

  /// For each sentence, the voice of its main verb of saying.
  let speakers: [Voice?]
  /// For each sentence, whom its main clause is about: after "The minister dismissed the report", "he also said" means the minister, and
  /// "he added" whoever spoke last.
  let protagonists: [Mention?]
  /// Verbs that go on with what was said before.
  let continuing: Set<String>

  /// Who may be meant by a pronoun that speaks.
  private struct Candidate {
    var sentence: Int
    var source: Mention
    var firmness: Firmness
  }

  /// The propositions of the sentences, the pronouns among their voices led back to the last speaker.
  func followed(_ propositions: [[Proposition]]) -> [[Proposition]] {
    var last: Candidate?
    return propositions.indices.map { index in
      let voice = speakers[index]
      let candidates = [protagonist(before: index), last].compactMap { $0 }.filter { index - $0.sentence <= Self.reach }
      if let source = voice?.source {
        if Self.isPronoun(source) {
          if let meant = candidates.first(where: { Self.fits(source, $0.source) }) { last = Candidate(sentence: index, source: meant.source, firmness: meant.firmness) }
        } else if voice.map(FirstPerson.needsSpeaker) != true {
          last = Candidate(sentence: index, source: source, firmness: voice?.firmness ?? .stated)
        }
      }
      return candidates.isEmpty ? propositions[index] : propositions[index].map { Self.led($0, to: candidates) }
    }
  }

  private func protagonist(before index: Int) -> Candidate? {
    guard index > 0, speakers[index - 1] == nil, let mention = protagonists[index - 1], let voice = speakers[index], !continuing.contains(voice.cue) else { return nil }
    return Candidate(sentence: index - 1, source: mention, firmness: .stated)
  }

  private static func led(_ proposition: Proposition, to candidates: [Candidate]) -> Proposition {
    guard proposition.attribution.contains(where: { $0.source.map(isPronoun) ?? false }) else { return proposition }
    var copy = proposition
    copy.attribution = proposition.attribution.map { voice in
      guard let pronoun = voice.source, let meant = candidates.first(where: { fits(pronoun, $0.source) }) else { return voice }
      var voice = voice
      voice.source?.antecedent = [meant.source]
      // Who was unnamed before is so still.
      if meant.firmness == .reported, voice.firmness == .stated { voice.firmness = .reported }
      return voice
    }
    return copy
  }

  private static func isPronoun(_ mention: Mention) -> Bool { mention.form == .pronoun && pronouns.contains(mention.text.lowercased()) }

  /// "he" and "she" are people, "it" is a body, "they" may be either. A body's own name is no plural: "Reporters Without Borders".
  private static func fits(_ pronoun: Mention, _ source: Mention) -> Bool {
    guard isPronoun(pronoun) else { return false }
    let isPerson = [EntityType.person, .anonymousSource].contains(source.type)
    switch pronoun.text.lowercased() {
    case "he", "she": return isPerson && !source.isPlural
    case "it": return !isPerson && source.type != .group && (!source.isPlural || source.form == .name)
    default: return source.isPlural || source.type == .group
    }
  }
}
