#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import NewsModel

/// One input: a file, standard input, or bytes in memory.
struct InputEntry: Sendable {
  enum Source: Sendable {
    case file([CChar])
    case standardInput
    case bytes([UInt8])
    case unreadable(String)
  }

  /// The path as the user knows it.
  var path: String
  var source: Source
  /// The name of its article when it gives only one.
  var stem: String
  /// Its size in bytes, packed as it is; nil when that is not known before it is read.
  var size: Int?
}

/// Finds the files below paths, in the order of their paths' bytes.
struct InputFinder {
  private struct File {
    var path: [UInt8]
    var source: InputEntry.Source
    var size: Int? = 0
  }

  private struct FileIdentity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  func entries(at paths: [String]) -> [InputEntry] {
    var found: [File] = []
    var visitedFolders: Set<FileIdentity> = []
    for path in paths { collect(Array(path.utf8), into: &found, visited: &visitedFolders) }
    found.sort { $0.path.lexicographicallyPrecedes($1.path) }
    let files = withoutRepeats(found)
    let names = files.map { String(decoding: $0.path, as: UTF8.self) }
    let stems = InputNaming.stems(of: names)
    return zip(files, zip(names, stems)).map { file, naming in
      InputEntry(path: naming.0, source: file.source, stem: naming.1, size: file.size)
    }
  }

  /// A named path is always tried: whatever is no folder counts as a file.
  private func collect(_ path: [UInt8], into found: inout [File], visited: inout Set<FileIdentity>) {
    if path == [0x2D] { return found.append(File(path: path, source: .standardInput, size: nil)) }
    if path.contains(0) {
      return found.append(File(path: path, source: .unreadable("is no file name: it holds a NUL character")))
    }
    switch kind(of: path) {
    case .folder(let identity)?:
      search(path, identity, into: &found, visited: &visited)
      let prefix = path.last == 0x2F ? path : path + [0x2F]
      if !found.contains(where: { $0.path.starts(with: prefix) || $0.path == path }) {
        found.append(File(path: path, source: .unreadable(InputFinder.nothingThere)))
      }
    case .file(let size)?: found.append(File(path: path, source: .file(cString(path)), size: size))
    case nil: found.append(File(path: path, source: .file(cString(path)), size: nil))
    }
  }

  /// Walks a folder with a list of its own, so that no depth of folders can overflow the stack; a folder that was seen
  /// before, through a link or twice on the command line, is not entered again.
  private func search(
    _ root: [UInt8], _ identity: FileIdentity, into found: inout [File], visited: inout Set<FileIdentity>
  ) {
    var pending = [(root, identity)]
    while let (folder, identity) = pending.popLast() {
      guard visited.insert(identity).inserted else { continue }
      guard let names = names(in: folder) else {
        let reason = "cannot be searched: \(String(cString: strerror(errno))); allow it with 'chmod +rx'"
        found.append(File(path: folder, source: .unreadable(reason)))
        continue
      }
      for name in names where name.first != 0x2E {
        let path = folder.last == 0x2F ? folder + name : folder + [0x2F] + name
        switch kind(of: path) {
        case .folder(let inner)?: pending.append((path, inner))
        case .file(let size)? where InputName(String(decoding: name, as: UTF8.self)).isSearchedFor:
          found.append(File(path: path, source: .file(cString(path)), size: size))
        default: break
        }
      }
      pending[pending.startIndex...].sort { $1.0.lexicographicallyPrecedes($0.0) }
    }
  }

  private enum Kind {
    case folder(FileIdentity)
    /// With its size in bytes.
    case file(Int)
  }

  private static let nothingThere =
    "holds no file to read: no .txt, .md, .html, .htm or .jsonl, also .gz; name a file to read it whatever its ending"

  /// Links are followed; a link that leads nowhere, a socket or a device is nothing.
  private func kind(of path: [UInt8]) -> Kind? {
    var status = stat()
    guard stat(cString(path), &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder(FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
    case S_IFREG: return .file(Int(status.st_size))
    default: return nil
    }
  }

  private func names(in folder: [UInt8]) -> [[UInt8]]? {
    guard let directory = opendir(cString(folder)) else { return nil }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Each file once, however it was named; of several names the first in order stays.
  private func withoutRepeats(_ files: [File]) -> [File] {
    var seen: Set<String> = []
    return files.filter { file in
      guard case .file(let path) = file.source, let real = realpath(path, nil) else {
        return seen.insert("?" + String(decoding: file.path, as: UTF8.self)).inserted
      }
      defer { free(real) }
      return seen.insert(String(cString: real)).inserted
    }
  }

  private func cString(_ path: [UInt8]) -> [CChar] { path.map(CChar.init(bitPattern:)) + [0] }
}
