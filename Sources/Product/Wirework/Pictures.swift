import Foundation
public import GraphDrawing
public import GraphExport
public import NewsModel

/// The kinds of pictures that a graph is written as.
public enum PictureKind: String, Hashable, Sendable, CaseIterable {
  /// Scalable Vector Graphics, checked, with tooltips and links.
  case svg
  /// A bitmap.
  case png
  /// A printed page.
  case pdf
  /// Graphviz's own language, without a layout.
  case dot
}

extension Graph {
  /// Draws a part of the graph, or its best supported part, into a file that appears when it is whole.
  ///
  ///     try graph.draw(to: "graph.svg")
  ///
  /// - Parameters:
  ///   - part: the part to draw; without one, the best supported part of as many entities as `options` allows.
  ///   - path: the file.
  ///   - kind: what to write; without it, the ending of `path` tells.
  ///   - options: how many entities, which layout.
  ///   - seconds: how long the layout may take.
  ///
  /// Throws ``GraphDrawing/DrawingError`` when the layout fails or takes too long, and ``GraphExport/ExportError`` when the file cannot be written.
  @discardableResult
  public func draw(
    _ part: KnowledgeGraph? = nil, to path: String, as kind: PictureKind? = nil,
    options: DrawingOptions = DrawingOptions(), seconds: Int = 60
  ) throws -> Drawing {
    let ending = (path as NSString).pathExtension.lowercased()
    let drawing = try drawing(of: part, options: options)
    try AtomicFile.write(
      Graph.bytes(of: drawing, as: kind ?? PictureKind(rawValue: ending) ?? .svg, seconds: seconds), to: path)
    return drawing
  }

  /// A part of the graph, or its best supported part, as a drawing.
  public func drawing(of part: KnowledgeGraph? = nil, options: DrawingOptions = DrawingOptions()) throws
    -> Drawing
  {
    try GraphDrawer(vocabulary: vocabulary, options: options).draw(
      try part ?? bestSupported(top: options.top))
  }

  /// A drawing as the bytes of a picture; the layout may take some seconds.
  public static func bytes(of drawing: Drawing, as kind: PictureKind, seconds: Int = 60) throws -> [UInt8] {
    let renderer = PictureRenderer(timeout: .seconds(seconds))
    switch kind {
    case .dot: return Array(drawing.dot.utf8)
    case .svg: return try renderer.render(drawing, as: .svg)
    case .png: return try renderer.render(drawing, as: .png)
    case .pdf: return try renderer.render(drawing, as: .pdf)
    }
  }

  /// Exports the whole graph, as JSON-LD unless told, into a file that appears when it is whole.
  ///
  /// Memory does not grow with the graph. Throws ``GraphExport/ExportError`` when the file cannot be written.
  @discardableResult
  public func export(
    to path: String, as format: ExportFormat = .jsonld, options: ExportOptions = .named
  ) throws -> ExportSummary {
    try GraphExporter(vocabulary: vocabulary, options: options).write(store, as: format, toFile: path)
  }
}

extension ExportOptions {
  /// All evidence under the default base, made by this version of Wirework.
  public static var named: ExportOptions {
    var options = ExportOptions.standard
    options.generator = "Wirework \(Pipeline.version)"
    return options
  }
}
