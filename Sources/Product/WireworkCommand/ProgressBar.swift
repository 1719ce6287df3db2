import Foundation
import Wirework

/// A bar that tells how far long work has come; it shows on terminals only, and only when the work takes a while.
///
/// Its clock decides when to draw, never what is computed. Where the whole is not known, as with standard input, it counts.
final class ProgressBar {
  /// How far the inputs have been read; whoever reads them moves it on.
  let progress = InputProgress()
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant
  private var isOnScreen = false

  /// - Parameters:
  ///   - quiet: whether nothing must show.
  ///   - besideResults: whether results go to standard output meanwhile; on a terminal they would tear the bar apart.
  init(quiet: Bool, besideResults: Bool = false) {
    isShown = !quiet && isatty(STDERR_FILENO) == 1 && !(besideResults && isatty(STDOUT_FILENO) == 1)
    lastDrawn = start
  }

  /// Draws the bar with what has been counted so far.
  func update(_ counted: String) {
    guard isShown, ContinuousClock.now - lastDrawn > .milliseconds(100),
      ContinuousClock.now - start > .milliseconds(400)
    else { return }
    lastDrawn = .now
    isOnScreen = true
    let seconds = Int((lastDrawn - start).components.seconds)
    let line = ProgressText.line(
      fraction: progress.fraction, counted: counted, seconds: seconds, columns: ProgressBar.terminalColumns)
    Messages.write("\r\u{1B}[K" + line)
  }

  /// Takes the bar away, before anything else is said.
  func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    Messages.write("\r\u{1B}[K")
  }

  private static var terminalColumns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// What a progress bar says.
enum ProgressText {
  private static let barColumns = 24

  /// One line, never wider than the terminal: `[=========>              ]  38 %  1204 articles  12 s, 20 s left`.
  static func line(fraction: Double?, counted: String, seconds: Int, columns: Int) -> String {
    var parts = [counted, time(seconds: seconds, fraction: fraction)]
    if let fraction, columns >= 60 { parts.insert(bar(fraction), at: 0) }
    return String(("  " + parts.joined(separator: "  ")).prefix(max(0, columns - 1)))
  }

  private static func bar(_ fraction: Double) -> String {
    let share = min(max(fraction, 0), 1)
    let full = Int(share * Double(barColumns))
    let body = String(repeating: "=", count: full) + (full < barColumns ? ">" : "")
    let percent = String(Int(share * 100))
    return "[" + body.padding(toLength: barColumns, withPad: " ", startingAt: 0) + "] "
      + String(repeating: " ", count: 3 - percent.count) + percent + " %"
  }

  private static func time(seconds: Int, fraction: Double?) -> String {
    guard let fraction, fraction > 0.02, fraction < 1, seconds > 0 else { return "\(seconds) s" }
    let left = Int((Double(seconds) * (1 - fraction) / fraction).rounded(.up))
    return "\(seconds) s, about \(left < 100 ? "\(left) s" : "\((left + 59) / 60) min") left"
  }
}
