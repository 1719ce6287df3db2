import NewsModel

/// Mends clauses that were read with two subjects: one describes the other.
enum SubjectRepair {
  static func repaired(_ sentence: AnalyzedSentence) -> AnalyzedSentence {
    var copy = sentence
    for verb in sentence.tokens.indices {
      let subjects = sentence.tokens.indices.filter {
        sentence.tokens[$0].head == verb && [.nsubj, .nsubjPass].contains(sentence.tokens[$0].relation)
      }
      if subjects.count == 2, sentence.tokens[subjects[0]].text.lowercased() == "whom" {
        // "whom protesters accuse of corruption"
        copy.tokens[subjects[0]].relation = .obj
        continue
      }
      if subjects.count == 2, let town = townBefore(subjects[1], in: sentence) {
        copy.tokens[subjects[1]].head = town
        copy.tokens[subjects[1]].relation = .appos
        continue
      }
      if subjects.count == 2 { describe(subjects[0], subjects[1], in: &copy) }
      if subjects.count == 3 { describeWithOwner(subjects, in: &copy) }
      if subjects.isEmpty, let it = willing(verb, in: sentence) { copy.tokens[it].relation = .nsubj }
      if subjects.isEmpty, let name = compoundSubject(of: verb, in: sentence) { copy.tokens[name].relation = .nsubj }
      if let subject = subjectBehindConjunction(of: verb, in: sentence) { subordinate(verb, subject, in: &copy) }
      if let agent = agentBehindObject(of: verb, in: sentence) {
        copy.tokens[agent].head = verb
        copy.tokens[agent].relation = .oblAgent
      }
    }
    return copy
  }

  /// "Organizers of the Games in Turin, Italy have announced": a place behind the comma of another one says where that one lies.
  private static func townBefore(_ place: Int, in sentence: AnalyzedSentence) -> Int? {
    guard let name = sentence.names.first(where: { $0.tokens.contains(place) && $0.kind == .location }), name.tokens.lowerBound > 1, sentence.tokens[name.tokens.lowerBound - 1].text == ",",
      let town = sentence.names.first(where: { $0.tokens.upperBound == name.tokens.lowerBound - 1 && $0.kind == .location })
    else { return nil }
    return town.tokens.first { !town.tokens.contains(sentence.tokens[$0].head) && [.nmod, .obl].contains(sentence.tokens[$0].relation) }
  }

  /// "says it is willing to leave", read as "it is good to leave": only somebody is willing.
  private static func willing(_ adjective: Int, in sentence: AnalyzedSentence) -> Int? {
    guard dispositions.contains(sentence.tokens[adjective].lemma.lowercased()) else { return nil }
    return sentence.tokens.indices.first { sentence.tokens[$0].head == adjective && sentence.tokens[$0].relation == .expl && $0 < adjective }
  }

  /// "Moscow denies this", read as denies of a kind: a name right before a finite verb without a subject is its subject.
  private static func compoundSubject(of verb: Int, in sentence: AnalyzedSentence) -> Int? {
    guard sentence.tokens[verb].tag == .verb, ["VBZ", "VBD"].contains(sentence.tokens[verb].pennTag), sentence.tokens[verb].relation == .root else { return nil }
    return sentence.tokens.indices.prefix(verb).last { token in
      sentence.tokens[token].head == verb && sentence.tokens[token].relation == .compound && sentence.tokens[token].tag == .properNoun
        && sentence.names.contains { $0.tokens.contains(token) && $0.tokens.upperBound == verb && $0.kind != .nationality }
    }
  }

  private static let dispositions: Set<String> = ["willing", "unwilling", "ready", "prepared", "eager", "reluctant", "determined", "able", "unable", "committed"]

  private static let conjunctions: Set<String> = ["as", "after", "before", "while", "until", "since"]

  /// "fled as rebels entered Damascus", read as "fled as rebels": whoever stands before a finite verb is its subject.
  private static func subjectBehindConjunction(of verb: Int, in sentence: AnalyzedSentence) -> Int? {
    let tokens = sentence.tokens
    let subject = verb - 1
    guard subject > 0, ["VBD", "VBN", "VBZ", "VBP"].contains(tokens[verb].pennTag), tokens[verb].tag == .verb,
      [.noun, .properNoun].contains(tokens[subject].tag), tokens[subject].relation == .obl, tokens[subject].head >= 0,
      tokens[subject].head < subject, tokens[tokens[subject].head].tag == .verb,
      tokens[verb].pennTag != "VBN" || tokens.contains(where: { $0.head == verb && $0.relation == .obj }),
      !tokens.contains(where: { $0.head == verb && [.nsubj, .aux, .auxPass].contains($0.relation) })
    else { return nil }
    let isConjoined = tokens.contains { $0.head == subject && $0.relation == .`case` && conjunctions.contains($0.text.lowercased()) }
    return isConjoined ? subject : nil
  }

