import Foundation
import Testing

/// Cases written as text: a title between rules of `=`, input, a line `---`, and what must come out.
///
/// `RECORD_GOLDEN=1` writes what came out into the file instead of comparing; read the difference before you
/// commit it.
public enum GoldenSpecification {
  /// Runs every case of a file and compares; `file` stands in `Golden/` beside the test's source.
  public static func check(
    _ file: String, testFile: String = #filePath, _ run: (_ title: String, _ input: String) throws -> String
  ) throws {
    let folder = (testFile as NSString).deletingLastPathComponent + "/Golden/"
    let written = try String(contentsOfFile: folder + file, encoding: .utf8)
    var produced = ""
    for (title, input) in cases(written) {
      let rule = String(repeating: "=", count: 20)
      let output = try run(title, input).trimmingCharacters(in: .whitespacesAndNewlines)
      produced += "\(rule)\n\(title)\n\(rule)\n\(input)\n---\n\(output)\n\n"
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try produced.write(toFile: folder + file, atomically: true, encoding: .utf8)
      return
    }
    for (before, after) in zip(blocks(written), blocks(produced)) where before != after {
      Issue.record("\(file) differs.\nExpected:\n\(before)\nCame out:\n\(after)")
    }
    #expect(blocks(written).count == blocks(produced).count)
  }

  private static func blocks(_ text: String) -> [String] {
    cases(text, withOutput: true).map { $0.title + "\n" + $0.input }
  }

  private static func cases(_ text: String, withOutput: Bool = false) -> [(title: String, input: String)] {
    let lines = text.components(separatedBy: "\n")
    let isRule = { (line: String) in line.count > 5 && line.allSatisfy { $0 == "=" } }
    var cases: [(String, String)] = []
    var index = 0
    while index + 2 < lines.count {
      guard isRule(lines[index]), isRule(lines[index + 2]) else {
        index += 1
        continue
      }
      let title = lines[index + 1]
      var body: [String] = []
      index += 3
      while index < lines.count, !isRule(lines[index]) {
        body.append(lines[index])
        index += 1
      }
      if !withOutput, let end = body.firstIndex(of: "---") { body = Array(body[..<end]) }
      cases.append((title, body.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)))
    }
    return cases
  }
}
