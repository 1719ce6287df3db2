import EntityResolution
import Foundation
import GraphStore
import NewsModel
import TestSupport

/// A store in a folder of its own that disappears with it, and articles to put into it.
final class StoreFixture {
  let folder: String
  let rules: GraphRules
  let resolver: EntityResolver

  init() throws {
    folder = NSTemporaryDirectory() + "wirework-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let aliases = try AliasTable(text: SmallWorld.aliases, name: "world.tsv")
    rules = GraphRules(aliases: aliases, vocabulary: SmallWorld.vocabulary)
    resolver = EntityResolver(aliases: aliases, vocabulary: SmallWorld.vocabulary)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/graph.sqlite" }

  func open() throws -> GraphStore { try GraphStore.open(at: path, rules: rules) }

  /// The store as it lies there, for reading only.
  func openedForReading() throws -> GraphStore { try GraphStore.openForReading(at: path, rules: rules) }

  /// A store beside the fixture's own that was filled in one go, opened for adding.
  func built(_ articles: [ResolvedArticle], memory: LoadMemory = .plenty, name: String = "built") throws
    -> GraphStore
  {
    let path = folder + "/\(name).sqlite"
    try GraphStore.build(at: path, rules: rules, memory: memory) { builder in
      for article in articles { try builder.add(article) }
    }
    return try GraphStore.open(at: path, rules: rules)
  }

  /// A chain: each text shares forty words with the others less so many for each step between them.
  func chain(of count: Int, step: Int, object: (Int) -> String = { _ in "Russia" }) -> [ResolvedArticle] {
    (0..<count).map { number in
      let words = (number * step..<(number * step + 40)).map { "word\($0)" }.joined(separator: " ")
      return resolve(
        "c\(number)", words + ". [Iran](Place) praised [\(object(number))](Place).", "praised(1, 2)")
    }
  }

  /// The store with all its articles.
  func filled() throws -> GraphStore {
    let store = try open()
    for article in articles { try store.add(article) }
    return store
  }

  func resolve(
    _ id: String, published: String? = "2024-12-08", source: String? = nil, _ text: String,
    _ relations: String...
  ) -> ResolvedArticle {
    let marked = MarkedArticle(id: id, published: published, source: source, text: text, relations: relations)
    return resolver.resolve(marked.relations, in: marked.analyzed)
  }

  /// Articles that share entities, spell names differently, copy each other, deny and qualify.
  var articles: [ResolvedArticle] {
    [
      resolve(
        "a1", source: "Northern Post",
        "[Russia](Place) granted [Bashar al-Assad](Person) [asylum](LegalStatus nominal).\n"
          + "[Russia](Place) holds [the Tartus naval base](MilitaryBase nominal head=base desc=naval_base in=6) at [Tartus](Place).",
        "granted(2, 3) by=1", "holds(4, 5)"),
      resolve(
        "a2", source: "Southern Mail",
        "[Moscow](Place) gave [Assad](Person) [asylum](LegalStatus nominal), [a Kremlin source](Person nominal head=source desc=source) told [TASS](Organization).\n"
          + "[Moammar Qaddafi](Person) met [Vladimir Putin](Person) in [Moscow](Place).",
        "granted(2, 3) by=1 voice=4:tell:reported:5", "met(6, 7) place=8"),
      resolve(
        "a3",
        "[Muammar Gaddafi](Person) met [Vladimir Putin](Person).\n"
          + "[Russia](Place) did not grant [Muammar Gaddafi](Person) [asylum](LegalStatus nominal).\n"
          + "[Russia](Place) holds [the Tartous facility](MilitaryBase nominal head=facility desc=facility in=8) in [Tartous](Place).",
        "met(1, 2)", "granted(4, 5) not by=3", "holds(6, 7)"),
      resolve(
        "a4",
        "[Vladimir Putin](Person) appointed [Muammar Qadhafi](Person) as [envoy](Position nominal) to [Iran](Place).\n"
          + "[Iran](Place) may praise [Zoë O’Neill\u{0}](Person), 'quoted'; DROP TABLE.",
        "appointed(1, 2) as=3", "praised(5, 6) possible"),
    ]
  }
}
