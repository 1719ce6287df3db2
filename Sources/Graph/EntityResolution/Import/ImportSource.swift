import Foundation
import NewsModel

/// A list that is imported, and how each format is read.
struct ImportSource {
  let text: String
  let name: String
  let types: [EntityType]
  let defaultType: EntityType?
  /// What was found wrong with single rows so far.
  private(set) var problems: [AliasImport.Problem] = []

  init(text: String, name: String, types: [EntityType], defaultType: EntityType?) {
    (self.text, self.name, self.types, self.defaultType) = (text, name, types, defaultType)
  }

  func error(_ line: Int, _ message: String, _ advice: String) -> AliasTableError {
    AliasTableError(file: name, line: line, column: 1, message: message, advice: advice)
  }

  // MARK: Tables with a header

  /// A table whose header names its columns.
  mutating func table() throws -> [ImportedEntity] {
    if isJSON {
      throw error(
        1, "this JSON is neither an operation history of OpenRefine nor a result of the Wikidata query service",
        "Export a history or a query's result, or a table as CSV.")
    }
    let rows = try delimited()
    guard let header = rows.first else { throw error(1, "the table is empty", "Its first line names the columns.") }
    let names = header.fields.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    func column(_ possible: [String]) -> Int? { possible.lazy.compactMap { names.firstIndex(of: $0) }.first }
    guard let label = column(["label", "itemlabel", "entity", "name", "title"]) else {
      throw error(header.line, "no column is called 'label' or 'name'", "Name the columns in the first line.")
    }
    let name = column(["name"]).flatMap { $0 == label ? nil : $0 }
    let columns = (
      type: column(["type", "schema"]), aliases: column(["aliases", "alias", "also", "alternative names"]),
      kind: column(["kind"]), language: column(["language", "lang"]), from: column(["from", "since"]),
      until: column(["until", "to"]), item: column(["wikidata", "wikidata id", "qid", "item"])
    )
    // Without a type anywhere no row can be taken.
    if columns.type == nil, defaultType == nil { _ = try type("", line: rows.dropFirst().first?.line ?? header.line) }
    return evenRows(rows).compactMap { line, fields in
      func field(_ column: Int?) -> String {
        guard let column, column < fields.count else { return "" }
        return fields[column].trimmingCharacters(in: .whitespaces)
      }
      if field(label).isEmpty {
        leaveOut(line, "there is nothing in the column '\(names[label])'")
        return nil
      }
      let (from, until) = (field(columns.from), field(columns.until))
      guard let type = knownType(field(columns.type)) else {
        let given = field(columns.type)
        leaveOut(line, given.isEmpty ? "the row does not say of what type it is" : "no entity type is called '\(given)'")
        return nil
      }
      if let odd = [from, until].first(where: { !$0.isEmpty && AliasLineCheck.day($0, atEnd: false) == nil }) {
        leaveOut(line, "'\(odd)' is not a day, such as 2024-12-08, 2024-12 or 2024")
        return nil
      }
      if let reversed = AliasLineCheck.reversed(from: from, until: until) {
        leaveOut(line, reversed)
        return nil
      }
      let item = Self.item(field(columns.item))
      if item == nil, !field(columns.item).isEmpty { noteNoItem(field(columns.item), line) }
      let kind = field(columns.kind)
      if !kind.isEmpty, AliasKind(rawValue: kind) == nil {
        leaveOut(line, "no kind of alias is called '\(kind)'")
        return nil
      }
      return ImportedEntity(
        label: field(label), type: type,
        aliases: field(columns.aliases).split { $0 == "|" || $0 == ";" }.map(String.init) + (field(name).isEmpty ? [] : [field(name)]),
        kind: AliasKind(rawValue: kind), language: field(columns.language), from: from, until: until, wikidata: item)
    }
  }

  /// The rows of text with separators.
  private func delimited() throws -> [(line: Int, fields: [String])] {
    let table = DelimitedText(text)
    if let line = table.openQuote {
      throw error(line, "a quote that begins here is never closed", "Close it, and double each quote that stands inside a name.")
    }
    return table.rows
  }

  /// The rows after the header that have as many columns as it; empty ones at a row's end do not count.
  private mutating func evenRows(_ rows: [(line: Int, fields: [String])]) -> [(line: Int, fields: [String])] {
    let count = rows.first?.fields.count ?? 0
    return rows.dropFirst().filter { line, fields in
      let isEven = fields.count == count || fields.count > count && fields[count...].allSatisfy(\.isEmpty)
      if !isEven {
        leaveOut(line, "the row has \(fields.count) column\(fields.count == 1 ? "" : "s"), and the header has \(count)")
      }
      return isEven
    }
  }

