import Foundation
public import NewsModel

/// A statement that a person found in an article: one line of a gold file.
///
///     {"article": "report", "subject": "Assad", "relation": "granted", "object": "asylum"}
///
/// `subject` and `object` are a name, alias or id, or a list of names that are all right; `relation` may be a list too. For an unnamed thing, `subjectAt` and `objectAt`
/// give its place as `[start, end]`. `polarity` and `modality` are needed where they are not "affirmed" and "actual". `source` is who
/// says so, "" for the article's own voice. `start` and `end` are the place of the words that say it. `"optional": true` marks what a
/// careful reader may or may not write down: it is neither missing nor wrong. Offsets count Unicode code points. Further keys are notes.
public struct GoldStatement: Hashable, Sendable {
  /// One end of a statement: whom or what it joins.
  public struct End: Hashable, Sendable {
    /// Names, aliases or ids; any of them is right.
    public var names: [String]
    /// The place of an unnamed thing, in Unicode code points; nil for what has a name.
    public var place: Range<Int>?

    /// Describes an end.
    public init(_ names: [String], place: Range<Int>? = nil) {
      self.names = names
      self.place = place
    }
  }

  /// The article's id.
  public var article: Article.ID
  /// Where the relation starts.
  public var subject: End
  /// The relations that are right; the first is the one that it counts for.
  public var relations: [RelationName]
  /// Where it leads.
  public var object: End
  /// Whether it is affirmed or negated.
  public var polarity: Polarity
  /// Whether it is actual, planned, possible, …
  public var modality: Modality
  /// Who says so; "" is the article's own voice, nil is not annotated.
  public var source: String?
  /// The words that say it, in Unicode code points of the article's text; nil when the gold does not tell.
  public var range: Range<Int>?
  /// Whether it may be left out without harm.
  public var isOptional: Bool
  /// The relation that it counts for.
  public var relation: RelationName { relations.first ?? "" }

  /// Puts a gold statement together.
  public init(
    article: Article.ID, subject: End, relations: [RelationName], object: End, polarity: Polarity = .affirmed,
    modality: Modality = .actual, source: String? = nil, range: Range<Int>? = nil, isOptional: Bool = false
  ) {
    self.article = article
    self.subject = subject
    self.relations = relations
    self.object = object
    self.polarity = polarity
    self.modality = modality
    self.source = source
    self.range = range
    self.isOptional = isOptional
  }
}

/// A file of gold statements that is not there, or not right.
public struct GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1; 0 when the whole file is meant.
  public var line: Int
  /// What is wrong and what to do.
  public var message: String
  /// Whether there is no such file, or it may not be read.
  public var isUnreadable: Bool

  /// Place and message.
  public var description: String { (line > 0 ? "\(file):\(line)" : file) + ": error: \(message)" }
}
