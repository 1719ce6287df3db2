import Wirework

/// Counts what a command read, and says which inputs could not be read.
final class InputTally {
  private(set) var articles = 0
  private(set) var failures = 0
  private let quiet: Bool

  init(quiet: Bool) { self.quiet = quiet }

  /// The result of a read article; a problem is said instead.
  func take<Output>(_ result: Result<Output, ReadingProblem>) -> Output? {
    switch result {
    case .success(let output):
      articles += 1
      return output
    case .failure(let problem):
      if !problem.isSkip { failures += 1 }
      if !problem.isSkip || !quiet { Messages.note("\(problem)") }
      return nil
    }
  }

  /// The article that was read; a problem is said instead.
  func take(_ result: ReadingResult) -> Article? {
    switch result {
    case .article(let article): take(.success(article))
    case .problem(let problem): take(Result<Article, ReadingProblem>.failure(problem))
    }
  }

  /// Ends with code 3 when some inputs could not be read.
  func finish() throws {
    if failures > 0 { throw ExitStatus.someInputsUnread.error }
  }
}
