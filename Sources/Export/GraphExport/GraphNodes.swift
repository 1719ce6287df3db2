import NewsModel

/// The nodes of a whole graph in the order of writing, the same for every format of linked data.
struct GraphNodes {
  let vocabulary: Vocabulary
  let options: ExportOptions

  /// Hands over the dataset, classes, relations, entities, articles, judgements and statements, each kind
  /// sorted; a statement's evidence comes beside it, to be made as it is written.
  func forEach(
    in records: some GraphRecords, _ body: (LinkedNode, InnerNodes?) throws -> Void
  ) throws -> ExportSummary {
    let extent = try records.extent()
    let nodes = RecordNodes(vocabulary: vocabulary, options: options)
    var summary = ExportSummary()
    try body(nodes.dataset(extent.publication), nil)
    for type in nodes.classes(of: Set(extent.types)) { try body(type, nil) }
    for relation in extent.relations { try body(nodes.relation(relation), nil) }
    try records.forEachLinkedEntity { linked in
      summary.entities += 1
      try body(nodes.entity(linked.entity, edges: linked.links), nil)
    }
    try records.forEachArticle { article in
      summary.articles += 1
      try body(nodes.article(article, text: options.includesTexts ? records.text(of: article.id) : nil), nil)
    }
    try records.forEachJudgement { try body(nodes.judgement($0), nil) }
    let statements = StatementNodes(
      vocabulary: vocabulary, depth: options.evidence, lookup: ExportLookup(records))
    try records.forEachStatement { statement in
      summary.statements += 1
      if statement.isPlain { summary.plainStatements += 1 }
      summary.evidences += statements.evidenceCount(statement)
      try body(try statements.node(statement), statements.evidence(of: statement))
    }
    return summary
  }
}
