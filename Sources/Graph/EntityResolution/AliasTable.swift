import Foundation
public import NewsModel
import Schemas

/// The names of known entities: countries and their people, organisations, places, persons, offices.
///
///     let table = try AliasTable.bundled(adding: ["my-schemas/aliases"])
///     table.rows(named: "Tartous").first?.entity   // city/tartus
///
/// Files are tab-separated, with a header line: entity, label, type, alias, kind, language, from, until, wikidata,
/// source. Lines that begin with `#` are comments. Names are compared by ``NameFolding/key(_:)``.
public struct AliasTable: Sendable {
  private(set) var files: [AliasFile] = []
  private var byName = AliasIndex()
  private var byEntity = AliasIndex()

  /// A table without lines.
  public init() {}

  /// The tables that ship with Wirework, and the user's own folders or files, which win over them.
  ///
  /// Throws ``AliasTableError`` for a mistake in a file, and the system's error where one cannot be read.
  public static func bundled(adding userPaths: [String] = []) throws -> AliasTable {
    let shipped = try Schemas.bundledFolder() + "/aliases"
    return try AliasTable(bundled: [shipped], users: userPaths)
  }

  /// Reads tables: files, and folders whose `.tsv` files are read in the order of their names.
  public init(bundled: [String], users: [String] = []) throws {
    for path in try bundled.flatMap(Self.tables) { try add(path: path, isUsers: false) }
    for path in try users.flatMap(Self.tables) { try add(path: path, isUsers: true) }
    byName.sort()
    byEntity.sort()
  }

  /// Reads one table from text, as if it stood in a file of that name.
  public init(text: String, name: String, isUsers: Bool = false) throws {
    try add(AliasFile(path: name, bytes: Array(text.utf8), isUsers: isUsers))
    byName.sort()
    byEntity.sort()
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

  // MARK: Reading

  private static func tables(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".tsv") }.sorted { $0.precedesInUTF8($1) }.map { path + "/" + $0 }
  }

  private mutating func add(path: String, isUsers: Bool) throws {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw AliasTableError(
        file: path, line: 1, column: 1, message: "the alias table cannot be read",
        advice: "Check that the file exists and that you may read it.")
    }
    try add(AliasFile(path: path, bytes: Array(data), isUsers: isUsers))
  }

  private mutating func add(_ file: AliasFile) throws {
    let number = UInt32(files.count)
    var folded: [UInt8] = []
    var fields: [Range<Int>] = []
    try file.bytes.withUnsafeBufferPointer { bytes in
      for index in file.lines.indices {
        try file.readFields(of: index, into: &fields)
        try AliasLineCheck(file: file, index: index, fields: fields, bytes: bytes).run()
        let name = Self.keyHash(UnsafeBufferPointer(rebasing: bytes[fields[3]]), &folded)
        let entity = Self.hash(UnsafeBufferPointer(rebasing: bytes[fields[0]]))
        byName.add(AliasIndex.Slot(hash: name, file: number, line: UInt32(index)))
        byEntity.add(AliasIndex.Slot(hash: entity, file: number, line: UInt32(index)))
      }
    }
    files.append(file)
  }

  /// The hash of a name's key; names in ASCII, nearly all, need no text of their own for it.
  private static func keyHash(_ name: UnsafeBufferPointer<UInt8>, _ folded: inout [UInt8]) -> UInt64 {
    guard isASCII(name) else { return hash(NameFolding.key(String(decoding: name, as: UTF8.self))) }
    NameFolding.fold(name, into: &folded)
    let start = NameFolding.keyStart(folded)
    return folded.withUnsafeBufferPointer { hash(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return true }
    for index in 0..<bytes.count where first[index] >= 0x80 { return false }
    return true
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
    return text.withUTF8(hash)
  }

  /// Fowler, Noll and Vo's hash (FNV-1a), which never leaves the table.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    guard let first = bytes.baseAddress else { return hash }
    for index in 0..<bytes.count { hash = (hash ^ UInt64(first[index])) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
