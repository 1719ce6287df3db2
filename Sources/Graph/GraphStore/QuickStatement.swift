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

  init(_ sql: String, in db: Database) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  func bind(_ number: Int64?) -> QuickStatement {
    position += 1
    if let number { sqlite3_bind_int64(handle, position, number) } else { sqlite3_bind_null(handle, position) }
    return self
  }

  func bind(_ number: Int) -> QuickStatement { bind(Int64(number)) }

  func bind(_ number: Double) -> QuickStatement {
    position += 1
    sqlite3_bind_double(handle, position, number)
    return self
  }

  /// Text ends at its first NUL, because SQLite's readers end it there.
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

  func bind(_ data: Data) -> QuickStatement {
    position += 1
    data.withUnsafeBytes {
      _ = sqlite3_bind_blob(handle, position, $0.baseAddress ?? UnsafeRawPointer(Self.nothing), Int32($0.count), Self.copied)
    }
    return self
  }

  /// Runs a statement that gives no rows, or whose rows do not matter.
  func run() throws { _ = try step() }

  /// The first column of the first row.
  func number() throws -> Int64? {
    try step { sqlite3_column_type(handle, 0) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, 0) }
  }

  private func step(_ read: () -> Int64? = { nil }) throws -> Int64? {
    var code = sqlite3_step(handle)
    let value = code == SQLITE_ROW ? read() : nil
    while code == SQLITE_ROW { code = sqlite3_step(handle) }
    let end = sqlite3_reset(handle)
    position = 0
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: end), message: db.lastErrorMessage, sql: statement.sql)
    }
    return value
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
