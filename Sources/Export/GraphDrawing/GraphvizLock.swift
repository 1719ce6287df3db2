import Synchronization

/// The one lock behind which all of Graphviz runs in this process.
///
/// Graphviz keeps static buffers and its lookups turn trees, so even reading two graphs at once crashes.
enum GraphvizLock {
  private static let mutex = Mutex(())

  /// Runs something while nobody else uses Graphviz.
  static func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
    try mutex.withLock { _ in try body() }
  }
}
