#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that appears under its name only when it is whole.
///
/// It is written beside its place under another name, then renamed; a failure leaves an older file as it was. What is no file, such
/// as `/dev/null` or a pipe, is never replaced: it is written to.
public struct AtomicFile {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// Writes bytes to a file, such as a picture or DOT. Throws ``ExportError/cannotWrite(path:reason:)``.
  public static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try write(path) { $0.buffer.append(contentsOf: bytes) }
  }

  /// The file that a path leads to, through links, which may be replaced; nil for a device, a pipe or a socket, which may not.
  public static func replaceable(_ path: String) -> String? {
    var info = stat()
    // What is not there yet can be made.
    guard stat(path, &info) == 0 else { return path }
    let kind = info.st_mode & S_IFMT
    if kind != S_IFREG && kind != S_IFDIR { return nil }
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFLNK, let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  /// Lets `body` write a file, then puts it in its place. Throws ``ExportError`` when the system refuses.
  static func write<Result>(_ path: String, _ body: (inout AtomicFile) throws -> Result) throws -> Result {
    guard let file = replaceable(path) else { return try writeThrough(path, body) }
    return try replace(file, body)
  }

  private static func writeThrough<Result>(
    _ path: String, _ body: (inout AtomicFile) throws -> Result
  ) throws -> Result {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var file = AtomicFile(path: path, descriptor: descriptor)
    let result = try body(&file)
    try file.flush()
    return result
  }

  private static func replace<Result>(
    _ path: String, _ body: (inout AtomicFile) throws -> Result
  ) throws -> Result {
    let temporary = "\(path).\(getpid()).partial"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var isClosed = false
    do {
      var file = AtomicFile(path: path, descriptor: descriptor)
      let result = try body(&file)
      try file.flush()
      // A full disk may be reported only now.
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(path) }
      isClosed = true
      guard close(descriptor) == 0, rename(temporary, path) == 0 else { throw failure(path) }
      return result
    } catch {
      if !isClosed { close(descriptor) }
      unlink(temporary)
      throw error
    }
  }

  /// Adds text.
  mutating func append(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= AtomicFile.bufferSize { try flush() }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
    buffer.reserveCapacity(AtomicFile.bufferSize * 2)
  }

  private mutating func flush() throws {
    var sent = 0
    while sent < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        #if canImport(Darwin)
        Darwin.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
        #elseif canImport(Musl)
        Musl.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
        #else
        Glibc.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
        #endif
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw AtomicFile.failure(path) }
      sent += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String) -> ExportError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
