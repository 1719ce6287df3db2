/// Text in columns, as wide as their words; the columns after the first keep two spaces of distance.
///
/// Its own forty lines, because the table packages at hand count bytes or draw frames, and these tables are piped into `grep` as often as read.
struct ColumnTable {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// Starts a table with a heading over each column.
  init(_ headings: [String], alignments: [Alignment] = []) {
    self.alignments = headings.indices.map { $0 < alignments.count ? alignments[$0] : .left }
    if headings.contains(where: { !$0.isEmpty }) { rows.append(headings) }
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let widths = alignments.indices.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
    return rows.map { line($0, widths: widths) }.joined(separator: "\n") + (rows.isEmpty ? "" : "\n")
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let space = String(repeating: " ", count: widths[column] - Self.width(cell))
      if column > 0 { line += "  " }
      line += alignments[column] == .right ? space + cell : cell + space
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// How many terminal cells a text takes: two for East Asian wide characters, none for combining marks.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells(of: $1) }
  }

  private static func cells(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
