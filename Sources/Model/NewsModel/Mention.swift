/// Words on the page that stand for something: "the ousted president", "Russia", "them".
///
/// A mention speaks of words only; which entity it means is decided by entity resolution.
public struct Mention: Hashable, Sendable {
  /// How a mention is put.
  public enum Form: String, Hashable, Sendable {
    /// A name, with or without titles: "President Bashar al-Assad".
    case name
    /// A common noun phrase: "a naval base in Tartus".
    case nominal
    /// A pronoun: "them".
    case pronoun
    /// A sum, number, date or time.
    case value
    /// A clause: "that Assad had left".
    case clause
  }

  /// How a common noun phrase begins, which tells new things from known ones.
  public enum Determination: String, Hashable, Sendable {
    /// "the base", "this base".
    case definite
    /// "a base", "some bases".
    case indefinite
    /// "Russia's base", "its base".
    case possessive
    /// No determiner: "rebels".
    case bare
  }

  /// The words, with their sentence and head word.
  public var span: MentionSpan
  /// Their place in ``Article/text``, in UTF-8 bytes.
  public var range: Range<Int>
  /// The place of the head word, in UTF-8 bytes.
  public var headRange: Range<Int>
  /// The words as they stand in the text.
  public var text: String
  /// How the mention is put.
  public var form: Form
  /// The proper name inside it, without titles and modifiers: "Bashar al-Assad"; nil when there is none.
  public var name: String?
  /// The dictionary form of the head word: `base`.
  public var headLemma: String
  /// The noun with its compound parts and adjectives, in dictionary form and lower case: "naval base".
  public var description: String
  /// What a noun that says little by itself is about, in the text's words: "to expand the council" of "moves"; nil when nothing tells.
  public var content: String?
  /// The type, as far as the words tell.
  public var type: EntityType
  /// How the noun phrase begins.
  public var determination: Determination
  /// Whether it speaks of more than one.
  public var isPlural: Bool
  /// What hangs on it: the possessor, "in Tartus", a title.
  public var modifiers: [MentionModifier]
  /// The mention that this one stands for, when coreference found one; its own antecedent is followed too.
  public var antecedent: [Mention]

  /// Puts a mention together; without `headRange`, the whole mention is its head.
  public init(
    span: MentionSpan, range: Range<Int>, headRange: Range<Int>? = nil, text: String, form: Form, name: String? = nil,
    headLemma: String, description: String, content: String? = nil, type: EntityType = .concept,
    determination: Determination = .bare, isPlural: Bool = false, modifiers: [MentionModifier] = [],
    antecedent: Mention? = nil
  ) {
    self.span = span
    self.range = range
    self.headRange = headRange ?? range
    self.text = text
    self.form = form
    self.name = name
    self.headLemma = headLemma
    self.description = description
    self.content = content
    self.type = type
    self.determination = determination
    self.isPlural = isPlural
    self.modifiers = modifiers
    self.antecedent = antecedent.map { [$0] } ?? []
  }

  /// The mention at the end of its chain of antecedents: the name behind "he"; itself when it has none.
  public var referent: Mention { antecedent.first?.referent ?? self }
}

/// A phrase that hangs on a mention: "Tartus" in "a naval base in Tartus".
public struct MentionModifier: Hashable, Sendable {
  /// How it hangs there: `poss` for a possessor, `title` for a title before a name, `apposition`, `nationality` for "Russian …",
  /// `compound`, else the preposition: `in`, `of`, `on`.
  public var role: String
  /// The phrase.
  public var mention: Mention

  /// Makes a modifier.
  public init(role: String, mention: Mention) {
    self.role = role
    self.mention = mention
  }
}
