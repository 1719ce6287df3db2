import NewsModel
import Testing

@testable import PropositionExtraction

@Suite("The words of a name tell its type")
struct NameWordsTests {
  private static let definitions = [
    EntityTypeDefinition(name: "Place", label: "place"), EntityTypeDefinition(name: "Organization", label: "organization"),
    EntityTypeDefinition(name: "City", parents: ["Place"], label: "city", nouns: ["city", "capital"]),
    EntityTypeDefinition(name: "Facility", parents: ["Place"], label: "facility", nouns: ["mosque"], names: ["center"]),
    EntityTypeDefinition(name: "MilitaryBase", parents: ["Facility"], label: "base", nouns: ["naval base"], names: ["fort …"]),
    EntityTypeDefinition(name: "Company", parents: ["Organization"], label: "company", nouns: ["airline", "bank"], names: ["holdings", "capital", ".com"]),
    EntityTypeDefinition(name: "Government", parents: ["Organization"], label: "government", nouns: ["ministry", "air force"]),
    EntityTypeDefinition(name: "InternationalBody", parents: ["Organization"], label: "international body", nouns: ["mission"], names: ["united nations …", "un …"]),
    EntityTypeDefinition(name: "Group", label: "group", nouns: ["group"]), EntityTypeDefinition(name: "Event", label: "event", nouns: ["war"], names: ["operation …"]),
  ]
  private let nouns = NounTypes(definitions)

  private func type(_ name: String, _ coarse: EntityType?) -> EntityType? {
    nouns.nameWords.type(of: name.lowercased().split(separator: " ").map(String.init), coarse: coarse, nounType: nouns.type(of:))
  }

  @Test("endings, openings, and what stands before of")
  func words() {
    #expect(type("Garuda Airlines", .organization) == "Company")
    #expect(type("Tartus Naval Base", .place) == "MilitaryBase")
    #expect(type("Fort Bragg", .place) == "MilitaryBase")
    #expect(type("Ministry of Oil", .organization) == "Government")
    #expect(type("Royal Air Force", .organization) == "Government")
    #expect(type("Example.com", .organization) == "Company")
    #expect(type("Operation Desert Storm", nil) == "Event")
    #expect(type("Gulf War", .place) == "Event")
  }

  @Test("what opens a body's name opens no mosque's")
  func bodies() {
    #expect(type("UN Women", .organization) == "InternationalBody")
    #expect(type("United Nations Mission", .organization) == "InternationalBody")
    #expect(type("UN Mosque", .organization) == "Facility")
    #expect(type("United Nations Population Center", .organization) == nil)
  }

  @Test("a word counts only where it fits what the recogniser saw")
  func fits() {
    #expect(type("Barclays Capital", .organization) == "Company")
    #expect(type("Barclays Capital", .place) == "City")
    #expect(type("VTB Group", .organization) == nil)
    #expect(type("Moscone Center", .place) == "Facility")
    #expect(type("Muslim Cultural Center", .organization) == nil)
    #expect(type("Blue Mosque", .organization) == "Facility")
    #expect(type("Capital", nil) == nil)
  }
}
