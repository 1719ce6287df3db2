import NewsModel

/// Mends readings that parsers often get wrong and that the words themselves refute.
enum TreeRepair {
  /// The sentence with its tree mended; most sentences stay as they are.
  static func repaired(_ read: AnalyzedSentence, lexicon: SharedLexicon = .empty) -> AnalyzedSentence {
    let sentence = isTree(read) ? read : uncircled(read)
    var draft = TreeDraft(NameRepair.repaired(sentence))
    HeadlineVerbRepair(lexicon: lexicon).repair(&draft)
    WhoseRepair.repair(&draft)
    AmongRepair.repair(&draft)
    ParticipleNounRepair.repair(&draft)
    ParticipleSubjectRepair.repair(&draft)
    AnonymityRepair.repair(&draft)
    LentSubjectRepair.repair(&draft)
    NamingHeadlineRepair.repair(&draft)
    NamedTitleRepair.repair(&draft)
    OfficePairRepair.repair(&draft)
    GenerationRepair.repair(&draft)
    PortfolioRepair.repair(&draft)
    JointPortfolioRepair.repair(&draft)
    CrowdRepair.repair(&draft)
    SpeakerRepair(lexicon: lexicon).repair(&draft)
    SourceLineRepair.repair(&draft)
    ShortTitleRepair.repair(&draft)
    UnitNames.hang(in: &draft)
    PlayerRepair.repair(&draft)
    DoubleSubjectRepair(lexicon: lexicon).repair(&draft)
    TradeRepair.repair(&draft)
    OfficeRepair.repair(&draft)
    OwnerNameRepair.repair(&draft)
    TagRepair.repair(&draft)
    GerundRepair.repair(&draft)
    ConditionVerbRepair.repair(&draft)
    NamingRepair.repair(&draft)
    JointRoleRepair(lexicon: lexicon).repair(&draft)
    FollowerRepair.repair(&draft)
    LostVerbRepair.repair(&draft)
    OpeningRepair.repair(&draft)
    HeadlineRepair(lexicon: lexicon).repair(&draft)
    MainVerbRepair.repair(&draft)
    SwallowedVerbRepair.repair(&draft)
    VerbRepair.repair(&draft)
    JoinedVerbRepair.repair(&draft)
    JoinedPassiveRepair(lexicon: lexicon).repair(&draft)
    VerdictRepair.repair(&draft)
    ExpectationRepair.repair(&draft)
    BeliefRepair.repair(&draft)
    ModelRepair.repair(&draft)
    CaptiveRepair.repair(&draft)
    DeedSubjectRepair.repair(&draft)
    AgeRepair.repair(&draft)
    InfinitiveRepair(lexicon: lexicon).repair(&draft)
    TimeClauseRepair.repair(&draft)
    DeedRepair(lexicon: lexicon).repair(&draft)
    DeedRelativeRepair(lexicon: lexicon).repair(&draft)
    WhoRepair.repair(&draft)
    DeedPhraseRepair(lexicon: lexicon).repair(&draft)
    ScoreRepair.repair(&draft)
    SumRepair.repair(&draft)
    CountRepair.repair(&draft)
    ConnectionRepair.repair(&draft)
    ConditionRepair.repair(&draft)
    DayRepair.repair(&draft)
    DeedDateRepair.repair(&draft)
    StaffSubjectRepair.repair(&draft)
    CrossingRepair.repair(&draft)
    ContrastRepair.repair(&draft)
    ConjunctRepair.repair(&draft)
    GovernmentsRepair.repair(&draft)
    CalledRepair.repair(&draft)
    BetweenRepair.repair(&draft)
    DirectionRepair.repair(&draft)
    OfficeNameRepair.repair(&draft)
    TitleRepair.repair(&draft)
    AppositionRepair.repair(&draft)
    DoubleRoleRepair.repair(&draft)
    OfficeListRepair.repair(&draft)
    HolderListRepair.repair(&draft)
    KinRepair.repair(&draft)
    DescribedNameRepair.repair(&draft)
    CompanionRepair.repair(&draft)
    NamedOneRepair.repair(&draft)
    SaidClauseRepair(lexicon: lexicon).repair(&draft)
    let mended = SubjectRepair.repaired(relabelled(SpeechRepair.repaired(draft.sentence, lexicon: lexicon)))
    let whole = RecipientRepair.repaired(AgentRepair.repaired(mended, verbs: lexicon.words.gerundControl), verbs: lexicon.words.givingVerbs)
    return [whole, draft.sentence].first(where: isTree) ?? sentence
  }

  /// Tries a mend: one that leaves words in a circle did not understand the sentence, and nothing of it is kept.
  static func attempt(_ mend: (inout AnalyzedSentence) -> Void, on sentence: inout AnalyzedSentence) {
    var copy = sentence
    mend(&copy)
    if isTree(copy) { sentence = copy }
  }

