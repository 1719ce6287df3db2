public import NewsModel

/// The patterns of all relations: taken from the compiled form where it is current, learnt from the examples where it is not.
///
///     let book = PatternBook.load(library, modelKey: key) { sentence in extractor.propositions(in: analyze(sentence)) }
///     let typer = RelationTyper(library: library, patterns: book.patterns)
public struct PatternBook: Sendable {
  /// The patterns, in the order of their relations and examples.
  public let patterns: [RelationPattern]
  /// Examples that taught nothing; only known for relations that were learnt anew.
  public let failures: [PatternLearner.Failure]
  /// The relations that were not current in the compiled form and were learnt anew.
  public let learnt: [RelationName]
  /// The compiled form of all patterns.
  public let compiled: CompiledPatterns

  /// Gathers the patterns of a library with the compiled form that ships.
  public static func load(
    _ library: SchemaLibrary, modelKey: String, analyze: @escaping @Sendable (String) -> [Proposition]
  ) -> PatternBook {
    make(library, compiled: .bundled(), modelKey: modelKey, analyze: analyze)
  }

  /// Gathers the patterns of a library; `modelKey` names the analysis that the compiled form must have been learnt with.
  public static func make(
    _ library: SchemaLibrary, compiled: CompiledPatterns, modelKey: String,
    analyze: @escaping @Sendable (String) -> [Proposition]
  ) -> PatternBook {
    let learner = PatternLearner(analyze: analyze)
    var current = CompiledPatterns()
    var patterns: [RelationPattern] = []
    var failures: [PatternLearner.Failure] = []
    var learnt: [RelationName] = []
    for schema in library.schemas {
      let name = schema.definition.name
      let key = self.key(of: schema, in: library, modelKey: modelKey)
      var found = compiled.patterns(of: name.rawValue, key: key)
      if found == nil {
        let result = learner.patterns(of: schema)
        found = result.patterns
        failures += result.failures
        learnt.append(name)
      }
      current.keep(found ?? [], of: name.rawValue, key: key)
      patterns += found ?? []
    }
    return PatternBook(patterns: patterns, failures: failures, learnt: learnt, compiled: current)
  }

  private static func key(of schema: RelationSchema, in library: SchemaLibrary, modelKey: String) -> String {
    var hash = StableHash()
    for part in [schema.fingerprint, library.fingerprint, modelKey] { hash.combine(part) }
    return hash.hexadecimal
  }

  /// The file name of the compiled form inside the folder of relations.
  public static let fileName = "compiled.patterns"
}
