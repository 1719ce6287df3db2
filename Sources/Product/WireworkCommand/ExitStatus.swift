import ArgumentParser

/// What the command's exit code says; scripts rely on these numbers.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case nothingFound = 1
  case someInputsUnread = 3
  case brokenSchemaModelOrStore = 4
  case wrongUsage = 64
  case cannotWrite = 73
  case interrupted = 130

  /// The error that ends the command with this code; what went wrong has been said before.
  var error: ExitCode { ExitCode(rawValue) }
}
