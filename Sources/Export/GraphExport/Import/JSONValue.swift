/// A value of JSON with its place in the file.
struct JSONValue {
  /// What it is.
  enum Content {
    case null
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    case text(String)
    case list([JSONValue])
    /// Members in the order of the file; no key stands there twice.
    case object([Member])
  }

  /// One member of an object.
  struct Member {
    let key: String
    let value: JSONValue
  }

  let content: Content
  let place: TextPlace
}

/// A place in a file; lines and columns count from 1, columns in bytes.
struct TextPlace: Hashable {
  var line: Int
  var column: Int
}

extension JSONValue {
  /// What the value is, for people.
  var kind: String {
    switch content {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  var text: String? { if case .text(let text) = content { text } else { nil } }
  var members: [Member]? { if case .object(let members) = content { members } else { nil } }
  /// The values of a list; any other value counts as a list of one.
  var values: [JSONValue] { if case .list(let values) = content { values } else { [self] } }
}
