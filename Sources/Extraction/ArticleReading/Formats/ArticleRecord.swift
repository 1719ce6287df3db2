/// One line of a JSON Lines file.
struct ArticleRecord {
  var id: String?
  /// The given text, which stays as it is.
  var text: String
  /// The place of the text in its line, between the quotes, with the line's own escapes.
  var place: Range<Int>
  var metadata = ArticleMetadata()

  /// Reads a record; throws a ``ReadingFailure`` that tells the column.
  init(line: [UInt8]) throws {
    let value: JSONValue
    do {
      value = try JSONParser.parse(line)
    } catch {
      let column = String(decoding: line.prefix(error.offset), as: UTF8.self).unicodeScalars.count + 1
      throw ReadingFailure(message: error.message + "; mend or remove this line", column: column)
    }
    guard case .object = value else {
      throw ReadingFailure(message: "is \(value.kind), where a record {\"text\": …} is expected", column: 1)
    }
    guard let body = value["text"] else {
      throw ReadingFailure(message: "the record has no \"text\"; give the article's words under that name")
    }
    guard case .string(let text, let place) = body else {
      throw ReadingFailure(message: "\"text\" is \(body.kind), where a string is expected")
    }
    guard text.contains(where: { !$0.isWhitespace }) else { throw ReadingFailure(message: "\"text\" is empty") }
    self.text = text
    self.place = place
    id = value["id"]?.text?.printable.trimmed
    if id?.isEmpty == true { id = nil }
    func field(_ name: String) -> String? {
      let words = value[name]?.text.map { Whitespace.collapse($0.utf8) }
      return words?.isEmpty == false ? words : nil
    }
    metadata.title = field("title")
    metadata.source = field("source")
    metadata.url = field("url")
    metadata.author = field("author")
    metadata.agency = field("agency")
    metadata.dateline = field("dateline")
    metadata.language = field("language")
    metadata.published = field("published").flatMap(PublicationDate.read)
  }

  /// The places in the line of ranges of the text: escapes are longer than what they stand for.
  func places(of ranges: [Range<Int>?], in line: [UInt8]) -> [Range<Int>?] {
    if place.count == text.utf8.count {
      return ranges.map { $0.map { $0.lowerBound + place.lowerBound..<$0.upperBound + place.lowerBound } }
    }
    let starts = EscapedOffsets(line: line, place: place)
    return ranges.map { $0.map { starts.offset(of: $0.lowerBound)..<starts.offset(of: $0.upperBound) } }
  }
}

/// For each byte of a JSON string's text, where it stands in the line.
private struct EscapedOffsets {
  private var offsets: [Int] = []

  init(line: [UInt8], place: Range<Int>) {
    var position = place.lowerBound
    while position < place.upperBound {
      let start = position
      var produced = 1
      if line[position] == 0x5C {
        let isUnicode = line[position + 1] == 0x75
        position += isUnicode ? 6 : 2
        if isUnicode {
          let first = EscapedOffsets.unit(line, at: start)
          produced = first < 0x80 ? 1 : first < 0x800 ? 2 : 3
          if UTF16.isLeadSurrogate(first), position + 5 < place.upperBound, line[position] == 0x5C,
            line[position + 1] == 0x75, UTF16.isTrailSurrogate(EscapedOffsets.unit(line, at: position))
          {
            position += 6
            produced = 4
          }
        }
      } else {
        position += 1
      }
      offsets.append(contentsOf: repeatElement(start, count: produced))
    }
    offsets.append(place.upperBound)
  }

  func offset(of textOffset: Int) -> Int { offsets[min(max(textOffset, 0), offsets.count - 1)] }

  private static func unit(_ line: [UInt8], at backslash: Int) -> UInt16 {
    UInt16(String(decoding: line[(backslash + 2)..<(backslash + 6)], as: UTF8.self), radix: 16) ?? 0
  }
}
