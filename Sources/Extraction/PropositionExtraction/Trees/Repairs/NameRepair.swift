import NewsModel

/// Mends trees that tear a name apart, and phrases that hang on the wrong kind of word.
enum NameRepair {
  static func repaired(_ sentence: AnalyzedSentence) -> AnalyzedSentence {
    var copy = sentence
    for step in steps { TreeRepair.attempt(step, on: &copy) }
    let tree = copy
    for index in copy.names.indices { bound(&copy.names[index], in: tree) }
    for index in copy.names.indices { complete(&copy.names[index], in: copy) }
    TreeRepair.attempt(gatherNames, on: &copy)
    TreeRepair.attempt({ sentence in for index in sentence.tokens.indices { hangRightly(index, in: &sentence) } }, on: &copy)
    return copy
  }

  private typealias Step = @Sendable (inout AnalyzedSentence) -> Void

  /// The mends in their order: each sees what those before it made.
  private static let steps: [Step] = [
    GeneralTitleRepair.repair, AcronymNames.join, NameParts.joinInitials, NameParts.join, PartyWords.read, UnitNames.join, MemberNames.join, StateNames.join,
    joinTen, dropSides, dropFields, readNounsBeforePersons, joinAtOf, joinAtBody, joinAtPeople, partAtOffice, readHolder, joinAtSaint, joinAtModifier, joinAdjective,
    joinAtAmpersand, joinAtAnd, joinNicknames, DoubledNames.join, readMissions, partNames, readPrefixed,
  ]

  /// "pro-Russian" is nobody's nationality.
  private static func dropSides(_ sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    sentence.names.removeAll { name in name.kind == .nationality && ["pro-", "anti-"].contains { tokens[name.tokens.lowerBound].text.lowercased().hasPrefix($0) } }
  }

  /// "National Security Minister Itamar Ben-Gvir": what a minister sees to is no body.
  private static func dropFields(_ sentence: inout AnalyzedSentence) {
    let tree = sentence
    sentence.names.removeAll { name in
      guard [.organization, .other].contains(name.kind), name.tokens.count > 1, name.tokens.upperBound < tree.tokens.count, ["Minister", "Secretary", "Commissioner", "Adviser", "Advisor"].contains(tree.tokens[name.tokens.upperBound].text) else { return false }
      return OfficeNameRepair.fields.contains(tree.tokens[name.tokens.upperBound - 1].text.lowercased()) && tree.names.contains { $0.kind == .person && $0.tokens.lowerBound == name.tokens.upperBound + 1 }
    }
  }

  private static func readMissions(_ sentence: inout AnalyzedSentence) {
    for index in sentence.tokens.indices where missions.contains(sentence.tokens[index].text) && sentence.tokens[index].tag == .properNoun { readMission(index, in: &sentence) }
  }

  private static func partNames(_ sentence: inout AnalyzedSentence) {
    let tree = sentence
    sentence.names = tree.names.flatMap { partedAtOffice($0, in: tree) }.flatMap { partedAtMark($0, in: tree) }.filter { !isMaiden($0, tree.tokens) }
  }

  private static func readPrefixed(_ sentence: inout AnalyzedSentence) {
    for index in sentence.tokens.indices.dropFirst(2) where isPrefixed(index, in: sentence) {
      sentence.names.removeAll { $0.tokens == index..<index + 1 }
      let isPlural = ["NNPS", "NNS"].contains(sentence.tokens[index].pennTag)
      (sentence.tokens[index].tag, sentence.tokens[index].pennTag) = (.noun, isPlural ? "NNS" : "NN")
    }
  }

  /// Hangs the words of each name, and what stands before it, on the word that heads it.
  private static func gatherNames(_ sentence: inout AnalyzedSentence) {
    for name in sentence.names where name.kind == .person && name.tokens.count > 2 { flatten(name.tokens, in: &sentence) }
    for name in sentence.names where name.tokens.count > 1 && name.kind != .nationality { join(name.tokens, in: &sentence) }
    for name in sentence.names where name.tokens.count > 1 { gatherMarks(of: name.tokens, in: &sentence) }
    for name in sentence.names where name.kind != .person { lengthen(name.tokens, in: &sentence) }
  }

  /// Before the name that somebody had at birth, which is nobody else's.
  static let maidenWords: Set<String> = ["née", "nee", "né"]

  private static func isMaiden(_ name: NameSpan, _ tokens: [Token]) -> Bool {
    let first = name.tokens.lowerBound
    return maidenWords.contains(tokens[first].text.lowercased()) || first > 0 && maidenWords.contains(tokens[first - 1].text.lowercased())
  }

