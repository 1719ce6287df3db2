import EntityResolution
import NewsModel

/// What the alias tables tell the extraction about a name, before it is known which entity is meant.
struct NameTypes: Sendable {
  let aliases: AliasTable

  /// The type of what a name names; for "Russian", the type of the country.
  func type(of name: String) -> EntityType? {
    // An imported list makes no word a name.
    let rows = aliases.rows(named: name).filter { !$0.isImported }
    return (rows.first { $0.kind.isName } ?? rows.first { $0.kind == .adjective || $0.kind == .demonym })?
      .type
  }

  /// The type of whoever acts behind a place or building: "the Kremlin" → Country.
  func actor(behind name: String) -> EntityType? {
    aliases.rows(named: name).first { $0.kind == .metonym }?.type
  }
}
