import Foundation
import Wirework

/// The edges of a file as articles of some statements each, with a sentence for every statement; one at a time.
final class EdgeArticles: Sequence, IteratorProtocol {
  private let file: UnsafeMutablePointer<FILE>
  private let statementsPerArticle: Int
  private let prefix: String
  private var number = 0

  init(file path: String, statementsPerArticle: Int, prefix: String = "article") throws {
    self.statementsPerArticle = statementsPerArticle
    self.prefix = prefix
    guard let file = fopen(path, "r") else { throw CocoaError(.fileReadNoSuchFile) }
    self.file = file
  }

  deinit { fclose(file) }

  func next() -> ResolvedArticle? {
    var article = GeneratedArticle(number: number, prefix: prefix)
    while article.statements.count < statementsPerArticle, let line = readLine(from: file) {
      let fields = line.split(separator: "\t").compactMap { Int($0) }
      article.add(subject: fields[0], relation: fields[1], object: fields[2])
    }
    number += 1
    return article.statements.isEmpty ? nil : article.resolved
  }

  private func readLine(from file: UnsafeMutablePointer<FILE>) -> String? {
    var buffer = [CChar](repeating: 0, count: 80)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
    return String(decoding: buffer.prefix { $0 != 0x0A && $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// An article whose text is put together from its statements.
private struct GeneratedArticle {
  let id: Article.ID
  let number: Int
  var text = ""
  var statements: [Statement] = []
  var sentences: [Range<Int>] = []
  var entities: [Int: Entity] = [:]

  init(number: Int, prefix: String) {
    self.number = number
    id = Article.ID(rawValue: "\(prefix)-\(number)")
  }

  var resolved: ResolvedArticle {
    ResolvedArticle(
      article: Article(
        id: id, title: "Report \(number)", text: text, source: "Paper \(number % 40)",
        published: "2024-\(12 - number % 3)-\(28 - number % 19)"),
      entities: sorted(Array(entities.values), by: \.id), statements: sorted(statements, by: \.id), sentences: sentences)
  }

  /// Sorts records by their ids, which are quicker to move than records.
  private func sorted<Record, ID: Comparable>(_ records: [Record], by id: KeyPath<Record, ID>) -> [Record] {
    records.indices.map { (id: records[$0][keyPath: id], index: $0) }.sorted { $0.id < $1.id }.map { records[$0.index] }
  }

  mutating func add(subject subjectNumber: Int, relation: Int, object objectNumber: Int) {
    let (subject, object) = (GeneratedNames.entity(subjectNumber), GeneratedNames.entity(objectNumber))
    let start = text.utf8.count
    let quote = "\(subject.label) has dealt with \(object.label) for the \(statements.count + 2)th time"
    text += quote + ".\n"
    let end = start + quote.utf8.count
    let objectStart = start + subject.label.utf8.count + " has dealt with ".utf8.count
    let evidence = Evidence(
      article: id, sentence: statements.count + 1, range: start..<end, quote: quote,
      subject: MentionText(text: subject.label, range: start..<(start + subject.label.utf8.count)),
      object: MentionText(text: object.label, range: objectStart..<(objectStart + object.label.utf8.count)),
      rule: "\(GeneratedNames.relations[relation])#1", confidence: 0.9)
    statements.append(
      Statement(
        subject: subject.id, relation: GeneratedNames.relations[relation], object: object.id, evidence: [evidence]))
    sentences.append(start..<end + 1)
    entities[subjectNumber] = subject
    entities[objectNumber] = object
  }
}

/// Names for numbers.
enum GeneratedNames {
  static let relations: [RelationName] = [
    "holds", "visited", "met", "supports", "criticized", "captured", "left", "announced",
  ]
  private static let syllables = ["ka", "lo", "mir", "ten", "sa", "vo", "dra", "li", "no", "per", "ash", "um"]

  /// An organisation with a name of two words and its number.
  static func entity(_ number: Int) -> Entity {
    let label = word(number) + " " + word(number / 7 + 5) + " " + String(number)
    let name = String(decoding: label.utf8.map { $0 == 0x20 ? 0x2D : $0 | 0x20 }, as: UTF8.self)
    return Entity(id: Entity.ID(rawValue: "organization/" + name), label: label, type: "Organization")
  }

  private static func word(_ number: Int) -> String {
    let count = syllables.count
    return beginnings[number % count] + syllables[number / count % count] + syllables[number / count / count % count]
  }

  private static let beginnings = syllables.map { $0.prefix(1).uppercased() + $0.dropFirst() }
}
