import NewsModel

/// Mends trees around verbs of saying, whose odd word order parsers often misread.
struct SpeechRepair {
  private var sentence: AnalyzedSentence
  private let lexicon: SharedLexicon

  /// The sentence with its speech mended; most sentences stay as they are.
  static func repaired(_ sentence: AnalyzedSentence, lexicon: SharedLexicon) -> AnalyzedSentence {
    guard sentence.tokens.contains(where: { lexicon.words.speech[$0.lemma.lowercased()] != nil || $0.lemma == "accord" }) else { return sentence }
    var repair = SpeechRepair(sentence: sentence, lexicon: lexicon)
    repair.readReport()
    repair.regainRoot()
    repair.readClaim()
    for verb in sentence.tokens.indices where repair.isSpeech(verb) { repair.mend(verb) }
    repair.widenAccordingTo()
    return repair.sentence
  }

  private var tokens: [Token] { sentence.tokens }

  private func isSpeech(_ token: Int) -> Bool {
    tokens[token].tag == .verb && lexicon.words.speech[tokens[token].lemma.lowercased()] != nil
  }

  private mutating func mend(_ verb: Int) {
    setAside(verb)
    for clause in tokens.indices where clause > verb { attachContent(clause, to: verb) }
    readContent(before: verb)
    splitSubjects(of: verb)
    closeAroundSpeech(verb)
    joinDescription(before: verb)
    findName(ofSpeakerBefore: verb)
    findSubject(ofParticiple: verb)
    regainSubject(of: verb)
    invert(verb)
    findDescribedSpeaker(of: verb)
    findSpeaker(behindCommaBefore: verb)
    findSpeaker(of: verb)
    widenReport(verb)
    releaseResult(from: verb)
    endAtSemicolon(verb)
  }

  /// "The ministry said it expected fair trials; India summoned the envoy": what follows a semicolon outside quotes, with a subject of its own, is told by the article.
  private mutating func endAtSemicolon(_ verb: Int) {
    guard let mark = tokens.indices.first(where: { $0 > verb && tokens[$0].text == ";" }), !tokens.contains(where: { $0.pennTag == "``" || $0.pennTag == "\'\'" }) else { return }
    for next in tokens.indices where next > mark && tokens[next].tag == .verb && [.conj, .parataxis].contains(tokens[next].relation) {
      let clause = tokens[next].head
      guard clause >= verb, clause < mark, tokens[clause].tag == .verb, clause == verb || isBelow(clause, verb), !children(of: next, .nsubj, .nsubjPass).isEmpty,
        children(of: next, .nsubj, .nsubjPass).allSatisfy({ $0 > mark && tokens[$0].tag != .pronoun }), children(of: next, .mark).isEmpty
      else { continue }
      attach(next, to: verb, as: .conj)
    }
  }

  private func children(of token: Int, _ relations: DependencyRelation...) -> [Int] {
    tokens.indices.filter { tokens[$0].head == token && (relations.isEmpty || relations.contains(tokens[$0].relation)) }
  }

  private mutating func attach(_ token: Int, to head: Int, as relation: DependencyRelation) {
    guard token != head, !isBelow(head, token) else { return }
    sentence.tokens[token].head = head
    sentence.tokens[token].relation = relation
  }

