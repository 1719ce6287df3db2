import NewsModel

/// The names in a document of re3d, Dstl's corpus of security news.
///
/// re3d marks whole phrases ("The Foreign Secretary", "they", "an ISIL tactical unit") by machine and hand, so this keeps the phrases that are names:
/// leading articles and titles are taken off, and every word that is left must be capitalised but for small words inside. Pronouns
/// and months are no names. A phrase that is marked as an organisation and as a place counts as either. Of phrases inside each other, one is asked for.
struct SecurityNames {
  let id: String
  let text: String
  private var kinds: [Range<Int>: Set<NameSpan.Kind>] = [:]

  /// The documents, in the order of their files.
  static func documents(at corpora: String) throws -> [SecurityNames] {
    var documents = try NewsTexts.re3d(at: corpora).map { SecurityNames(id: $0.document, text: $0.text) }
    let places = Dictionary(uniqueKeysWithValues: documents.indices.map { (documents[$0].id, $0) })
    let types: [String: NameSpan.Kind] = ["Person": .person, "Organisation": .organization, "Location": .location, "Nationality": .nationality]
    for folder in try NewsTexts.re3dFolders(at: corpora) {
      for row in try NewsTexts.objects(at: folder + "/entities.jsonl") {
        guard let type = row["type"] as? String, let kind = types[type], let start = row["begin"] as? Int, let end = row["end"] as? Int,
          start < end, let place = (row["documentId"] as? String).flatMap({ places[$0] })
        else { continue }
        documents[place].add(start..<end, kind)
      }
    }
    return documents
  }

  private init(id: String, text: String) {
    self.id = id
    self.text = text
  }

  private mutating func add(_ scalars: Range<Int>, _ kind: NameSpan.Kind) {
    guard let bytes = text.utf8Range(ofScalars: scalars), let range = name(in: bytes) else { return }
    kinds[range, default: []].insert(kind)
  }

  /// How many found names are right, and how many of the wanted names are among the right ones.
  func counts(_ names: [(range: Range<Int>, kind: NameSpan.Kind)]) -> (right: Int, found: Int, kept: Int, wanted: Int) {
    let found = names.compactMap { name in self.name(in: name.range).map { (range: $0, kind: name.kind) } }
    let isRight = found.map { kinds[$0.range]?.contains($0.kind) == true }
    let right = zip(found, isRight).filter(\.1).map(\.0.range)
    let wanted = wanted()
    return (right.count, found.count, wanted.filter { wish in right.contains { $0.overlaps(wish) } }.count, wanted.count)
  }

  /// The phrases that a reader must find: the outer of two, but the inner of two persons ("President Fuad Masum").
  private func wanted() -> [Range<Int>] {
    let named = kinds.filter { !$0.value.contains(.nationality) }
    return named.keys.filter { phrase in
      !named.keys.contains { other in
        guard other != phrase else { return false }
        let isInside = phrase.lowerBound >= other.lowerBound && phrase.upperBound <= other.upperBound
        let holds = phrase.lowerBound <= other.lowerBound && phrase.upperBound >= other.upperBound
        let arePersons = named[phrase]?.contains(.person) == true && named[other]?.contains(.person) == true
        return arePersons ? holds : isInside
      }
    }
  }

  /// The name in a phrase, without leading articles and titles and without a possessive ending; nil when it is none.
  private func name(in bytes: Range<Int>) -> Range<Int>? {
    var words = words(in: bytes)
    while let first = words.first, Self.openers.contains(first.text.lowercased()) || Self.openers.contains(first.text.lowercased() + ".") {
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last, Self.isCapital(first.text), Self.isCapital(last.text),
      !Self.noNames.contains(first.text), words.contains(where: { $0.text.unicodeScalars.first?.properties.isUppercase == true }),
      words.allSatisfy({ Self.isCapital($0.text) || Self.inner.contains($0.text.lowercased()) })
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func words(in bytes: Range<Int>) -> [(text: String, range: Range<Int>)] {
    var words: [(text: String, range: Range<Int>)] = []
    var offset = bytes.lowerBound
    for piece in text.slice(utf8: bytes).split(omittingEmptySubsequences: false, whereSeparator: { $0.isWhitespace || $0 == "(" || $0 == ")" }) {
      var word = piece
      for ending in ["'s", "’s", "'", "’", ",", ":", ";"] where word.hasSuffix(ending) { word = word.dropLast(ending.count) }
      if !word.isEmpty { words.append((String(word), offset..<offset + word.utf8.count)) }
      offset += piece.utf8.count + 1
    }
    return words
  }

  private static func isCapital(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil || word.hasPrefix("al-") || word.hasPrefix("al ")
  }

  private static let inner: Set<String> = ["of", "the", "and", "for", "al", "el", "de", "bin", "ibn", "in", "on", "&", "-"]
  private static let noNames: Set<String> = [
    "I", "He", "She", "It", "We", "They", "You", "His", "Her", "Its", "Their", "Our", "My", "This", "That", "These", "Those", "Who", "One",
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "January", "February", "March", "April",
    "August", "September", "October", "November", "December",
  ]
  private static let openers: Set<String> = [
    "the", "a", "an", "mr.", "mrs.", "ms.", "dr.", "president", "prime", "minister", "secretary", "foreign secretary", "senator", "general",
    "gen.", "col.", "colonel", "lt.", "capt.", "captain", "major", "admiral", "ambassador", "governor", "chairman", "director", "spokesman",
    "spokeswoman", "king", "queen", "prince", "sheikh", "sultan", "emir", "vice", "former", "chief", "commander", "representative",
  ]
}
