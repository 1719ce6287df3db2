import Foundation

/// Cases of a specification file: a title, the commands with what they read, and what they must print.
///
///     === An unknown name gives near names
///     $ neighbors "Asad"
///     2> error: …
///     [1]
///
/// Lines after `$` that begin with `< ` are standard input; `2> ` marks standard error; `[n]` is the exit code.
struct SpecificationFile {
  struct Command {
    var line: String
    var input: String
    var arguments: [String] { SpecificationFile.words(of: line) }
  }
  struct Case {
    var title: String
    var commands: [Command]
    var expected: String
  }

  let preamble: String
  let cases: [Case]

  init(_ text: String) {
    var parts = text.components(separatedBy: "\n=== ")
    preamble = parts.removeFirst()
    cases = parts.map(Self.parse)
  }

  private static func parse(_ part: String) -> Case {
    var lines = part.components(separatedBy: "\n")
    let title = lines.removeFirst()
    while lines.last?.isEmpty == true { lines.removeLast() }
    var commands: [Command] = []
    for line in lines {
      if line.hasPrefix("$ ") { commands.append(Command(line: String(line.dropFirst(2)), input: "")) }
      if line == "<" || line.hasPrefix("< "), !commands.isEmpty {
        commands[commands.count - 1].input += line.dropFirst(2) + "\n"
      }
    }
    return Case(title: title, commands: commands, expected: lines.joined(separator: "\n"))
  }

  /// The case as it is when its commands print what they print now.
  static func transcript(of commands: [Command], run: (Command) throws -> CommandRunner.Outcome) rethrows
    -> String
  {
    try commands.map { command in
      let outcome = try run(command)
      var lines = ["$ " + command.line]
      lines += command.input.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
        $0.isEmpty ? "<" : "< " + $0
      }
      lines += outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
      lines += outcome.errors.split(separator: "\n").map { "2> " + $0 }
      lines.append("[\(outcome.code)]")
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  func text(with transcripts: [String]) -> String {
    preamble + zip(cases, transcripts).map { "\n=== \($0.title)\n\($1)\n" }.joined()
  }

  /// The words of a command line; double quotes keep spaces.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasWord = false
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        hasWord = true
      case " " where !isQuoted:
        if hasWord { words.append(word) }
        word = ""
        hasWord = false
      default:
        word.append(character)
        hasWord = true
      }
    }
    return hasWord ? words + [word] : words
  }
}
