/// A graph drawn as DOT, with what is needed to render and describe it.
public struct Drawing: Hashable, Sendable {
  /// The picture in the DOT language, as libcgraph writes it; the same graph and options give the same bytes.
  public let dot: String
  /// The heading of the picture.
  public let title: String
  /// What the picture shows and leaves out, for people who cannot see it.
  public let caption: String
  /// How many entities it shows.
  public let nodes: Int
  /// How many edges it shows; each may stand for several statements.
  public let edges: Int
  /// How many entities were left out.
  public let entitiesLeftOut: Int
  /// How many statements were left out.
  public let statementsLeftOut: Int
  /// The layout for its size, or the one that was asked for.
  public let layout: LayoutEngine
  /// What every id in it begins with.
  public let idPrefix: String
}
