import Foundation
import Wirework

/// Measures the steps of a command for `--timings`; nothing that is computed depends on it.
final class StepClock {
  private let isShown: Bool
  private var last = ContinuousClock.now

  init(isShown: Bool) { self.isShown = isShown }

  /// Says how long the step that ends now took.
  func step(_ name: String, words: Int = 0) {
    let now = ContinuousClock.now
    let seconds = Self.seconds(now - last)
    last = now
    guard isShown else { return }
    let speed = words > 0 && seconds > 0 ? ", \(Int(Double(words) / seconds)) words a second" : ""
    Messages.note("\(Self.text(seconds)) s  \(name)\(speed)")
  }

  /// Says how much time of all cores each stage of the step before took, and its speed on one core.
  func stages(_ times: StageTimes, words: Int) {
    guard isShown else { return }
    for stage in StageTimes.Stage.allCases {
      var total = times.total(of: stage)
      if stage == .read { total.words = words }
      Messages.note(
        "    \(Self.text(Self.seconds(total.duration))) s  \(stage.rawValue), \(Int(total.wordsPerSecond)) words a second")
    }
  }

  /// Says how much memory was used at most.
  func memory() {
    guard isShown else { return }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    Messages.note("\(usage.ru_maxrss / 1024) MB  peak memory")
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func text(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}
