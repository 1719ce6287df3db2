import ArticleReading
import LanguageAnalysis
import NewsModel

extension Pipeline {
  /// The function from an input of a kind to its analysis.
  func analysis(of kind: InputKind) -> @Sendable (InputItem) -> AnalyzedArticle {
    let (analyzer, withNames, coreference, times) = (self.analyzer, self.withNames, self.coreference, stageTimes)
    return { item in
      // Sentences that stand on their own have nothing to do with each other.
      var standAlone = false
      let analyzed = times.measure(.analyze, words: \.wordCount) {
        switch item {
        case .article(let article) where kind == .sentences:
          standAlone = true
          return withNames(analyzer.analyze(lines: article), true)
        case .article(let article): return withNames(analyzer.analyze(article), false)
        case .words(let given): return withNames(analyzer.reanalyze(given), false)
        case .problem: return AnalyzedArticle(article: Article(id: "", text: ""), sentences: [])
        }
      }
      if standAlone { return analyzed }
      return times.measure(.coreference, words: \.wordCount) { coreference.resolved(analyzed) }
    }
  }
}

extension LanguageAnalyzer {
  /// Analyses each block of an article as one sentence of its own, numbered by its line; an empty line counts.
  fileprivate func analyze(lines article: Article) -> AnalyzedArticle {
    let sentences = article.blocks.enumerated().compactMap { line, block -> AnalyzedSentence? in
      if block.range.isEmpty { return nil }
      var sentence = analyze(sentence: article.words(in: block.range))
      sentence.number = line + 1
      sentence.move(by: block.range.lowerBound)
      return sentence.tokens.isEmpty ? nil : sentence
    }
    return AnalyzedArticle(article: article, sentences: sentences)
  }
}

extension AnalyzedSentence {
  /// Moves every offset, for a sentence that was analysed alone.
  fileprivate mutating func move(by bytes: Int) {
    range = range.lowerBound + bytes..<range.upperBound + bytes
    for index in tokens.indices {
      tokens[index].range = tokens[index].range.lowerBound + bytes..<tokens[index].range.upperBound + bytes
    }
  }
}
