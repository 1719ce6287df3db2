/// A few short articles in our own words, for the specifications of the command.
enum SpecificationArticles {
  static func write(to runner: CommandRunner) throws {
    for (name, text) in files { try runner.write(text, to: "news/" + name) }
    try runner.write("\u{0}\u{1}\u{2}\u{3}binary", to: "broken/picture.txt")
    try runner.write("", to: "broken/empty.txt")
    try runner.write(files["asylum.txt"] ?? "", to: "broken/good.txt")
    try runner.write(
      "relation: granted\nlabel: was granted\nsubject: [Persn]\nobject: [LegalStatus]\n",
      to: "schemas/relations/granted.yaml")
    try runner.write("not a database", to: "notes.sqlite")
    try runner.write(gold, to: "gold.jsonl")
    try runner.write(gold.replacingOccurrences(of: "granted", with: "grantd"), to: "misspelt.jsonl")
  }

  /// What a person finds in `report.jsonl`, and one thing that it does not say.
  private static let gold = """
    {"article": "report", "subject": "Assad", "relation": "fled", "object": "Syria"}
    {"article": "report", "subject": "Bashar al-Assad", "relation": "granted", "object": "asylum"}
    {"article": "report", "subject": "Vladimir Putin", "relation": "met", "object": "Assad"}

    """

  static let files: [String: String] = [
    "asylum.txt": """
    Russia grants Bashar al-Assad asylum

    MOSCOW, December 8, 2024

    Russia granted Bashar al-Assad asylum on humanitarian grounds on Sunday, a Kremlin source told TASS.

    Russia holds a naval base in Tartus.

    """,
    "denial.md": """
    # Moscow took no part in the talks

    *December 9, 2024*

    Russia did not take part in the negotiations, Kremlin spokesman Dmitry Peskov said on Monday.

    """,
    "report.jsonl":
      #"{"id": "report", "title": "Vladimir Putin grants asylum", "text": "Vladimir Putin granted asylum to Bashar al-Assad. Assad fled Syria.", "source": "Example Herald", "published": "2024-12-10"}"#
      + "\n",
  ]
}
