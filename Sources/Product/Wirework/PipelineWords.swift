import LanguageAnalysis
public import NewsModel
import PropositionExtraction

extension Pipeline {
  /// The analysis of an article whose words and sentences are given, as `--input conllu` reads them; tags, trees, names and
  /// coreference are made anew.
  public func reanalyze(_ article: AnalyzedArticle) -> AnalyzedArticle {
    coreference.resolved(withNames(analyzer.reanalyze(article)))
  }

  /// The names of an analysed article with the finest type that is known of each, in the order of the text.
  ///
  ///     let names = pipeline.typedNames(in: pipeline.analyze(article))   // Tartus naval base: MilitaryBase, …
  public func typedNames(in article: AnalyzedArticle) -> [TypedName] { extractor.typedNames(in: article) }
}
