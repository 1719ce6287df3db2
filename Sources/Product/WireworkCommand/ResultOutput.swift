import Foundation
import Wirework

/// Where results go: standard output, or a file that appears when it is whole; a device or a pipe is written to as it is.
final class ResultOutput {
  private let file: String?
  /// Whether the file is put in its place at the end.
  private let isReplaced: Bool
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var temporary: String { "\(file ?? "").\(getpid()).partial" }

  /// Opens standard output, or the file that `-o` named.
  init(file: String?) throws {
    let place = file.flatMap(AtomicFile.replaceable)
    self.file = place ?? file
    isReplaced = place != nil
    if let place {
      descriptor = open("\(place).\(getpid()).partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    } else {
      descriptor = file.map { open($0, O_WRONLY | O_CLOEXEC) } ?? STDOUT_FILENO
    }
    if descriptor < 0 { throw failure() }
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  func line(_ text: String) throws { try write(text + "\n") }

  /// Ends the output; a file gets its name now.
  func close() throws {
    try flush()
    guard let file else { return }
    guard Foundation.close(descriptor) == 0, !isReplaced || rename(temporary, file) == 0 else { throw failure() }
  }

  private func flush() throws {
    var sent = 0
    while sent < buffer.count {
      let count = buffer.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + sent, $0.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      sent += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure() -> any Error {
    let reason = String(cString: strerror(errno))
    if isReplaced { unlink(temporary) }
    Messages.error(
      "'\(file ?? "standard output")' cannot be written: \(reason). Choose another place with -o, or make room."
    )
    return ExitStatus.cannotWrite.error
  }
}
