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
  var json: String { object.text }

  /// The node as a JSON object.
  var object: JSONObject {
    var object = JSONObject()
    object.add("id", id)
    if types.count == 1 {
      object.add("type", types[0])
    } else if types.count > 1 {
      object.add("type", list: types.map(JSONText.quoted))
    }
    for property in properties {
      let values = property.values.map(\.json)
      if property.isList {
        object.add(property.term.key, list: values)
      } else {
        object.add(property.term.key, json: values[0])
      }
    }
    return object
  }
}

extension LinkedValue {
  /// The value as JSON.
  var json: String {
    switch self {
    case .name(let name), .text(let name): JSONText.quoted(name)
    case .reference(let name): "{\"id\":" + JSONText.quoted(name) + "}"
    case .integer(let number): String(number)
    case .boolean(let flag): String(flag)
    case .unit(let number): JSONText.unit(number)
    case .typed(let text, let type):
      "{\"value\":" + JSONText.quoted(text) + ",\"type\":" + JSONText.quoted(type) + "}"
    case .node(let node): node.json
    }
  }
}
