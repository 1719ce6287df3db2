public import NewsModel

/// Tells why a statement is in the graph, evidence by evidence: the sentence with its words marked and its tree, the example that found it, the
/// names that were joined and the lines of the tables that know them, the voices, the articles and which copy each other, and what would remove it.
public struct Explanation: Sendable {
  let graph: Graph
  let pipeline: Pipeline
  private let text: GraphText

  /// Prepares explanations of a graph's statements. The pipeline makes the trees anew and knows the examples and alias tables.
  public init(_ graph: Graph, pipeline: Pipeline) {
    self.graph = graph
    self.pipeline = pipeline
    text = GraphText(graph)
  }

  /// The explanation of a statement, in lines for people.
  public func text(of statement: Statement) throws -> String {
    var lines = [text.statements.triple(statement) + "   " + statement.id.rawValue]
    lines.append("  " + status(of: statement))
    lines.append("  supported by \(text.support(try graph.store.support(of: statement)))")
    for other in try graph.contesting(statement) {
      let mark = text.statements.reservations(other).joined(separator: " ")
      lines.append("  contested by \(text.statements.triple(other))\(mark.isEmpty ? "" : "   " + mark)   \(other.id)")
    }
    for evidence in statement.evidence { lines += [""] + (try self.lines(of: evidence, statement)) }
    lines += try copies(among: statement) + judgements(on: statement).map(\.line).headed("Names that were joined or kept apart")
    lines += try ["", "To take it out"] + removal(of: statement).map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func status(of statement: Statement) -> String {
    let reservations = text.statements.reservations(statement)
    if statement.isPlain { return "plain: affirmed, actual, and somebody stands behind it" }
    return "not plain: " + reservations.joined(separator: ", ")
  }

  private func lines(of evidence: Evidence, _ statement: Statement) throws -> [String] {
    let account = try EvidenceAccount(evidence, of: statement, in: graph, pipeline: pipeline)
    var lines = ["\(evidence.article), sentence \(evidence.sentence)" + (account.article?.title.map { ": \($0.onOneLine)" } ?? "")]
    lines.append("  \(account.markedSentence)")
    if account.isQuoteAlone {
      lines.append("  (the quote alone, and its tree: the graph was imported without the article's text; add the article, or export with '--texts')")
    }
    lines += [""] + TreeText(account.words).lines.map { "    " + $0 } + [""]
    lines += ruleLines(account, statement)
    for link in account.links { lines += linkLines(link) }
    let qualifiers = text.statements.qualifiers(of: evidence, in: statement)
    if !qualifiers.isEmpty { lines.append("  further     \(qualifiers)") }
    let voices = text.statements.voices(of: evidence)
    lines.append("  says so     \(voices.isEmpty ? "the article itself" : voices)")
    lines.append("  confidence  \(percent(evidence.confidence))")
    lines += articleLines(account.article)
    return lines
  }

  private func ruleLines(_ account: EvidenceAccount, _ statement: Statement) -> [String] {
    let rule = account.evidence.rule
    guard let example = account.example else { return ["  rule        \(rule): the sentence's own predicate"] }
    let taught = rule.hasPrefix(statement.relation.rawValue + "#") ? "" : ", from which \(statement.relation) follows"
    return ["  rule        \(rule) of \(example.file)\(taught)", "  example     \(example.text.onOneLine)"]
  }

  private func linkLines(_ link: EvidenceAccount.Link) -> [String] {
    let role = link.role + String(repeating: " ", count: max(1, 12 - link.role.count))
    let standsFor = link.mention.standsFor.map { ", which stands for “\($0.onOneLine)”" } ?? ""
    let line = "  \(role)“\(link.mention.text.onOneLine)”\(standsFor) → \(text.statements.name(of: link.entity))  \(link.entity)"
    return [line] + (link.table.map { ["              known as \($0)"] } ?? [])
  }

  private func articleLines(_ article: ArticleRecord?) -> [String] {
    guard let article else { return [] }
    let facts = [article.source, article.agency.map { "agency \($0)" }, article.published, article.url, article.path].compactMap { $0 }
    return facts.isEmpty ? [] : ["  article     \(facts.map(\.onOneLine).joined(separator: ", "))"]
  }

  private func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }

  private func copies(among statement: Statement) throws -> [String] {
    try copyGroups(of: statement).map { "  " + $0.joined(separator: ", ") }.headed("Articles that copy each other's text count as one origin")
  }
}

extension Explanation {
  /// The statement's articles that copy each other, in groups of two or more.
  func copyGroups(of statement: Statement) throws -> [[String]] {
    let articles = try Set(statement.evidence.map(\.article)).sorted().compactMap { try graph.store.article($0) }
    let groups = Dictionary(grouping: articles, by: \.copyGroup).filter { $0.value.count > 1 }
    return groups.sorted { $0.key.precedesInUTF8($1.key) }.map { $0.value.map(\.id.rawValue) }
  }

  /// The judgements on the statement's ends, each with a line for people.
  func judgements(on statement: Statement) throws -> [(judgement: Judgement, line: String)] {
    let ends: Set = [statement.subject, statement.object]
    var found: [(Judgement, String)] = []
    try graph.store.forEachJudgement { judgement in
      guard judgement.verdict != .unsure, ends.contains(judgement.first) || ends.contains(judgement.second) else { return }
      let verdict = judgement.verdict == .same ? "is" : "is not"
      found.append((judgement, "  \(judgement.first) \(verdict) \(judgement.second)  (\(judgement.by): \(judgement.reason.onOneLine))"))
    }
    return found
  }

  /// The commands that take the statement out, or that part the names it rests on.
  func removal(of statement: Statement) throws -> [String] {
    let articles = Set(statement.evidence.map(\.article)).sorted().map { CommandWord.quoted($0.rawValue) }
    let parting = try judgements(on: statement).map(\.judgement).filter { $0.verdict == .same }
      .map { "wirework alias never \(CommandWord.quoted($0.first.rawValue)) \(CommandWord.quoted($0.second.rawValue))" }
    return ["wirework remove \(articles.joined(separator: " "))"] + parting
  }
}

/// Words of a command line that a user may copy.
private enum CommandWord {
  /// The word as a shell reads it unchanged.
  static func quoted(_ word: String) -> String {
    let isSafe = !word.isEmpty && word.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || "._/-".unicodeScalars.contains($0) }
    return isSafe ? word : "'" + word.onOneLine.replacing("'", with: "'\\''") + "'"
  }
}

extension [String] {
  /// The lines under a heading, after an empty line; nothing when there are none.
  fileprivate func headed(_ heading: String) -> [String] { isEmpty ? [] : ["", heading] + self }
}
