import EntityResolution
import GraphExport
import GraphStore
import NewsModel
import RelationSchemas

/// What stands behind one evidence: its sentence with the tree, the example that fired, and the lines of the tables that know its names.
struct EvidenceAccount {
  /// A word of the sentence's tree.
  struct Word {
    var text: String
    var tag: String
    var relation: String
    /// The index of its head among the words; nil for the root.
    var head: Int?
    /// Its place in ``Article/text``, in UTF-8 bytes.
    var range: Range<Int>
  }

  /// How the words for one end became its entity.
  struct Link {
    /// `subject`, `object`, or a voice.
    var role: String
    var mention: MentionText
    var entity: Entity.ID
    /// The line of an alias table that knows the name: `people.tsv:12`; nil when the article alone names it.
    var table: String?
  }

  let evidence: Evidence
  let article: ArticleRecord?
  /// The sentence, in UTF-8 bytes of the article's text.
  let sentence: Range<Int>
  let text: String
  /// Whether the store knows of the article's text no more than its quotes, because the graph was imported without texts; then ``sentence``
  /// is the quote alone.
  let isQuoteAlone: Bool
  let words: [Word]
  /// The example that fired with its marks, and its schema's file name; nil for an open statement.
  let example: (text: String, file: String)?
  let links: [Link]

  init(_ evidence: Evidence, of statement: Statement, in graph: Graph, pipeline: Pipeline) throws {
    self.evidence = evidence
    article = try graph.store.article(evidence.article)
    text = try graph.store.text(of: evidence.article) ?? ""
    let sentences = try graph.store.sentences(of: evidence.article)
    let stored = sentences.indices.contains(evidence.sentence - 1) ? sentences[evidence.sentence - 1] : nil
    isQuoteAlone = try stored == nil && !graph.store.hasWholeText(of: evidence.article)
    sentence = stored ?? (isQuoteAlone ? evidence.range : Self.sentence(around: evidence.range, in: text, pipeline))
    words = Self.words(in: text, at: sentence, pipeline)
    example = Self.example(for: evidence.rule, pipeline.library)
    links = [("subject", evidence.subject, statement.subject), ("object", evidence.object, statement.object)].map { role, mention, id in
      Link(role: role, mention: mention, entity: id, table: Self.table(for: mention, id, pipeline.aliases))
    }
  }

  /// The sentence as it stands, with `[` and `]` around the words for both ends.
  var markedSentence: String {
    let marks = [evidence.subject.range, evidence.object.range]
      .filter { sentence.lowerBound <= $0.lowerBound && $0.upperBound <= sentence.upperBound && !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
    var marked = ""
    var position = sentence.lowerBound
    for mark in marks where mark.lowerBound >= position {
      marked += text.slice(utf8: position..<mark.lowerBound) + "[" + text.slice(utf8: mark) + "]"
      position = mark.upperBound
    }
    return (marked + text.slice(utf8: position..<sentence.upperBound)).onOneLine
  }

  /// An imported text comes without the borders of its sentences.
  private static func sentence(around range: Range<Int>, in text: String, _ pipeline: Pipeline) -> Range<Int> {
    let sentences = pipeline.analyze(Article(id: "text", text: text)).sentences.map(\.range)
    return sentences.first { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound } ?? range
  }

  /// The tree is made anew from the stored text; the same models give the same tree.
  private static func words(in text: String, at place: Range<Int>, _ pipeline: Pipeline) -> [Word] {
    let sentences = pipeline.analyze(Article(id: "sentence", text: text.slice(utf8: place))).sentences
    var words: [Word] = []
    for sentence in sentences {
      let first = words.count
      words += sentence.tokens.map { token in
        Word(
          text: token.text, tag: token.tag.rawValue, relation: token.relation.rawValue, head: token.head < 0 ? nil : first + token.head,
          range: token.range.lowerBound + place.lowerBound..<token.range.upperBound + place.lowerBound)
      }
    }
    return words
  }

  private static func example(for rule: String, _ library: SchemaLibrary) -> (text: String, file: String)? {
    let parts = rule.split(separator: "#")
    guard parts.count == 2, let number = Int(parts[1]), let schema = library.schemas.first(where: { $0.definition.name.rawValue == String(parts[0]) }),
      schema.examples.indices.contains(number - 1)
    else { return nil }
    return (schema.examples[number - 1].marked, "relations/\(schema.file.split(separator: "/").last ?? "")")
  }

  /// The line whose name is spelt as in the article, else one that a shorter form of the words finds.
  private static func table(for mention: MentionText, _ entity: Entity.ID, _ aliases: AliasTable) -> String? {
    for name in [mention.text, mention.standsFor].compactMap({ $0 }) {
      let words = name.split(separator: " ").map(String.init)
      for start in words.indices {
        let rows = aliases.rows(named: words[start...].joined(separator: " ")).filter { $0.entity == entity }
        if let row = rows.first { return "“\(row.alias)” \(row.place)" }
      }
    }
    return nil
  }
}

extension MarkedExample {
  /// The sentence with its marks, as the schema's file writes it.
  var marked: String {
    var result = ""
    var position = 0
    for slot in slots {
      result += text.slice(utf8: position..<slot.range.lowerBound) + "[\(words(of: slot))](\(slot.role))"
      position = slot.range.upperBound
    }
    return result + text.slice(utf8: position..<text.utf8.count)
  }
}
