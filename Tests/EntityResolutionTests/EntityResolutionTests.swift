import EntityResolution
import NewsModel
import TestSupport
import Testing

@Suite("Entity resolution")
struct EntityResolutionTests {
  private let resolver: EntityResolver

  init() throws {
    let aliases = try AliasTable(text: SmallWorld.aliases, name: "world.tsv")
    resolver = EntityResolver(aliases: aliases, vocabulary: SmallWorld.vocabulary)
  }

  @Test("mentions of one article become entities and statements")
  func specification() throws {
    try GoldenSpecification.check("resolution.txt") { _, input in
      let lines = input.split(separator: "\n").map(String.init)
      let relations = lines.filter { $0.first?.isLetter == true && $0.contains("(") && !$0.contains("[") }
      let text = lines.filter { !relations.contains($0) }.joined(separator: "\n")
      let article = MarkedArticle(id: "a1", published: "2024-12-08", text: text, relations: relations)
      let resolved = resolver.resolve(article.relations, in: article.analyzed).joined
      let ids = resolved.entities.map { entity in
        let names =
          entity.aliases.isEmpty ? "" : "  also " + entity.aliases.map { "\"\($0)\"" }.joined(separator: ", ")
        return "\(entity.id)" + names
      }
      return (StatementText.lines(resolved.statements, entities: resolved.entities) + ids).joined(
        separator: "\n")
    }
  }
}
