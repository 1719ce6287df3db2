import NewsModel

/// The title of an office in one form, whatever words an article uses: "foreign minister" for "Minister of Foreign Affairs".
///
///     OfficeTitle("Defence Minister").words              // "defense minister"
///     OfficeTitle("ousted president").words              // "president"
///     OfficeTitle("secretary", of: ["State"]).words      // "secretary of state"
struct OfficeTitle: Hashable, Sendable {
  /// The title in lower case.
  let words: String

  /// The title that a noun phrase gives; `departments` are bare nouns behind "of" that belong to it, such as "state".
  init(_ phrase: String, of departments: [String] = []) {
    var words = Self.withoutLeaning(NameFolding.words(of: phrase).filter { !OfficeTime.words.contains($0) })
    let department = departments.lazy.compactMap(Self.department).first
    if let department {
      let noun = words.last ?? ""
      words = Self.keepsOrder(noun, department) ? words + ["of", department] : words.dropLast() + [department, noun]
    }
    self.words = Self.usual(words.joined(separator: " "))
  }

  /// "pro-Syrian president", "first democratically elected president", "top commander": what he thinks and how he came there is no part of the title.
  private static func withoutLeaning(_ words: [String]) -> [String] {
    var kept: [String] = []
    for (index, word) in words.enumerated() {
      let isBacked = backings.contains(word) && index > 0 || index + 2 < words.count && backings.contains(words[index + 1])
      let isWing = index + 1 < words.count && ["far right", "far left", "hard right", "hard left"].contains("\(word) \(words[index + 1])") || index > 0 && ["far right", "far left", "hard right", "hard left"].contains("\(words[index - 1]) \(word)")
      let isAside = isBacked || isWing || word == "pro" || word == "anti" || index > 0 && ["pro", "anti"].contains(words[index - 1]) || qualities.contains(word)
      let isManner = word.hasSuffix("ly") && words.count > 1 || isOfAge(index, in: words)
      // "first president", "39th president"; "first secretary" is an office.
      let isCount = isOrdinal(word) && index + 1 < words.count && (words[index + 1].hasSuffix("ly") || counted.contains(words.last ?? "") && !["deputy", "vice"].contains(words[index + 1]))
      // "Labour MP": his party is told elsewhere.
      let isParty = parties.contains(word) && ["mp", "mps", "mep"].contains(words.last ?? "")
      if !isAside && !isManner && !isCount && !isParty || index == words.count - 1 { kept.append(word) }
    }
    return kept
  }

  private static let parties: Set<String> = ["labour", "tory", "lib", "dem", "green", "snp", "reform"]

  /// The title as people write it: "MP for Leeds".
  var label: String { words.split(separator: " ").map { ["mp", "mep"].contains($0) ? $0.uppercased() : String($0) }.joined(separator: " ") }

  /// "75-year-old justice minister"
  private static func isOfAge(_ index: Int, in words: [String]) -> Bool {
    guard let year = words.indices.first(where: { $0 > 0 && $0 + 1 < words.count && words[$0] == "year" && words[$0 + 1] == "old" }) else { return false }
    return (year - 1...year + 1).contains(index)
  }

  /// "Moscow-backed prime minister"
  private static let backings: Set<String> = ["backed", "supported", "appointed", "installed", "born", "educated", "trained", "based", "leaning"]

  private static func isOrdinal(_ word: String) -> Bool {
    ordinals.contains(word) || word.first?.isNumber == true && ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
  }

  private static let ordinals: Set<String> = ["first", "second", "third", "fourth", "fifth"]
  /// Offices that are held one after another and counted.
  private static let counted: Set<String> = ["president", "minister", "premier", "chancellor", "king", "queen", "emperor", "pope", "governor", "director", "mayor", "chairman", "coach", "ceo"]
  private static let qualities: Set<String> = [
    "top", "hardline", "reformist", "moderate", "conservative", "liberal", "leftist", "socialist", "populist", "republican", "democratic", "outspoken",
    "woman", "female", "slain", "assassinated", "murdered", "hardliner", "longtime", "popular", "powerful", "influential", "controversial", "sitting", "veteran", "unpopular", "charismatic", "independent",
    "wealthy", "billionaire", "millionaire", "retired", "elderly", "ailing", "embattled", "disgraced", "respected", "prominent", "renowned", "famous", "fiery", "firebrand", "combative", "nationalist",
    "centrist", "ultranationalist", "exiled", "jailed", "imprisoned", "fugitive", "convicted", "young", "youthful", "flamboyant", "mercurial", "reclusive", "secretive", "beleaguered", "pugnacious", "ambitious",
  ]

