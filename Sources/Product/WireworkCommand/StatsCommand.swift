import ArgumentParser
import Wirework

/// `wirework stats`: what the store holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Print what the store holds: articles, statements, relations, types.",
    discussion: """
      With options, only the statements that they leave, with their evidence, articles and ends; --type asks for statements with an end
      of that type, and with --direction out for their subject, in for their object.

      Examples:
        wirework stats
        wirework stats --source TASS --since 2024-12-01 --polarity negated
        wirework stats --articles --limit 20 --offset 40
        wirework stats --format json | jq .plainStatements
      """)

  @Flag(help: "List the articles.") var articles = false
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many articles, or relations and types.", valueName: "n")) var limit: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out this many of each at the beginning.", valueName: "n")) var offset = 0
  @OptionGroup var options: QueryOptions
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if offset < 0 { throw ValidationError("--offset needs a number from 0.") }
  }

  func run() throws {
    let graph = try common.openGraph()
    let query = try options.condition(in: graph)
    let output = try ResultOutput(file: common.output)
    let text = try explaining {
      switch format {
      case .text: articles ? try articleTable(graph, query) : try counts(graph, query)
      case .json:
        try (articles
          ? GraphJSON(graph).articles(of: query, limit: limit, offset: offset)
          : GraphJSON(graph).statistics(of: query, limit: limit, offset: offset)) + "\n"
      }
    }
    try output.write(text)
    try output.close()
  }

  private func counts(_ graph: Graph, _ query: NeighborQuery?) throws -> String {
    let stats = try query.map(graph.store.stats(of:)) ?? graph.store.stats()
    var totals = ColumnTable(["", ""], alignments: [.left, .right])
    totals.add(["articles", String(stats.articles)])
    totals.add(["independent articles", String(stats.independentArticles)])
    totals.add(["entities", String(stats.entities)])
    totals.add(["entities merged away", String(stats.mergedEntities)])
    totals.add(["statements", String(stats.statements)])
    totals.add(["plain statements", String(stats.plainStatements)])
    totals.add(["evidence", String(stats.evidence)])
    var relations = ColumnTable(["RELATION", "STATEMENTS"], alignments: [.left, .right])
    for (relation, count) in page(stats.relations.filter { !$0.relation.isOpen }) {
      relations.add([relation.rawValue, String(count)])
    }
    let open = stats.relations.filter(\.relation.isOpen)
    relations.add(["open (\(open.count) predicates)", String(open.reduce(0) { $0 + $1.count })])
    var types = ColumnTable(["TYPE", "ENTITIES"], alignments: [.left, .right])
    for (type, count) in page(stats.types) { types.add([type.rawValue, String(count)]) }
    return [totals.text, relations.text, types.text].joined(separator: "\n")
  }

  private func articleTable(_ graph: Graph, _ query: NeighborQuery?) throws -> String {
    var table = ColumnTable(["ARTICLE", "PUBLISHED", "SOURCE", "TITLE"])
    for article in page(try query.map(graph.store.articles(of:)) ?? graph.store.articles()) {
      table.add([
        article.id.rawValue, article.published.map { String($0.prefix(10)) } ?? "", article.source ?? article.agency ?? "",
        (article.title ?? "").onOneLine,
      ])
    }
    return table.text
  }

  /// The part of a list that is asked for.
  private func page<Element>(_ list: [Element]) -> ArraySlice<Element> { list.page(limit: limit, offset: offset) }
}