  private static func subordinate(_ verb: Int, _ subject: Int, in sentence: inout AnalyzedSentence) {
    for child in sentence.tokens.indices where sentence.tokens[child].head == subject && sentence.tokens[child].relation == .`case` {
      sentence.tokens[child].head = verb
      sentence.tokens[child].relation = .mark
    }
    let main = sentence.tokens[subject].head
    if main >= 0, sentence.tokens[main].head == verb {
      // "The statement was issued as the secretary said …": the clause was read as what is said.
      sentence.tokens[main].head = sentence.tokens[verb].head
      sentence.tokens[main].relation = sentence.tokens[verb].relation
    }
    sentence.tokens[verb].head = main
    sentence.tokens[verb].relation = .advcl
    sentence.tokens[verb].pennTag = "VBD"
    sentence.tokens[subject].head = verb
    sentence.tokens[subject].relation = .nsubj
  }

  /// "was granted asylum by Russia": who acts was read as part of the object.
  private static func agentBehindObject(of verb: Int, in sentence: AnalyzedSentence) -> Int? {
    let tokens = sentence.tokens
    let children = tokens.indices.filter { tokens[$0].head == verb }
    guard children.contains(where: { tokens[$0].relation == .nsubjPass || tokens[$0].relation == .auxPass }),
      !children.contains(where: { tokens[$0].relation == .oblAgent })
    else { return nil }
    let objects = children.filter { $0 > verb && [.obj, .obl].contains(tokens[$0].relation) }
    return tokens.indices.first { agent in
      tokens[agent].relation == .nmod && objects.contains(tokens[agent].head) && !isOwnDeed(tokens[agent].head, before: agent, in: tokens)
        && tokens.contains { $0.head == agent && $0.relation == .`case` && $0.text.lowercased() == "by" }
    }
  }

  /// "was elected after the assassination of the general by soldiers": an event that only tells the time has a doer of its own.
  private static func isOwnDeed(_ noun: Int, before agent: Int, in tokens: [Token]) -> Bool {
    noun < agent && tokens[noun].relation == .obl && tokens.contains { $0.head == noun && $0.relation == .`case` && ["after", "before", "during", "since", "following", "until", "despite", "amid"].contains($0.text.lowercased()) }
      && tokens[noun..<agent].contains { $0.head == noun && $0.relation == .nmod }
  }

  /// "Putin's spokesman Dmitry Peskov spoke": a title; "Russia, an ally of Iran, holds": an apposition.
  private static func describe(_ first: Int, _ second: Int, in sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    if describeByParticiple(first, second, in: &sentence) { return }
    if describeOwner(first, of: second, in: &sentence) { return }
    let isName = { (token: Int) in tokens[token].tag == .properNoun }
    // "RMT general secretary Mick Lynch": the body before the title.
    let title = tokens.indices.first { tokens[$0].head == second && tokens[$0].relation == .nmodDesc && $0 > first && isOffice($0, in: sentence) }
    if isName(first), isName(second), let title, tokens[(first + 1)..<title].allSatisfy({ $0.head == title || $0.head == first }) {
      sentence.tokens[first].head = title
      sentence.tokens[first].relation = .compound
      return
    }
    if tokens[first].tag == .noun, isName(second), isNext(first, second, in: sentence) {
      sentence.tokens[first].head = second
      sentence.tokens[first].relation = .nmodDesc
    } else if isName(first), isName(second), isNext(first, second, in: sentence), isTitle(first, in: sentence) {
      // "Senate Majority Leader Harry Reid spoke"
      sentence.tokens[first].head = second
      sentence.tokens[first].relation = .nmodDesc
      shortenName(before: first, in: &sentence)
    } else if isName(first), isName(second), isNext(first, second, in: sentence), isPeople(first, in: sentence) {
      // "A former Republican, John Parker is now …"
      sentence.tokens[first].head = second
      sentence.tokens[first].relation = .nmodDesc
    } else if tokens[first].tag == .noun, isName(second), isBetweenCommas(second, behind: first, in: sentence) {
      // "the speaker of parliament, Louis Chimango, introduced a motion"
      sentence.tokens[second].head = first
      sentence.tokens[second].relation = .appos
    } else if isName(first), tokens[second].tag == .noun, second > first {
      // "Scholz, not yet chancellor, visited": what he is not says nothing of the visit.
      let isDenied = tokens.contains { $0.head == second && $0.relation == .advmod && ["not", "never", "yet", "longer"].contains($0.text.lowercased()) }
      sentence.tokens[second].head = first
      sentence.tokens[second].relation = isDenied ? .dep : .appos
    }
  }

