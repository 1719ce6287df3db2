public import NewsModel

/// Which country a place of the alias tables lies in, by the sources of its lines (`geonames/SY`) and by the capitals that they list.
///
///     PlaceCountries(table).isWithin("city/aleppo", "country/syria")   // true
public struct PlaceCountries: Sendable {
  private let table: AliasTable

  /// Reads places from tables.
  public init(_ table: AliasTable) { self.table = table }

  /// Whether a listed place lies in a listed country.
  public func isWithin(_ place: Entity.ID, _ country: Entity.ID) -> Bool { countries(of: place).contains(country) }

  private func countries(of place: Entity.ID) -> Set<Entity.ID> {
    var found: Set<Entity.ID> = []
    for row in table.rows(of: place) {
      if row.source.hasPrefix("geonames/") {
        let code = String(row.source.dropFirst("geonames/".count))
        found.formUnion(table.rows(named: code).filter { $0.kind == .code && $0.alias == code }.map(\.entity))
      } else if row.kind == .capital, row.alias.hasPrefix("capital of ") {
        let name = NameCleaning.withoutDeterminer(String(row.alias.dropFirst("capital of ".count)))
        found.formUnion(table.rows(named: name).filter { $0.kind.isName && $0.type == "Country" }.map(\.entity))
      }
    }
    return found.subtracting([place])
  }
}
