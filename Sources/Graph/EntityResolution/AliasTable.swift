public import NewsModel

/// The names of known entities: countries and their people, organisations, places, persons, offices.
///
///     let table = try AliasTable.bundled(adding: ["my-schemas/aliases"])
///     table.rows(named: "Tartous").first?.entity   // city/tartus
///
/// Files are tab-separated, with a header line: entity, label, type, alias, kind, language, from, until, wikidata,
/// source. Lines that begin with `#` are comments. Names are compared by ``NameFolding/key(_:)``.
public struct AliasTable: Sendable {
  let files: [AliasFile]
  private let byName: AliasIndex
  private let byEntity: AliasIndex

  /// A table without lines.
  public init() { self.init([]) }

  /// The tables that ship with Wirework, and the user's own folders or files, which win over them.
  ///
  /// Throws ``AliasTableError`` for a mistake in a file, and the system's error where one cannot be read.
  public static func bundled(adding userPaths: [String] = []) throws -> AliasTable {
    AliasTable(try AliasSource.bundled(adding: userPaths).map { try $0.read() })
  }

  /// Reads tables: files, and folders whose `.tsv` files are read in the order of their names.
  public init(bundled: [String], users: [String] = []) throws {
    let sources = try bundled.flatMap { try AliasSource.sources(at: $0, isUsers: false) } + users.flatMap { try AliasSource.sources(at: $0, isUsers: true) }
    self.init(try sources.map { try $0.read() })
  }

  /// Reads one table from text, as if it stood in a file of that name.
  public init(text: String, name: String, isUsers: Bool = false) throws {
    self.init([try AliasSection(AliasFile(path: name, bytes: Array(text.utf8), isUsers: isUsers))])
  }

  /// Joins what was read of each file; a later user's file wins over an earlier one.
  package init(_ sections: [AliasSection]) {
    files = sections.map(\.file)
    byName = AliasIndex(sections.map(\.names))
    byEntity = AliasIndex(sections.map(\.entities))
  }

  /// Whether a text is an entity's id as tables write it: a type, a slash, a name, in `a-z0-9-_.`.
  public static func isEntityID(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer(AliasLineCheck.isEntityID) }

  /// What is wrong with the days of a line whose first comes after its last; nil when nothing is.
  public static func reversedDays(from: String, until: String) -> String? { AliasLineCheck.reversed(from: from, until: until) }

  /// The header line of a table: the names of all columns.
  public static let header = AliasFile.columns.joined(separator: "\t")

  /// The number of lines.
  public var count: Int { files.reduce(0) { $0 + $1.lines.count } }

  /// The rows whose alias is this name, in the order of files and lines: the user's rows alone where there are any,
  /// else the bundled ones, else those of imported lists.
  ///
  /// With a day, only the rows that hold on it.
  public func rows(named name: String, on day: CalendarDay? = nil) -> [AliasRow] {
    rows(forKey: NameFolding.key(name), on: day)
  }

  /// The rows for a name that ``NameFolding/key(_:)`` has folded already.
  public func rows(forKey key: String, on day: CalendarDay? = nil) -> [AliasRow] {
    if key.isEmpty { return [] }
    let rows = byName.slots(Self.hash(key)).map(row)
      .filter { NameFolding.key($0.alias) == key && $0.holds(on: day) }
    // An imported list knows many names, and what few of them mean in the news.
    let written = rows.filter { !$0.isImported }
    if written.isEmpty { return rows }
    return written.contains(where: \.isUsers) ? written.filter(\.isUsers) : written
  }

  /// Every row of an entity, in the order of files and lines.
  public func rows(of entity: Entity.ID) -> [AliasRow] {
    byEntity.slots(Self.hash(entity.rawValue)).map(row).filter { $0.entity == entity }
  }

  /// Hands over every row, in the order of files and lines.
  public func forEachRow(_ body: (AliasRow) throws -> Void) rethrows {
    for file in files.indices {
      for line in files[file].lines.indices {
        try body(row(AliasIndex.Slot(hash: 0, file: UInt32(file), line: UInt32(line))))
      }
    }
  }

  // MARK: Looking up

  private func row(_ slot: AliasIndex.Slot) -> AliasRow {
    let file = files[Int(slot.file)]
    let index = Int(slot.line)
    // Lines were checked when they were read.
    let texts = ((try? file.fields(of: index)) ?? []).map(file.text)
    return AliasRow(
      entity: Entity.ID(rawValue: texts[0]), label: texts[1], type: EntityType(rawValue: texts[2]),
      alias: texts[3], kind: AliasKind(rawValue: texts[4]) ?? .name, language: texts[5],
      from: AliasLineCheck.day(texts[6], atEnd: false), until: AliasLineCheck.day(texts[7], atEnd: true),
      wikidata: texts[8].isEmpty ? nil : texts[8], source: texts[9], place: "\(file.name):\(file.lines[index].number)",
      isUsers: file.isUsers, lastCheck: file.lastCheck)
  }

  private static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8(AliasSection.hash)
  }
}
