public import NewsModel

/// Turns the trees of an article into propositions.
///
///     let extractor = PropositionExtractor(lexicon: lexicon, nounTypes: types) { aliases.type(of: $0) }
///     extractor.propositions(in: analyzed)   // grant(subject: Russia, object: asylum, recipient: Assad), …
///
/// A function from values to values: no files, clock or globals; text that cannot be understood yields nothing.
public struct PropositionExtractor: Sendable {
  let lexicon: SharedLexicon
  let nounTypes: NounTypes
  let nameType: @Sendable (String) -> EntityType?

  /// Makes an extractor; `nameType` tells the type of a name that an alias table knows.
  public init(
    lexicon: ExtractionLexicon, nounTypes: NounTypes,
    nameType: @escaping @Sendable (String) -> EntityType? = { _ in nil }
  ) {
    self.lexicon = SharedLexicon(lexicon)
    self.nounTypes = nounTypes
    self.nameType = nameType
  }

  /// The propositions of an article, in the order of its sentences and, within one, of their predicates.
  public func propositions(in article: AnalyzedArticle) -> [Proposition] { propositions(in: article, builders(of: article)) }

  /// The propositions of an article and the types of its names, which cost less together.
  public func propositionsAndNames(in article: AnalyzedArticle) -> (propositions: [Proposition], names: [TypedName]) {
    let builders = builders(of: article)
    return (propositions(in: article, builders), typedNames(in: builders))
  }

  private func propositions(in article: AnalyzedArticle, _ builders: [MentionBuilder]) -> [Proposition] {
    let antecedents = AntecedentTable(article)
    let anchors = AnchorDays.days(in: article)
    let readers = builders.indices.map { index in
      SentenceReader(
        builder: builders[index], published: article.article.publicationDay, anchor: anchors[index],
        antecedents: antecedents, builders: builders)
    }
    let speakers = zip(readers, QuoteReader.openings(in: article)).map { $0.speaker(isQuoteOpen: $1) }
    let protagonists = readers.map { $0.protagonist() }
    let lastSpeaker = LastSpeaker(speakers: speakers, protagonists: protagonists, continuing: lexicon.words.continuing)
    let propositions = lastSpeaker.followed(LaterDenial(readers: readers).applied(to: readers.map { $0.propositions() }))
    return QuotedSpeech(article: article, speakers: speakers, protagonists: protagonists).attributed(propositions).map(FirstPerson.resolved)
  }

  /// What builds the mentions of each sentence; what one sentence tells of a name's type, all know.
  func builders(of article: AnalyzedArticle) -> [MentionBuilder] {
    let builders = article.sentences.enumerated().map { index, sentence in
      MentionBuilder(
        tree: SentenceTree(sentence, index: index, lexicon: lexicon), text: article.article.text, types: nounTypes, lexicon: lexicon, nameType: nameType)
    }
    let known = ArticleTypes.types(in: builders)
    for builder in builders { builder.articleTypes = known }
    return builders
  }
}

/// For each mention that coreference resolved, what it stands for.
struct AntecedentTable {
  private struct Key: Hashable {
    var sentence: Int
    var head: Int
  }
  private let links: [Key: [MentionSpan]]

  init(_ article: AnalyzedArticle) {
    links = Dictionary(grouping: article.coreference) { Key(sentence: $0.mention.sentence, head: $0.mention.head) }
      .mapValues { $0.map(\.antecedent).sorted() }
  }

  func antecedents(sentence: Int, head: Int) -> [MentionSpan] { links[Key(sentence: sentence, head: head)] ?? [] }
}
