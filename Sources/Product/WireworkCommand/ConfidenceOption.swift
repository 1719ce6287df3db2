import ArgumentParser

/// How sure a piece of evidence must be to count.
struct ConfidenceOption: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out what is less sure than this, from 0 to 1.", valueName: "p"))
  var minConfidence = 0.0

  func validate() throws {
    if !(0...1).contains(minConfidence) { throw ValidationError("--min-confidence needs a number from 0 to 1.") }
  }
}
