import NewsModel

/// How the parts of evidence and articles that no query looks into are packed.
enum RecordPacking {
  // MARK: Articles

  static func pack(_ article: Article) -> String {
    var packer = Packer()
    for field in [
      article.title, article.source, article.url, article.published, article.author, article.agency,
      article.dateline, article.language,
    ] { packer.add(field) }
    for block in article.blocks {
      packer.add(block.kind.rawValue)
      packer.add(block.range.lowerBound)
      packer.add(block.range.upperBound)
      packer.add(block.origin.map { String($0.lowerBound) })
      packer.add(block.origin.map { String($0.upperBound) })
    }
    return packer.text
  }

  static func article(_ packed: String, id: Article.ID, text: String, path: String?) -> Article {
    var unpacker = Unpacker(packed)
    var article = Article(id: id, text: text, path: path)
    article.title = unpacker.next()
    article.source = unpacker.next()
    article.url = unpacker.next()
    article.published = unpacker.next()
    article.author = unpacker.next()
    article.agency = unpacker.next()
    article.dateline = unpacker.next()
    article.language = unpacker.string()
    article.blocks = []
    while !unpacker.isAtEnd {
      let kind = TextBlock.Kind(rawValue: unpacker.string()) ?? .paragraph
      let range = unpacker.range()
      let start = unpacker.next().flatMap { Int($0) }
      let end = unpacker.next().flatMap { Int($0) }
      let origin = start.flatMap { start in end.map { start..<max(start, $0) } }
      article.blocks.append(TextBlock(kind: kind, range: range, origin: origin))
    }
    return article
  }

  // MARK: Qualifiers

  static func pack(_ qualifiers: [Qualifier]) -> String {
    var packer = Packer()
    add(qualifiers, to: &packer)
    return qualifiers.isEmpty ? "" : packer.text
  }

  static func qualifiers(_ packed: String, _ canonical: (String) -> Entity.ID) -> [Qualifier] {
    if packed.isEmpty { return [] }
    var unpacker = Unpacker(packed)
    return qualifiers(&unpacker, canonical)
  }

  private static func add(_ qualifiers: [Qualifier], to packer: inout Packer) {
    packer.add(qualifiers.count)
    for qualifier in qualifiers {
      packer.add(qualifier.role)
      packer.add(qualifier.entity?.rawValue)
      packer.add(qualifier.text)
      packer.add(qualifier.value)
    }
  }

  private static func qualifiers(
    _ unpacker: inout Unpacker, _ canonical: (String) -> Entity.ID
  ) -> [Qualifier] {
    (0..<unpacker.int()).map { _ in
      let role = unpacker.string()
      let entity = unpacker.next().map(canonical)
      let text = unpacker.string()
      return Qualifier(role: role, entity: entity, text: text, value: unpacker.next())
    }
  }

  // MARK: Evidence

  static func pack(_ evidence: Evidence) -> String { packer(of: evidence).text }

  /// Takes the words of the two ends that the article's text has in their place out of packed evidence.
  static func shorten(_ packer: inout Packer, of evidence: Evidence, in text: UnsafeBufferPointer<UInt8>) {
    // Four fields speak of each end, its words first.
    if text.has(evidence.object.text, at: evidence.object.range) { packer.leaveOut(field: 4) }
    if text.has(evidence.subject.text, at: evidence.subject.range) { packer.leaveOut(field: 0) }
  }

  /// The same before it becomes text.
  private static func packer(of evidence: Evidence) -> Packer {
    var packer = Packer()
    add(evidence, to: &packer)
    return packer
  }

