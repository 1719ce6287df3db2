import Dispatch
import Foundation
import Synchronization

/// What happens at Ctrl-C: the article in work is dropped whole, the store stays good, and the code is 130.
enum Interruption {
  private static let message = "Interrupted. Nothing is lost: what was stored before stands as it was."

  /// Runs work that looks for cancellation between articles; Ctrl-C cancels it, and ends the program when it does not stop soon.
  ///
  /// Ending at any moment is safe, because a store changes by whole transactions and files are renamed when they are whole.
  static func guarding<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws
    -> Result
  {
    let task = Task(operation: work)
    let isSecond = Mutex(false)
    signal(SIGINT, SIG_IGN)
    let interrupts = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    interrupts.setEventHandler {
      if isSecond.withLock({ second in
        defer { second = true }
        return second
      }) {
        endNow()
      }
      task.cancel()
      // Work that waits for input never looks; three seconds are more than any article needs.
      DispatchQueue.global().asyncAfter(deadline: .now() + 3) { endNow() }
    }
    interrupts.resume()
    defer {
      interrupts.cancel()
      signal(SIGINT, SIG_DFL)
    }
    do {
      return try await task.value
    } catch is CancellationError {
      Messages.note(message)
      throw ExitStatus.interrupted.error
    }
  }

  private static func endNow() -> Never {
    Messages.note(message)
    _exit(ExitStatus.interrupted.rawValue)
  }
}
