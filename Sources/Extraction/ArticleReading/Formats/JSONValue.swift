/// A value of JSON (RFC 8259). Objects keep the order of their names.
indirect enum JSONValue {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  /// A string, with the place of what stands between its quotes.
  case string(String, Range<Int>)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The characters of a string, or the digits of a number.
  var text: String? {
    switch self {
    case .string(let text, _): text
    case .number(let digits): digits
    default: nil
    }
  }

  /// What kind of value it is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// Reads JSON and says where it breaks.
struct JSONParser {
  /// Deeper values are refused, so that no input can overflow the stack.
  static let depthLimit = 100

  /// What is wrong, and at which byte.
  struct Failure: Error {
    var message: String
    var offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Reads one value that takes up all the bytes; throws ``Failure``.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.position < bytes.count { throw parser.failure("expected the end of the line after the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func failure(_ message: String) -> Failure { Failure(message: message, offset: position) }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    skipSpace()
    guard depth < JSONParser.depthLimit else { throw failure("values are nested more than \(JSONParser.depthLimit) deep") }
    guard position < bytes.count else { throw failure("expected a value, found the end of the line") }
    switch bytes[position] {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22:
      let (text, place) = try string()
      return .string(text, place)
    case 0x2D, 0x30...0x39: return try number()
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [(name: String, value: JSONValue)] = []
    skipSpace()
    if take(0x7D) { return .object(members) }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x22 else { throw failure("expected a name in double quotes") }
      let (name, _) = try string()
      skipSpace()
      guard take(0x3A) else { throw failure("expected ':' after the name \"\(name.prefix(40))\"") }
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
      if take(0x7D) { return .object(members) }
      guard take(0x2C) else { throw failure("expected ',' or '}'") }
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take(0x5D) { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(0x5D) { return .array(elements) }
      guard take(0x2C) else { throw failure("expected ',' or ']'") }
    }
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(digits) != nil, digits.utf8.last != 0x2E, digits.utf8.first != 0x2B else {
      position = start
      throw failure("'\(digits.prefix(40))' is no number")
    }
    return .number(digits)
  }

  private mutating func word() throws(Failure) -> JSONValue {
    let rest = bytes[position...].prefix { ASCII.isLetter($0) }
    let value: JSONValue
    switch String(decoding: rest, as: UTF8.self) {
    case "null": value = .null
    case "true": value = .bool(true)
    case "false": value = .bool(false)
    default: throw failure("expected a value: an object, array, string in double quotes, number, true, false or null")
    }
    position += rest.count
    return value
  }

  private mutating func string() throws(Failure) -> (String, Range<Int>) {
    let opening = position
    position += 1
    let start = position
    var text: [UInt8] = []
    while true {
      let plain = bytes[position...].prefix { $0 != 0x22 && $0 != 0x5C && $0 >= 0x20 }
      text.append(contentsOf: plain)
      position += plain.count
      guard position < bytes.count else {
        position = opening
        throw failure("the string that begins here does not end")
      }
      switch bytes[position] {
      case 0x22:
        position += 1
        return (String(decoding: text, as: UTF8.self), start..<position - 1)
      case 0x5C: text.append(contentsOf: try escape().utf8)
      default: throw failure("control characters in a string must be written with '\\u'")
      }
    }
  }

  /// Reads an escape, from its backslash on. Half a surrogate pair becomes U+FFFD.
  private mutating func escape() throws(Failure) -> String {
    let start = position
    position += 2
    guard start + 1 < bytes.count else { return "" }
    switch bytes[start + 1] {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return try unicodeEscape()
    default:
      position = start
      throw failure("no escape is written like this; a backslash itself is written '\\\\'")
    }
  }

  private mutating func unicodeEscape() throws(Failure) -> String {
    let first = try hexadecimalUnit()
    guard UTF16.isLeadSurrogate(first), position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75
    else { return String(decoding: [first], as: UTF16.self) }
    let resume = position
    position += 2
    let second = try hexadecimalUnit()
    guard UTF16.isTrailSurrogate(second) else {
      position = resume
      return "\u{FFFD}"
    }
    return String(decoding: [first, second], as: UTF16.self)
  }

  private mutating func hexadecimalUnit() throws(Failure) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ ASCII.isDigit($0) || (0x61...0x66).contains($0 | 0x20) }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("expected four hexadecimal digits after '\\u'") }
    position += 4
    return unit
  }
}