  private mutating func leaveOut(_ line: Int, _ reason: String) {
    problems.append(AliasImport.Problem(line: line, reason: reason, isLeftOut: true))
  }

  private mutating func noteNoItem(_ text: String, _ line: Int) {
    problems.append(
      AliasImport.Problem(line: line, reason: "'\(text)' is no item of Wikidata, such as Q64; the names are taken without it", isLeftOut: false))
  }

  /// The type of a name in the list, in any case of letters; the default where the list says nothing.
  func type(_ name: String, line: Int) throws -> EntityType {
    if let known = knownType(name) { return known }
    throw error(
      line, name.isEmpty ? "the list does not say of what type its entities are" : "no entity type is called '\(name)'",
      "Give the type with --type, such as --type Person.")
  }

  /// The same, or nil.
  private func knownType(_ name: String) -> EntityType? {
    if name.isEmpty, let defaultType { return defaultType }
    return types.first { $0.rawValue.lowercased() == name.lowercased() } ?? defaultType
  }

  /// `Q42` from `Q42` or an address that ends in it.
  static func item(_ text: String) -> String? {
    let last = text.split(separator: "/").last ?? ""
    let isItem = last.first == "Q" && last.count > 1 && last.dropFirst().allSatisfy(\.isNumber)
    return isItem ? String(last) : nil
  }

  // MARK: Wikidata

  /// Results of the query service.
  mutating func wikidata() throws -> [ImportedEntity] {
    var byItem: [String: ImportedEntity] = [:]
    var order: [String] = []
    for (line, row) in try wikidataRows() {
      guard row["item"] != nil || row["wikidata"] != nil else {
        throw error(line, "the result has no item", "Ask the query for ?item, ?itemLabel and ?itemAltLabel.")
      }
      guard let item = Self.item(row["item"] ?? row["wikidata"] ?? "") else {
        leaveOut(line, "'\(row["item"] ?? row["wikidata"] ?? "")' is no item of Wikidata, such as Q64")
        continue
      }
      let label = row["itemLabel"] ?? row["label"] ?? ""
      // Without a label in the language, the service repeats the item.
      if label.isEmpty || label == item {
        leaveOut(line, "\(item) has no label in the language of the query")
        continue
      }
      if byItem[item] == nil {
        order.append(item)
        byItem[item] = ImportedEntity(
          label: label, type: try type(row["type"] ?? "", line: line), wikidata: item, distinction: item.lowercased())
      }
      byItem[item]?.aliases += (row["itemAltLabel"] ?? "").components(separatedBy: ", ")
      byItem[item]?.aliases += (row["alias"] ?? "").isEmpty ? [] : [row["alias"] ?? ""]
    }
    return order.compactMap { byItem[$0] }
  }

  private mutating func wikidataRows() throws -> [(Int, [String: String])] {
    guard isJSON else {
      let rows = try delimited()
      let header = (rows.first?.fields ?? []).map { $0.hasPrefix("?") ? String($0.dropFirst()) : $0 }
      return evenRows(rows).map { line, fields in
        (line, Dictionary(zip(header, fields.map(Self.term))) { first, _ in first })
      }
    }
    // The service answers with a head and bindings; its page lets one download the bindings alone, or plain objects.
    let root = try json()
    let answer = (root as? [String: Any])?["results"] as? [String: Any]
    guard let bindings = (answer?["bindings"] ?? root) as? [[String: Any]] else {
      throw error(1, "these are no results of a query", "Download the results as JSON or CSV.")
    }
    return bindings.enumerated().map { index, binding in
      (index + 1, binding.compactMapValues { $0 as? String ?? ($0 as? [String: Any])?["value"] as? String })
    }
  }

  /// The words of a term in TSV: `<http://www.wikidata.org/entity/Q64>`, `"Berlin"@en`; other formats have them bare.
  private static func term(_ field: String) -> String {
    if field.hasPrefix("<"), field.hasSuffix(">") { return String(field.dropFirst().dropLast()) }
    guard field.hasPrefix("\""), let end = field.lastIndex(of: "\""), end > field.startIndex else { return field }
    return String(field[field.index(after: field.startIndex)..<end])
  }

