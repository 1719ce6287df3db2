import NewsModel

/// Writes headlines in title or upper case as sentences are written, so that a capital means a name again: "Russia Grants Asylum to Assad", "RUSSIA GRANTS ASYLUM".
///
/// What a word is in the article's own sentences decides, and then whether the lemma table knows it as a common word; what neither knows keeps its capital. Ranges
/// stay as they are, and ``CoNLLU`` writes the words as they stand in the article. The idea is that of truecasing (Lita, Ittycheriah, Roukos and Kambhatla, ACL 2003).
struct HeadlineCase {
  private let lemmas: LemmaTable
  private let givenNames: GivenNames
  /// How often a word stands inside sentences with a capital, without one, and all in capitals; by its lower-case form.
  private var counts: [String: (capital: Int, lower: Int, upper: Int)] = [:]
  /// Two words with capitals that stand beside each other, in lower case.
  private var pairs: Set<String> = []

  /// The sentences of an article, its headlines rewritten.
  static func recased(_ drafts: [SentenceDraft], lemmas: LemmaTable, givenNames: GivenNames = GivenNames()) -> [SentenceDraft] {
    guard drafts.contains(where: { isHeadline($0) && style(of: $0) != nil }), drafts.contains(where: { !isHeadline($0) }) else { return drafts }
    let cases = HeadlineCase(drafts, lemmas, givenNames)
    return drafts.map { draft in
      guard isHeadline(draft), let style = style(of: draft) else { return draft }
      return cases.rewritten(draft, style)
    }
  }

  private enum Style { case title, upper }

  private static func isHeadline(_ draft: SentenceDraft) -> Bool { draft.block == .title || draft.block == .heading }

