import LanguageAnalysis
public import NewsModel

extension Pipeline {
  /// Trees, names and coreference of an article whose sentences and words are given.
  public func analyze(words article: AnalyzedArticle) -> AnalyzedArticle {
    coreference.resolved(withNames(analyzer.reanalyze(article)))
  }

  /// The entities that the phrases around some words mean; nil where nothing can be said.
  ///
  ///     pipeline.entities(headedBy: [(sentence: 0, token: 2)], in: analyzed)
  ///
  /// Sentences and words count from 0. For measuring resolution on mentions that were marked by hand.
  public func entities(headedBy heads: [(sentence: Int, token: Int)], in analyzed: AnalyzedArticle)
    -> [Entity?]
  {
    resolver.entities(of: extractor.mentions(headedBy: heads, in: analyzed), in: analyzed)
  }
}
