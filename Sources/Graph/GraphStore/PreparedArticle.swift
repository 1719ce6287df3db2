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
  /// What ``TextHash`` gives for the ids of the entities.
  let entityHashes: [UInt64]
  /// What ``PreparedStatement`` packs, one after the other.
  let statements: RowBytes
  /// The numbers in the ids of the statements.
  let statementHashes: [Int64]
  let judgements: [Judgement]
  /// Where copies of its text meet it.
  let bands: [Int64]
  /// The words of its quotes.
  let words: WordRun

  /// Does all of the work that needs no store: digests, packing, the words of quotes.
  public init(_ resolved: ResolvedArticle) {
    let article = resolved.article
    id = article.id
    path = article.path
    text = Array(article.text.utf8)
    sha256 = text.withUnsafeBufferPointer { SHA256.hexadecimal($0) }
    record = RecordPacking.pack(article)
    sentences = ByteRanges.pack(resolved.sentences)
    judgements = resolved.judgements
    bands = CopySketch.bands(ofText: article.text)
    entities = PreparedEntity.pack(resolved)
    var hash = ArticleFingerprint(resolved, sha256: sha256, record: record)
    let places = EntityPlaces(resolved.entities)
    entityHashes = places.hashes
    (statements, words) = text.withUnsafeBufferPointer { text in
      var packing = StatementPacking(text: text, count: resolved.statements.count)
      for statement in resolved.statements { packing.add(statement, places: places, fingerprint: &hash) }
      return (packing.rows, packing.words)
    }
    statementHashes = resolved.statements.map { RecordPacking.number(of: $0.id) }
    hash.combine(resolved.judgements)
    fingerprint = hash.hexadecimal
  }
}

/// Where entities stand in an article's list of them.
struct EntityPlaces {
  /// What ``TextHash`` gives for the id of each.
  let hashes: [UInt64]
  private let entities: [Entity]
  /// One more than where the entity in a place stands; zero where it is free. At least half of the places are.
  private var places: [UInt32]

  init(_ entities: [Entity]) {
    self.entities = entities
    hashes = entities.map { Self.hash(of: $0.id) }
    var size = 16
    while size < entities.count * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
    for place in entities.indices {
      let found = self.place(of: entities[place].id, hash: hashes[place])
      if places[found] == 0 { places[found] = UInt32(place + 1) }
    }
  }

  subscript(id: Entity.ID) -> Int? {
    let found = places[place(of: id, hash: Self.hash(of: id))]
    return found == 0 ? nil : Int(found) - 1
  }

  private static func hash(of id: Entity.ID) -> UInt64 {
    var name = id.rawValue
    return name.withUTF8 { TextHash.of(UnsafeRawBufferPointer($0)) }
  }

  private func place(of id: Entity.ID, hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let entity = Int(places[place]) - 1
      if hashes[entity] == hash, entities[entity].id.rawValue == id.rawValue { break }
      place = (place + 1) & (places.count - 1)
    }
    return place
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
    var rows = RowBytes(capacity: resolved.entities.count * 160)
    var packer = Packer()
    let onlyNamed = resolved.onlyNamed
    for entity in resolved.entities {
      let naming = ArticleNames.Naming(entity, row: 0, isOnlyNamed: onlyNamed.contains(entity.id))
      rows.add(entity.id.rawValue)
      rows.add(entity.label)
      rows.add(entity.type.rawValue)
      rows.add(entity.wikidata)
      packer.removeAll()
      ArticleNames.add(naming, to: &packer)
      rows.add(packer)
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
