public import NewsModel

/// An article written with its mentions marked, and relations between them: what extraction would find, built by hand.
///
///     [Bashar al-Assad](Person) fled. [Russia](Country) granted [him](Person pronoun ->1) [asylum](LegalStatus nominal).
///     granted(3, 4) by=2
///
/// Mentions count from 1. After the type may stand: `nominal`, `pronoun`, `value`, `plural`, `indefinite`, `definite`; `head=base`;
/// `desc=naval_base`; `name=Tartus`; `->1` for the antecedent; `in=2`, `poss=1` and so on for what hangs on it.
/// A relation may take `not`, a modality, `role=mention`, and `voice=mention:cue:firmness[:via,via]`; its evidence is its sentence.
public struct MarkedArticle {
  /// The article with its sentences and names.
  public var analyzed: AnalyzedArticle
  /// The relations.
  public var relations: [RelationMention]

  /// Reads marked text and relation lines (`relation(subject, object) …`).
  public init(
    id: String, published: String? = nil, source: String? = nil, text marked: String,
    relations lines: [String]
  ) {
    var reader = MarkReader(marked)
    reader.read()
    let article = Article(
      id: Article.ID(rawValue: id), text: reader.text, source: source, published: published)
    let sentences = MarkedArticle.sentences(of: reader)
    analyzed = AnalyzedArticle(article: article, sentences: sentences)
    let mentions = reader.mentions
    relations = lines.map { MarkedArticle.relation($0, mentions, sentences) }
  }

  private static func sentences(of reader: MarkReader) -> [AnalyzedSentence] {
    var sentences: [AnalyzedSentence] = []
    var start = 0
    let bytes = Array(reader.text.utf8)
    for index in bytes.indices where bytes[index] == 0x0A || index == bytes.count - 1 {
      let end = bytes[index] == 0x0A ? index : index + 1
      if end > start { sentences.append(sentence(start..<end, number: sentences.count + 1, reader)) }
      start = index + 1
    }
    return sentences
  }

  private static func sentence(_ range: Range<Int>, number: Int, _ reader: MarkReader) -> AnalyzedSentence {
    var tokens: [Token] = []
    var start = range.lowerBound
    let bytes = Array(reader.text.utf8)
    func add(_ end: Int) {
      if end > start {
        let text = reader.text.slice(utf8: start..<end)
        tokens.append(
          Token(
            range: start..<end, text: text, lemma: text.lowercased(), tag: .noun, pennTag: "NN", head: -1,
            relation: .dep))
      }
    }
    for index in range {
      if bytes[index] == 0x20 {
        add(index)
        start = index + 1
      } else if [0x28, 0x29, 0x2C].contains(bytes[index])
        || (bytes[index] == 0x2E && index == range.upperBound - 1)
      {
        add(index)
        start = index
        add(index + 1)
        start = index + 1
      }
    }
    add(range.upperBound)
    let names = reader.mentions.filter { $0.form == .name && range.contains($0.range.lowerBound) }.compactMap
    { mention in
      let inside = tokens.indices.filter { tokens[$0].range.overlaps(mention.range) }
      return inside.first.map { NameSpan(tokens: $0..<(inside.last! + 1), kind: kind(of: mention.type)) }
    }
    return AnalyzedSentence(number: number, range: range, tokens: tokens, names: names)
  }

  private static func kind(of type: EntityType) -> NameSpan.Kind {
    switch type.rawValue {
    case "Person": .person
    case "Place", "City", "Country", "Region", "MilitaryBase", "Facility": .location
    case "Concept", "Event": .other
    default: .organization
    }
  }

