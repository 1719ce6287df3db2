/// An SVG file as a list of tags and text, read strictly: what is not plain, well-formed SVG is refused.
///
/// Reads what Graphviz writes, not XML at large: no entities but the five and numbers, no CDATA, no
/// processing instructions after the first line. Declarations and comments are dropped.
struct SVGDocument {
  /// A piece of the file.
  enum Token: Equatable {
    /// An opening tag.
    case open(name: String, attributes: [Attribute], isEmpty: Bool)
    /// A closing tag.
    case close(name: String)
    /// Text, without escapes.
    case text(String)
  }

  /// A name with its value, without escapes.
  struct Attribute: Equatable {
    var name: String
    var value: String
  }

  /// The pieces in order.
  var tokens: [Token]

  /// Reads a file. Throws ``DrawingError/unsafeSVG(_:)`` where it is not well-formed.
  init(_ source: String) throws {
    var reader = SVGReader(source)
    tokens = try reader.tokens()
    var stack: [String] = []
    for token in tokens {
      switch token {
      case .open(let name, _, let isEmpty): if !isEmpty { stack.append(name) }
      case .close(let name):
        guard stack.popLast() == name else { throw DrawingError.unsafeSVG("a tag that closes nothing") }
      case .text: break
      }
    }
    guard stack.isEmpty else { throw DrawingError.unsafeSVG("a tag that is never closed") }
  }

  /// The file's text.
  var written: String {
    var result = ""
    for token in tokens {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        result += "<" + name
        for attribute in attributes {
          result += " \(attribute.name)=\"\(SVGDocument.escape(attribute.value, inValue: true))\""
        }
        result += isEmpty ? "/>" : ">"
      case .close(let name): result += "</\(name)>"
      case .text(let text): result += SVGDocument.escape(text)
      }
    }
    return result
  }

  /// Text with what XML reserves or forbids escaped; line breaks are kept in text and written as numbers in
  /// values.
  static func escape(_ text: String, inValue: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n" where inValue: result += "&#10;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case let hidden where hidden.value < 0x20 || hidden.value == 0xFFFE || hidden.value == 0xFFFF:
        result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text behind escapes, or nil when one of them is not known.
  ///
  /// Goes by code points: a `;` before a joiner is still a `;`.
  static func unescape(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: "&") {
      result.append(contentsOf: rest[..<start])
      let after = rest[rest.index(after: start)...]
      guard let end = after.prefix(12).firstIndex(of: ";"), let scalar = scalar(named: String(after[..<end]))
      else { return nil }
      result.append(scalar)
      rest = after[after.index(after: end)...]
    }
    result.append(contentsOf: rest)
    return String(result)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let hexadecimal where hexadecimal.hasPrefix("#x"):
      UInt32(hexadecimal.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let decimal where decimal.hasPrefix("#"): UInt32(decimal.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}

/// Splits a file into tokens.
private struct SVGReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func tokens() throws -> [SVGDocument.Token] {
    var tokens: [SVGDocument.Token] = []
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        guard let text = SVGDocument.unescape(take(until: "<")) else {
          throw DrawingError.unsafeSVG("an unknown entity")
        }
        // Outside the root there is only white space.
        if !tokens.isEmpty { tokens.append(.text(text)) }
      } else if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<?xml ") && tokens.isEmpty {
        try skip(past: "?>")
      } else if starts(with: "<!DOCTYPE") && tokens.isEmpty {
        try skip(past: ">")
      } else if starts(with: "</") {
        position += 2
        let name = takeName()
        guard starts(with: ">") else { throw DrawingError.unsafeSVG("a broken closing tag") }
        position += 1
        tokens.append(.close(name: name))
      } else {
        tokens.append(try tag())
      }
    }
    return tokens
  }

  private mutating func tag() throws -> SVGDocument.Token {
    position += 1
    let name = takeName()
    guard !name.isEmpty else { throw DrawingError.unsafeSVG("a broken tag") }
    var attributes: [SVGDocument.Attribute] = []
    while true {
      skipSpace()
      if starts(with: "/>") {
        position += 2
        return .open(name: name, attributes: attributes, isEmpty: true)
      }
      if starts(with: ">") {
        position += 1
        return .open(name: name, attributes: attributes, isEmpty: false)
      }
      let key = takeName()
      guard !key.isEmpty, starts(with: "=\"") else {
        throw DrawingError.unsafeSVG("a broken attribute in <\(name)>")
      }
      position += 2
      let raw = take(until: "\"")
      guard starts(with: "\""), !raw.utf8.contains(UInt8(ascii: "<")), let value = SVGDocument.unescape(raw)
      else {
        throw DrawingError.unsafeSVG("a broken value of \(key) in <\(name)>")
      }
      position += 1
      attributes.append(SVGDocument.Attribute(name: key, value: value))
    }
  }

  private func starts(with text: StaticString) -> Bool {
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return bytes[position..<end].elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skip(past text: StaticString) throws {
    while position < bytes.count {
      if starts(with: text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw DrawingError.unsafeSVG("a declaration without an end")
  }

  private mutating func take(until end: Unicode.Scalar) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: end) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func takeName() -> String {
    let start = position
    while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    DOTText.isLetter(byte) || DOTText.isDigit(byte) || "-_:.".utf8.contains(byte)
  }
}
