import NewsModel

/// The nodes of a whole graph in the order of writing, the same for every format of linked data.
struct GraphNodes {
  let vocabulary: Vocabulary
  let options: ExportOptions

  /// Hands over the dataset, classes, relations, entities, articles, judgements and statements, each kind
  /// sorted.
  func forEach(in records: some GraphRecords, _ body: (LinkedNode) throws -> Void) throws -> ExportSummary {
    let index = try ExportIndex(records)
    let nodes = RecordNodes(vocabulary: vocabulary, options: options)
    var summary = ExportSummary()
    try body(nodes.dataset(index.publication))
    try nodes.classes(of: index.types).forEach(body)
    try index.relations.forEach { try body(nodes.relation($0)) }
    try records.forEachEntity { entity in
      summary.entities += 1
      try body(nodes.entity(entity, edges: index.plainEdges(from: entity.id)))
    }
    try records.forEachArticle { article in
      summary.articles += 1
      try body(nodes.article(article, text: options.includesTexts ? records.text(of: article.id) : nil))
    }
    try records.forEachJudgement { try body(nodes.judgement($0)) }
    let statements = StatementNodes(
      vocabulary: vocabulary, depth: options.evidence, lookup: ExportLookup(records))
    try records.forEachStatement { statement in
      summary.statements += 1
      if statement.isPlain { summary.plainStatements += 1 }
      summary.evidences += statements.evidenceCount(statement)
      try body(try statements.node(statement))
    }
    return summary
  }
}
