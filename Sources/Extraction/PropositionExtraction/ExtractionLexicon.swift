public import NewsModel

/// The words that tell who speaks, how firmly, and what did not, or did not yet, happen.
///
/// The bundled words are in `Schemas/lexicons/`; keys are dictionary forms in lower case, particles included.
public struct ExtractionLexicon: Hashable, Sendable {
  /// Verbs of saying, and "according to": how firmly they say it.
  public var speech: [String: Firmness] = [:]
  /// Verbs that say something only with a clause behind them: "found that …".
  public var clausalSpeech: [String: Firmness] = [:]
  /// Adjectives whose clause is what somebody thinks or feels: "convinced that …".
  public var speechAdjectives: [String: Firmness] = [:]
  /// Adjectives that make a clause known, below "make": "made it clear that …".
  public var clarifying: Set<String> = []
  /// Verbs that go on with what the same speaker said before: "add".
  public var continuing: Set<String> = []
  /// Verbs that take words back: "withdraw".
  public var retracting: Set<String> = []
  /// Verbs that deny nothing but words: an offer is rejected, too.
  public var denyingWords: Set<String> = []
  /// Nouns for texts and views whose owner speaks in them: "in a statement", "in the view of".
  public var viewNouns: Set<String> = []
  /// Nouns for something said: "report", "claim".
  public var speechNouns: [String: Firmness] = [:]
  /// Adjectives that weaken what is said: "unverified", "alleged".
  public var firmnessAdjectives: [String: Firmness] = [:]
  /// Adverbs that stand for a voice: "reportedly", "allegedly".
  public var firmnessAdverbs: [String: Firmness] = [:]
  /// Adverbs and adjectives of likelihood or plan: "possibly", "likely".
  public var modalityAdverbs: [String: Modality] = [:]
  /// Modal auxiliaries: "will", "may".
  public var auxiliaries: [String: Modality] = [:]
  /// Verbs, nouns and adjectives that turn the clause below them into a plan, a demand, a possibility …: "plan", "urge".
  public var embeddings: [String: Modality] = [:]
  /// Words that say the clause below them did not happen: "refuse", "fail", "deny".
  public var negators: Set<String> = []
  /// Words whose clause below did happen, whatever else: "manage", "begin".
  public var implicatives: Set<String> = []
  /// Subordinators that make their clause a condition or a possibility: "if", "unless", "whether".
  public var subordinators: [String: Modality] = [:]
  /// Subordinators and adpositions that say their clause did not happen: "without", "instead of".
  public var negativeSubordinators: Set<String> = []
  /// Verbs that say little without their object: "take" in "take part", "make" in "make a visit".
  public var lightVerbs: Set<String> = []
  /// Verbs whose controlled clause takes the subject even when there is an object: "promise".
  public var subjectControl: Set<String> = []
  /// Verbs whose object does what an infinitive behind it says: "persuade him to leave".
  public var objectControl: Set<String> = []
  /// Verbs of following somebody in an office: "named her chief executive, *succeeding* Bob Iger" speaks of her.
  public var succession: Set<String> = []
  /// Verbs whose subject does what their object names: "carried out the attack", "completed the takeover".
  public var supportVerbs: Set<String> = []
  /// Verbs whose participle is passive in a headline: "Mayor arrested in Istanbul".
  public var headlinePassives: Set<String> = []
  /// Verbs that imply what is given up, and the noun for it: "resign" → `office`.
  public var impliedObjects: [String: String] = [:]
  /// Verbs whose passive brings somebody into or out of a state without saying so: "arrest" → `into custody`.
  public var impliedStates: [String: String] = [:]
  /// For a preposition, the deeds that a phrase with it tells more of: `by`, "attack".
  public var deedPhrases: [String: Set<String>] = [:]
  /// Nouns for people and bodies that stay unnamed when they speak: "source", "official".
  public var unnamedSources: Set<String> = []
  /// Verbs that pass the words of another voice on: "cite", "quote".
  public var citing: Set<String> = []
  /// Verbs of giving, with a recipient and a thing: "grant him asylum".
  public var givingVerbs: Set<String> = []
  /// The negators that also take away a noun: "cancelled the visit", but not "opposed the war".
  public var nominalNegators: Set<String> = []
  /// Verbs that leave a noun below them open: "approved the takeover", "postponed the visit".
  public var nominalEmbeddings: [String: Modality] = [:]
  /// Verbs with a gerund for an object, of which they say that it is open, as dictionary forms: `consider` of "is considering selling the firm".
  public var gerundEmbeddings: [String: Modality] = [:]
  /// Verbs that say of their subject that nothing came of it: "the takeover collapsed".
  public var failures: Set<String> = []
  /// Verbs whose double negation leaves the matter open: "has not ruled out sending troops".
  public var openWhenNegated: Set<String> = []
  /// Nouns behind "in" that say whose side somebody takes with a deed: "rallied in support of the president".
  public var stances: Set<String> = []
  /// Purposes that a deed fulfils by being done: "blocked roads to protest the cuts".
  public var fulfilments: Set<String> = []
  /// Verbs that make such a noun known: "voiced support for the president".
  public var expressing: Set<String> = []
  /// Verbs that say nothing of their object alone where a further verb or adjective says what becomes of it: "expected them *to meet*", "kept him *informed*".
  public var completedVerbs: Set<String> = []
  /// The same for verbs with a preposition: "turned the town *into a fortress*", "put her *in charge*".
  public var placedVerbs: Set<String> = []
  /// Verbs whose object does what a gerund behind a preposition says: "convicted him of killing her".
  public var gerundControl: Set<String> = []
  /// The ones of them whose subject only holds it against the object: "criticized him for attacking the town".
  public var accusing: Set<String> = []
  /// Verbs whose subject deals with a plan of others: "foiled a plot to kill the president".
  public var othersPlans: Set<String> = []
  /// Verbs that take somebody's deed for granted: "join their fight", "condemn the army's attack".
  public var presupposing: Set<String> = []
  /// Modifiers that say that what they modify did not happen: "failed", "hardly".
  public var negativeModifiers: Set<String> = []
  /// Nouns for works of fiction, whose contents are imagined: "novel", "film".
  public var fictions: Set<String> = []
  /// Verbs whose clause is a wish or a forecast of the one who speaks: "urge", "predict".
  public var requests: Set<String> = []
  /// Nouns for an occasion that whoever does something on it takes part in: "said during a visit to Russia", "after talks with Putin".
  public var occasions: Set<String> = []
  /// Verbs whose subject lays down what their object has to do: "require", "oblige".
  public var compelling: Set<String> = []
  /// Words that condemn what is called by them: "called the vote *illegitimate*".
  public var disapproving: Set<String> = []
  /// Words that praise what is called by them: "called the deal *historic*".
  public var approving: Set<String> = []
  /// Verbs whose subject is whom the deed named by their object hits: "faced air strikes by the army".
  public var undergoing: Set<String> = []
  /// Deeds that are a threat when they are announced: "threatened to *invade* Taiwan".
  public var harming: Set<String> = []
  /// Verbs of coming and going, whose purpose may stand behind a place: "travel to Cairo to meet him".
  public var moving: Set<String> = []
  /// Verbs whose object is the place where somebody goes: "visit Cairo to meet him".
  public var visiting: Set<String> = []
  /// Verbs that put somebody into an office: "*appointed* her to succeed him" says that she succeeds.
  public var appointing: Set<String> = []
  /// Purposes that make a call a telephone call rather than a demand: "called him to *congratulate* him".
  public var callPurposes: Set<String> = []
  /// Verbs that say of an event only that, and when, it happens: "talks took place".
  public var happenings: Set<String> = []
  /// How often statements of a kind are right, from 0 to 1, or what multiplies their relation's confidence.
  public var confidence: [String: Double] = [:]
  /// Words beside an office that say how it is held: "ousted" → `former`.
  public var statuses: [String: String] = [:]

