public import LanguageAnalysis

extension Pipeline {
  /// The resolver of coreference with the nouns of the schemas and the names of the alias tables, as ``analyze(_:)`` uses it.
  ///
  /// Its ``CoreferenceResolver/chains(in:)`` is what coreference scores count.
  public var coreferenceResolver: CoreferenceResolver { coreference }
}
