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
    let selection = PictureSelection(
      graph, vocabulary: vocabulary, top: options.top, focus: options.focus)
    let (entitiesLeftOut, statementsLeftOut) = (
      selection.entitiesLeftOut + options.entitiesBeyond, selection.statementsLeftOut + options.statementsBeyond
    )
    let caption = caption(selection, entitiesLeftOut, statementsLeftOut)
    let layout = options.layout ?? GraphDrawer.layout(for: selection, clusters: options.clusters)
    let sheet = PictureSheet(
      selection: selection, text: PictureText(graph: graph, vocabulary: vocabulary),
      style: PictureStyle(vocabulary: vocabulary), focus: options.focus, idPrefix: options.idPrefix,
      layout: layout, clusters: options.clusters)
    let dot = try sheet.dot(title: options.title, caption: caption)
    return Drawing(
      dot: dot, title: options.title ?? "News knowledge graph", caption: caption,
      nodes: selection.nodes.count,
      edges: selection.edges.count, entitiesLeftOut: entitiesLeftOut, statementsLeftOut: statementsLeftOut,
      layout: layout, idPrefix: options.idPrefix)
  }

  /// The layout for a size: ranks while they fit a sheet and their labels can be read, springs above.
  static func layout(for selection: PictureSelection, clusters: Clustering = .none) -> LayoutEngine {
    let (nodes, edges) = (selection.nodes.count, selection.edges.count)
    let isReadable = nodes <= readable.nodes && edges <= readable.edges
    if clusters != .none, nodes <= PictureFrames.most { return isReadable ? .dot : .fdp }
    return isReadable && SheetShape(selection).fitsSheet ? .dot : .sfdp
  }

  private func caption(_ selection: PictureSelection, _ entitiesLeftOut: Int, _ statementsLeftOut: Int) -> String {
    let statements = selection.edges.reduce(0) { $0 + $1.statements.count }
    let shown = "\(count(selection.nodes.count, "entity", "entities")), \(count(statements, "statement", "statements"))."
    let isWhole = entitiesLeftOut == 0 && statementsLeftOut == 0
    let part = !isWhole ? "The best supported part" : options.conditions.isEmpty ? "All of it" : "All that fits"
    var sentences = options.conditions.isEmpty ? [] : [sentence(options.conditions.joined(separator: "; "))]
    sentences.append("\(part): \(shown)")
    if !isWhole {
      sentences.append(
        "Left out: \(count(entitiesLeftOut, "entity", "entities")) and "
          + "\(count(statementsLeftOut, "statement", "statements")).")
    }
    if options.statementsSetAside > 0 {
      let verb = options.statementsSetAside == 1 ? "does" : "do"
      sentences.append("\(count(options.statementsSetAside, "statement", "statements")) \(verb) not fit these conditions.")
    }
    if options.clusters != .none, selection.nodes.count > PictureFrames.most {
      sentences.append("Frames are drawn around at most \(PictureFrames.most) entities.")
    }
    if !isWhole { sentences.append(options.advice) }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Words with a capital letter and a full stop.
  private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