  /// "Labour leader Keir Starmer's spokesman resigned": the office is that of the owner, whose name stands right behind it.
  private static func describeOwner(_ office: Int, of second: Int, in sentence: inout AnalyzedSentence) -> Bool {
    guard sentence.tokens[office].tag == .noun || isTitle(office, in: sentence), let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == office + 1 }),
      let owner = name.tokens.first(where: { sentence.tokens[$0].relation == .nmodPoss && sentence.tokens[$0].head == second }), owner < second
    else { return false }
    (sentence.tokens[office].head, sentence.tokens[office].relation) = (owner, .nmodDesc)
    return true
  }

  /// Whether a person's name stands between commas right behind the phrase of a word.
  private static func isBetweenCommas(_ head: Int, behind noun: Int, in sentence: AnalyzedSentence) -> Bool {
    guard let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.contains(head) }), name.tokens.lowerBound > noun + 1, sentence.tokens[name.tokens.lowerBound - 1].text == ",",
      name.tokens.upperBound < sentence.tokens.count, sentence.tokens[name.tokens.upperBound].text == ","
    else { return false }
    return (noun + 1..<name.tokens.lowerBound - 1).allSatisfy { isBelow($0, noun, in: sentence.tokens) }
  }

  /// "A man impersonating Elon Musk met Tim Cook", "a man claiming to be Elon Musk met": the second one is part of what describes the first.
  private static func describeByParticiple(_ first: Int, _ second: Int, in sentence: inout AnalyzedSentence) -> Bool {
    let tokens = sentence.tokens
    guard let participle = tokens.indices.prefix(second).last(where: { tokens[$0].head == first && [.acl, .aclRelcl].contains(tokens[$0].relation) && $0 > first && tokens[$0].tag == .verb }),
      !tokens.contains(where: { $0.head == participle && $0.relation == .obj })
    else { return false }
    let below = tokens.indices.filter { $0 > participle && isBelow($0, second, in: tokens) }
    guard let start = below.min() else { return false }
    // "posing as Angela Merkel": the preposition was read as a conjunction of the verb.
    let between = participle + 1..<start
    guard between.isEmpty || between.count == 1 && tokens[participle + 1].text.lowercased() == "as" else { return false }
    for preposition in between {
      sentence.tokens[preposition].head = second
      sentence.tokens[preposition].relation = .`case`
    }
    let hasCopula = tokens.contains { $0.head == second && $0.relation == .cop }
    let hasPreposition = !between.isEmpty || tokens.contains { $0.head == second && $0.relation == .`case` && $0.pennTag != "POS" }
    sentence.tokens[second].head = participle
    sentence.tokens[second].relation = hasCopula ? .xcomp : hasPreposition ? .obl : .obj
    return true
  }

  private static func isBelow(_ token: Int, _ ancestor: Int, in tokens: [Token]) -> Bool {
    var up = token
    while up >= 0, up != ancestor { up = tokens[up].head }
    return up == ancestor
  }

  /// "RMT general secretary Mick Lynch spoke": the body, its office and whoever holds it, read as three subjects.
  private static func describeWithOwner(_ subjects: [Int], in sentence: inout AnalyzedSentence) {
    let (body, office, name) = (subjects[0], subjects[1], subjects[2])
    guard sentence.tokens[body].tag == .properNoun, isOffice(office, in: sentence), sentence.tokens[name].tag == .properNoun,
      sentence.tokens[(body + 1)..<office].allSatisfy({ $0.head == office || $0.head == body }), isNext(office, name, in: sentence)
    else { return }
    sentence.tokens[body].head = office
    sentence.tokens[body].relation = .compound
    sentence.tokens[office].head = name
    sentence.tokens[office].relation = .nmodDesc
  }

  private static func isOffice(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    sentence.tokens[token].text == "Officer" || OfficeNouns.all.contains(sentence.tokens[token].lemma.lowercased()) || OfficeNouns.all.contains(sentence.tokens[token].text.lowercased())
  }

  /// A capitalised title right before the name of a person: "Leader", "Colonel".
  private static func isTitle(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    guard isOffice(token, in: sentence) else { return false }
    return sentence.names.contains { $0.kind == .person && $0.tokens.lowerBound == token + 1 }
  }

  /// A title was taken for the end of another name: "Senate Majority Leader".
  private static func shortenName(before title: Int, in sentence: inout AnalyzedSentence) {
    guard let index = sentence.names.firstIndex(where: { $0.tokens.contains(title) && $0.tokens.lowerBound < title }) else { return }
    sentence.names[index].tokens = sentence.names[index].tokens.lowerBound..<title
  }

  private static func isPeople(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    sentence.tokens[token].pennTag == "NNP" && sentence.names.contains { $0.kind == .nationality && $0.tokens.contains(token) }
  }

  private static func isNext(_ first: Int, _ second: Int, in sentence: AnalyzedSentence) -> Bool {
    sentence.tokens[(first + 1)..<max(second, first + 1)].allSatisfy { $0.tag == .properNoun || $0.text == "," || $0.text == "." }
  }
}
