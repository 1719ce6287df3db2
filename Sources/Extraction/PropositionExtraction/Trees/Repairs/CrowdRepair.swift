import NewsModel

/// Reads "hundreds of thousands of Syrians" as Syrians, so many of them, as it reads "two hundred Syrians".
///
/// The treebanks make the number the head, so that hundreds flee and thousands protest.
enum CrowdRepair {
  private static let numbers: Set<String> = ["tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"]

  static func repair(_ draft: inout TreeDraft) {
    let many = draft.tokens.indices.reversed().filter { isNumber($0, in: draft) }
    for number in many {
      guard let of = behind(number, in: draft), let counted = draft.children(of: number, .nmod).first(where: { $0 > of && draft.child(of: $0, .`case`) == of }) else { continue }
      if isNumber(counted, in: draft) { continue }
      if isCrowd(counted, in: draft) { turn(number, of, counted, in: &draft) }
    }
    for number in many { joinTens(number, in: &draft) }
  }

  private static func isNumber(_ word: Int, in draft: TreeDraft) -> Bool {
    let token = draft[word]
    return (token.tag == .noun || token.tag == .numeral) && token.text.utf8.last == UInt8(ascii: "s") && numbers.contains(token.text.lowercased())
  }

  private static func behind(_ number: Int, in draft: TreeDraft) -> Int? {
    number + 2 < draft.tokens.count && draft[number + 1].text.lowercased() == "of" ? number + 1 : nil
  }

  /// "Hundreds of dollars", "thousands of miles" and "dozens of times" are sums and measures.
  private static func isCrowd(_ noun: Int, in draft: TreeDraft) -> Bool {
    let isPlural = ["NNS", "NNPS"].contains(draft[noun].pennTag) || ["people", "police", "troops", "personnel"].contains(draft[noun].lemma.lowercased())
    return isPlural && !CountRepair.isMeasure(noun, in: draft) && !TimeWords.isTimeNoun(draft[noun].lemma)
  }

  private static func turn(_ number: Int, _ of: Int, _ counted: Int, in draft: inout TreeDraft) {
    let (above, relation) = (draft[number].head, draft[number].relation)
    if above < 0 { draft.makeRoot(counted, oldRootAs: .nummod) } else { draft.hang(counted, below: above, as: relation) }
    for child in draft.children(of: number) where child != counted && child != of { draft.hang(child, below: counted, as: draft[child].relation) }
    draft.hang(number, below: counted, as: .nummod)
    draft.hang(of, below: number, as: .fixed)
  }

  /// "Tens of thousands of protesters", of which the last number counts already: the first belongs to it.
  private static func joinTens(_ number: Int, in draft: inout TreeDraft) {
    guard number > 1, draft[number].relation == .nummod, case let of = number - 1, draft[of].text.lowercased() == "of", case let first = number - 2, isNumber(first, in: draft),
      case let counted = draft[number].head
    else { return }
    if draft[counted].head == first {
      let (above, relation) = (draft[first].head, draft[first].relation)
      if above < 0 { draft.makeRoot(counted, oldRootAs: .compound) } else { draft.hang(counted, below: above, as: relation) }
      for child in draft.children(of: first) where child != counted { draft.hang(child, below: counted, as: draft[child].relation) }
    }
    draft.hang(of, below: number, as: .`case`)
    draft.hang(first, below: number, as: .compound)
  }
}
