import NewsModel

/// Looks up entities, articles and texts while statements stream by, and keeps a few at hand.
///
/// Only so many of each are held, so memory does not grow with the graph.
final class ExportLookup<Records: GraphRecords> {
  private let records: Records
  private var entities: [Entity.ID: Entity?] = [:]
  private var articles: [Article.ID: ArticleRecord?] = [:]
  private var texts: [Article.ID: MeasuredText?] = [:]

  private let capacity = 16_384
  private let textCapacity = 64

  /// Looks things up in a graph.
  init(_ records: Records) { self.records = records }

  /// An entity; nil when the graph has none of that name.
  func entity(_ id: Entity.ID) throws -> Entity? {
    if let known = entities[id] { return known }
    if entities.count >= capacity { entities.removeAll(keepingCapacity: true) }
    let found = try records.entity(id)
    entities[id] = .some(found)
    return found
  }

  /// An article; nil when the graph has none of that name.
  func article(_ id: Article.ID) throws -> ArticleRecord? {
    if let known = articles[id] { return known }
    if articles.count >= capacity { articles.removeAll(keepingCapacity: true) }
    let found = try records.article(id)
    articles[id] = .some(found)
    return found
  }

  /// The text of an article, measured; nil when it is not kept.
  func text(of id: Article.ID) throws -> MeasuredText? {
    if let known = texts[id] { return known }
    if texts.count >= textCapacity { texts.removeAll(keepingCapacity: true) }
    let found = try records.text(of: id).map(MeasuredText.init)
    texts[id] = .some(found)
    return found
  }
}

/// A text with its offsets in code points.
struct MeasuredText {
  let text: String
  let offsets: CodePointOffsets

  init(_ text: String) {
    self.text = text
    offsets = CodePointOffsets(text: text)
  }

  /// The words around a range of UTF-8 bytes: at most 24 code points on either side.
  func context(of range: Range<Int>) -> (prefix: String, suffix: String) {
    let width = 24
    let reach = (width + 1) * 4  // one more, so that a character cut in half is never among those kept
    let before = text.slice(utf8: max(0, range.lowerBound - reach)..<range.lowerBound)
    let after = text.slice(utf8: range.upperBound..<range.upperBound + reach)
    return (
      String(String.UnicodeScalarView(before.unicodeScalars.suffix(width))),
      String(String.UnicodeScalarView(after.unicodeScalars.prefix(width)))
    )
  }
}
