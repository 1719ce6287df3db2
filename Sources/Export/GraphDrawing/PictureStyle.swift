import NewsModel

/// Colours, shapes and lines.
///
/// The defaults keep apart for colour-blind readers (after Okabe and Ito, "Color Universal Design") and in
/// grey print; what a colour says is always said by a word, a shape or a dash too.
struct PictureStyle {
  let vocabulary: Vocabulary

  /// Lines and words, dark grey.
  static let ink = "#37414d"
  /// Open relations, light grey.
  static let faint = "#8b96a3"
  /// Words on open relations: lighter than ink, dark enough to be read on white (contrast 4.9).
  static let quiet = "#66717d"
  /// The ground of a frame.
  static let frameFill = "#8b96a312"
  /// What is negated or contested: vermilion, with a dash and a word.
  static let alarm = "#b5420a"
  /// The generic names of a typeface without serifs.
  static let font = "Helvetica,Arial,sans-serif"

  /// The fill colour of a type: its own, else that of the nearest type above it.
  func color(of type: EntityType) -> String {
    nearest(type) { isColor($0.color) && $0.color.lowercased() != "#dddddd" ? $0.color : nil }
      ?? fallbackColor(type)
  }

  /// The outline of a fill colour: the same hue, darker.
  static func outline(of fill: String) -> String {
    let digits = Array(fill.utf8.dropFirst())
    guard digits.count == 6 else { return ink }
    let parts = [0, 2, 4].map { start -> String in
      let value = Int(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16) ?? 0
      let darker = String(value * 58 / 100, radix: 16)
      return darker.utf8.count == 1 ? "0" + darker : darker
    }
    return "#" + parts.joined()
  }

  /// The shape of a type: its own when the list below has it, else a box. Shapes that read files are not in
  /// the list.
  func shape(of type: EntityType) -> String {
    let shape = vocabulary.definition(of: type)?.shape ?? "box"
    return PictureStyle.shapes.contains(shape) ? shape : "box"
  }

  /// The name of a type for people.
  func label(of type: EntityType) -> String { vocabulary.definition(of: type)?.label ?? type.rawValue }

  private static let shapes: Set<String> = [
    "box", "ellipse", "oval", "circle", "egg", "diamond", "trapezium", "parallelogram", "house", "pentagon",
    "hexagon",
    "septagon", "octagon", "doublecircle", "doubleoctagon", "invhouse", "note", "tab", "folder", "box3d",
    "component",
    "cylinder", "cds", "plaintext", "underline",
  ]

  private func nearest<Value>(_ type: EntityType, _ value: (EntityTypeDefinition) -> Value?) -> Value? {
    var level = [type]
    var seen: Set<EntityType> = []
    while !level.isEmpty {
      let definitions = level.compactMap { vocabulary.definition(of: $0) }
      if let found = definitions.compactMap(value).first { return found }
      seen.formUnion(level)
      level = definitions.flatMap(\.parents).filter { !seen.contains($0) }
    }
    return nil
  }

  private func fallbackColor(_ type: EntityType) -> String {
    let families: [(EntityType, String)] = [
      (.person, "#b9dff7"), (.place, "#cdeee2"), (.event, "#f6c7a9"), (.organization, "#fbd9a6"),
      (.agent, "#f3e1ec"), (.concept, "#f8efb0"),
    ]
    return families.first { vocabulary.isKind(type, of: $0.0) }?.1 ?? "#f0f0f0"
  }

  private func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#") && text.dropFirst().allSatisfy(\.isHexDigit)
  }
}
