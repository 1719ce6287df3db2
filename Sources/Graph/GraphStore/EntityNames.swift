import EntityResolution
import GRDB
import NewsModel

/// Counts which names articles give to entities, one article at a time; a bulk load counts them in ``LoadedEntities``.
struct EntityNames {
  let statements: QuickStatements
  let db: Database
  var keepsSearchIndex = true

  /// Counts the names that one more article gives to an entity; the number of its articles is left as it is.
  func add(_ naming: ArticleNames.Naming) throws {
    if naming.others != nil {
      try statements["UPDATE entity SET namings = namings + 1 WHERE id = ?"].bind(naming.entity).run()
    }
    try count(naming.label, of: naming.entity, articles: 1, labels: 1)
    for name in naming.others ?? [] { try count(name, of: naming.entity, articles: 1, labels: 0) }
  }

  /// Takes an article's names from an entity, and tells how many articles still speak of it.
  func remove(_ naming: ArticleNames.Naming) throws -> Int {
    try discount(naming.label, of: naming.entity, asLabel: true)
    for name in naming.others ?? [] { try discount(name, of: naming.entity, asLabel: false) }
    let left = try statements["UPDATE entity SET articles = articles - 1, namings = namings - ? WHERE id = ? RETURNING articles"]
    return Int(try left.bind(naming.others == nil ? 0 : 1).bind(naming.entity).number() ?? 0)
  }

  /// Whether articles speak of an entity under listed names only; parted from these it stands for nothing.
  static func isOnlyNamed(_ entity: Int64, in db: Database) throws -> Bool {
    try QuickStatement(cached: "SELECT namings FROM entity WHERE id = ?", in: db).bind(entity).number() == 0
  }

  /// Counts articles that give an entity a name, and those of them that give it as the label.
  func count(_ name: String, of entity: Int64, articles: Int, labels: Int) throws {
    try statements[
      """
      INSERT INTO entityName (entity, name, key, articles, labels) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (entity, name) DO UPDATE SET articles = articles + excluded.articles, labels = labels + excluded.labels
      """
    ]
    .bind(entity).bind(name).bind(NameFolding.key(name)).bind(articles).bind(labels).run()
    if !keepsSearchIndex { return }
    // A name that is new has been counted only now.
    let new = try statements["SELECT id FROM entityName WHERE entity = ? AND name = ? AND articles = ?"]
    guard let row = try new.bind(entity).bind(name).bind(articles).number() else { return }
    try statements["INSERT INTO nameText (rowid, name) VALUES (?, ?)"].bind(row).bind(name).run()
  }

  private func discount(_ name: String, of entity: Int64, asLabel: Bool) throws {
    try statements["UPDATE entityName SET articles = articles - 1, labels = labels - ? WHERE entity = ? AND name = ?"]
      .bind(asLabel ? 1 : 0).bind(entity).bind(name).run()
    if keepsSearchIndex {
      try statements[
        """
        INSERT INTO nameText (nameText, rowid, name)
        SELECT 'delete', id, name FROM entityName WHERE entity = ? AND name = ? AND articles <= 0
        """
      ].bind(entity).bind(name).run()
    }
    try statements["DELETE FROM entityName WHERE entity = ? AND name = ? AND articles <= 0"].bind(entity).bind(name).run()
  }
}
