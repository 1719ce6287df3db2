import GraphExport
public import NewsModel

/// An article as one line of JSON: what `wirework read` prints and `--input jsonl` reads again.
///
/// `blocks` lists the parts of the text with their kind; `start` and `end` count Unicode code points of `text`, and `origin`, where a
/// part stands in the file in one piece, counts the bytes of the file.
public enum ArticleJSON {
  /// One JSON object on one line, without the line break; members that are not known are left out.
  public static func line(for article: Article) -> String {
    var object = JSONObject()
    object.add("id", article.id.rawValue)
    object.add("title", article.title)
    object.add("text", article.text)
    object.add("source", article.source)
    object.add("url", article.url)
    object.add("published", article.published)
    object.add("author", article.author)
    object.add("agency", article.agency)
    object.add("dateline", article.dateline)
    object.add("language", article.language)
    object.add("path", article.path)
    let offsets = CodePointOffsets(text: article.text)
    object.add("blocks", list: article.blocks.map { block($0, offsets: offsets) })
    return object.text
  }

  private static func block(_ block: TextBlock, offsets: CodePointOffsets) -> String {
    let range = offsets.codePoints(in: block.range)
    var object = JSONObject()
    object.add("kind", block.kind.rawValue)
    object.add("start", range.lowerBound)
    object.add("end", range.upperBound)
    if let origin = block.origin {
      var place = JSONObject()
      place.add("start", origin.lowerBound)
      place.add("end", origin.upperBound)
      object.add("origin", json: place.text)
    }
    return object.text
  }
}