  private var isJSON: Bool { ["{", "["].contains(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.first) }

  private func json() throws -> Any {
    do {
      return try JSONSerialization.jsonObject(with: Data(text.utf8))
    } catch {
      throw self.error(1, "this is no JSON", "Export it again; the file may be cut off.")
    }
  }

  // MARK: OpenRefine

  /// The operation history: clusters give aliases, matches give items; or a table after reconciliation.
  mutating func openRefine() throws -> [ImportedEntity] {
    if !isJSON { return try table() }
    let root = try json()
    let operations = root as? [[String: Any]] ?? (root as? [String: Any])?["entries"] as? [[String: Any]] ?? []
    var entities: [ImportedEntity] = []
    for entry in operations {
      let operation = entry["operation"] as? [String: Any] ?? entry
      for edit in operation["edits"] as? [[String: Any]] ?? [] {
        guard let label = edit["to"] as? String, let from = edit["from"] as? [String] else { continue }
        entities.append(ImportedEntity(label: label, type: try type("", line: 1), aliases: from))
      }
      if let match = operation["match"] as? [String: Any], let label = match["name"] as? String {
        let aliases = [operation["similarValue"] as? String].compactMap { $0 }
        entities.append(
          ImportedEntity(
            label: label, type: try type("", line: 1), aliases: aliases, wikidata: Self.item(match["id"] as? String ?? "")))
      }
    }
    if entities.isEmpty {
      throw error(1, "the history merges and matches nothing", "Export it with Undo/Redo, Extract, after clustering.")
    }
    return entities
  }

  // MARK: GeoNames

  /// A file of the dump (https://download.geonames.org/export/dump/readme.txt): number, name, ASCII name, other names, place, class,
  /// code, country.
  mutating func geoNames() throws -> [ImportedEntity] {
    if Self.isAlternateNames(text.prefix { !$0.isNewline }) { return try alternateNames() }
    return try DelimitedText(text, separator: 0x09).rows.compactMap { line, fields in
      guard fields.count == 19 else {
        throw error(line, "the line has \(fields.count) columns, and GeoNames has 19", "Take a file of the GeoNames dump.")
      }
      guard let type = Self.type(class: fields[6], code: fields[7]) ?? defaultType, types.contains(type) else {
        leaveOut(line, "no entity type in use fits the class '\(fields[6]) \(fields[7])'")
        return nil
      }
      return ImportedEntity(
        label: fields[1], type: type, aliases: [fields[2]] + fields[3].split(separator: ",").map(String.init),
        distinction: fields[8].lowercased())
    }
  }

  /// Whether a line is one of GeoNames' `alternateNamesV2.txt`: ten columns, the first two of them numbers.
  static func isAlternateNames(_ line: some StringProtocol) -> Bool {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    return fields.count == 10 && fields[0...1].allSatisfy { Int($0) != nil }
  }

  /// The other names of places, line by line: number of the name, number of the place, language, name, whether preferred, short, colloquial,
  /// historic, from, to. The English name that is preferred is what the place is called; the file does not tell types.
  private mutating func alternateNames() throws -> [ImportedEntity] {
    var places: [String: AlternateNames] = [:]
    var order: [String] = []
    for (line, fields) in DelimitedText(text, separator: 0x09).rows {
      guard fields.count == 10 else {
        throw error(line, "the line has \(fields.count) columns, and alternateNamesV2 has 10", "Take the file of the GeoNames dump as it is.")
      }
      if places[fields[1]] == nil { order.append(fields[1]) }
      places[fields[1], default: AlternateNames(line: line)].add(fields)
    }
    return try order.compactMap { number in
      guard let place = places[number], let label = place.label else { return nil }
      return ImportedEntity(
        label: label, type: try type("", line: place.line), aliases: place.names, former: place.historic, wikidata: place.item, distinction: number)
    }
  }

  private static func type(class: String, code: String) -> EntityType? {
    switch `class` {
    case "P": "City"
    case "A": code.hasPrefix("PCL") ? .country : "Region"
    case "H": "Waters"
    case "S": ["MILB", "NVB", "AIRB", "INSM"].contains(code) ? "MilitaryBase" : "Facility"
    case "L": ["MILB", "NVB"].contains(code) ? "MilitaryBase" : "Region"
    case "T": "Region"
    default: nil
    }
  }
}
