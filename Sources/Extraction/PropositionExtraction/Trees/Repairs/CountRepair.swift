import NewsModel

/// Mends counts that were read as phrases beside the verb: "kidnapped up to 16 advisers", "arrested more than 100 Palestinians".
enum CountRepair {
  static func repair(_ draft: inout TreeDraft) {
    joinTens(&draft)
    joinDozens(&draft)
    for number in draft.tokens.indices where draft[number].tag == .numeral {
      joinUpTo(number, in: &draft)
      readObject(number, in: &draft)
      readSubject(number, in: &draft)
    }
    for fraction in draft.tokens.indices where fractions.contains(draft[fraction].lemma.lowercased()) { readFraction(fraction, in: &draft) }
  }

  /// "lost about a third of its planes": what is lost, not what it is about.
  private static func readFraction(_ fraction: Int, in draft: inout TreeDraft) {
    let verb = draft[fraction].head
    guard [.obl, .oblUnmarked].contains(draft[fraction].relation), verb >= 0, verb < fraction, taking.contains(draft[verb].lemma.lowercased()), draft.child(of: verb, .obj, .nsubjPass, .auxPass) == nil,
      draft.children(of: fraction, .nmod).contains(where: { draft.adposition(of: $0) == "of" }), (verb + 1..<fraction).allSatisfy({ draft[$0].head == fraction })
    else { return }
    if let mark = draft.child(of: fraction, .`case`) {
      guard ["about", "around", "over"].contains(draft[mark].text.lowercased()) else { return }
      draft.relabel(mark, as: .advmod)
      draft.retag(mark, .adverb, "RB")
    }
    draft.relabel(fraction, as: .obj)
  }

  private static let fractions: Set<String> = ["half", "third", "quarter", "fifth", "sixth", "tenth", "majority"]
  private static let taking: Set<String> = ["lose", "own", "hold", "control", "sell", "buy", "cut", "make", "produce", "win", "take", "represent", "cover", "employ", "destroy", "seize", "capture", "kill", "fire", "dismiss", "close", "supply", "provide"]

  /// "Seventy-three people", read as seventy and three.
  private static func joinTens(_ draft: inout TreeDraft) {
    for ones in draft.tokens.indices.dropFirst(2) where draft[ones].tag == .numeral && draft[ones - 1].text == "-" {
      let tens = ones - 2
      guard draft[tens].tag == .numeral, let value = TimeWords.numbers[draft[tens].text.lowercased()], value >= 20, value % 10 == 0, TimeWords.numbers[draft[ones].text.lowercased()].map({ $0 < 10 }) == true,
        draft[tens].head == draft[ones].head
      else { continue }
      draft.hang(tens, below: ones, as: .compound)
      draft.hang(ones - 1, below: tens, as: .punct)
    }
  }

  /// "two dozen soldiers", "a dozen soldiers": what stands right before such a number says how many of it.
  private static func joinDozens(_ draft: inout TreeDraft) {
    for scale in draft.tokens.indices.dropFirst() where draft[scale].tag == .numeral && draft[scale].relation == .nummod && ["dozen", "hundred", "thousand", "million", "billion"].contains(draft[scale].text.lowercased()) {
      let word = scale - 1
      guard draft[word].head == draft[scale].head, word == 0 || draft[word - 1].text.lowercased() != "half" else { continue }
      let isOne = ["a", "an"].contains(draft[word].text.lowercased()) && draft[word].relation == .det
      if isOne || draft[word].tag == .numeral { draft.hang(word, below: scale, as: isOne ? .det : .nummod) }
    }
  }

  /// "At least 40 were killed", "at least 40 people died": the preposition of "at least" is none of the whole phrase's.
  private static func readSubject(_ number: Int, in draft: inout TreeDraft) {
    guard number > 1, ["least", "most"].contains(draft[number - 1].text.lowercased()), draft[number - 2].text.lowercased() == "at",
      case let top = counted(by: number, in: draft) ?? number, draft[top].relation == .obl, draft.child(of: top, .`case`) == nil, case let verb = draft[top].head, verb > top,
      draft[verb].tag == .verb, draft.child(of: verb, .nsubj, .nsubjPass) == nil
    else { return }
    draft.relabel(top, as: draft[verb].pennTag == "VBN" ? .nsubjPass : .nsubj)
  }

  /// "up to" before a number says how many; it is no particle with a preposition behind it.
  private static func joinUpTo(_ number: Int, in draft: inout TreeDraft) {
    guard number > 1, draft[number - 2].text.lowercased() == "up", draft[number - 1].text.lowercased() == "to",
      let noun = counted(by: number, in: draft), noun >= number
    else { return }
    draft.hang(number - 2, below: number, as: .advmod)
    draft.hang(number - 1, below: number - 2, as: .fixed)
  }

  /// A counted noun right behind a verb without an object, and without a preposition, is the object.
  private static func readObject(_ number: Int, in draft: inout TreeDraft) {
    guard let noun = counted(by: number, in: draft), [.obl, .oblUnmarked].contains(draft[noun].relation), case let verb = draft[noun].head, verb >= 0, verb < number,
      draft[verb].tag == .verb, [.noun, .properNoun].contains(draft[noun].tag), draft.child(of: noun, .`case`) == nil,
      draft.child(of: verb, .obj, .ccomp, .xcomp, .nsubjPass, .auxPass) == nil, !TimeWords.isTimeNoun(draft[noun].lemma), !isMeasure(noun, in: draft),
      (verb + 1..<number).allSatisfy({ draft[$0].head >= verb && draft[$0].tag != .punctuation && [.adverb, .adjective, .adposition, .subordinatingConjunction, .determiner, .particle].contains(draft[$0].tag) })
    else { return }
    draft.relabel(noun, as: .obj)
  }

  private static func counted(by number: Int, in draft: TreeDraft) -> Int? {
    let head = draft[number].head
    if draft[number].relation == .nummod, head > number { return head }
    return nil
  }

  /// "rose 5 percent", "walked 40 miles": how much, not what.
  static func isMeasure(_ noun: Int, in draft: TreeDraft) -> Bool {
    measures.contains(draft[noun].lemma.lowercased()) || draft[noun].tag == .symbol
  }

  private static let measures: Set<String> = [
    "percent", "per", "point", "mile", "kilometer", "kilometre", "meter", "metre", "foot", "inch", "yard", "degree", "time", "dollar", "euro", "pound", "cent", "fold",
    "percentage", "ton", "tonne", "barrel", "basis", "place", "spot", "step",
  ]
}
