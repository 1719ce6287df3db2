import CGraphviz
import Glibc

/// A directed graph inside libcgraph, written as DOT.
///
/// Lives only inside ``GraphvizLock/withLock(_:)``: libcgraph is not safe for several threads, even with a
/// graph for each.
struct DOTGraph {
  private let graph: UnsafeMutablePointer<Agraph_t>

  /// Which attributes a default belongs to.
  enum Part: Int32 {
    case graph = 0
    case node = 1
    case edge = 2
  }

  /// Opens an empty graph.
  init(name: String) throws {
    guard let graph = wirework_open_directed(name) else {
      throw DrawingError.graphviz("no memory for a graph")
    }
    self.graph = graph
  }

  /// Gives the memory back.
  func close() { agclose(graph) }

  /// Declares an attribute with its default; attributes that were not declared are ignored by libcgraph.
  func declare(_ part: Part, _ name: String, _ value: String) {
    wirework_default(graph, part.rawValue, name, value)
  }

  /// Sets the graph's label to markup; everything in it must be escaped.
  func setHTMLLabel(_ markup: String) { wirework_set_html_label(graph, markup) }

  /// Adds a node. Attributes are given in the order of their names.
  func addNode(_ name: String, _ attributes: [(String, String)]) {
    guard let node = wirework_node(graph, name) else { return }
    for (key, value) in attributes { wirework_set(node, key, value) }
  }

  /// Adds a frame around nodes that are there already; attributes without a default are declared for all frames.
  func addFrame(_ name: String, nodes: [String], _ attributes: [(String, String)]) {
    guard let frame = wirework_frame(graph, name) else { return }
    for (key, value) in attributes { wirework_set(frame, key, value) }
    for name in nodes {
      if let node = wirework_node(graph, name) { agsubnode(frame, node, 1) }
    }
  }

  /// Adds an edge between two nodes.
  func addEdge(_ from: String, _ to: String, key: String, _ attributes: [(String, String)]) {
    guard let tail = wirework_node(graph, from), let head = wirework_node(graph, to),
      let edge = wirework_edge(graph, tail, head, key)
    else { return }
    for (key, value) in attributes { wirework_set(edge, key, value) }
  }

  /// The graph as `agwrite` writes it.
  func written() throws -> String {
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    guard let stream = open_memstream(&bytes, &count) else {
      throw DrawingError.graphviz("no memory for DOT")
    }
    let status = agwrite(graph, stream)
    fclose(stream)
    defer { free(bytes) }
    guard status == 0, let bytes else { throw DrawingError.graphviz(lastGraphvizMessage()) }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }
}

/// The last thing that Graphviz complained about, on one line.
func lastGraphvizMessage() -> String {
  let message = aglasterr().map { String(cString: $0) } ?? ""
  let line = message.split(whereSeparator: \.isNewline).joined(separator: "; ")
  return line.isEmpty ? "no reason was given" : line
}
