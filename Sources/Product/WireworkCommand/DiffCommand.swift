import ArgumentParser
import Wirework

/// `wirework diff`: what changed from one store to another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what appeared, went, or changed from one store to another.",
    discussion: """
      Articles, then entities, then statements; + appeared, - went, ~ changed, each kind in the order of its ids, with the fields that
      changed. Prints nothing, and a note, when both hold the same.

      Examples:
        wirework diff monday/graph.sqlite tuesday/graph.sqlite
        wirework diff old.sqlite new.sqlite --format json | jq .statements.appeared
      """)

  @Argument(help: "The older store.", completion: .file()) var old: String
  @Argument(help: "The newer store.", completion: .file()) var new: String
  @Option(help: "The format.") var format = AnswerFormat.text
  @OptionGroup var options: ResultOptions

  func validate() throws { try OutputGuard.check(options.output, reading: [old, new]) }

  func run() throws {
    let (before, after) = try explaining { (try Graph(at: old, schemas: options.schemas), try Graph(at: new, schemas: options.schemas)) }
    let difference = try explaining { try after.store.difference(from: before.store) }
    let output = try ResultOutput(file: options.output)
    switch format {
    case .json: try output.line(try explaining { try DifferenceJSON(from: before, to: after).text(difference) })
    case .text:
      try output.write(try explaining { try DifferenceText(from: before, to: after).text(difference) })
      if difference.isEmpty, !options.quiet { Messages.note("Both stores hold the same.") }
    }
    try output.close()
  }
}

/// A difference as lines for people.
private struct DifferenceText {
  let from: Graph
  let to: Graph

  init(from: Graph, to: Graph) {
    self.from = from
    self.to = to
  }

  func text(_ difference: StoreDifference) throws -> String {
    try part("article", difference.articles, changes: { try to.store.changes(of: $0, since: from.store) }) { id, graph in
      let title = try graph.store.article(id)?.title.map { "  " + $0.onOneLine } ?? ""
      return id.rawValue.onOneLine + title + "\n"
    }
      + part("entity", difference.entities, changes: { try to.store.changes(of: $0, since: from.store) }) { id, graph in
        try graph.store.entity(id).map(AnswerText.entity) ?? ""
      }
      + part("statement", difference.statements, changes: { try to.store.changes(of: $0, since: from.store) }) { id, graph in
        try graph.store.statement(id).map { try AnswerText(graph).statement($0) } ?? ""
      }
  }

  private func part<ID>(
    _ kind: String, _ part: StoreDifference.Part<ID>, changes: (ID) throws -> [FieldChange], _ words: (ID, Graph) throws -> String
  ) rethrows -> String {
    var text = ""
    for (sign, ids, graph) in [("+", part.appeared, to), ("-", part.gone, from), ("~", part.changed, to)] {
      for id in ids {
        text += try "\(sign) \(kind) \(words(id, graph))"
        if sign == "~" { text += try changes(id).map(line(of:)).joined() }
      }
    }
    return text
  }

  private func line(of change: FieldChange) -> String {
    let field = "    \(change.field.onOneLine): "
    switch (change.old?.onOneLine, change.new?.onOneLine) {
    case (let old?, let new?): return field + "\(old) → \(new)\n"
    case (let old?, nil): return field + "gone: \(old)\n"
    case (nil, let new): return field + "new: \(new ?? "")\n"
    }
  }
}