  /// A sentence whose words hang in a circle, with the first word of each circle made a root.
  private static func uncircled(_ sentence: AnalyzedSentence) -> AnalyzedSentence {
    var copy = sentence
    for start in copy.tokens.indices {
      var word = start
      for _ in copy.tokens.indices where word >= 0 { word = copy.tokens[word].head }
      if word >= 0 { (copy.tokens[word].head, copy.tokens[word].relation) = (-1, .root) }
    }
    return copy
  }

  /// Whether each word hangs, through others, on a root. What reads trees climbs them and would never end in a circle.
  static func isTree(_ sentence: AnalyzedSentence) -> Bool {
    var isReached = [Bool](repeating: false, count: sentence.tokens.count)
    for start in sentence.tokens.indices where !isReached[start] {
      var steps = 0
      var word = start
      while word >= 0, !isReached[word], steps <= sentence.tokens.count {
        word = sentence.tokens[word].head
        steps += 1
      }
      guard steps <= sentence.tokens.count else { return false }
      word = start
      while word >= 0, !isReached[word] {
        isReached[word] = true
        word = sentence.tokens[word].head
      }
    }
    return true
  }

  private static func relabelled(_ sentence: AnalyzedSentence) -> AnalyzedSentence {
    guard sentence.tokens.contains(where: { $0.relation == .conj || $0.relation == .aclRelcl }) else { return sentence }
    var copy = sentence
    let children = sentence.childrenOfTokens()
    for (index, token) in sentence.tokens.enumerated() where token.head >= 0 {
      if token.relation == .conj, let noun = nounBefore(index, in: sentence, children) {
        copy.tokens[index].relation = .appos
        copy.tokens[index].head = noun
      } else if token.relation == .conj, isApposition(index, of: token.head, in: sentence, children) {
        copy.tokens[index].relation = .appos
      } else if token.relation == .conj, let noun = nounBeforeComma(index, in: sentence, children) {
        copy.tokens[index].relation = .appos
        copy.tokens[index].head = noun
      } else if token.relation == .conj, let first = firstDescription(index, in: sentence, children) {
        copy.tokens[index].head = first
      } else if token.relation == .conj, let better = nominalAbove(index, in: sentence, children) {
        copy.tokens[index].head = better
      } else if token.relation == .aclRelcl, isContentClause(index, in: sentence, children) {
        copy.tokens[index].relation = sentence.tokens[token.head].tag == .verb ? .ccomp : .acl
        if let that = complementizer(of: index, in: sentence, children) { copy.tokens[that].relation = .mark }
      }
    }
    return copy
  }