  /// Whether it is a title that people hold one after another, so that it means another person in another year.
  var isOffice: Bool { Self.nouns.contains(Self.headNoun(of: words)) }

  /// Whether only a country, region or town has such an office.
  var isOfState: Bool { ["minister", "mayor", "governor", "king", "queen", "senator", "ambassador"].contains(Self.headNoun(of: words)) }

  /// Whether nobody holds it for a party, though a party's word may stand before it: "the Conservative lawmaker"; "President Ann Lee of the Progress Party".
  var isOutsideParties: Bool {
    isOfState || ["president", "lawmaker", "legislator", "congressman", "congresswoman", "councillor", "parliamentarian", "premier"].contains(Self.headNoun(of: words))
  }

  /// Whether it only says that somebody leads a country, whatever the office is called.
  var isOfAnyLeader: Bool { ["leader", "ruler", "strongman", "dictator", "head of state"].contains(words) }

  /// The offices whose holders are called leaders of their country.
  static let leading = ["president", "prime minister", "chancellor", "king", "emir", "sultan", "supreme leader"].map { OfficeTitle($0) }

  /// The title, and the other ways to write it that a table may use.
  var spellings: [String] {
    [words] + Self.usualForms.filter { $0.value == words }.map(\.key).sorted { $0.precedesInUTF8($1) }
      + (words.contains("defense") ? [words.replacing("defense", with: "defence")] : [])
  }

  /// Whether a shorter title may stand for this one: "secretary" for "secretary of state", "minister" for "foreign minister".
  func isCalled(_ short: OfficeTitle) -> Bool {
    if words == short.words { return true }
    guard !short.words.contains(" ") else { return false }
    return words.hasSuffix(" " + short.words) && !words.hasPrefix("deputy ") && !words.hasPrefix("vice ")
      || words.hasPrefix(short.words + " of ")
  }

  /// Whether a word or phrase behind "of" belongs to the title and names no body: "state", "Foreign Affairs".
  static func department(_ phrase: String) -> String? {
    let key = NameFolding.key(phrase)
    return departments[key]
  }

  /// "secretary of state" and "chief of staff", but "defense secretary" and "foreign minister".
  private static func keepsOrder(_ noun: String, _ department: String) -> Bool {
    !["minister", "secretary"].contains(noun) || department == "state"
  }

  private static func headNoun(of words: String) -> String {
    let front = words.split(separator: " of ", maxSplits: 1).first.map(String.init) ?? words
    return front.split(separator: " ").last.map(String.init) ?? ""
  }

  private static func usual(_ words: String) -> String {
    let american = words.utf8.contains(UInt8(ascii: "d")) && words.contains("defence") ? words.replacing("defence", with: "defense") : words
    return usualForms[american] ?? usualEndings.first { american.hasSuffix(" " + $0.key) }
      .map { String(american.dropLast($0.key.count)) + $0.value } ?? american
  }

  /// Words for one office; the usual one of news English on the right.
  private static let usualForms: [String: String] = [
    "premier": "prime minister", "pm": "prime minister", "premiership": "prime minister",
    "presidency": "president", "vice presidency": "vice president", "chancellorship": "chancellor",
    "governorship": "governor", "directorship": "director", "ambassadorship": "ambassador", "papacy": "pope", "mayoralty": "mayor",
    "pontiff": "pope", "foreign affairs minister": "foreign minister", "external affairs minister": "foreign minister",
    "ceo": "chief executive", "chief executive officer": "chief executive", "cfo": "chief financial officer",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "chairmanship": "chair",
    "secretary general": "secretary-general", "director general": "director-general", "governor general": "governor-general",
    "attorney-general": "attorney general", "vice-president": "vice president", "home affairs minister": "interior minister",
  ]

  /// The same where more words stand before them: "deputy chairwoman".
  private static let usualEndings: [(key: String, value: String)] = [
    ("chairman", "chair"), ("chairwoman", "chair"), ("chairperson", "chair"), ("secretary general", "secretary-general"),
    ("director general", "director-general"), ("foreign affairs minister", "foreign minister"),
  ]

