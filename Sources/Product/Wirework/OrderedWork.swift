import Dispatch
import Foundation
import Synchronization

/// Turns the elements of a lazy sequence into results on several cores, and hands the results over in the order of the input.
///
/// At most `cores × 4` elements are in work or waiting at a time, so memory does not grow with the length of the input, and no
/// result depends on the number of cores. Reading and consuming happen on the caller's thread, one element at a time, beside the work.
///
/// Throws what `consume` throws, and `CancellationError`, between two results, when the surrounding task is cancelled.
func workInOrder<Input: Sequence, Output: Sendable>(
  _ input: Input, cores: Int, work: @escaping @Sendable (Input.Element) -> Output,
  consume: (Output) throws -> Void
) throws where Input.Element: Sendable {
  guard cores > 1 else {
    for element in input {
      try Task.checkCancellation()
      try consume(work(element))
    }
    return
  }
  let workers = Workers(count: cores)
  defer { workers.stop() }
  var elements = input.makeIterator()
  var waiting: [Promise<Output>] = []

  func startWork() {
    while waiting.count < cores * 4, let element = elements.next() {
      let promise = Promise<Output>()
      waiting.append(promise)
      workers.add { promise.keep(work(element)) }
    }
  }

  startWork()
  while !waiting.isEmpty {
    try Task.checkCancellation()
    let output = waiting.removeFirst().wait()
    startWork()
    try consume(output)
  }
}

/// Threads of its own that do what they are given, first come, first served.
///
/// Dispatch on Linux notices only once a second that the caller's thread merely waits, and until then leaves a core idle: a small
/// build would never use its second one.
private final class Workers: @unchecked Sendable {
  private let condition = NSCondition()
  private var jobs: [@Sendable () -> Void] = []
  private var isStopped = false
  private let running = DispatchGroup()

  /// As deep as the main thread of most systems: sentences nest.
  private static let stackSize = 8 << 20

  init(count: Int) {
    for number in 1...count {
      running.enter()
      let thread = Thread { [self] in
        while let job = next() { job() }
        running.leave()
      }
      thread.name = "worker \(number)"
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }

  func add(_ job: @escaping @Sendable () -> Void) {
    condition.withLock { jobs.append(job) }
    condition.signal()
  }

  /// Drops what nobody has begun and waits for the rest.
  func stop() {
    condition.withLock {
      jobs.removeAll()
      isStopped = true
    }
    condition.broadcast()
    running.wait()
  }

  /// The next job, when there is one; nil once all is stopped.
  private func next() -> (@Sendable () -> Void)? {
    condition.withLock {
      while jobs.isEmpty && !isStopped { condition.wait() }
      return jobs.isEmpty ? nil : jobs.removeFirst()
    }
  }
}

/// A result that another thread is working on.
private final class Promise<Output: Sendable>: Sendable {
  private let value = Mutex<Output?>(nil)
  private let isKept = DispatchSemaphore(value: 0)

  func keep(_ output: Output) {
    value.withLock { $0 = output }
    isKept.signal()
  }

  func wait() -> Output {
    isKept.wait()
    return value.withLock { $0! }
  }
}
