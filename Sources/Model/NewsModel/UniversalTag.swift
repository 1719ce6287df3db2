/// The part of speech of a word, one of the 17 of Universal Dependencies v2 (universaldependencies.org/u/pos).
public enum UniversalTag: String, Hashable, Sendable, CaseIterable {
  /// Adjective: "asylum was *humanitarian*".
  case adjective = "ADJ"
  /// Adposition: "*in* Moscow".
  case adposition = "ADP"
  /// Adverb: "*reportedly* arrived".
  case adverb = "ADV"
  /// Auxiliary: "*has* arrived", "*is* president".
  case auxiliary = "AUX"
  /// Coordinating conjunction: "Russia *and* Iran".
  case coordinatingConjunction = "CCONJ"
  /// Determiner: "*the* base".
  case determiner = "DET"
  /// Interjection: "*yes*".
  case interjection = "INTJ"
  /// Noun: "*asylum*".
  case noun = "NOUN"
  /// Numeral: "*two* bases".
  case numeral = "NUM"
  /// Particle: "*not*", "'s", "*to* go".
  case particle = "PART"
  /// Pronoun: "*they*".
  case pronoun = "PRON"
  /// Proper noun: "*Damascus*".
  case properNoun = "PROPN"
  /// Punctuation.
  case punctuation = "PUNCT"
  /// Subordinating conjunction: "*after* Russia granted".
  case subordinatingConjunction = "SCONJ"
  /// Symbol: "$", "%".
  case symbol = "SYM"
  /// Verb: "*granted*".
  case verb = "VERB"
  /// Anything else.
  case other = "X"
}
