import NewsModel
import Testing
import Wirework

/// "The group", "the court": which earlier name a noun phrase takes up.
@Suite("Nouns that take up a name")
struct NominalTests {
  @Test("'it' that has a leader or denies something is a body or a state, not a thing")
  func bodies() throws {
    try check(Self.bodies)
  }

  @Test("a noun takes up the one name before it that it can mean; one that says which group it means takes up none")
  func takingUp() throws {
    try check(Self.cases)
  }

  private func check(_ cases: [(String, String)]) throws {
    let pipeline = try Pipeline(cores: 1)
    for (text, wanted) in cases {
      let resolved = pipeline.statements(in: Article(id: "note", text: text))
      let lines = resolved.evidenceInReadingOrder.map { StatementText(resolved).line($0.statement, $0.evidence) }
      #expect(lines.contains { $0.hasPrefix(wanted) }, "\(lines)")
    }
  }

  private static let bodies = [
    ("The Conservative Party criticized the decision. Its leader, Erna Solberg, visited Oslo.", "Erna Solberg (Person) –leads→ Conservative Party"),
    ("The Labour Party lost the election. It criticized Norway.", "Labour Party (Party) –criticized→ Norway"),
    (
      "Nokia sold shares, the firm's chief executive, Pekka Lundmark, said on Tuesday.",
      "Pekka Lundmark (Person) –leads→ Nokia"
    ),
  ]
  private static let cases = [
    ("Hamas rejected the offer on Monday. The group criticized Israel.", "Hamas (ArmedGroup) –criticized→ Israel"),
    ("The Supreme Court of Colombia rejected the appeal. The rebel group criticized Israel.", "rebel group (ArmedGroup) –criticized→ Israel"),
    ("Hezbollah rejected the offer. The Nusra rebel group criticized Israel.", "rebel group in Nusra (ArmedGroup) –criticized→ Israel"),
  ]
}
