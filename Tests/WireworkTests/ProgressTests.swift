import Testing
import Wirework

@testable import WireworkCommand

@Suite("Progress and timings")
struct ProgressTests {
  @Test("the bar tells share, count and time left, and is never wider than the terminal")
  func bar() {
    let line = ProgressText.line(fraction: 0.38, counted: "1204 articles", seconds: 12, columns: 100)
    #expect(line == "  [=========>              ]  38 %  1204 articles  12 s, about 20 s left")
    #expect(ProgressText.line(fraction: 1, counted: "9 articles", seconds: 3, columns: 100) == "  [========================] 100 %  9 articles  3 s")
    #expect(ProgressText.line(fraction: nil, counted: "9 articles", seconds: 3, columns: 100) == "  9 articles  3 s")
    for columns in 1...120 {
      #expect(ProgressText.line(fraction: 0.5, counted: "12 articles", seconds: 600, columns: columns).count < max(columns, 2))
    }
  }

  @Test("each stage counts the words that went through it")
  func stages() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try runner.write("Russia granted Bashar al-Assad asylum.", to: "a.txt")
    var pipeline = try Pipeline(cores: 2)
    let times = StageTimes()
    let progress = InputProgress()
    pipeline.stageTimes = times
    _ = try pipeline.build([runner.folder], store: runner.folder + "/graph.sqlite", progress: progress)
    for stage in StageTimes.Stage.allCases where stage != .read {
      #expect(times.total(of: stage).words == 8, "\(stage)")
      #expect(times.total(of: stage).wordsPerSecond > 0, "\(stage)")
    }
    #expect(progress.fraction == 1)
  }
}
