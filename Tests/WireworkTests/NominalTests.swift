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

  @Test("what is said of the first or only one to do something is said of that one, and happened")
  func ranked() throws {
    try check([
      ("Christine Lagarde was the first woman to lead the European Central Bank.", "Christine Lagarde (Person) –leads→ European Central Bank"),
      ("France was the last country to recognize Kosovo.", "France (Country) –recognized→ Kosovo (Country)"),
      ("She hopes to become the first woman to lead Mexico.", "first woman (Person) –leads→ Mexico (Country)   planned"),
      ("The United States sanctioned both Vladimir Putin and army chief Valery Gerasimov.", "United States (Country) –sanctioned→ Valery Gerasimov (Person)"),
    ])
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
