import Foundation

/// What a reader said of answers that a corpus does not have: whether the text says so all the same.
///
/// Corpora of relations are known to leave out much that their texts say. A line has the document, the relation, the two labels and `right` or `wrong`,
/// parted by tabs; lines with `#` are remarks.
struct RelationVerdicts {
  private var verdicts: [[String]: Bool] = [:]

  /// Reads a file; none is no verdicts.
  init(file path: String) throws {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    for (number, line) in text.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, ["right", "wrong"].contains(parts[4]) else {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: "\(path):\(number + 1): a line has document, relation, subject, object, and right or wrong"])
      }
      verdicts[Array(parts[..<4])] = parts[4] == "right"
    }
  }

  /// Whether the text says so; nil when nobody has looked.
  subscript(key: [String]) -> Bool? { verdicts[key] }
}