  /// How a headline is written; nil for one that is written like a sentence, or too short to tell.
  private static func style(of draft: SentenceDraft) -> Style? {
    let long = draft.words.filter { $0.form.count > 3 && $0.form.allSatisfy(isLetter) && !small.contains($0.text.lowercased()) }
    guard draft.words.count > 3, long.count > 2, long.allSatisfy({ CharacterClasses.isUpper($0.form[0]) }) else { return nil }
    let upper = long.count { $0.form.allSatisfy(CharacterClasses.isUpper) }
    return upper == long.count ? .upper : upper * 2 > long.count ? nil : .title
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { CharacterClasses.isUpper(scalar) || CharacterClasses.isLower(scalar) }

  // MARK: What the article's sentences tell

  private init(_ drafts: [SentenceDraft], _ lemmas: LemmaTable, _ givenNames: GivenNames) {
    self.lemmas = lemmas
    self.givenNames = givenNames
    for draft in drafts where !Self.isHeadline(draft) && Self.style(of: draft) == nil {
      // "May left": no statement opens with the verb.
      if draft.words.count > 1, draft.words[0].text == "May", draft.words[1].form.first.map(CharacterClasses.isLower) == true { count(draft.words[0], isOpening: false) }
      for (index, word) in draft.words.enumerated().dropFirst() where word.form.first.map(Self.isLetter) == true {
        // What opens a quotation has its capital for that.
        let isOpening = ["\"", "“", "‘", "'", "``", ":", "—", "-", "."].contains(draft.words[index - 1].text)
        count(word, isOpening: isOpening)
        if Self.isCapitalised(word), Self.isCapitalised(draft.words[index - 1]) { pairs.insert(draft.words[index - 1].text.lowercased() + " " + word.text.lowercased()) }
      }
    }
  }

  private mutating func count(_ word: SentenceDraft.Word, isOpening: Bool) {
    let key = word.text.lowercased()
    if CharacterClasses.isLower(word.form[0]) {
      counts[key, default: (0, 0, 0)].lower += 1
    } else if word.form.count > 1, word.form.allSatisfy(CharacterClasses.isUpper) {
      counts[key, default: (0, 0, 0)].upper += 1
    } else if !isOpening {
      counts[key, default: (0, 0, 0)].capital += 1
    }
  }

  private static func isCapitalised(_ word: SentenceDraft.Word) -> Bool { word.form.first.map(CharacterClasses.isUpper) == true }

  // MARK: Rewriting

  private func rewritten(_ draft: SentenceDraft, _ style: Style) -> SentenceDraft {
    let words = draft.words.indices.map { index -> SentenceDraft.Word in
      let word = draft.words[index]
      guard Self.isCapitalised(word), word.form.allSatisfy(Self.isLetter) else { return word }
      let key = word.text.lowercased()
      if style == .title, word.form.dropFirst().contains(where: CharacterClasses.isUpper) { return word }
      if style == .upper, isAcronym(key) { return word }
      // The first word of a sentence has a capital anyway.
      let isName = index == 0 || isName(key, before: next(index, draft), behind: last(index, draft))
      return Self.word(word, written: isName ? key.prefix(1).uppercased() + key.dropFirst() : key)
    }
    return SentenceDraft(number: draft.number, range: draft.range, block: draft.block, words: words)
  }

  private static func word(_ word: SentenceDraft.Word, written text: String) -> SentenceDraft.Word {
    SentenceDraft.Word(range: word.range, text: text, form: text.unicodeScalars.map(\.value))
  }

  private func next(_ index: Int, _ draft: SentenceDraft) -> String? { index + 1 < draft.words.count ? draft.words[index + 1].text.lowercased() : nil }
  private func last(_ index: Int, _ draft: SentenceDraft) -> String? { index > 0 ? draft.words[index - 1].text.lowercased() : nil }

  /// Letters that the article writes so, or that no other word is: "NATO" of "RUSSIA WARNS NATO".
  private func isAcronym(_ key: String) -> Bool {
    guard let seen = counts[key] else { return key.utf8.count < 4 && !Self.small.contains(key) && !isCommon(key) }
    return seen.upper > seen.capital + seen.lower
  }

  private func isName(_ key: String, before next: String?, behind last: String?) -> Bool {
    if let next, pairs.contains(key + " " + next) || Self.known.contains(key + " " + next) { return true }
    if let last, pairs.contains(last + " " + key) || Self.known.contains(last + " " + key) { return true }
    if Self.small.contains(key) { return key == "may" && (counts[key].map { $0.capital > $0.lower } ?? false || last.map { givenNames.contains($0) && !Self.small.contains($0) } == true) }
    // "Theresa May", "Steve Jobs", "Taylor Swift"; but "Hillary Meets Xi".
    if let last, givenNames.contains(last), !Self.small.contains(last), !Self.givenPlaces.contains(last), !isCommon(key) || Self.surnames.contains(key) { return true }
    // "Mark Zuckerberg"
    if let next, givenNames.contains(key), !isCommon(next), !Self.small.contains(next) { return true }
    // "President Park Geun-hye", but "Pope Meets Zelensky".
    if let next, let last, Self.titles.contains(last), !isVerbForm(key), !isCommon(next), !Self.small.contains(next) { return true }
    // "South Korea", "New Delhi"; "in March"
    if let next, Self.firsts.contains(key), !isCommon(next), !Self.small.contains(next) { return true }
    if key == "march" { return next?.first?.isNumber == true || last.map { ["in", "on", "by", "since", "until", "from", "last"].contains($0) } == true }
    guard let seen = counts[key] else { return !isCommon(key) }
    return seen.capital > seen.lower || seen.capital == seen.lower && !isCommon(key)
  }

  /// "meets", "sued": what a verb looks like whose subject stands before it.
  private func isVerbForm(_ key: String) -> Bool {
    ["VBZ", "VBD"].contains { tag in
      let candidates = Inflection.candidates(of: key, tag: tag).filter { $0 != key }
      return candidates.contains { lemmas.knows($0, tag: "VB") || Self.verbs.contains($0) } || lemmas.lemma(of: key, tag: tag, network: key) != key && lemmas.knows(key, tag: tag)
    }
  }

  /// Surnames that look like forms of verbs.
  private static let surnames: Set<String> = ["gates", "jobs", "woods", "hicks", "brooks", "rogers", "banks", "waters", "stones", "bridges", "fields", "rivers", "parks", "wells", "burns", "downs", "reeves", "hands", "sands", "bush", "brown", "warren", "swift", "straw", "cook", "smith", "king", "baker", "carter", "may", "page", "powers", "price", "rice", "stone", "white", "young", "hunt", "law", "long", "moore", "cameron"]
  /// Given names that are towns, countries or clubs too: "Chelsea Owner Sells Club".
  private static let givenPlaces: Set<String> = ["chelsea", "jordan", "paris", "sydney", "chad", "florence", "georgia", "dawn", "austin", "charlotte", "victoria", "israel", "india", "china", "santiago", "lourdes", "madison", "dallas", "june", "april", "may"]

  /// Whether the lemma table knows a word, as it stands or as an inflected form.
  private func isCommon(_ key: String) -> Bool {
    ["NN", "NNS", "VB", "VBZ", "VBD", "VBG", "JJ", "JJS"].contains { lemmas.knows(key, tag: $0) } || ["VBZ", "VBD", "VBG"].contains { !Self.verbs.isDisjoint(with: Inflection.candidates(of: key, tag: $0)) }
  }

  /// Verbs that headlines use more than the treebanks do.
  private static let verbs: Set<String> = ["jail", "oust", "vow", "slam", "nab", "axe", "woo", "mull", "hail", "tap", "quash", "probe", "sue", "extradite", "indict", "topple", "depose", "unveil", "snub", "spurn", "decry", "thwart", "foil", "rebuke", "acquit"]

  private static let titles: Set<String> = ["president", "minister", "senator", "judge", "leader", "king", "queen", "prince", "governor", "mayor", "general", "chancellor", "secretary", "justice", "pope", "premier"]
  private static let firsts: Set<String> = ["new", "south", "north", "east", "west", "northern", "southern", "eastern", "western", "central", "great", "ivory", "cape", "equatorial", "big"]
  /// Common words that name one thing together.
  private static let known: Set<String> = [
    "white house", "united states", "united nations", "united kingdom", "european union", "supreme court", "middle east", "red cross", "wall street", "security council", "west bank", "south african", "north korean",
    "south korean", "central african", "rights watch", "labour party", "conservative party", "republican party", "democratic party", "new york", "new zealand", "new jersey", "new england", "ivory coast",
    "islamic state", "revolutionary guards", "red sea", "black sea", "high court", "african union", "dominican republic", "muslim brotherhood", "manchester united", "leeds united", "newcastle united", "general motors", "general electric", "wells fargo", "goldman sachs", "morgan stanley", "standard chartered", "burger king",
    "best buy", "camp david", "big tech", "silicon valley", "bill gates", "rolls royce", "fox news", "sky news", "credit suisse", "home depot", "taylor swift", "apple chief", "apple ceo", "apple shares", "apple store", "apple supplier", "meta chief", "amazon chief", "oracle chief", "ford chief", "american express",
  ]

  /// Words that title case leaves small, and short words of grammar that it may not.
  private static let small: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "per", "than", "to", "up", "via", "vs", "with", "about", "after", "against",
    "amid", "amidst", "among", "around", "before", "behind", "below", "between", "beyond", "despite", "down", "during", "inside", "near", "outside", "since", "through", "toward", "towards", "under", "until",
    "unless", "upon", "while", "within", "without", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "should", "may", "might", "can", "must", "not", "no", "it", "its",
    "he", "his", "she", "her", "they", "their", "them", "we", "our", "you", "your", "that", "this", "these", "those", "who", "whom", "whose", "which", "what", "when", "where", "why", "how", "if", "so",
  ]
}
