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

  /// The kind that the ending of a file's name tells; nil for any other ending, and for none.
  public init?(endingOf path: String) {
    self.init(rawValue: (path as NSString).pathExtension.lowercased())
  }
}

/// A finished picture.
public struct Picture: Hashable, Sendable {
  /// The file's bytes.
  public let bytes: [UInt8]
  /// What was drawn.
  public let drawing: Drawing
  /// What its reader should know of how it was made; nil when there is nothing to say.
  public let note: String?
}

extension Graph {
  /// Draws the answer to a question into a file that appears when it is whole.
  ///
  ///     try graph.draw(to: "graph.svg")                                       // the best supported part
  ///     try graph.draw(PictureQuestion(.around(id, hops: 2)), to: "assad.png")
  ///
  /// - Parameters:
  ///   - question: which part of the graph, and what counts in it.
  ///   - path: the file.
  ///   - kind: what to write; without it, the ending of `path` tells, and svg is written for any other.
  ///   - options: how many entities, which layout; heading, focus and words are the question's.
  ///   - seconds: how long the layout may take.
  ///
  /// Nil, and no file, when nothing answers the question. Throws ``GraphDrawing/DrawingError`` when the layout fails or takes too long, and ``GraphExport/ExportError`` when the file cannot be written.
  @discardableResult
  public func draw(
    _ question: PictureQuestion = PictureQuestion(), to path: String, as kind: PictureKind? = nil,
    options: DrawingOptions = DrawingOptions(), seconds: Int = 60
  ) throws -> Drawing? {
    let kind = kind ?? PictureKind(endingOf: path) ?? .svg
    guard let picture = try picture(of: question, as: kind, options: options, seconds: seconds) else { return nil }
    try AtomicFile.write(picture.bytes, to: path)
    return picture.drawing
  }

  /// The answer to a question as a picture; nil when nothing answers it.
  ///
  /// When nodes take too long to be placed by ranks, and `options` leave the layout open, springs place them, and the
  /// picture has a note of that. Throws ``GraphDrawing/DrawingError``.
  public func picture(
    of question: PictureQuestion = PictureQuestion(), as kind: PictureKind = .svg,
    options: DrawingOptions = DrawingOptions(), seconds: Int = 60
  ) throws -> Picture? {
    guard let (part, options) = try drawable(question, options) else { return nil }
    let drawing = try drawing(of: part, options: options)
    let mayChange = options.layout == nil && drawing.layout == .dot && seconds > 1
    do {
      let bytes = try Graph.bytes(of: drawing, as: kind, seconds: mayChange ? seconds / 2 : seconds)
      return Picture(bytes: bytes, drawing: drawing, note: nil)
    } catch DrawingError.timedOut(let spent, _) where mayChange {
      var quicker = options
      quicker.layout = .sfdp
      let drawing = try self.drawing(of: part, options: quicker)
      return Picture(
        bytes: try Graph.bytes(of: drawing, as: kind, seconds: seconds - spent), drawing: drawing,
        note: "Placing by ranks took more than \(spent) s, so springs placed the nodes. "
          + "Give ranks more time with --layout dot --time-limit \(seconds * 4), or draw less with --top.")
    }
  }

  /// The answer to a question as a drawing; nil when nothing answers it.
  ///
  /// Heading, focus and words of `options` are completed by the question's.
  public func drawing(
    of question: PictureQuestion = PictureQuestion(), options: DrawingOptions = DrawingOptions()
  ) throws -> Drawing? {
    try drawable(question, options).map { try drawing(of: $0, options: $1) }
  }

  /// Any part of the graph as a drawing.
  public func drawing(of part: KnowledgeGraph, options: DrawingOptions = DrawingOptions()) throws -> Drawing {
    try GraphDrawer(vocabulary: vocabulary, options: options).draw(part)
  }

  private func drawable(
    _ question: PictureQuestion, _ options: DrawingOptions
  ) throws -> (KnowledgeGraph, DrawingOptions)? {
    guard let answer = try answer(question, top: options.top) else { return nil }
    var options = options
    options.title = options.title ?? answer.title
    options.focus.formUnion(answer.focus)
    options.conditions = answer.conditions
    options.advice = answer.advice
    options.statementsSetAside = answer.statementsSetAside
    options.entitiesBeyond = answer.entitiesBeyond
    options.statementsBeyond = answer.statementsBeyond
    return (answer.graph, options)
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

  /// Exports the part that a question asks for; nil, and no file, when nothing answers it.
  ///
  ///     var question = PictureQuestion()
  ///     question.minConfidence = 0.8
  ///     try graph.export(question, to: "sure.jsonld")
  ///
  /// A question without scope and conditions exports the whole graph, be it empty. Throws ``GraphExport/ExportError`` when the file cannot be written.
  @discardableResult
  public func export(
    _ question: PictureQuestion, to path: String, as format: ExportFormat = .jsonld, options: ExportOptions = .named
  ) throws -> ExportSummary? {
    if question == PictureQuestion() { return try export(to: path, as: format, options: options) }
    guard let part = try records(for: question) else { return nil }
    var options = options
    options.selection = part.selection
    return try GraphExporter(vocabulary: vocabulary, options: options).write(part.records, as: format, toFile: path)
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