  private static func relation(
    _ line: String, _ mentions: [Mention], _ sentences: [AnalyzedSentence]
  ) -> RelationMention {
    let parts = line.split(separator: ")", maxSplits: 1)
    let front = parts[0].split(separator: "(")
    let ends = front[1].split(separator: ",").map { Int($0.filter { $0 != " " })! - 1 }
    let subject = mentions[ends[0]]
    let object = mentions[ends[1]]
    let sentence = sentences.firstIndex { $0.range.contains(object.range.lowerBound) } ?? 0
    var relation = RelationMention(
      relation: RelationName(rawValue: String(front[0])), subject: subject, object: object,
      sentence: sentence,
      range: sentences[sentence].range, rule: "\(front[0])#1", confidence: 0.9)
    for word in (parts.count > 1 ? parts[1] : "").split(separator: " ").map(String.init) {
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      if word == "not" {
        relation.polarity = .negated
      } else if let modality = Modality(rawValue: word) {
        relation.modality = modality
      } else if pair[0] == "time" {
        relation.time = TimeExpression(text: pair[1], range: 0..<0, value: pair[1])
      } else if pair[0] == "voice" {
        relation.attribution.append(voice(pair[1], mentions))
      } else {
        relation.qualifiers.append(Argument(role: pair[0], mention: mentions[Int(pair[1])! - 1]))
      }
    }
    return relation
  }

  private static func voice(_ text: String, _ mentions: [Mention]) -> Voice {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let via = parts.count > 3 ? parts[3].split(separator: ",").map { mentions[Int($0)! - 1] } : []
    return Voice(
      source: Int(parts[0]).map { mentions[$0 - 1] }, cue: parts[1], via: via,
      firmness: Firmness(rawValue: parts[2])!)
  }
}

/// Reads `[words](Type attributes)` out of a text.
private struct MarkReader {
  private let marked: String
  var text = ""
  var mentions: [Mention] = []

  init(_ marked: String) { self.marked = marked }

  mutating func read() {
    var specifications: [String] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]"),
      let start = rest[close...].firstIndex(of: "("), let end = rest[start...].firstIndex(of: ")")
    {
      text += rest[..<open]
      let words = String(rest[rest.index(after: open)..<close])
      let from = text.utf8.count
      text += words
      specifications.append(String(rest[rest.index(after: start)..<end]))
      mentions.append(
        Mention(
          span: MentionSpan(sentence: 0, tokens: 0..<1, head: 0), range: from..<text.utf8.count, text: words,
          form: .name, headLemma: "", description: ""))
      rest = rest[rest.index(after: end)...]
    }
    text += rest
    // Several times, so that a mention may hang on a later one that hangs on another.
    for _ in 0..<4 { for index in mentions.indices { describe(index, specifications[index]) } }
  }

  private mutating func describe(_ index: Int, _ specification: String) {
    var mention = mentions[index]
    mention.modifiers = []
    let words = specification.split(separator: " ").map(String.init)
    mention.type = EntityType(rawValue: words[0])
    let lower = mention.text.lowercased().split(separator: " ").filter {
      !["the", "a", "an", "his", "its"].contains($0)
    }
    mention.headLemma = lower.last.map(String.init) ?? ""
    mention.description = lower.joined(separator: " ")
    for word in words.dropFirst() { apply(word, to: &mention) }
    if mention.form == .name && mention.name == nil { mention.name = mention.text }
    mentions[index] = mention
  }

  private func apply(_ word: String, to mention: inout Mention) {
    if let form = Mention.Form(rawValue: word) {
      mention.form = form
    } else if let determination = Mention.Determination(rawValue: word) {
      mention.determination = determination
    } else if word == "plural" {
      mention.isPlural = true
    } else if word.hasPrefix("->") {
      mention.antecedent = [mentions[Int(word.dropFirst(2))! - 1]]
    } else {
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      let value = pair[1].replacing("_", with: " ")
      switch pair[0] {
      case "head": mention.headLemma = value
      case "desc": mention.description = value
      case "name": mention.name = value
      default: mention.modifiers.append(MentionModifier(role: pair[0], mention: mentions[Int(value)! - 1]))
      }
    }
  }
}