  /// "and his wife Manju Sam": a name right behind a noun that is joined to the same word says who that is.
  private static func nounBefore(_ second: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Int? {
    let tokens = sentence.tokens
    let noun = second - 1
    guard noun >= 0, tokens[second].tag == .properNoun, tokens[noun].tag == .noun, tokens[noun].relation == .conj,
      tokens[noun].head == tokens[second].head, !children[second].contains(where: { $0 < second })
    else { return nil }
    return noun
  }

  /// "and his counterpart, Dmitri Medvedev, agreed": what follows the last item of a list between commas says who that is.
  private static func nounBeforeComma(_ second: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Int? {
    let tokens = sentence.tokens
    let noun = second - 2
    guard noun >= 0, tokens[second].tag == .properNoun, tokens[second - 1].text == ",", tokens[noun].tag == .noun, tokens[noun].relation == .conj,
      tokens[noun].head == tokens[second].head, children[noun].contains(where: { tokens[$0].relation == .cc }),
      !children[second].contains(where: { tokens[$0].relation == .cc })
    else { return nil }
    let end = children[second].filter { tokens[$0].relation == .flat }.max() ?? second
    return end + 1 < tokens.count && tokens[end + 1].text == "," ? noun : nil
  }

  /// "Ann Lee, director of the study, and chairman of the board": the second office is joined to the first, not to the person.
  private static func firstDescription(_ second: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Int? {
    let tokens = sentence.tokens
    let isOffice = { (token: Int) in tokens[token].tag == .noun || tokens[token].tag == .properNoun && OfficeNouns.all.contains(tokens[token].text.lowercased()) }
    guard isOffice(second), tokens[tokens[second].head].tag == .properNoun, children[second].contains(where: { tokens[$0].relation == .cc }),
      !children[second].contains(where: { tokens[$0].relation == .det && !isDescribedTwice($0, second, in: tokens) || tokens[$0].relation == .nmodPoss })
    else { return nil }
    return children[tokens[second].head].last { tokens[$0].relation == .appos && isOffice($0) && $0 < second }
  }

  /// "Ann Lee, the minister of health and a party leader,": without a comma before "and" both say who she is.
  private static func isDescribedTwice(_ article: Int, _ second: Int, in tokens: [Token]) -> Bool {
    guard article > 1, tokens[article - 1].relation == .cc, tokens[article - 2].text != "," else { return false }
    if ["a", "an"].contains(tokens[article].text.lowercased()) { return true }
    // "his former girlfriend and the head of the company, pleaded": with "the" a comma has to close the description.
    let rest = tokens[second...].firstIndex { $0.tag == .verb || $0.text == "," }
    return tokens[article].text.lowercased() == "the" && rest.map { tokens[$0].text == "," } == true
  }

  /// "a naval base in Tartus and a military airfield in …": an airfield is joined to a base, not to a town.
  private static func nominalAbove(_ second: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Int? {
    let tokens = sentence.tokens
    let first = tokens[second].head
    let isDescribed = { (token: Int) in children[token].contains { tokens[$0].relation == .det } }
    // "a director of the World Bank and the chairman of Siemens": an office is joined to an office, not to a bank.
    let isRole = { (token: Int) in tokens[token].tag == .noun && (OfficeNouns.all.contains(tokens[token].lemma.lowercased()) || tokens[token].lemma == "member") }
    if isRole(second), tokens[first].tag == .properNoun, tokens[first].relation == .nmod, tokens[first].head >= 0, isRole(tokens[first].head),
      tokens[second].pennTag == "NN", !children[second].contains(where: { tokens[$0].relation == .`case` })
    {
      return tokens[first].head
    }
    if let role = roleAbove(second, in: sentence, children) { return role }
    // "the mayor of Istanbul and the president's rival": who is somebody's rival is no part of the mayor's town.
    let isOwned = Companions.nouns.contains(tokens[second].lemma.lowercased()) && children[second].contains { tokens[$0].relation == .nmodPoss }
    guard tokens[second].tag == .noun, isDescribed(second) || isOwned, tokens[first].tag == .properNoun, !isDescribed(first),
      tokens[first].relation == .nmod, tokens[first].head >= 0, tokens[tokens[first].head].tag == .noun,
      isDescribed(tokens[first].head), !children[second].contains(where: { tokens[$0].relation == .`case` })
    else { return nil }
    return tokens[first].head
  }

  /// "was the son of a sheikh and a native of Fallujah": a role with a place or body of its own is joined to a role, not to the sheikh.
  private static func roleAbove(_ second: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Int? {
    let tokens = sentence.tokens
    let first = tokens[second].head
    let isRole = { (token: Int) in
      let lemma = tokens[token].lemma.lowercased()
      return tokens[token].pennTag == "NN" && (OfficeNouns.all.contains(lemma) || KinNouns.all.contains(lemma) || ["native", "member", "resident", "citizen", "graduate"].contains(lemma))
    }
    guard isRole(second), tokens[first].relation == .nmod, tokens[first].head >= 0, isRole(tokens[first].head), tokens[first].head < first,
      children[second].contains(where: { tokens[$0].relation == .det }), children[first].contains(where: { tokens[$0].relation == .det }),
      children[second].contains(where: { tokens[$0].relation == .nmod && tokens[$0].tag == .properNoun }),
      !children[second].contains(where: { tokens[$0].relation == .`case` })
    else { return nil }
    return tokens[first].head
  }

  /// "alleges that the mayor bribed the judge", "the report that the general was arrested": what is said, not a relative clause.
  private static func isContentClause(_ clause: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Bool {
    let tokens = sentence.tokens
    guard complementizer(of: clause, in: sentence, children) != nil else { return false }
    return children[clause].contains { tokens[$0].relation.base == .nsubj && !tokens[$0].pennTag.hasPrefix("W") }
  }

  /// The "that" before a clause which already has all its roles filled.
  private static func complementizer(of clause: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Int? {
    let tokens = sentence.tokens
    return children[clause].first { child in
      guard child < clause, tokens[child].text.lowercased() == "that" else { return false }
      let hasAnotherObject = children[clause].contains { $0 > clause && tokens[$0].relation == .obj }
      return tokens[child].relation == .mark || tokens[child].relation == .obj && (hasAnotherObject || ClauseReader.intransitive.contains(tokens[clause].lemma.lowercased()))
    }
  }

  /// "Russia, Assad's biggest backer, holds …": a name and a description side by side, joined by no conjunction.
  private static func isApposition(_ second: Int, of first: Int, in sentence: AnalyzedSentence, _ children: [[Int]]) -> Bool {
    let tokens = sentence.tokens
    let isNominal = [first, second].allSatisfy { [.noun, .properNoun].contains(tokens[$0].tag) }
    let names = [first, second].map { tokens[$0].tag == .properNoun }
    guard isNominal, names[0] != names[1], children[first].count(where: { tokens[$0].relation == .conj }) == 1 else { return false }
    let joined = (children[first] + children[second]).contains { tokens[$0].relation == .cc }
    return !joined && !children[second].contains { tokens[$0].relation == .`case` && tokens[$0].pennTag != "POS" }
  }
}
