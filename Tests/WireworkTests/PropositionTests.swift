import NewsModel
import TestSupport
import Testing
import Wirework

@Suite("Sentences become propositions")
struct PropositionTests {
  /// A case is a grammatical form, with one sentence a line; below each sentence stand what it says with its roles and the same in
  /// its own words. Read the diff of a recording.
  @Test("each form gives predicate and roles, and triples in the words of the sentence")
  func forms() throws {
    let pipeline = try Pipeline(cores: 1)
    try GoldenSpecification.check("propositions.txt") { _, input in
      input.split(separator: "\n").map { sentence in
        let analyzed = pipeline.analyze(Article(id: "case", text: String(sentence)))
        let said = pipeline.propositions(in: analyzed).map { "  " + Self.line($0) }
        let open = OpenTSV.lines(of: analyzed, from: pipeline).map { line in
          "  | " + line.split(separator: "\t").dropFirst().joined(separator: " | ")
        }
        return ([String(sentence)] + said + open).joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }

  /// `grant(subject: Russia, object: asylum) planned`; `=` shows whom a pronoun or a description stands for.
  private static func line(_ proposition: Proposition) -> String {
    let arguments = proposition.arguments.map { argument in
      let referent = argument.mention.referent
      return "\(argument.role): \(argument.mention.text)" + (referent.text == argument.mention.text ? "" : " = \(referent.text)")
    }
    let marks = [
      proposition.construction == .verbal ? "" : " [\(proposition.construction.rawValue)]",
      proposition.polarity == .affirmed ? "" : " negated", proposition.modality == .actual ? "" : " \(proposition.modality.rawValue)",
    ]
    return "\(proposition.predicate)(\(arguments.joined(separator: ", ")))" + marks.joined()
  }
}
