import NewsModel

/// Reads where somebody was born and died off the brackets behind the name: "Rudolf Halin (3 February 1934 in Uerdingen – 14 November 2014 in Mölln)",
/// "Sarah Tansey (born 1972, London)".
extension SentenceReader {
  func lifeDates() -> [Clause] {
    tree.sentence.names.filter { $0.kind == .person && !$0.tokens.isEmpty }.flatMap { name -> [Clause] in
      guard let open = opening(behind: name), let close = (open + 1..<min(open + 45, tree.tokens.count)).first(where: { tree[$0].text == ")" }),
        let person = name.tokens.first(where: { !name.tokens.contains(tree[$0].head) })
      else { return [] }
      let inside = open + 1..<close
      if let dash = inside.first(where: isDash) {
        let (life, death) = (inside.lowerBound..<dash, dash + 1..<inside.upperBound)
        guard let first = year(in: life), let last = year(in: death), last - first >= 10, hasMonth(life) && hasMonth(death) || (hasMonth(life) || hasMonth(death)) && last - first >= 20 else { return [] }
        return [place(in: life).map { born(person, $0) }, place(in: death).map { died(person, $0) }].compactMap { $0 }
      }
      guard inside.contains(where: { ["born", "b."].contains(tree[$0].text.lowercased()) }) || isDayOfBirth(inside), year(in: inside) != nil else { return [] }
      return place(in: inside).map { [born(person, $0)] } ?? []
    }
  }

  /// "Aleksandr Borovkov (6 March 1931, Moscow) is a mathematician": a day and a place alone, before what somebody is.
  private func isDayOfBirth(_ inside: Range<Int>) -> Bool {
    guard inside.count < 9, hasMonth(inside), inside.upperBound + 1 < tree.tokens.count, ["is", "was"].contains(tree[inside.upperBound + 1].text), tree[inside.lowerBound].tag == .numeral || TimeWords.months[tree[inside.lowerBound].text.lowercased()] != nil,
      let year = inside.first(where: { TimeWords.isYear(tree[$0].text) }), let head = tree.head(of: inside.upperBound + 1), tree[inside.upperBound + 1].relation == .cop
    else { return false }
    return tree[head].tag == .noun && builder.mention(at: head, depth: 0).type == .person && !inside.contains { tree[$0].tag == .verb } && tree.children(of: head, .det).contains { ["a", "an"].contains(tree[$0].text) } && year + 1 < inside.upperBound && [",", "in"].contains(tree[year + 1].text)
  }

  /// The bracket right behind a name.
  private func opening(behind name: NameSpan) -> Int? {
    var open = name.tokens.upperBound
    // "Eva Bosáková, née Věchtová (18 December 1931 …"
    let maiden = open < tree.tokens.count && tree[open].text == "," ? open + 1 : open
    if maiden < tree.tokens.count, NameRepair.maidenWords.contains(tree[maiden].text.lowercased()) {
      open = tree.tokens[(maiden + 1)...].firstIndex { $0.tag != .properNoun } ?? tree.tokens.count
    }
    return open < tree.tokens.count && tree[open].text == "(" ? open : nil
  }

  /// A dash with spaces around it parts the two dates; "Saint-Petersburg" has none.
  private func isDash(_ token: Int) -> Bool {
    guard ["–", "—", "-", "--"].contains(tree[token].text), token > 0, token + 1 < tree.tokens.count else { return false }
    let isLoose = tree[token - 1].range.upperBound < tree[token].range.lowerBound && tree[token].range.upperBound < tree[token + 1].range.lowerBound
    return isLoose && !tree.sentence.names.contains { $0.tokens.contains(token) } || TimeWords.isYear(tree[token - 1].text)
  }

  private func year(in words: Range<Int>) -> Int? { words.first { TimeWords.isYear(tree[$0].text) }.flatMap { Int(tree[$0].text) } }

  /// A life has days; "(Madrid 2001–2006)" is a time in office or in a club.
  private func hasMonth(_ words: Range<Int>) -> Bool { words.contains { TimeWords.months[tree[$0].text.lowercased()] != nil } }

  /// The first place between the dates, which is the smallest.
  private func place(in words: Range<Int>) -> Int? {
    guard let name = tree.sentence.names.first(where: { $0.kind == .location && words.contains($0.tokens.lowerBound) && isAlone($0.tokens.upperBound) }) else { return listedPlace(in: words) }
    return name.tokens.first { !name.tokens.contains(tree[$0].head) }
  }

  /// "Ulm" behind "in", which the recogniser missed and a table knows.
  private func listedPlace(in words: Range<Int>) -> Int? {
    words.dropFirst().first { word in
      tree[word - 1].text == "in" && tree[word].tag == .properNoun && isAlone(word + 1) && ["City", "Region", "Country"].contains(builder.nameType(tree[word].text))
    }
  }

  /// "London" of "London correspondent" is no birthplace.
  private func isAlone(_ next: Int) -> Bool { next >= tree.tokens.count || [.punctuation, .symbol, .adposition, .numeral].contains(tree[next].tag) }

  private func born(_ person: Int, _ place: Int) -> Clause {
    Clause(head: place, predicate: "bear", words: [place], construction: .verbal, fillers: sorted([.init(role: Role.object, head: person), .init(role: "in", head: place)]))
  }

  private func died(_ person: Int, _ place: Int) -> Clause {
    Clause(head: place, predicate: "die", words: [place], construction: .verbal, fillers: sorted([.init(role: Role.subject, head: person), .init(role: "in", head: place)]))
  }

  private func sorted(_ fillers: [Clause.Filler]) -> [Clause.Filler] { fillers.sorted { ($0.head, $0.role) < ($1.head, $1.role) } }
}
