import NewsModel
import Wirework

/// The table of fine types: names of real news, each with the type that a reader gives it (`types/names.tsv` in the gold folder).
struct TypeTable {
  let pipeline: Pipeline
  let corpora: String
  let gold: String

  /// A name of the gold set and what the pipeline says of it.
  struct Name {
    let document: String
    let range: Range<Int>
    let types: [EntityType]
    let part: String
    var words = ""
    var found: TypedName?
    var isRight: Bool { found.map { types.contains($0.type) } ?? false }
  }

  /// The names of the gold set, each with the found name that holds its last letter.
  func typedNames() throws -> [Name] {
    var byDocument = Dictionary(grouping: try goldNames(), by: \.document)
    var names: [Name] = []
    for (document, text) in try texts() {
      guard let own = byDocument.removeValue(forKey: document) else { continue }
      let typed = pipeline.typedNames(in: pipeline.analyze(Article(id: .init(rawValue: document), text: text)))
      for var name in own {
        guard let range = text.utf8Range(ofScalars: name.range) else { throw CorpusError(file: gold, reason: "\(document) ends before \(name.range)") }
        name.words = text.slice(utf8: range)
        name.found = typed.last { $0.range.contains(range.upperBound - 1) }
        names.append(name)
      }
    }
    if let missing = byDocument.keys.min() { throw CorpusError(file: gold, reason: "the corpora have no document '\(missing)'") }
    return names
  }

  /// The table: for all names and for each type, the share that is right and the share that is found at all.
  func rows(_ names: [Name]) -> [[String]] {
    let types = Set(names.map { $0.types[0] }).sorted()
    let groups = [("all types", names)] + types.map { type in ("  \(type)", names.filter { $0.types[0] == type }) }
    let heading = ["Fine types of names", "right", "found", "names", "held-out right", "held-out found", "held-out names"]
    return [heading]
      + groups.map { name, group in
        [name]
          + ["development", "held-out"].flatMap { part -> [String] in
            let own = group.filter { $0.part == part }
            return [percent(own.filter(\.isRight).count, of: own.count), percent(own.filter { $0.found != nil }.count, of: own.count), "\(own.count)"]
          }
      }
  }

  /// One line for each wrong name: document, name, right types, found type and name.
  func errors(_ names: [Name]) -> String {
    names.filter { !$0.isRight && $0.part == "development" }.map { name in
      [name.document, name.words, name.types.map(\.rawValue).joined(separator: "/"), name.found?.type.rawValue ?? "not found", name.found?.name ?? ""]
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func texts() throws -> [(document: String, text: String)] {
    let sources = [
      ("re3d", try NewsTexts.re3d(at: corpora)), ("meantime", try NewsTexts.meantime(at: corpora)), ("gmb", try NewsTexts.gmb(at: corpora)),
    ]
    return sources.flatMap { corpus, documents in documents.map { ("\(corpus)/\($0.document)", $0.text) } }
  }

  private func goldNames() throws -> [Name] {
    let path = gold + "/names.tsv"
    let rows = try Corpora.text(at: path).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    return try rows.map { row in
      let fields = row.split(separator: "\t")
      guard fields.count == 6, let start = Int(fields[2]), let end = Int(fields[3]), start < end else {
        throw CorpusError(file: path, reason: "the line '\(row)' has not the six columns of its heading")
      }
      let types = fields[4].split(separator: "/").map { EntityType(rawValue: String($0)) }
      return Name(document: "\(fields[0])/\(fields[1])", range: start..<end, types: types, part: String(fields[5]))
    }
  }
}
