#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compares paths by the file that they lead to, seen from the current folder.
///
///     FilePath.isSameFile("news/../news/a.txt", "./news/a.txt")   // true
public enum FilePath {
  /// The absolute path without `.`, `..` and links; of a file that is gone, its folder is resolved. `-`, standard input, stays.
  public static func resolved(_ path: String) -> String {
    if path == "-" || path.isEmpty || path.utf8.contains(0) { return path }
    if let real = real(path) { return real }
    var known = parts(of: path)
    var gone: [String] = []
    while let last = known.popLast() {
      gone.insert(last, at: 0)
      let folder = (path.hasPrefix("/") ? "/" : "./") + known.joined(separator: "/")
      if let real = real(folder) { return collapsed(parts(of: real) + gone) }
    }
    return path
  }

  /// A path as seen from the current folder, when it counts from another; nil means the current one.
  public static func located(_ path: String, in folder: String?) -> String {
    guard let folder, !path.isEmpty, path != "-", !path.hasPrefix("/") else { return path }
    return folder + "/" + path
  }

  /// The way from a folder to another, which both must be there: `..` from `news/out` to `news`; nil when one is not.
  public static func way(from folder: String, to other: String) -> String? {
    guard let start = real(folder), let end = real(other) else { return nil }
    let (left, right) = (parts(of: start), parts(of: end))
    let shared = zip(left, right).prefix { $0 == $1 }.count
    let steps = left.dropFirst(shared).map { _ in ".." } + right.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// Whether two paths lead to one file, which need not be there.
  public static func isSameFile(_ a: String, _ b: String) -> Bool { a == b || resolved(a) == resolved(b) }

  /// The folders and the name, without `.`.
  static func parts(of path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }

  private static func collapsed(_ parts: [String]) -> String {
    var kept: [String] = []
    for part in parts { if part == ".." { _ = kept.popLast() } else { kept.append(part) } }
    return "/" + kept.joined(separator: "/")
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