  /// "a neo-Nazi": what stands behind such a prefix names somebody else, or nobody.
  private static func isPrefixed(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    let tokens = sentence.tokens
    return tokens[token - 1].text == "-" && tokens[token - 2].text.lowercased() == "neo" && [.noun, .properNoun].contains(tokens[token].tag)
      && tokens[token - 2].range.upperBound == tokens[token - 1].range.lowerBound && tokens[token - 1].range.upperBound == tokens[token].range.lowerBound
  }

  /// "was delivered by Airbus to Singapore Airlines", read as one long name.
  private static func partedAtMark(_ name: NameSpan, in sentence: AnalyzedSentence) -> [NameSpan] {
    guard name.kind == .organization, let mark = name.tokens.dropFirst().dropLast().first(where: { sentence.tokens[$0].pennTag == "IN" && ["to", "by", "from"].contains(sentence.tokens[$0].text) }),
      sentence.tokens[mark + 1].tag == .properNoun
    else { return [name] }
    return [NameSpan(tokens: name.tokens.lowerBound..<mark, kind: name.kind), NameSpan(tokens: (mark + 1)..<name.tokens.upperBound, kind: name.kind)]
  }

  /// "in" of "in Morgan Stanley", hung on "Morgan": what stands before a name hangs on the word that heads it.
  private static func gatherMarks(of name: Range<Int>, in sentence: inout AnalyzedSentence) {
    let heads = name.filter { !name.contains(sentence.tokens[$0].head) }
    guard heads.count == 1 else { return }
    for index in max(0, name.lowerBound - 3)..<name.lowerBound where name.contains(sentence.tokens[index].head) && sentence.tokens[index].head != heads[0] {
      if [.`case`, .det, .cc, .mark].contains(sentence.tokens[index].relation) { sentence.tokens[index].head = heads[0] }
    }
  }

  /// "European Aeronautic Defence" and "Space Company", which "&" makes one body.
  private static func joinAtAmpersand(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.dropLast().reversed() {
      let (name, next) = (sentence.names[index].tokens, sentence.names[index + 1].tokens)
      guard next.lowerBound == name.upperBound + 1, sentence.tokens[name.upperBound].text == "&", [.organization, .other].contains(sentence.names[index].kind),
        [.organization, .other].contains(sentence.names[index + 1].kind)
      else { continue }
      sentence.names[index] = NameSpan(tokens: name.lowerBound..<next.upperBound, kind: .organization)
      sentence.names.remove(at: index + 1)
    }
    for index in sentence.names.indices where sentence.names[index].kind == .organization {
      let name = sentence.names[index].tokens
      guard name.upperBound + 1 < sentence.tokens.count, sentence.tokens[name.upperBound].text == "&", sentence.tokens[name.upperBound + 1].tag == .properNoun else { continue }
      var end = name.upperBound + 2
      while end < sentence.tokens.count, sentence.tokens[end].tag == .properNoun, sentence.tokens[end].text.first?.isUppercase == true, end - name.upperBound < 4 { end += 1 }
      let words = name.lowerBound..<end
      guard !sentence.names.indices.contains(where: { $0 != index && sentence.names[$0].tokens.overlaps(words) }), let head = words.first(where: { !words.contains(sentence.tokens[$0].head) }) else { continue }
      sentence.names[index].tokens = words
      for word in words where word != head && !words.contains(sentence.tokens[word].head) { (sentence.tokens[word].head, sentence.tokens[word].relation) = (head, .flat) }
    }
  }

  /// "The Competition and Markets Authority", taken for two names or for none: capitalised nouns without a name of their own belong to the body that ends the
  /// list.
  private static func joinAtAnd(_ sentence: inout AnalyzedSentence) {
    for last in sentence.tokens.indices.dropFirst(3) where sentence.tokens[last].text.first?.isUppercase == true && divided.contains(sentence.tokens[last].text.lowercased()) {
      let name = sentence.names.firstIndex { $0.tokens.contains(last) }
      if let name, sentence.names[name].kind != .organization || sentence.names[name].tokens.upperBound != last + 1 { continue }
      let second = name.map { sentence.names[$0].tokens.lowerBound } ?? start(ofRunBefore: last, in: sentence)
      let and = second - 1
      guard second < last, and > 1, ["and", "&"].contains(sentence.tokens[and].text), isLoose(and - 1, in: sentence) else { continue }
      let first = start(ofRunBefore: and, in: sentence)
      guard first > 0, ["DT", "POS"].contains(sentence.tokens[first - 1].pennTag) else { continue }
      gather(first..<last + 1, below: last, in: &sentence)
      sentence.setName(first..<last + 1, .organization)
    }
  }

