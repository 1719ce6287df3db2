import NewsModel

/// Lets "I" mean whoever speaks: in "The minister said: I welcome the agreement", the minister welcomes it.
enum FirstPerson {
  /// Whether a mention is "I", "my" or the like.
  static func isSpeaker(_ mention: Mention) -> Bool { mention.form == .pronoun && singular.contains(mention.text.lowercased()) }

  /// Whether a voice names no speaker of its own: "I hope", "we think", "these sanctions show".
  static func needsSpeaker(_ voice: Voice) -> Bool {
    guard let source = voice.source else { return false }
    let isThing = source.form == .nominal && ([.concept, .event] as [EntityType]).contains(source.type)
    return isThing || source.form == .pronoun && (singular.contains(source.text.lowercased()) || plural.contains(source.text.lowercased()))
  }

  /// Whether words speak of the speaker outside of quotation marks.
  static func speaks(_ sentence: AnalyzedSentence) -> Bool {
    let isQuoted = QuoteReader.inside(sentence, isOpen: false)
    return sentence.tokens.indices.contains { index in
      !isQuoted[index] && sentence.tokens[index].tag == .pronoun
        && (singular.contains(sentence.tokens[index].text.lowercased()) || plural.contains(sentence.tokens[index].text.lowercased()))
    }
  }

  /// The proposition with "I" led back to the person behind the nearest voice that has a name of its own.
  static func resolved(_ proposition: Proposition) -> Proposition {
    guard let speaker = proposition.attribution.first(where: { !needsSpeaker($0) })?.source, [.person, .anonymousSource].contains(speaker.referent.type),
      !speaker.isPlural
    else { return proposition }
    var copy = proposition
    copy.arguments = proposition.arguments.map { argument in
      var argument = argument
      argument.mention = led(argument.mention, to: speaker)
      return argument
    }
    copy.attribution = proposition.attribution.map { voice in
      var voice = voice
      voice.source = voice.source.map { spoken(by: speaker, $0) }
      return voice
    }
    return copy
  }

  /// Whoever says "we call on them" calls on them, with others.
  private static func spoken(by speaker: Mention, _ source: Mention) -> Mention {
    guard source.form == .pronoun, plural.contains(source.text.lowercased()), source.antecedent.isEmpty else { return led(source, to: speaker) }
    var copy = source
    copy.antecedent = [speaker]
    copy.type = speaker.referent.type
    return copy
  }

  private static func led(_ mention: Mention, to speaker: Mention) -> Mention {
    var copy = mention
    if isSpeaker(mention) {
      copy.antecedent = [speaker]
      copy.type = speaker.referent.type
    }
    if mention.modifiers.contains(where: { isSpeaker($0.mention) }) {
      copy.modifiers = mention.modifiers.map { modifier in
        var modifier = modifier
        modifier.mention = led(modifier.mention, to: speaker)
        return modifier
      }
    }
    return copy
  }

  private static let singular: Set<String> = ["i", "me", "my", "myself", "mine"]
  private static let plural: Set<String> = ["we", "us", "our", "ourselves", "ours"]
}
