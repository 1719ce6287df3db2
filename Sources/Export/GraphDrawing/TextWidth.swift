/// How wide words are in the typeface of pictures, without asking the machine's fonts.
///
/// Nodes get their size from here, so that the same graph gives the same DOT, and nearly the same picture, on every
/// machine. Widths of ASCII are those of Helvetica (Adobe's font metrics for the 14 standard fonts of PostScript), which
/// Arial and Liberation Sans share; other letters are counted by their script.
enum TextWidth {
  /// The width of one line in points.
  static func points(_ line: String, fontSize: Int) -> Double {
    Double(line.unicodeScalars.reduce(0) { $0 + thousandths($1) } * fontSize) / 1000
  }

  /// The width of one line in points, with a little more for typefaces that run wider, and for bold letters.
  static func inPicture(_ line: String, fontSize: Double, isBold: Bool) -> Double {
    Double(line.unicodeScalars.reduce(0) { $0 + thousandths($1) }) * fontSize * (isBold ? 1.1 : 1.03) / 1000
  }

  /// The room for one line inside a frame, in points: a twelfth more than measured.
  static func room(_ line: String, fontSize: Int) -> Double { points(line, fontSize: fontSize) * 13 / 12 }

  /// The width of a character in thousandths of the font's size.
  private static func thousandths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0x300..<0x370, 0x483..<0x48A, 0x591..<0x5C8, 0x610..<0x61B, 0x64B..<0x660, 0x200B..<0x200E, 0xFE00..<0xFE10: 0
    case 0xA0..<0x250: scalar.properties.isUppercase ? 720 : 556
    case 0x370..<0x530: scalar.properties.isUppercase ? 740 : 600
    case 0x530..<0x900: 600
    case 0x900..<0x1100: 750
    case 0x2010..<0x2070: 600
    case 0x2500..<0x2580: 720
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFF00..<0xFF61,
      0x1F000..<0x40000:
      1000
    default: 800
    }
  }

  /// Helvetica's widths from the space to the tilde.
  private static let ascii = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}

/// The size of a node that holds some lines of text in a shape.
///
/// Graphviz draws every shape around the ellipse or box of its words and so makes pointed shapes far too large; sizes
/// worked out for each shape let more of a graph stand on a sheet.
struct NodeSize {
  /// Width and height in points.
  let width: Double
  let height: Double

  /// Room for lines of text inside a shape of Graphviz.
  init(lines: [String], fontSize: Int, shape: String) {
    let text = lines.map { TextWidth.room($0, fontSize: fontSize) }.max() ?? 0
    let words = Double(lines.count * fontSize) * 1.2
    switch shape {
    case "ellipse", "oval", "egg", "circle", "doublecircle":
      // A corner of the words lies on the ellipse: (text/width)² + (words/height)² = 1.
      height = words * 1.75 + 2
      width = text * 1.22 + 6
    case "hexagon":
      height = words * 1.7 + 4
      width = text * 1.27 + 6
    case "octagon", "doubleoctagon", "septagon", "parallelogram", "trapezium", "diamond", "pentagon":
      height = words * 1.6 + 4
      width = text * 1.16 + 10
    case "house", "invhouse":
      height = words * 1.9 + 6
      width = text + 14
    case "cylinder", "box3d", "cds":
      height = words + 15
      width = text + 18
    case "folder", "tab", "component":
      height = words + 13
      width = text + 14
    case "plaintext", "underline":
      height = words + 4
      width = text + 4
    default:
      height = words + 9
      width = text + 14
    }
  }

  /// A length in inches with two decimals, as DOT wants it.
  static func inches(_ points: Double) -> String {
    let hundredths = Int((max(points, 24) / 72 * 100).rounded(.up))
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
