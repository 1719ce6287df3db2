/// Words by which an article shows that it is about the United States, and the states that its politicians are from.
enum AmericanSigns {
  static func contain(_ name: String) -> Bool { signs.contains(name) || states.contains(name) }

  private static let signs: Set<String> = [
    "U.S.", "US", "USA", "U.S.A.", "United States", "America", "American", "Americans", "Washington", "Congress", "Senate", "Senator", "Sen.", "Sens.", "Rep.", "Reps.", "Congressman", "Congresswoman", "White House", "House of Representatives",
    "House", "Capitol", "Capitol Hill", "Supreme Court", "Pentagon", "GOP", "Republican Party", "Democratic Party",
  ]
  private static let states = Set(
    """
    Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota;
    Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee;
    Texas; Utah; Vermont; Virginia; West Virginia; Wisconsin; Wyoming
    """.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
}
