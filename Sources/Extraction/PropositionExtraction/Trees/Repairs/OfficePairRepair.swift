import NewsModel

/// Mends "Biden and Defense Secretary Lloyd Austin visited Kyiv", where the office was given to the first name: what stands between "and" and a person's name is that person's.
enum OfficePairRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person && name.tokens.lowerBound > 2 {
      pair(name.tokens, in: &draft)
      unite(name.tokens, in: &draft)
    }
  }

  /// "the former Russian president and prime minister Dmitry Medvedev", read as a president and Medvedev: one article, one person, two offices.
  private static func unite(_ name: Range<Int>, in draft: inout TreeDraft) {
    guard let person = name.first(where: { !name.contains(draft[$0].head) }), draft[person].relation == .conj, case let first = draft[person].head, first >= 0, first < person, isOffice(first, in: draft),
      draft.child(of: first, .det).map({ draft[$0].text.lowercased() == "the" }) == true, draft.children(of: first, .amod).contains(where: { past.contains(draft[$0].text.lowercased()) }), let title = draft.children(of: person, .nmodDesc).last(where: { $0 == name.lowerBound - 1 }), isOffice(title, in: draft), draft.child(of: title, .det, .nmodPoss) == nil, areOnesOwn(draft[first].text, draft[title].text, titled: draft.children(of: title).map { draft[$0].text }),
      draft[first + 1].text == "and", case let above = draft[first].head, above >= 0, draft[above].pennTag != "VBP", !["meet", "marry", "clash", "agree", "talk"].contains(draft[above].lemma.lowercased()) || draft.child(of: above, .obj) != nil, !draft.children(of: above).contains(where: { ["are", "were", "have"].contains(draft[$0].text.lowercased()) && [.aux, .auxPass, .cop].contains(draft[$0].relation) })
    else { return }
    let relation = draft[first].relation
    let marks = draft.children(of: first, .`case`)
    draft.hang(person, below: above, as: relation)
    draft.hang(first, below: person, as: .nmodDesc)
    draft.hang(first + 1, below: title, as: .cc)
    for mark in marks { draft.hang(mark, below: person, as: .`case`) }
  }

  /// A king is no queen, and a president who was vice president is called president.
  private static func areOnesOwn(_ first: String, _ second: String, titled words: [String]) -> Bool {
    (first != second || !words.isEmpty) && !["king", "queen", "mayor", "judge"].contains(first) && !words.contains("vice")
  }

  /// Who is no longer what he was is one person; "the president and prime minister Ann Lee" may be two.
  private static let past: Set<String> = ["former", "late", "ousted", "deposed", "onetime", "one-time", "toppled"]

  /// An office in the singular and in small letters.
  private static func isOffice(_ word: Int, in draft: TreeDraft) -> Bool {
    draft[word].pennTag == "NN" && draft[word].text.first?.isLowercase == true && OfficeNouns.all.contains(draft[word].text)
  }

  private static func pair(_ second: Range<Int>, in draft: inout TreeDraft) {
    guard let and = conjunction(before: second.lowerBound, in: draft), let first = draft.sentence.names.first(where: { $0.tokens.upperBound == and && $0.kind != .nationality && $0.kind != .other }),
      case let office = and + 1..<second.lowerBound, let title = office.last(where: { OfficeNouns.all.contains(draft[$0].text.lowercased()) }), let head = first.tokens.first(where: { !first.tokens.contains(draft[$0].head) }),
      let person = second.first(where: { !second.contains(draft[$0].head) }), draft.adposition(of: head) != "of"
    else { return }
    let inside = first.tokens.lowerBound..<second.upperBound
    let tops = inside.filter { !inside.contains(draft[$0].head) && draft[$0].tag != .punctuation }
    // What is read well already stays as it is.
    guard draft[person].head != head || draft[person].relation != .conj || draft[title].head != person, let outer = tops.first(where: { arguments.contains(draft[$0].relation) }), case let above = draft[outer].head, case let relation = draft[outer].relation else { return }
    let marks = draft.tokens.indices.filter { draft[$0].relation == .`case` && inside.contains(draft[$0].head) && $0 < first.tokens.lowerBound }
    guard above >= 0 else { return }
    let articles = draft.tokens.indices.prefix(first.tokens.lowerBound).filter { draft[$0].relation == .det && inside.contains(draft[$0].head) }
    draft.hang(head, below: above, as: relation)
    draft.hang(person, below: head, as: .conj)
    draft.hang(and, below: person, as: .cc)
    draft.hang(title, below: person, as: .nmodDesc)
    for word in office where word != title {
      if draft[word].text == "of" { continue }
      if word > title { draft.hang(word, below: title, as: .nmod) } else { draft.hang(word, below: title, as: draft[word].tag == .adjective ? .amod : .compound) }
    }
    for of in office where draft[of].text == "of" && of + 1 < second.lowerBound { draft.hang(of, below: of + 1, as: .`case`) }
    for word in second where word != person && !second.contains(draft[word].head) { draft.hang(word, below: person, as: .flat) }
    for mark in marks { draft.hang(mark, below: head, as: .`case`) }
    for article in articles { draft.hang(article, below: head, as: .det) }
    for word in draft.tokens.indices where !inside.contains(word) && word > second.upperBound && office.contains(draft[word].head) { draft.hang(word, below: above, as: draft[word].relation) }
  }

  private static let arguments: Set<DependencyRelation> = [.nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .nmod, .conj]

  /// "and" with nothing but capitalised words, and "of", up to a name.
  private static func conjunction(before name: Int, in draft: TreeDraft) -> Int? {
    var word = name - 1
    while word > 0, name - word < 7, draft[word].text.first?.isUppercase == true && [.properNoun, .noun, .adjective].contains(draft[word].tag) || draft[word].text == "of" { word -= 1 }
    return word > 0 && word < name - 1 && draft[word].text == "and" ? word : nil
  }
}
