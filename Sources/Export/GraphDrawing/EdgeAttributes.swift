import NewsModel

/// How the statements between two entities are drawn: as one line that says how they stand and how well they are supported.
struct EdgeAttributes {
  let text: PictureText
  let style: PictureStyle
  let idPrefix: String
  let crowd: Crowd
  /// The entities at which very many edges end.
  let hubs: Set<Entity.ID>

  /// How many lines there are, which says how much room each has.
  enum Crowd {
    /// Relations are written on every line.
    case few
    /// Only NOT and CONTESTED are written; lines let names shine through.
    case many
    /// Nothing is written; lines are a grey behind the names.
    case veryMany

    /// The size of arrowheads.
    var arrowSize: String { self == .few ? "0.7" : self == .many ? "0.5" : "0.35" }

    /// How opaque lines are, as the last two digits of a colour. Those of a hub are a haze, behind which the others can be seen.
    func opacity(atHub: Bool) -> String {
      switch self {
      case .few: ""
      case .many: atHub ? "40" : "8c"
      case .veryMany: atHub ? "2e" : "59"
      }
    }
  }

  /// The attributes of an edge.
  func attributes(of bundle: EdgeBundle, tail: String, head: String) -> [(String, String)] {
    let isAlarm = bundle.isContested || bundle.standing == .negated
    let color = isAlarm ? PictureStyle.alarm : bundle.isOpen ? PictureStyle.faint : PictureStyle.ink
    let isAtHub = hubs.contains(bundle.subject) || hubs.contains(bundle.object)
    let tooltip = DOTText.tooltip(text.edgeTooltip(bundle))
    var attributes = [
      ("class", cssClasses(bundle)), ("color", isAlarm ? color : color + crowd.opacity(atHub: isAtHub)),
      ("fontcolor", bundle.isOpen && !isAlarm ? PictureStyle.quiet : color),
      ("id", "\(idPrefix)_\(tail)__\(head)"),
      ("labeltooltip", tooltip), ("penwidth", penWidth(bundle)), ("style", lineStyle(bundle)),
      ("tooltip", tooltip),
    ]
    // Around a hub, arrowheads of the usual size would be a black ring.
    if isAtHub, crowd != .few { attributes.append(("arrowsize", "0.3")) }
    if isSymmetric(bundle) { attributes.append(("dir", "none")) }
    if bundle.isOpen { attributes.append(("fontsize", "9")) }
    let lines = words(on: bundle)
    // Space on either side keeps the words off the line.
    if !lines.isEmpty { attributes.append(("label", DOTText.label(lines.map { " \($0) " }))) }
    if let link = link(of: bundle) { attributes.append(("URL", link)) }
    return attributes
  }

  /// What is written on an edge; where there is no room for all, only what keeps it from being a fact.
  private func words(on bundle: EdgeBundle) -> [String] {
    if crowd == .few { return (bundle.isContested ? ["CONTESTED"] : []) + text.edgeLabel(bundle) }
    if crowd == .veryMany { return [] }
    if bundle.isContested { return ["CONTESTED"] }
    return bundle.standing == .negated ? ["NOT"] : []
  }

  private func lineStyle(_ bundle: EdgeBundle) -> String {
    switch bundle.standing {
    case .plain: "solid"
    case .negated: "dashed"
    case .claimed, .planned: "dotted"
    }
  }

  /// One point, and a half more for each further independent voice, up to three and a half; a dotted line is never
  /// so thin that it looks like none.
  private func penWidth(_ bundle: EdgeBundle) -> String {
    if bundle.isOpen { return bundle.standing == .plain ? "0.7" : "1" }
    let least = bundle.standing == .plain ? 2 : 3
    let halves = min(least + max(bundle.origins - 1, 0), 7)
    return "\(halves / 2)" + (halves % 2 == 1 ? ".5" : "")
  }

  private func isSymmetric(_ bundle: EdgeBundle) -> Bool {
    bundle.statements.allSatisfy {
      style.vocabulary.definition(of: $0.statement.relation)?.isSymmetric == true
    }
  }

  private func cssClasses(_ bundle: EdgeBundle) -> String {
    var names = ["statement"]
    switch bundle.standing {
    case .plain: names.append("plain")
    case .claimed: names.append("claimed")
    case .planned: names.append("planned")
    case .negated: names.append("negated")
    }
    if bundle.isContested { names.append("contested") }
    if bundle.isOpen { names.append("open") }
    return names.joined(separator: " ")
  }

  /// The first article with an address, at the quote.
  private func link(of bundle: EdgeBundle) -> String? {
    for item in bundle.statements {
      let shortest = text.shortestEvidence(item.statement)
      for evidence in [shortest].compactMap({ $0 }) + item.statement.evidence {
        if let link = WebLink.address(text.graph.article(evidence.article)?.url, quote: evidence.quote) {
          return link
        }
      }
    }
    return nil
  }
}
