public import NewsModel
import ResourceLookup

/// Turns articles into sentences, words, trees and names with the trained English model.
///
///     let analyzer = try LanguageAnalyzer()
///     let analysis = analyzer.analyze(Article(id: "grant", text: "Russia granted Assad asylum."))
///     analysis.sentences[0].tokens[1].lemma   // "grant"
///
/// Loading may fail; analysing never does. The same text gives the same bytes on every machine, alone or among others.
public struct LanguageAnalyzer: Sendable {
  let model: LanguageModel
  let network: Network
  /// Whether one call may use all cores, which it does unless told; results never depend on it.
  public var usesAllCores = true
  /// Given names of persons, which tell headlines in title case that a name follows: "Theresa May Visits Brussels". None unless told.
  public var givenNames = GivenNames()

  /// Loads the model from a folder with `manifest.json` and its weights; without a name, the one that ships with Wirework.
  ///
  /// Throws ``ModelError`` when a file is missing, damaged or of another version; the message says what to do.
  public init(modelFolder: String? = nil) throws {
    try self.init(modelFolder: modelFolder, arithmetic: .fastest)
  }

  init(modelFolder: String?, arithmetic: Arithmetic) throws {
    let folder: String
    if let modelFolder {
      folder = modelFolder
    } else {
      do {
        folder = try ResourceLookup.folder(ofTarget: "LanguageAnalysis") + "/Models/en"
      } catch let missing as ResourceLookup.Missing {
        throw ModelError.notFound(missing.description)
      }
    }
    model = try LanguageModel(folder: folder)
    network = Network(model: model, arithmetic: arithmetic)
  }

  /// What the model's manifest says about it: version, licence, sources.
  public var modelDescription: ModelDescription { model.description }

  /// Analyses one article.
  public func analyze(_ article: Article) -> AnalyzedArticle {
    analyze([article])[0]
  }

  /// Analyses articles; sentences of several are computed together. The result is the same, to the bit, as one by one.
  public func analyze(_ articles: [Article]) -> [AnalyzedArticle] {
    let segmenter = Segmenter(model: model)
    let drafts = parallelMap(articles, onAllCores: usesAllCores) { HeadlineCase.recased(segmenter.drafts(of: $0), lemmas: model.lemmaTable, givenNames: givenNames) }
    let sentences = fill(drafts.flatMap { $0 })
    var result: [AnalyzedArticle] = []
    var start = 0
    for (article, own) in zip(articles, drafts) {
      result.append(AnalyzedArticle(article: article, sentences: Self.consistent(Array(sentences[start..<start + own.count]))))
      start += own.count
    }
    return result
  }

  /// Analyses a text as one sentence, without splitting it; offsets count in `text`.
  public func analyze(sentence text: String) -> AnalyzedSentence {
    let draft = Segmenter(model: model).draft(ofSentence: text)
    return fill([draft])[0]
  }

  /// Analyses sentences whose words are given, as `--input conllu` does; offsets count in the words joined by single spaces.
  public func analyze(tokens sentences: [[String]]) -> [AnalyzedSentence] {
    let drafts = sentences.enumerated().map { number, words in SentenceDraft(number: number + 1, words: words) }
    return fill(drafts)
  }

  /// Gives an article's sentences new tags, lemmas, trees and names; words, ranges and numbers stay as they are, coreference is dropped.
  ///
  /// This is what `--input conllu` does with an article from ``CoNLLU/articles(from:file:)``.
  public func reanalyze(_ article: AnalyzedArticle) -> AnalyzedArticle {
    AnalyzedArticle(article: article.article, sentences: Self.consistent(fill(article.sentences.map(SentenceDraft.init))))
  }

  private static func consistent(_ sentences: [AnalyzedSentence]) -> [AnalyzedSentence] {
    let consistency = NameConsistency(sentences)
    return sentences.map(consistency.mended)
  }

  private func fill(_ drafts: [SentenceDraft]) -> [AnalyzedSentence] {
    let batches = SentenceBatch.batches(of: drafts)
    return parallelMap(batches, onAllCores: usesAllCores) { batch in
      SentenceAssembler(model: model).sentences(of: batch, readings: network.read(batch))
    }.flatMap { $0 }
  }
}
