/// How well a statement is supported, counted twice, because ten papers may repeat one source.
///
///     let support = Support(of: statement.evidence, article: graph.article, entity: graph.entity)
///     support.articles   // 4, in four groups that do not copy each other
///     support.origins    // 1: all four quote one source
public struct Support: Hashable, Sendable {
  /// How many articles say so, of each group that copies one text counting one.
  public let articles: Int
  /// How many voices stand at its beginning: named sources, else the agency or outlet that speaks for itself.
  public let origins: Int

  /// Counts what stands behind evidence.
  ///
  /// Two evidences have one origin when their nearest voice is the same entity. An unnamed source is known
  /// only by who passed it on and by its words, so two of them are one origin when an agency, an outlet, a copied
  /// text or the same words in quotation marks link them, whoever carries these. Words that nobody quotes may be chosen twice: they link only
  /// sources of one description ("a Kremlin source"), or when there are a dozen of them. Within one text, sources of one kind are one:
  /// "the source" is the one who was told of. An article's own voice is that of its agency, else of its outlet.
  /// An article that says who told it, and in its headline does not, has one origin: the one who told it.
  public init(
    of evidence: [Evidence], article: (Article.ID) throws -> ArticleRecord?,
    entity: (Entity.ID) throws -> Entity?
  ) rethrows {
    var counter = SupportCounter()
    for item in evidence { try counter.count(item, article: article, entity: entity) }
    self = counter.support
  }

  fileprivate init(articles: Int, origins: Int) {
    self.articles = articles
    self.origins = origins
  }

  fileprivate static func originKeys(
    of evidence: Evidence, record: ArticleRecord?, group: String, entity: (Entity.ID) throws -> Entity?
  ) rethrows -> Set<String> {
    func key(_ id: Entity.ID) throws -> String {
      "name:" + (try entity(id)?.label ?? id.rawValue).lowercased()
    }
    var keys: Set<String> = []
    for voice in evidence.attribution {
      if let source = voice.source, try entity(source)?.type != .anonymousSource {
        keys.insert(try key(source))
      } else {
        for agency in voice.via { keys.insert(try key(agency)) }
        if let source = voice.source {
          keys.insert("source:" + source.rawValue)
          let words = QuotedWords.keys(of: evidence.quote)
          let label = (try entity(source)?.label ?? "").lowercased()
          keys.formUnion(evidence.isInQuotationMarks ? words : QuotedWords.keys(of: evidence.quote, run: QuotedWords.longRun))
          // In copies of one text the words are the same ones, and so are those of two "Kremlin sources".
          keys.formUnion(words.flatMap { ["\(group):\($0)", "\(label):\($0)"] })
          // "A Kremlin source", and "the source" after it.
          if let noun = noun(of: label) { keys.insert("\(group):source:\(noun)") }
        }
      }
      if !keys.isEmpty { break }
    }
    if keys.isEmpty, let outlet = record?.agency ?? record?.source {
      keys.insert("name:" + outlet.lowercased())
    }
    if evidence.attribution.isEmpty || keys.isEmpty { keys.insert("text:" + group) }
    return keys
  }
}

extension Support {
  /// What an unnamed source is, in the singular: "official" of "senior officials in the ministry".
  fileprivate static func noun(of label: String) -> String? {
    let joints: Set<Substring> = ["in", "of", "at", "from", "on", "with", "for", "close", "near", "who", "familiar"]
    guard let noun = label.split(separator: " ").prefix(while: { !joints.contains($0) }).last else { return nil }
    return noun.hasSuffix("s") ? String(noun.dropLast()) : String(noun)
  }
}

/// Counts the support of a statement whose evidence comes one by one, in any order.
///
///     var counter = SupportCounter()
///     for item in evidence { counter.count(item, article: graph.article, entity: graph.entity) }
///     counter.support
public struct SupportCounter: Sendable {
  private var origins = JoinedKeys()
  /// The groups of copies that say who told them.
  private var told: Set<String> = []
  /// What the other evidence of each group is known by; all of one group is one, because it shares the group's text.
  private var ownVoices: [String: Set<String>] = [:]

  /// Starts with no evidence.
  public init() {}

  /// Takes a further evidence into account.
  public mutating func count(
    _ evidence: Evidence, article: (Article.ID) throws -> ArticleRecord?, entity: (Entity.ID) throws -> Entity?
  ) rethrows {
    let record = try article(evidence.article)
    let group = record?.copyGroup ?? evidence.article.rawValue
    let keys = try Support.originKeys(of: evidence, record: record, group: group, entity: entity)
    if evidence.attribution.isEmpty {
      ownVoices[group, default: []].formUnion(keys)
    } else {
      told.insert(group)
      origins.join(keys)
    }
  }

  /// What was counted so far.
  public var support: Support {
    var origins = origins
    for (group, keys) in ownVoices where !told.contains(group) { origins.join(keys) }
    return Support(articles: told.union(ownVoices.keys).count, origins: origins.count)
  }
}

/// Sets of keys, of which those that share a key are one (disjoint sets; Tarjan 1975).
private struct JoinedKeys {
  private var numbers: [String: Int] = [:]
  private var parent: [Int] = []
  /// How many sets there are.
  private(set) var count = 0

  mutating func join(_ keys: Set<String>) {
    var first: Int?
    for key in keys {
      let root = root(of: number(of: key))
      if let first, first != root {
        parent[root] = first
        count -= 1
      } else {
        first = root
      }
    }
  }

  private mutating func number(of key: String) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = parent.count
    parent.append(parent.count)
    count += 1
    return parent.count - 1
  }

  private mutating func root(of number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }
}
