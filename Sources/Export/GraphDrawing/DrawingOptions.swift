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

/// Which entities stand together in a frame.
public enum Clustering: String, Hashable, Sendable, CaseIterable {
  /// No frames.
  case none
  /// Entities of one type.
  case type
  /// Entities that are joined with each other more than with the rest.
  case community
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
  /// The conditions that chose the graph, in words for people; they stand in the caption.
  public var conditions: [String]
  /// How many statements do not meet the conditions; the caption says so.
  public var statementsSetAside: Int
  /// How many entities the graph was cut down by before it came here; the caption counts them as left out.
  public var entitiesBeyond = 0
  /// How many statements the graph was cut down by before it came here.
  public var statementsBeyond = 0
  /// How to see what was left out, in words for people; it ends the caption when something was.
  public var advice: String
  /// Which entities stand together in a frame.
  public var clusters: Clustering
  /// What every id in the picture begins with, so that two pictures can stand in one page. Letters and digits
  /// only.
  public var idPrefix: String

  /// Chooses what to show; without arguments the 40 best supported entities.
  public init(
    top: Int? = 40, layout: LayoutEngine? = nil, focus: Set<Entity.ID> = [], title: String? = nil,
    conditions: [String] = [], statementsSetAside: Int = 0,
    advice: String = "See more with --top, or one part with --around.", clusters: Clustering = .none,
    idPrefix: String = "ww"
  ) {
    self.top = top
    self.layout = layout
    self.focus = focus
    self.title = title
    self.conditions = conditions
    self.statementsSetAside = statementsSetAside
    self.advice = advice
    self.clusters = clusters
    let kept = idPrefix.utf8.filter { DOTText.isLetter($0) || DOTText.isDigit($0) }
    self.idPrefix = kept.first.map(DOTText.isLetter) == true ? String(decoding: kept, as: UTF8.self) : "ww"
  }
}
