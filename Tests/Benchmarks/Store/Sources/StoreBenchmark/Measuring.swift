import Foundation

/// Sums up the time of the wall clock and the time that processors worked for this process.
struct Stopwatch {
  private(set) var seconds = 0.0
  private(set) var processorSeconds = 0.0
  private var started: (wall: Double, processor: Double)?

  /// Both, for people.
  var text: String { "\(rounded(seconds)) s (\(rounded(processorSeconds)) s of processor time)" }

  mutating func start() { started = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID)) }

  mutating func stop() {
    guard let started else { return }
    seconds += Self.now(CLOCK_MONOTONIC) - started.wall
    processorSeconds += Self.now(CLOCK_PROCESS_CPUTIME_ID) - started.processor
    self.started = nil
  }

  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    start()
    defer { stop() }
    return try work()
  }

  static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

func rounded(_ number: Double) -> String { String(format: number < 10 ? "%.3f" : "%.1f", number) }

/// The most memory that the process ever held, in megabytes.
func peakMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}
