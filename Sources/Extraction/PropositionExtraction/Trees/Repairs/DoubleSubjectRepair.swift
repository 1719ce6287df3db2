import NewsModel

/// Joins "astronaut" and the name in "Astronaut Garrett Reisman returned", "The film Oppenheimer won", where each was read as a subject of its own: the noun
/// right before a name says who or what bears it.
struct DoubleSubjectRepair {
  let lexicon: SharedLexicon

  func repair(_ draft: inout TreeDraft) {
    partReport(in: &draft)
    partToldClause(in: &draft)
    joinSurname(in: &draft)
    for noun in draft.tokens.indices where [.nsubj, .nsubjPass].contains(draft[noun].relation) { partAside(noun, in: &draft) }
    for noun in draft.tokens.indices.dropFirst(2) where draft[noun].pennTag == "NN" && [.nsubj, .nsubjPass].contains(draft[noun].relation) { describePlace(noun, in: &draft) }
    hangBodies(in: &draft)
    hangOpening(in: &draft)
    hangNumbers(in: &draft)
    for noun in draft.tokens.indices.dropLast() where (draft[noun].pennTag == "NN" || Self.isNameBeforeName(noun, in: draft)) && [.nsubj, .nsubjPass].contains(draft[noun].relation) {
      let verb = draft[noun].head
      guard verb >= 0, let name = draft.sentence.names.first(where: { $0.tokens.lowerBound == noun + 1 && $0.kind != .nationality }),
        let head = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft[head].head == verb, draft[head].relation == draft[noun].relation, verb > head,
        !TimeWords.isTimeNoun(draft[noun].lemma), draft.children(of: noun).allSatisfy({ $0 < noun && [.det, .amod, .compound, .nmodPoss, .nmodDesc].contains(draft[$0].relation) })
      else { continue }
      for determiner in draft.children(of: noun, .det) { draft.hang(determiner, below: head, as: .det) }
      draft.hang(noun, below: head, as: .nmodDesc)
      draft.dropName(at: noun)
    }
  }

  /// "The trafficker has been captured, President Duque announced", read as two who announced: the first is the subject of the clause before the second.
  private func partToldClause(in draft: inout TreeDraft) {
    guard let verb = draft.tokens.firstIndex(where: { $0.head < 0 }), lexicon.words.speech[draft[verb].lemma.lowercased()] != nil, ["VBD", "VBZ", "VBP"].contains(draft[verb].pennTag), case let subjects = draft.children(of: verb, .nsubj), subjects.count == 2, subjects[1] < verb,
      let told = draft.children(of: verb, .advcl).first(where: { $0 > subjects[0] && $0 < subjects[1] && draft[$0].tag == .verb }), draft.child(of: told, .nsubj, .nsubjPass, .mark, .expl) == nil,
      ["VBD", "VBZ", "VBP"].contains(draft[told].pennTag) || draft.child(of: told, .aux, .auxPass) != nil, case let start = subtreeStart(of: subjects[1], in: draft), start > 0, draft[start - 1].text == ","
    else { return }
    draft.hang(subjects[0], below: told, as: draft.child(of: told, .auxPass) == nil ? .nsubj : .nsubjPass)
    draft.hang(told, below: verb, as: .ccomp)
  }

  private func subtreeStart(of token: Int, in draft: TreeDraft) -> Int {
    draft.children(of: token).filter { draft[$0].tag != .punctuation }.map { subtreeStart(of: $0, in: draft) }.min().map { min($0, token) } ?? token
  }

