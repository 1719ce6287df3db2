public import NewsModel

/// Tells why a statement is in the graph, evidence by evidence: the sentence with its words marked, the example that found it, the
/// names that were joined, the voices, the article, and what would remove it.
public struct Explanation: Sendable {
  private let graph: Graph
  private let text: GraphText

  /// Prepares explanations of a graph's statements.
  public init(_ graph: Graph) {
    self.graph = graph
    text = GraphText(graph)
  }

  /// The explanation of a statement, in lines for people.
  public func text(of statement: Statement) throws -> String {
    var lines = [text.statements.triple(statement) + "   " + statement.id.rawValue]
    lines.append("  " + status(of: statement))
    lines.append("  supported by \(text.support(try graph.store.support(of: statement)))")
    for evidence in statement.evidence { lines += [""] + (try self.lines(of: evidence, statement)) }
    lines += try judgements(on: statement)
    lines += ["", try removal(of: statement)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func status(of statement: Statement) -> String {
    let reservations = text.statements.reservations(statement)
    if statement.isPlain { return "plain: affirmed, actual, and somebody stands behind it" }
    return "not plain: " + reservations.joined(separator: ", ")
  }

  private func lines(of evidence: Evidence, _ statement: Statement) throws -> [String] {
    let article = try graph.store.article(evidence.article)
    var lines = [
      "\(evidence.article), sentence \(evidence.sentence)"
        + (article?.title.map { ": \($0.onOneLine)" } ?? "")
    ]
    lines.append("  \(try markedSentence(evidence))")
    if let definition = graph.vocabulary.definition(of: statement.relation) {
      lines.append("  rule        \(evidence.rule): \(definition.comment ?? definition.label)")
    } else {
      lines.append("  rule        \(evidence.rule): the sentence's own predicate")
    }
    lines.append("  subject     \(words(evidence.subject, for: statement.subject))")
    lines.append("  object      \(words(evidence.object, for: statement.object))")
    let qualifiers = text.statements.qualifiers(of: evidence, in: statement)
    if !qualifiers.isEmpty { lines.append("  further     \(qualifiers)") }
    let voices = text.statements.voices(of: evidence)
    lines.append("  says so     \(voices.isEmpty ? "the article itself" : voices)")
    lines.append("  confidence  \(percent(evidence.confidence))")
    lines += articleLines(article)
    return lines
  }

  private func articleLines(_ article: ArticleRecord?) -> [String] {
    guard let article else { return [] }
    let facts = [
      article.source, article.agency.map { "agency \($0)" }, article.published, article.url, article.path,
    ]
    var lines = ["  article     \(facts.compactMap { $0 }.map(\.onOneLine).joined(separator: ", "))"]
    if article.copyGroup != article.id.rawValue {
      lines.append("  copies      the text of \(article.copyGroup)")
    }
    return lines
  }

  private func words(_ mention: MentionText, for id: Entity.ID) -> String {
    let standsFor = mention.standsFor.map { ", which stands for “\($0.onOneLine)”" } ?? ""
    return "“\(mention.text.onOneLine)”\(standsFor) → \(text.statements.name(of: id))  \(id)"
  }

  private func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }

  /// The sentence with the words for both ends in brackets.
  private func markedSentence(_ evidence: Evidence) throws -> String {
    let text = try graph.store.text(of: evidence.article) ?? evidence.quote
    let sentences = try graph.store.sentences(of: evidence.article)
    let sentence =
      sentences.indices.contains(evidence.sentence - 1) ? sentences[evidence.sentence - 1] : evidence.range
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

  private func judgements(on statement: Statement) throws -> [String] {
    var lines: [String] = []
    try graph.store.forEachJudgement { judgement in
      let ends: Set = [statement.subject, statement.object]
      guard judgement.verdict != .unsure, ends.contains(judgement.first) || ends.contains(judgement.second)
      else { return }
      lines.append(
        "  \(judgement.first) \(judgement.verdict == .same ? "is" : "is not") \(judgement.second)  (\(judgement.by): \(judgement.reason))"
      )
    }
    return lines.isEmpty ? [] : ["", "Names that were joined or kept apart"] + lines
  }

  private func removal(of statement: Statement) throws -> String {
    let articles = Set(statement.evidence.map(\.article)).sorted().map(\.rawValue)
    return
      "It goes when \(articles.count == 1 ? "this article is" : "all of these articles are") removed: \(articles.joined(separator: ", "))"
  }
}
