import Foundation
import NewsModel
import Schemas

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
    let lines = CompiledLine.lines(of: Array(text.utf8))
    guard lines.first?.text == Self.header else { return }
    var relation = ""
    for line in lines.dropFirst() {
      if line.hasPrefix("relation ") {
        let words = line.parts(at: " ").map(\.text)
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

  /// The patterns that ship with Wirework; nothing where they are missing, so that all are learnt anew.
  public static func bundled() -> CompiledPatterns {
    guard let folder = try? Schemas.bundledFolder(),
      let text = try? String(contentsOfFile: "\(folder)/relations/\(PatternBook.fileName)", encoding: .utf8)
    else { return CompiledPatterns() }
    return CompiledPatterns(text: text)
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

  private static func pattern(from line: CompiledLine) -> RelationPattern? {
    let fields = line.parts(at: "|").map(\.trimmed)
    guard fields.count == 6, let relation = fields[0].parts(at: "#").first, !relation.isEmpty, let confidence = Double(fields[5].text),
      let frame = RelationPattern.Frame(rawValue: fields[1].parts(at: " ")[0].text)
    else { return nil }
    let slots = fields[3].parts(at: ",").compactMap { pair -> RelationPattern.Slot? in
      let sides = pair.parts(at: "=")
      guard sides.count == 2 else { return nil }
      let isRequired = sides[0].hasSuffix("!")
      return .init(name: (isRequired ? sides[0].dropLast : sides[0]).text, path: .init(parsing: sides[1].text), isRequired: isRequired)
    }
    let fixed = fields[4].parts(at: ",").compactMap { pair -> RelationPattern.FixedWord? in
      let sides = pair.parts(at: ":")
      return sides.count == 2 ? .init(role: sides[0].text, lemmas: sides[1].parts(at: "/").map(\.text)) : nil
    }
    return RelationPattern(
      relation: .init(rawValue: relation.text), rule: fields[0].text, frame: frame,
      predicates: fields[2].parts(at: ",").map(\.text), slots: slots, fixedWords: fixed,
      isInverted: fields[1].hasSuffix("inverted"), confidence: confidence)
  }
}

/// A line of the compiled form, or a part of one, read by its bytes: characters had taken four times as long.
private struct CompiledLine {
  private let bytes: ArraySlice<UInt8>

  private init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The lines of a text that are not empty.
  static func lines(of text: [UInt8]) -> [CompiledLine] {
    text.split(separator: UInt8(ascii: "\n")).map(CompiledLine.init)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }
  /// The line without its last byte.
  var dropLast: CompiledLine { CompiledLine(bytes.dropLast()) }

  /// The line without the blanks that stand around a separator.
  var trimmed: CompiledLine {
    let blank = UInt8(ascii: " ")
    let start = bytes.first == blank ? bytes.dropFirst() : bytes
    return CompiledLine(start.last == blank ? start.dropLast() : start)
  }

  func hasPrefix(_ word: StaticString) -> Bool { bytes.starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) }

  func hasSuffix(_ word: StaticString) -> Bool {
    bytes.suffix(word.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// What stands between separators; one part more than there are of them.
  func parts(at separator: Unicode.Scalar) -> [CompiledLine] {
    let separator = UInt8(ascii: separator)
    var parts: [CompiledLine] = []
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == separator {
      parts.append(CompiledLine(bytes[start..<index]))
      start = index + 1
    }
    parts.append(CompiledLine(bytes[start...]))
    return parts
  }
}
