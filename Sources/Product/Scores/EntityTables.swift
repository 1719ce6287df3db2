import EntityResolution
import NewsModel
import Wirework

/// The tables of entity resolution: pairs of names, and entities across articles.
struct EntityTables {
  let pipeline: Pipeline
  let corpora: String
  var printsErrors = false

  func text() throws -> String { try [namePairs(), acrossArticles()].joined(separator: "\n\n") }

  // MARK: Pairs of names

  /// Labelled pairs (columns: case_group, schema, name1, name2, is_match): found when they are worth a judgement, and when they are
  /// merged without asking.
  private func namePairs() throws -> String {
    var rows = [["Name pairs", "precision", "recall", "F1"]]
    let lines = try Corpora.text(at: corpora + "/names/name_pairs.csv").split(whereSeparator: \.isNewline).dropFirst()
    for (name, least) in [("same or unsure", NameSimilarity.possible), ("same", NameSimilarity.sure)] {
      var (both, found, right) = (0, 0, 0)
      for line in lines {
        let fields = Corpora.commaSeparated(line)
        guard fields.count > 4 else { continue }
        let similarity = NameSimilarity(type: fields[1] == "Person" ? .person : "Company")
        let isFound = similarity.score(fields[2], fields[3]) >= least
        let isRight = fields[4] == "true"
        found += isFound ? 1 : 0
        right += isRight ? 1 : 0
        both += isFound && isRight ? 1 : 0
      }
      rows.append([name, percent(both, of: found), percent(both, of: right), percent(2 * both, of: found + right)])
    }
    return table(rows)
  }

  // MARK: Across articles

  /// MEANTIME's entities on mentions, sentences and words marked by hand; trees, names, coreference and resolution are our own.
  /// Wrong merges are pairs of mentions in different articles that were made one and are two, among all pairs that are two, and
  /// among all that were made one.
  private func acrossArticles() throws -> String {
    let world = try WorldEntities(pipeline: pipeline, documents: GoldChains.meantime(at: corpora + "/coreference/meantime/dev.jsonl"))
    var rows = [["Entities across articles, MEANTIME dev", "mentions", "B3 precision", "B3 recall", "B3 F1", "of pairs apart, merged", "of merged pairs, wrong"]]
    rows.append(world.row("all mentions") { _ in true })
    rows.append(world.row("names", where: \.isName))
    return table(rows) + (printsErrors ? "\n\n" + world.split() : "")
  }
}

/// The entities that the mentions of some documents mean after merging across documents, beside those that they should mean.
private struct WorldEntities {
  private struct Found {
    var document: Int
    var mention: GoldChains.Mention
    var entity: String
    var words: String
  }
  private var found: [Found] = []

  init(pipeline: Pipeline, documents: [GoldChains]) {
    var entities: [Entity.ID: (entity: Entity, articles: Set<Int>)] = [:]
    for (number, document) in documents.enumerated() {
      let analyzed = pipeline.analyze(words: document.article)
      let keys = MentionKeys(article: analyzed)
      let heads = document.mentions.map { keys.head(of: $0.tokens, in: $0.sentence) }
      let meant = pipeline.entities(headedBy: heads.map { ($0.sentence, $0.token) }, in: analyzed)
      for (index, mention) in document.mentions.enumerated() {
        let entity = meant[index]
        if let entity { entities[entity.id, default: (entity, [])].articles.insert(number) }
        let words = analyzed.article.words(in: analyzed.sentences[mention.sentence].range(of: mention.tokens))
        let alone = "\(number) \(index)"
        found.append(Found(document: number, mention: mention, entity: entity?.id.rawValue ?? alone, words: words))
      }
    }
    let canonical = Self.canonical(entities.values.map { ($0.entity, $0.articles.count) }, pipeline.aliases)
    for index in found.indices {
      if let id = canonical[Entity.ID(rawValue: found[index].entity)] { found[index].entity = id.rawValue }
    }
  }

  private static func canonical(_ entities: [(entity: Entity, articles: Int)], _ aliases: AliasTable)
    -> [Entity.ID: Entity.ID]
  {
    let judgements = EntityMatcher(aliases: aliases).judgements(for: entities.map(\.entity))
    let support = entities.map { entity, articles in
      (entity.id, Canonicalizer.Support(isInTable: !aliases.rows(of: entity.id).isEmpty, articles: articles))
    }
    return Canonicalizer.canonicalIDs(of: Dictionary(uniqueKeysWithValues: support), judgements: judgements)
  }

  /// Scores of the mentions of a kind.
  func row(_ name: String, where isCounted: (GoldChains.Mention) -> Bool) -> [String] {
    let counted = found.indices.filter { isCounted(found[$0].mention) }
    func groups(_ key: (Found) -> String) -> [[Int]] { Dictionary(grouping: counted) { key(found[$0]) }.values.map { $0 } }
    var scores = CoreferenceScores()
    scores.add(gold: groups { $0.mention.worldThing ?? "" }, found: groups(\.entity))
    let shares = [scores.bCubed.precision, scores.bCubed.recall, scores.bCubed.f1].map { percent(Int($0 * 10_000 + 0.5), of: 10_000) }
    let (wrong, apart, merged) = pairs(among: counted)
    return [name, "\(counted.count)"] + shares + [percent(wrong, of: apart), percent(wrong, of: merged)]
  }

  /// Each thing whose mentions were not all taken for one entity, and each entity that stands for several things, one line each.
  func split() -> String {
    let things = Dictionary(grouping: found) { $0.mention.worldThing ?? "" }
    let parted = things.filter { Set($0.value.map(\.entity)).count > 1 }.map { thing, mentions in
      "parted\t\(thing)\t" + mentions.map { "\($0.entity)=\($0.words)" }.sorted().joined(separator: " | ")
    }
    let joined = Dictionary(grouping: found, by: \.entity).filter { Set($0.value.map(\.mention.worldThing)).count > 1 }.map { entity, mentions in
      "joined\t\(entity)\t" + mentions.map { "\($0.mention.worldThing ?? "")=\($0.words)" }.sorted().joined(separator: " | ")
    }
    return (parted.sorted() + joined.sorted()).joined(separator: "\n")
  }

  /// Among pairs of mentions in different articles: those merged that are two, those that are two, those merged.
  private func pairs(among counted: [Int]) -> (wrong: Int, apart: Int, merged: Int) {
    var (wrong, apart, merged) = (0, 0, 0)
    for (position, first) in counted.enumerated() {
      for second in counted[(position + 1)...] where found[first].document != found[second].document {
        let isOne = found[first].mention.worldThing == found[second].mention.worldThing
        let isMerged = found[first].entity == found[second].entity
        apart += isOne ? 0 : 1
        merged += isMerged ? 1 : 0
        wrong += isMerged && !isOne ? 1 : 0
      }
    }
    return (wrong, apart, merged)
  }
}