  /// Where at most three capitalised words without a name begin that end before a word.
  private static func start(ofRunBefore end: Int, in sentence: AnalyzedSentence) -> Int {
    var start = end
    while start > 0, end - start < 3, isLoose(start - 1, in: sentence) { start -= 1 }
    return start
  }

  /// "Robert "Kelly" Ortberg": what stands in quotation marks between the first and the last name is part of it.
  private static func joinNicknames(_ sentence: inout AnalyzedSentence) {
    for open in sentence.tokens.indices.dropFirst().dropLast(3) where isQuote(open, in: sentence) && isQuote(open + 2, in: sentence) {
      guard [open - 1, open + 1, open + 3].allSatisfy({ sentence.tokens[$0].tag == .properNoun && sentence.tokens[$0].text.first?.isUppercase == true }) else { continue }
      let before = sentence.names.first { $0.tokens.contains(open - 1) }
      guard before.map({ $0.kind == .person && ($0.tokens.upperBound == open || (open + 2...open + 3).contains($0.tokens.upperBound)) }) ?? true else { continue }
      let start = before?.tokens.lowerBound ?? open - 1
      let end = sentence.names.first { $0.tokens.contains(open + 3) }?.tokens.upperBound ?? open + 4
      gather(start..<end, below: start, in: &sentence)
      for word in start + 1..<end where sentence.tokens[word].relation == .compound { sentence.tokens[word].relation = .flat }
      sentence.setName(start..<end, .person)
    }
  }

  private static func isQuote(_ index: Int, in sentence: AnalyzedSentence) -> Bool { ["\"", "“", "”", "``", "''"].contains(sentence.tokens[index].text) }

  /// A capitalised word that is in no name.
  private static func isLoose(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    let token = sentence.tokens[index]
    return token.text.first?.isUppercase == true && [.noun, .properNoun].contains(token.tag) && !sentence.names.contains { $0.tokens.contains(index) }
  }

  /// Makes a word the head of a phrase, in the place of the word that was.
  private static func gather(_ phrase: Range<Int>, below head: Int, in sentence: inout AnalyzedSentence) {
    guard let top = phrase.first(where: { !phrase.contains(sentence.tokens[$0].head) }) else { return }
    let (above, relation) = (sentence.tokens[top].head, sentence.tokens[top].relation)
    for word in sentence.tokens.indices where word != head && (phrase.contains(word) || phrase.contains(sentence.tokens[word].head)) {
      sentence.tokens[word].head = head
      if phrase.contains(word), ![.cc, .punct].contains(sentence.tokens[word].relation) { sentence.tokens[word].relation = .compound }
    }
    sentence.tokens[head].head = above
    sentence.tokens[head].relation = relation
  }

  /// How names of bodies end that have two fields.
  private static let divided: Set<String> = [
    "authority", "commission", "agency", "ministry", "department", "office", "council", "bureau", "administration", "committee", "board", "service", "party", "association",
    "organization", "organisation", "institute", "inspectorate", "directorate", "tribunal",
  ]

  /// "Erik ten Hag": no ten of anything.
  private static func joinTen(_ sentence: inout AnalyzedSentence) {
    for index in sentence.tokens.indices.dropFirst().dropLast() where sentence.tokens[index].text == "ten" && sentence.tokens[index + 1].pennTag == "NNP" && sentence.tokens[index - 1].tag == .properNoun {
      guard sentence.tokens[index + 1].text.first?.isUppercase == true, let name = sentence.names.firstIndex(where: { $0.kind == .person && $0.tokens.upperBound == index }) else { continue }
      let words = sentence.names[name].tokens.lowerBound..<index + 2
      guard !sentence.names.indices.contains(where: { $0 != name && sentence.names[$0].tokens.overlaps(words) }), let head = words.first(where: { !words.contains(sentence.tokens[$0].head) }) else { continue }
      sentence.names[name].tokens = words
      let top = sentence.names[name].tokens.lowerBound
      if head != top { (sentence.tokens[top].head, sentence.tokens[top].relation) = (sentence.tokens[head].head, sentence.tokens[head].relation) }
      for word in words where word > top {
        for child in sentence.tokens.indices where sentence.tokens[child].head == word && !words.contains(child) { sentence.tokens[child].head = top }
        (sentence.tokens[word].head, sentence.tokens[word].relation) = (top, .flat)
        (sentence.tokens[word].tag, sentence.tokens[word].pennTag) = (.properNoun, "NNP")
      }
    }
  }

