public import NewsModel

/// Turns what an article's sentences say about mentions into statements about entities.
///
///     let resolver = EntityResolver(aliases: try .bundled(), vocabulary: schemas.vocabulary)
///     let resolved = resolver.resolve(relations, in: analyzed)
///
/// A pure function: the same relations, tables and vocabulary give the same entities and statements, whatever other
/// articles exist. Full names stand for the surnames after them, places for the governments that act from them, and an
/// unnamed thing is known by its kind and the named thing that it hangs on. What cannot be told apart for sure stays apart.
public struct EntityResolver: Sendable {
  /// The names of known entities.
  public let aliases: AliasTable
  /// The entity types and relations in use.
  public let vocabulary: Vocabulary
  /// Given names of men, in lower case: "Mrs. King" is not Martin Luther King.
  let masculineNames: Set<String>

  /// Makes a resolver; `masculineNames` are given names of men, in lower case.
  public init(aliases: AliasTable, vocabulary: Vocabulary, masculineNames: Set<String> = []) {
    self.aliases = aliases
    self.vocabulary = vocabulary
    self.masculineNames = masculineNames
  }

  /// What an article adds to the graph: its entities, its statements with their evidence, and the decisions behind them.
  ///
  /// A relation mention whose ends cannot be identified (a pronoun without antecedent), whose ends are one entity, or
  /// whose entities the relation does not allow, adds nothing. `names` tells the types of names that no relation mention has; without it they have
  /// the wide types that the recogniser saw.
  public func resolve(_ relations: [RelationMention], in analyzed: AnalyzedArticle, names: [TypedName] = []) -> ResolvedArticle {
    let identifier = identifier(for: relations, in: analyzed, names: names)
    let assembler = StatementAssembler(identifier: identifier, analyzed: analyzed, vocabulary: vocabulary)
    return assembler.assemble(relations)
  }

  /// What finds the entities of an article's mentions; first it learns which offices the article gives to whom.
  func identifier(for relations: [RelationMention], in analyzed: AnalyzedArticle, names: [TypedName] = []) -> MentionIdentifier {
    var identifier = MentionIdentifier(
      names: ArticleNames(analyzed: analyzed, relations: relations, typed: names, masculine: masculineNames), aliases: aliases, vocabulary: vocabulary)
    identifier.elsewhere = PlacesElsewhere(relations: relations, identifier: identifier)
    identifier.offices = ArticleOffices(relations: relations, identifier: identifier)
    return identifier
  }
}
