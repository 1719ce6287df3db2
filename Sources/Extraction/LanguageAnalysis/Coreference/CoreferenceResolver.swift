public import NewsModel

/// Finds which phrases of an article stand for the same thing: "he" and "the ousted president" for "Bashar al-Assad".
///
///     let resolver = CoreferenceResolver(nounType: { nouns.type(of: $0) }, nameType: { aliases.type(of: $0) })
///     resolver.resolved(article).coreference   // them → Assad, the source → a Kremlin source, …
///
/// A sieve of passes from the surest to the least sure (Lee et al. 2013, "Deterministic coreference resolution based on
/// entity-centric, precision-ranked rules"): names, then constructions, then noun phrases and pronouns, whose antecedents are
/// ranked by how much they stand out. What stays unsure is not linked. A function from values to values.
public struct CoreferenceResolver: Sendable {
  private let finder: MarkableFinder

  /// Makes a resolver.
  ///
  /// `nounType` gets the dictionary forms of modifiers and head in lower case (`["naval", "base"]`) and tells the type of
  /// thing that they name; `nameType` tells what an alias table knows of a name. Both may return nil. `givenNames` tell who is a he and who a she;
  /// `trades` tell what well-known firms are called.
  public init(
    nounType: @escaping @Sendable ([String]) -> EntityType?, nameType: @escaping @Sendable (String) -> EntityType?, givenNames: GivenNames = GivenNames(),
    trades: FirmTrades = FirmTrades()
  ) {
    finder = MarkableFinder(nounType: nounType, nameType: nameType, givenNames: givenNames, trades: trades)
  }

  /// The article with its coreference links: each mention with the earlier one that it stands for, sorted.
  ///
  /// A plural pronoun for a coordination ("Assad and his family … them") has one link to each conjunct.
  /// Appositions and predicates are not linked, for they say something of their noun instead of taking it up.
  public func resolved(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    copy.coreference = LinkWriter(state: solved(article)).links()
    return copy
  }

  /// The groups of phrases that stand for one thing, as coreference scores count them: with appositions and predicates,
  /// each group in the order of the text, groups in the order of their first phrases; single phrases are left out unless asked for.
  public func chains(in article: AnalyzedArticle, withSingles: Bool = false) -> [[MentionSpan]] {
    let state = solved(article)
    return (withSingles ? state.clusters.groupsAndSingles : state.clusters.groups).map { group in group.map { state.markables[$0].span } }
  }

  private func solved(_ article: AnalyzedArticle) -> CoreferenceState {
    var state = sieved(article)
    AntecedentMatcher().run(&state)
    return state
  }

  /// The sure passes only: names and constructions.
  func sieved(_ article: AnalyzedArticle) -> CoreferenceState {
    var state = CoreferenceState(article, finder: finder)
    NameMatcher().run(&state)
    ConstructionMatcher().run(&state)
    return state
  }
}
