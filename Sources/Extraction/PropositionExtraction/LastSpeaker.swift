import NewsModel

/// Lets "he added" mean the one who spoke last.
struct LastSpeaker {
  private static let reach = 3
  private static let pronouns: Set<String> = ["he", "she", "they", "it"]

  /// The propositions of the sentences, the pronouns among their voices led back to the last speaker.
  static func followed(_ propositions: [[Proposition]], speakers: [Voice?]) -> [[Proposition]] {
    var last: (sentence: Int, source: Mention, firmness: Firmness)?
    return zip(propositions, speakers).enumerated().map { index, pair in
      let before = last
      if let source = pair.1?.source, !isPronoun(source) { last = (index, source, pair.1?.firmness ?? .stated) }
      guard let before, index - before.sentence <= reach else { return pair.0 }
      if pair.1?.source.map(isPronoun) == true { last = (index, before.source, before.firmness) }
      return pair.0.map { led($0, to: before.source, before.firmness) }
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