  /// Packs an evidence behind other fields.
  static func add(_ evidence: Evidence, to packer: inout Packer) {
    for words in [evidence.subject, evidence.object] {
      packer.add(words.text)
      packer.add(words.range.lowerBound)
      packer.add(words.range.upperBound)
      packer.add(words.standsFor)
    }
    packer.add(evidence.rule)
    packer.add(evidence.time?.text)
    if let time = evidence.time {
      packer.add(time.range.lowerBound)
      packer.add(time.range.upperBound)
      packer.add(time.value)
    }
    add(evidence.qualifiers, to: &packer)
    packer.add(evidence.attribution.count)
    for voice in evidence.attribution {
      packer.add(voice.source?.rawValue)
      packer.add(voice.sourceText)
      packer.add(voice.cue)
      packer.add(voice.firmness.rawValue)
      packer.add(voice.via.count)
      for entity in voice.via { packer.add(entity.rawValue) }
    }
  }

  /// - Parameter words: the article's words in a place, for those that were left out.
  static func evidence(
    _ packed: String, article: Article.ID, sentence: Int, range: Range<Int>, quote: String,
    confidence: Double, words: (Range<Int>) -> String, canonical: (String) -> Entity.ID
  ) -> Evidence {
    var unpacker = Unpacker(packed)
    func mention() -> MentionText {
      let text = unpacker.next()
      let range = unpacker.range()
      return MentionText(text: text ?? words(range), range: range, standsFor: unpacker.next())
    }
    let subject = mention()
    let object = mention()
    let rule = unpacker.string()
    let time = unpacker.next().map { text in
      let range = unpacker.range()
      return TimeExpression(text: text, range: range, value: unpacker.next())
    }
    let qualifiers = qualifiers(&unpacker, canonical).sorted()
    let attribution = (0..<unpacker.int()).map { _ in
      let source = unpacker.next().map(canonical)
      let sourceText = unpacker.string()
      let cue = unpacker.string()
      let firmness = Firmness(rawValue: unpacker.string()) ?? .stated
      let via = (0..<unpacker.int()).map { _ in canonical(unpacker.string()) }
      return Attribution(source: source, sourceText: sourceText, cue: cue, via: via, firmness: firmness)
    }
    return Evidence(
      article: article, sentence: sentence, range: range, quote: quote, subject: subject, object: object,
      qualifiers: qualifiers, time: time, attribution: attribution, rule: rule, confidence: confidence)
  }

  /// The numbers by which polarity and modality are stored; a number once given is never used for another.
  static func number(of polarity: Polarity) -> Int { polarity == .affirmed ? 0 : 1 }
  static func polarity(_ number: Int) -> Polarity { number == 0 ? .affirmed : .negated }
  static func number(of modality: Modality) -> Int { modalities.firstIndex(of: modality) ?? 0 }
  static func modality(_ number: Int) -> Modality {
    modalities.indices.contains(number) ? modalities[number] : .hypothetical
  }
  private static let modalities: [Modality] = [
    .actual, .planned, .possible, .demanded, .conditional, .hypothetical,
  ]

  /// A statement's id as a number whose order is the order of ids.
  static func number(of id: NewsModel.Statement.ID) -> Int64 {
    var text = id.rawValue
    let hash = text.withUTF8 { hexadecimal($0.dropFirst(3)) } ?? 0
    return Int64(bitPattern: hash ^ (1 << 63))
  }

  private static func hexadecimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var number: UInt64 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: number = number << 4 | UInt64(digit - 0x30)
      case 0x41...0x46, 0x61...0x66: number = number << 4 | UInt64((digit | 0x20) - 0x57)
      default: return nil
      }
    }
    return digits.count <= 16 ? number : nil
  }

  /// The id that ``number(of:)`` gave a number for.
  static func id(of number: Int64) -> Statement.ID {
    let hash = UInt64(bitPattern: number) ^ (1 << 63)
    let text = String(unsafeUninitializedCapacity: 19) { bytes in
      (bytes[0], bytes[1], bytes[2]) = (0x73, 0x74, 0x2D)  // "st-"
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - 4 * place)) & 0xF
        bytes[3 + place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 19
    }
    return Statement.ID(rawValue: text)
  }
}
