public import EntityResolution
import Foundation
import LanguageAnalysis
public import NewsModel
import PropositionExtraction
public import RelationSchemas

/// The way from an article to its statements: models, schemas and alias tables are loaded once, then every call is a function
/// from values to values.
///
///     let pipeline = try Pipeline()
///     let article = Article(id: "note", text: "Russia granted Bashar al-Assad asylum.")
///     for statement in pipeline.statements(in: article).statements { print(statement.relation) }   // granted, …
///
/// A pipeline can be used from many threads at once.
public struct Pipeline: Sendable {
  /// The version of Wirework, as semver.org counts.
  public static let version = "0.1.0"

  /// The entity types and relations in use.
  public let vocabulary: Vocabulary
  /// The schemas in use, with their examples.
  public let library: SchemaLibrary
  /// The names of known entities.
  public let aliases: AliasTable
  /// The patterns that the schemas' examples taught.
  public let patternBook: PatternBook
  /// How many cores ``build(_:store:input:observer:)`` and its like use; results never depend on it.
  public var cores: Int
  /// Where the time goes, when somebody wants to know.
  public var stageTimes: StageTimes?

  let analyzer: LanguageAnalyzer
  let knownNames: KnownNames
  let nameKinds: NameKinds
  let coreference: CoreferenceResolver
  let extractor: PropositionExtractor
  let typer: RelationTyper
  let propositionsOfSentence: @Sendable (String) -> [Proposition]
  let resolver: EntityResolver

  /// Loads what ships with Wirework, and then the user's own folders.
  ///
  /// - Parameters:
  ///   - schemas: folders with `relations`, `entities`, `lexicons` or `aliases` inside; what they define wins over the bundled.
  ///   - cores: how many cores to use; all of them unless told.
  ///
  /// Throws when a model is missing or damaged, or when a schema or alias table has mistakes; the error names file, line
  /// and what to do.
  public init(schemas folders: [String] = [], cores: Int? = nil) throws {
    self.cores = max(1, cores ?? ProcessInfo.processInfo.activeProcessorCount)
    let parts = try PipelineParts(folders: folders, cores: self.cores)
    var analyzer = parts.analyzer
    let aliases = parts.aliases
    library = parts.library
    vocabulary = library.vocabulary
    let names = NameTypes(aliases: aliases)
    let extractor = PropositionExtractor(
      lexicon: library.lexicon, nounTypes: library.nounTypes, nameType: names.type(of:))
    let nouns = library.nounTypes
    let givenNames = GivenNames(masculine: library.lexicon.givenNames["masculine"] ?? [], feminine: library.lexicon.givenNames["feminine"] ?? [])
    analyzer.givenNames = givenNames
    let coreference = CoreferenceResolver(nounType: nouns.type(of:), nameType: names.type(of:), givenNames: givenNames, trades: FirmTrades(library.lexicon.industries))
    let knownNames = KnownNames(nameType: names.type(of:), kindOf: Self.kinds(in: library.vocabulary))
    let nameKinds = NameKinds(lexicon: library.lexicon, nounTypes: nouns, nameType: names.type(of:), isGivenName: givenNames.contains)
    let read: @Sendable (String) -> [Proposition] = { [analyzer] sentence in
      let analyzed = analyzer.analyze(Article(id: "example", text: sentence))
      return extractor.propositions(in: coreference.resolved(nameKinds.mended(knownNames.added(to: analyzed))))
    }
    patternBook = PatternBook.make(library, compiled: parts.compiled, modelKey: analyzer.modelDescription.sha256, analyze: read)
    typer = RelationTyper(library: library, patterns: patternBook.patterns, actsFor: names.actor(behind:))
    resolver = EntityResolver(aliases: aliases, vocabulary: library.vocabulary, masculineNames: Set(library.lexicon.givenNames["masculine"] ?? []).subtracting(library.lexicon.givenNames["feminine"] ?? []))
    propositionsOfSentence = read
    self.analyzer = analyzer
    self.knownNames = knownNames
    self.nameKinds = nameKinds
    self.coreference = coreference
    self.aliases = aliases
    self.extractor = extractor
  }

  /// The bundled alias tables and those of the user's schema folders; a folder need not have any.
  ///
  /// Throws when a table has mistakes; the error names file, line and what to do.
  public static func aliases(adding folders: [String] = []) throws -> AliasTable {
    try AliasTable.bundled(adding: aliasFolders(in: folders))
  }

  /// The folders of alias tables in schema folders.
  static func aliasFolders(in folders: [String]) -> [String] {
    folders.map { $0 + "/aliases" }.filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Sentences, words, trees, names and coreference of an article.
  public func analyze(_ article: Article) -> AnalyzedArticle {
    coreference.resolved(withNames(analyzer.analyze(article)))
  }

  /// An analysed article with the names that tables know, and the kinds of those that none knows.
  ///
  /// Where each sentence stands on its own, none tells anything of another's names.
  func withNames(_ article: AnalyzedArticle, eachAlone: Bool = false) -> AnalyzedArticle {
    nameKinds.mended(knownNames.added(to: article), eachAlone: eachAlone)
  }

  /// The kind of names that things of a type bear.
  private static func kinds(in vocabulary: Vocabulary) -> @Sendable (EntityType) -> NameSpan.Kind {
    { type in
      let kinds: [(EntityType, NameSpan.Kind)] = [(.person, .person), (.organization, .organization), (.place, .location)]
      return kinds.first { vocabulary.isKind(type, of: $0.0) }?.1 ?? .other
    }
  }

  /// What the sentences of an article say, before any relation is known.
  public func propositions(in analyzed: AnalyzedArticle) -> [Proposition] {
    extractor.propositions(in: analyzed)
  }

  /// The entities and statements of an analysed article, listed names joined to their entities.
  public func statements(in analyzed: AnalyzedArticle) -> ResolvedArticle { resolved(analyzed).joined }

  /// What an analysed article adds to a store: every listed name is an entity of its own that a judgement joins to its
  /// entity, so that it can be parted again.
  public func resolved(_ analyzed: AnalyzedArticle) -> ResolvedArticle {
    let (mentions, names) = stageTimes.measure(.extract, words: { _ in analyzed.wordCount }) {
      let (propositions, names) = extractor.propositionsAndNames(in: analyzed)
      return (typer.relationMentions(in: propositions), names)
    }
    return stageTimes.measure(.resolve, words: { _ in analyzed.wordCount }) { resolver.resolve(mentions, in: analyzed, names: names) }
  }

  /// The entities and statements of an article: all the steps in one.
  public func statements(in article: Article) -> ResolvedArticle { statements(in: analyze(article)) }

  /// The compiled form of all patterns, learnt anew from every example, whatever form ships.
  public func freshlyLearntPatterns() -> CompiledPatterns {
    PatternBook.make(
      library, compiled: CompiledPatterns(), modelKey: analyzer.modelDescription.sha256, analyze: propositionsOfSentence
    ).compiled
  }

  /// Runs every example, negated example and counterexample of some relations; all of them unless told.
  public func testSchemas(of relations: Set<RelationName> = []) -> SchemaTester.Report {
    let chosen = library.schemas.filter { relations.isEmpty || relations.contains($0.definition.name) }
    return SchemaTester(typer: typer, analyze: propositionsOfSentence).run(chosen)
  }
}
