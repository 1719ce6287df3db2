import GraphExport
import NewsModel

/// A dependency tree as lines for a terminal: each word below its head, with its part of speech and its relation.
///
///     granted            VERB   root
///     ├─ Russia          PROPN  nsubj
///     └─ asylum          NOUN   obj
struct TreeText {
  private let words: [EvidenceAccount.Word]
  private let children: [Int: [Int]]

  init(_ words: [EvidenceAccount.Word]) {
    self.words = words
    children = Dictionary(grouping: words.indices.filter { words[$0].head != nil }) { words[$0].head ?? 0 }
  }

  var lines: [String] {
    let rows = words.indices.filter { words[$0].head == nil }.flatMap { branch(at: $0, indent: "", mark: "", depth: 0) }
    let width = rows.map { $0.label.unicodeScalars.count }.max() ?? 0
    return rows.map { row in
      let space = String(repeating: " ", count: width - row.label.unicodeScalars.count)
      return "\(row.label)\(space)  \(row.word.tag.padded(6)) \(row.word.relation)"
    }
  }

  /// Punctuation says nothing about the reading and is left out.
  private func branch(at index: Int, indent: String, mark: String, depth: Int) -> [(label: String, word: EvidenceAccount.Word)] {
    // A damaged tree must not hang the command.
    guard depth < 100 else { return [] }
    let below = (children[index] ?? []).filter { words[$0].relation != "punct" }
    let inner = mark.isEmpty ? "" : indent + (mark == "└─ " ? "   " : "│  ")
    let own = (label: indent + mark + words[index].text.onOneLine, word: words[index])
    return [own] + below.enumerated().flatMap { place, child in
      branch(at: child, indent: inner, mark: place == below.count - 1 ? "└─ " : "├─ ", depth: depth + 1)
    }
  }
}

extension String {
  /// The text with spaces behind it, at least so many characters wide.
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
