/// Names the articles of one run, so that neither another article of the run nor one that a store already holds loses its name.
///
/// A name that a record gives is the user's own: the article of that name is replaced. A name that comes from a file belongs
/// to that file: where the store holds another file's article under it, folders are put in front (`kyiv/lead`).
struct ArticleNaming {
  enum Answer: Equatable {
    case name(String)
    case repeated
  }

  private let storedPath: (@Sendable (String) -> String?)?
  private var register = IdentifierRegister()

  /// - Parameter storedPath: the file of a stored article, by the article's name; nil where no article has it.
  init(storedPath: (@Sendable (String) -> String?)?) { self.storedPath = storedPath }

  /// The name of an article.
  ///
  /// - Parameters:
  ///   - name: the record's own name, or what the file's name gives.
  ///   - isOwn: whether the record gave it.
  ///   - path: the file, as the user named it.
  ///   - text: the article's text, which tells a repetition from another article.
  mutating func name(_ name: String, isOwn: Bool, path: String, text: String) -> Answer {
    register.register(isOwn ? name : free(name, path: path), text: text)
  }

  private func free(_ name: String, path: String) -> String {
    guard let storedPath else { return name }
    let candidates = ArticleNaming.candidates(for: name, path: path)
    let known = candidates.map(storedPath)
    let own = zip(candidates, known).first { _, stored in stored.map { ArticleNaming.isSameFile($0, path) } ?? false }
    if let own { return own.0 }
    if let unused = zip(candidates, known).first(where: { $0.1 == nil }) { return unused.0 }
    var number = 2
    while let stored = storedPath("\(name)-\(number)"), !ArticleNaming.isSameFile(stored, path) { number += 1 }
    return "\(name)-\(number)"
  }

  /// The name alone, then with more and more folders in front.
  private static func candidates(for name: String, path: String) -> [String] {
    let folders = parts(of: path).dropLast().filter { $0 != ".." }
    return [name] + (1...max(folders.count, 1)).compactMap { count in
      count > folders.count || name.contains("/") ? nil : (folders.suffix(count) + [name]).joined(separator: "/")
    }
  }

  /// Whether two paths name one file, seen from the same folder; an article without a path belongs to any.
  private static func isSameFile(_ a: String, _ b: String) -> Bool {
    a.isEmpty || a == b || a.hasPrefix("/") == b.hasPrefix("/") && parts(of: a) == parts(of: b)
  }

  private static func parts(of path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }
}
