import Dispatch
import EntityResolution
import LanguageAnalysis
import RelationSchemas
import Synchronization

/// What a pipeline is put together from: schemas, the language model, alias tables, compiled patterns. None needs another, so they are
/// loaded beside each other where there are cores for it; the files of alias tables one by one, so that no core waits long for the other.
struct PipelineParts {
  let library: SchemaLibrary
  let analyzer: LanguageAnalyzer
  let aliases: AliasTable
  let compiled: CompiledPatterns

  /// Throws the first mistake in the order of these, however they were loaded.
  init(folders: [String], cores: Int) throws {
    let library = Outcome { try SchemaLibrary.load(folders: folders) }
    let analyzer = Outcome {
      var analyzer = try LanguageAnalyzer()
      analyzer.usesAllCores = cores > 1
      return analyzer
    }
    let sources = Result { try AliasSource.bundled(adding: Pipeline.aliasFolders(in: folders)) }
    let aliases = ((try? sources.get()) ?? []).map { source in Outcome { try source.read() } }
    let compiled = Outcome { CompiledPatterns.bundled() }
    if cores > 1 {
      let work = [library.find, analyzer.find, compiled.find] + aliases.map { $0.find }
      DispatchQueue.concurrentPerform(iterations: work.count) { work[$0]() }
    }
    self.library = try library.value()
    self.analyzer = try analyzer.value()
    _ = try sources.get()
    self.aliases = AliasTable(try aliases.map { try $0.value() })
    self.compiled = try compiled.value()
  }
}

/// A value that is found once, on whatever thread asks first.
private final class Outcome<Value: Sendable>: Sendable {
  private let work: @Sendable () throws -> Value
  private let found = Mutex<Result<Value, any Error>?>(nil)

  init(_ work: @escaping @Sendable () throws -> Value) { self.work = work }

  /// Finds the value, when nobody has.
  @Sendable func find() { _ = result() }

  func value() throws -> Value { try result().get() }

  private func result() -> Result<Value, any Error> {
    found.withLock { found in
      if let found { return found }
      let result = Result { try work() }
      found = result
      return result
    }
  }
}
