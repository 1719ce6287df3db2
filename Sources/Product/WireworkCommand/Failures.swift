import ArgumentParser
import Wirework

extension CommonOptions {
  /// Loads models, schemas and alias tables; what is broken is said, and ends the command with its code.
  func loadPipeline(jobs: Int? = nil) throws -> Pipeline {
    let pipeline = try explaining { try Pipeline(schemas: schemas, cores: jobs) }
    KeptForever.keep(pipeline)
    return pipeline
  }

  /// Opens the graph for questions.
  func openGraph() throws -> Graph {
    try explaining { try Graph(at: storePath, schemas: schemas) }
  }
}

/// Holds what lives as long as the process: taking apart all that a start has put together would take a short run a tenth of its time.
private final class KeptForever: Sendable {
  private let value: any Sendable

  private init(_ value: any Sendable) { self.value = value }

  static func keep(_ value: any Sendable) { _ = Unmanaged.passRetained(KeptForever(value)) }
}

/// Runs work whose errors say themselves what is wrong and what to do; turns them into words and an exit code.
func explaining<Result>(_ work: () throws -> Result) throws -> Result {
  do { return try work() } catch { throw told(error) }
}

/// Says what went wrong, and gives the error that ends the command.
func told(_ error: any Error) -> any Error {
  if error is ExitCode || error is ValidationError { return error }
  Messages.error("\(error)")
  if error is NothingRead || error is ImportError { return ExitStatus.someInputsUnread.error }
  return isAboutWriting(error) ? ExitStatus.cannotWrite.error : ExitStatus.brokenSchemaModelOrStore.error
}

private func isAboutWriting(_ error: any Error) -> Bool {
  switch error {
  case ExportError.cannotWrite, StoreError.unwritable, is DrawingError: true
  default: false
  }
}
