import CGraphviz
import Glibc

/// Lays out and renders DOT in this process, behind the lock.
///
/// Graphviz may abort the process on odd input, so ``PictureRenderer`` prefers `wirework-render`, whose whole
/// work this is.
public enum GraphvizRenderer {
  /// A picture from DOT.
  ///
  /// Sets `SERVER_NAME`, which keeps Graphviz from opening any file that a DOT names.
  /// Throws ``DrawingError/graphviz(_:)`` with the reason.
  public static func render(dot: String, layout: LayoutEngine, format: PictureFormat) throws -> [UInt8] {
    try GraphvizLock.withLock {
      setenv("SERVER_NAME", "wirework", 1)
      // Messages are kept for us instead of going to standard error.
      agseterr(AGMAX)
      guard let context = gvContext() else { throw DrawingError.graphviz("no context") }
      defer { gvFreeContext(context) }
      guard let graph = agmemread(dot) else { throw DrawingError.graphviz(lastGraphvizMessage()) }
      defer { agclose(graph) }
      // A page behind a picture of pixels may be black.
      if format != .svg { wirework_default(graph, DOTGraph.Part.graph.rawValue, "bgcolor", "white") }
      guard gvLayout(context, graph, layout.rawValue) == 0 else {
        throw DrawingError.graphviz(lastGraphvizMessage())
      }
      defer { gvFreeLayout(context, graph) }
      var labels = LabelPlacement(graph)
      labels.improve()
      var data: UnsafeMutablePointer<CChar>?
      var count: UInt32 = 0
      guard gvRenderData(context, graph, format.rawValue, &data, &count) == 0, let data else {
        throw DrawingError.graphviz(lastGraphvizMessage())
      }
      defer { gvFreeRenderData(data) }
      return Array(UnsafeRawBufferPointer(start: data, count: Int(count)))
    }
  }
}

/// The form of a picture.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  /// Scalable, with links and tooltips.
  case svg
  /// Pixels.
  case png
  /// A page to print.
  case pdf
}
