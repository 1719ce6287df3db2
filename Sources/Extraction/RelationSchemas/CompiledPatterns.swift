import Foundation
import NewsModel

/// Learnt patterns as readable text, so that a start need not parse hundreds of sentences.
///
/// A line `relation granted 0123456789abcdef` opens a relation with the key of the file and the model that it was learnt with;
/// each line below it is one pattern:
/// `granted#1 | verbal | give,grant,offer | by=subject,object=object,subject=recipient |  | 0.9`.
public struct CompiledPatterns: Sendable {
  private static let header = "wirework patterns 1"
  private var sections: [String: (key: String, patterns: [RelationPattern])] = [:]

  /// Nothing compiled.
  public init() {}

  /// Reads a compiled text; sections that are damaged are left out, and will be learnt again.
  public init(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    guard lines.first == Substring(Self.header) else { return }
    var relation = ""
    for line in lines.dropFirst() {
      if line.hasPrefix("relation ") {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 3 else { continue }
        relation = words[1]
        sections[relation] = (words[2], [])
      } else if let pattern = Self.pattern(from: line) {
        sections[relation]?.patterns.append(pattern)
      } else {
        sections[relation] = nil
      }
    }
  }

  /// The patterns of a relation, when they were learnt with this key.
  public func patterns(of relation: String, key: String) -> [RelationPattern]? {
    guard let section = sections[relation], section.key == key else { return nil }
    return section.patterns
  }

  /// The patterns of a relation, whatever they were learnt with.
  public func allPatterns(of relation: String) -> [RelationPattern] { sections[relation]?.patterns ?? [] }

  /// Keeps the patterns of a relation.
  public mutating func keep(_ patterns: [RelationPattern], of relation: String, key: String) {
    sections[relation] = (key, patterns)
  }

  /// The text to store, sorted by relation.
  public var text: String {
    let parts = sections.sorted { $0.key < $1.key }.map { relation, section in
      (["relation \(relation) \(section.key)"] + section.patterns.map(Self.line)).joined(separator: "\n")
    }
    return ([Self.header] + parts).joined(separator: "\n") + "\n"
  }

  private static func line(_ pattern: RelationPattern) -> String {
    [
      pattern.rule, pattern.frame.rawValue + (pattern.isInverted ? " inverted" : ""), pattern.predicates.joined(separator: ","),
      pattern.slots.map { "\($0.name)\($0.isRequired ? "!" : "")=\($0.path)" }.joined(separator: ","),
      pattern.fixedWords.map { "\($0.role):\($0.lemmas.joined(separator: "/"))" }.joined(separator: ","), "\(pattern.confidence)",
    ].joined(separator: " | ")
  }

  private static func pattern(from line: Substring) -> RelationPattern? {
    let fields = parts(of: line, at: UInt8(ascii: "|")).map { $0.hasPrefix(" ") ? $0.dropFirst() : $0 }.map { $0.hasSuffix(" ") ? String($0.dropLast()) : String($0) }
    guard fields.count == 6, let relation = parts(of: fields[0][...], at: UInt8(ascii: "#")).first, !relation.isEmpty, let confidence = Double(fields[5]),
      let frame = RelationPattern.Frame(rawValue: String(parts(of: fields[1][...], at: UInt8(ascii: " "))[0]))
    else { return nil }
    let slots = parts(of: fields[3][...], at: UInt8(ascii: ",")).compactMap { pair -> RelationPattern.Slot? in
      let sides = parts(of: pair, at: UInt8(ascii: "="))
      guard sides.count == 2 else { return nil }
      let isRequired = sides[0].hasSuffix("!")
      return .init(name: String(isRequired ? sides[0].dropLast() : sides[0]), path: .init(parsing: sides[1]), isRequired: isRequired)
    }
    let fixed = parts(of: fields[4][...], at: UInt8(ascii: ",")).compactMap { pair -> RelationPattern.FixedWord? in
      let sides = parts(of: pair, at: UInt8(ascii: ":"))
      return sides.count == 2 ? .init(role: String(sides[0]), lemmas: parts(of: sides[1], at: UInt8(ascii: "/")).map(String.init)) : nil
    }
    return RelationPattern(
      relation: .init(rawValue: String(relation)), rule: fields[0], frame: frame,
      predicates: parts(of: fields[2][...], at: UInt8(ascii: ",")).map(String.init), slots: slots, fixedWords: fixed,
      isInverted: fields[1].hasSuffix("inverted"), confidence: confidence)
  }

  private static func parts(of text: Substring, at separator: UInt8) -> [Substring] {
    text.utf8.split(separator: separator, omittingEmptySubsequences: false).map(Substring.init)
  }
}
