import Foundation
import NewsModel

/// Learnt patterns as readable text, so that a start need not parse hundreds of sentences.
///
/// The first line holds the key of the schemas and the model that they were learnt with; each further line is one pattern:
/// `granted#1 | verbal | grant give offer | subject=recipient object=object by=subject | object:asylum | 0.9`.
public enum CompiledPatterns {
  private static let header = "wirework patterns 1 "

  /// The text of some patterns, for a key.
  public static func text(of patterns: [RelationPattern], key: String) -> String {
    let lines = patterns.map { pattern in
      [
        pattern.rule, pattern.frame.rawValue + (pattern.isInverted ? " inverted" : ""), pattern.predicates.joined(separator: ","),
        pattern.slots.map { "\($0.name)=\($0.path)" }.joined(separator: ","),
        pattern.fixedWords.map { "\($0.role):\($0.lemmas.joined(separator: "/"))" }.joined(separator: ","), "\(pattern.confidence)",
      ].joined(separator: " | ")
    }
    return ([header + key] + lines).joined(separator: "\n") + "\n"
  }

  /// The patterns of a compiled text; nil when it was made for another key or is damaged.
  public static func patterns(from text: String, key: String) -> [RelationPattern]? {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == header + key else { return nil }
    let patterns = lines.dropFirst().compactMap(pattern)
    return patterns.count == lines.count - 1 ? patterns : nil
  }

  private static func pattern(from line: String) -> RelationPattern? {
    let fields = line.components(separatedBy: " | ")
    guard fields.count == 6, let relation = fields[0].split(separator: "#").first, let confidence = Double(fields[5]),
      let frame = RelationPattern.Frame(rawValue: fields[1].components(separatedBy: " ")[0])
    else { return nil }
    let slots = fields[3].components(separatedBy: ",").compactMap { pair -> RelationPattern.Slot? in
      let parts = pair.components(separatedBy: "=")
      return parts.count == 2 ? .init(name: parts[0], path: .init(parsing: parts[1])) : nil
    }
    let fixed = fields[4].components(separatedBy: ",").compactMap { pair -> RelationPattern.FixedWord? in
      let parts = pair.components(separatedBy: ":")
      return parts.count == 2 ? .init(role: parts[0], lemmas: parts[1].components(separatedBy: "/")) : nil
    }
    return RelationPattern(
      relation: RelationName(rawValue: String(relation)), rule: fields[0], frame: frame,
      predicates: fields[2].components(separatedBy: ","), slots: slots, fixedWords: fixed,
      isInverted: fields[1].hasSuffix("inverted"), confidence: confidence)
  }
}
