import CKernels
import ResourceLookup

/// The bytes of a weights file and the places of its named sections.
///
/// The file begins with `WIREWORK`, a format number and a table of sections; `Training/wirework_training/export.py` writes it.
final class ModelFile: @unchecked Sendable {
  /// What a section holds.
  enum Kind: UInt32 {
    case text = 0
    case int8 = 1
    case float = 2
    case int16 = 3
  }

  struct Section {
    let kind: Kind
    let rows: Int
    let columns: Int
    let offset: Int
    let count: Int
  }

  static let format = 1
  private static let entryLength = 48
  private static let nameLength = 28

  let path: String
  private let bytes: UnsafeMutableRawBufferPointer
  private var sections: [String: Section] = [:]

  /// Reads a file whose checksum must be `digest` (SHA-256, lower-case hexadecimal).
  init(path: String, digest: String) throws {
    self.path = path
    guard let contents = FileBytes.contents(of: path, alignment: 64) else {
      throw ModelError.notFound("'\(path)' is missing. Install Wirework again, or run `Training/train.py` to rebuild the model.")
    }
    bytes = contents.memory
    try check(digest: digest, count: contents.count)
    try readSections(count: contents.count)
  }

  deinit { bytes.deallocate() }

  private func check(digest: String, count: Int) throws {
    var found = [UInt8](repeating: 0, count: 32)
    ww_sha256(Arithmetic.fastest.rawValue, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), count, &found)
    let hex = found.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
    guard hex == digest else { throw ModelError.damaged(file: path, reason: "its SHA-256 is \(hex), not \(digest)") }
  }

  private func readSections(count: Int) throws {
    guard count >= 16, bytes.prefix(8).elementsEqual("WIREWORK".utf8) else {
      throw ModelError.damaged(file: path, reason: "it does not begin with 'WIREWORK'")
    }
    let format = Int(word(at: 8))
    guard format == Self.format else { throw ModelError.wrongVersion(file: path, found: format, expected: Self.format) }
    let entries = Int(word(at: 12))
    guard 16 + entries * Self.entryLength <= count else { throw ModelError.damaged(file: path, reason: "its table of sections is cut off") }
    for entry in 0..<entries {
      let start = 16 + entry * Self.entryLength
      let name = String(decoding: bytes[start..<start + Self.nameLength].prefix { $0 != 0 }, as: UTF8.self)
      let fields = (0..<5).map { Int(word(at: start + Self.nameLength + 4 * $0)) }
      guard let kind = Kind(rawValue: UInt32(fields[0])), fields[3] >= 0, fields[4] >= 0, fields[3] + fields[4] <= count else {
        throw ModelError.damaged(file: path, reason: "its section '\(name)' is cut off")
      }
      sections[name] = Section(kind: kind, rows: fields[1], columns: fields[2], offset: fields[3], count: fields[4])
    }
  }

  private func word(at offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private func section(_ name: String, _ kind: Kind, width: Int) throws -> Section {
    guard let section = sections[name], section.kind == kind else {
      throw ModelError.damaged(file: path, reason: "its section '\(name)' is missing")
    }
    guard kind == .text || section.rows * section.columns * width == section.count else {
      throw ModelError.damaged(file: path, reason: "its section '\(name)' has a wrong size")
    }
    return section
  }

  /// The lines of a text section.
  func lines(_ name: String) throws -> [String] {
    let section = try section(name, .text, width: 1)
    let slice = bytes[section.offset..<section.offset + section.count]
    let lines = slice.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    guard lines.count == section.rows else { throw ModelError.damaged(file: path, reason: "its section '\(name)' has a wrong number of lines") }
    return lines
  }

  /// Float numbers.
  func floats(_ name: String) throws -> [Float] {
    let section = try section(name, .float, width: 4)
    return (0..<section.rows).map { Float(bitPattern: word(at: section.offset + 4 * $0)) }
  }

  /// 16-bit integers.
  func int16s(_ name: String) throws -> [Int16] {
    let section = try section(name, .int16, width: 2)
    return (0..<section.rows).map { index in
      Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: section.offset + 2 * index, as: Int16.self))
    }
  }

  /// Rows of 8-bit integers, in place: valid as long as this object lives.
  func int8Rows(_ name: String) throws -> (rows: Int, columns: Int, start: UnsafePointer<Int8>) {
    let section = try section(name, .int8, width: 1)
    guard let base = bytes.baseAddress else { throw ModelError.damaged(file: path, reason: "it is empty") }
    return (section.rows, section.columns, UnsafePointer((base + section.offset).assumingMemoryBound(to: Int8.self)))
  }
}