  private static let missions: Set<String> = ["Embassy", "Consulate"]

  /// "the British Embassy" stands in many towns: a country has it, and it has no name of its own.
  private static func readMission(_ token: Int, in sentence: inout AnalyzedSentence) {
    guard token > 0, [.properNoun, .adjective].contains(sentence.tokens[token - 1].tag) else { return }
    sentence.tokens[token].tag = .noun
    sentence.tokens[token].pennTag = "NN"
    guard let index = sentence.names.firstIndex(where: { $0.tokens.contains(token) }) else { return }
    let lower = sentence.names[index].tokens.lowerBound
    if lower == token { sentence.names.remove(at: index); return }
    sentence.names[index].tokens = lower..<token
    sentence.names[index].kind = sentence.tokens[token - 1].tag == .adjective ? .nationality : .location
  }

  /// "Kingdom of" and "Italy", taken for two names.
  private static func joinAtOf(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.dropLast().reversed() {
      let (name, next) = (sentence.names[index], sentence.names[index + 1])
      guard name.kind != .person, name.tokens.count > 1, next.tokens.lowerBound == name.tokens.upperBound,
        sentence.tokens[name.tokens.upperBound - 1].text == "of",
        // "the Korangal Valley of Kunar province": the second is the province's.
        let head = next.tokens.first(where: { !next.tokens.contains(sentence.tokens[$0].head) }),
        ![.compound, .amod, .nmodPoss].contains(sentence.tokens[head].relation) || !PlacementReader.placeNouns.contains(sentence.tokens[sentence.tokens[head].head].lemma.lowercased())
      else { continue }
      sentence.names[index].tokens = name.tokens.lowerBound..<next.tokens.upperBound
      sentence.names.remove(at: index + 1)
    }
  }

  /// "Chief Justice Iftikhar" and "Mohammed Chaudhry", taken for a body and a person: what stands behind the office is one person's name.
  private static func partAtOffice(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.dropLast().reversed() where sentence.names[index].kind == .organization && sentence.names[index + 1].kind == .person {
      let (name, next) = (sentence.names[index].tokens, sentence.names[index + 1].tokens)
      guard next.lowerBound == name.upperBound, let head = next.first(where: { !next.contains(sentence.tokens[$0].head) }), sentence.tokens[head].relation == .flat, name.contains(sentence.tokens[head].head),
        let office = name.dropLast().last(where: { OfficeNouns.all.contains(sentence.tokens[$0].text.lowercased()) }), office == name.upperBound - 2
      else { continue }
      sentence.names[index + 1].tokens = office + 1..<next.upperBound
      sentence.names.remove(at: index)
    }
  }

  /// "Special Representative for Somalia Nicolas Bwakira", taken for two places: whoever holds the office stands behind the place.
  private static func readHolder(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.dropLast() where sentence.names[index].kind == .location && sentence.names[index + 1].kind == .location {
      let (realm, holder) = (sentence.names[index].tokens, sentence.names[index + 1].tokens)
      guard holder.lowerBound == realm.upperBound, holder.count > 1, realm.lowerBound > 1, ["for", "to"].contains(sentence.tokens[realm.lowerBound - 1].text), case let office = sentence.tokens[realm.lowerBound - 2],
        office.text.first?.isUppercase == true, OfficeNouns.all.contains(office.text.lowercased())
      else { continue }
      sentence.names[index + 1].kind = .person
    }
  }

  /// "People" and "Liberation Front" of "the People's Liberation Front", taken for two names.
  private static func joinAtPeople(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.dropLast().reversed() {
      let (name, next) = (sentence.names[index].tokens, sentence.names[index + 1].tokens)
      guard ["People", "Workers", "Women", "Students", "Farmers", "Children"].contains(sentence.tokens[name.upperBound - 1].text), next.lowerBound == name.upperBound + 1, sentence.names[index + 1].kind == .organization,
        sentence.tokens[name.upperBound].pennTag == "POS", sentence.tokens[next.lowerBound].tag == .properNoun || sentence.tokens[next.lowerBound].text.first?.isUppercase == true
      else { continue }
      sentence.names[index] = NameSpan(tokens: name.lowerBound..<next.upperBound, kind: .organization)
      sentence.names.remove(at: index + 1)
    }
  }

