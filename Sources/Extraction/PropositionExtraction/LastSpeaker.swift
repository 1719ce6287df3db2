import NewsModel

/// Lets "he added" mean the one who spoke last.
struct LastSpeaker {
  private static let reach = 3
  private static let pronouns: Set<String> = ["he", "she", "they", "it"]

  /// Verbs that go on with what was said before.
  private static let continuing: Set<String> = ["add", "continue", "conclude", "repeat", "reiterate"]

  /// Who may be meant by a pronoun that speaks.
  private struct Candidate {
    var sentence: Int
    var source: Mention
    var firmness: Firmness
  }

  /// The propositions of the sentences, the pronouns among their voices led back to the last speaker.
  ///
  /// `protagonists` holds for each sentence the person that its main clause is about: after "The minister dismissed the report", "he also
  /// said" means the minister; "he added" means whoever spoke last.
  static func followed(_ propositions: [[Proposition]], speakers: [Voice?], protagonists: [Mention?]) -> [[Proposition]] {
    var last: Candidate?
    return propositions.indices.map { index in
      let voice = speakers[index]
      var before = last
      if index > 0, speakers[index - 1] == nil, let person = protagonists[index - 1], voice.map({ !continuing.contains($0.cue) }) ?? false {
        before = Candidate(sentence: index - 1, source: person, firmness: .stated)
      }
      if let source = voice?.source, !isPronoun(source), voice.map(FirstPerson.needsSpeaker) != true {
        last = Candidate(sentence: index, source: source, firmness: voice?.firmness ?? .stated)
      }
      guard let before, index - before.sentence <= reach else { return propositions[index] }
      if let source = voice?.source, fits(source, before.source) { last = Candidate(sentence: index, source: before.source, firmness: before.firmness) }
      return propositions[index].map { led($0, to: before.source, before.firmness) }
    }
  }

  private static func led(_ proposition: Proposition, to source: Mention, _ firmness: Firmness) -> Proposition {
    guard proposition.attribution.contains(where: { $0.source.map { fits($0, source) } ?? false }) else { return proposition }
    var copy = proposition
    copy.attribution = proposition.attribution.map { voice in
      guard let pronoun = voice.source, fits(pronoun, source) else { return voice }
      var voice = voice
      voice.source?.antecedent = [source]
      // Who was unnamed before is so still.
      if firmness == .reported, voice.firmness == .stated { voice.firmness = .reported }
      return voice
    }
    return copy
  }

  private static func isPronoun(_ mention: Mention) -> Bool { mention.form == .pronoun && pronouns.contains(mention.text.lowercased()) }

  /// "he" and "she" are people, "it" is a body, "they" may be either.
  private static func fits(_ pronoun: Mention, _ source: Mention) -> Bool {
    guard isPronoun(pronoun) else { return false }
    let isPerson = [EntityType.person, .anonymousSource].contains(source.type)
    switch pronoun.text.lowercased() {
    case "he", "she": return isPerson && !source.isPlural
    case "it": return !isPerson && !source.isPlural
    default: return source.isPlural || source.type == .group
    }
  }
}
