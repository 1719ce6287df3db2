// Loads the edges that edges.py wrote into a store, asks it about the sampled entities, and prints a line for each figure.
//
//   StoreBenchmark FOLDER      (FOLDER/edges.tsv, FOLDER/sample.tsv; the store is written beside them)

import Foundation
import Wirework

let folder = CommandLine.arguments.dropFirst().first ?? "."
let path = folder + "/wirework.sqlite"

var load = Stopwatch()
var statements = 0
try GraphStore.build(at: path) { builder in
  for article in try EdgeArticles(file: folder + "/edges.tsv") {
    statements += article.statements.count
    try load.measure { try builder.add(article) }
  }
  load.start()
}
load.stop()
let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
report("load", "\(load.text), \(Int(Double(statements) / load.seconds)) statements a second")
report("size on disk", "\(size / 1_000_000) MB")
report("peak memory of loading", "\(peakMemory()) MB")

let sample = try String(contentsOfFile: folder + "/sample.tsv", encoding: .utf8).split(separator: "\n")
  .compactMap { Int($0) }.map(GeneratedNames.entity)
let store = try GraphStore.openForReading(at: path)
try measure("1 hop", sample) { try store.adjacent(to: $0.id).count }
try measure("2 hops", sample.prefix(300)) { try store.adjacent(to: $0.id, hops: 2).count }
try measure("neighbors with evidence", sample.prefix(300)) {
  try store.neighbors(of: $0.id).reduce(0) { $0 + $1.links.count }
}

func measure(_ label: String, _ entities: some Collection<Entity>, _ ask: (Entity) throws -> Int) throws {
  var times: [Double] = []
  var found: [Int] = []
  for entity in entities {
    var watch = Stopwatch()
    found.append(try watch.measure { try ask(entity) })
    times.append(watch.seconds * 1000)
  }
  times.sort()
  found.sort()
  let (middle, high) = (times.count / 2, times.count * 99 / 100)
  report(label, "p50 \(rounded(times[middle])) ms, p99 \(rounded(times[high])) ms, statements p50 \(found[middle]), p99 \(found[high])")
}

func report(_ label: String, _ value: String) { print("wirework\t\(label)\t\(value)") }