  /// "Alcoholics Anonymous", of which only the first word was taken for the name: an adjective with a capital right behind it, before no other noun.
  private static func joinAdjective(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices where sentence.names[index].kind == .organization && sentence.block == .paragraph {
      let end = sentence.names[index].tokens.upperBound
      guard end < sentence.tokens.count, sentence.tokens[end].pennTag == "JJ", sentence.tokens[end].text.first?.isUppercase == true, sentence.tokens[end].text.dropFirst().contains(where: \.isLowercase),
        !sentence.names.contains(where: { $0.tokens.contains(end) }), end + 1 == sentence.tokens.count || ![.noun, .properNoun, .adjective, .numeral].contains(sentence.tokens[end + 1].tag),
        sentence.tokens[end].head < end, sentence.tokens[end].relation != .root
      else { continue }
      sentence.names[index].tokens = sentence.names[index].tokens.lowerBound..<end + 1
    }
  }

  /// "St. Peter's Basilica", taken for a saint and a building of his.
  private static func joinAtSaint(_ sentence: inout AnalyzedSentence) {
    for start in sentence.tokens.indices where ["St.", "St", "Saint"].contains(sentence.tokens[start].text) {
      let mark = sentence.tokens[(start + 1)...].firstIndex { $0.tag != .properNoun } ?? sentence.tokens.count
      guard mark > start + 1, mark - start < 5, mark + 1 < sentence.tokens.count, sentence.tokens[mark].pennTag == "POS", hallowed.contains(sentence.tokens[mark + 1].text),
        mark + 2 >= sentence.tokens.count || sentence.tokens[mark + 2].tag != .properNoun
      else { continue }
      let words = start..<mark + 2
      sentence.setName(words, .location)
      (sentence.tokens[mark + 1].tag, sentence.tokens[mark + 1].pennTag) = (.properNoun, "NNP")
    }
  }

  private static let hallowed: Set<String> = ["Basilica", "Church", "Cathedral", "Square", "Hospital", "Chapel", "Abbey", "College", "School", "Park", "Island", "Monastery", "Priory"]

  /// "Task Force on New" and "Americans", taken for two names: a body's name with a preposition does not end with what describes the next word.
  private static func joinAtModifier(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices.reversed() where sentence.names[index].kind == .organization {
      let words = sentence.names[index].tokens
      guard let last = words.last, words.count > 2, last + 1 < sentence.tokens.count, sentence.tokens[last].head == last + 1, [.amod, .compound].contains(sentence.tokens[last].relation),
        words.contains(where: { sentence.tokens[$0].tag == .adposition }), sentence.tokens[last + 1].text.first?.isUppercase == true, [.noun, .properNoun].contains(sentence.tokens[last + 1].tag)
      else { continue }
      guard let next = sentence.names.firstIndex(where: { $0.tokens == last + 1..<last + 2 && $0.kind == .nationality }) else { continue }
      sentence.names[index].tokens = words.lowerBound..<last + 2
      sentence.names.remove(at: next)
    }
  }

  /// "The Gaza" in "The Gaza-based group" is Gaza; "Syrian Observatory for Human Rights" is a body, not a people.
  private static func bound(_ name: inout NameSpan, in sentence: AnalyzedSentence) {
    guard name.tokens.count > 1, let first = name.tokens.first else { return }
    cutOffice(from: &name, in: sentence)
    // "UN Special" before "Envoy"
    while name.kind == .organization, name.tokens.count > 1, let last = name.tokens.last, last + 1 < sentence.tokens.count, ranks.contains(sentence.tokens[last].text.lowercased()),
      sentence.tokens[last].text.first?.isUppercase == true, holders.contains(sentence.tokens[last + 1].text) || sentence.tokens[last + 1].text == "Secretary", sentence.tokens[last - 1].tag != .adposition
    {
      name.tokens = name.tokens.lowerBound..<last
    }
    // "Apple Chief" before "Operating Officer"
    if name.kind == .organization, let last = name.tokens.last, sentence.tokens[last].text == "Chief", last + 1 < sentence.tokens.count, ["Operating", "Financial", "Executive", "Technology"].contains(sentence.tokens[last + 1].text) { name.tokens = first..<last }
    guard name.tokens.count > 1 else { return }
    // "Mr. Abbas of Fatah": a name does not end with a preposition.
    if let last = name.tokens.last, sentence.tokens[last].tag == .adposition && sentence.tokens[last - 1].text != "-" || isMajority(last, in: sentence) { name.tokens = first..<last }
    guard name.tokens.count > 1 else { return }
    if sentence.tokens[first].tag == .determiner, !name.tokens.contains(sentence.tokens[first].head) { name.tokens = first + 1..<name.tokens.upperBound }
    guard name.kind == .nationality, name.tokens.count > 1, let head = name.tokens.first(where: { !name.tokens.contains(sentence.tokens[$0].head) }),
      sentence.tokens[head].pennTag == "NNP", head > name.tokens.lowerBound, !peoples.contains(where: sentence.tokens[head].text.lowercased().hasSuffix)
    else { return }
    let isModifier = [.compound, .amod, .nmodDesc].contains(sentence.tokens[head].relation)
    guard !isModifier || name.tokens.count > 3 || bodies.contains(sentence.tokens[head].text.lowercased()) else { return }
    name.kind = .organization
  }

