import Foundation

/// Whole files as bytes, read once and without a copy: the large files of a start are read so.
///
///     FileBytes.contents(of: "aliases/places.tsv")?.count
package enum FileBytes {
  /// The bytes of a file; nil where it cannot be read.
  package static func contents(of path: String) -> [UInt8]? {
    let bytes = reading(path) { file, size -> [UInt8]? in
      // Files without a size of their own, such as those of /proc, are read the other way.
      if size == 0 { return nil }
      var isWhole = false
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = fill(UnsafeMutableRawBufferPointer(buffer), from: file)
        isWhole = count == size
      }
      return isWhole ? bytes : nil
    }
    return bytes ?? (isPlainFile(path) ? FileManager.default.contents(atPath: path).map(Array.init) : nil)
  }

  /// The bytes of a file in memory of its own, which the caller gives back with `deallocate()`; nil where the file cannot be read.
  ///
  /// The memory begins at a multiple of `alignment` and holds at least as many bytes, of which those behind the file's end mean nothing;
  /// `count` is the number of the file's own.
  package static func contents(of path: String, alignment: Int) -> (memory: UnsafeMutableRawBufferPointer, count: Int)? {
    reading(path) { file, size in
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, alignment), alignment: alignment)
      if fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<size]), from: file) == size { return (memory, size) }
      memory.deallocate()
      return nil
    }
  }

  private static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Opens a plain file for work that is told its size.
  private static func reading<Found>(_ path: String, _ work: (_ file: Int32, _ size: Int) -> Found?) -> Found? {
    // A pipe without a writer is opened at once, and refused.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return work(file, Int(status.st_size))
  }

  /// Fills memory, and returns how many bytes there were for it.
  private static func fill(_ memory: UnsafeMutableRawBufferPointer, from file: Int32) -> Int {
    guard let start = memory.baseAddress else { return 0 }
    var count = 0
    while count < memory.count {
      let found = read(file, start + count, memory.count - count)
      if found < 0, errno == EINTR { continue }
      if found <= 0 { break }
      count += found
    }
    return count
  }
}
