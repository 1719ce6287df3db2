import GraphExport
public import NewsModel

/// Open propositions as JSON, one object a line: predicate, arguments with their roles and places, polarity, modality, time, voices.
public enum PropositionJSON {
  /// The lines of an article's propositions; offsets are Unicode code points of the article's text.
  public static func lines(for propositions: [Proposition], in analyzed: AnalyzedArticle) -> [String] {
    let writer = Writer(article: analyzed.article, offsets: CodePointOffsets(text: analyzed.article.text))
    return propositions.map { writer.line($0, sentence: analyzed.sentences[$0.sentence].number) }
  }

  private struct Writer {
    let article: Article
    let offsets: CodePointOffsets

    func line(_ proposition: Proposition, sentence: Int) -> String {
      var object = JSONObject()
      object.add("article", article.id.rawValue)
      object.add("sentence", sentence)
      object.add("predicate", proposition.predicate)
      object.add("construction", proposition.construction.rawValue)
      object.add("arguments", list: proposition.arguments.map(argument))
      object.add("polarity", proposition.polarity.rawValue)
      object.add("modality", proposition.modality.rawValue)
      if let time = proposition.time { object.add("time", json: self.time(time)) }
      object.add("attribution", list: proposition.attribution.map(voice))
      add(proposition.range, to: &object)
      object.add("quote", article.words(in: proposition.range))
      return object.text
    }

    private func argument(_ argument: Argument) -> String {
      var object = JSONObject()
      object.add("role", argument.role)
      object.add("text", argument.mention.text)
      object.add("type", argument.mention.type.rawValue)
      add(argument.mention.range, to: &object)
      let referent = argument.mention.referent
      if referent != argument.mention { object.add("standsFor", referent.text) }
      return object.text
    }

    private func time(_ time: TimeExpression) -> String {
      var object = JSONObject()
      object.add("text", time.text)
      object.add("value", time.value)
      return object.text
    }

    private func voice(_ voice: Voice) -> String {
      var object = JSONObject()
      object.add("source", voice.source?.text)
      object.add("cue", voice.cue)
      if !voice.via.isEmpty { object.add("via", list: voice.via.map { JSONText.quoted($0.text) }) }
      object.add("firmness", voice.firmness.rawValue)
      return object.text
    }

    private func add(_ range: Range<Int>, to object: inout JSONObject) {
      let points = offsets.codePoints(in: range)
      object.add("start", points.lowerBound)
      object.add("end", points.upperBound)
    }
  }
}