  /// "New" of "New York-based group" and "Weldon" of "Congressman Curt Weldon", where a word was left out.
  private static func complete(_ name: inout NameSpan, in sentence: AnalyzedSentence) {
    guard let first = name.tokens.first, let last = name.tokens.last else { return }
    let tokens = sentence.tokens
    let isFree = { (token: Int) in
      tokens.indices.contains(token) && tokens[token].tag == .properNoun && !sentence.names.contains { $0.tokens.contains(token) }
    }
    if isFree(last + 1), tokens.indices.contains(last + 3), tokens[last + 2].text == "-", tokens[last + 2].range.lowerBound == tokens[last + 1].range.upperBound,
      tokens[last + 3].text.hasSuffix("ed"), name.kind != .person, tokens[last].relation == .compound, tokens[last].head == tokens[last + 1].head || tokens[last].head == last + 1
    {
      name.tokens = first..<last + 2
    }
    // "Hicks" of "Hope Hicks"
    if name.kind == .person, first == last, isFree(last + 1), tokens[last + 1].relation == .flat, tokens[last + 1].head == first { name.tokens = first..<last + 2 }
    if name.kind == .person, isFree(first - 1), tokens[first].relation == .flat, tokens[first].head == first - 1, !OfficeNouns.all.contains(tokens[first - 1].text.lowercased()) {
      name.tokens = first - 1..<name.tokens.upperBound
    }
  }

  /// "UN Special Envoy de Mistura", taken for the name of a body: a body and a person with a title between.
  private static func partedAtOffice(_ name: NameSpan, in sentence: AnalyzedSentence) -> [NameSpan] {
    guard name.kind == .organization, name.tokens.count > 2, let office = name.tokens.dropFirst().dropLast().last(where: { holders.contains(sentence.tokens[$0].text) }),
      case let rest = office + 1..<name.tokens.upperBound, rest.count < 4, rest.allSatisfy({ sentence.tokens[$0].tag == .properNoun })
    else { return [name] }
    var start = office
    while start > name.tokens.lowerBound, ranks.contains(sentence.tokens[start - 1].text.lowercased()) { start -= 1 }
    guard start > name.tokens.lowerBound else { return [name] }
    return [NameSpan(tokens: name.tokens.lowerBound..<start, kind: .organization), NameSpan(tokens: start..<name.tokens.upperBound, kind: .person)]
  }

  /// Offices that stand before a person's name and in no name of a body.
  private static let holders: Set<String> = ["Envoy", "Minister", "Ambassador", "Spokesman", "Spokeswoman", "Secretary-General", "Commissioner", "Rapporteur", "Representative", "Chairman", "Governor", "Senator"]

  /// "UN Special Envoy", taken for the name of a body.
  private static func cutOffice(from name: inout NameSpan, in sentence: AnalyzedSentence) {
    guard name.kind == .organization, let last = name.tokens.last, case let first = name.tokens.lowerBound, last == first || ![.determiner, .adposition].contains(sentence.tokens[last - 1].tag),
      OfficeNouns.apartFromNames.contains(sentence.tokens[last].text.lowercased())
        // "Los Angeles Court Commissioner" before "Scott Gordon"
        || OfficeNouns.all.contains(sentence.tokens[last].text.lowercased()) && sentence.names.contains(where: { $0.kind == .person && $0.tokens.lowerBound == last + 1 })
    else { return }
    var end = last
    while end > first, ranks.contains(sentence.tokens[end - 1].text.lowercased()) { end -= 1 }
    if end > first { name.tokens = first..<end }
  }