  /// "Minister Brigitte Zypries rejected it", "Prof Karikó was born", read as two subjects: words with capitals right behind each other are one person's name.
  private func joinSurname(in draft: inout TreeDraft) {
    for name in draft.sentence.names where name.kind == .person {
      let last = name.tokens.upperBound - 1
      let isWithin = name.tokens.count == 2 && draft[last].head == draft[last - 1].head
      let (first, second) = isWithin ? (last - 1, last) : (last, last + 1)
      guard second < draft.tokens.count, isWithin || name.tokens.count == 1, !TimeWords.isTimeNoun(draft[second].lemma), !Self.partisans.contains(draft[second].text), case let head = isWithin ? first : name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }) ?? first, [.nsubj, .nsubjPass].contains(draft[head].relation), draft[head].relation == draft[second].relation, draft[head].head == draft[second].head, draft[head].head > second,
        draft[second].tag == .properNoun, draft[second].text.first?.isUppercase == true, draft[first].text.first?.isUppercase == true, !draft[first].text.contains(where: \.isNumber), isWithin || !draft.sentence.names.contains(where: { $0.tokens.contains(second) })
      else { continue }
      if isWithin, draft.children(of: first).isEmpty, ["Prof", "Prof.", "Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Sir", "Lord", "Lady", "Dame", "Judge"].contains(draft[first].text) { draft.hang(first, below: second, as: .nmodDesc) } else { draft.hang(second, below: head, as: .flat) }
      if !isWithin { draft.lengthenName(endingAt: second) }
    }
  }

  private static let partisans: Set<String> = ["Democrats", "Republicans", "Conservatives", "Liberals", "Socialists", "Communists", "Greens", "Tories", "Congress", "Labour"]

  /// "300 Sudanese arrived", read as two who arrived: the number counts the people.
  private func hangNumbers(in draft: inout TreeDraft) {
    for number in draft.tokens.indices.dropLast() where draft[number].tag == .numeral && !["one", "1"].contains(draft[number].text.lowercased()) && [.nsubj, .nsubjPass].contains(draft[number].relation) {
      let people = number + 1
      guard draft[people].head == draft[number].head, draft[people].relation == draft[number].relation, draft.sentence.names.contains(where: { $0.tokens == people..<people + 1 && $0.kind == .nationality }) else { continue }
      draft.hang(number, below: people, as: .nummod)
    }
  }

  /// "A court in Moscow, Reuters reported, jailed him", "Assad, a source told TASS, had left", read as two who report: the first does what stands behind the report.
  private func partReport(in draft: inout TreeDraft) {
    giveHearer(in: &draft)
    guard let verb = draft.tokens.firstIndex(where: { $0.head < 0 }), lexicon.words.speech[draft[verb].lemma.lowercased()] != nil, let comma = endOfReport(verb, in: draft),
      let subject = draft.children(of: verb, .nsubj).first, subject < verb, let speaker = speaker(before: verb, behind: subject, in: draft),
      let deed = draft.children(of: verb).first(where: { $0 > comma && [.conj, .ccomp, .parataxis, .xcomp, .advcl].contains(draft[$0].relation) && draft[$0].tag == .verb }),
      draft.child(of: deed, .nsubj, .nsubjPass, .mark, .cc) == nil, ["VBD", "VBZ", "VBP"].contains(draft[deed].pennTag) || draft.child(of: deed, .aux, .auxPass) != nil || draft[deed].pennTag == "VBN"
    else { return }
    draft.makeRoot(deed, oldRootAs: .parataxis)
    draft.hang(subject, below: deed, as: draft.child(of: deed, .auxPass) == nil ? .nsubj : .nsubjPass)
    draft.hang(speaker, below: verb, as: .nsubj)
    if draft[deed].pennTag == "VBN", draft.child(of: deed, .aux, .auxPass) == nil { draft.retag(deed, .verb, "VBD") }
  }

  /// "In Freetown, the capital, war victims watched", read as a capital that watched.
  private func describePlace(_ noun: Int, in draft: inout TreeDraft) {
    let verb = draft[noun].head
    guard verb > noun, let article = draft.child(of: noun, .det), article > 1, draft[article - 1].text == ",", PlacementReader.placeNouns.contains(draft[noun].lemma.lowercased()),
      let place = draft.sentence.names.first(where: { $0.kind == .location && $0.tokens.upperBound == article - 1 }), let head = place.tokens.first(where: { !place.tokens.contains(draft[$0].head) }), draft.child(of: head, .`case`) != nil,
      let subject = draft.children(of: verb, draft[noun].relation).first(where: { $0 > noun }) ?? draft.children(of: noun, .conj).first(where: { draft.child(of: $0, .cc) == nil }), draft.tokens[noun..<subject].contains(where: { $0.text == "," })
    else { return }
    draft.hang(subject, below: verb, as: draft[noun].relation)
    draft.hang(noun, below: head, as: .appos)
  }

  /// "In return, the judges found, he supplied weapons", read as judges who were found and supplied them.
  private func partAside(_ speaker: Int, in draft: inout TreeDraft) {
    let deed = draft[speaker].head
    guard deed >= 0, let verb = draft.child(of: speaker, .acl), verb > speaker, verb + 1 < deed, draft[verb + 1].text == ",", ["VBD", "VBN"].contains(draft[verb].pennTag),
      lexicon.words.speech[draft[verb].lemma.lowercased()] != nil || ["find", "rule", "hear"].contains(draft[verb].lemma.lowercased()), draft.children(of: verb).allSatisfy({ draft[$0].tag == .punctuation }),
      draft.children(of: deed, draft[speaker].relation).contains(where: { $0 > verb && $0 < deed }), draft.child(of: speaker, .det, .nmodPoss, .compound) != nil || draft[speaker].tag == .properNoun
    else { return }
    draft.hang(verb, below: deed, as: .parataxis)
    draft.hang(speaker, below: verb, as: .nsubj)
    draft.retag(verb, .verb, "VBD")
  }

  /// "Assad, a source told TASS, had arrived", read as TASS that arrived: whoever stands between a verb of telling and a comma is told.
  private func giveHearer(in draft: inout TreeDraft) {
    for hearer in draft.tokens.indices.dropFirst(2) where [.nsubj, .nsubjPass].contains(draft[hearer].relation) && draft[hearer].tag == .properNoun && hearer + 1 < draft.tokens.count && (draft[hearer + 1].text == "," || draft.children(of: draft[hearer].head).contains { $0 > hearer && [.nsubj, .nsubjPass].contains(draft[$0].relation) }) {
      let (verb, telling) = (draft[hearer].head, hearer - 1)
      guard verb > hearer + 1, draft[telling].lemma == "tell", draft[telling].tag == .verb, draft.child(of: telling, .obj, .iobj) == nil, draft.child(of: telling, .nsubj) != nil else { continue }
      if draft[telling].head == verb || draft[telling].head < 0 { draft.hang(hearer, below: telling, as: .iobj) }
    }
  }

  /// The comma behind a verb of saying and the few words that go with it: "told TASS", "announced on Monday".
  private func endOfReport(_ verb: Int, in draft: TreeDraft) -> Int? {
    guard let comma = draft.tokens[(verb + 1)...].firstIndex(where: { $0.text == "," }), comma - verb < 7 else { return nil }
    let parts = draft.children(of: verb).filter { [.obj, .iobj, .obl, .oblUnmarked].contains(draft[$0].relation) }
    return (verb + 1..<comma).allSatisfy { word in parts.contains { $0 < comma && draft.isAbove($0, word) } } ? comma : nil
  }

  /// Whoever stands between a comma and the verb, as a second subject or as what the first one is.
  private func speaker(before verb: Int, behind subject: Int, in draft: TreeDraft) -> Int? {
    let second = draft.children(of: verb, .nsubj).first { $0 > subject && $0 < verb } ?? draft.children(of: subject, .appos).last { $0 < verb }
    guard let second, draft[verb - 1].text != ",", draft.isAbove(second, verb - 1), draft.tokens[subject..<second].contains(where: { $0.text == "," }) else { return nil }
    return second
  }

  /// "House of Commons Leader Andrea Leadsom resigned", read as the House that resigns: the person behind the title does.
  private func hangBodies(in draft: inout TreeDraft) {
    for body in draft.sentence.names where body.kind == .organization && body.tokens.upperBound + 1 < draft.tokens.count {
      let title = body.tokens.upperBound
      guard let head = body.tokens.first(where: { !body.tokens.contains(draft[$0].head) }), [.nsubj, .nsubjPass].contains(draft[head].relation), case let verb = draft[head].head, verb > title,
        [.noun, .properNoun].contains(draft[title].tag), draft[title].text.first?.isUppercase == true, let person = draft.headOfPerson(at: title + 1),
        draft[person].head == head, draft[person].relation == .nmod, draft.child(of: person, .`case`) == nil
      else { continue }
      draft.hang(person, below: verb, as: draft[head].relation)
      draft.hang(title, below: person, as: .nmodDesc)
      draft.hang(head, below: title, as: .compound)
    }
  }

  /// "A native of Lyon, Franck Piccard won": what a sentence begins with, up to a comma, says who the one behind it is.
  private func hangOpening(in draft: inout TreeDraft) {
    guard let article = draft.tokens.first, ["a", "an"].contains(article.text.lowercased()), article.head >= 0, case let noun = article.head, draft[noun].pennTag == "NN", [.nsubj, .nsubjPass].contains(draft[noun].relation),
      case let verb = draft[noun].head, verb >= 0,
      // "A court in Moscow, Reuters reported, jailed him": who reports it is not the court.
      lexicon.words.speech[draft[verb].lemma.lowercased()] == nil, verb + 1 < draft.tokens.count, draft[verb + 1].text != ",",
      let head = draft.children(of: verb).first(where: { $0 > noun && $0 < verb && draft[$0].relation == draft[noun].relation && draft[$0].tag == .properNoun }),
      let name = draft.sentence.names.first(where: { $0.tokens.contains(head) }), name.tokens.lowerBound > 0, draft[name.tokens.lowerBound - 1].text == ",",
      !draft.tokens[noun..<name.tokens.lowerBound].contains(where: { $0.tag == .coordinatingConjunction }), name.kind != .location || Self.statesAre.contains(draft[noun].lemma.lowercased()) || !Self.isPlace(name.tokens.lowerBound - 2, in: draft)
    else { return }
    draft.hang(noun, below: head, as: .appos)
  }

  /// What a state may be to another.
  private static let statesAre: Set<String> = ["ally", "member", "neighbor", "neighbour", "rival", "partner", "country", "nation", "state", "supporter", "enemy", "foe", "colony", "republic", "producer", "exporter", "importer", "signatory", "guarantor"]

  /// "A warehouse in Augusta, Georgia was destroyed": the second place holds the first.
  private static func isPlace(_ token: Int, in draft: TreeDraft) -> Bool { draft.sentence.names.contains { $0.kind == .location && $0.tokens.contains(token) } }

  /// "Astronaut" before "Garrett Reisman", taken for a name: two persons are never named side by side.
  private static func isNameBeforeName(_ word: Int, in draft: TreeDraft) -> Bool {
    draft[word].pennTag == "NNP" && draft.sentence.names.contains { $0.tokens == word..<word + 1 && $0.kind == .person }
      && draft.sentence.names.contains { $0.tokens.lowerBound == word + 1 && $0.kind == .person && $0.tokens.count > 1 }
  }
}
