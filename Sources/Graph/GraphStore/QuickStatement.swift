import Foundation
import GRDB
import GRDBSQLite

/// A prepared statement for the inner loop of loading: values go to SQLite as they are, without the boxes that GRDB's arguments need,
/// which took most of the time of an insert.
///
///     try insert.bind(id).bind(name).run()
///
/// Values are bound in the order of the statement's `?`; running takes them all.
final class QuickStatement {
  private let db: Database
  private let statement: GRDB.Statement
  private let handle: OpaquePointer
  private var position: Int32 = 0

  convenience init(_ sql: String, in db: Database) throws { self.init(try db.makeStatement(sql: sql), in: db) }

  /// A statement that the connection keeps prepared.
  convenience init(cached sql: String, in db: Database) throws { self.init(try db.cachedStatement(sql: sql), in: db) }

  private init(_ statement: GRDB.Statement, in db: Database) {
    self.db = db
    self.statement = statement
    handle = statement.sqliteStatement
  }

  @inline(__always)
  func bind(_ number: Int64?) -> QuickStatement {
    position += 1
    if let number { sqlite3_bind_int64(handle, position, number) } else { sqlite3_bind_null(handle, position) }
    return self
  }

  @inline(__always)
  func bind(_ number: Int) -> QuickStatement { bind(Int64(number)) }

  @inline(__always)
  func bind(_ number: Double) -> QuickStatement {
    position += 1
    sqlite3_bind_double(handle, position, number)
    return self
  }

  /// Text ends at its first NUL, because SQLite's readers end it there.
  @inline(__always)
  func bind(_ text: String?) -> QuickStatement {
    position += 1
    guard var text else {
      sqlite3_bind_null(handle, position)
      return self
    }
    text.withUTF8 { bytes in
      let count = bytes.firstIndex(of: 0) ?? bytes.count
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, position, $0.baseAddress ?? Self.nothing, Int32(count), Self.copied)
      }
    }
    return self
  }

  /// Text that stays where it is until the statement has run; it ends at its first NUL.
  @inline(__always)
  func bindText(_ text: UnsafeBufferPointer<UInt8>?) -> QuickStatement {
    position += 1
    guard let text else {
      sqlite3_bind_null(handle, position)
      return self
    }
    let start = text.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) } ?? Self.nothing
    let end = memchr(start, 0, text.count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    sqlite3_bind_text(handle, position, start, Int32(end ?? text.count), nil)
    return self
  }

  /// Packed fields, as text; they hold no NUL.
  @inline(__always)
  func bind(_ packer: Packer) -> QuickStatement {
    position += 1
    packer.bytes.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: CChar.self).baseAddress ?? Self.nothing
      _ = sqlite3_bind_text(handle, position, text, Int32(bytes.count), Self.copied)
    }
    return self
  }

  @inline(__always)
  func bind(_ data: Data) -> QuickStatement {
    position += 1
    data.withUnsafeBytes {
      _ = sqlite3_bind_blob(handle, position, $0.baseAddress ?? UnsafeRawPointer(Self.nothing), Int32($0.count), Self.copied)
    }
    return self
  }

  /// Bytes, as a blob.
  @inline(__always)
  func bind(_ bytes: UnsafeBufferPointer<UInt8>) -> QuickStatement {
    position += 1
    let start = bytes.baseAddress.map(UnsafeRawPointer.init) ?? UnsafeRawPointer(Self.nothing)
    sqlite3_bind_blob(handle, position, start, Int32(bytes.count), Self.copied)
    return self
  }

  /// Bytes that stay where they are until the statement has run, as a blob.
  @inline(__always)
  func bindBlob(_ bytes: UnsafeBufferPointer<UInt8>) -> QuickStatement {
    position += 1
    sqlite3_bind_blob(handle, position, bytes.baseAddress.map(UnsafeRawPointer.init) ?? UnsafeRawPointer(Self.nothing), Int32(bytes.count), nil)
    return self
  }

  /// Runs a statement that gives no rows, or whose rows do not matter.
  func run() throws { _ = try step() }

  /// The first column of the first row.
  func number() throws -> Int64? {
    try step { sqlite3_column_type(handle, 0) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, 0) }
  }

  /// The first column of the first row as text; nil when there is no row.
  func text() throws -> String? {
    var text: String?
    try forEachRow { text = text ?? $0.text(0) }
    return text
  }

  /// Hands over every row; the row is valid only meanwhile.
  func forEachRow(_ body: (QuickRow) throws -> Void) throws {
    let row = QuickRow(handle: handle)
    var code = sqlite3_step(handle)
    do {
      while code == SQLITE_ROW {
        try body(row)
        code = sqlite3_step(handle)
      }
    } catch {
      sqlite3_reset(handle)
      position = 0
      throw error
    }
    try finish(after: code)
  }

  private func step(_ read: () -> Int64? = { nil }) throws -> Int64? {
    var code = sqlite3_step(handle)
    let value = code == SQLITE_ROW ? read() : nil
    while code == SQLITE_ROW { code = sqlite3_step(handle) }
    try finish(after: code)
    return value
  }

  private func finish(after code: Int32) throws {
    let end = sqlite3_reset(handle)
    position = 0
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: end), message: db.lastErrorMessage, sql: statement.sql)
    }
  }

  /// SQLite takes a copy of what is bound.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  /// Where an empty value begins; a missing address would mean NULL.
  nonisolated(unsafe) private static let nothing: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()
}

/// The row that a ``QuickStatement`` stands at; its columns are read as they lie, by their index.
struct QuickRow {
  fileprivate let handle: OpaquePointer

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// Empty for a missing text.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
  }
}

extension QuickRow {
  /// The bytes of a text or blob where SQLite keeps them; valid until the statement goes on.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes between two places; what lies outside is left out.
  func part(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    let lower = Swift.min(Swift.max(start, 0), count)
    return UnsafeBufferPointer(rebasing: self[lower..<Swift.min(Swift.max(end, lower), count)])
  }

  /// Whether the bytes between two places are those of a text.
  func has(_ text: String, at range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= count, range.count == text.utf8.count else { return false }
    var text = text
    return text.withUTF8 { words in
      guard let start = words.baseAddress, let base = baseAddress else { return words.isEmpty }
      return memcmp(base + range.lowerBound, start, words.count) == 0
    }
  }
}

/// The prepared statements of one connection, by their SQL.
final class QuickStatements {
  private let db: Database
  private var prepared: [String: QuickStatement] = [:]

  init(db: Database) { self.db = db }

  /// A statement, prepared when it is first asked for.
  subscript(sql: String) -> QuickStatement {
    get throws {
      if let known = prepared[sql] { return known }
      let statement = try QuickStatement(sql, in: db)
      prepared[sql] = statement
      return statement
    }
  }
}
