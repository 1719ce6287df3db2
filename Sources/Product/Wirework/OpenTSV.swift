import GraphExport
public import NewsModel
import PropositionExtraction

/// Open propositions as tab-separated values, as open-extraction benchmarks read them.
///
/// `sentence number TAB subject TAB predicate TAB object [TAB further argument]…`, in the words of the sentence.
public enum OpenTSV {
  /// The lines of an article; with `confidence`, each line ends in one more column; what is less sure than `least` is left out.
  public static func lines(
    of article: AnalyzedArticle, from pipeline: Pipeline, confidence: Bool = false, atLeast least: Double = 0
  ) -> [String] {
    pipeline.extractor.openTriples(in: article).filter { $0.confidence >= least }.map { triple in
      var cells =
        [String(article.sentences[triple.sentence].number), triple.subject, triple.predicate]
        + triple.arguments
      if confidence { cells.append(JSONText.unit(triple.confidence)) }
      return cells.map(\.onOneLine).joined(separator: "\t")
    }
  }
}
