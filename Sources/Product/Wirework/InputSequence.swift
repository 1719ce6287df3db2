import ArticleReading
import Foundation
import LanguageAnalysis
import NewsModel

/// What there is to work on, one item at a time.
enum InputItem: Sendable {
  /// A text.
  case article(Article)
  /// Sentences whose words are given; every other column is left to our own analysis.
  case words(AnalyzedArticle)
  /// An input that gave nothing.
  case problem(ReadingProblem)
}

/// The items of files and folders in an order that does not depend on the file system; nothing is opened before its turn.
struct InputSequence: Sequence {
  var paths: [String]
  var kind: InputKind
  var storedPath: (@Sendable (String) -> String?)?
  var storedFolder: String?
  var progress: InputProgress?
  var stageTimes: StageTimes?

  func makeIterator() -> AnyIterator<InputItem> {
    guard let format = InputFormat(rawValue: kind.rawValue) else {
      return AnyIterator(ConlluItems(paths: paths))
    }
    var reader = ArticleReader(input: format)
    reader.storedPath = storedPath
    reader.storedFolder = storedFolder
    var results = reader.articles(at: paths).makeIterator()
    return AnyIterator { [progress, stageTimes] in
      // Words are counted where they are known, by the analysis.
      let item = stageTimes.measure(.read, words: { _ in 0 }) { results.next().map(Self.item) }
      progress?.fraction = results.fractionRead
      return item
    }
  }

  private static func item(_ result: ReadingResult) -> InputItem {
    switch result {
    case .article(let article): .article(article)
    case .problem(let problem): .problem(problem)
    }
  }
}

/// The documents of CoNLL-U files; `-` is standard input.
private struct ConlluItems: IteratorProtocol {
  private var paths: ArraySlice<String>
  private var documents: ArraySlice<AnalyzedArticle> = []

  init(paths: [String]) { self.paths = paths[...] }

  mutating func next() -> InputItem? {
    if let document = documents.popFirst() { return .words(document) }
    guard let path = paths.popFirst() else { return nil }
    do {
      let data =
        path == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: path))
      documents = try CoNLLU.articles(from: String(decoding: data, as: UTF8.self), file: path)[...]
      return documents.popFirst().map(InputItem.words)
        ?? .problem(ReadingProblem(file: path, message: "the file holds no sentence"))
    } catch let mistake as CoNLLUError {
      return .problem(ReadingProblem(file: path, line: mistake.line, message: mistake.message))
    } catch {
      return .problem(
        ReadingProblem(
          file: path, message: "the file cannot be read; check that it exists and that you may read it"))
    }
  }
}
