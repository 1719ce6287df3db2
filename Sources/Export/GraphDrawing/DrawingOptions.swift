public import NewsModel

/// A program of Graphviz that places nodes and edges.
public enum LayoutEngine: String, Hashable, Sendable, CaseIterable {
  /// Ranks from left to right: best to read, slow for many edges.
  case dot
  /// Springs between nodes.
  case neato
  /// Springs, with forces.
  case fdp
  /// Springs at several scales: the quick one for many nodes.
  case sfdp
  /// A circle.
  case circo
  /// Rings around a centre.
  case twopi
}

/// What a picture shows and how.
public struct DrawingOptions: Hashable, Sendable {
  /// How many entities at most; the best supported part is kept. nil draws them all.
  public var top: Int?
  /// How nodes are placed; nil chooses by size.
  public var layout: LayoutEngine?
  /// The entities that the picture is about: always shown, with a thick outline, and what is said of them comes first.
  public var focus: Set<Entity.ID>
  /// The heading; nil for none.
  public var title: String?
  /// How to see what was left out, in words for people; it ends the caption when something was.
  public var advice: String
  /// What every id in the picture begins with, so that two pictures can stand in one page. Letters and digits
  /// only.
  public var idPrefix: String

  /// Chooses what to show; without arguments the 40 best supported entities.
  public init(
    top: Int? = 40, layout: LayoutEngine? = nil, focus: Set<Entity.ID> = [], title: String? = nil,
    advice: String = "See more with --top, or one part with --around.", idPrefix: String = "ww"
  ) {
    self.top = top
    self.layout = layout
    self.focus = focus
    self.title = title
    self.advice = advice
    let kept = idPrefix.utf8.filter { DOTText.isLetter($0) || DOTText.isDigit($0) }
    self.idPrefix = kept.first.map(DOTText.isLetter) == true ? String(decoding: kept, as: UTF8.self) : "ww"
  }
}

/// Why a picture could not be made.
public enum DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Too many nodes for any layout to be useful.
  case tooLarge(nodes: Int, limit: Int)
  /// The layout took longer than allowed.
  case timedOut(seconds: Int, layout: LayoutEngine)
  /// Graphviz refused or broke; the words are its own.
  case graphviz(String)
  /// The finished picture holds something that does not belong in it.
  case unsafeSVG(String)

  /// What went wrong and what to do.
  public var description: String {
    switch self {
    case .tooLarge(let nodes, let limit):
      "error: \(nodes) entities are too many for a picture (at most \(limit)). "
        + "Draw the best supported part with --top 100, one part with --around NAME, or export the graph for Gephi."
    case .timedOut(let seconds, let layout):
      "error: placing the nodes with '\(layout.rawValue)' took more than \(seconds) s. "
        + "Draw less with --top, or use --layout sfdp."
    case .graphviz(let message):
      "error: Graphviz could not draw the graph: \(message). The DOT file is whole; draw less, or try --layout sfdp."
    case .unsafeSVG(let what):
      "error: the picture holds \(what), which has no place in it, so it was not written. Use --format png or dot."
    }
  }
}