  /// Words before an office that are part of it.
  private static let ranks: Set<String> = [
    "special", "high", "deputy", "prime", "foreign", "vice", "permanent", "senior", "chief", "assistant", "general", "presidential", "defense", "defence",
    "finance", "interior", "justice", "peace", "humanitarian", "human", "rights",
  ]

  /// How words for one of a people end.
  static let peoples = ["an", "ese", "ish", "i", "serb", "arab", "kurd", "croat", "greek", "turk", "jew", "muslim", "christian", "ite", "republican", "democrat"]

  /// "Majority" of "Senate Majority Leader" belongs to the office.
  private static func isMajority(_ token: Int, in sentence: AnalyzedSentence) -> Bool {
    guard token + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[token + 1].text.lowercased()
    return ["majority", "minority"].contains(sentence.tokens[token].text.lowercased()) ? ["leader", "whip"].contains(next) : ["District", "County", "State"].contains(sentence.tokens[token].text) && next == "attorney"
  }

  /// How names of bodies end.
  private static let bodies: Set<String> = [
    "party", "agency", "fund", "bank", "union", "council", "commission", "front", "army", "movement", "congress", "organization", "organisation", "league",
    "committee", "court", "ministry", "association", "force", "corps", "brotherhood", "alliance", "coalition", "group", "company", "university", "parliament",
    "assembly", "authority", "federation", "institute", "foundation", "airlines", "airways", "times", "post",
  ]

  /// "Ursula von der Leyen", read as two who sign: with small words inside, all hangs on the first word.
  private static func flatten(_ name: Range<Int>, in sentence: inout AnalyzedSentence) {
    guard name.dropFirst().dropLast().contains(where: { sentence.tokens[$0].text.first?.isLowercase == true }), let outer = name.first(where: { !name.contains(sentence.tokens[$0].head) }),
      name.contains(where: { $0 > name.lowerBound && !name.contains(sentence.tokens[$0].head) || sentence.tokens[$0].tag == .noun && sentence.tokens[$0].text.first?.isLowercase == true })
    else { return }
    let (above, relation) = (sentence.tokens[outer].head, sentence.tokens[outer].relation)
    for word in sentence.tokens.indices where !name.contains(word) && name.contains(sentence.tokens[word].head) { sentence.tokens[word].head = name.lowerBound }
    for word in name.dropFirst() {
      (sentence.tokens[word].head, sentence.tokens[word].relation) = (name.lowerBound, sentence.tokens[word].relation == .punct ? .punct : .flat)
      if sentence.tokens[word].tag != .punctuation { (sentence.tokens[word].tag, sentence.tokens[word].pennTag) = (.properNoun, "NNP") }
    }
    (sentence.tokens[name.lowerBound].head, sentence.tokens[name.lowerBound].relation) = (above, relation)
    (sentence.tokens[name.lowerBound].tag, sentence.tokens[name.lowerBound].pennTag) = (.properNoun, "NNP")
  }

  /// "billionaire" of "billionaire Gautam Adani", taken for a name for want of a capital anywhere near.
  private static func readNounsBeforePersons(_ sentence: inout AnalyzedSentence) {
    for name in sentence.names where name.tokens.lowerBound > 0 && [.person, .organization].contains(name.kind) {
      let noun = name.tokens.lowerBound - 1
      guard sentence.tokens[noun].tag == .properNoun, sentence.tokens[noun].text.utf8.count > 4, sentence.tokens[noun].text.allSatisfy({ $0.isLowercase }), !sentence.names.contains(where: { $0.tokens.contains(noun) }) else { continue }
      (sentence.tokens[noun].tag, sentence.tokens[noun].pennTag) = (.noun, "NN")
    }
  }

  /// "Department" of "the Department of Administrative Security": capitalised words behind "of" belong to a body that only says what kind of body it is.
  private static func joinAtBody(_ sentence: inout AnalyzedSentence) {
    for index in sentence.names.indices where sentence.names[index].kind == .organization && sentence.names[index].tokens.count == 1 {
      let of = sentence.names[index].tokens.upperBound
      guard divided.contains(sentence.tokens[of - 1].text.lowercased()), of + 1 < sentence.tokens.count, sentence.tokens[of].text == "of" else { continue }
      var end = of + 1
      while end < sentence.tokens.count, end - of < 5, sentence.tokens[end].text.first?.isUppercase == true, !sentence.names.contains(where: { $0.tokens.contains(end) }) { end += 1 }
      if end > of + 1 { sentence.names[index].tokens = of - 1..<end }
    }
  }

