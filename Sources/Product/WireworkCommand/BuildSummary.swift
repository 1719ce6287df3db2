import Foundation
import Wirework

/// What `wirework build` says at its end: what was read and found, and what to try next.
struct BuildSummary {
  let graph: Graph
  let counts: StoringCounts
  let failures: Int
  let common: CommonOptions

  func print() throws {
    let stats = try graph.store.stats()
    let plain = stats.plainStatements
    let kept = stats.statements - plain
    var table = ColumnTable(["", "", ""], alignments: [.left, .right])
    table.add(["Articles", String(stats.articles), "\(counts.words) words in \(counts.sentences) sentences"])
    if failures > 0 { table.add(["Not read", String(failures), "see the messages above"]) }
    table.add([
      "Statements", String(stats.statements), "\(plain) plain, \(kept) open, denied, planned or claimed",
    ])
    let types = stats.types.prefix(4).map { "\($0.count) \($0.type)" } + (stats.types.count > 4 ? ["…"] : [])
    table.add(["Entities", String(stats.entities), types.joined(separator: ", ")])
    table.add(["Relations", String(stats.relations.count { !$0.relation.isOpen }), ""])
    let files = ["graph.svg", "graph.dot", "graph.jsonld"].map { "\(common.out)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    let output = try ResultOutput(file: nil)
    try output.write(table.text + "\nWritten: \(([common.storePath] + files).joined(separator: ", "))\n")
    try output.write("\nTry next:\n" + (try suggestions().map { "  \($0)\n" }.joined()))
    try output.close()
  }

  private func suggestions() throws -> [String] {
    let option =
      common.store != nil ? " --store \(common.storePath)" : common.out != "out" ? " --out \(common.out)" : ""
    var lines = ["wirework stats\(option)"]
    if let busiest = try busiestEntity() {
      lines.insert("wirework neighbors \"\(busiest.label)\"\(option)", at: 0)
      lines.insert("wirework draw --around \"\(busiest.label)\" -o around.svg\(option)", at: 1)
    }
    if let statement = try graph.store.bestStatement() {
      lines.insert("wirework explain \(statement)\(option)", at: lines.count - 1)
    }
    return lines
  }

  /// The entity with the most plain statements whose name needs no care in a shell.
  private func busiestEntity() throws -> Entity? {
    try graph.store.busiestEntities(10, by: .plainStatements).lazy.compactMap { try? graph.store.entity($0) }
      .first { $0.label.allSatisfy { $0.isLetter || $0.isNumber || " -.’".contains($0) } }
  }
}
