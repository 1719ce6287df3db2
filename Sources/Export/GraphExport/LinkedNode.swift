import NewsModel

/// A node of linked data before it is written in one format or another.
///
/// Names in it are compact (`ent:person/bashar-al-assad`), terms are those of ``Term``; every node has a
/// name, so an export holds no blank nodes and can be loaded twice.
struct LinkedNode {
  /// Its compact name.
  var id: String
  /// Its classes, as terms or compact names.
  var types: [String]
  /// What is said of it, in the order of writing.
  var properties: [Property] = []

  /// One property with its values.
  struct Property {
    var term: Term
    var values: [LinkedValue]
    /// Whether even a single value is written as a list.
    var isList: Bool
  }

  /// Starts a node.
  init(_ id: String, _ types: String...) {
    self.id = id
    self.types = types
  }

  /// Adds a value.
  mutating func add(_ term: Term, _ value: LinkedValue) {
    properties.append(Property(term: term, values: [value], isList: false))
  }
  /// Adds text when there is some.
  mutating func add(_ term: Term, _ text: String?) { if let text { add(term, .text(text)) } }
  /// Adds values, one as itself and several as a list; none adds nothing.
  mutating func add(_ term: Term, _ values: [LinkedValue]) {
    if !values.isEmpty { properties.append(Property(term: term, values: values, isList: values.count > 1)) }
  }
  /// Adds values, always as a list; none adds nothing.
  mutating func add(_ term: Term, list values: [LinkedValue]) {
    if !values.isEmpty { properties.append(Property(term: term, values: values, isList: true)) }
  }
}

/// The nodes inside another that are its last property, made one by one as they are written: thousands of articles may say one thing.
struct InnerNodes {
  /// The property.
  let term: Term
  /// The names of the nodes, in order.
  let names: () throws -> [String]
  /// Hands over each node, in the same order.
  let forEach: ((LinkedNode) throws -> Void) throws -> Void
}

/// A value of a property.
enum LinkedValue: Hashable {
  /// A compact name, written bare because its term says that it is one.
  case name(String)
  /// A compact name, written as an object because its term could also take text.
  case reference(String)
  /// Text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// Yes or no.
  case boolean(Bool)
  /// A number from 0 to 1; it is kept to four decimals.
  case unit(Double)
  /// Text of a type whose term does not say so, such as a date where most have a time.
  case typed(String, String)
  /// Another node, written in place.
  case node(LinkedNode)

  static func == (a: LinkedValue, b: LinkedValue) -> Bool { a.sortKey == b.sortKey }
  func hash(into hasher: inout Hasher) { hasher.combine(sortKey) }

  private var sortKey: String {
    switch self {
    case .name(let name), .reference(let name): "i" + name
    case .text(let text): "t" + text
    case .integer(let number): "n\(number)"
    case .boolean(let flag): "b\(flag)"
    case .unit(let number): "u\(number.tenThousandths)"
    case .typed(let text, let type): "d\(type) \(text)"
    case .node(let node): "o" + node.id
    }
  }
}

extension LinkedNode {
  /// The node as one line of JSON-LD.
  var json: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The node up to the first element of a list that is its last member.
  func opening(list key: String) -> String {
    var text = ""
    writeMembers(to: &text)
    text += ","
    JSONText.quote(key, to: &text)
    text += ":["
    return text
  }

  /// Adds the node to a text.
  func write(to text: inout String) {
    writeMembers(to: &text)
    text += "}"
  }

  private func writeMembers(to text: inout String) {
    text += "{\"id\":"
    JSONText.quote(id, to: &text)
    writeTypes(to: &text)
    for property in properties {
      text += ","
      JSONText.quote(property.term.key, to: &text)
      text += property.isList ? ":[" : ":"
      for (index, value) in property.values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      if property.isList { text += "]" }
    }
  }

  private func writeTypes(to text: inout String) {
    if types.isEmpty { return }
    text += types.count == 1 ? ",\"type\":" : ",\"type\":["
    for (index, type) in types.enumerated() {
      if index > 0 { text += "," }
      JSONText.quote(type, to: &text)
    }
    if types.count > 1 { text += "]" }
  }
}

extension LinkedValue {
  /// Adds the value to a text, as JSON.
  func write(to text: inout String) {
    switch self {
    case .name(let name), .text(let name): JSONText.quote(name, to: &text)
    case .reference(let name):
      text += "{\"id\":"
      JSONText.quote(name, to: &text)
      text += "}"
    case .integer(let number): text += String(number)
    case .boolean(let flag): text += flag ? "true" : "false"
    case .unit(let number): text += JSONText.unit(number)
    case .typed(let value, let type):
      text += "{\"value\":"
      JSONText.quote(value, to: &text)
      text += ",\"type\":"
      JSONText.quote(type, to: &text)
      text += "}"
    case .node(let node): node.write(to: &text)
    }
  }
}
