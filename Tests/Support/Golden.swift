import Foundation

/// Compares text with a file under `Golden/` beside a test; `RECORD_GOLDEN=1 swift test` writes the files
/// anew.
public enum Golden {
  /// A text that differs from its file.
  public struct Mismatch: Error, CustomStringConvertible {
    /// The file and the first line that differs.
    public let description: String
  }

  /// Compares text with a file of this name beside the calling test. Throws ``Mismatch`` when they differ.
  public static func check(_ text: String, against name: String, test: String = #filePath) throws {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("Golden")
    try check(text, file: folder.appendingPathComponent(name))
  }

  /// Compares text with a file of the project, such as `Schemas/context.jsonld`.
  public static func check(_ text: String, projectFile path: String) throws {
    try check(text, file: Project.folder.appendingPathComponent(path))
  }

  private static func check(_ text: String, file: URL) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard kept != text else { return }
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
    let present = line < new.count ? new[line] : "(nothing)"
    let past = line < old.count ? old[line] : "(nothing)"
    throw Mismatch(
      description:
        "\(file.path):\(line + 1) differs.\nkept: \(past.prefix(400))\nnow:  \(present.prefix(400))\n"
        + "If the change is meant, run the tests once with RECORD_GOLDEN=1 and read the diff.")
  }
}

/// The places of the project that tests look at.
public enum Project {
  /// The folder with Package.swift.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A folder for one test, which is gone when `body` ends.
  public static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "wirework-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// The Python of the tests, `.venv/bin/python`, which `make test` sets up; nil when there is none.
  public static var python: URL? {
    let path = folder.appendingPathComponent(".venv/bin/python")
    return FileManager.default.isExecutableFile(atPath: path.path) ? path : nil
  }

  /// Whether tests that need Python must run: `WIREWORK_REQUIRE_PYTHON=1`, as `make test` sets it.
  public static var requiresPython: Bool {
    ProcessInfo.processInfo.environment["WIREWORK_REQUIRE_PYTHON"] == "1"
  }

  /// Runs a program and gives back its status and all that it printed.
  public static func run(_ program: URL, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
