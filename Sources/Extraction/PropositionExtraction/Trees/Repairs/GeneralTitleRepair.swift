import NewsModel

/// Reads "Secretary-General", "Attorney General" and the like as one title: no part of the body's name before it, nor of the person's behind it.
struct GeneralTitleRepair {
  static func repair(_ sentence: inout AnalyzedSentence) {
    var start = 0
    while let title = title(in: sentence, from: start) {
      start = title.upperBound
      cutNames(at: title, in: &sentence)
      guard let person = sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == title.upperBound }) else { continue }
      GeneralTitleRepair(title: title, person: person.tokens).hang(in: &sentence)
    }
  }

  /// The article with such titles taken out of its names.
  static func cut(_ article: AnalyzedArticle) -> AnalyzedArticle {
    var copy = article
    for index in copy.sentences.indices {
      var start = 0
      while let title = title(in: copy.sentences[index], from: start) {
        start = title.upperBound
        cutNames(at: title, in: &copy.sentences[index])
      }
    }
    return copy
  }

  private static let seconds: Set<String> = ["Secretary", "Director", "Attorney", "Governor", "Inspector", "Solicitor", "Surgeon", "Auditor", "Comptroller", "Consul", "Prosecutor", "Procurator", "Paymaster", "Postmaster", "Quartermaster", "Colonel"]

  /// The first such title from a word on.
  private static func title(in sentence: AnalyzedSentence, from start: Int) -> Range<Int>? {
    for first in sentence.tokens.indices.dropFirst(start).dropLast() where seconds.contains(sentence.tokens[first].text) {
      // "SPD General Secretary Kevin Kuehnert"
      if first > start, sentence.tokens[first].text == "Secretary", sentence.tokens[first - 1].text == "General" { return first - 1..<first + 1 }
      let last = ["-", "–"].contains(sentence.tokens[first + 1].text) ? first + 2 : first + 1
      if last < sentence.tokens.count, sentence.tokens[last].text == "General" { return first..<last + 1 }
    }
    return nil
  }

  // MARK: Names

  private static func cutNames(at title: Range<Int>, in sentence: inout AnalyzedSentence) {
    sentence.names = sentence.names.flatMap { name -> [NameSpan] in
      guard name.tokens.overlaps(title) else { return [name] }
      // "Office of the Attorney General" is a body.
      if name.kind == .organization, title.upperBound == name.tokens.upperBound, name.tokens.contains(where: { sentence.tokens[$0].text == "of" }) { return [name] }
      var parts: [NameSpan] = []
      if name.tokens.lowerBound < title.lowerBound { parts.append(NameSpan(tokens: name.tokens.lowerBound..<title.lowerBound, kind: name.kind == .person ? .organization : name.kind)) }
      if name.tokens.upperBound > title.upperBound { parts.append(NameSpan(tokens: title.upperBound..<name.tokens.upperBound, kind: .person)) }
      return parts
    }
    joinGivenName(behind: title, in: &sentence)
  }

  /// "Attorney-General Christian Porter", whose given name was taken for a people.
  private static func joinGivenName(behind title: Range<Int>, in sentence: inout AnalyzedSentence) {
    guard let people = sentence.names.firstIndex(where: { $0.kind == .nationality && $0.tokens == title.upperBound..<title.upperBound + 1 }), people + 1 < sentence.names.count,
      sentence.names[people + 1].kind == .person, sentence.names[people + 1].tokens.lowerBound == title.upperBound + 1
    else { return }
    let given = title.upperBound
    sentence.names[people + 1].tokens = given..<sentence.names[people + 1].tokens.upperBound
    sentence.names.remove(at: people)
    (sentence.tokens[given].tag, sentence.tokens[given].pennTag) = (.properNoun, "NNP")
  }

  // MARK: The tree

  let title: Range<Int>
  let person: Range<Int>

  /// Hangs the title's last word on the person, and the rest of the title on that.
  private func hang(in sentence: inout AnalyzedSentence) {
    let whole = title.lowerBound..<person.upperBound
    guard let head = person.first(where: { !person.contains(sentence.tokens[$0].head) }) else { return }
    let last = title.upperBound - 1
    liftRoot(above: head, in: &sentence)
    // The person stands where the title stood.
    if title.contains(sentence.tokens[head].head) {
      guard let outer = whole.first(where: { !whole.contains(sentence.tokens[$0].head) }) else { return }
      (sentence.tokens[head].head, sentence.tokens[head].relation) = (sentence.tokens[outer].head, sentence.tokens[outer].relation)
    }
    for word in sentence.tokens.indices where !whole.contains(word) {
      let (above, relation) = (sentence.tokens[word].head, sentence.tokens[word].relation)
      if title.contains(above) || above == head, word < title.lowerBound, [.compound, .amod, .nmodPoss, .nmodDesc].contains(relation) {
        (sentence.tokens[word].head, sentence.tokens[word].relation) = (last, relation == .nmodDesc ? .compound : relation)
      } else if title.contains(above) {
        sentence.tokens[word].head = head
      }
    }
    for word in title { (sentence.tokens[word].head, sentence.tokens[word].relation) = (last, sentence.tokens[word].tag == .punctuation ? .punct : .compound) }
    (sentence.tokens[last].head, sentence.tokens[last].relation) = (head, .nmodDesc)
    for word in [title.lowerBound, last] { (sentence.tokens[word].tag, sentence.tokens[word].pennTag) = (.properNoun, "NNP") }
    for word in person where word != head && !person.contains(sentence.tokens[word].head) { (sentence.tokens[word].head, sentence.tokens[word].relation) = (head, .flat) }
  }

  /// "Attorney-General Christian Porter resigned", where the title was read as the root.
  private func liftRoot(above head: Int, in sentence: inout AnalyzedSentence) {
    guard let root = title.first(where: { sentence.tokens[$0].head < 0 }), case let verb = sentence.tokens[head].head, verb >= 0, !title.contains(verb), sentence.tokens[verb].head == root else { return }
    (sentence.tokens[verb].head, sentence.tokens[verb].relation) = (-1, .root)
    for word in sentence.tokens.indices where sentence.tokens[word].head == root && word > head { sentence.tokens[word].head = verb }
    (sentence.tokens[root].head, sentence.tokens[root].relation) = (head, .nmodDesc)
  }
}
