import Foundation
import Testing

/// Runs the cases of a specification file, each in a folder of its own, and compares what the command printed.
enum CommandSpecification {
  /// Compares, or with `RECORD_GOLDEN=1` records the file anew; `prepare` writes what a case finds in its folder, `masked` hides what may change.
  static func check(_ name: String, masked: (String) -> String = { $0 }, prepare: (CommandRunner) throws -> Void) throws {
    let path = CommandRunner.root + "/Tests/WireworkTests/Golden/" + name
    let file = SpecificationFile(try String(contentsOfFile: path, encoding: .utf8))
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
    var transcripts: [String] = []
    for specification in file.cases {
      let runner = try CommandRunner()
      defer { runner.remove() }
      try prepare(runner)
      let transcript = try SpecificationFile.transcript(of: specification.commands) {
        try runner.run($0.arguments, input: $0.input)
      }
      transcripts.append(masked(transcript))
      if !isRecording { #expect(masked(transcript) == specification.expected, "\(specification.title)") }
    }
    if isRecording { try file.text(with: transcripts).write(toFile: path, atomically: true, encoding: .utf8) }
  }
}
