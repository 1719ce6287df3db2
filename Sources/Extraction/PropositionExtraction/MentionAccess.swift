public import NewsModel

extension PropositionExtractor {
  /// The mention that a word heads, as propositions would speak of it; for what looks at mentions and not at what is said.
  ///
  /// `head` counts the words of the sentence, and `sentence` the sentences, both from 0.
  public func mention(headedBy head: Int, sentence: Int, in article: AnalyzedArticle) -> Mention {
    let tree = SentenceTree(article.sentences[sentence], index: sentence, lexicon: lexicon)
    return MentionBuilder(tree: tree, text: article.article.text, types: nounTypes, lexicon: lexicon, nameType: nameType).mention(at: head)
  }
}