  private func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
    var up = token
    while tokens[up].head >= 0 {
      up = tokens[up].head
      if up == ancestor { return true }
    }
    return false
  }

  /// "confirmed to the agencies that Moscow granted …": what is confirmed was read as a relative clause of the agencies.
  private mutating func attachContent(_ clause: Int, to verb: Int) {
    // "confirmed a compromise on demands that Turkey recognize Cyprus": what is demanded is not confirmed.
    guard [.aclRelcl, .acl].contains(tokens[clause].relation), tokens[clause].head > verb, lexicon.words.embeddings[tokens[tokens[clause].head].lemma.lowercased()] == nil else { return }
    var noun = tokens[clause].head
    // "said in a statement on Telegram that he had left"
    while [.nmod, .conj].contains(tokens[noun].relation), tokens[noun].head > verb { noun = tokens[noun].head }
    let isWord = lexicon.words.speechNouns[tokens[noun].lemma.lowercased()] != nil
    // "said in a statement that he had left": a statement in which something is said is not what was said.
    let isInside = children(of: noun, .`case`).contains { ["in", "at", "during"].contains(tokens[$0].text.lowercased()) }
    let isPlaceOfWords = isWord && isInside && tokens[noun].relation == .obl && children(of: verb, .obj, .ccomp).isEmpty
    guard tokens[noun].head == verb, [.obl, .obj, .iobj, .oblAgent].contains(tokens[noun].relation), !isWord || isPlaceOfWords,
      let that = children(of: clause).first(where: { $0 < clause && tokens[$0].text.lowercased() == "that" }),
      isPlaceOfWords || tokens[that].relation == .mark || children(of: clause, .obj).contains(where: { $0 > clause }),
      children(of: clause, .nsubj, .nsubjPass).contains(where: { $0 != that })
    else { return }
    attach(clause, to: verb, as: .ccomp)
    sentence.tokens[that].relation = .mark
  }

  /// "'The army has left,' the mayor wrote on X.": a whole clause before the comma of a verb of saying is what is said, and a name behind "on" is where.
  private mutating func readContent(before verb: Int) {
    if let particle = children(of: verb, .compoundPrt).first(where: { $0 == verb + 1 && tokens[$0].text == "on" }), particle + 1 < tokens.count, tokens[particle + 1].tag == .properNoun,
      let site = children(of: verb, .obl, .obj).first(where: { $0 > particle })
    {
      attach(particle, to: site, as: .`case`)
      sentence.tokens[site].relation = .obl
    }
    guard children(of: verb, .ccomp).isEmpty, let subject = children(of: verb, .nsubj).first, subject < verb,
      let clause = children(of: verb, .advcl).first(where: { $0 < subject && ["VBD", "VBZ", "VBP"].contains(tokens[$0].pennTag) || $0 < subject && !children(of: $0, .aux, .cop).isEmpty }),
      !children(of: clause, .nsubj, .nsubjPass).isEmpty, children(of: clause, .mark).isEmpty, !children(of: clause, .advmod).contains(where: { tokens[$0].pennTag.hasPrefix("W") }),
      tokens[clause..<subject].contains(where: { $0.text == "," || $0.pennTag == "''" })
    else { return }
    sentence.tokens[clause].relation = .ccomp
  }

  /// "Assad is in Moscow, agencies announced": the one who speaks is the subject next to the verb.
  private mutating func splitSubjects(of verb: Int) {
    let subjects = children(of: verb, .nsubj, .nsubjPass).filter { $0 < verb }
    guard subjects.count == 2, tokens[subjects[0]..<subjects[1]].contains(where: { $0.text == "," }),
      let predicate = children(of: verb).first(where: { child in
        child > subjects[0] && child < subjects[1] && !children(of: child, .cop).isEmpty && children(of: child, .nsubj).isEmpty
      })
    else { return }
    attach(subjects[0], to: predicate, as: .nsubj)
    attach(predicate, to: verb, as: .ccomp)
  }

  /// "Iran, the minister said, attacked Israel": of two subjects the first belongs to what is said behind the verb of saying.
  private mutating func closeAroundSpeech(_ verb: Int) {
    let subjects = children(of: verb, .nsubj, .nsubjPass).filter { $0 < verb }
    guard subjects.count == 2, verb + 1 < tokens.count, tokens[verb + 1].text == ",", tokens[subjects[0]..<subjects[1]].contains(where: { $0.text == "," }),
      let said = children(of: verb, .ccomp).first(where: { $0 > verb }), children(of: said, .nsubj, .nsubjPass).isEmpty
    else { return }
    attach(subjects[0], to: said, as: children(of: said, .auxPass).isEmpty ? .nsubj : .nsubjPass)
  }

  /// "the spokesperson for the ministry, Ann Lee, stated": of two subjects side by side the name says who the first is.
  private mutating func joinDescription(before verb: Int) {
    let subjects = children(of: verb, .nsubj, .nsubjPass).filter { $0 < verb }
    guard subjects.count == 2, verb > 1, tokens[verb - 1].text == ",", tokens[subjects[0]].tag == .noun,
      let name = sentence.names.first(where: { $0.kind == .person && $0.tokens.contains(subjects[1]) && $0.tokens.upperBound == verb - 1 }), name.tokens.lowerBound > 0,
      tokens[name.tokens.lowerBound - 1].text == ","
    else { return }
    attach(subjects[1], to: subjects[0], as: .appos)
  }

  /// "Responding to the report Ann Lee, the representative for Syria said": a person's name without a preposition, right before the comma of the one who
  /// speaks, is that one's.
  private mutating func findName(ofSpeakerBefore verb: Int) {
    let subjects = children(of: verb, .nsubj).filter { $0 < verb }
    guard subjects.count == 1, let comma = tokens[..<subjects[0]].lastIndex(where: { $0.text == "," }), subjects[0] - comma < 8, isNominal(comma + 1..<subjects[0] + 1),
      let name = sentence.names.first(where: { $0.tokens.upperBound == comma && $0.tokens.count > 1 }), let head = name.tokens.first(where: { !name.tokens.contains(tokens[$0].head) }),
      tokens[head].relation == .obl, children(of: head, .`case`).isEmpty, tokens[head].head >= 0, tokens[tokens[head].head].pennTag == "VBG"
    else { return }
    attach(head, to: verb, as: .nsubj)
    attach(subjects[0], to: head, as: .appos)
  }

  /// "…, Boeing saying that further work is needed": a name between a comma and a participle of saying is its subject.
  private mutating func findSubject(ofParticiple verb: Int) {
    guard tokens[verb].pennTag == "VBG", tokens[verb].relation == .advcl, children(of: verb, .nsubj).isEmpty, verb > 1,
      let name = sentence.names.first(where: { $0.tokens.upperBound == verb }), name.tokens.lowerBound > 0, tokens[name.tokens.lowerBound - 1].text == ",",
      let head = name.tokens.first(where: { !name.tokens.contains(tokens[$0].head) }), tokens[head].relation == .appos
    else { return }
    attach(head, to: verb, as: .nsubj)
  }

  /// "…, Reuters reports.", read as a plural.
  private mutating func readReport() {
    guard let noun = tokens.lastIndex(where: { $0.tag != .punctuation }), tokens[noun].text == "reports", tokens[noun].pennTag == "NNS", tokens[noun].relation == .parataxis || tokens[noun].relation == .appos,
      let name = sentence.names.first(where: { $0.tokens.upperBound == noun && $0.kind == .organization }), let subject = children(of: noun, .compound).last,
      name.tokens.contains(subject), let comma = tokens[..<name.tokens.lowerBound].lastIndex(where: { $0.tag != .determiner }), tokens[comma].text == ",", comma > 1
    else { return }
    sentence.tokens[noun].tag = .verb
    sentence.tokens[noun].pennTag = "VBZ"
    sentence.tokens[noun].relation = .parataxis
    sentence.tokens[subject].relation = .nsubj
    for mark in children(of: noun, .det) { attach(mark, to: subject, as: .det) }
    if let root = tokens.firstIndex(where: { $0.head < 0 }), root < comma, root != noun { attach(noun, to: root, as: .parataxis) }
  }

  /// "TASS, citing a Kremlin source, reported that …", read as a name with an afterthought.
  private mutating func regainRoot() {
    guard let name = tokens.firstIndex(where: { $0.head < 0 }), [.noun, .properNoun].contains(tokens[name].tag), children(of: name, .cop, .nsubj, .`case`).isEmpty,
      let verb = children(of: name, .parataxis).first(where: { $0 > name && ["VBD", "VBZ"].contains(tokens[$0].pennTag) && isSpeech($0) && tokens[$0 - 1].text == "," }),
      children(of: verb, .nsubj, .nsubjPass).isEmpty, let citing = children(of: name, .acl).first(where: { $0 > name && $0 < verb && tokens[$0].pennTag == "VBG" }), tokens[citing - 1].text == ","
    else { return }
    sentence.tokens[verb].head = -1
    sentence.tokens[verb].relation = .root
    attach(name, to: verb, as: .nsubj)
    if tokens[name].tag == .noun, tokens[name].text.first?.isUppercase == true { (sentence.tokens[name].tag, sentence.tokens[name].pennTag) = (.properNoun, "NNP") }
    attach(citing, to: verb, as: .advcl)
    for mark in children(of: name, .punct) where mark > verb { attach(mark, to: verb, as: .punct) }
  }

  /// "Russia captured the town, TASS reported, citing a source": a whole clause stands before the comma, so what stands behind it is no part of that.
  private mutating func setAside(_ verb: Int) {
    let clause = tokens[verb].head
    guard tokens[verb].relation == .ccomp, clause >= 0, clause < verb, tokens[clause].relation == .root, !isSpeech(clause), ["VBD", "VBZ"].contains(tokens[verb].pennTag), children(of: verb, .mark, .obj, .ccomp).isEmpty,
      let speaker = children(of: verb, .nsubj).first, speaker < verb, let start = tokens.indices.first(where: { $0 > clause && ($0 == speaker || isBelow($0, speaker)) }), start > 0, tokens[start - 1].text == ",",
      !children(of: clause, .nsubj, .nsubjPass).isEmpty
    else { return }
    sentence.tokens[verb].relation = .parataxis
  }

  /// "Bank bought insurer, claims blog", read as a plural: behind the comma at the end of a headline it is a verb, and who says so follows.
  private mutating func readClaim() {
    guard let last = tokens.indices.last, tokens[last].tag != .punctuation,
      let claim = tokens.indices.last(where: { tokens[$0].pennTag == "NNS" && ["claims", "reports"].contains(tokens[$0].text) }), claim > 2, tokens[claim - 1].text == ",",
      let speaker = children(of: claim).first(where: { $0 > claim && [.noun, .properNoun].contains(tokens[$0].tag) }), let root = tokens.indices.first(where: { tokens[$0].head < 0 }),
      root < claim, tokens[root].tag == .verb
    else { return }
    sentence.tokens[claim].tag = .verb
    sentence.tokens[claim].pennTag = "VBZ"
    attach(claim, to: root, as: .parataxis)
    sentence.tokens[speaker].relation = .nsubj
  }

  /// "confirmed that he had left, but did not say why": the second verb of saying belongs to the first, not to what that one says.
  private mutating func regainSubject(of verb: Int) {
    let first = tokens[verb].head
    guard tokens[verb].relation == .conj, first >= 0, tokens[first].relation == .ccomp, tokens[first].head >= 0, isSpeech(tokens[first].head),
      children(of: verb, .nsubj, .nsubjPass).isEmpty, let conjunction = children(of: verb, .cc).first, conjunction > 0, tokens[conjunction - 1].text == ","
    else { return }
    attach(verb, to: tokens[first].head, as: .conj)
  }

  /// "'…', concluded Stroe": whoever stands behind a verb of saying that has no subject, right after the words said.
  private mutating func invert(_ verb: Int) {
    guard ["VBD", "VBZ", "VBP"].contains(tokens[verb].pennTag), verb > 1, children(of: verb, .nsubj, .nsubjPass, .aux, .auxPass).isEmpty,
      isBehindSpeech(verb), let speaker = children(of: verb, .obj, .obl, .xcomp, .nmod).first(where: { $0 > verb && isAnimate($0) && isNear($0, verb) })
    else { return }
    sentence.tokens[speaker].relation = .nsubj
    if [.xcomp, .advcl, .acl, .conj, .ccomp, .appos].contains(tokens[verb].relation) { sentence.tokens[verb].relation = .parataxis }
  }

  private func isBehindSpeech(_ verb: Int) -> Bool {
    let before = tokens[verb - 1].text
    return ["”", "''", "\"", "’", "'"].contains(before) 
      || before == "," && (["”", "''", "\"", "’", "'"].contains(tokens[verb - 2].text) || tokens[verb].relation == .parataxis || endsWithSpeaker(verb))
  }

  /// "Israel attacked Homs, claimed Hezbollah.": nobody claims a militia, and nothing joins the two verbs.
  private func endsWithSpeaker(_ verb: Int) -> Bool {
    guard [.conj, .ccomp, .advcl, .xcomp, .acl].contains(tokens[verb].relation), children(of: verb, .cc, .mark).isEmpty, let speaker = children(of: verb, .obj).first, speaker > verb, isAnimate(speaker),
      case let clause = tokens[verb].head, clause >= 0, clause < verb, tokens[clause].relation == .root, tokens[clause].tag == .verb, !children(of: clause, .nsubj, .nsubjPass).isEmpty,
      ["VBD", "VBZ"].contains(tokens[verb].pennTag), !isSpeech(clause)
    else { return false }
    guard Self.uttering.contains(tokens[verb].lemma.lowercased()) else { return false }
    let kind = sentence.names.first { $0.tokens.contains(speaker) }?.kind
    let isUtterer = kind == .person || kind == .organization || kind == .location && tokens[verb].lemma.lowercased() != "claim" || OfficeNouns.all.contains(tokens[speaker].lemma.lowercased()) || lexicon.words.unnamedSources.contains(tokens[speaker].lemma.lowercased())
    return isUtterer && tokens[(verb + 1)...].allSatisfy { word in word.tag != .verb && word.text != "," }
  }

  /// Verbs that have no person or body for an object.
  private static let uttering: Set<String> = ["claim", "insist", "report", "write", "say", "announce", "allege", "argue", "state", "note", "add"]

  private func isAnimate(_ token: Int) -> Bool {
    [.noun, .properNoun, .pronoun].contains(tokens[token].tag) && !TimeWords.isTimeNoun(tokens[token].lemma)
      && !children(of: token, .`case`).contains { tokens[$0].pennTag != "POS" }
  }

  /// Nothing but the speaker's own words stand between the verb and the speaker.
  private func isNear(_ speaker: Int, _ verb: Int) -> Bool {
    tokens.indices[verb + 1..<speaker].allSatisfy { tokens[$0].head >= verb + 1 && tokens[$0].head <= speaker && tokens[$0].text != "," }
  }

  /// "Speaking in their defence, Tom Molomby, SC, said …": the name was read as an apposition of what stands before the comma.
  private mutating func findSpeaker(of verb: Int) {
    guard ["VBD", "VBZ"].contains(tokens[verb].pennTag), children(of: verb, .nsubj, .nsubjPass, .cop, .auxPass).isEmpty else { return }
    let candidate = tokens.indices.prefix(verb).last { token in
      tokens[token].relation == .appos && tokens[token].tag == .properNoun && tokens[token].head < token
        && !children(of: tokens[token].head).isEmpty && tokens[tokens[token].head].tag != .properNoun
        && tokens[tokens[token].head..<token].contains { $0.text == "," }
    }
    guard let candidate, isBelow(candidate, verb) else { return }
    attach(candidate, to: verb, as: .nsubj)
  }

  /// "The rebels took Goma, the president of Mali, Ali Kone, said": the office and the name between commas right before the verb are who speaks.
  private mutating func findDescribedSpeaker(of verb: Int) {
    let start = children(of: verb, .aux).first { $0 == verb - 1 && tokens[$0].lemma == "have" } ?? verb
    guard ["VBD", "VBZ"].contains(tokens[start].pennTag), children(of: verb, .nsubj, .nsubjPass, .auxPass).isEmpty, start > 4,
      let description = phraseBehindComma(endingAt: start - 1), let first = phraseBehindComma(endingAt: description.lowerBound - 1),
      first.lowerBound > 1, isNominal(first), let speaker = topWord(of: first), let below = topWord(of: description)
    else { return }
    let isRelative = ["who", "which"].contains(tokens[description.lowerBound].text.lowercased())
    guard isRelative ? isPerson(first) || isAnimate(speaker) : isNominal(description) && isPerson(first) != isPerson(description) else { return }
    // The name may stand above the office, and either above what was said.
    sentence.tokens[speaker].head = verb
    sentence.tokens[speaker].relation = .nsubj
    sentence.tokens[below].head = speaker
    sentence.tokens[below].relation = isRelative ? .aclRelcl : .appos
  }

  /// "Labour won the vote, the commission said, defeating the Conservatives": whoever won defeats, not the one who says so.
  private mutating func releaseResult(from verb: Int) {
    guard let said = clauseSaid(before: verb) else { return }
    for clause in children(of: verb, .advcl) where clause > verb + 1 && tokens[clause].pennTag == "VBG" && tokens[clause - 1].text == "," {
      let lemma = tokens[clause].lemma.lowercased()
      guard children(of: clause, .mark, .nsubj).isEmpty, !children(of: clause, .obj).isEmpty, lexicon.words.speech[lemma] == nil, !lexicon.words.requests.contains(lemma),
        !lexicon.words.gerundControl.contains(lemma), !lexicon.words.fulfilments.contains(lemma), !Self.occasions.contains(lemma)
      else { continue }
      attach(clause, to: said, as: .advcl)
    }
  }

  /// What speakers do while they speak.
  private static let occasions: Set<String> = ["address", "call", "refer", "use", "brief", "visit", "meet", "attend", "tour", "wear", "hold", "answer", "echo", "describe", "urge", "mention", "note", "express"]

  /// The clause before a verb of saying that ends it: "Labour won, the commission said".
  private func clauseSaid(before verb: Int) -> Int? {
    guard children(of: verb).allSatisfy({ $0 < verb || tokens[$0].relation != .ccomp }), !children(of: verb, .nsubj).isEmpty else { return nil }
    if tokens[verb].relation == .parataxis, tokens[verb].head >= 0, tokens[verb].head < verb, tokens[tokens[verb].head].tag == .verb { return tokens[verb].head }
    return children(of: verb, .ccomp).first { $0 < verb && tokens[$0].tag == .verb }
  }

  /// The words between a comma and the one before it.
  private func phraseBehindComma(endingAt comma: Int) -> Range<Int>? {
    guard comma > 1, tokens[comma].text == ",", let before = tokens[..<comma].lastIndex(where: { $0.text == "," }), before + 1 < comma else { return nil }
    return comma - before < 14 ? before + 1..<comma : nil
  }

  private func isNominal(_ phrase: Range<Int>) -> Bool {
    !tokens[phrase].contains { [.verb, .auxiliary, .coordinatingConjunction, .subordinatingConjunction].contains($0.tag) }
      && topWord(of: phrase).map { [.noun, .properNoun, .adjective].contains(tokens[$0].tag) } == true
  }

  /// A person's name, with nothing before it but titles: "Army Colonel John Smith".
  private func isPerson(_ phrase: Range<Int>) -> Bool {
    sentence.names.contains { name in
      name.kind == .person && name.tokens.upperBound == phrase.upperBound && name.tokens.lowerBound - 5 < phrase.lowerBound
        && (phrase.lowerBound >= name.tokens.lowerBound - 1 || tokens[phrase.lowerBound..<name.tokens.lowerBound].allSatisfy { [.properNoun, .noun, .adjective].contains($0.tag) || $0.text == "." })
    }
  }

  /// "Boeing bought Airbus, people familiar with the matter said", "…, Doctors Without Borders (MSF) said": what stands between the last comma and a verb
  /// of saying speaks, unless the verb has another subject that belongs to nothing said before.
  private mutating func findSpeaker(behindCommaBefore verb: Int) {
    guard ["VBD", "VBZ"].contains(tokens[verb].pennTag), children(of: verb, .nsubjPass, .auxPass, .aux, .obj).isEmpty, verb > 3, case let end = endOfSpeaker(before: verb),
      let comma = tokens[..<end].lastIndex(where: { $0.text == "," }), comma > 1, (1...9).contains(end - comma - 1), case let phrase = comma + 1..<end,
      isNominal(phrase), let speaker = topWord(of: phrase), isAnimate(speaker), tokens[speaker].head < comma, [.obj, .conj, .appos, .nmodUnmarked, .oblUnmarked].contains(tokens[speaker].relation),
      children(of: verb, .ccomp).contains(where: { $0 < comma }) || tokens[verb].relation == .parataxis && tokens[verb].head < comma
    else { return }
    // "A magnitude 7.1 earthquake struck Chile, the agency said": a subject before the clause that is said is a part of that clause.
    for subject in children(of: verb, .nsubj) {
      guard let said = children(of: verb, .ccomp).first(where: { $0 > subject && $0 < comma }) else { return }
      attach(subject, to: said, as: .dep)
    }
    attach(speaker, to: verb, as: .nsubj)
  }

  /// Where the speaker's words end: before a short name in brackets.
  private func endOfSpeaker(before verb: Int) -> Int {
    guard verb > 3, tokens[verb - 1].text == ")", let bracket = tokens[..<verb].lastIndex(where: { $0.text == "(" }), verb - bracket < 6 else { return verb }
    return bracket
  }

  /// "Police arrested him, local radio reported.", read as the occasion of the arrest: at the end of a sentence it says who tells all of it.
  private mutating func widenReport(_ verb: Int) {
    guard [.advcl, .ccomp, .conj].contains(tokens[verb].relation), !["respond", "reply", "react", "retaliate", "answer"].contains(tokens[verb].lemma.lowercased()), ["VBD", "VBZ"].contains(tokens[verb].pennTag), tokens[verb].head >= 0, tokens[verb].head < verb, lastToken(of: verb) >= lastWord,
      children(of: verb).allSatisfy({ $0 < verb || [.obl, .oblUnmarked, .punct].contains(tokens[$0].relation) }),
      let subject = children(of: verb, .nsubj).first, children(of: verb, .mark, .advmod, .ccomp, .obj, .cc).isEmpty, case let start = (tokens.indices.first { $0 < verb && ($0 == subject || isBelow($0, subject)) }) ?? subject,
      start > 0, tokens[start - 1].text == ","
    else { return }
    sentence.tokens[verb].relation = .parataxis
  }

  /// The one word of a phrase that hangs on a word outside it.
  private func topWord(of phrase: Range<Int>) -> Int? {
    let tops = phrase.filter { !phrase.contains(tokens[$0].head) && tokens[$0].tag != .punctuation }
    return tops.count == 1 ? tops[0] : nil
  }

  /// "They arrived after Russia let them in, according to a source": set apart at an end of the sentence, it speaks of all of it.
  private mutating func widenAccordingTo() {
    guard let root = tokens.indices.first(where: { tokens[$0].head < 0 }) else { return }
    for mark in tokens.indices where tokens[mark].text.lowercased() == "according" && tokens[mark].relation == .`case` {
      let phrase = tokens[mark].head
      guard phrase >= 0, [.obl, .nmod].contains(tokens[phrase].relation), tokens[phrase].head != root, mark > 0, tokens[mark - 1].text == "," else { continue }
      let end = lastToken(of: phrase)
      if end >= lastWord { attach(phrase, to: root, as: .obl) }
    }
  }

  private func lastToken(of head: Int) -> Int { tokens.indices.last { $0 == head || isBelow($0, head) } ?? head }

  private var lastWord: Int { tokens.indices.last { tokens[$0].tag != .punctuation } ?? 0 }
}
