/// Makes text safe for DOT, and short enough to be read.
enum DOTText {
  /// Strings in a DOT file must stay below 16,384 bytes, or Graphviz refuses the file.
  static let longestString = 16_000

  /// Text for a label: shown exactly as it stands, one line for each element.
  ///
  /// Graphviz reads `\` escapes and `&` entities in labels, so both are escaped.
  static func label(_ lines: [String]) -> String {
    let escaped = lines.map { line -> String in
      var result = ""
      for scalar in visible(line).unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "&": result += "&amp;"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
    return fitting(escaped, separator: "\\n")
  }

  /// Text for a tooltip. Graphviz 2.42 removes escapes twice there, so a backslash becomes the sign ⧵, which
  /// looks alike.
  static func tooltip(_ lines: [String]) -> String {
    let escaped = lines.map { line -> String in
      var result = ""
      for scalar in visible(line).unicodeScalars {
        switch scalar {
        case "\\": result += "\u{29F5}"
        case "&": result += "&amp;"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
    return fitting(escaped, separator: "\\n")
  }

  /// Text inside an HTML-like label, with everything escaped that could be markup.
  static func html(_ text: String) -> String {
    var result = ""
    for scalar in visible(shortened(text, toBytes: 2000)).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\\": result += "\u{29F5}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text on one line, with every character that cannot be seen, or that turns the reading direction,
  /// shown as `�`.
  ///
  /// White space in a row becomes one space; Graphviz would make unbreakable spaces of it.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029:
        if result.last != " " { result.append(" ") }
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
        0xFFF9...0xFFFB,
        0xFFFE, 0xFFFF, 0xE0000...0xE007F:
        result.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text, or its beginning and `…` when it is longer than some bytes.
  static func shortened(_ text: String, toBytes limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var result = String.UnicodeScalarView()
    var size = 0
    for scalar in text.unicodeScalars {
      size += UTF8.width(scalar)
      if size > limit - 3 { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  /// Breaks text into lines of about `width` characters, at spaces and after hyphens; at most `limit` lines,
  /// the last of which ends in `…` when words are missing.
  static func wrapped(_ text: String, width: Int, limit: Int = 4) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in pieces(of: visible(shortened(text, toBytes: 1000)), width: width) {
      let isFull = !line.isEmpty && line.unicodeScalars.count + word.unicodeScalars.count + 1 > width
      if isFull {
        lines.append(line)
        line = word
      } else {
        line += line.isEmpty || line.hasSuffix("-") ? word : " " + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.isEmpty { lines = ["?"] }
    if lines.count > limit {
      lines = Array(lines.prefix(limit))
      lines[limit - 1] += "…"
    }
    return lines
  }

  /// `[A-Za-z0-9_]` from a name, with a hash so that two names never give one.
  static func identifier(_ name: String, prefix: String, hash: String) -> String {
    let slug = name.utf8.prefix(40).map { byte in
      isLetter(byte) || isDigit(byte) ? Character(Unicode.Scalar(byte)) : "_"
    }
    return "\(prefix)_\(String(slug))_\(hash.prefix(8))"
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Words no longer than a line.
  private static func pieces(of text: String, width: Int) -> [String] {
    text.split(separator: " ").flatMap { word -> [String] in
      let scalars = Array(word.unicodeScalars)
      guard scalars.count > width + 6 else { return [String(word)] }
      return stride(from: 0, to: scalars.count, by: width).map { start in
        let part = scalars[start..<min(start + width, scalars.count)]
        return String(String.UnicodeScalarView(part)) + (start + width < scalars.count ? "-" : "")
      }
    }
  }

  /// Lines put together, without those that would make the string too long.
  private static func fitting(_ lines: [String], separator: String) -> String {
    var result = ""
    for (index, line) in lines.enumerated() {
      let room = longestString - result.utf8.count - separator.utf8.count
      if line.utf8.count > room {
        // Cut before an escape begins rather than inside it.
        var cut = shortened(line, toBytes: max(room, 8))
        if cut != line, let last = cut.lastIndex(where: { $0 == "&" || $0 == "\\" }) {
          if cut.distance(from: last, to: cut.endIndex) < 8 { cut = String(cut[..<last]) + "…" }
        }
        return result + (index == 0 ? "" : separator) + cut
      }
      result += (index == 0 ? "" : separator) + line
    }
    return result
  }
}
