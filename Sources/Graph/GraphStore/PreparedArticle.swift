public import EntityResolution
import Foundation
public import NewsModel

/// An article as it will lie in the store: all that follows from the article alone, so that some threads can prepare articles while another writes them.
///
///     let prepared = articles.map(PreparedArticle.init)   // on any thread
///     for article in prepared { try builder.add(article) }
public struct PreparedArticle: Sendable {
  let id: Article.ID
  let judgements: [Judgement]
  /// All texts and rows: what one thread makes and another lets go costs both a lock for every piece of memory, so there are few.
  private let rows: RowBytes
  /// Where the parts of the rows begin: entities, statements, words.
  private let starts: (entities: Int, statements: Int, words: Int)
  /// All numbers, one part after the other.
  private let numbers: [UInt64]
  private let counts: (entities: Int, statements: Int, bands: Int)

  /// Does all of the work that needs no store: digests, packing, the words of quotes.
  ///
  /// - Parameters:
  ///   - resolved: what the article adds.
  ///   - partings: what the user parted by article in the store that it is for; see ``GraphStore/partings()``.
  public init(_ resolved: ResolvedArticle, partings: ArticlePartings = ArticlePartings()) {
    self.init(resolved, partings: partings, fingerprint: nil)
  }

  /// What parts the fingerprint of the article alone from the mark of the partings that were heeded.
  static let markOfPartings: Character = "+"

  /// - Parameter fingerprint: of the article without partings, where it is known.
  init(_ resolved: ResolvedArticle, partings: ArticlePartings, fingerprint: String?) {
    let (parted, ids) = partings.applied(to: resolved)
    if ids.isEmpty {
      self.init(packing: resolved, fingerprint: fingerprint)
    } else {
      var hash = StableHash()
      for id in ids { hash.combine(id.rawValue) }
      let plain = fingerprint ?? Self(packing: resolved, fingerprint: nil).read { String(decoding: $0.fingerprint ?? .init(start: nil, count: 0), as: UTF8.self) }
      self.init(packing: parted, fingerprint: "\(plain)\(Self.markOfPartings)\(hash.hexadecimal)")
    }
  }

  private init(packing resolved: ResolvedArticle, fingerprint: String?) {
    let article = resolved.article
    id = article.id
    judgements = resolved.judgements
    var text = article.text
    let places = EntityPlaces(resolved.entities)
    let bands = CopySketch.bands(ofText: article.text)
    (rows, starts, numbers) = text.withUTF8 { text in
      let sha256 = SHA256.hexadecimal(text)
      let record = RecordPacking.pack(article)
      var hash = ArticleFingerprint(resolved, sha256: sha256, record: record)
      var packing = StatementPacking(text: text, count: resolved.statements.count)
      for statement in resolved.statements { packing.add(statement, places: places, fingerprint: &hash) }
      hash.combine(resolved.judgements)
      let entities = PreparedEntity.pack(resolved)
      let sentences = ByteRanges.pack(resolved.sentences)
      var rows = RowBytes(
        capacity: text.count + record.utf8.count + sentences.count + 256 + entities.bytes.count
          + packing.rows.bytes.count + packing.words.size)
      rows.add(article.path)
      rows.add(record)
      rows.add(text)
      sentences.withUnsafeBytes { rows.add($0.bindMemory(to: UInt8.self)) }
      rows.add(sha256)
      rows.add(fingerprint ?? hash.hexadecimal)
      var starts = (entities: rows.bytes.count, statements: 0, words: 0)
      rows.add(entities)
      starts.statements = rows.bytes.count
      rows.add(packing.rows)
      starts.words = rows.bytes.count
      packing.words.append(to: &rows)
      var numbers: [UInt64] = []
      numbers.reserveCapacity(
        resolved.entities.count + resolved.statements.count + bands.count + packing.words.hashes.count)
      numbers += places.hashes
      for statement in resolved.statements {
        numbers.append(UInt64(bitPattern: RecordPacking.number(of: statement.id)))
      }
      for band in bands { numbers.append(UInt64(bitPattern: band)) }
      numbers += packing.words.hashes
      return (rows, starts, numbers)
    }
    counts = (resolved.entities.count, resolved.statements.count, bands.count)
  }

  /// Hands over what was prepared; it is valid only meanwhile.
  func read<Result>(_ body: (inout Parts) throws -> Result) rethrows -> Result {
    try numbers.withUnsafeBufferPointer { numbers in
      try rows.read { reader in
        func part(_ start: Int, _ count: Int) -> UnsafeBufferPointer<UInt64> {
          UnsafeBufferPointer(rebasing: numbers[start..<start + count])
        }
        let (path, record, text, sentences, sha256, fingerprint) = (
          reader.text(), reader.text(), reader.text(), reader.text(), reader.text(), reader.text()
        )
        let last = counts.entities + counts.statements + counts.bands
        var parts = Parts(
          path: path, record: record, text: text, sentences: sentences, sha256: sha256,
          fingerprint: fingerprint,
          entities: reader.part(starts.entities..<starts.statements), entityHashes: part(0, counts.entities),
          statements: reader.part(starts.statements..<starts.words),
          statementHashes: part(counts.entities, counts.statements),
          bands: part(counts.entities + counts.statements, counts.bands),
          words: PackedWords(
            hashes: part(last, numbers.count - last), words: reader.part(starts.words..<rows.bytes.count)))
        return try body(&parts)
      }
    }
  }

  /// The parts of an article that was prepared.
  struct Parts {
    typealias Text = UnsafeBufferPointer<UInt8>?
    let path: Text
    let record: Text
    let text: Text
    let sentences: Text
    let sha256: Text
    /// Stands for all that the article adds.
    let fingerprint: Text
    /// What ``PreparedEntity`` packs, one after the other.
    var entities: RowReader
    /// What ``TextHash`` gives for the ids of the entities.
    let entityHashes: UnsafeBufferPointer<UInt64>
    /// What ``PreparedStatement`` packs, one after the other.
    var statements: RowReader
    /// The numbers in the ids of the statements.
    let statementHashes: UnsafeBufferPointer<UInt64>
    /// Where copies of its text meet it.
    let bands: UnsafeBufferPointer<UInt64>
    /// The words of its quotes.
    let words: PackedWords
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
    guard !row.isAtEnd, let name = row.text(), let label = row.text(), let type = row.text() else {
      return nil
    }
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
