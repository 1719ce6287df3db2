/// The names that GeoNames' `alternateNamesV2.txt` gives one place.
struct AlternateNames {
  /// The first line of the place.
  let line: Int
  /// Its names in all languages, in the order of the file.
  private(set) var names: [String] = []
  /// Those that it had once.
  private(set) var historic: [String] = []
  /// Its item of Wikidata.
  private(set) var item: String?
  private var preferred: String?
  private var english: String?

  init(line: Int) { self.line = line }

  /// What the place is called: the preferred English name, else the first English one, else the first at all.
  var label: String? { preferred ?? english ?? names.first }

  /// Takes a line in; links and codes of post, airports and railways are no names.
  mutating func add(_ fields: [String]) {
    let (language, name) = (fields[2], fields[3])
    if language == "wkdt" { item = ImportSource.item(name) }
    guard !Self.codes.contains(language), !name.isEmpty else { return }
    if fields[7] == "1" { return historic.append(name) }
    names.append(name)
    guard language == "en", fields[6] != "1" else { return }
    if fields[4] == "1", preferred == nil { preferred = name }
    if english == nil { english = name }
  }

  private static let codes: Set<String> = ["link", "wkdt", "post", "iata", "icao", "faac", "unlc", "tcid", "phon", "piny"]
}
