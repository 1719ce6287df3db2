import Foundation
import NewsModel
import Testing
import Wirework

/// The names of one thing over several articles: whole and part, acronym and full name, transliterations, titles.
@Suite("One thing is one node")
struct OneNodeTests {
  @Test("a person, a town, a base, an agency, the UN and its councils are one node each over articles that name them in many ways")
  func nodes() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for (name, text) in Self.articles { try runner.write("A report\n\nGENEVA, December 9, 2024\n\n\(text)\n", to: "news/\(name).txt") }
    #expect(try runner.run(["build", "news"]).code == 0)
    let graph = try Graph(at: runner.folder + "/out/graph.sqlite")
    var labels: [String] = []
    try graph.store.forEachEntity { labels.append("\($0.label) (\($0.type))") }
    for (word, wanted) in Self.wanted {
      let found = labels.filter { $0.contains(word) && !Self.others.contains(where: $0.contains) }
      #expect(Set(found) == Set(wanted) && found.count == wanted.count, "\(word): \(found)")
    }
    for word in Self.unwanted { #expect(!labels.contains { $0.hasPrefix(word + " (") }, "\(word): \(labels)") }
  }

  /// For a word, all nodes that have it in their label.
  private static let wanted: [(String, [String])] = [
    ("Assad", ["Bashar al-Assad (Person)"]),
    ("Khmeimim", ["Khmeimim (City)", "Khmeimim air base (MilitaryBase)"]),
    ("Tart", ["Tartus (City)", "Tartus naval base (MilitaryBase)"]),
    ("RIA", ["RIA Novosti (MediaOutlet)"]),
    ("Security Council", ["Security Council of Russia (Government)", "United Nations Security Council (InternationalBody)"]),
    ("Human Rights Council", ["United Nations Human Rights Council (InternationalBody)"]),
    ("General Assembly", ["United Nations General Assembly (InternationalBody)"]),
  ]
  /// Things that hang on these: "meeting of the Security Council".
  private static let others = ["meeting", "secretary", "family", "member", "(Event)", "(Position)"]
  /// Names under which nothing may stand alone.
  private static let unwanted = ["UN", "U.N.", "Ria Novosti", "council", "Security Council", "the council", "RIA", "Assad", "Tartous", "Hmeimim"]

  /// In our own words.
  private static let articles: [String: String] = [
    "first": """
    The UN Security Council condemned Israel on Monday. The council demanded a ceasefire. The Security Council, which met in New York, praised \
    the United Nations. Bashar al-Assad fled to Tartus, RIA Novosti reported.
    """,
    "second": """
    The U.N. Security Council criticized Russia on Monday. Russia asked the Security Council for a meeting. The United Nations Security Council \
    rejected the resolution. President Assad arrived in Tartous. The U.N. criticized Israel.
    """,
    "third": """
    Russia holds the naval base in Tartous and the air base at Hmeimim, the Ria Novosti news agency said. Bashar Assad criticized the U.N. \
    The UN General Assembly rejected the plan. The General Assembly condemned Russia. The UN's Human Rights Council criticized Syria. \
    The Human Rights Council condemned Iran. Russian soldiers left Khmeimim.
    """,
    "fourth": """
    Russia's Security Council criticized Turkey on Monday. The United Nations praised the Syrian president Bashar Al-Assad. Russia left the \
    Tartus naval facility and the Khmeimim airbase. The U.N. Human Rights Council condemned the Security Council. The United Nations visited Tartus.
    """,
  ]

  @Test("two towns of one name are two nodes, whichever article comes first")
  func namesakes() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("A report\n\nTRIPOLI, Lebanon, December 9, 2024 (AP) - Soldiers arrested a man in Tripoli on Monday.\n", to: "news/lebanon.txt")
    try runner.write("A report\n\nGENEVA, December 9, 2024\n\nRebels attacked Tripoli. Libya condemned the attack on Tripoli.\n", to: "news/libya.txt")
    #expect(try runner.run(["build", "news"]).code == 0)
    var labels: Set<String> = []
    try Graph(at: runner.folder + "/out/graph.sqlite").store.forEachEntity { labels.insert($0.label) }
    #expect(labels.isSuperset(of: ["Tripoli", "Tripoli, Lebanon"]), "\(labels)")
  }
}
