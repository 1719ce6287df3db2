import NewsModel

/// Mends "granted his family asylum" where two objects were read as one compound noun.
enum RecipientRepair {
  static func repaired(_ sentence: AnalyzedSentence, verbs: Set<String>) -> AnalyzedSentence {
    guard !verbs.isEmpty else { return sentence }
    var copy = sentence
    for noun in sentence.tokens.indices where [.iobj, .obj].contains(sentence.tokens[noun].relation) && sentence.tokens[noun].pennTag == "NN" { joinName(to: noun, in: &copy) }
    for verb in sentence.tokens.indices where namingVerbs.contains(sentence.tokens[verb].lemma.lowercased()) && sentence.tokens[verb].tag == .verb {
      splitOffice(below: verb, in: &copy)
      nameObject(behind: verb, in: &copy)
    }
    for verb in sentence.tokens.indices where verbs.contains(sentence.tokens[verb].lemma.lowercased()) && sentence.tokens[verb].tag == .verb {
      split(objectsOf: verb, in: &copy)
    }
    return copy
  }

  /// "praised his ally Jane Brown", read as two objects: the noun right before a person's name says who that is.
  private static func joinName(to noun: Int, in sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    let verb = tokens[noun].head
    guard verb >= 0, !namingVerbs.contains(tokens[verb].lemma.lowercased()),
      let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == noun + 1 }),
      let person = name.tokens.first(where: { !name.tokens.contains(tokens[$0].head) }), tokens[person].head == verb, tokens[person].relation == .obj
    else { return }
    sentence.tokens[noun].head = person
    sentence.tokens[noun].relation = .nmodDesc
  }

  private static let namingVerbs: Set<String> = ["elect", "re-elect", "appoint", "name", "crown", "declare", "proclaim", "choose", "nominate", "make"]

  /// "elected Peter Pellegrini president", read as one phrase: the person is elected, and the office is what he becomes.
  private static func splitOffice(below verb: Int, in sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    let objects = tokens.indices.filter { tokens[$0].head == verb && tokens[$0].relation == .obj }
    // "elected Mr. Abe prime minister", "appointed himself president": of two objects the second is what the first becomes.
    if objects.count == 2, verb < objects[0], tokens[objects[1]].pennTag == "NN", OfficeNouns.all.contains(tokens[objects[1]].lemma.lowercased()), [.properNoun, .pronoun].contains(tokens[objects[0]].tag),
      !tokens[objects[0]..<objects[1]].contains(where: { $0.text == "," || $0.tag == .coordinatingConjunction })
    {
      sentence.tokens[objects[1]].relation = .xcomp
      return
    }
    guard let office = objects.first, office > verb + 1, tokens[office].pennTag == "NN",
      let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == verb + 1 && $0.tokens.upperBound <= office }),
      let person = name.tokens.first(where: { !name.tokens.contains(tokens[$0].head) }), tokens[person].head == office,
      [.compound, .nmodDesc, .nmodUnmarked, .appos].contains(tokens[person].relation)
    else { return }
    sentence.tokens[person].head = verb
    sentence.tokens[person].relation = .obj
    sentence.tokens[office].relation = .xcomp
  }

  /// "named Jane Brown as its leader", read as what somebody becomes: whoever is named an office is the object.
  private static func nameObject(behind verb: Int, in sentence: inout AnalyzedSentence) {
    readUnknown(behind: verb, in: &sentence)
    let tokens = sentence.tokens
    guard let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == verb + 1 }),
      let person = name.tokens.first(where: { !name.tokens.contains(tokens[$0].head) }), tokens[person].head == verb, tokens[person].relation == .xcomp,
      tokens.contains(where: { $0.head == verb && $0.relation == .nsubj }), !tokens.contains(where: { $0.head == verb && $0.relation == .obj })
    else { return }
    sentence.tokens[person].relation = .obj
  }

  /// "named Anneliese Vogt as its new chairwoman", where the recogniser saw no name: who is given an office is a person.
  private static func readUnknown(behind verb: Int, in sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    guard let last = tokens.indices.first(where: { $0 > verb && tokens[$0].head == verb && [.xcomp, .obj].contains(tokens[$0].relation) }), tokens[last].pennTag == "NNP", (2...4).contains(last - verb),
      (verb + 1...last).allSatisfy({ tokens[$0].text.first?.isUppercase == true && (tokens[$0].head == last || $0 == last) }), last + 1 < tokens.count, tokens[last + 1].text == "as",
      !sentence.names.contains(where: { $0.tokens.overlaps(verb + 1..<last + 1) }), tokens.indices.contains(where: { $0 > last && tokens[$0].relation == .obl && tokens[$0].head == verb && OfficeNouns.all.contains(tokens[$0].lemma.lowercased()) })
    else { return }
    sentence.setName(verb + 1..<last + 1, .person)
  }

  private static func split(objectsOf verb: Int, in sentence: inout AnalyzedSentence) {
    readComplement(of: verb, in: &sentence)
    let tokens = sentence.tokens
    let direct = tokens.indices.filter { tokens[$0].head == verb && tokens[$0].relation == .obj }
    let hasRecipient = tokens.contains { $0.head == verb && $0.relation == .iobj }
    guard direct.count == 1, !hasRecipient, direct[0] > verb else { return }
    let first = direct[0]
    if let object = tokens.indices.first(where: { isThing($0, behind: first, in: sentence) }) {
      sentence.tokens[first].relation = .iobj
      sentence.tokens[object].head = verb
      sentence.tokens[object].relation = .obj
      return
    }
    if let object = objectAmongConjuncts(of: first, in: tokens) {
      detach(object, from: first, verb: verb, in: &sentence)
      return
    }
    // "granted Assad and his family asylum": the last conjunct hides both objects.
    let hidden = tokens.indices.last { tokens[$0].head == first && tokens[$0].relation == .conj } ?? first
    // "promised U.S. aid to Jordan" names its recipient.
    if givers.contains(tokens[verb].lemma.lowercased()), namesRecipient(verb, hidden, in: tokens) { return }
    guard let recipient = hiddenRecipient(before: hidden, in: tokens) ?? recipient(behind: verb, of: hidden, in: sentence) ?? unknownName(behind: verb, before: hidden, in: &sentence), tokens[verb].lemma.lowercased() != "fine" || isSum(hidden, in: tokens) else { return }
    for index in tokens.indices where index < recipient && tokens[index].head == hidden { sentence.tokens[index].head = recipient }
    if hidden == first {
      sentence.tokens[recipient].head = verb
      sentence.tokens[recipient].relation = .iobj
    } else {
      sentence.tokens[recipient].head = first
      sentence.tokens[recipient].relation = .conj
      sentence.tokens[first].relation = .iobj
      sentence.tokens[hidden].head = verb
      sentence.tokens[hidden].relation = .obj
    }
  }

  /// "grants Assad asylum", read as what Assad becomes: a bare noun behind the object is the thing that is given.
  private static func readComplement(of verb: Int, in sentence: inout AnalyzedSentence) {
    let tokens = sentence.tokens
    let below = tokens.indices.filter { tokens[$0].head == verb && $0 > verb }
    guard let thing = below.first(where: { tokens[$0].relation == .xcomp }), ["NN", "NNS"].contains(tokens[thing].pennTag),
      !tokens.contains(where: { [.mark, .cop, .`case`, .aux].contains($0.relation) && $0.head == thing }),
      let recipient = below.first(where: { tokens[$0].relation == .obj }), recipient < thing, !below.contains(where: { tokens[$0].relation == .iobj })
    else { return }
    sentence.tokens[recipient].relation = .iobj
    sentence.tokens[thing].relation = .obj
  }

  /// "granted Edward Snowden asylum", read as one name: a common noun outside the name is what was given.
  private static func isThing(_ token: Int, behind name: Int, in sentence: AnalyzedSentence) -> Bool {
    let word = sentence.tokens[token]
    return token > name && word.head == name && word.relation == .flat && word.tag == .noun && word.text.first?.isLowercase == true
      && !sentence.names.contains { $0.tokens.contains(token) }
  }

  /// "the president and his relatives asylum": the last conjunct follows the one before it without "and" or comma.
  private static func objectAmongConjuncts(of first: Int, in tokens: [Token]) -> Int? {
    let conjuncts = tokens.indices.filter { tokens[$0].head == first && tokens[$0].relation == .conj }
    guard conjuncts.count > 1, let object = conjuncts.last, conjuncts.contains(object - 1), tokens[object].pennTag == "NN" else { return nil }
    return object
  }

  /// "fined a magazine publisher": what somebody is fined is money.
  private static func isSum(_ thing: Int, in tokens: [Token]) -> Bool {
    tokens[thing].tag == .symbol || tokens.indices.prefix(thing).contains { tokens[$0].head == thing && [.numeral, .symbol].contains(tokens[$0].tag) } || tokens[thing].tag == .numeral
  }

  private static func detach(_ object: Int, from first: Int, verb: Int, in sentence: inout AnalyzedSentence) {
    for index in sentence.tokens.indices where index < object && sentence.tokens[index].head == object { sentence.tokens[index].head = object - 1 }
    sentence.tokens[first].relation = .iobj
    sentence.tokens[object].head = verb
    sentence.tokens[object].relation = .obj
  }

  /// "promised Kyiv more tanks", "offered Pakistan fighter jets": a state or its capital by name right behind the verb, with other words before the thing.
  private static func recipient(behind verb: Int, of thing: Int, in sentence: AnalyzedSentence) -> Int? {
    let tokens = sentence.tokens
    guard ["NN", "NNS"].contains(tokens[thing].pennTag), givers.contains(tokens[verb].lemma.lowercased()), let name = sentence.names.first(where: { $0.tokens.lowerBound == verb + 1 && $0.kind == .location && !tokens[$0.tokens.lowerBound].text.contains(".") }), name.tokens.upperBound < thing,
      let recipient = name.tokens.first(where: { !name.tokens.contains(tokens[$0].head) }), tokens[recipient].head == thing, tokens[recipient].relation == .compound,
      (name.tokens.upperBound..<thing).allSatisfy({ tokens[$0].head == thing && ($0 > name.tokens.upperBound || tokens[$0].text != "-") && [.adjective, .noun, .numeral].contains(tokens[$0].tag) })
    else { return nil }
    return recipient
  }

  /// "granted Navalny asylum", with a name that was taken for a people's: no people's name ends so.
  private static func unknownName(behind verb: Int, before thing: Int, in sentence: inout AnalyzedSentence) -> Int? {
    let word = verb + 1
    guard word == thing - 1, sentence.tokens[thing].pennTag == "NN", sentence.tokens[word].head == thing, sentence.tokens[word].relation == .amod, sentence.tokens[word].text.first?.isUppercase == true,
      let name = sentence.names.firstIndex(where: { $0.tokens == word..<thing && $0.kind == .nationality }), case let text = sentence.tokens[word].text.lowercased(),
      !(NameRepair.peoples + ["ch", "ss", "ic", "k"]).contains(where: text.hasSuffix)
    else { return nil }
    sentence.names[name].kind = .person
    (sentence.tokens[word].tag, sentence.tokens[word].pennTag) = (.properNoun, "NNP")
    return word
  }

  private static func namesRecipient(_ verb: Int, _ thing: Int, in tokens: [Token]) -> Bool {
    tokens.contains { $0.relation == .`case` && $0.text.lowercased() == "to" && tokens[verb].lemma.lowercased() != "grant" && $0.head > thing && [verb, thing].contains(tokens[$0.head].head) }
  }

  /// Verbs that promise somebody something; what is sold or denied has names of places before it: "sold London offices".
  private static let givers: Set<String> = ["promise", "pledge", "offer", "give", "grant", "lend"]

  /// The noun or name right before a bare noun, read as its compound: "family" before "asylum", "Edward Snowden" before it.
  private static func hiddenRecipient(before noun: Int, in tokens: [Token]) -> Int? {
    var recipient = noun - 1
    // "fined Google 2.4 billion euros"
    while recipient > 0, tokens[recipient].tag == .numeral || tokens[recipient].tag == .symbol { recipient -= 1 }
    guard recipient >= 0, tokens[noun].pennTag == "NN" || ["NNS", "$"].contains(tokens[noun].pennTag) && tokens[recipient].tag == .properNoun else { return nil }
    while tokens[recipient].relation == .flat, tokens[recipient].head >= 0, tokens[recipient].head < recipient { recipient = tokens[recipient].head }
    guard tokens[recipient].head == noun, tokens[recipient].relation == .compound, [.noun, .properNoun].contains(tokens[recipient].tag)
    else { return nil }
    let hasOwner = tokens.indices.contains { $0 < recipient && tokens[$0].head == noun && [.nmodPoss, .det].contains(tokens[$0].relation) }
    // "sold its Hummer brand": what is owned has no name before it.
    if tokens[recipient].tag == .properNoun, tokens.contains(where: { $0.head == noun && $0.relation == .nmodPoss && $0.tag == .pronoun }) { return nil }
    return hasOwner || tokens[recipient].tag == .properNoun || tokens[recipient].pennTag == "NNS" ? recipient : nil
  }
}