  /// Nouns that name nothing in particular: "thing", "area".
  public var vagueNouns: Set<String> = []
  /// What well-known firms are called when they are not named, by their names in lower case: "bank" and "lender" of "hsbc".
  public var industries: [String: Set<String>] = [:]
  /// Nouns that name nothing in particular in the plural and without anything beside them: "companies".
  public var vaguePlurals: Set<String> = []

  /// Where a word stands that tells what a name names.
  public enum NameSign: String, Hashable, Sendable, CaseIterable {
    /// A verb that the name is the subject of: "Tavira acquired".
    case subjectOf
    /// A verb that it is the object of, its preposition included: "work for".
    case objectOf
    /// A noun for what it has: "shares of Tavira".
    case ownerOf
    /// A noun before one of the ``prepositions`` of the type: "a stake in Tavira".
    case nounsBefore
    /// The prepositions behind ``nounsBefore``.
    case prepositions
  }
  /// For each place the words that tell the type of a name standing there: `ownerOf`, `share` → `Company`.
  public var nameSigns: [NameSign: [String: [EntityType]]] = [:]
  /// Nouns for persons that bodies may be as well: "shareholder", "rival".
  public var rolesOfAnyone: Set<String> = []
  /// Roles that bodies have at least as often as persons, even right before a name: "rival Amgen", "builder Vinci".
  public var rolesOfBodies: Set<String> = []

  /// The words of the formulas for places, by what they are: `noun` ("city"), `part`, `coast`, `quarter` …, as `Schemas/lexicons/places.yaml` has them.
  public var places: [String: Set<String>] = [:]
  /// Given names in lower case, those of men under `masculine` and those of women under `feminine`.
  public var givenNames: [String: Set<String>] = [:]
  /// The words by which a town's name is known to mean its team, by what they are: `player` ("striker"), `result` ("beat") …, as
  /// `Schemas/lexicons/names.yaml` has them.
  public var teams: [String: Set<String>] = [:]
  /// Single nouns for a person, from the types: "actress".
  public var personNouns: Set<String> = []

  /// An empty lexicon.
  public init() {}
}
