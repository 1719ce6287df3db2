import Foundation
import NewsModel
import RelationSchemas
import Testing

/// What every bundled relation file promises to its readers.
@Suite("Bundled relation files")
struct RelationFileTests {
  static let schemas = (try? SchemaLibrary.load())?.schemas ?? []

  @Test("every relation of the vocabulary has a file")
  func complete() {
    #expect(Self.schemas.count >= 84)
  }

  @Test("each has four examples, a negated one, three counterexamples, predicates, codes and its measured precision", arguments: schemas)
  func shape(schema: RelationSchema) throws {
    let text = try String(contentsOfFile: schema.file, encoding: .utf8)
    #expect(schema.examples.count >= 4)
    #expect(!schema.negated.isEmpty)
    #expect(schema.counterexamples.count >= 3)
    #expect(!schema.predicates.isEmpty)
    #expect(text.contains("\ncodes: "), "write 'codes: none' where no code surely fits")
    let measured = try #require(schema.measured, "wirework-scores --renew writes it")
    #expect(measured.firstMatch(of: /^((0\.\d\d|1\.00) of \d+ answers? \(|no plain answer in \d+ sentences)/) != nil, "\(measured)")
  }

  @Test("its examples differ in grammar, in what they teach or in how they put it", arguments: schemas)
  func forms(schema: RelationSchema) throws {
    let compiled = CompiledPatterns(text: try String(contentsOfFile: Self.folder(of: schema) + "/compiled.patterns", encoding: .utf8))
    let patterns = compiled.allPatterns(of: schema.definition.name.rawValue)
    let forms = Set(patterns.map { pattern in
      "\(pattern.frame) \(pattern.predicates) \(pattern.slots.map { "\($0.name)=\($0.path)" }) \(pattern.fixedWords)"
    })
    let surfaces = Set(schema.examples.map { $0.slots.map(\.role).joined(separator: " ") })
    #expect(forms.count + surfaces.count >= 3, "\(forms)")
  }

  @Test("it is taught by sentences that can be told apart", arguments: schemas)
  func distinct(schema: RelationSchema) {
    let sentences = (schema.examples + schema.negated).map(\.text) + schema.counterexamples
    #expect(Set(sentences).count == sentences.count)
  }

  private static func folder(of schema: RelationSchema) -> String { (schema.file as NSString).deletingLastPathComponent }
}