  /// "met Xi Jinping", read as two objects: the words of a name are one phrase.
  private static func join(_ name: Range<Int>, in sentence: inout AnalyzedSentence) {
    let loose = name.filter { !name.contains(sentence.tokens[$0].head) && sentence.tokens[$0].tag == .properNoun }
    guard let first = loose.first, loose.count > 1 else { return }
    let governor = sentence.tokens[first].head
    guard loose.allSatisfy({ sentence.tokens[$0].head == governor }) else { return }
    for word in loose.dropFirst() {
      for child in sentence.tokens.indices where sentence.tokens[child].head == word && !name.contains(child) {
        let isOblique = [.obl, .advmod, .advcl, .punct].contains(sentence.tokens[child].relation)
        sentence.tokens[child].head = isOblique && governor >= 0 ? governor : first
      }
      sentence.tokens[word].head = first
      sentence.tokens[word].relation = .flat
    }
  }

  /// "Microsoft Gaming employees", "the Baath Party office": two names that hang on one noun, side by side, are one.
  private static func lengthen(_ name: Range<Int>, in sentence: inout AnalyzedSentence) {
    let second = name.upperBound
    guard second + 1 < sentence.tokens.count, let first = name.first(where: { !name.contains(sentence.tokens[$0].head) }),
      case let (one, other) = (sentence.tokens[first], sentence.tokens[second]), one.relation == .compound, other.relation == .compound,
      one.head == other.head, other.head > second, other.tag == .properNoun, sentence.tokens[other.head].tag == .noun, !parts.contains(other.text.lowercased()), !isMajority(second, in: sentence),
      !OfficeNouns.all.contains(other.lemma.lowercased()), !sentence.names.contains(where: { $0.tokens.contains(second) })
    else { return }
    sentence.tokens[first].head = second
  }

  /// Words that open a title instead of ending a name.
  private static let parts: Set<String> = ["press", "prime", "foreign", "vice", "crown", "deputy", "chief", "defense", "defence", "interior", "finance"]

  /// What modifies a verb is oblique; what modifies a name is not.
  private static func hangRightly(_ index: Int, in sentence: inout AnalyzedSentence) {
    let token = sentence.tokens[index]
    guard token.head >= 0 else { return }
    let head = sentence.tokens[token.head]
    if token.relation == .nmod, head.tag == .verb { sentence.tokens[index].relation = .obl }
    // "to meet Xi Jinping in Beijing": where they meet, not where he is from.
    if token.relation == .nmod, head.tag == .properNoun, head.head >= 0, sentence.tokens[head.head].tag == .verb, index > token.head, [.obj, .oblAgent].contains(head.relation) || head.relation == .obl,
      sentence.names.contains(where: { $0.kind == .person && $0.tokens.contains(token.head) }), sentence.names.contains(where: { $0.kind == .location && $0.tokens.contains(index) }),
      sentence.tokens.contains(where: { $0.head == index && $0.relation == .`case` && ["in", "at"].contains($0.text) })
    {
      sentence.tokens[index].head = head.head
      sentence.tokens[index].relation = .obl
    }
    // "fired 300 workers in Houston": where it was done to so many.
    if token.relation == .nmod, head.pennTag == "NNS", head.relation == .obj, head.head >= 0, sentence.tokens[head.head].tag == .verb, index > token.head,
      sentence.tokens.contains(where: { $0.head == token.head && $0.relation == .nummod }), !sentence.tokens.contains(where: { $0.head == token.head && $0.relation == .det }),
      sentence.tokens.contains(where: { $0.head == index && $0.relation == .`case` && $0.text == "in" }), sentence.names.contains(where: { $0.kind == .location && $0.tokens.contains(index) })
    {
      sentence.tokens[index].head = head.head
      sentence.tokens[index].relation = .obl
    }
    // "a shooting in Aurora"
    if token.relation == .obl, head.pennTag == "NN", index > token.head, [.nsubj, .nsubjPass, .obj].contains(head.relation), sentence.tokens.contains(where: { $0.head == token.head && $0.relation == .det }) { sentence.tokens[index].relation = .nmod }
    if token.relation == .obl, head.tag == .properNoun, head.head >= 0, sentence.tokens[head.head].tag == .verb, index > token.head,
      [.obj, .nsubj, .nsubjPass].contains(head.relation), !sentence.tokens.contains(where: { $0.head == token.head && $0.relation == .cop })
    {
      sentence.tokens[index].head = head.head
    }
  }
}
