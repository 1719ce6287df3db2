import Foundation
import Wirework

/// The edges of a file as articles of some statements each, with a sentence for every statement; one at a time.
///
/// Made on the same two cores that load them, so their making is kept cheap: no text is written twice.
final class EdgeArticles: Sequence, IteratorProtocol {
  private let file: UnsafeMutablePointer<FILE>
  private let statementsPerArticle: Int
  private let prefix: String
  private var number = 0
  private var line = [CChar](repeating: 0, count: 80)

  init(file path: String, statementsPerArticle: Int, prefix: String = "article") throws {
    self.statementsPerArticle = statementsPerArticle
    self.prefix = prefix
    guard let file = fopen(path, "r") else { throw CocoaError(.fileReadNoSuchFile) }
    self.file = file
  }

  deinit { fclose(file) }

  func next() -> ResolvedArticle? {
    var article = GeneratedArticle(number: number, prefix: prefix, statements: statementsPerArticle)
    while article.statements.count < statementsPerArticle, let (subject, relation, object) = readEdge() {
      article.add(subject: subject, relation: relation, object: object)
    }
    number += 1
    return article.statements.isEmpty ? nil : article.resolved
  }

  /// The three numbers of the next line.
  private func readEdge() -> (Int, Int, Int)? {
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    var place = 0
    func number() -> Int {
      var value = 0
      while case let digit = Int(line[place]) - 0x30, 0...9 ~= digit {
        value = value * 10 + digit
        place += 1
      }
      place += 1
      return value
    }
    return (number(), number(), number())
  }
}

/// An article whose text is put together from its statements.
private struct GeneratedArticle {
  let id: Article.ID
  let number: Int
  var text: [UInt8] = []
  var statements: [Statement] = []
  var sentences: [Range<Int>] = []
  var entities: [Int: Entity] = [:]

  init(number: Int, prefix: String, statements count: Int) {
    self.number = number
    id = Article.ID(rawValue: "\(prefix)-\(number)")
    text.reserveCapacity(count * 80)
    statements.reserveCapacity(count)
    sentences.reserveCapacity(count)
    entities.reserveCapacity(count * 2)
  }

  var resolved: ResolvedArticle {
    ResolvedArticle(
      article: Article(
        id: id, title: "Report \(number)", text: String(decoding: text, as: UTF8.self),
        source: "Paper \(number % 40)",
        published: "2024-\(12 - number % 3)-\(28 - number % 19)"),
      entities: sorted(Array(entities.values)) { $0.id.rawValue },
      statements: sorted(statements) { $0.id.rawValue }, sentences: sentences)
  }

  /// Sorts records by their ids, which differ from the fourth byte on or from the fourteenth; numbers are quicker to move and compare than records.
  private func sorted<Record>(_ records: [Record], by id: (Record) -> String) -> [Record] {
    let keys = records.indices.map { index in
      var name = id(records[index])
      return name.withUTF8 { bytes in
        let start = bytes.count == 19 ? 3 : "organization/".utf8.count
        return (
          key: (
            Self.eight(bytes, from: start), Self.eight(bytes, from: start + 8),
            Self.eight(bytes, from: start + 16)
          ), index: index
        )
      }
    }
    return keys.sorted { $0.key < $1.key }.map { records[$0.index] }
  }

  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    var key: UInt64 = 0
    for place in start..<start + 8 { key = key << 8 | UInt64(place < bytes.count ? bytes[place] : 0) }
    return key
  }

  mutating func add(subject subjectNumber: Int, relation: Int, object objectNumber: Int) {
    let (subject, object) = (entity(subjectNumber), entity(objectNumber))
    let start = text.count
    let subjectEnd = append(subject.label)
    let objectStart = append(" has dealt with ")
    let objectEnd = append(object.label)
    let end = append(" for the \(statements.count + 2)th time")
    let quote = String(decoding: text[start...], as: UTF8.self)
    let sentenceEnd = append(".\n") - 1
    let evidence = Evidence(
      article: id, sentence: statements.count + 1, range: start..<end, quote: quote,
      subject: MentionText(text: subject.label, range: start..<subjectEnd),
      object: MentionText(text: object.label, range: objectStart..<objectEnd),
      rule: GeneratedNames.rules[relation], confidence: 0.9)
    statements.append(
      Statement(
        subject: subject.id, relation: GeneratedNames.relations[relation], object: object.id,
        evidence: [evidence]))
    sentences.append(start..<sentenceEnd)
  }

  private mutating func entity(_ number: Int) -> Entity {
    if let known = entities[number] { return known }
    let entity = GeneratedNames.entity(number)
    entities[number] = entity
    return entity
  }

  /// Where the text ends now.
  private mutating func append(_ words: String) -> Int {
    text.append(contentsOf: words.utf8)
    return text.count
  }
}

/// Names for numbers.
enum GeneratedNames {
  static let relations: [RelationName] = [
    "holds", "visited", "met", "supports", "criticized", "captured", "left", "announced",
  ]
  static let rules = relations.map { "\($0)#1" }
  private static let syllables = [
    "ka", "lo", "mir", "ten", "sa", "vo", "dra", "li", "no", "per", "ash", "um",
  ]

  /// All words of three syllables, the first of which changes fastest; without their capital.
  private static let words = syllables.flatMap { third in
    syllables.flatMap { second in syllables.map { Array(($0 + second + third).utf8) } }
  }

  /// An organisation with a name of two words and its number.
  static func entity(_ number: Int) -> Entity {
    let (first, second) = (words[number % words.count], words[(number / 7 + 5) % words.count])
    let label = name([], first, second, number, space: 0x20, capital: 0x20)
    let id = name(idStart, first, second, number, space: 0x2D, capital: 0)
    return Entity(id: Entity.ID(rawValue: id), label: label, type: "Organization")
  }

  private static let idStart = Array("organization/".utf8)

  private static func name(
    _ start: [UInt8], _ first: [UInt8], _ second: [UInt8], _ number: Int, space: UInt8, capital: UInt8
  ) -> String {
    String(unsafeUninitializedCapacity: start.count + first.count + second.count + 9) { name in
      var count = 0
      func add(_ byte: UInt8) {
        name[count] = byte
        count += 1
      }
      for byte in start { add(byte) }
      func add(word: [UInt8]) {
        add(word[0] - capital)
        for place in 1..<word.count { add(word[place]) }
        add(space)
      }
      add(word: first)
      add(word: second)
      var power = 1
      while power * 10 <= number { power *= 10 }
      while power > 0 {
        add(UInt8(0x30 + number / power % 10))
        power /= 10
      }
      return count
    }
  }
}
