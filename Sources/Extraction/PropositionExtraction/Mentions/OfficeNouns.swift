/// Nouns for those who hold an office or a rank, or speak for others: what may stand as a title before a person's name.
enum OfficeNouns {
  /// In lower case and dictionary form.
  static let all: Set<String> = [
    "secretary", "undersecretary", "minister", "president", "chief", "director", "commissioner", "governor", "mayor", "chancellor", "king", "queen",
    "emir", "sultan", "speaker", "commander", "head", "leader", "ambassador", "chairman", "chairwoman", "chair", "premier", "executive", "envoy",
    "spokesman", "spokeswoman", "spokesperson", "mediator", "negotiator", "representative", "coordinator", "adviser", "advisor", "prosecutor",
    "general", "admiral", "commodore", "colonel", "lieutenant", "captain", "major", "sergeant", "brigadier", "marshal", "senator", "congressman", "congresswoman",
    "lawmaker", "judge", "justice", "prince", "princess", "bishop", "archbishop", "cardinal", "patriarch", "ayatollah", "sheikh", "professor",
    "ombudsman", "ombudswoman", "comptroller", "treasurer", "administrator", "superintendent", "dean", "rector",
    "ceo", "cfo", "coo", "cto", "emperor", "empress", "duke", "duchess", "count", "baron", "vicar", "tsar", "czar", "caliph", "pope", "manager", "coach", "whip", "inspector", "sheriff", "lawyer", "attorney", "founder", "co-founder", "analyst", "economist",
  ]

  /// Those that are no part of a person's name, and are cut off it; kings, popes and sheikhs keep theirs, being known by it, and a chief, a major or
  /// a count may be called so.
  static let apartFromNames: Set<String> = all.union(["correspondent", "reporter", "deputy", "officer", "corporal", "airman", "seaman", "trooper", "constable"]).subtracting([
    "king", "queen", "emir", "sultan", "prince", "princess", "bishop", "archbishop", "cardinal", "patriarch", "ayatollah", "sheikh", "emperor", "empress",
    "duke", "duchess", "count", "baron", "vicar", "tsar", "czar", "caliph", "pope", "chief", "head", "leader", "major", "justice", "marshal", "chair",
    "general", "captain", "coach", "manager", "whip", "founder", "co-founder", "lawyer", "analyst", "economist", "ceo", "cfo", "coo", "cto", "executive",
    "mediator", "negotiator", "adviser", "advisor",
  ])

  /// The words of an office written with a hyphen: "vice", "president" of "vice-president"; "secretary-general", which is always written so, stays one.
  static func parts(of title: String) -> [String] {
    let parts = title.split(separator: "-").map(String.init)
    guard parts.count == 2, beforeHyphens.contains(parts[0]), all.contains(parts[1]) else { return [title] }
    return parts
  }

  private static let beforeHyphens: Set<String> = ["vice", "deputy", "ex", "co", "attorney", "solicitor", "auditor", "inspector", "surgeon", "major", "lieutenant", "brigadier"]
}
