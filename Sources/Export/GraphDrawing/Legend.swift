import NewsModel

/// What stands above the picture: heading, what was left out, and what colours, shapes and lines mean.
///
/// It is an HTML-like label, so that every layout and format has it; all words in it are escaped. Only what
/// occurs is in it.
struct Legend {
  let selection: PictureSelection
  let style: PictureStyle

  /// The markup of the label.
  func markup(title: String?, caption: String) -> String {
    var rows: [String] = []
    if let title { rows.append(row("<B>" + DOTText.html(title) + "</B>", size: textSize + 6)) }
    rows.append(row(DOTText.html(caption), size: textSize))
    rows += lines(of: typeEntries()).map { row($0, size: textSize) }
    rows += lines(of: lineEntries()).map { row($0, size: textSize) }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"1\">" + rows.joined()
      + "</TABLE>"
  }

  /// One sign with its meaning.
  private struct Entry {
    var sign: String
    var color: String
    var words: String
  }

  /// Large pictures are looked at from further away.
  private var textSize: Int { selection.nodes.count > 300 ? 18 : selection.nodes.count > 100 ? 14 : 11 }

  /// Types that occur, most frequent first.
  private func typeEntries() -> [Entry] {
    var counts: [EntityType: Int] = [:]
    for node in selection.nodes { counts[node.entity.type, default: 0] += 1 }
    let types = counts.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }.map(\.key)
    return types.map { Entry(sign: sign(of: $0), color: style.color(of: $0), words: style.label(of: $0)) }
  }

  /// A character that looks like the shape of a type.
  private func sign(of type: EntityType) -> String {
    switch style.shape(of: type) {
    case "ellipse", "oval", "circle", "egg", "doublecircle": "⬤"
    case "hexagon", "octagon", "septagon", "doubleoctagon": "⬢"
    case "house", "invhouse", "pentagon": "⬟"
    case "diamond": "◆"
    case "cylinder", "box3d": "▮"
    default: "■"
    }
  }

  /// Kinds of lines that occur.
  private func lineEntries() -> [Entry] {
    let edges = selection.edges
    func occurs(_ condition: (EdgeBundle) -> Bool) -> Bool { edges.contains(where: condition) }
    var entries: [Entry] = []
    func add(_ sign: String, _ color: String, _ words: String) {
      entries.append(Entry(sign: sign, color: color, words: words))
    }
    if occurs({ $0.standing == .plain && !$0.isOpen && !$0.isContested }) {
      add("──", PictureStyle.ink, "reported")
    }
    if occurs({ $0.origins > 1 && !$0.isOpen }) {
      add("━━", PictureStyle.ink, "by several independent voices")
    }
    if occurs({ $0.standing == .planned || $0.standing == .claimed }) {
      add("┈┈", PictureStyle.ink, "planned, possible, demanded or merely claimed")
    }
    if occurs({ $0.standing == .negated }) { add("╌╌", PictureStyle.alarm, "NOT so") }
    if occurs(\.isContested) { add("──", PictureStyle.alarm, "CONTESTED: said and denied") }
    if occurs(\.isOpen) { add("──", PictureStyle.faint, "in the article’s own words") }
    return entries
  }

  /// Entries side by side, about a hundred characters a line.
  private func lines(of entries: [Entry]) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for entry in entries {
      if length > 0, length + entry.words.unicodeScalars.count > 100 {
        lines.append(line)
        (line, length) = ("", 0)
      }
      line +=
        "<FONT COLOR=\"\(entry.color)\" POINT-SIZE=\"\(textSize + growth(of: entry.sign))\">\(entry.sign)</FONT>&#160;\(DOTText.html(entry.words))&#160;&#160;&#160;"
      length += entry.words.unicodeScalars.count + 5
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Typefaces draw these signs in different sizes.
  private func growth(of sign: String) -> Int {
    switch sign {
    case "■": 7
    case "⬤": -1
    default: 4
    }
  }

  private func row(_ markup: String, size: Int) -> String {
    "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(size)\">\(markup)</FONT></TD></TR>"
  }
}
