import Wirework

/// Counts what a command read, and says which inputs could not be read.
final class InputTally {
  private(set) var articles = 0
  private(set) var failures = 0
  /// Inputs that were left out on purpose.
  private(set) var skips = 0
  /// Articles that were read, but lack something.
  private var notes = 0
  private let quiet: Bool

  /// Of a large archive, all would be too many.
  private static let mostNotes = 5

  init(quiet: Bool) { self.quiet = quiet }

  /// The result of a read article; a problem is said instead.
  func take<Output>(_ result: Result<Output, ReadingProblem>) -> Output? {
    switch result {
    case .success(let output):
      articles += 1
      return output
    case .failure(let problem):
      count(problem)
      return nil
    }
  }

  private func count(_ problem: ReadingProblem) {
    switch problem.kind {
    case .failure: failures += 1
    case .skipped: skips += 1
    case .note: notes += 1
    }
    if problem.kind == .failure || !quiet, !problem.isNote || notes <= Self.mostNotes { Messages.note("\(problem)") }
  }

  /// The article that was read; a problem is said instead.
  func take(_ result: ReadingResult) -> Article? {
    switch result {
    case .article(let article): take(.success(article))
    case .problem(let problem): take(Result<Article, ReadingProblem>.failure(problem))
    }
  }

  /// Ends with code 3 when some inputs could not be read, or when all that there was had to be skipped.
  func finish() throws {
    if notes > Self.mostNotes, !quiet { Messages.note("\(notes - Self.mostNotes) more articles lack the year of their day or have the id of another.") }
    if articles == 0, failures == 0, skips > 0 {
      Messages.error("no article could be read: \(skips == 1 ? "the only one was" : "all \(skips) were") skipped.")
      throw ExitStatus.someInputsUnread.error
    }
    if failures > 0 { throw ExitStatus.someInputsUnread.error }
  }
}
