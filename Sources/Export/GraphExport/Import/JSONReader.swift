/// Reads JSON (RFC 8259) value by value from a file, strictly, and says where something is wrong.
///
/// What is hostile is refused before it costs memory: values nested more than ``maximumDepth`` deep, a text of more than
/// ``maximumText`` bytes, a value of more than ``maximumValue`` bytes, keys that stand in an object twice.
struct JSONReader: ~Copyable {
  static let maximumDepth = 32
  static let maximumText = 64 << 20
  static let maximumValue = 256 << 20

  private var bytes: FilePieces
  private var valueStart = 0

  /// Opens a file. Throws ``ImportError`` when the system refuses.
  init(path: String) throws {
    bytes = try FilePieces(path: path)
  }

  /// How many bytes were read.
  var offset: Int { bytes.offset }

  /// Where the next token stands.
  mutating func place() throws -> TextPlace {
    try skipSpace()
    return bytes.place
  }

  /// Reads an object member by member; `body` must read the value of each.
  mutating func forEachMember(_ body: (String, TextPlace, inout JSONReader) throws -> Void) throws {
    try expect("{", "an object")
    if try take("}") { return }
    repeat {
      let place = try place()
      guard try take("\"") else { throw try refusal(place, "a key between quotation marks should stand here") }
      let key = try text(from: place)
      try expect(":", "a colon")
      try body(key, place, &self)
    } while try take(",")
    try expect("}", "a comma or '}'")
  }

  /// Reads a list element by element; `body` must read each.
  mutating func forEachElement(_ body: (inout JSONReader) throws -> Void) throws {
    try expect("[", "a list")
    if try take("]") { return }
    repeat { try body(&self) } while try take(",")
    try expect("]", "a comma or ']'")
  }

  /// Reads a whole value.
  mutating func value() throws -> JSONValue {
    try skipSpace()
    valueStart = bytes.offset
    return try value(depth: 0)
  }

  /// Makes sure that nothing follows.
  mutating func finish() throws {
    let place = try place()
    if try bytes.peek() != nil { throw Misread(place, "something follows the end of the graph") }
  }

  // MARK: Values

  private mutating func value(depth: Int) throws -> JSONValue {
    let place = try place()
    guard depth < JSONReader.maximumDepth else {
      throw Misread(place, "values are nested more than \(JSONReader.maximumDepth) deep")
    }
    switch try bytes.peek() {
    case UInt8(ascii: "\""):
      _ = try bytes.next()
      return JSONValue(content: .text(try text(from: place)), place: place)
    case UInt8(ascii: "{"): return JSONValue(content: .object(try members(depth: depth)), place: place)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try forEachElement { values.append(try $0.value(depth: depth + 1)) }
      return JSONValue(content: .list(values), place: place)
    case let byte?: return JSONValue(content: try word(startingWith: byte, at: place), place: place)
    case nil: throw cutOff()
    }
  }

  private mutating func members(depth: Int) throws -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    try forEachMember { key, place, reader in
      guard keys.insert(key).inserted else {
        throw Misread(place, "the key \(Misread.shown(key)) stands here twice")
      }
      members.append(JSONValue.Member(key: key, value: try reader.value(depth: depth + 1)))
    }
    return members
  }

  /// A number, true, false or null.
  private mutating func word(startingWith first: UInt8, at place: TextPlace) throws -> JSONValue.Content {
    var letters: [UInt8] = []
    while let byte = try bytes.peek(), JSONReader.isWord(byte), letters.count < 64 {
      letters.append(byte)
      _ = try bytes.next()
    }
    let word = String(decoding: letters, as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      guard JSONReader.isNumber(letters) else {
        throw try refusal(place, letters.isEmpty ? "a value should stand here" : "\(Misread.shown(word)) is no JSON")
      }
      return .number(word)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// `-0.5e+10`, without leading zeros.
  private static func isNumber(_ letters: [UInt8]) -> Bool {
    var rest = letters[...]
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    if whole == 0 || (startsWithZero && whole > 1) { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if digits(&rest) == 0 { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      if digits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }

  // MARK: Text

  /// The rest of a string whose opening quotation mark was read.
  private mutating func text(from place: TextPlace) throws -> String {
    var text: [UInt8] = []
    while true {
      try bytes.takeRun(into: &text)
      guard text.count <= JSONReader.maximumText, bytes.offset - valueStart <= JSONReader.maximumValue else {
        throw Misread(place, "a text or a node is larger than \(JSONReader.maximumText >> 20) or \(JSONReader.maximumValue >> 20) MB")
      }
      let here = bytes.place
      switch try bytes.next() {
      case UInt8(ascii: "\""): return try JSONReader.string(text, at: place)
      case UInt8(ascii: "\\"): try escape(into: &text, at: here)
      case nil: throw cutOff()
      default: throw Misread(here, "a control character stands bare in a text")
      }
    }
  }

  private static func string(_ bytes: [UInt8], at place: TextPlace) throws -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Decoding mends what is broken; then the bytes differ.
    guard text.utf8.elementsEqual(bytes) else { throw Misread(place, "a text is not UTF-8") }
    return text
  }

  private mutating func escape(into text: inout [UInt8], at place: TextPlace) throws {
    switch try bytes.next() {
    case UInt8(ascii: "\""): text.append(0x22)
    case UInt8(ascii: "\\"): text.append(0x5C)
    case UInt8(ascii: "/"): text.append(0x2F)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: Character(try scalar(at: place)).utf8)
    default: throw try refusal(place, "an escape that JSON does not know")
    }
  }

  private mutating func scalar(at place: TextPlace) throws -> Unicode.Scalar {
    var code = try fourDigits(at: place)
    if (0xD800..<0xDC00).contains(code) {
      guard try bytes.next() == UInt8(ascii: "\\"), try bytes.next() == UInt8(ascii: "u") else {
        throw try refusal(place, "half a surrogate pair")
      }
      let second = try fourDigits(at: place)
      guard (0xDC00..<0xE000).contains(second) else { throw Misread(place, "half a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw Misread(place, "half a surrogate pair") }
    return scalar
  }

  private mutating func fourDigits(at place: TextPlace) throws -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try bytes.next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
      else { throw try refusal(place, "four hexadecimal digits should follow '\\u'") }
      code = code << 4 + UInt32(digit)
    }
    return code
  }

  // MARK: Marks

  private mutating func skipSpace() throws {
    while let byte = try bytes.peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      _ = try bytes.next()
    }
  }

  private mutating func take(_ mark: Unicode.Scalar) throws -> Bool {
    try skipSpace()
    guard try bytes.peek() == UInt8(ascii: mark) else { return false }
    _ = try bytes.next()
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar, _ name: String) throws {
    let place = try place()
    guard try take(mark) else {
      throw try refusal(place, "\(name) should stand here", advice: "name a file that 'wirework export' wrote")
    }
  }

  // MARK: Refusals

  /// What is wrong at a place; where the file ends, that is what is wrong.
  private mutating func refusal(_ place: TextPlace, _ problem: String, advice: String? = nil) throws -> Misread {
    if try bytes.peek() == nil { return cutOff() }
    return advice.map { Misread(place, problem, advice: $0) } ?? Misread(place, problem)
  }

  private func cutOff() -> Misread {
    Misread(
      bytes.place, "the file ends in the middle, after \(bytes.offset) bytes",
      advice: "it may have been cut off: copy it again, or export the graph anew")
  }
}
