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
  let workers = OperationQueue()
  workers.maxConcurrentOperationCount = cores
  defer {
    workers.cancelAllOperations()
    workers.waitUntilAllOperationsAreFinished()
  }
  var elements = input.makeIterator()
  var waiting: [Promise<Output>] = []

  func startWork() {
    while waiting.count < cores * 4, let element = elements.next() {
      let promise = Promise<Output>()
      waiting.append(promise)
      workers.addOperation { promise.keep(work(element)) }
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
