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
    if let title {
      let lines = DOTText.wrapped(title, width: 56, limit: 3).map(DOTText.html)
      rows.append(row("<B>" + lines.joined(separator: breakLeft) + "</B>", size: textSize * 16 / 10))
    }
    let lines = DOTText.wrapped(caption, width: 96, limit: 6).map(DOTText.html)
    rows.append(row(lines.joined(separator: breakLeft) + (lines.count > 1 ? breakLeft : ""), size: textSize))
    rows += arranged(typeChips()).map(strip)
    rows += arranged(lineSamples()).map { row($0.map(\.cell).joined(separator: gap), size: textSize) }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"1\">" + rows.joined()
      + "</TABLE>"
  }

  private let gap = "&#160;&#160;&#160;&#160;"
  private let breakLeft = "<BR ALIGN=\"LEFT\"/>"

  /// A sign with its meaning, and its width in points.
  private struct Entry {
    var cell: String
    var width: Double
  }

  /// Large pictures are looked at from further away: from 11 points, growing as the picture's side does.
  private var textSize: Int {
    var size = 11
    while size < 30, selection.nodes.count > size * size * 2 / 3 { size += 1 }
    return size
  }

  // MARK: Types

  /// Types that occur, most frequent first: a chip in the type's colour with its shape and name.
  private func typeChips() -> [Entry] {
    var counts: [EntityType: Int] = [:]
    for node in selection.nodes { counts[node.entity.type, default: 0] += 1 }
    let types = counts.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }.map(\.key)
    return types.map { type in
      let fill = style.color(of: type)
      let outline = PictureStyle.outline(of: fill)
      let words = style.label(of: type)
      let cell =
        "<TD BORDER=\"1\" STYLE=\"ROUNDED\" BGCOLOR=\"\(fill)\" COLOR=\"\(outline)\">"
        + "<FONT COLOR=\"#16202b\" POINT-SIZE=\"\(textSize)\">\(sign(of: type))&#160;\(DOTText.html(words))</FONT></TD>"
      return Entry(cell: cell, width: width(of: words) + Double(textSize) * 1.3 + Double(padding) * 2 + 6)
    }
  }

  /// A character that looks like the shape of a type.
  private func sign(of type: EntityType) -> String {
    if type == .group { return "◎" }
    return switch style.shape(of: type) {
    case "ellipse", "oval", "circle", "egg", "doublecircle": "○"
    case "hexagon", "octagon", "septagon", "doubleoctagon": "⬡"
    case "house", "invhouse", "pentagon": "⌂"
    case "diamond": "◇"
    case "cylinder", "box3d": "▥"
    case "note", "folder", "tab": "◱"
    default: "▢"
    }
  }

  // MARK: Lines

  /// Kinds of lines that occur.
  private func lineSamples() -> [Entry] {
    let edges = selection.edges
    func occurs(_ condition: (EdgeBundle) -> Bool) -> Bool { edges.contains(where: condition) }
    var entries: [Entry] = []
    func add(_ sign: String, _ color: String, _ words: String) {
      let sample = "<FONT COLOR=\"\(color)\" POINT-SIZE=\"\(textSize + 4)\">\(sign)</FONT>"
      let cell = "\(sample)&#160;\(DOTText.html(words))"
      entries.append(Entry(cell: cell, width: width(of: words) + Double(textSize) * 4))
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

  // MARK: Rows

  /// Entries side by side, as many as are about as wide as the caption.
  private func arranged(_ entries: [Entry]) -> [[Entry]] {
    var lines: [[Entry]] = []
    var taken = 0.0
    for entry in entries {
      if lines.isEmpty || taken + entry.width > Double(textSize) * 52 {
        lines.append([])
        taken = 0
      }
      lines[lines.count - 1].append(entry)
      taken += entry.width
    }
    return lines
  }

  /// Chips in a row. A size of its own keeps Graphviz from stretching it to the width of the legend.
  private func strip(_ entries: [Entry]) -> String {
    let width = Int(entries.reduce(0) { $0 + $1.width }.rounded(.up)) + 4
    let height = textSize * 13 / 10 + padding * 2 + 8
    return "<TR><TD ALIGN=\"LEFT\"><TABLE ALIGN=\"LEFT\" BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" "
      + "CELLPADDING=\"\(padding)\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"\(height)\"><TR>"
      + entries.map(\.cell).joined() + "</TR></TABLE></TD></TR>"
  }

  private var padding: Int { max(textSize / 5, 2) }

  private func width(of words: String) -> Double { TextWidth.room(words, fontSize: textSize) }

  private func row(_ markup: String, size: Int) -> String {
    "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(size)\">\(markup)</FONT></TD></TR>"
  }
}
