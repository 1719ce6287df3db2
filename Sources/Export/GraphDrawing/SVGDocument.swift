/// An SVG file as a list of tags and text, read strictly: what is not plain, well-formed SVG is refused.
///
/// Reads what Graphviz writes, not XML at large: no entities but the five and numbers, no CDATA, no
/// processing instructions after the first line. Declarations and comments are dropped. Tokens are places in the file's
/// bytes, so that a picture of a megabyte is read in a few milliseconds.
struct SVGDocument {
  /// A piece of the file.
  struct Token {
    enum Kind { case open, close, text }

    var kind: Kind
    /// Where it stands, brackets included.
    var place: Range<Int>
    /// Where its name stands; empty for text.
    var name: Range<Int>
    /// Which attributes it has.
    var attributes: Range<Int>
    /// Whether it is an opening tag that closes itself.
    var isEmpty = false
    /// Whether it can be written as it stands.
    var isPlain = true
  }

  /// A name with its value; places in the bytes.
  struct Attribute {
    var name: Range<Int>
    /// Without the quotation marks.
    var value: Range<Int>
    /// Whether the value has no escapes and needs none.
    var isPlain: Bool
  }

  /// The file.
  let bytes: [UInt8]
  /// The pieces in order.
  let tokens: [Token]
  /// The attributes of all opening tags.
  let attributes: [Attribute]

  /// Reads a file. Throws ``DrawingError/unsafeSVG(_:)`` where it is not well-formed.
  init(_ bytes: [UInt8]) throws {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw DrawingError.unsafeSVG("bytes that are no text") }
    var reader = SVGReader(bytes)
    try reader.read()
    self.bytes = bytes
    tokens = reader.tokens
    attributes = reader.attributes
  }

  /// The text at a place, as it stands in the file.
  func raw(_ place: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[place], as: UTF8.self) }
  }

  /// The bytes at a place, without escapes.
  func unescaped(_ place: Range<Int>) -> [UInt8] { SVGText.unescaped(bytes[place]) ?? [] }

  /// The value of an attribute, without escapes.
  func value(_ attribute: Attribute) -> String {
    attribute.isPlain ? raw(attribute.value) : String(decoding: unescaped(attribute.value), as: UTF8.self)
  }

  /// The attribute of a tag that has a name; nil when there is none.
  func attribute(_ name: StaticString, of token: Token) -> Attribute? {
    for index in token.attributes where isWord(attributes[index].name, name) { return attributes[index] }
    return nil
  }

  /// Whether a piece is a tag with a name.
  func isTag(_ token: Token, _ kind: Token.Kind, _ name: StaticString) -> Bool {
    token.kind == kind && isWord(token.name, name)
  }

  /// Whether a word stands at a place.
  func isWord(_ place: Range<Int>, _ word: StaticString) -> Bool {
    guard place.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place.lowerBound + offset] != word.utf8Start[offset] { return false }
    return true
  }
}

/// Splits a file into tokens.
private struct SVGReader {
  private(set) var tokens: [SVGDocument.Token] = []
  private(set) var attributes: [SVGDocument.Attribute] = []
  private let bytes: [UInt8]
  private var position = 0
  /// The names of the tags that are open.
  private var open: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 40)
    attributes.reserveCapacity(bytes.count / 25)
  }

  mutating func read() throws {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        try text()
      } else if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<?xml ") && tokens.isEmpty {
        try skip(past: "?>")
      } else if starts(with: "<!DOCTYPE") && tokens.isEmpty {
        try skip(past: ">")
      } else if starts(with: "</") {
        try closingTag()
      } else {
        try openingTag()
      }
    }
    guard open.isEmpty else { throw DrawingError.unsafeSVG("a tag that is never closed") }
  }

  private mutating func text() throws {
    let (place, isPlain) = take(until: UInt8(ascii: "<"), lineBreaksArePlain: true)
    guard isPlain || isKnown(place) else { throw DrawingError.unsafeSVG("an unknown entity") }
    // Outside the root there is only white space.
    if tokens.isEmpty { return }
    tokens.append(SVGDocument.Token(kind: .text, place: place, name: 0..<0, attributes: 0..<0, isPlain: isPlain))
  }

  private mutating func closingTag() throws {
    let start = position
    position += 2
    let name = takeName()
    guard starts(with: ">") else { throw DrawingError.unsafeSVG("a broken closing tag") }
    position += 1
    guard let opened = open.popLast(), bytes[opened].elementsEqual(bytes[name]) else {
      throw DrawingError.unsafeSVG("a tag that closes nothing")
    }
    tokens.append(SVGDocument.Token(kind: .close, place: start..<position, name: name, attributes: 0..<0))
  }

  private mutating func openingTag() throws {
    let start = position
    position += 1
    let name = takeName()
    guard !name.isEmpty else { throw DrawingError.unsafeSVG("a broken tag") }
    let first = attributes.count
    var token = SVGDocument.Token(kind: .open, place: start..<start, name: name, attributes: first..<first)
    while true {
      skipSpace()
      token.isEmpty = starts(with: "/>")
      if token.isEmpty || starts(with: ">") { break }
      let attribute = try attribute(of: name)
      token.isPlain = token.isPlain && attribute.isPlain
      attributes.append(attribute)
    }
    position += token.isEmpty ? 2 : 1
    if !token.isEmpty { open.append(name) }
    token.place = start..<position
    token.attributes = first..<attributes.count
    tokens.append(token)
  }

  private mutating func attribute(of tag: Range<Int>) throws -> SVGDocument.Attribute {
    let name = takeName()
    guard !name.isEmpty, starts(with: "=\"") else {
      throw DrawingError.unsafeSVG("a broken attribute in <\(word(tag))>")
    }
    position += 2
    let (value, isPlain) = take(until: UInt8(ascii: "\""), lineBreaksArePlain: false)
    guard starts(with: "\""), isPlain || (!bytes[value].contains(UInt8(ascii: "<")) && isKnown(value)) else {
      throw DrawingError.unsafeSVG("a broken value of \(word(name)) in <\(word(tag))>")
    }
    position += 1
    return SVGDocument.Attribute(name: name, value: value, isPlain: isPlain)
  }

  private func word(_ place: Range<Int>) -> String { String(decoding: bytes[place], as: UTF8.self) }

  /// Whether all escapes at a place are known.
  private func isKnown(_ place: Range<Int>) -> Bool { SVGText.unescaped(bytes[place]) != nil }

  private func starts(with text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[position + offset] != text.utf8Start[offset] { return false }
    return true
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

  /// What stands before a byte, and whether it has no escapes and needs none.
  private mutating func take(until end: UInt8, lineBreaksArePlain: Bool) -> (place: Range<Int>, isPlain: Bool) {
    let start = position
    var isPlain = true
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count, bytes[place] != end {
        if SVGText.needsEscape(bytes[place]), !(lineBreaksArePlain && bytes[place] == 0x0A) { isPlain = false }
        place += 1
      }
      position = place
    }
    return (start..<position, isPlain)
  }

  private mutating func takeName() -> Range<Int> {
    let start = position
    while position < bytes.count, SVGReader.nameBytes[Int(bytes[position])] { position += 1 }
    return start..<position
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// For each byte, whether it may stand in the name of an element or attribute.
  private static let nameBytes = (UInt8.min...UInt8.max).map { byte in
    DOTText.isLetter(byte) || DOTText.isDigit(byte) || "-_:.".utf8.contains(byte)
  }
}
