import LanguageAnalysis
import NewsModel
import Wirework

/// The decisions over GAP's development part (coreference/gap: "he" and "she" beside two names that both agree) that weights are fitted to.
struct GapRows {
  let pipeline: Pipeline
  let corpora: String

  /// Prints a row for each pronoun that one of the two names is right for; the kind of the rows is `gap`.
  func printRows() throws {
    let text = try Corpora.text(at: corpora + "/coreference/gap/gap-development.tsv")
    for line in text.split(separator: "\n").dropFirst() { printRow(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)) }
  }

  private func printRow(_ fields: [String]) {
    guard fields.count > 9, let pronoun = place(fields[2], at: fields[3], in: fields[1]), let first = place(fields[4], at: fields[5], in: fields[1]),
      let second = place(fields[7], at: fields[8], in: fields[1]), case let rightName = fields[6] == "TRUE" ? "A" : "B", fields[6] == "TRUE" || fields[9] == "TRUE"
    else { return }
    let analyzed = pipeline.analyze(Article(id: .init(rawValue: fields[0]), text: fields[1]))
    let rows = pipeline.coreferenceResolver.trainingRows(in: analyzed) { span in
      let sentence = analyzed.sentences[span.sentence]
      if sentence.range(of: span.tokens) == pronoun { return rightName }
      let head = sentence.tokens[span.head].range
      return first.overlaps(head) ? "A" : second.overlaps(head) ? "B" : nil
    }
    for row in rows where row.hasPrefix("he\t") && !row.hasPrefix("he\t0") { print("gap" + row.dropFirst(2)) }
  }

  /// Words at an offset in code points, in bytes.
  private func place(_ words: String, at offset: String, in text: String) -> Range<Int>? {
    guard let offset = Int(offset), let start = text.unicodeScalars.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) else { return nil }
    let lower = text.utf8.distance(from: text.startIndex, to: start)
    return lower..<lower + words.utf8.count
  }
}
