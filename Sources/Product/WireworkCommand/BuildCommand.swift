import ArgumentParser
import Foundation
import Wirework

/// `wirework build`: a new store, its picture and its export.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a new graph from articles, with its picture and JSON-LD, and sum it up.",
    discussion: """
      The store is built beside its place and renamed when it is whole; an old one stands until then.
      It keeps all evidence; --min-confidence chooses what the picture and JSON-LD show.

      Examples:
        wirework build articles/
        wirework build monday.jsonl tuesday.jsonl.gz --out week
        wirework build articles/ --schemas my-schemas
        wirework build articles/ --min-confidence 0.8
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var sureness: ConfidenceOption
  @Flag(help: "Print how long each step took, on standard error.") var timings = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try OutputGuard.check(common.storePath, readingArticles: input.paths, option: "--store")
  }

  func run() async throws {
    let clock = StepClock(isShown: timings)
    var pipeline = try common.loadPipeline(jobs: input.jobs)
    clock.step("load models and schemas")
    if timings { pipeline.stageTimes = StageTimes() }
    let listener = StoringListener(quiet: common.quiet)
    let graph = try await build(with: pipeline, listener)
    clock.step("from articles to the store", words: listener.counts.words)
    pipeline.stageTimes.map { clock.stages($0, words: listener.counts.words) }
    let isBeside = pipeline.cores > 1
    async let picture: Void = isBeside ? drawBeside(graph) : ()
    try export(graph)
    if !isBeside {
      clock.step("write graph.jsonld")
      draw(graph)
    }
    await picture
    clock.step(isBeside ? "write graph.jsonld, draw graph.dot and graph.svg" : "draw graph.dot and graph.svg")
    clock.memory()
    if !common.quiet {
      try explaining {
        try BuildSummary(
          graph: graph, counts: listener.counts, failures: listener.tally.failures, common: common
        ).print()
      }
    }
    try listener.tally.finish()
  }

  private func build(with pipeline: Pipeline, _ listener: StoringListener) async throws -> Graph {
    let (common, input) = (common, input)
    try explaining { try OutputFolder.make(common.out) }
    do {
      return try await Interruption.guarding {
        defer { listener.finish() }
        return try pipeline.build(
          input.paths, store: common.storePath, input: input.input, progress: listener.progress,
          observer: listener.hear)
      }
    } catch { throw told(error) }
  }

  /// What of the graph is drawn and exported.
  private var question: PictureQuestion {
    var question = PictureQuestion()
    question.minConfidence = sureness.minConfidence
    return question
  }

  private func export(_ graph: Graph) throws {
    let path = common.out + "/graph.jsonld"
    guard try explaining({ try graph.export(question, to: path) }) == nil else { return }
    // What an earlier build left would tell of another store.
    for file in ["graph.jsonld", "graph.dot", "graph.svg"] { try? FileManager.default.removeItem(atPath: common.out + "/" + file) }
    if !common.quiet {
      Messages.note("Nothing is as sure as --min-confidence asks, so there is no picture and no graph.jsonld; the store has everything.")
    }
  }

  /// Draws on another core, through another connection, while the export reads the store.
  private func drawBeside(_ graph: Graph) async {
    do { draw(try graph.reader()) } catch { Messages.error("\(error)") }
  }

  /// A picture that cannot be laid out is no reason to lose the graph.
  private func draw(_ graph: Graph) {
    do {
      guard let drawing = try graph.drawing(of: question) else { return }
      try AtomicFile.write(Array(drawing.dot.utf8), to: common.out + "/graph.dot")
      try AtomicFile.write(try Graph.bytes(of: drawing, as: .svg), to: common.out + "/graph.svg")
    } catch {
      Messages.error("\(error)")
    }
  }
}
