import EntityResolution
import Foundation
public import NewsModel

/// An article as it will lie in the store: all that follows from the article alone, so that some threads can prepare articles while another writes them.
///
///     let prepared = articles.map(PreparedArticle.init)   // on any thread
///     for article in prepared { try builder.add(article) }
public struct PreparedArticle: Sendable {
  let id: Article.ID
  let path: String?
  let sha256: String
  /// Stands for all that the article adds.
  let fingerprint: String
  let record: String
  let text: [UInt8]
  let sentences: Data
  /// What ``PreparedEntity`` packs, one after the other.
  let entities: RowBytes
  /// What ``PreparedStatement`` packs, one after the other.
  let statements: RowBytes
  let judgements: [Judgement]
  /// Where copies of its text meet it.
  let bands: [Int64]
  /// The words of its quotes.
  let words: RowsByText

  /// Does all of the work that needs no store: digests, packing, the words of quotes.
  public init(_ resolved: ResolvedArticle) {
    let article = resolved.article
    id = article.id
    path = article.path
    text = Array(article.text.utf8)
    sha256 = SHA256.hexadecimal(text)
    record = RecordPacking.pack(article)
    sentences = ByteRanges.pack(resolved.sentences)
    judgements = resolved.judgements
    bands = CopySketch(text: article.text).bands
    entities = PreparedEntity.pack(resolved)
    var hash = ArticleFingerprint(resolved, sha256: sha256, record: record)
    let places = EntityPlaces(resolved.entities)
    (statements, words) = text.withUnsafeBufferPointer { text in
      var packing = StatementPacking(text: text)
      for statement in resolved.statements { packing.add(statement, places: places, fingerprint: &hash) }
      return (packing.rows, packing.words)
    }
    hash.combine(resolved.judgements)
    fingerprint = hash.hexadecimal
  }
}

/// Where entities stand in an article's list of them.
struct EntityPlaces {
  private var names = RowsByText()
  private var places: [Int] = []

  init(_ entities: [Entity]) {
    for (place, entity) in entities.enumerated() where self[entity.id] == nil {
      var name = entity.id.rawValue
      name.withUTF8 { names.add($0) }
      places.append(place)
    }
  }

  subscript(id: Entity.ID) -> Int? {
    var name = id.rawValue
    return name.withUTF8 { names.number(of: $0) }.map { places[$0] }
  }
}

/// An entity as an article calls it.
struct PreparedEntity {
  let name: UnsafeBufferPointer<UInt8>
  let label: UnsafeBufferPointer<UInt8>
  let type: UnsafeBufferPointer<UInt8>
  let wikidata: UnsafeBufferPointer<UInt8>?
  /// What ``ArticleNames`` keeps of it.
  let naming: UnsafeBufferPointer<UInt8>
  /// Its further names; nil when the article calls it by listed names only, each of which has an id of its own.
  let others: [String]?

  /// Reads what ``pack(_:)`` wrote.
  init?(_ row: inout RowReader) {
    guard !row.isAtEnd, let name = row.text(), let label = row.text(), let type = row.text() else { return nil }
    (self.name, self.label, self.type) = (name, label, type)
    wikidata = row.text()
    guard let naming = row.text() else { return nil }
    self.naming = naming
    let count = row.int()
    others = count < 0 ? nil : (0..<count).map { _ in row.string() ?? "" }
  }

  static func pack(_ resolved: ResolvedArticle) -> RowBytes {
    var rows = RowBytes()
    let onlyNamed = resolved.onlyNamed
    for entity in resolved.entities {
      let naming = ArticleNames.Naming(entity, row: 0, isOnlyNamed: onlyNamed.contains(entity.id))
      rows.add(entity.id.rawValue)
      rows.add(entity.label)
      rows.add(entity.type.rawValue)
      rows.add(entity.wikidata)
      rows.add(ArticleNames.packed(naming))
      rows.add(naming.others?.count ?? -1)
      for name in naming.others ?? [] { rows.add(name) }
    }
    return rows
  }
}

extension ResolvedArticle {
  /// The entities that the article calls by listed names only, which have ids of their own.
  fileprivate var onlyNamed: Set<Entity.ID> {
    let named = Set(entities.compactMap(\.id.namedEntity))
    return named.isEmpty ? named : named.subtracting(spokenOf)
  }

  /// The ids under which statements speak of entities.
  private var spokenOf: Set<Entity.ID> {
    var ids: Set<Entity.ID> = []
    for statement in statements {
      ids.formUnion([statement.subject, statement.object])
      ids.formUnion(statement.keyQualifiers.compactMap(\.entity))
      for evidence in statement.evidence {
        ids.formUnion(evidence.qualifiers.compactMap(\.entity))
        for voice in evidence.attribution { ids.formUnion(voice.via + [voice.source].compactMap { $0 }) }
      }
    }
    return ids
  }
}
