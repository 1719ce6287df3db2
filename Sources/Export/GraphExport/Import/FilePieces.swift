#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The bytes of a file, read piece by piece, so that memory does not grow with the file.
struct FilePieces: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8]
  private var position = 0
  private var count = 0
  private var line = 1
  private var bytesBefore = 0
  private var lineStart = 0

  private static let bufferSize = 1 << 16

  /// Opens a file. Throws ``ImportError`` when the system refuses.
  init(path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    buffer = [UInt8](repeating: 0, count: FilePieces.bufferSize)
    guard descriptor >= 0 else {
      throw ImportError(
        file: path, problem: "it cannot be read: \(String(cString: strerror(errno)))", advice: "check the name")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Where the next byte stands.
  var place: TextPlace { TextPlace(line: line, column: offset - lineStart + 1) }

  /// How many bytes were read.
  var offset: Int { bytesBefore + position }

  /// The next byte, which stays; nil at the end.
  mutating func peek() throws -> UInt8? {
    if position == count, try !fill() { return nil }
    return buffer[position]
  }

  /// Takes the next byte; nil at the end.
  mutating func next() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      lineStart = offset
    }
    return byte
  }

  /// Takes bytes up to one that ends or escapes a string of JSON, or is a control character, which stays.
  mutating func takeRun(into bytes: inout [UInt8]) throws {
    while try peek() != nil {
      let start = position
      while position < count {
        let byte = buffer[position]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
        position += 1
      }
      bytes.append(contentsOf: buffer[start..<position])
      if position < count { return }
    }
  }

  private mutating func fill() throws -> Bool {
    bytesBefore += count
    position = 0
    count = 0
    while true {
      let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        throw ImportError(
          file: path, problem: "it cannot be read: \(String(cString: strerror(errno)))",
          advice: "name a file of JSON-LD")
      }
      count = got
      return got > 0
    }
  }
}
