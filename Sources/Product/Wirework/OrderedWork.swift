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
  let cores = min(cores, Workers.limit)
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
  private var running = 0
  private let most: Int
  private var started = 0
  private var idle = 0

  /// More threads than this are of no use on any machine of today.
  static let limit = 64
  /// As deep as the main thread of most systems: sentences nest.
  private static let stackSize = 8 << 20

  init(count: Int) { most = min(max(count, 1), Self.limit) }

  /// Hands a job to a thread that is free, or to a new one while there are fewer than wanted.
  func add(_ job: @escaping @Sendable () -> Void) {
    let needsThread = condition.withLock {
      jobs.append(job)
      guard idle < jobs.count, started < most else { return false }
      started += 1
      return true
    }
    if needsThread { startThread() }
    condition.signal()
  }

  private func startThread() {
    // Who is counted here runs: the system may refuse a thread without a word.
    let thread = Thread { [self] in
      condition.withLock { running += 1 }
      while let job = next() { job() }
      condition.withLock { running -= 1 }
      condition.broadcast()
    }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  /// Drops what nobody has begun and waits for the rest.
  func stop() {
    condition.withLock {
      jobs.removeAll()
      isStopped = true
    }
    condition.broadcast()
    condition.withLock {
      while running > 0 { condition.wait() }
    }
  }

  /// The next job, when there is one; nil once all is stopped.
  private func next() -> (@Sendable () -> Void)? {
    condition.withLock {
      idle += 1
      while jobs.isEmpty && !isStopped { condition.wait() }
      idle -= 1
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
