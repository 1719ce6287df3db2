import Foundation

/// Works on the elements of an array on all cores.
enum ConcurrentMap {
  /// What a function makes of each element, in their order.
  static func map<Element: Sendable, Result: Sendable>(_ elements: [Element], _ work: @Sendable (Element) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      nonisolated(unsafe) let places = buffer
      let part = 256
      DispatchQueue.concurrentPerform(iterations: (elements.count + part - 1) / part) { number in
        for index in (number * part)..<min((number + 1) * part, elements.count) {
          (places.baseAddress! + index).initialize(to: work(elements[index]))
        }
      }
      count = elements.count
    }
  }
}
