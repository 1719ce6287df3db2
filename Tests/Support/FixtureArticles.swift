import NewsModel

/// The articles of the fixture graph, in our own words.
enum FixtureArticles {
  /// A title, label and address that try to leave their quotation marks.
  static let hostile = "\"]]><script>alert(1)</script>&amp; \\N \u{202E}gnorw\u{202C} {|}"

  /// Each article with the name of its group of copies.
  static let all: [(article: Article, copyGroup: String)] = [
    (ledger, "ledger-asylum"), (copied, "ledger-asylum"), (herald, "herald-moscow"),
    (hostileArticle, "zz-hostile"),
  ]

  static let ledger = Article(
    id: "ledger-asylum", title: "Asylum in Moscow for Syria's deposed president",
    text: """
      A source in the Kremlin told TASS and RIA Novosti on Sunday that Bashar al-Assad was granted asylum by Russia on \
      humanitarian grounds. Russia still holds the Tartus naval base and the Khmeimim air base. \
      The Russian Foreign Ministry said that Russia did not take part in the negotiations on his departure. \
      Rebels captured Damascus on Sunday. Assad had left Syria hours before.
      """,
    source: "Morning Ledger", url: "https://ledger.example/world/asylum?edition=1&page=2",
    published: "2024-12-08T19:02:00Z", author: "R. Example")

  static let copied = Article(
    id: "valley-asylum", title: "Deposed Syrian leader in Moscow",
    text: """
      A source in the Kremlin told TASS and RIA Novosti on Sunday that Bashar al-Assad was granted asylum by Russia on \
      humanitarian grounds. Russia still holds the Tartus naval base and the Khmeimim air base.
      """,
    source: "Valley News", url: "https://valley.example/a/77", published: "2024-12-09")

  static let herald = Article(
    id: "herald moscow/№2", title: "«Башар Асад» is in Moscow 🇷🇺",
    text: """
      МОСКВА 🇷🇺 – Dmitry Peskov, a spokesman for Vladimir Putin, said on Monday that the Russian president had granted \
      Assad asylum himself. Russia plans to negotiate with the new authorities in Damascus about the Tartus naval base. \
      A Kremlin source claimed that the rebels guaranteed the safety of the base. \
      The Syrian presidency denied on Saturday that Assad had left Syria. Putin spoke with Recep Tayyip Erdoğan.
      """,
    source: "Evening Herald", published: "2024-12-09T08:15Z", agency: "Interfax")

  static let hostileArticle = Article(
    id: "../../etc/<passwd>", title: hostile,
    text: "The group \(hostile) supports the café \"Tartus\".\n\u{1}\u{2028}End\0.",
    url: "javascript:alert(1)//https://x", published: "yesterday")
}
