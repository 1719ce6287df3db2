import CCompression

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file, of standard input or of memory, unpacked when they are gzip data, in order and only once.
final class ByteStream {
  private var file: gzFile?
  private var buffer: [UInt8]
  private var position = 0
  private let chunkSize = 1 << 17
  private var isAtEnd = false
  private var removed = 0
  /// Whether the file can be read no further.
  private(set) var isBroken = false
  /// Whether the line that was read last ended in a line feed.
  private(set) var endedWithLineFeed = false
  /// How many (unpacked) bytes were taken so far.
  var taken: Int { removed + position }
  /// How many bytes of the file, packed as it is, were read so far.
  var fileOffset: Int { file.map { gzdirect($0) == 1 ? taken : Int(gzoffset($0)) } ?? taken }

  /// Opens a file; throws a message that says why it cannot be opened.
  init(path: [CChar], mustBeGzip: Bool) throws {
    buffer = []
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ByteStream.failure(toOpen: errno) }
    try adopt(descriptor, mustBeGzip: mustBeGzip)
  }

  /// Opens standard input.
  init(standardInput: Void) throws {
    buffer = []
    let descriptor = dup(0)
    guard descriptor >= 0 else { throw ByteStream.failure(toOpen: errno) }
    try adopt(descriptor, mustBeGzip: false)
  }

  /// Reads bytes that are already there.
  init(bytes: [UInt8], limit: Int) throws {
    if bytes.starts(with: [0x1F, 0x8B]) {
      buffer = try Gzip.unpack(bytes, limit: limit)
    } else {
      buffer = bytes
    }
    isAtEnd = true
  }

  deinit { if let file { gzclose(file) } }

  private func adopt(_ descriptor: Int32, mustBeGzip: Bool) throws {
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw ReadingFailure(message: "is a folder")
    }
    guard let opened = gzdopen(descriptor, "rb") else {
      close(descriptor)
      throw ReadingFailure(message: "cannot be read: no memory is left")
    }
    file = opened
    gzbuffer(opened, UInt32(chunkSize))
    try fill()
    if mustBeGzip, !buffer.isEmpty, gzdirect(opened) == 1 {
      throw ReadingFailure(message: "is named .gz but holds no gzip data; rename it or compress it again")
    }
  }

  /// All bytes that are left; throws when there are more than `limit`.
  func readAll(limit: Int) throws -> [UInt8] {
    while !isAtEnd, buffer.count - position <= limit { try fill() }
    guard buffer.count - position <= limit else { throw ReadingFailure.tooLarge(limit: limit) }
    defer { (buffer, position) = ([], 0) }
    return position == 0 ? buffer : Array(buffer[position...])
  }

  /// The next line without its line feed; nil at the end; throws when the line is longer than `limit`, having passed it.
  func nextLine(limit: Int) throws -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        endedWithLineFeed = true
        return try line(upTo: end, limit: limit)
      }
      searched = buffer.count
      if isAtEnd { break }
      if buffer.count - position > limit {
        try skipLine()
        throw ReadingFailure.tooLarge(limit: limit)
      }
      if position > 0 {
        buffer.removeSubrange(..<position)
        removed += position
        searched -= position
        position = 0
      }
      try fill()
    }
    guard position < buffer.count else { return nil }
    defer { position = buffer.count }
    endedWithLineFeed = false
    return try line(upTo: buffer.count, limit: limit)
  }

  /// The first bytes that are left, at most `count`, without taking them.
  func peek(_ count: Int) throws -> ArraySlice<UInt8> {
    while !isAtEnd, buffer.count - position < count { try fill() }
    return buffer[position..<min(buffer.count, position + count)]
  }

  private func line(upTo end: Int, limit: Int) throws -> [UInt8] {
    guard end - position <= limit else { throw ReadingFailure.tooLarge(limit: limit) }
    return Array(buffer[position..<end])
  }

  private func skipLine() throws {
    while true {
      removed += buffer.count
      buffer.removeAll(keepingCapacity: true)
      position = 0
      if isAtEnd { return }
      try fill()
      if let end = buffer.firstIndex(of: 0x0A) {
        position = end + 1
        return
      }
    }
  }

  private func fill() throws {
    guard let file, !isAtEnd else { return }
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: chunkSize))
    let got = buffer.withUnsafeMutableBytes { bytes in
      gzread(file, bytes.baseAddress! + start, UInt32(chunkSize))
    }
    buffer.removeLast(chunkSize - max(0, Int(got)))
    if got < chunkSize {
      isAtEnd = true
      // gzread gives what it could unpack; only gzerror tells that the rest is missing or damaged.
      isBroken = true
      var code: Int32 = 0
      _ = gzerror(file, &code)
      if code == Z_ERRNO { throw ReadingFailure(message: "cannot be read: \(ByteStream.reason(errno))") }
      if code != Z_OK && code != Z_STREAM_END { throw ReadingFailure.badGzip }
      isBroken = false
    }
  }

  private static func failure(toOpen code: Int32) -> ReadingFailure {
    switch code {
    case ENOENT: ReadingFailure(message: "does not exist; check the name")
    case EACCES, EPERM: ReadingFailure(message: "may not be read; allow it with 'chmod +r' or ask its owner")
    default: ReadingFailure(message: "cannot be opened: \(reason(code))")
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

extension ReadingFailure {
  static func tooLarge(limit: Int) -> ReadingFailure {
    ReadingFailure(
      message: "is larger than \(limit / 1_000_000) MB; split it into articles, one a file or one a JSON Lines record")
  }

  static let badGzip = ReadingFailure(message: "is damaged or cut short gzip data; compress or copy it again")
}
