/// What a description's noun rules out: no state's body is a firm, and no town a country.
extension Mention {
  /// Whether a description such as "the carmaker" or "the country" may stand for a name by the name's type.
  ///
  ///     carmaker.mayStandFor(ministry)  // false
  ///     it.mayStandFor(ministry)        // true: a pronoun has no noun that could rule anything out
  public func mayStandFor(_ name: Mention) -> Bool {
    guard form == .nominal, name.form == .name else { return true }
    return !Self.typesRuledOut(by: headLemma).contains(name.type)
  }

  /// Nouns for a firm by what it does: "the lender", "the carmaker".
  public static let nounsForFirms: Set<String> = [
    "company", "firm", "group", "bank", "lender", "airline", "carrier", "carmaker", "automaker", "planemaker", "chipmaker", "drugmaker", "steelmaker", "brewer", "insurer", "retailer", "manufacturer", "maker", "supplier",
    "conglomerate", "corporation", "miner", "operator", "utility", "broadcaster", "publisher", "developer", "producer", "giant", "startup", "brokerage", "grocer",
  ]
  private static let lands: Set<String> = ["country", "nation"]
  private static let towns: Set<String> = ["city", "town", "village"]

  private static func typesRuledOut(by noun: String) -> Set<EntityType> {
    // The African Union is a group of states, the World Bank a lender.
    if noun == "group" { return ["Government", "Country", "City"] }
    if ["bank", "lender"].contains(noun) { return ["Government", "Party", "Country", "City"] }
    if nounsForFirms.contains(noun) { return ["Government", "InternationalBody", "Party", "Country", "City"] }
    if lands.contains(noun) { return [.person, .group, "City", "Facility", "Waters", .place, .organization, .event] }
    return towns.contains(noun) ? [.person, "Country", "Facility", "Waters", .event] : []
  }
}
