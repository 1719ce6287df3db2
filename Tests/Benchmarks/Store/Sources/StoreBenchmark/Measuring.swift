import Foundation

/// Sums up the time of the calling thread's process and of the wall clock.
struct Stopwatch {
  private(set) var seconds = 0.0
  private(set) var processorSeconds = 0.0
  private var started: (wall: ContinuousClock.Instant, processor: clock_t)?

  /// Seconds of the wall clock, and of processors, for people.
  var text: String { "\(rounded(seconds)) s (\(rounded(processorSeconds)) s of processor time)" }

  mutating func start() { started = (.now, clock()) }

  mutating func stop() {
    guard let started else { return }
    let (whole, fraction) = (ContinuousClock.now - started.wall).components
    seconds += Double(whole) + Double(fraction) / 1e18
    processorSeconds += Double(clock() - started.processor) / Double(CLOCKS_PER_SEC)
    self.started = nil
  }

  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    start()
    defer { stop() }
    return try work()
  }
}

func rounded(_ number: Double) -> String { String(format: number < 10 ? "%.3f" : "%.1f", number) }

/// The most memory that the process ever held, in megabytes.
func peakMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}
