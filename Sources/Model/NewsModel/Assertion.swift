/// Whether something is said to be so or not to be so.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
  /// It is so.
  case affirmed
  /// It is not so: "did not take part".
  case negated
}

/// Whether something is said to have happened, or only to be planned, possible, wanted or supposed.
public enum Modality: String, Hashable, Sendable, CaseIterable {
  /// It happened, or is so.
  case actual
  /// Somebody means to do it: "plans to", "will".
  case planned
  /// It may be so: "may", "could", "likely".
  case possible
  /// Somebody wants it: "called on … to".
  case demanded
  /// It holds only if something else does: "if rebels enter".
  case conditional
  /// It is only imagined: "would have".
  case hypothetical
}

/// How firmly a voice stands behind what it says.
public enum Firmness: String, Hashable, Sendable, CaseIterable {
  /// Said openly by a named voice.
  case stated
  /// Passed on, or said by an unnamed source.
  case reported
  /// Put forward without proof: "claimed", "alleged".
  case claimed
  /// Said again by somebody who can know: "confirmed".
  case confirmed
  /// Said not to be so: "denied".
  case denied
  /// Marked as unproven: "unverified reports suggested".
  case unverified

  /// Whether words of this firmness can stand behind a plain edge.
  public var isPlain: Bool {
    switch self {
    case .stated, .reported, .confirmed: true
    case .claimed, .denied, .unverified: false
    }
  }
}

/// A voice behind a proposition: who says so, with which word, through whom.
public struct Voice: Hashable, Sendable {
  /// Who says so; nil when nobody is named, as in "reportedly".
  public var source: Mention?
  /// The word that says so, in dictionary form: `tell`, `according to`.
  public var cue: String
  /// Those who passed the words on: the agencies in "told TASS and RIA Novosti".
  public var via: [Mention]
  /// How firmly it is said.
  public var firmness: Firmness

  /// Makes a voice.
  public init(source: Mention?, cue: String, via: [Mention] = [], firmness: Firmness) {
    self.source = source
    self.cue = cue
    self.via = via
    self.firmness = firmness
  }
}

/// Words for a time, with the time that they mean.
public struct TimeExpression: Hashable, Sendable {
  /// The words: "last month".
  public var text: String
  /// Their place in ``Article/text``, in UTF-8 bytes.
  public var range: Range<Int>
  /// An ISO 8601 date, month, year, interval (`2024-11-01/2024-11-30`) or duration (`P50Y`); `--12-08` when no year is
  /// known; nil when the words could not be resolved.
  public var value: String?

  /// Makes a time.
  public init(text: String, range: Range<Int>, value: String?) {
    self.text = text
    self.range = range
    self.value = value
  }
}
