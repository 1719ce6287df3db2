/// The words at the front of a report that say where, when and through which agency it was sent:
/// "MOSCOW (AP) — ", "WASHINGTON, Dec 8 (Reuters) - ", "BEIJING, Dec. 9 (Xinhua) -- ", "MOSCOW, December 8. /TASS/. ".
struct Dateline {
  var place: String?
  var agency: String?
  var published: String?
  /// The words for a day whose year is not told, such as "Dec 8".
  var dayOfYear: String?
  /// The length of the dateline in bytes, with the dash and the space after it.
  var length: Int

  /// The dateline at the front of a paragraph.
  init?(frontOf paragraph: String) {
    let head = Array(paragraph.utf8.prefix(120))
    for separator in Dateline.separators {
      guard let start = head.firstIndex(of: separator, from: 0) else { continue }
      let words = String(decoding: head[..<start], as: UTF8.self)
      let isMarked = separator.first != 0x3A
      if let dateline = Dateline(words: words, isMarked: isMarked, length: start + separator.count) {
        self = dateline
        return
      }
    }
    return nil
  }

  /// A line that is only a place in capitals, perhaps with a day: "MOSCOW", "MOSCOW, Dec 8", "ANKARA/ISTANBUL (AA)".
  init?(line: String) {
    guard line.utf8.count <= 80 else { return nil }
    var words = line.trimmed
    while let last = words.last, "–—-:".contains(last) { words = words.dropLast().trimmed }
    guard words.utf8.count <= 60, let dateline = Dateline(words: words, isMarked: true, length: line.utf8.count),
      let place = dateline.place, place.isAllCapitals || dateline.agency != nil
    else { return nil }
    self = dateline
  }

  /// A dash comes first in the list: a colon may follow any words.
  private static let separators = [
    " \u{2014} ", " \u{2013} ", " -- ", " - ", "\u{2014} ", "\u{2013} ", "\u{2014}", "- ", "/. ", "/ ", ": ",
  ].map { Array($0.utf8) }

  private init?(words: String, isMarked: Bool, length: Int) {
    self.length = length
    var rest = words.trimmed
    if let (before, inside) = Dateline.enclosed(rest) {
      agency = NewsAgency.named(inside) ?? NewsAgency.first(in: inside)
      // Another word in brackets after a place in capitals is an agency that we do not know.
      if agency == nil {
        let place = before.prefix { $0 != "," }.trimmed
        guard inside.isAllCapitals || place.isAllCapitals, inside.utf8.count <= 30 else { return nil }
        agency = inside
      }
      rest = before
    }
    var pieces = rest.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    var hasDay = false
    while let last = pieces.last, let day = Dateline.day(pieces, last) {
      published = day.iso ?? published
      if day.iso == nil { dayOfYear = last }
      hasDay = true
      pieces.removeLast(day.pieces)
    }
    // In the record of a conversation the speaker stands in capitals before a colon.
    if !isMarked, rest.split(separator: " ").contains(where: { Dateline.speakers.contains($0.lowercased().filter(\.isLetter)) }) {
      return nil
    }
    if pieces.isEmpty {
      guard agency != nil else { return nil }
      return
    }
    // "Tunis, Tunisia - "
    let isTownOfLand = isMarked && pieces.count == 2 && Lands.contain(pieces[1])
    let isCertain = agency != nil || hasDay || isTownOfLand || (isMarked && pieces[0].isAllCapitals)
    guard isCertain || pieces[0].isAllCapitals, pieces.count <= 3, pieces.allSatisfy(Dateline.isPlace),
      pieces[0].utf8.count >= 3
    else { return nil }
    place = pieces.joined(separator: ", ")
  }

  private static let speakers: Set<String> = [
    "question", "answer", "q", "a", "secretary", "president", "minister", "mr", "ms", "mrs", "dr", "senator", "governor",
    "ambassador", "chairman", "moderator", "reporter", "interviewer", "speaker", "general", "king", "prince", "update",
    "breaking", "exclusive", "analysis", "opinion", "watch", "note", "correction", "editor",
  ]

  /// "X (Y)" and "X /Y".
  private static func enclosed(_ words: String) -> (before: String, inside: String)? {
    if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
      return (words[..<open].trimmed, words[words.index(after: open)...].dropLast().trimmed)
    }
    let slashed = words.hasSuffix("/") ? words.dropLast() : words[...]
    if let slash = slashed.lastIndex(of: "/"), NewsAgency.named(String(slashed[slashed.index(after: slash)...])) != nil {
      var before = slashed[..<slash].trimmed
      while before.hasSuffix(".") { before = before.dropLast().trimmed }
      return (before, String(slashed[slashed.index(after: slash)...]))
    }
    return nil
  }

  private static func day(_ pieces: [String], _ last: String) -> (iso: String?, pieces: Int)? {
    if pieces.count >= 2, let iso = PublicationDate.read(pieces.suffix(2).joined(separator: ", ")) { return (iso, 2) }
    if let iso = PublicationDate.read(last) { return (iso, 1) }
    return PublicationDate.isDayOfYear(last) ? (nil, 1) : nil
  }

  /// A place is a few words that begin with capitals: "MOSCOW", "New York", "UNITED NATIONS", "TEL AVIV/GAZA".
  private static func isPlace(_ piece: String) -> Bool {
    let words = (piece.hasPrefix("occupied ") ? piece.dropFirst(9) : piece[...]).split { $0 == " " || $0 == "/" || $0 == "-" }
    guard (1...5).contains(words.count) else { return false }
    return words.allSatisfy { word in
      (word.isCapitalized || ["of", "de", "la", "al", "the"].contains(String(word)))
        && !word.contains { $0.isNumber || "\"“”!?;".contains($0) }
    }
  }
}
