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
      "error: placing the nodes with '\(layout.rawValue)' took more than \(seconds) s. Draw less with --top, "
        + (layout == .sfdp ? "" : "use --layout sfdp, ") + "or allow more time with --time-limit \(seconds * 4)."
    case .graphviz(let message):
      "error: Graphviz could not draw the graph: \(message). The DOT file is whole; draw less, or try --layout sfdp."
    case .unsafeSVG(let what):
      "error: the picture holds \(what), which has no place in it, so it was not written. Use --format png or dot."
    }
  }
}
