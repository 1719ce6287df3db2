import NewsModel

/// Mends "director Navy Capt. Jeff Davis", where a title written short was read as the end of another name.
enum ShortTitleRepair {
  static func repair(_ draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person { join(name.tokens, in: &draft) }
  }

  private static func join(_ name: Range<Int>, in draft: inout TreeDraft) {
    guard let title = title(before: name.lowerBound, in: draft), let head = name.first(where: { !name.contains(draft[$0].head) }) else { return }
    if draft[title].head == head { return joinForce(before: title, to: head, in: &draft) }
    let governor = draft[title].head
    let described = descriptions(before: title, in: draft)
    // Where the title stood for the person in the sentence, the person does.
    if governor >= 0, !name.contains(governor), draft[head].head < 0 || draft[head].head == title { draft.hang(head, below: governor, as: draft[title].relation) }
    draft.hang(title, below: head, as: .nmodDesc)
    for noun in described { draft.hang(noun, below: head, as: .nmodDesc) }
    draft.shortenName(upTo: title)
    if title > 0, services.contains(draft[title - 1].text) { joinForce(before: title, to: head, in: &draft) }
  }

  /// "Navy" of "director Navy Capt. Jeff Davis said", read as one who says it too.
  private static func joinForce(before title: Int, to head: Int, in draft: inout TreeDraft) {
    let force = title - 1
    guard force >= 0, draft[force].tag == .properNoun, draft[force].head >= 0, draft.children(of: force).allSatisfy({ $0 < force }) else { return }
    if draft[force].relation == .appos, draft[force].head == force - 1, services.contains(draft[force].text) { joinNoun(force - 1, to: head, in: &draft) }
    guard draft[force].head == draft[head].head, draft[force].relation == draft[head].relation else { return }
    let described = descriptions(before: force, in: draft)
    let isBeside = force > 0 && draft[force - 1].tag == .noun && draft[force - 1].head == draft[head].head && draft[force - 1].relation == draft[head].relation
    draft.hang(force, below: head, as: .nmodDesc)
    // "director" of "press operations director Navy Capt. Jeff Davis said", read as one who says it, too.
    if isBeside { draft.hang(force - 1, below: head, as: .nmodDesc) }
    for noun in described { draft.hang(noun, below: head, as: .nmodDesc) }
    draft.shortenName(upTo: force)
  }

  private static let services: Set<String> = ["Navy", "Army", "Marine", "Marines", "Corps", "Force", "Guard"]

  /// "director" of "press operations director Navy Capt. Jeff Davis said", read as said of what stands before.
  private static func joinNoun(_ noun: Int, to head: Int, in draft: inout TreeDraft) {
    guard draft[noun].tag == .noun, draft[noun].relation == .appos, draft[noun].head < noun, draft[head].relation == .nsubj else { return }
    let before = noun - 1
    if before >= 0, draft[before].tag == .noun, draft[before].head == draft[noun].head, draft[before].relation == .appos {
      draft.hang(before, below: noun, as: .compound)
      for word in draft.children(of: before) where [.compound, .nmodPoss, .det].contains(draft[word].relation) { draft.hang(word, below: noun, as: draft[word].relation) }
    }
    draft.hang(noun, below: head, as: .nmodDesc)
    draft.hang(noun + 1, below: head, as: .nmodDesc)
    draft.shortenName(upTo: noun + 1)
  }

  private static func descriptions(before word: Int, in draft: TreeDraft) -> [Int] {
    draft.children(of: word).filter { $0 < word && draft[$0].tag == .noun && draft[$0].text.first?.isLowercase == true }
  }

  /// "Capt" or "Capt." right before a name.
  private static func title(before name: Int, in draft: TreeDraft) -> Int? {
    guard name > 0 else { return nil }
    let isPeriod = draft[name - 1].text == "."
    let title = isPeriod ? name - 2 : name - 1
    guard title >= 0 else { return nil }
    let word = draft[title].text
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return (isPeriod || word.hasSuffix(".")) && titles.contains(bare.lowercased()) ? title : nil
  }

  private static let titles: Set<String> = ["capt", "cmdr", "col", "gen", "lt", "maj", "sgt", "cpl", "adm", "brig", "gov", "sen", "rep", "rev"]
}
