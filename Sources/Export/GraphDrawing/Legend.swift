import NewsModel

/// What stands below the picture: heading, what colours and lines mean, and what was left out.
///
/// It is an HTML-like label, so that every layout and format has it; all words in it are escaped.
struct Legend {
  let selection: PictureSelection
  let style: PictureStyle

  /// The markup of the label.
  func markup(title: String?, caption: String) -> String {
    var rows: [String] = []
    if let title { rows.append(row("<B>" + DOTText.html(title) + "</B>", size: 15)) }
    rows += typeRows()
    if !lineEntries().isEmpty {
      rows.append(row(lineEntries().map(DOTText.html).joined(separator: " &#160;·&#160; "), size: 10))
    }
    rows.append(row(DOTText.html(caption), size: 10))
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"1\">" + rows.joined() + "</TABLE>"
  }

  /// Types that occur, most frequent first, eight a row.
  private func typeRows() -> [String] {
    var counts: [EntityType: Int] = [:]
    for node in selection.nodes { counts[node.entity.type, default: 0] += 1 }
    let types = counts.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }.map(\.key)
    let cells = types.map { type in
      "<TD BGCOLOR=\"\(style.color(of: type))\" WIDTH=\"16\"></TD><TD ALIGN=\"LEFT\">"
        + "<FONT POINT-SIZE=\"10\">\(DOTText.html(style.label(of: type)))&#160;&#160;</FONT></TD>"
    }
    return stride(from: 0, to: cells.count, by: 8).map { start in
      "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"1\"><TR>"
        + cells[start..<min(start + 8, cells.count)].joined() + "</TR></TABLE></TD></TR>"
    }
  }

  /// Kinds of lines that occur.
  private func lineEntries() -> [String] {
    let edges = selection.edges
    var entries: [String] = []
    if edges.contains(where: { $0.standing == .plain && !$0.isOpen }) { entries.append("── reported") }
    if edges.contains(where: { $0.origins > 1 }) { entries.append("━━ by several independent voices") }
    if edges.contains(where: { $0.standing == .negated }) { entries.append("╌╌ NOT so") }
    if edges.contains(where: { $0.standing == .planned || $0.standing == .claimed }) {
      entries.append("┈┈ planned, possible or merely claimed")
    }
    if edges.contains(where: \.isContested) { entries.append("── CONTESTED, said and denied") }
    if edges.contains(where: \.isOpen) { entries.append("── grey: in the article's own words") }
    return entries
  }

  private func row(_ markup: String, size: Int) -> String {
    "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(size)\">\(markup)</FONT></TD></TR>"
  }
}