  private static let departments: [String: String] = [
    "state": "state", "staff": "staff", "parliament": "parliament", "government": "government", "defense": "defense", "defence": "defense",
    "foreign affairs": "foreign", "external affairs": "foreign", "interior": "interior", "internal affairs": "interior",
    "home affairs": "interior", "justice": "justice", "finance": "finance", "health": "health", "education": "education",
    "trade": "trade", "commerce": "commerce", "energy": "energy", "labor": "labor", "labour": "labor", "agriculture": "agriculture",
    "transport": "transport", "transportation": "transportation", "treasury": "treasury", "culture": "culture", "tourism": "tourism",
    "environment": "environment", "industry": "industry", "information": "information", "intelligence": "intelligence", "oil": "oil",
    "operations": "operations", "communications": "communications", "homeland security": "homeland security", "national intelligence": "national intelligence", "exchequer": "exchequer",
    "economy": "economy", "development": "development", "science": "science", "sport": "sport", "sports": "sport", "immigration": "immigration",
    "security": "security", "engineering": "engineering", "design": "design", "marketing": "marketing", "sales": "sales", "research": "research", "news": "news", "policy": "policy", "strategy": "strategy", "innovation": "innovation",
    "technology": "technology", "product": "product", "growth": "growth", "compliance": "compliance", "diversity": "diversity", "sustainability": "sustainability", "procurement": "procurement", "protocol": "protocol", "defence staff": "defence staff",
    "peacekeeping operations": "peacekeeping operations", "peacekeeping": "peacekeeping", "public relations": "public relations", "investor relations": "investor relations", "human resources": "human resources", "investigations": "investigations",
    "refereeing": "refereeing", "recruitment": "recruitment", "training": "training", "logistics": "logistics", "planning": "planning", "programming": "programming", "police": "police",
  ]

  private static let nouns: Set<String> = [
    "president", "minister", "premier", "chancellor", "taoiseach", "king", "queen", "emir", "sultan", "emperor", "pope", "pontiff", "monarch",
    "governor", "governor-general", "mayor", "secretary", "secretary-general", "director", "director-general", "commissioner", "ambassador",
    "envoy", "chair", "chief", "executive", "head", "leader", "ruler", "commander", "speaker", "general", "adviser", "advisor",
    "representative", "patriarch", "archbishop", "dictator", "strongman", "diplomat", "prosecutor", "treasurer", "dean", "rector",
  ]
}

/// How the time of an office stands to the article's day, as the words before it tell: "former", "ousted", "then-".
enum OfficeTime: Hashable, Sendable {
  /// Nothing is said, so that the office is held now.
  case current
  /// It was held before: "former", "ex-", "then-", "late".
  case past
  /// It was held until just now: "ousted", "deposed", "outgoing".
  case ended
  /// It is not held yet, or only for the time being: "designate", "incoming", "acting".
  case open

  /// The time that the words before the head of a noun phrase tell.
  init(_ phrase: String) {
    let said = Set(NameFolding.words(of: phrase))
    if !said.isDisjoint(with: Self.openWords) {
      self = .open
    } else if !said.isDisjoint(with: Self.endedWords) {
      self = .ended
    } else if !said.isDisjoint(with: Self.pastWords) {
      self = .past
    } else {
      self = .current
    }
  }

  /// Whether the words before the head of a noun phrase say that he is dead: "the late president".
  static func isOfTheDead(_ phrase: String) -> Bool { NameFolding.words(of: phrase).contains("late") }

  /// All words that tell a time, and those that only tell for how long or how well.
  static let words: Set<String> = pastWords.union(endedWords).union(openWords).union([
    "current", "new", "newly", "longtime", "incumbent", "embattled", "elected", "reelected", "disgraced", "own",
  ])
  private static let pastWords: Set<String> = ["former", "ex", "then", "late", "previous", "onetime", "erstwhile"]
  private static let endedWords: Set<String> = ["ousted", "oust", "deposed", "depose", "toppled", "topple", "overthrown", "overthrow", "fallen", "exiled", "exile", "fugitive"]
  private static let openWords: Set<String> = ["elect", "designate", "acting", "interim", "caretaker", "incoming", "outgoing", "next", "future"]
}
