/// Nouns for those who hold an office or a rank, or speak for others: what may stand as a title before a person's name.
enum OfficeNouns {
  /// In lower case and dictionary form.
  static let all: Set<String> = [
    "secretary", "undersecretary", "minister", "president", "chief", "director", "commissioner", "governor", "mayor", "chancellor", "king", "queen",
    "emir", "sultan", "speaker", "commander", "head", "leader", "ambassador", "chairman", "chairwoman", "chair", "premier", "executive", "envoy",
    "spokesman", "spokeswoman", "spokesperson", "mediator", "negotiator", "representative", "coordinator", "adviser", "advisor", "prosecutor",
    "general", "admiral", "colonel", "lieutenant", "captain", "major", "sergeant", "brigadier", "marshal", "senator", "congressman", "congresswoman",
    "lawmaker", "judge", "justice", "prince", "princess", "bishop", "archbishop", "cardinal", "patriarch", "ayatollah", "sheikh", "professor",
    "ceo", "cfo", "coo", "cto", "emperor", "empress", "duke", "duchess", "count", "baron", "vicar", "tsar", "czar", "caliph", "pope", "manager", "coach", "whip", "inspector", "superintendent", "sheriff", "lawyer", "attorney", "founder", "co-founder", "analyst", "economist",
  ]
}
