import Synchronization

/// How far a pipeline has read its inputs; for a progress bar.
///
///     let progress = InputProgress()
///     try pipeline.build(["news/"], store: "out/graph.sqlite", progress: progress) { _ in print(progress.fraction ?? 0) }
public final class InputProgress: Sendable {
  private let value = Mutex<Double?>(nil)

  /// Begins at nothing.
  public init() {}

  /// From 0 to 1, by the size of the files; nil when the whole is not known, as with standard input.
  public internal(set) var fraction: Double? {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
