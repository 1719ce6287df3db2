public import NewsModel

/// Draws a graph as DOT.
///
///     let drawing = try GraphDrawer(vocabulary: vocabulary).draw(graph)
///     let svg = try PictureRenderer().svg(drawing)
///
/// Nodes are coloured and shaped by type and sized by importance. All statements between two entities are one
/// edge: solid when one of them is plain, dashed and marked NOT when negated, dotted when planned, possible
/// or merely claimed, wider with more independent voices. Text from articles is escaped; addresses are linked
/// only when they are http, https or mailto.
public struct GraphDrawer: Sendable {
  private let vocabulary: Vocabulary
  private let options: DrawingOptions

  /// Above this many nodes or edges, labels on edges cannot be read any more and `dot` takes minutes.
  static let readable = (nodes: 100, edges: 200)

  /// Makes a drawer; the vocabulary gives colours, shapes and words.
  public init(vocabulary: Vocabulary, options: DrawingOptions = DrawingOptions()) {
    self.vocabulary = vocabulary
    self.options = options
  }

  /// Draws the best supported part of a graph.
  ///
  /// Throws ``DrawingError/graphviz(_:)`` when libcgraph fails.
  public func draw(_ graph: KnowledgeGraph) throws -> Drawing {
    let selection = PictureSelection(graph, top: options.top, focus: options.focus)
    let caption = caption(selection)
    let layout =
      options.layout ?? GraphDrawer.layout(nodes: selection.nodes.count, edges: selection.edges.count)
    let sheet = PictureSheet(
      selection: selection, text: PictureText(graph: graph, vocabulary: vocabulary),
      style: PictureStyle(vocabulary: vocabulary), focus: options.focus, idPrefix: options.idPrefix,
      layout: layout)
    let dot = try sheet.dot(title: options.title, caption: caption)
    return Drawing(
      dot: dot, title: options.title ?? "News knowledge graph", caption: caption,
      nodes: selection.nodes.count,
      edges: selection.edges.count, entitiesLeftOut: selection.entitiesLeftOut,
      statementsLeftOut: selection.statementsLeftOut, layout: layout, idPrefix: options.idPrefix)
  }

  /// The layout for a size: ranks while labels can be read, springs above.
  static func layout(nodes: Int, edges: Int) -> LayoutEngine {
    nodes <= readable.nodes && edges <= readable.edges ? .dot : .sfdp
  }

  private func caption(_ selection: PictureSelection) -> String {
    let statements = selection.edges.reduce(0) { $0 + $1.statements.count }
    let shown =
      "\(count(selection.nodes.count, "entity", "entities")), \(count(statements, "statement", "statements"))."
    guard selection.entitiesLeftOut > 0 || selection.statementsLeftOut > 0 else {
      return "All of it: " + shown
    }
    let missing =
      "\(count(selection.entitiesLeftOut, "entity", "entities")) and "
      + "\(count(selection.statementsLeftOut, "statement", "statements"))"
    return "The best supported part: \(shown) Left out: \(missing). \(options.advice)"
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
