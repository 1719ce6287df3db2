/// The figures of printed tables, by the name of their row and column.
struct Figures {
  private var cells: [String: String] = [:]

  /// Keeps the figures of a table; the first row is its heading.
  mutating func note(_ rows: [[String]]) {
    guard let heading = rows.first else { return }
    var parent = ""
    for row in rows.dropFirst() {
      if !row[0].hasPrefix("  ") { parent = row[0] }
      let name = row[0].hasPrefix("  ") ? parent + row[0] : row[0]
      for (column, cell) in zip(heading, row).dropFirst() { cells["\(name)/\(column)", default: cell] = cell }
    }
  }

  /// The figure of a row and column, in hundredths; nil when no table has it.
  subscript(_ key: String) -> Int? {
    cells[key].flatMap(Double.init).map { Int(($0 * 100).rounded()) }
  }
}

/// What the language model must reach, beside what it reaches.
struct GoalTable {
  private struct Goal {
    let what: String
    let key: String
    let least: Double
  }

  private static let goals: [Goal] =
    [("EWT dev", [95.5, 95.0, 97.5, 88.3, 85.0]), ("GUM dev", [95.5, 95.0, 97.5, 88.0, 84.6])].flatMap { bank, least in
      zip(["UPOS", "XPOS", "lemma", "UAS", "LAS"], least).map { Goal(what: "\(bank), given words: \($0)", key: "\(bank)/\($0)", least: $1) }
    }
    + [
      Goal(what: "edited text (GUM news, interview, bio): words F1", key: "GUM dev edited/words F1", least: 99.3),
      Goal(what: "edited text: sentences F1", key: "GUM dev edited/sentences F1", least: 90),
      Goal(what: "EWT dev: words F1", key: "EWT dev/words F1", least: 99.3),
      Goal(what: "names F1, UNER-EWT dev", key: "UNER-EWT dev/F1", least: 82),
      Goal(what: "names F1, re3d", key: "re3d/F1", least: 75),
      Goal(what: "fine types of names, development", key: "all types/right", least: 90),
      Goal(what: "fine types of names, held-out", key: "all types/held-out right", least: 90),
      Goal(what: "coreference, GUM dev: CoNLL F1", key: "GUM dev/CoNLL F1", least: 50),
      Goal(what: "coreference, GUM dev: links right", key: "GUM dev/links right", least: 75),
      Goal(what: "coreference, MEANTIME dev: CoNLL F1", key: "MEANTIME dev/CoNLL F1", least: 50),
      Goal(what: "coreference, MEANTIME dev: links right", key: "MEANTIME dev/links right", least: 75),
    ]

  let figures: Figures

  func text() -> String {
    var rows = Self.goals.map { goal -> [String] in
      let least = Int((goal.least * 100).rounded())
      return row(goal.what, least: least, reached: figures[goal.key])
    }
    for bank in ["EWT dev", "GUM dev"] {
      guard let given = figures["\(bank)/LAS"], let raw = figures["\(bank)/LAS F1"] else { continue }
      rows.append(["\(bank): LAS lost on raw text", "≤ 2.50", number(given - raw), given - raw <= 250 ? "yes" : "no"])
    }
    return table([["Goals", "at least", "reached", "met"]] + rows)
  }

  private func row(_ what: String, least: Int, reached: Int?) -> [String] {
    [what, number(least), reached.map(number) ?? "-", reached.map { $0 >= least ? "yes" : "no" } ?? "-"]
  }

  private func number(_ hundredths: Int) -> String { percent(hundredths, of: 10_000) }
}
