import NewsModel

/// A phrase that may stand for something named or described elsewhere: what coreference compares and groups.
struct Markable {
  /// How the phrase is put.
  enum Form { case name, nominal, pronoun, coordination }

  /// What sort of thing the phrase speaks of, as far as its own words tell.
  enum Kind { case person, people, organization, place, thing, unknown }

  /// The words, without what stands beside the phrase: appositions, further conjuncts, prepositions.
  var span: MentionSpan
  /// All words that hang on the head, appositions and clauses included.
  var reach: Range<Int>
  var form: Form
  var kind: Kind
  var number: GrammaticalNumber
  var gender: Gender
  /// 1 for "we", 2 for "you", else 3.
  var person = 3
  /// The dictionary form of the head, lower case.
  var head: String
  /// Dictionary forms of adjectives, compound parts and numbers before the head, lower case.
  var modifiers: [String] = []
  /// Dictionary forms of the heads of what follows: of-phrases and clauses.
  var complements: [String] = []
  /// The words of the name in lower case, titles left out; empty unless the form is a name.
  var name: [String] = []
  /// Nouns that the phrase itself puts beside the name: "president" in "President Assad".
  var roles: [String] = []
  /// What firms of its kind are called: "bank" for "HSBC"; empty where nobody knows.
  var trades: Set<String> = []
  var determination = Determination.bare
  /// The type that the nouns or an alias table give.
  var type: EntityType?
  /// The relation of the head to its governor, that of the first conjunct for a further one.
  var relation: DependencyRelation
  /// The word that the phrase hangs on; -1 at the root.
  var governor: Int
  /// The quotation that the phrase stands in; -1 for none.
  var quotation = -1
  /// The block of the article.
  var paragraph = 0
  /// Whether the name hangs before another noun: "Kremlin" in "a Kremlin source".
  var isPremodifier = false
  /// For a coordination, its conjuncts; indexes into the list of markables.
  var conjuncts: [Int] = []
  /// The pronoun's class; nil for other forms.
  var pronoun: PersonalPronoun?

  var isSubject: Bool { relation.base == .nsubj }
}

/// How a noun phrase begins.
enum Determination { case definite, demonstrative, possessive, indefinite, bare }

/// Singular, plural, or what may be either, such as "team".
struct GrammaticalNumber: OptionSet {
  let rawValue: UInt8
  static let singular = GrammaticalNumber(rawValue: 1)
  static let plural = GrammaticalNumber(rawValue: 2)
  static let either: GrammaticalNumber = [.singular, .plural]
}

/// The genders that a phrase may be taken up with: "he", "she", "it".
struct Gender: OptionSet {
  let rawValue: UInt8
  static let masculine = Gender(rawValue: 1)
  static let feminine = Gender(rawValue: 2)
  static let neuter = Gender(rawValue: 4)
  static let human: Gender = [.masculine, .feminine]
  static let any: Gender = [.masculine, .feminine, .neuter]
}

/// The personal pronouns, whatever their case.
enum PersonalPronoun { case i, we, you, he, she, it, they }
