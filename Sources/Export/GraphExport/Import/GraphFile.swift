public import NewsModel

/// Reads a graph that ``JSONLDExporter`` wrote: its records one by one, so that memory does not grow with the file.
///
///     try GraphFile(path: "graph.jsonld").read { record in … }
///
/// It is a reader of our own export, not of all JSON-LD: the context must stand in the file and be ours, so no address is ever
/// fetched and no unknown term slips through. Nodes may stand in any order in which a name is explained before it is used.
/// Sums and edges, which follow from the statements, are not read.
public struct GraphFile: Sendable {
  private let path: String

  /// Names a file.
  public init(path: String) { self.path = path }

  /// Hands over the records in the order of the file.
  ///
  /// Throws ``ImportError`` when the file cannot be read or is not what it should be, and what `body` throws.
  public func read(_ body: (ImportedRecord) throws -> Void) throws {
    do {
      var reader = try JSONReader(path: path)
      var decoder: NodeDecoder?
      var hasGraph = false
      try reader.forEachMember { key, place, reader in
        switch key {
        case "@context": decoder = NodeDecoder(names: try ContextReader.names(in: try reader.value()))
        case "@graph":
          guard var nodes = decoder else {
            throw Misread(place, "the graph stands before its '@context'", advice: GraphFile.advice)
          }
          hasGraph = true
          try reader.forEachElement { reader in
            let value = try reader.value()
            if let record = try nodes.record(value) { try naming(value.place) { try body(record) } }
          }
          decoder = nodes
        default: throw Misread(place, "\(Misread.shown(key)) should not stand beside '@graph'", advice: GraphFile.advice)
        }
      }
      try reader.finish()
      guard hasGraph else { throw Misread(TextPlace(line: 1, column: 1), "the file has no '@graph'", advice: GraphFile.advice) }
    } catch let misread as Misread {
      throw ImportError(file: path, place: misread.place, problem: misread.problem, advice: misread.advice)
    }
  }

  /// Gives what the receiver of a record refuses the record's place.
  private func naming(_ place: TextPlace, _ body: () throws -> Void) throws {
    do { try body() } catch let refusal as RecordRefusal {
      throw Misread(place, refusal.problem, advice: refusal.advice)
    }
  }

  static let advice = "name a file that 'wirework export' wrote"
}

/// One record of a file.
public enum ImportedRecord: Sendable {
  /// What the file says of itself.
  case header(evidence: ExportOptions.EvidenceDepth)
  /// An article, with its text when the file holds it.
  case article(ArticleRecord, text: String?)
  /// An entity.
  case entity(Entity)
  /// A judgement.
  case judgement(Judgement)
  /// A statement whose ranges count **code points**, with the words that stand before and after each quote.
  case statement(Statement, surroundings: [QuoteSurroundings])
}
