import NewsModel

/// Hangs a name on the noun that it names where a second noun stands between: "His wife, the gallery owner Ann Lee, left", "the suspect, named by police as Tom Roe".
enum DescribedNameRepair {
  static func repair(_ draft: inout TreeDraft) {
    // "Vice" of "Vice President JD Vance", hung on the name beside the title
    for rank in draft.tokens.indices.dropLast() where ranks.contains(draft[rank].text) && [.compound, .amod, .nmodDesc].contains(draft[rank].relation) && draft[rank].head > rank + 1 {
      if draft[rank + 1].relation == .nmodDesc, draft[rank + 1].head == draft[rank].head { draft.hang(rank, below: rank + 1, as: .compound) }
    }
    // "for defence contractor Booz Allen Hamilton": what stands before a title belongs to the whole.
    for title in draft.tokens.indices where draft[title].relation == .nmodDesc && draft[title].head > title {
      for mark in draft.children(of: title, .`case`) where mark < title && draft.adposition(of: draft[title].head) == nil { draft.hang(mark, below: draft[title].head, as: .`case`) }
    }
    for name in names(in: draft.sentence) {
      guard let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }) else { continue }
      leaveFlat(head, of: name, in: &draft)
      partDescribed(head, of: name, in: &draft)
      if name.kind == .person { hangKind(head, of: name, in: &draft) }
      joinSibling(head, of: name, in: &draft)
      joinNounBefore(head, of: name, in: &draft)
      liftOver(head, of: name, in: &draft)
      if name.kind == .person {
        introduce(head, of: name, in: &draft)
        liftInList(head, of: name, in: &draft)
      }
    }
  }

  /// "Swiss cement maker Holcim and French rival Lafarge", read as a second name of the maker: the noun right before it is named.
  private static func joinNounBefore(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    let noun = name.tokens.lowerBound - 1
    guard noun > 0, draft[head].relation == .appos, draft[noun].pennTag == "NN", draft[noun].relation == .conj, draft[noun].head == draft[head].head, draft.child(of: noun, .cc) != nil, draft.child(of: noun, .appos) == nil, draft[head].head < noun,
      draft.children(of: draft[head].head, .appos).contains(where: { $0 < noun && draft[$0].tag == .properNoun })
    else { return }
    draft.hang(head, below: noun, as: .appos)
  }

  /// "French carmaker Renault and Japanese rival Nissan", read as a carmaker beside a "Renault and Japanese rival": two nouns, each with its name.
  private static func partDescribed(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    let (noun, second) = (name.tokens.lowerBound - 1, draft[head].head)
    guard noun >= 0, draft[head].relation == .compound, second > name.tokens.upperBound, isPlainNoun(noun, draft), isPlainNoun(second, draft),
      draft[name.tokens.upperBound].tag == .coordinatingConjunction
    else { return }
    // "rival", or "Nissan" where "rival" already hangs on it
    let last = draft[second].relation == .nmodDesc ? draft[second].head : second
    guard draft[noun].head == draft[last].head, isSameArgument(draft[noun].relation, draft[last].relation) else { return }
    let between = name.tokens.upperBound + 1..<second
    guard between.allSatisfy({ draft[$0].tag == .adjective }) else { return }
    draft.hang(head, below: noun, as: .appos)
    draft.hang(last, below: noun, as: .conj)
    draft.hang(name.tokens.upperBound, below: last, as: .cc)
    for word in between { draft.hang(word, below: second, as: .amod) }
  }

  private static let ranks: Set<String> = ["Vice", "Deputy", "Assistant", "Acting", "Associate", "Interim", "Former"]

  /// Persons and bodies, and single proper nouns that the recogniser missed behind a common noun: "the software maker Comptel".
  private static func names(in sentence: AnalyzedSentence) -> [NameSpan] {
    let tokens = sentence.tokens
    let missed = tokens.indices.dropFirst().filter { word in
      tokens[word].pennTag == "NNP" && tokens[word - 1].pennTag == "NN" && tokens[word].text.utf8.count > 2 && !TimeWords.isTimeNoun(tokens[word].lemma)
        && (word + 1 == tokens.count || tokens[word + 1].tag != .properNoun) && !sentence.names.contains { $0.tokens.contains(word) }
    }
    return sentence.names.filter { !$0.tokens.isEmpty && [.person, .organization].contains($0.kind) } + missed.map { NameSpan(tokens: $0..<$0 + 1, kind: .other) }
  }

  /// "led by billionaire Ann Lee": a common noun is no part of the name behind it.
  private static func leaveFlat(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    let noun = name.tokens.lowerBound - 1
    guard draft[head].relation == .flat, draft[head].head == noun, isPlainNoun(noun, draft) else { return }
    draft.relabel(head, as: .appos)
  }

  /// "the former leader of the group, Jordanian-born militant Abu Omar,", read as two descriptions: the noun right before the name goes with it.
  private static func hangKind(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    let noun = name.tokens.lowerBound - 1
    guard noun > 0, draft[head].relation == .appos, draft[noun].relation == .appos, draft[noun].head == draft[head].head, isPlainNoun(noun, draft) || draft[noun].tag == .adjective && draft[noun].head < noun,
      draft.child(of: noun, .det, .`case`, .nmodPoss) == nil
    else { return }
    draft.hang(noun, below: head, as: .nmodDesc)
  }

  /// "owned by the Dutch group Philips", read as owned by two: a name right behind a noun says which one that is.
  private static func joinSibling(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    let noun = name.tokens.lowerBound - 1
    guard noun >= 0, draft[head].head >= 0, draft[noun].head == draft[head].head, isSameArgument(draft[noun].relation, draft[head].relation),
      isPlainNoun(noun, draft), draft.child(of: head, .`case`, .det, .cc) == nil
    else { return }
    draft.hang(head, below: noun, as: .appos)
  }

  private static func isSameArgument(_ noun: DependencyRelation, _ name: DependencyRelation) -> Bool {
    noun == name ? arguments.contains(noun) : noun == .iobj && name == .obj
  }

  private static let arguments: Set<DependencyRelation> = [.obl, .oblAgent, .nmod, .obj, .nsubj, .nsubjPass, .conj]

  /// "the gallery owner Ann Lee" behind a comma is one phrase, whose head is the name.
  private static func liftOver(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    let title = name.tokens.lowerBound - 1
    guard title > 1, draft[head].head == title, [.appos, .flat].contains(draft[head].relation), draft[title].tag == .noun, isSingular(title, draft),
      let first = described(by: title, in: draft), first < title, isPlainNoun(first, draft),
      (first + 1..<title).contains(where: { draft[$0].text == "," })
    else { return }
    draft.hang(head, below: first, as: .appos)
    draft.hang(title, below: head, as: .nmodDesc)
  }

  /// "A and his deputy, army commander Ann Lee, fought": behind the last one of a list, a title and a name say who that is.
  private static func liftInList(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    let title = name.tokens.lowerBound - 1
    guard title > 2, draft[title].tag == .noun, isSingular(title, draft), draft[head].head >= 0, case let comma = start(of: title, in: draft) - 1, comma > 1, draft[comma].text == ",",
      case let last = comma - 1, isPlainNoun(last, draft), draft[last].relation == .conj, draft.child(of: last, .cc) != nil,
      [draft[title].head, draft[head].head].allSatisfy({ $0 == draft[last].head || $0 == title || $0 == head })
    else { return }
    draft.hang(head, below: last, as: .appos)
    draft.hang(title, below: head, as: .nmodDesc)
  }

  /// The first word of a title: "army" of "army commander".
  private static func start(of title: Int, in draft: TreeDraft) -> Int {
    draft.children(of: title).filter { $0 < title && [.compound, .amod, .det, .nmodPoss].contains(draft[$0].relation) }.map { start(of: $0, in: draft) }.min() ?? title
  }

  /// The noun that another one behind a comma describes, or that was read as a second subject beside it.
  private static func described(by title: Int, in draft: TreeDraft) -> Int? {
    let above = draft[title].head
    guard above >= 0 else { return nil }
    if draft[title].relation == .appos { return above }
    guard [.nsubj, .nsubjPass].contains(draft[title].relation) else { return nil }
    return draft.children(of: above, draft[title].relation).first { $0 < title }
  }

  /// "named as Tom Roe", "identified by police as Tom Roe"; "police named the suspect as Tom Roe".
  private static func introduce(_ head: Int, of name: NameSpan, in draft: inout TreeDraft) {
    guard draft.adposition(of: head) == "as", case let verb = draft[head].head, verb >= 0, draft[verb].tag == .verb, verbs.contains(draft[verb].lemma.lowercased()),
      let noun = named(by: verb, in: draft), noun < name.tokens.lowerBound, isPlainNoun(noun, draft)
    else { return }
    if let mark = draft.child(of: head, .`case`) { draft.hang(mark, below: verb, as: .advmod) }
    draft.hang(head, below: noun, as: .appos)
  }

  /// The noun behind which the participle stands, or the object of the verb.
  private static func named(by verb: Int, in draft: TreeDraft) -> Int? {
    if [.acl, .appos].contains(draft[verb].relation), draft[verb].pennTag == "VBN" { return draft[verb].head }
    return draft.child(of: verb, .obj)
  }

  /// A common noun in the singular that has no name of its own.
  private static func isPlainNoun(_ token: Int, _ draft: TreeDraft) -> Bool {
    draft[token].tag == .noun && isSingular(token, draft) && !draft.sentence.names.contains { $0.tokens.contains(token) }
      && !draft.children(of: token, .appos).contains { draft[$0].tag == .properNoun }
  }

  private static func isSingular(_ token: Int, _ draft: TreeDraft) -> Bool { draft[token].pennTag == "NN" }

  private static let verbs: Set<String> = ["name", "identify"]
}
