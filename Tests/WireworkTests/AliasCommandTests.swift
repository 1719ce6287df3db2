import Foundation
import Testing
import Wirework

/// What a user decides about names, through the command, and what it does to the graph.
@Suite("Aliases through the command")
struct AliasCommandTests {
  /// Records `Golden/alias.txt` anew with `RECORD_GOLDEN=1`; read the diff.
  @Test("the alias commands do what their specification says")
  func specification() throws {
    try CommandSpecification.check("alias.txt") { runner in
      for (name, text) in Self.articles { try runner.write(text, to: "news/" + name) }
    }
  }

  @Test("an abbreviation that an article itself introduces is parted by a table line of the user's own, and splitting says so")
  func abbreviation() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("The Harbour Relief Fund (HRF) opened an office in Riga on Monday. HRF criticized Estonia.", to: "a.txt")
    #expect(try runner.run(["build", "a.txt"]).code == 0)
    let refused = try runner.run(["alias", "split", "Harbour Relief Fund", "HRF"])
    #expect(refused.code == 1 && refused.errors.contains("article 'a' itself uses both names") && refused.errors.contains("wirework alias add"))
    #expect(try runner.run(["alias", "split", "Harbour Relief Fund"]).errors.contains("The articles themselves call it 'HRF'."))
    let line = ["alias", "add", "HRF", "organization/hrf", "--label", "HRF", "--type", "Organization", "--schemas", "own"]
    #expect(try runner.run(line).code == 0)
    #expect(try runner.run(["add", "a.txt", "--schemas", "own"]).code == 0)
    #expect(try runner.run(["entity", "HRF"]).output == "HRF (Organization)  organization/hrf\n")
  }

  @Test("a statement is explained under the id that it had before a merge")
  func formerID() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("Anna Novak visited Riga on Monday. Anna Berzina visited Tallinn.", to: "a.txt")
    #expect(try runner.run(["build", "a.txt"]).code == 0)
    let merged = try runner.run(["alias", "merge", "Anna Novak", "Anna Berzina"])
    let ids = merged.errors.split { !($0.isLetter || $0.isNumber || $0 == "-") }.filter { $0.hasPrefix("st-") }.map(String.init)
    #expect(merged.code == 0 && ids.count == 2)
    for old in ids.prefix(1) {
      let explained = try runner.run(["explain", old])
      #expect(explained.code == 0 && explained.errors.contains("\(old) is \(ids[1]) now"))
    }
  }

  @Test("the tables that ship have no finding that is not explained beside them")
  func shippedTables() throws { #expect(try AliasCheck().findings == []) }

  @Test("a graph whose decisions were all undone has the bytes that it had before")
  func undoing() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for (name, text) in Self.articles { try runner.write(text, to: "news/" + name) }
    #expect(try runner.run(["build", "news"]).code == 0)
    let before = try runner.run(["export"]).output
    let decisions = [
      ["merge", "Olena Petrenko", "Elena Petrenko-Koval"], ["split", "United Nations"], ["never", "Tartus", "Tartous"],
      ["never", "Muammar Gaddafi", "Moammar Qaddafi"], ["merge", "Olena Petrenko", "Vladimir Putin"],
    ]
    var exports = [before]
    for decision in decisions {
      #expect(try runner.run(["alias"] + decision).code == 0)
      exports.append(try runner.run(["export"]).output)
    }
    #expect(Set(exports).count == decisions.count + 1)
    for export in exports.dropLast().reversed() {
      #expect(try runner.run(["alias", "undo"]).code == 0)
      #expect(try runner.run(["export"]).output == export)
    }
  }

  @Test("a merge of the user's brings along what rules had joined, and does what it says")
  func mergeAgainstRules() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write(
      "Russia owns the Tartus naval base in Syria. Russian troops left the Tartus naval facility on Monday. Israel bombed the Tartus air base. Israel attacked the Tartus naval facility.",
      to: "b.txt")
    #expect(try runner.run(["build", "b.txt"]).code == 0)
    let before = try runner.run(["export"]).output
    #expect(try runner.run(["alias", "merge", "Tartus air base", "Tartus naval base"]).code == 0)
    let whole = try runner.run(["entity", "Tartus naval base"]).output
    #expect(whole.contains("Tartus air base") && whole.contains("Tartus naval facility"))
    #expect(try runner.run(["alias", "merge", "Tartus naval facility", "Tartus naval base"]).code == 1)
    #expect(try runner.run(["alias", "undo"]).code == 0)
    #expect(try runner.run(["export"]).output == before)
  }

  @Test("the latest decision of the user's wins over an earlier one that contradicts it, and says so")
  func latestDecision() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write(
      "Malta Foods bought Zenith Foods in Berlin. Kilo Foods bought Tango Foods. Aaron Foods bought Harrow Foods.", to: "d.txt")
    #expect(try runner.run(["build", "d.txt"]).code == 0)
    #expect(try runner.run(["alias", "never", "Malta Foods", "Kilo Foods"]).code == 0)
    #expect(try runner.run(["alias", "merge", "Malta Foods", "Aaron Foods"]).code == 0)
    let apart = try runner.run(["export"]).output
    let merged = try runner.run(["alias", "merge", "Kilo Foods", "Malta Foods"])
    #expect(merged.code == 0 && merged.errors.contains("overrules your earlier decision jd-"))
    let whole = try runner.run(["entity", "Kilo Foods"]).output
    #expect(whole.contains("Malta Foods") && whole.contains("Aaron Foods"))
    #expect(try runner.run(["alias", "list", "--judgements", "Malta Foods"]).output.contains("overruled by a later decision"))
    #expect(try runner.run(["add", "d.txt"]).code == 0)
    #expect(try runner.run(["entity", "Kilo Foods"]).output == whole)
    #expect(try runner.run(["build", "d.txt"]).code == 0)
    #expect(try runner.run(["entity", "Kilo Foods"]).output == whole)
    #expect(try runner.run(["alias", "undo"]).code == 0)
    #expect(try runner.run(["export"]).output == apart)
  }

  @Test("two persons of one full name are parted by article, for good, and undone again")
  func splitByArticle() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("AFP\n2024-06-01\n\nJohn Smith works for Boeing. Smith met Anna Weber in Berlin.", to: "s1.txt")
    try runner.write("AFP\n2024-06-02\n\nJohn Smith, a farmer, bought Harrow Farm in Devon. Smith visited London.", to: "s2.txt")
    #expect(try runner.run(["build", "s1.txt", "s2.txt"]).code == 0)
    let before = try runner.run(["export"]).output
    #expect(try runner.run(["alias", "split", "John Smith"]).errors.contains("--article"))
    let parted = try runner.run(["alias", "split", "John Smith", "--article", "s2"])
    #expect(parted.code == 0 && parted.output.hasPrefix("different person/john-smith person/john-smith_"))
    let after = try runner.run(["export"]).output
    #expect(try runner.run(["entity", "John Smith"]).output.components(separatedBy: "(Person)").count == 3)
    #expect(try runner.run(["neighbors", "person/john-smith"]).output.contains("Boeing"))
    #expect(try !runner.run(["neighbors", "person/john-smith"]).output.contains("London"))
    let own = parted.output.split(separator: " ")[2]
    #expect(try runner.run(["neighbors", String(own)]).output.contains("London"))
    #expect(try runner.run(["alias", "list", "--judgements", "John Smith"]).output.contains("what article 's2' calls so"))
    #expect(try runner.run(["alias", "split", "John Smith", "--article", "s2"]).code == 1)
    #expect(try runner.run(["alias", "split", "Anna Weber", "--article", "s1"]).code == 1)
    #expect(try runner.run(["alias", "split", "Anna Weber", "--article", "s2"]).code == 1)
    #expect(try runner.run(["alias", "split", "Anna Weber", "--article", "s3"]).code == 1)
    #expect(try runner.run(["alias", "split", "John Smith", "Smith", "--article", "s2"]).code == 64)
    #expect(try runner.run(["add", "s2.txt", "s1.txt"]).errors.contains("2 unchanged"))
    #expect(try runner.run(["build", "s2.txt", "s1.txt"]).code == 0)
    #expect(try runner.run(["export"]).output == after)
    #expect(try runner.run(["alias", "undo"]).code == 0)
    #expect(try runner.run(["export"]).output == before)
  }

  @Test("a line of days that never come, and a type that is not the entity's, are refused")
  func refusedLines() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let reversed = try runner.run([
      "alias", "add", "mayor of Riga", "person/jana-berzina", "--label", "Jana Berzina", "--type", "Person", "--kind", "role", "--from", "2024-06",
      "--until", "2024-05", "--schemas", "own",
    ])
    #expect(reversed.code == 4 && reversed.errors.contains("right on no day"))
    let typed = try runner.run(["alias", "add", "Hexagone", "country/france", "--type", "Person", "--schemas", "own"])
    #expect(typed.code == 64 && typed.errors.contains("country/france is listed as 'Country'"))
    #expect(try runner.run(["alias", "add", "Hexagone", "country/france", "--type", "Country", "--schemas", "own"]).code == 0)
    for name in ["Washington", "Atlantic", "Pentagon"] {
      let line = ["alias", "add", name, "person/\(name.lowercased())", "--label", name, "--type", "Person", "--schemas", "own"]
      #expect(try runner.run(line).code == 0)
    }
    let check = try runner.run(["alias", "check", "--schemas", "own"])
    for name in ["Washington", "Atlantic", "Pentagon"] { #expect(check.output.contains("'\(name)' names person/\(name.lowercased())")) }
    #expect(check.code == 4)
  }

  @Test("a row with a type, kind or day that is none is left out, and the others are taken")
  func oddRows() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write(
      """
      label,type,kind,from,until,wikidata
      Jana Berzina,Person,,,,http://www.wikidata.org/entity/Q5
      Karlis Ozols,Wizard,,,,
      Liga Kalnina,Person,nick,,,
      Maris Liepa,Person,,yesterday,,
      Nora Vitola,Person,,2024-06,2024-05,
      """, to: "people.csv")
    let imported = try runner.run(["alias", "import", "people.csv"])
    #expect(imported.code == 0 && imported.output.split(separator: "\n").count == 2 && imported.output.contains("Q5"))
    for reason in ["'Wizard'", "'nick'", "'yesterday'", "right on no day", "4 rows"] { #expect(imported.errors.contains(reason)) }
  }

  @Test("one undo takes back all that one command decided, and nothing of the command before")
  func undoingTogether() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for (name, text) in Self.articles { try runner.write(text, to: "news/" + name) }
    try runner.write("The colonel once more\n\nTRIPOLI, March 9, 2011\n\nMuammar Qadhafi visited Syria.\n", to: "news/post.txt")
    #expect(try runner.run(["build", "news"]).code == 0)
    let before = try runner.run(["export"]).output
    #expect(try runner.run(["alias", "merge", "Olena Petrenko", "Elena Petrenko-Koval"]).code == 0)
    let merged = try runner.run(["export"]).output
    let decided = try runner.run(["alias", "split", "Muammar Gaddafi"]).output.split(separator: "\n")
    #expect(decided.count == 3)
    // A new build into the store keeps what belongs together.
    #expect(try runner.run(["build", "news"]).code == 0)
    let undone = try runner.run(["alias", "undo"]).output.split(separator: "\n")
    #expect(undone == decided.map { "undone: " + $0 })
    #expect(try runner.run(["export"]).output == merged)
    #expect(try runner.run(["alias", "undo"]).code == 0)
    #expect(try runner.run(["export"]).output == before)
    #expect(try runner.run(["alias", "undo"]).code == 1)
  }

  @Test("a name that only a table has is parted before an article uses it")
  func splittingUnread() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("The talks\n\nGENEVA, March 7, 2011\n\nThe United Nations criticized Syria.\n", to: "news/one.txt")
    #expect(try runner.run(["build", "news"]).code == 0)
    #expect(try runner.run(["alias", "split", "United Nations", "Acme"]).code != 0)
    #expect(try runner.run(["alias", "split", "United Nations", "U.N."]).code == 0)
    try runner.write("More talks\n\nGENEVA, March 8, 2011\n\nThe U.N. praised Jordan.\n", to: "news/two.txt")
    #expect(try runner.run(["add", "news/two.txt"]).code == 0)
    #expect(try runner.run(["neighbors", "Jordan"]).output.contains("United Nations") == false)
  }

  @Test("a list in another encoding than UTF-8 is refused with its line, and nothing is written")
  func otherEncoding() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let latin = Data("label,type\nJana Berzina,Person\nAndr".utf8) + [0xE9] + Data(" Fran,Person\n".utf8)
    try latin.write(to: URL(fileURLWithPath: runner.folder + "/list.csv"))
    let outcome = try runner.run(["alias", "import", "list.csv", "-o", "list.tsv"])
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("list.csv:3: this is not UTF-8"))
    #expect(!FileManager.default.fileExists(atPath: runner.folder + "/list.tsv"))
  }

  /// Articles in our own words that call the same people, places and bodies by several names.
  static let articles: [String: String] = [
    "affirmed.txt": """
    A visit

    OSLO, May 4, 2022

    Angela Merkel visited Norway on Tuesday.

    """,
    "negated.txt": """
    No visit

    OSLO, May 5, 2022

    Angela Merkel did not visit Norway on Tuesday.

    """,
    "bulletin.txt": """
    Talks in Moscow

    MOSCOW, March 3, 2023

    Olena Petrenko met Vladimir Putin in Moscow on Friday. The UN criticized Russia.

    Russia attacked Tartous.

    """,
    "gazette.txt": """
    A second round

    MOSCOW, March 5, 2023

    Elena Petrenko-Koval met Vladimir Putin in Moscow on Sunday. The United Nations criticized Russia.

    Russia attacked Tartus.

    """,
    "herald.txt": """
    The colonel's men

    TRIPOLI, March 6, 2011

    Muammar Gaddafi met Vladimir Putin.

    """,
    "mail.txt": """
    The colonel's men again

    TRIPOLI, March 8, 2011

    Moammar Qaddafi visited Russia.

    """,
  ]
}
