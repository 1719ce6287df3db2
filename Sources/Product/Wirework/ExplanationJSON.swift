import GraphExport
public import NewsModel

extension Explanation {
  /// The explanation as JSON: the statement as `neighbors` prints it, with `"explanation": {"evidence": [{"sentence", "tree", "example", "links"}],
  /// "copies", "judgements", "remove"}`; `"quoteAlone": true` where the sentence is not known, because the graph was imported without texts. Offsets are Unicode code points of the articles' texts; heads of words count from 0, the root has none.
  public func json(of statement: Statement) throws -> String {
    var object = try GraphJSON(graph).statement(statement)
    var explanation = JSONObject()
    explanation.add("evidence", list: try statement.evidence.map { try account($0, of: statement) })
    explanation.add("copies", list: try copyGroups(of: statement).map { list($0.map(JSONText.quoted)) })
    explanation.add("judgements", list: try judgements(on: statement).map { judgement($0.judgement) })
    explanation.add("remove", list: try removal(of: statement).map(JSONText.quoted))
    object.add("explanation", json: explanation.text)
    return object.text
  }

  private func account(_ evidence: Evidence, of statement: Statement) throws -> String {
    let account = try EvidenceAccount(evidence, of: statement, in: graph, pipeline: pipeline)
    let offsets = CodePointOffsets(text: account.text)
    var object = JSONObject()
    object.add("article", evidence.article.rawValue)
    object.add("sentence", json: place(account.sentence, account.text.slice(utf8: account.sentence), offsets).text)
    if account.isQuoteAlone { object.add("quoteAlone", json: "true") }
    object.add("tree", list: account.words.map { word in
      var object = place(word.range, word.text, offsets)
      object.add("tag", word.tag)
      object.add("relation", word.relation)
      object.add("head", json: word.head.map { String($0) } ?? "null")
      return object.text
    })
    object.add("rule", evidence.rule)
    if let example = account.example {
      object.add("example", example.text)
      object.add("file", example.file)
    }
    object.add("links", list: account.links.map(link))
    return object.text
  }

  private func link(_ link: EvidenceAccount.Link) -> String {
    var object = JSONObject()
    object.add("role", link.role)
    object.add("text", link.mention.text)
    object.add("standsFor", link.mention.standsFor)
    object.add("entity", link.entity.rawValue)
    object.add("table", link.table)
    return object.text
  }

  private func judgement(_ judgement: Judgement) -> String {
    var object = JSONObject()
    object.add("first", judgement.first.rawValue)
    object.add("second", judgement.second.rawValue)
    object.add("verdict", judgement.verdict.rawValue)
    object.add("by", judgement.by)
    object.add("reason", judgement.reason)
    return object.text
  }

  private func place(_ range: Range<Int>, _ text: String, _ offsets: CodePointOffsets) -> JSONObject {
    var object = JSONObject()
    let place = offsets.codePoints(in: range)
    object.add("text", text)
    object.add("start", place.lowerBound)
    object.add("end", place.upperBound)
    return object
  }

  private func list(_ members: [String]) -> String { "[" + members.joined(separator: ",") + "]" }
}
