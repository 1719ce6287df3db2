import Foundation

/// A line that tells how far long work has come; it shows on terminals only, and only when the work takes a while.
///
/// Its clock decides when to redraw, never what is computed. The whole is not known, since articles are read one by one, so it counts.
final class ProgressLine {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant
  private var isOnScreen = false

  init(quiet: Bool) {
    isShown = !quiet && isatty(STDERR_FILENO) == 1
    lastDrawn = start
  }

  func update(_ text: String) {
    guard isShown, ContinuousClock.now - lastDrawn > .milliseconds(100),
      ContinuousClock.now - start > .milliseconds(400)
    else { return }
    lastDrawn = .now
    isOnScreen = true
    let seconds = (lastDrawn - start).components.seconds
    Messages.write("\r\u{1B}[K  \(text), \(seconds) s")
  }

  /// Takes the line away, before anything else is said.
  func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    Messages.write("\r\u{1B}[K")
  }
}
