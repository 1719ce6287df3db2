import Foundation

/// Everything that is said beside the results, on standard error.
enum Messages {
  static func note(_ text: String) { write(text + "\n") }

  static func error(_ text: String) {
    // Loading errors of the library carry their own file, line and "error:".
    write(text.contains("error:") ? text + "\n" : "error: " + text + "\n")
  }

  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
