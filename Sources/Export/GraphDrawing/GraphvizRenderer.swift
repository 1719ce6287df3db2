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
  ///
  /// - Parameter keepsMemory: whether nothing is given back, because the process ends anyway.
  public static func render(
    dot: String, layout: LayoutEngine, format: PictureFormat, keepsMemory: Bool = false
  ) throws -> [UInt8] {
    try GraphvizLock.withLock {
      setenv("SERVER_NAME", "wirework", 1)
      // Messages are kept for us instead of going to standard error.
      agseterr(AGMAX)
      guard let context = context(for: format) else { throw DrawingError.graphviz("no context") }
      // Graphviz 2.42 frees ranks with frames twice (`dot_cleanup`, once words on level lines made a rank of their own): those stay.
      let isFreed = !keepsMemory && !(layout == .dot && dot.contains("subgraph cluster_"))
      defer { if isFreed { gvFreeContext(context) } }
      guard let graph = agmemread(dot) else { throw DrawingError.graphviz(lastGraphvizMessage()) }
      defer { if isFreed { agclose(graph) } }
      // A page behind a picture of pixels may be black.
      if format != .svg { wirework_default(graph, DOTGraph.Part.graph.rawValue, "bgcolor", "white") }
      guard gvLayout(context, graph, layout.rawValue) == 0 else {
        throw DrawingError.graphviz(lastGraphvizMessage())
      }
      defer { if isFreed { gvFreeLayout(context, graph) } }
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

  /// Pixels and pages are made of the letters that Pango lays out. SVG leaves letters to its reader, so words are measured without the machine's
  /// fonts: the same picture everywhere, and half of a small picture's time saved.
  private static func context(for format: PictureFormat) -> OpaquePointer? {
    guard format == .svg else { return gvContext() }
    return wirework_context { words, fontSize, isBold in
      words.map { TextWidth.inPicture(String(cString: $0), fontSize: fontSize, isBold: isBold != 0) } ?? 0
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
