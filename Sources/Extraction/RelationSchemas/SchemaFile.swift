import Foundation
import Yams

/// A YAML file that remembers where each of its values stands.
struct SchemaFile {
  let path: String
  let root: Node.Mapping
  /// The values of the root by their keys; the mapping itself has to search for them.
  private let values: [String: Node]
  /// The whole file.
  let text: String

  init(path: String) throws(SchemaProblem) {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw SchemaProblem(file: path, message: "the file cannot be read as UTF-8 text", advice: "check its rights and its encoding")
    }
    try self.init(path: path, text: text)
  }

  init(path: String, text: String) throws(SchemaProblem) {
    self.path = path
    self.text = text
    let node: Node?
    do {
      // Whether a plain word is a number or a flag is for whoever asks for it; finding out for each by a regular expression is slow.
      // So is finding the encoding, for which the library reads the whole environment each time.
      node = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw SchemaFile.problem(from: error, path: path, lines: Self.lines(of: text))
    } catch {
      throw SchemaProblem(file: path, message: "this is not YAML: \(error)")
    }
    guard case .mapping(let mapping)? = node else {
      throw SchemaProblem(file: path, line: 1, column: 1, message: "the file must hold `key: value` lines")
    }
    root = mapping
    values = Dictionary(mapping.compactMap { pair in pair.key.scalar.map { ($0.string, pair.value) } }) { first, _ in first }
  }

  private var lines: [String] { Self.lines(of: text) }

  private static func lines(of text: String) -> [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  private static func problem(from error: YamlError, path: String, lines: [String]) -> SchemaProblem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      if let open = unclosed(problem, before: mark.line, in: lines) { return open.problem(in: path, lines) }
      let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
      return SchemaProblem(
        file: path, line: mark.line, column: mark.column, message: "this is not YAML: \(problem)", advice: advice(for: problem, line), sourceLine: line)
    case .duplicatedKeysInMapping(let keys, _):
      let key = keys.sorted().first ?? ""
      let places = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix(key + ":") }
      let place = places.dropFirst().first ?? places.first ?? 0
      return SchemaProblem(
        file: path, line: place + 1, column: lines[place].prefix { $0 == " " }.count + 1, message: "'\(key):' stands there twice", advice: "keep one of the two lines", sourceLine: lines[place])
    default: return SchemaProblem(file: path, message: "this is not YAML: \(error)")
    }
  }

  private static func advice(for problem: String, _ line: String) -> String {
    if line.prefix(while: \.isWhitespace).contains("\t") { return "indent with blanks, not with tabs" }
    if problem.contains("expected ':'") { return "write 'key: value'" }
    return "put sentences in double quotes"
  }

  /// A bracket that no other closes, and where it stands.
  private struct Opening {
    let line: Int
    let column: Int
    let close: String

    func problem(in path: String, _ lines: [String]) -> SchemaProblem {
      SchemaProblem(file: path, line: line + 1, column: column + 1, message: "this is not YAML: a bracket is not closed", advice: "close it with '\(close)'", sourceLine: lines[line])
    }
  }

  /// YAML tells of a bracket that is not closed on the line after it.
  private static func unclosed(_ problem: String, before line: Int, in lines: [String]) -> Opening? {
    for (open, close) in [("[", "]"), ("{", "}")] where problem.contains("'\(close)'") {
      for index in stride(from: min(line, lines.count) - 1, through: 0, by: -1) {
        let characters = lines[index].map(String.init)
        guard characters.count(where: { $0 == open }) > characters.count(where: { $0 == close }), let column = characters.lastIndex(of: open) else { continue }
        return Opening(line: index, column: column, close: close)
      }
    }
    return nil
  }

  /// A mistake at a value of the file.
  func problem(at node: Node?, _ message: String, advice: String = "") -> SchemaProblem {
    let line = node?.mark?.line ?? 0
    let source = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    return SchemaProblem(
      file: path, line: line, column: node?.mark?.column ?? 0, message: message, advice: advice, sourceLine: source)
  }

  // MARK: Values

  /// The value of a key at the root of the file.
  subscript(key: String) -> Node? { values[key] }

  func string(_ key: String) -> String? { values[key]?.scalar?.string }

  func required(_ key: String) throws(SchemaProblem) -> String {
    guard let value = string(key), !value.isEmpty else {
      throw SchemaProblem(file: path, line: 1, column: 1, message: "'\(key):' is missing", advice: "add a line '\(key): …'", sourceLine: lines.first ?? "")
    }
    return value
  }

  func flag(_ key: String) -> Bool { string(key)?.lowercased() == "true" }

  /// A list of words, or one word alone.
  func list(_ key: String) -> [Node] { items(values[key]) }

  func items(_ node: Node?) -> [Node] {
    switch node {
    case .sequence(let sequence)?: Array(sequence)
    case .scalar(let scalar)? where !scalar.string.isEmpty: [.scalar(scalar)]
    default: []
    }
  }

  func strings(_ node: Node?) -> [String] { items(node).compactMap { $0.scalar?.string } }

  func mapping(_ key: String) -> [(key: Node, value: Node)] {
    guard let mapping = values[key]?.mapping else { return [] }
    return mapping.map { ($0.key, $0.value) }
  }

  /// Refuses keys that mean nothing, with the nearest known one as advice.
  func checkKeys(_ known: [String]) throws(SchemaProblem) {
    for (key, _) in root {
      let name = key.scalar?.string ?? ""
      if !known.contains(name) {
        throw problem(at: key, "'\(name)' is not a key of this kind of file", advice: Spelling.advice(for: name, among: known))
      }
    }
  }
}

/// Finds the known word that a misspelt one was meant to be.
package enum Spelling {
  package static func advice(for word: String, among known: [String]) -> String {
    nearest(to: word, among: known).map { "did you mean '\($0)'?" } ?? "known are: \(known.sorted().prefix(12).joined(separator: ", "))"
  }

  static func nearest(to word: String, among known: [String]) -> String? {
    let scored = known.map { (distance(word.lowercased(), $0.lowercased()), $0) }
    guard let best = scored.min(by: { ($0.0, $0.1) < ($1.0, $1.1) }), best.0 <= max(1, word.count / 3) else { return nil }
    return best.1
  }

  /// The number of letters to add, drop or change (Levenshtein, 1966).
  static func distance(_ a: String, _ b: String) -> Int {
    let left = Array(a.unicodeScalars)
    let right = Array(b.unicodeScalars)
    var row = Array(0...right.count)
    for (i, x) in left.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, y) in right.enumerated() {
        let keep = previous + (x == y ? 0 : 1)
        previous = row[j + 1]
        row[j + 1] = min(keep, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
