import ArgumentParser
import Foundation
import Wirework

/// `wirework alias list`.
struct AliasListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List alias lines, or the names or decisions in a store: all, or those of an entity or name.",
    discussion: """
      The lines are those of the tables, bundled and your own. With --store, the names that the articles of that store use.

      Examples:
        wirework alias list Moscow
        wirework alias list person/bashar-al-assad
        wirework alias list --store out/graph.sqlite
        wirework alias list --judgements Tartus
        wirework alias list --unsure
        wirework alias list --schemas my-schemas > aliases.txt
      """)

  @Argument(help: ArgumentHelp("A name or an entity's id. (default: all lines)", valueName: "name"))
  var name: String?
  @Flag(help: "List the decisions in the store: who joined or parted what, when, why.") var judgements = false
  @Flag(help: "List near-misses: names that may be one, or short for another, and were kept apart.") var unsure = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let text = judgements || unsure ? try decisions() : common.store != nil ? try namesInStore() : try lines()
    let output = try ResultOutput(file: common.output)
    try output.write(text)
    try output.close()
  }

  // MARK: Decisions

  private func decisions() throws -> String {
    let graph = try common.openGraph()
    let ids = try name.map { try members(named: $0, in: graph) }
    let decided = try explaining { try graph.store.judgementRecords() }
    let records = try (unsure ? decided + explaining { try graph.store.shortForms() } : decided).filter { record in
      let ends = [record.judgement.first, record.judgement.second]
      return (!unsure || record.judgement.verdict == .unsure) && (ids.map { !$0.isDisjoint(with: ends) } ?? true)
    }
    if records.isEmpty {
      let what = unsure ? "undecided pairs" : "decisions"
      Messages.note("\(common.storePath) has no \(what)\(name.map { " about '\($0.onOneLine)'" } ?? "").")
      throw ExitStatus.nothingFound.error
    }
    return JudgementTable.text(records, overruled: Set(try explaining { try graph.store.overruledDecisions() }.map(\.id)))
  }

  /// The ids of all that is one with the entity of a name.
  private func members(named name: String, in graph: Graph) throws -> Set<Entity.ID> {
    try explaining {
      let called = try graph.store.members(called: name).map(\.id)
      let entity = try graph.entity(named: name)
      if called.isEmpty && entity == nil { _ = try common.entity(named: name, in: graph) }
      return Set(called + (try entity.map { try graph.store.members(of: $0.id).map(\.id) } ?? []))
    }
  }

  // MARK: Names in a store

  private func namesInStore() throws -> String {
    let graph = try common.openGraph()
    let ids = try name.map { try members(named: $0, in: graph) }
    var table = ColumnTable(["ALIAS", "ENTITY", "LABEL", "TYPE", "ARTICLES", "ID IN ARTICLES"], alignments: [.left, .left, .left, .left, .right])
    var count = 0
    try explaining {
      try graph.store.forEachName { name in
        if let ids, !ids.contains(name.member) { return }
        count += 1
        let isMerged = name.member != name.entity.id
        table.add([
          name.name.onOneLine, name.entity.id.rawValue, name.entity.label.onOneLine, name.entity.type.rawValue, String(name.articles),
          isMerged ? name.member.rawValue : "",
        ])
      }
    }
    if count == 0 {
      Messages.note("\(common.storePath) has no names\(name.map { " of '\($0.onOneLine)'" } ?? "").")
      throw ExitStatus.nothingFound.error
    }
    return table.text
  }

  // MARK: Lines of tables

  private func lines() throws -> String {
    let aliases = try explaining { try Pipeline.aliases(adding: common.schemas) }
    var rows: [AliasRow] = []
    if let name {
      rows = aliases.rows(named: name)
      if rows.isEmpty { rows = aliases.rows(of: Entity.ID(rawValue: name)) }
      if rows.isEmpty {
        Messages.error(
          "no alias line has the name '\(name.onOneLine)'. To add one: wirework alias add NAME ENTITY --schemas my-schemas"
        )
        throw ExitStatus.nothingFound.error
      }
    } else {
      aliases.forEachRow { rows.append($0) }
    }
    var table = ColumnTable(["ALIAS", "KIND", "ENTITY", "LABEL", "TYPE", "HOLDS", "WIKIDATA", "LINE"])
    for row in rows {
      table.add([
        row.alias, row.kind.rawValue, row.entity.rawValue, row.label, row.type.rawValue, row.period,
        row.wikidata ?? "", row.place,
      ])
    }
    return table.text
  }
}

/// Decisions in columns.
enum JudgementTable {
  /// - Parameter overruled: decisions that later ones contradict.
  static func text(_ records: [JudgementRecord], overruled: Set<JudgementRecord.ID> = []) -> String {
    var table = ColumnTable(
      ["ID", "VERDICT", "FIRST", "SECOND", "BY", "SCORE", "DAY", "REASON"],
      alignments: [.left, .left, .left, .left, .left, .right])
    for record in records {
      let judgement = record.judgement
      table.add([
        record.id.rawValue, judgement.verdict.rawValue, judgement.first.rawValue, judgement.second.rawValue,
        judgement.by.onOneLine, String(format: "%.2f", judgement.score), record.day?.iso ?? "",
        judgement.reason.onOneLine + (overruled.contains(record.id) ? " (overruled by a later decision)" : ""),
      ])
    }
    return table.text
  }
}

extension AliasRow {
  /// The days on which the name is right, as `2000-07-17–2024-12-08`; empty when it always is.
  var period: String { from == nil && until == nil ? "" : "\(from?.iso ?? "")–\(until?.iso ?? "")" }
}
