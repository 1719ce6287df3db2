import NewsModel
import PropositionExtraction
import Testing

@Suite("Common nouns tell types")
struct NounTypesTests {
  let types = NounTypes([
    EntityTypeDefinition(name: "MilitaryBase", label: "military base", nouns: ["naval base", "airfield"]),
    EntityTypeDefinition(name: "Person", label: "person", nouns: ["president"]),
  ])

  @Test("the longest known ending of a phrase decides")
  func longest() {
    #expect(types.type(of: ["strategic", "naval", "base"]) == "MilitaryBase")
    #expect(types.type(of: ["data", "base"]) == nil)
    #expect(types.type(of: ["former", "president"]) == .person)
  }
}
