import EntityResolution
import Foundation
import NewsModel

/// A passage of KnowledgeNet (Mesquita and others, EMNLP 2019) with the properties that it was searched for.
struct KnowledgeNetPassage: Decodable {
  struct Fact: Decodable {
    var rel: String
    /// Start and end in Unicode code points.
    var subj, obj: [Int]
    var subjText, objText: String

    enum CodingKeys: String, CodingKey { case rel, subj, obj, subjText = "subj_text", objText = "obj_text" }
  }
  var text: String
  var annotated: Set<String>
  var facts: [Fact]
}

/// A document of Re-DocRED (Tan and others, EMNLP 2022): words, entities with their mentions, links between entities.
struct ReDocREDDocument: Decodable {
  struct Mention: Decodable {
    var name: String
    var pos: [Int]
    var sentence: Int

    enum CodingKeys: String, CodingKey { case name, pos, sentence = "sent_id" }
  }
  struct Label: Decodable { var r: String; var h: Int; var t: Int }
  var title: String
  var vertexSet: [[Mention]]
  var labels: [Label]
  var sents: [[String]]

  /// The document with its words as given, joined by spaces.
  var article: AnalyzedArticle {
    var text = ""
    var sentences: [AnalyzedSentence] = []
    for words in sents {
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      var tokens: [Token] = []
      for word in words {
        if !tokens.isEmpty { text += " " }
        let begin = text.utf8.count
        text += word
        tokens.append(Token(range: begin..<text.utf8.count, text: word, lemma: "", tag: .other, pennTag: "", head: -1, relation: .root))
      }
      sentences.append(AnalyzedSentence(number: sentences.count + 1, range: start..<text.utf8.count, tokens: tokens, names: []))
    }
    return AnalyzedArticle(article: Article(id: Article.ID(rawValue: title), text: text), sentences: sentences)
  }
}

/// Finds the entity of a Re-DocRED document that a statement's end is.
struct VertexIndex {
  private let places: [(range: Range<Int>, vertex: Int)]
  private let names: [String: Int]

  init(_ document: ReDocREDDocument, _ given: AnalyzedArticle) {
    var places: [(Range<Int>, Int)] = []
    var names: [String: Int] = [:]
    for (vertex, mentions) in document.vertexSet.enumerated() {
      for mention in mentions {
        names[NameFolding.key(mention.name)] = vertex
        guard given.sentences.indices.contains(mention.sentence), mention.pos.count == 2 else { continue }
        let tokens = given.sentences[mention.sentence].tokens
        guard mention.pos[0] < mention.pos[1], mention.pos[1] <= tokens.count else { continue }
        places.append((tokens[mention.pos[0]].range.lowerBound..<tokens[mention.pos[1] - 1].range.upperBound, vertex))
      }
    }
    self.places = places
    self.names = names
  }

  /// By name where a name agrees, else by the longest mention that shares the place.
  func vertex(_ id: Entity.ID, _ mentions: [MentionText], _ resolved: ResolvedArticle) -> Int? {
    let entity = resolved.entities.first { $0.id == id }
    let words = [entity?.label].compactMap { $0 } + (entity?.aliases ?? []) + mentions.compactMap { $0.standsFor ?? $0.text }
    for name in words { if let vertex = names[NameFolding.key(name)] { return vertex } }
    let shared = mentions.filter { $0.standsFor == nil }.flatMap { mention in places.filter { $0.range.overlaps(mention.range) } }
    return shared.max { ($0.range.count, -$0.range.lowerBound) < ($1.range.count, -$1.range.lowerBound) }?.vertex
  }
}

/// One of the sources of re3d (Dstl, 2017): documents, and links between places in them.
struct Re3dSource {
  struct Document: Decodable {
    var id: String
    var text: String
    enum CodingKeys: String, CodingKey { case id = "_id", text }

    var article: Article { Article(id: Article.ID(rawValue: id), text: text) }
  }
  struct Link: Decodable {
    var documentId: String
    var type: String
    var sourceBegin, sourceEnd, targetBegin, targetEnd: Int
    var confidence: Double

    /// These types have no direction.
    var isSymmetric: Bool { ["CoLocated", "FightingAgainst", "CommWith", "AlliesOf", "IsSynonymOf", "HasAttrOf", "Apart"].contains(type) }

    /// Whether it joins the ends of an evidence: false as they stand, true the other way, nil not at all.
    func direction(of evidence: Evidence, _ offsets: CodePointOffsets) -> Bool? {
      let (subject, object) = (offsets.codePoints(in: evidence.subject.range), offsets.codePoints(in: evidence.object.range))
      let (source, target) = (sourceBegin..<sourceEnd, targetBegin..<targetEnd)
      if subject.overlaps(source), object.overlaps(target) { return false }
      return subject.overlaps(target) && object.overlaps(source) ? true : nil
    }
  }
  var documents: [Document]
  var relations: [Link]

  /// All sources of a corpora folder, sorted by name.
  static func all(in corpora: String) throws -> [Re3dSource] {
    let folder = corpora + "/relations/re3d"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted { $0.precedesInUTF8($1) }
    return try names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/documents.jsonl") }.map { name in
      Re3dSource(documents: try lines("\(folder)/\(name)/documents.jsonl"), relations: try lines("\(folder)/\(name)/relations.jsonl"))
    }
  }

  private static func lines<Record: Decodable>(_ path: String) throws -> [Record] {
    try Corpora.text(at: path).split(whereSeparator: \.isNewline).map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
  }
}
