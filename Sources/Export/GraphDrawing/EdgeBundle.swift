import NewsModel

/// All statements that lead from one entity to another: one edge of the picture.
struct EdgeBundle {
  /// The entity that the edge starts from.
  let subject: Entity.ID
  /// The entity that it leads to.
  let object: Entity.ID
  /// Its statements, the best supported first.
  let statements: [SupportedStatement]

  /// A statement with its support.
  struct SupportedStatement {
    let statement: Statement
    let support: Support
  }

  /// How a statement stands, from firm to not.
  enum Standing: Int, Comparable {
    case plain
    case claimed
    case planned
    case negated
    static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  /// The bundles of a graph, sorted by their ends.
  ///
  /// Affirmed statements of relations that hold both ways join those that run the other way, rather than a line of
  /// their own.
  static func all(in graph: KnowledgeGraph, vocabulary: Vocabulary) -> [EdgeBundle] {
    let drawn = graph.statements.filter { $0.subject != $0.object }
    func holdsBothWays(_ statement: Statement) -> Bool {
      statement.polarity == .affirmed && vocabulary.definition(of: statement.relation)?.isSymmetric == true
    }
    let oneWay = Set(
      drawn.filter { !holdsBothWays($0) }.map { Pair(subject: $0.subject, object: $0.object) })
    var pairs: [Pair: [SupportedStatement]] = [:]
    for statement in drawn {
      let support = graph.support(of: statement)
      var pair = Pair(subject: statement.subject, object: statement.object)
      if holdsBothWays(statement), !oneWay.contains(pair) {
        let turned = Pair(subject: statement.object, object: statement.subject)
        if oneWay.contains(turned) || turned.subject < pair.subject { pair = turned }
      }
      pairs[pair, default: []].append(SupportedStatement(statement: statement, support: support))
    }
    return pairs.sorted { ($0.key.subject, $0.key.object) < ($1.key.subject, $1.key.object) }.map {
      pair, list in
      EdgeBundle(subject: pair.subject, object: pair.object, statements: list.sorted(by: isBetter))
    }
  }

  private struct Pair: Hashable {
    var subject: Entity.ID
    var object: Entity.ID
  }

  private static func isBetter(_ a: SupportedStatement, _ b: SupportedStatement) -> Bool {
    let left = [
      standing(a.statement).rawValue, a.statement.relation.isOpen ? 1 : 0, -a.support.origins,
      -a.support.articles,
    ]
    let right = [
      standing(b.statement).rawValue, b.statement.relation.isOpen ? 1 : 0, -b.support.origins,
      -b.support.articles,
    ]
    return left == right ? a.statement.id < b.statement.id : left.lexicographicallyPrecedes(right)
  }

  /// How a statement stands.
  static func standing(_ statement: Statement) -> Standing {
    if statement.isPlain { return .plain }
    if statement.polarity == .negated { return .negated }
    return statement.modality == .actual ? .claimed : .planned
  }

  /// How the edge is drawn: as its firmest statement stands.
  var standing: Standing { statements.map { EdgeBundle.standing($0.statement) }.min() ?? .claimed }

  /// Whether it holds nothing but open relations.
  var isOpen: Bool { statements.allSatisfy { $0.statement.relation.isOpen } }

  /// Whether one relation is both affirmed and negated.
  var isContested: Bool {
    let affirmed = Set(statements.filter { $0.statement.polarity == .affirmed }.map(\.statement.relation))
    return statements.contains {
      $0.statement.polarity == .negated && affirmed.contains($0.statement.relation)
    }
  }

  /// The most independent voices behind one of its statements.
  var origins: Int { statements.map(\.support.origins).max() ?? 0 }

  /// How much speaks for drawing it: what is plain counts most, then who says so, then how often.
  var weight: Int {
    statements.reduce(0) { sum, item in
      let kind = item.statement.isPlain ? 4 : 2
      let openness = item.statement.relation.isOpen ? 1 : 3
      return sum + kind * openness * (2 * item.support.origins + item.support.articles)
    }
  }
}
