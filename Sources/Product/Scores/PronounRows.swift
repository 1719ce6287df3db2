import LanguageAnalysis
import NewsModel
import Wirework

/// The decisions over stories of agency news that weights are fitted to: what people said that pronouns of GMB's larger part stand for
/// (`coreference/news.tsv` in the gold folder).
struct PronounRows {
  let pipeline: Pipeline
  let corpora: String
  let gold: String

  /// A story: its sentences in the corpus, and for each marked word the number of what it stands for.
  struct Story {
    var sentences: Range<Int>
    /// Sentence in the corpus and first character of a mention's head in it (code points), with the thing meant.
    var things: [Place: Int] = [:]
    /// Pronouns that stand for nothing named before.
    var strangers: Set<Place> = []
  }
  struct Place: Hashable {
    var sentence: Int
    var start: Int
  }

  /// Prints a row for each decision on a pronoun that was marked.
  func printRows() throws {
    let sentences = try NewsTexts.agency(at: corpora)
    for story in try stories() {
      guard story.sentences.upperBound <= sentences.count else { throw CorpusError(file: path, reason: "names sentence \(story.sentences.upperBound - 1); the corpus has \(sentences.count)") }
      let reading = StoryReading(pipeline: pipeline, sentences: story.sentences, texts: sentences)
      for row in pipeline.coreferenceResolver.trainingRows(in: reading.analyzed, thing: { span in
        guard let place = reading.place(of: span) else { return nil }
        return story.things[place].map(String.init)
      }, isMarked: { span in reading.place(of: span).map { story.things[$0] != nil || story.strangers.contains($0) } ?? false }) { print("news " + row) }
    }
  }

  private var path: String { gold + "/coreference/news.tsv" }

  private func stories() throws -> [Story] {
    var stories: [Story] = []
    for line in try Corpora.text(at: path).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      func places(_ text: Substring) throws -> [Place] {
        try text.split(separator: " ").map { place in
          let numbers = place.split(separator: ":").compactMap { Int($0) }
          guard numbers.count == 2 else { throw CorpusError(file: path, reason: "'\(place)' is no sentence and character") }
          return Place(sentence: numbers[0], start: numbers[1])
        }
      }
      switch (fields.first, fields.count) {
      case ("story", 3):
        guard let first = Int(fields[1]), let last = Int(fields[2]), first <= last else { throw CorpusError(file: path, reason: "'\(line)' names no sentences") }
        stories.append(Story(sentences: first..<last + 1))
      case ("one", 2) where !stories.isEmpty:
        let thing = stories[stories.count - 1].things.values.max().map { $0 + 1 } ?? 1
        for place in try places(fields[1]) { stories[stories.count - 1].things[place] = thing }
      case ("none", 2) where !stories.isEmpty:
        stories[stories.count - 1].strangers.formUnion(try places(fields[1]))
      default: throw CorpusError(file: path, reason: "cannot read the line '\(line)'")
      }
    }
    return stories
  }
}

/// A story of the corpus as one article, with the way back from its words to the corpus.
struct StoryReading {
  let analyzed: AnalyzedArticle
  /// Where each sentence of the corpus begins in the article, in UTF-8 bytes.
  private let starts: [Int]
  private let first: Int

  init(pipeline: Pipeline, sentences: Range<Int>, texts: [String]) {
    var (text, starts) = ("", [Int]())
    for sentence in sentences {
      if !text.isEmpty { text += "\n\n" }
      starts.append(text.utf8.count)
      text += texts[sentence]
    }
    (self.starts, first) = (starts, sentences.lowerBound)
    analyzed = pipeline.analyze(Article(id: .init(rawValue: "\(sentences.lowerBound)"), text: text))
  }

  /// The sentence of the corpus and the character where a mention's head begins.
  func place(of span: MentionSpan) -> PronounRows.Place? {
    let start = analyzed.sentences[span.sentence].tokens[span.head].range.lowerBound
    guard let sentence = starts.lastIndex(where: { $0 <= start }) else { return nil }
    return PronounRows.Place(sentence: first + sentence, start: analyzed.article.text.slice(utf8: starts[sentence]..<start).unicodeScalars.count)
  }
}
