import NewsModel
import Yams

/// Reads one file of `Schemas/entities/`.
enum EntityTypeFile {
  static func definition(from file: SchemaFile) throws(SchemaProblem) -> EntityTypeDefinition {
    try file.checkKeys(["type", "parent", "label", "schemaOrg", "color", "shape", "nouns", "names", "comment"])
    let name = try file.required("type")
    guard name.first?.isUppercase == true, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      throw file.problem(at: file["type"], "a type's name begins with a capital and holds only letters and digits")
    }
    let color = file.string("color") ?? "#dddddd"
    guard color.utf8.count == 7, color.hasPrefix("#"), color.dropFirst().allSatisfy(\.isHexDigit) else {
      throw file.problem(at: file["color"], "'\(color)' is not a colour", advice: "write it as \"#rrggbb\"")
    }
    return EntityTypeDefinition(
      name: EntityType(rawValue: name), parents: file.strings(file["parent"]).map(EntityType.init(rawValue:)),
      label: file.string("label") ?? name.lowercased(), schemaOrg: file.string("schemaOrg"), color: color,
      shape: file.string("shape") ?? "box", nouns: file.strings(file["nouns"]),
      names: file.strings(file["names"]))
  }
}
