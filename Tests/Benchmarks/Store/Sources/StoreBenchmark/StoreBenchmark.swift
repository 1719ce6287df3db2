import Foundation
import Wirework

struct StoreBenchmark {
  let folder: String
  private var path: String { folder + "/wirework.sqlite" }

  init(folder: String) { self.folder = folder }

  /// Loads all edges with a sentence, evidence and the search index, as a build on two cores does: one thread makes and prepares articles, another writes them.
  func load(statementsPerArticle: Int) throws {
    var watch = Stopwatch()
    var articles = 0
    var secondsOfMaking = 0.0
    let statements = try String(contentsOfFile: folder + "/edges.tsv", encoding: .utf8).utf8.count { $0 == 0x0A }
    var preparing = 0.0
    watch.start()
    let before = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID)
    try GraphStore.build(at: path) { builder in
      let prepared = PreparedArticles(try EdgeArticles(file: folder + "/edges.tsv", statementsPerArticle: statementsPerArticle))
      for article in prepared {
        try builder.add(article)
        articles += 1
      }
      secondsOfMaking = prepared.secondsOfMaking
      preparing = prepared.secondsOfPreparing
    }
    watch.stop()
    let writing = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID) - before
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    let work = watch.processorSeconds - secondsOfMaking
    report("load", "\(rounded(watch.seconds)) s on two cores, articles made meanwhile: \(Int(Double(statements) / watch.seconds)) statements a second")
    report(
      "processor time of it",
      "\(rounded(work)) s: \(Int(Double(statements) / work)) statements a second; and \(rounded(secondsOfMaking)) s to make \(articles) articles")
    report(
      "the longer of its two threads",
      "writing \(rounded(writing)) s, preparing \(rounded(preparing)) s: \(Int(Double(statements) / max(writing, preparing))) statements a second where each has a core to itself")
    report("size on disk", "\(size / 1_000_000) MB")
    report("peak memory of loading", "\(peakMemory()) MB")
  }

  /// Asks about every sampled entity once; times are processor time, since other work on the machine would disturb those of the clock.
  func ask() throws {
    let sample = try String(contentsOfFile: folder + "/sample.tsv", encoding: .utf8).split(separator: "\n")
      .compactMap { Int($0) }.map(GeneratedNames.entity)
    let store = try GraphStore.openForReading(at: path)
    try measure("1 hop", sample) { try store.adjacent(to: $0.id).count }
    try measure("1 hop, ids and names written out", sample) { written(try store.adjacent(to: $0.id)) }
    try measure("2 hops", sample.prefix(300)) { try store.adjacent(to: $0.id, hops: 2).count }
    try measure("2 hops, ids and names written out", sample.prefix(300)) { written(try store.adjacent(to: $0.id, hops: 2)) }
    try measure("neighbors with evidence", sample.prefix(300)) {
      try store.neighbors(of: $0.id).reduce(0) { $0 + $1.links.count }
    }
    report("peak memory of asking", "\(peakMemory()) MB")
  }

  /// Counts statements, writing out each one's id, relation and other end, as who prints them would.
  private func written(_ found: [AdjacentStatement]) -> Int {
    found.count { !$0.statement.rawValue.isEmpty && !$0.relation.rawValue.isEmpty && !$0.other.rawValue.isEmpty }
  }

  /// Adds an article to the store and to an empty one, opening and closing included, and takes it out again.
  func add() throws {
    let articles = try EdgeArticles(file: folder + "/edges.tsv", statementsPerArticle: 20, prefix: "added")
    let empty = folder + "/empty.sqlite"
    var (large, small): ([Double], [Double]) = ([], [])
    for _ in 0..<20 {
      guard let article = articles.next() else { break }
      _ = try? FileManager.default.removeItem(atPath: empty)
      try GraphStore.open(at: empty).close()
      small.append(try seconds { try add(article, to: empty) })
      large.append(try seconds { try add(article, to: path) })
      let store = try GraphStore.open(at: path)
      try store.remove(article.article.id)
      try store.close()
    }
    let (middle, lower) = (large.sorted()[large.count / 2], small.sorted()[small.count / 2])
    report("one article more", "p50 \(rounded(middle * 1000)) ms; to an empty store \(rounded(lower * 1000)) ms")
  }

  private func add(_ article: ResolvedArticle, to path: String) throws {
    let store = try GraphStore.open(at: path)
    try store.add(article)
    try store.close()
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    var watch = Stopwatch()
    try watch.measure(work)
    return watch.processorSeconds
  }

  private func measure(_ label: String, _ entities: some Collection<Entity>, _ ask: (Entity) throws -> Int) throws {
    var times: [Double] = []
    var found: [Int] = []
    for entity in entities {
      var watch = Stopwatch()
      found.append(try watch.measure { try ask(entity) })
      times.append(watch.processorSeconds * 1000)
    }
    times.sort()
    found.sort()
    let (middle, high) = (times.count / 2, times.count * 99 / 100)
    report(
      label,
      "p50 \(rounded(times[middle])) ms, p99 \(rounded(times[high])) ms, statements p50 \(found[middle]), p99 \(found[high])")
  }

  private func report(_ label: String, _ value: String) { print("wirework\t\(label)\t\(value)") }
}
