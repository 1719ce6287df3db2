import NewsModel

/// How an entity is drawn: colour and shape by type, size by importance, its name, and a tooltip.
struct NodeAttributes {
  let text: PictureText
  let style: PictureStyle
  let idPrefix: String
  /// The importance of the most important entity.
  let largest: Int
  /// What stands below names that occur twice.
  let equalNames: EqualNames

  /// The attributes of a node.
  func attributes(
    of entity: Entity, name: String, importance: Int, isNamed: Bool, isInFocus: Bool
  ) -> [(String, String)] {
    let fill = style.color(of: entity.type)
    var attributes = [
      ("class", "entity " + cssName(entity.type.rawValue) + (isInFocus ? " focus" : "")),
      ("color", isInFocus ? PictureStyle.ink : PictureStyle.outline(of: fill)),
      ("fillcolor", fill),
      ("id", "\(idPrefix)_\(name)"),
      ("tooltip", DOTText.tooltip(text.nodeTooltip(entity) + (equalNames[entity.id].map { [$0] } ?? []))),
    ]
    if isInFocus { attributes.append(("penwidth", "2.5")) }
    if let item = entity.wikidata, item.utf8.first == UInt8(ascii: "Q"),
      item.utf8.dropFirst().allSatisfy(DOTText.isDigit)
    {
      attributes.append(("URL", "https://www.wikidata.org/wiki/\(item)"))
    }
    return attributes + (isNamed ? label(of: entity, importance) : dot)
  }

  /// The lines of a node's label; long ones get longer lines rather than more of them.
  static func lines(of label: String) -> [String] {
    DOTText.wrapped(label, width: label.unicodeScalars.count > 40 ? 26 : 18)
  }

  private func label(of entity: Entity, _ importance: Int) -> [(String, String)] {
    let size = fontSize(importance)
    let lines = NodeAttributes.lines(of: entity.label) + (equalNames[entity.id].map(NodeAttributes.lines) ?? [])
    let shape = style.shape(of: entity.type)
    let room = NodeSize(lines: lines, fontSize: size, shape: shape)
    var attributes = [
      ("fontsize", String(size)), ("height", NodeSize.inches(room.height)), ("label", DOTText.label(lines)),
      ("shape", shape), ("style", line(entity.type, shape)), ("width", NodeSize.inches(room.width)),
    ]
    // A second outline tells a group from a person where colours cannot be seen.
    if entity.type == .group { attributes.append(("peripheries", "2")) }
    return attributes
  }

  /// A small mark for one of very many, whose name stands in the tooltip.
  private var dot: [(String, String)] {
    [("height", "0.14"), ("label", ""), ("shape", "circle"), ("width", "0.14")]
  }

  private func line(_ type: EntityType, _ shape: String) -> String {
    if type == .anonymousSource { return "filled,dashed" }
    return shape == "box" ? "filled,rounded" : "filled"
  }

  /// From 11 to 19 points; each doubling of importance below the largest takes away the same.
  private func fontSize(_ importance: Int) -> Int {
    var size = 19
    var value = max(importance, 1)
    while value < largest, size > 11 {
      value *= 2
      size -= 2
    }
    return max(size, 11)
  }

  private func cssName(_ name: String) -> String {
    String(
      name.lowercased().utf8.map {
        DOTText.isLetter($0) || DOTText.isDigit($0) ? Character(Unicode.Scalar($0)) : "-"
      })
  }
}
