import Wirework

/// What was stored, counted for the summary.
struct StoringCounts: Sendable {
  var articles = 0
  var sentences = 0
  var words = 0
  var changes: [GraphStore.Change: Int] = [:]
}

/// Hears of every article that is stored: counts, shows progress, and says which inputs could not be read.
///
/// It is used by one task at a time, the one that stores.
final class StoringListener: @unchecked Sendable {
  let tally: InputTally
  private(set) var counts = StoringCounts()
  private let bar: ProgressBar

  /// How far the inputs have been read.
  var progress: InputProgress { bar.progress }

  init(quiet: Bool) {
    tally = InputTally(quiet: quiet)
    bar = ProgressBar(quiet: quiet)
  }

  func hear(_ event: StoringEvent) {
    switch event {
    case .problem(let problem):
      bar.clear()
      _ = tally.take(Result<Void, ReadingProblem>.failure(problem))
    case .stored(let stored):
      _ = tally.take(Result<Void, ReadingProblem>.success(()))
      counts.articles += 1
      counts.sentences += stored.sentences
      counts.words += stored.words
      counts.changes[stored.change, default: 0] += 1
      bar.update("\(counts.articles) articles, \(counts.sentences) sentences")
    }
  }

  func finish() { bar.clear() }
}
