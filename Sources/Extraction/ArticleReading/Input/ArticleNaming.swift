/// Names the articles of one run, so that neither another article of the run nor one that a store already holds loses its name.
///
/// A name that a record gives is the user's own: the article of that name is replaced. A name that comes from a file belongs
/// to that file, however its path is spelt: where the store holds another file's article under it, folders are put in front (`kyiv/lead`).
struct ArticleNaming {
  enum Answer: Equatable {
    /// With the path under which a store knows the file already.
    case name(String, storedPath: String?)
    /// The record gave the name of one before it, whose place it takes.
    case replacement(String, storedPath: String?)
    case repeated
  }

  private let storedPath: (@Sendable (String) -> String?)?
  /// Where stored paths count from; nil means the current folder.
  private let folder: String?
  private var register = IdentifierRegister()

  /// - Parameters:
  ///   - storedPath: the file of a stored article, by the article's name; nil where no article has it.
  ///   - folder: where stored paths count from, unless that is the current folder.
  init(storedPath: (@Sendable (String) -> String?)?, folder: String? = nil) {
    self.storedPath = storedPath
    self.folder = folder.flatMap { FilePath.isSameFile($0, ".") ? nil : $0 }
  }

  /// The path under which a file is found again, from wherever paths count.
  func pathToStore(_ path: String) -> String { folder == nil || path.hasPrefix("/") ? path : FilePath.resolved(path) }

  /// The name of an article.
  ///
  /// - Parameters:
  ///   - name: the record's own name, or what the file's name gives.
  ///   - isOwn: whether the record gave it.
  ///   - path: the file, as the user named it.
  ///   - text: the article's text, which tells a repetition from another article.
  mutating func name(_ name: String, isOwn: Bool, path: String, text: String) -> Answer {
    guard let (unique, isTaken) = register.register(isOwn ? name : free(name, path: path), text: text, isOwn: isOwn) else { return .repeated }
    let stored = storedPath.flatMap { $0(unique) } ?? ""
    let known = !stored.isEmpty && isFile(stored, path) ? stored : nil
    return isTaken ? .replacement(unique, storedPath: known) : .name(unique, storedPath: known)
  }

  private func free(_ name: String, path: String) -> String {
    guard let storedPath else { return name }
    let candidates = ArticleNaming.candidates(for: name, path: pathToStore(path))
    let known = candidates.map(storedPath)
    if let own = zip(candidates, known).first(where: { $0.1.map { isOwn($0, path) } ?? false }) { return own.0 }
    let others = ArticleNaming.otherCandidates(for: name, path: path)
    if let own = others.first(where: { storedPath($0).map { !$0.isEmpty && isFile($0, path) } ?? false }) { return own }
    if let unused = zip(candidates, known).first(where: { $0.1 == nil }) { return unused.0 }
    var number = 2
    while let stored = storedPath("\(name)-\(number)"), !isOwn(stored, path) { number += 1 }
    return "\(name)-\(number)"
  }

  /// The name alone, then with more and more folders in front.
  private static func candidates(for name: String, path: String) -> [String] {
    let folders = FilePath.parts(of: path).dropLast().filter { $0 != ".." }
    return [name] + (1...max(folders.count, 1)).compactMap { count in
      count > folders.count || name.contains("/") ? nil : (folders.suffix(count) + [name]).joined(separator: "/")
    }
  }

  /// The names that the file may have got in other company, or by another spelling of its path.
  private static func otherCandidates(for name: String, path: String) -> [String] {
    let stem = name.split(separator: "/").last.map(String.init) ?? name
    return candidates(for: stem, path: path) + candidates(for: stem, path: FilePath.resolved(path))
  }

  /// An article without a path belongs to any file.
  private func isOwn(_ stored: String, _ path: String) -> Bool { stored.isEmpty || isFile(stored, path) }

  private func isFile(_ stored: String, _ path: String) -> Bool {
    FilePath.isSameFile(FilePath.located(stored, in: folder), path)
  }
}
