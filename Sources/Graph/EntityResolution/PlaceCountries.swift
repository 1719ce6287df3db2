public import NewsModel

/// Which country a place of the alias tables lies in, by the sources of its lines (`geonames/SY`, `rigour/US`) and by the capitals that they list.
///
///     PlaceCountries(table).isWithin("city/aleppo", "country/syria")   // true
public struct PlaceCountries: Sendable {
  private let table: AliasTable

  /// Reads places from tables.
  public init(_ table: AliasTable) { self.table = table }

  /// Whether a listed place lies in a listed country.
  public func isWithin(_ place: Entity.ID, _ country: Entity.ID) -> Bool { countries(of: place).contains(country) }

  /// Whether a listed place lies in a country other than the one that a listed country is, or that a listed region lies in.
  func isElsewhere(_ place: Entity.ID, than larger: AliasRow) -> Bool {
    let own = countries(of: place)
    let other = larger.type == .country ? [larger.entity] : countries(of: larger.entity)
    return !own.isEmpty && !other.isEmpty && own.isDisjoint(with: other)
  }

  /// The code of the country behind the stroke of a source.
  private static func code(in source: String) -> String? {
    let parts = source.split(separator: "/")
    return parts.count == 2 && parts[1].utf8.count == 2 && parts[1].utf8.allSatisfy { (65...90).contains($0) } ? String(parts[1]) : nil
  }

  /// The countries that the lines of a listed place name.
  func countries(of place: Entity.ID) -> Set<Entity.ID> {
    var found: Set<Entity.ID> = []
    for row in table.rows(of: place) {
      if let code = Self.code(in: row.source) {
        found.formUnion(table.rows(named: code).filter { $0.kind == .code && $0.alias == code }.map(\.entity))
      } else if row.kind == .capital, row.alias.hasPrefix("capital of ") {
        let name = NameCleaning.withoutDeterminer(String(row.alias.dropFirst("capital of ".count)))
        found.formUnion(table.rows(named: name).filter { $0.kind.isName && $0.type == "Country" }.map(\.entity))
      }
    }
    return found.subtracting([place])
  }
}
