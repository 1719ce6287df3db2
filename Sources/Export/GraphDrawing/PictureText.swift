import NewsModel

/// The words of a picture: labels of edges, and tooltips with quotes and voices.
struct PictureText {
  let graph: KnowledgeGraph
  let vocabulary: Vocabulary

  /// The name of an entity.
  func name(_ id: Entity.ID) -> String { graph.entity(id)?.label ?? id.rawValue }

  /// The words of a relation.
  func verb(_ relation: RelationName) -> String {
    if let label = vocabulary.definition(of: relation)?.label { return label }
    return relation.isOpen ? String(relation.rawValue.dropFirst("open:".count)) : relation.rawValue
  }

  /// The words of a statement's relation: "formerly held the position of" when that is over.
  func verb(_ statement: Statement) -> String {
    let words = verb(statement.relation)
    return TenseOfOffice.isFormer(statement) ? TenseOfOffice.former(words) : words
  }

  /// A statement as one sentence: `Planned: Russia negotiated with the new authorities`.
  func sentence(_ statement: Statement) -> String {
    let roles = statement.keyQualifiers.map { "\($0.role) \($0.entity.map(name) ?? $0.text)" }
    let ending = roles.isEmpty ? "" : " (\(roles.joined(separator: ", ")))"
    return opening(statement)
      + "\(name(statement.subject)) \(verb(statement)) \(name(statement.object))\(ending)"
  }

  // MARK: Labels of edges

  /// The lines on an edge: each relation once, with what keeps it from being plain; at most `limit` before `+
  /// 2 more`.
  func edgeLabel(_ bundle: EdgeBundle, limit: Int = 3) -> [String] {
    var lines: [String] = []
    for item in bundle.statements {
      let line =
        opening(item.statement) + verb(item.statement) + keys(of: item.statement, in: bundle)
      if !lines.contains(line) { lines.append(line) }
    }
    let shown = lines.prefix(limit).flatMap { DOTText.wrapped($0, width: 22, limit: 3) }
    return lines.count > limit ? shown + ["+ \(lines.count - limit) more"] : shown
  }

  /// ` (by Russia / Vladimir Putin)`: the key qualifiers of all statements that read the same.
  private func keys(of statement: Statement, in bundle: EdgeBundle) -> String {
    let alike = bundle.statements.map(\.statement).filter { other in
      other.relation == statement.relation && opening(other) == opening(statement)
    }
    let roles = Set(alike.flatMap { $0.keyQualifiers.map(\.role) }).sorted { $0.precedesInUTF8($1) }
    let parts = roles.map { role in
      var words: [String] = []
      for qualifier in alike.flatMap(\.keyQualifiers) where qualifier.role == role {
        let word = qualifier.entity.map(name) ?? qualifier.text
        if !words.contains(word) { words.append(word) }
      }
      let more = words.count > 2 ? " / …" : ""
      return "\(role) " + words.prefix(2).joined(separator: " / ") + more
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func opening(_ statement: Statement) -> String {
    var words: [String] = []
    if statement.modality != .actual { words.append(statement.modality.rawValue + ":") }
    if statement.polarity == .negated {
      words.append("NOT")
    } else if statement.modality == .actual, !statement.isPlain {
      words.append("claimed:")
    }
    return words.isEmpty ? "" : words.joined(separator: " ") + " "
  }

  // MARK: Tooltips

  /// What stands in the tooltip of an edge: each statement, how well it is supported, its shortest quote, and
  /// who said it.
  func edgeTooltip(_ bundle: EdgeBundle) -> [String] {
    var lines: [String] = []
    for item in bundle.statements.prefix(8) {
      lines.append("\(DOTText.shortened(sentence(item.statement), toBytes: 600)) – \(count(item.support))")
      if let evidence = shortestEvidence(item.statement) {
        lines.append("“\(DOTText.shortened(evidence.quote, toBytes: 400))” – \(voice(of: evidence))")
      }
    }
    if bundle.statements.count > 8 { lines.append("and \(bundle.statements.count - 8) more") }
    if bundle.isContested { lines.append("Contested: it is both affirmed and denied.") }
    return lines
  }

  /// What stands in the tooltip of a node: its name, type, other names.
  func nodeTooltip(_ entity: Entity) -> [String] {
    let type = vocabulary.definition(of: entity.type)?.label ?? entity.type.rawValue
    var lines = ["\(DOTText.shortened(entity.label, toBytes: 2000)) (\(type))"]
    let others = entity.aliases.filter { $0 != entity.label }
    if !others.isEmpty {
      let more = others.count > 6 ? ", …" : ""
      lines.append(
        "also: " + DOTText.shortened(others.prefix(6).joined(separator: ", "), toBytes: 1000) + more)
    }
    return lines
  }

  /// The evidence whose quote is read fastest: the shortest of the firm ones, else of all; of equals the
  /// first.
  func shortestEvidence(_ statement: Statement) -> Evidence? {
    let firm = statement.evidence.filter(\.isFirm)
    let candidates = statement.isPlain && !firm.isEmpty ? firm : statement.evidence
    return candidates.min { $0.quote.utf8.count < $1.quote.utf8.count }
  }

  /// `2 articles, 1 origin`.
  private func count(_ support: Support) -> String {
    let articles = support.articles == 1 ? "1 article" : "\(support.articles) articles"
    return articles + ", " + (support.origins == 1 ? "1 origin" : "\(support.origins) origins")
  }

  /// `a source in the Kremlin (via TASS), Morning Ledger, 2024-12-08`.
  private func voice(of evidence: Evidence) -> String {
    var parts: [String] = []
    if let nearest = evidence.attribution.first {
      let source = nearest.source.map(name) ?? nearest.sourceText
      let via = nearest.via.isEmpty ? "" : " (via " + nearest.via.map(name).joined(separator: ", ") + ")"
      let firmness = nearest.firmness.isPlain ? "" : nearest.firmness.rawValue + " by "
      if !source.isEmpty { parts.append(firmness + source + via) }
    }
    let article = graph.article(evidence.article)
    parts.append(article?.source ?? article?.title ?? evidence.article.rawValue)
    if let day = article?.published.flatMap(CalendarDay.init(iso:)) { parts.append(day.iso) }
    return DOTText.shortened(parts.joined(separator: ", "), toBytes: 400)
  }
}
