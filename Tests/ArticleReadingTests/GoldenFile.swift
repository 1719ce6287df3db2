import Foundation
import Testing

/// A file of cases written as text: a title between two lines of `=`, the input, a line of `-`, what comes out.
///
/// `RECORD_GOLDEN=1 swift test` writes anew what comes out.
struct GoldenFile {
  struct Case {
    var title: String
    var input: String
    var output: String
  }

  static let titleMark = String(repeating: "=", count: 18)
  static let outputMark = String(repeating: "-", count: 18)

  let url: URL
  var cases: [Case] = []

  init(_ name: String) throws {
    url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
    var part = 0
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line == GoldenFile.titleMark {
        if part != 1 { cases.append(Case(title: "", input: "", output: "")) }
        part = part == 1 ? 2 : 1
      } else if line == GoldenFile.outputMark {
        part = 3
      } else if !cases.isEmpty {
        switch part {
        case 1: cases[cases.count - 1].title += String(line)
        case 2: cases[cases.count - 1].input += line + "\n"
        default: cases[cases.count - 1].output += line + "\n"
        }
      }
    }
  }

  /// Compares every case with what `run` makes of its input, or records it.
  func check(_ run: (String) -> String) throws {
    let outputs = cases.map { run($0.input) }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let text = zip(cases, outputs).map { golden, output in
        [GoldenFile.titleMark, golden.title, GoldenFile.titleMark, golden.input + GoldenFile.outputMark, output, ""]
          .joined(separator: "\n")
      }
      try text.joined().write(to: url, atomically: true, encoding: .utf8)
    } else {
      for (golden, output) in zip(cases, outputs) {
        #expect(output.trimmingCharacters(in: .newlines) == golden.output.trimmingCharacters(in: .newlines), "\(golden.title)")
      }
    }
  }
}
