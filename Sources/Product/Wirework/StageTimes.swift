import NewsModel
import Synchronization

/// Where the time of a pipeline goes: the time and the words of each stage, summed over all cores.
///
///     var pipeline = try Pipeline()
///     let times = StageTimes()
///     pipeline.stageTimes = times
///     try pipeline.build(["news/"], store: "out/graph.sqlite")
///     print(times.total(of: .analyze).wordsPerSecond)
///
/// Only these figures depend on the clock, never what is computed.
public final class StageTimes: Sendable {
  /// A step from a file to the store.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// Files to articles.
    case read
    /// Articles to sentences, words, trees and names.
    case analyze
    /// Pronouns and nominals to those they mean.
    case coreference
    /// Trees to statements: propositions, relations, who says so.
    case extract
    /// Mentions to entities, within an article.
    case resolve
    /// Statements into the store, entities joined across articles.
    case store
  }

  /// What one stage took.
  public struct Total: Hashable, Sendable {
    /// The time, summed over all cores.
    public var duration: Duration = .zero
    /// How many words went through, punctuation included.
    public var words = 0

    /// Words a second on one core; zero when nothing was measured.
    public var wordsPerSecond: Double {
      let (seconds, attoseconds) = duration.components
      let time = Double(seconds) + Double(attoseconds) / 1e18
      return time > 0 ? Double(words) / time : 0
    }
  }

  private let totals = Mutex<[Stage: Total]>([:])

  /// Begins with nothing measured.
  public init() {}

  /// What a stage took so far.
  public func total(of stage: Stage) -> Total { totals.withLock { $0[stage] ?? Total() } }

  /// Adds the time since a moment, and the words that went through.
  func add(_ stage: Stage, since start: ContinuousClock.Instant, words: Int) {
    let duration = ContinuousClock.now - start
    totals.withLock {
      $0[stage, default: Total()].duration += duration
      $0[stage, default: Total()].words += words
    }
  }
}

extension StageTimes? {
  /// Runs a stage; its time and the words of its result count when somebody wants to know.
  func measure<Result>(_ stage: StageTimes.Stage, words: (Result) -> Int, _ work: () throws -> Result) rethrows -> Result {
    guard let self else { return try work() }
    let start = ContinuousClock.now
    let result = try work()
    self.add(stage, since: start, words: words(result))
    return result
  }
}

extension AnalyzedArticle {
  /// How many words it has, punctuation included.
  var wordCount: Int { sentences.reduce(0) { $0 + $1.tokens.count } }
}
