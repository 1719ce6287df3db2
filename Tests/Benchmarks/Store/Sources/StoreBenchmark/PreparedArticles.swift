import Foundation
import Wirework

/// Makes and prepares articles on a thread of their own, as the workers of `wirework build` do, and hands them over in order.
final class PreparedArticles: Sequence, IteratorProtocol, @unchecked Sendable {
  private let lock = NSCondition()
  private var waiting: [PreparedArticle] = []
  private var isDone = false
  /// Processor time that making the articles took, which is none of the store's.
  private(set) var secondsOfMaking = 0.0
  /// Processor time that preparing them took.
  private(set) var secondsOfPreparing = 0.0

  /// At most so many articles wait.
  private static let most = 64

  init(_ articles: EdgeArticles) {
    nonisolated(unsafe) let articles = articles
    Thread.detachNewThread { [self] in
      var seconds = 0.0
      let start = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID)
      while true {
        let before = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID)
        let article = articles.next()
        seconds += Stopwatch.now(CLOCK_THREAD_CPUTIME_ID) - before
        guard let article else { break }
        put(PreparedArticle(article))
      }
      lock.withLock {
        secondsOfMaking = seconds
        secondsOfPreparing = Stopwatch.now(CLOCK_THREAD_CPUTIME_ID) - start - seconds
        isDone = true
        lock.signal()
      }
    }
  }

  private func put(_ article: PreparedArticle) {
    lock.withLock {
      while waiting.count >= Self.most { lock.wait() }
      waiting.append(article)
      // Waking somebody costs more than an article: not for each.
      if waiting.count == Self.most / 2 { lock.signal() }
    }
  }

  private var batch: [PreparedArticle] = []

  func next() -> PreparedArticle? {
    if let article = batch.popLast() { return article }
    lock.withLock {
      while waiting.isEmpty && !isDone { _ = lock.wait(until: Date(timeIntervalSinceNow: 0.01)) }
      batch = waiting.reversed()
      waiting.removeAll(keepingCapacity: true)
      lock.signal()
    }
    return batch.popLast()
  }
}
