import NewsModel

/// Text as a JSON string.
public enum JSONText {
  /// The text between quotation marks, with what JSON forbids escaped.
  ///
  /// Line separators and the characters that turn the reading direction are escaped too: they come back
  /// equal, but cannot mislead who looks at the file.
  public static func quoted(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 2)
    quote(text, to: &result)
    return result
  }

  /// Adds ``quoted(_:)`` to a text.
  static func quote(_ text: String, to result: inout String) {
    result += "\""
    if text.utf8.allSatisfy(isPlain) || !text.unicodeScalars.contains(where: isEscaped) {
      result += text
    } else {
      for scalar in text.unicodeScalars { escape(scalar, to: &result) }
    }
    result += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case let hidden where isHidden(hidden):
      let digits = String(hidden.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\\" || (!(0x20..<0x7F).contains(scalar.value) && isHidden(scalar))
  }

  /// A number from 0 to 1 with at most four decimals, such as `0.93`.
  public static func unit(_ number: Double) -> String { String(Double(number.tenThousandths) / 10_000) }

  /// Whether a byte stands for itself: all but a few of ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// Builds one JSON object on one line, in the order in which its members are given.
public struct JSONObject {
  private var members = ""

  /// Starts an empty object.
  public init() {}

  /// Adds a member whose value is JSON already.
  public mutating func add(_ key: String, json value: String) {
    begin(key)
    members += value
  }
  /// Adds text.
  public mutating func add(_ key: String, _ text: String) { add(key, json: JSONText.quoted(text)) }
  /// Adds text when there is some.
  public mutating func add(_ key: String, _ text: String?) { if let text { add(key, text) } }
  /// Adds a whole number.
  public mutating func add(_ key: String, _ number: Int) { add(key, json: String(number)) }
  /// Adds a list of JSON values.
  public mutating func add(_ key: String, list: [String]) {
    begin(key)
    members += "["
    for (index, value) in list.enumerated() {
      if index > 0 { members += "," }
      members += value
    }
    members += "]"
  }

  /// The object.
  public var text: String { "{" + members + "}" }

  private mutating func begin(_ key: String) {
    if !members.isEmpty { members += "," }
    members += JSONText.quoted(key)
    members += ":"
  }
}
