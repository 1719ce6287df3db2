import NewsModel

/// Puts drafts and readings together into analysed sentences.
struct SentenceAssembler {
  let model: LanguageModel

  func sentences(of batch: SentenceBatch, readings: [SentenceReading]) -> [AnalyzedSentence] {
    zip(batch.sentences, readings).map(sentence)
  }

  private func sentence(_ draft: SentenceDraft, _ reading: SentenceReading) -> AnalyzedSentence {
    let tokens = draft.words.indices.map { index in
      let word = draft.words[index]
      let tag = model.tags[reading.tags[index]]
      let head = reading.heads[index]
      // A later piece of a very long sentence hangs on the first piece's root.
      let isRoot = head < 0
      let relation = model.relations[reading.relations[index]]
      return Token(
        range: word.range, text: word.text, lemma: lemma(of: word.text, tag: tag.penn, script: reading.lemmas[index]),
        tag: tag.universal, pennTag: tag.penn, features: model.features[reading.features[index]],
        head: head, relation: !isRoot && relation == .root ? .parataxis : relation)
    }
    return AnalyzedSentence(number: draft.number, range: draft.range, block: draft.block, tokens: PunctuationPlacement.mended(tokens), names: recognised(reading.names, in: tokens, block: draft.block))
  }

  private func lemma(of form: String, tag: String, script: Int) -> String {
    model.lemmaTable.lemma(of: form, tag: tag, network: model.lemmas[script].lemma(of: form))
  }

  private func recognised(_ labels: [Int], in tokens: [Token], block: TextBlock.Kind) -> [NameSpan] {
    DesignatedNames.completed(HyphenatedNames.joined(NameTrim.trimmed(names(labels), in: tokens), in: tokens), in: tokens, block: block)
  }

  private func names(_ labels: [Int]) -> [NameSpan] {
    var names: [NameSpan] = []
    for (index, row) in labels.enumerated() {
      let label = model.nameLabels[row]
      guard let kind = label.kind else { continue }
      if !label.isFirst, let last = names.last, last.tokens.upperBound == index, last.kind == kind {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append(NameSpan(tokens: index..<index + 1, kind: kind))
      }
    }
    return names
  }
}
