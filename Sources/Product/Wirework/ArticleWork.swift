public import ArticleReading
public import NewsModel

/// How to understand the inputs of a pipeline: the formats of ``ArticleReading/InputFormat``, and analysed text.
public enum InputKind: String, Hashable, Sendable, CaseIterable {
  /// By the file's ending and its content.
  case auto
  /// Plain text, one article.
  case text
  /// GitHub-flavoured Markdown, one article.
  case markdown
  /// An HTML page, one article.
  case html
  /// One JSON object a line.
  case jsonl
  /// One sentence a line, each on its own.
  case sentences
  /// CoNLL-U, whose sentences and words are kept.
  case conllu
}

extension Pipeline {
  /// Reads articles, works on them on several cores, and hands the results over in the order of the input.
  ///
  ///     try pipeline.forEachArticle(in: ["news/"]) { pipeline.statements(in: $0) } consume: { result in
  ///       if case .success(let resolved) = result { print(resolved.statements.count) }
  ///     }
  ///
  /// A few articles per core are in memory at a time, however many there are. Inputs that cannot be read reach `consume` as a
  /// failure and the others go on.
  ///
  /// `progress`, when it is given, tells how far the inputs have been read.
  ///
  /// Throws what `consume` throws, and `CancellationError` when the surrounding task is cancelled.
  public func forEachArticle<Output: Sendable>(
    in paths: [String], input: InputKind = .auto, progress: InputProgress? = nil,
    work: @escaping @Sendable (AnalyzedArticle) -> Output, consume: (Result<Output, ReadingProblem>) throws -> Void
  ) throws {
    let inputs = InputSequence(paths: paths, kind: input, progress: progress, stageTimes: stageTimes)
    try forEachArticle(in: inputs, work: work, consume: consume)
  }

  /// Works on the articles of a sequence of inputs.
  func forEachArticle<Output: Sendable>(
    in inputs: InputSequence, work: @escaping @Sendable (AnalyzedArticle) -> Output,
    consume: (Result<Output, ReadingProblem>) throws -> Void
  ) throws {
    let analyze = analysis(of: inputs.kind)
    try workInOrder(inputs, cores: cores) {
      item -> Result<Output, ReadingProblem> in
      switch item {
      case .problem(let problem): .failure(problem)
      default: .success(work(analyze(item)))
      }
    } consume: {
      try consume($0)
    }
  }
}
