import Dispatch
import Foundation

/// What happens at Ctrl-C: the running article is finished or dropped whole, the store stays good, and the code is 130.
enum Interruption {
  /// Runs work that looks for cancellation between articles; Ctrl-C (or SIGTERM) cancels it.
  ///
  /// Other work needs no care: SQLite's transactions and renamed files survive an end at any moment.
  static func guarding<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
    let task = Task(operation: work)
    signal(SIGINT, SIG_IGN)
    let interrupts = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    interrupts.setEventHandler { task.cancel() }
    interrupts.resume()
    defer {
      interrupts.cancel()
      signal(SIGINT, SIG_DFL)
    }
    do {
      return try await task.value
    } catch is CancellationError {
      Messages.note("\nInterrupted. Nothing is lost: what was stored before stands as it was.")
      throw ExitStatus.interrupted.error
    }
  }
}
