/// The words of a sentence that stand beside it, in brackets or as the source of a headline, read apart from the rest.
///
/// "Taipei (Chinese: 台北) is a capital", "Two killed in Kyiv, mayor says": such words say something beside the sentence, so the sentence is read
/// again without them. Words in brackets keep what the whole sentence gave them; no word outside hangs on one of them.
struct SentenceAsides: Sendable {
  /// The numbers of the words outside, in order.
  let outside: [Int]
  /// The verb of saying that ends a headline, and the comma before who says it.
  private let source: (comma: Int, verb: Int)?
  private let count: Int

  private static let pairs = ["(": ")", "[": "]", "{": "}"]
  private static let saying: Set<String> = ["says", "say", "said", "reports"]
  /// Fewer words than these are no sentence of their own.
  private static let fewestOutside = 3
  private static let longestSource = 6

  /// Nothing when nothing stands aside, or when nothing like a sentence is left without it.
  init?(_ words: [SentenceDraft.Word]) {
    source = Self.source(words)
    guard source != nil || words.contains(where: { Self.pairs[$0.text] != nil }) else { return nil }
    var inside = Self.bracketed(words)
    if let source { inside.formUnion(source.comma...source.verb) }
    outside = words.indices.filter { !inside.contains($0) }
    count = words.count
    let fewest = source == nil ? Self.fewestOutside : Self.fewestOutside - 1
    guard !inside.isEmpty, outside.lazy.filter({ words[$0].hasLetter }).count >= fewest else { return nil }
  }

  /// ", mayor says" at the end of a headline, which no full stop ends.
  private static func source(_ words: [SentenceDraft.Word]) -> (comma: Int, verb: Int)? {
    guard let last = words.last, saying.contains(last.text), case let verb = words.count - 1,
      let comma = words.lastIndex(where: { $0.text == "," }), (2...longestSource + 1).contains(verb - comma)
    else { return nil }
    return (comma, verb)
  }

  /// The words from each outer opening bracket to the one that closes it, both included; brackets that nothing closes stay outside.
  private static func bracketed(_ words: [SentenceDraft.Word]) -> Set<Int> {
    var inside: Set<Int> = []
    var start = 0
    while start < words.count {
      if let end = closing(from: start, in: words) {
        inside.formUnion(start...end)
        start = end
      }
      start += 1
    }
    return inside
  }

  private static func closing(from start: Int, in words: [SentenceDraft.Word]) -> Int? {
    guard let mark = pairs[words[start].text] else { return nil }
    var depth = 0
    for index in start..<words.count {
      if words[index].text == words[start].text { depth += 1 }
      if words[index].text == mark { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The reading of the whole sentence, with the words outside as `rest` reads them; `relations` are the model's rows.
  func joined(whole: SentenceReading, rest: SentenceReading, relations: AsideRelations, names: [NameLabel]) -> SentenceReading {
    var reading = whole
    for (row, word) in outside.enumerated() {
      reading.heads[word] = rest.heads[row] < 0 ? -1 : outside[rest.heads[row]]
      reading.relations[word] = rest.relations[row]
      reading.tags[word] = rest.tags[row]
      reading.features[word] = rest.features[row]
      reading.lemmas[word] = rest.lemmas[row]
      reading.names[word] = rest.names[row]
    }
    keepLongNames(of: whole, in: &reading, names)
    let isOutside = Set(outside)
    for word in 0..<count where reading.heads[word] < 0 && !isOutside.contains(word) {
      reading.heads[word] = outside.last { $0 < word } ?? outside[0]
      reading.relations[word] = relations.aside
    }
    if let source { hang(source, in: &reading, relations) }
    return reading
  }

  /// A name of the whole sentence that holds all that the rest found of it stays: "National Union for the Total Independence of Angola (UNITA)".
  private func keepLongNames(of whole: SentenceReading, in reading: inout SentenceReading, _ names: [NameLabel]) {
    var start = 0
    while start < outside.count {
      var end = start + 1
      guard names[whole.names[outside[start]]].kind != nil else {
        start = end
        continue
      }
      while end < outside.count, outside[end] == outside[end - 1] + 1, continues(whole.names[outside[end]], names) { end += 1 }
      let isHeld = !continues(reading.names[outside[start]], names) && (end == outside.count || !continues(reading.names[outside[end]], names))
      if isHeld, end - start > 1 {
        for row in start..<end { reading.names[outside[row]] = whole.names[outside[row]] }
      }
      start = end
    }
  }

  /// Whether a label is that of a further word of a name.
  private func continues(_ label: Int, _ names: [NameLabel]) -> Bool { names[label].kind != nil && !names[label].isFirst }

  /// Hangs the verb of saying on the root, and the one who says it on the verb.
  private func hang(_ source: (comma: Int, verb: Int), in reading: inout SentenceReading, _ relations: AsideRelations) {
    guard let root = outside.first(where: { reading.heads[$0] < 0 }) else { return }
    for word in source.comma + 1..<source.verb where reading.heads[word] <= source.comma {
      reading.heads[word] = source.verb
      reading.relations[word] = relations.subject
    }
    reading.heads[source.verb] = root
    reading.relations[source.verb] = relations.aside
    reading.heads[source.comma] = source.verb
  }
}

/// The rows of the model's relations that asides hang by.
struct AsideRelations: Sendable {
  let aside: Int
  let subject: Int
}

extension SentenceDraft.Word {
  fileprivate var hasLetter: Bool { text.contains(where: \.isLetter) }
}
