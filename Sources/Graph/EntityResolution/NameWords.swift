/// Words inside names that do not tell one from another, and words that stand for one another.
enum NameWords {
  /// Small words before family names; names are written with and without them.
  static let particles: Set<String> = [
    "al", "el", "bin", "ben", "ibn", "bint", "de", "da", "do", "dos", "das", "del", "della", "van", "von",
    "der", "den", "di", "la", "le", "of",
  ]

  static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sir", "sheikh", "shaikh", "sayyid", "sayed", "hajji", "haji", "mullah",
    "maulavi", "president", "gen",
    "general", "col", "jr", "sr", "phd", "king", "prince", "ayatollah",
  ]

  /// One spelling for words that mean the same in names of bodies.
  static let usual: [String: String] = [
    "intl": "international", "natl": "national", "govt": "government", "dept": "department",
    "assn": "association", "org": "organization",
    "organisation": "organization", "labour": "labor", "defence": "defense", "centre": "center",
    "programme": "program",
    "mgmt": "management", "univ": "university", "bros": "brothers", "tech": "technology",
    "technologies": "technology", "industries": "industry",
  ]

  /// Legal forms of firms, as words; longer ones first.
  static let legalForms: [[String]] = [
    "societatea cu raspundere limitata", "open joint stock company", "public joint stock company",
    "closed joint stock company", "joint stock company", "limited liability company",
    "public limited company", "sp z o o", "sp z oo", "s a de c v", "sa de cv", "s p a", "s a", "l l c",
    "l l p", "l p", "p l c", "a s", "n v", "b v",
    "pte ltd", "pty ltd", "co ltd", "aktiengesellschaft", "ag", "gmbh", "kg", "kgaa", "se", "ltd", "limited",
    "llc", "llp", "lp", "plc", "inc",
    "incorporated", "corp", "corporation", "co", "company", "sa", "sas", "sarl", "srl", "spa", "nv", "bv",
    "ab", "asa", "oy", "oyj", "aps",
    "ojsc", "pjsc", "cjsc", "jsc", "oao", "pao", "zao", "ao", "ooo", "too", "pte", "pty", "kk", "bhd", "sdn",
    "holdings", "holding", "group",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The number that words at the front of a name spell, from 1 to 99, and how many words that takes.
  static func number(_ words: ArraySlice<String>) -> (number: Int, words: Int)? {
    guard let first = words.first else { return nil }
    if let tens = tensWords.firstIndex(of: first) {
      let rest = words.dropFirst().first.flatMap { unitWords.firstIndex(of: $0) }
      if let rest, (1...9).contains(rest) { return ((tens + 2) * 10 + rest, 2) }
      return ((tens + 2) * 10, 1)
    }
    return unitWords.firstIndex(of: first).map { ($0, 1) }
  }

  private static let tensWords = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let unitWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  /// A word with the letters that digits were put for: "sech1n" is "sechin".
  static func withoutDigits(_ word: String) -> String {
    guard word.contains(where: \.isNumber), word.contains(where: \.isLetter) else { return word }
    return String(word.map { lookalikes[$0] ?? $0 })
  }

  private static let lookalikes: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "9": "g",
  ]

  /// Whether two words are a Slavic family name of a man and of a woman: "Baranov" and "Baranova".
  static func differInGender(_ a: String, _ b: String) -> Bool {
    let (long, short) = a.utf8.count >= b.utf8.count ? (a, b) : (b, a)
    let endings = [("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("aya", "y"), ("aia", "i")]
    return endings.contains { long.hasSuffix($0.0) && short.hasSuffix($0.1) && short.count > 4 }
  }

  /// Whether one is a usual short form of the other given name.
  static func areNicknames(_ a: String, _ b: String) -> Bool {
    nicknames[a]?.contains(b) == true || nicknames[b]?.contains(a) == true
  }

  private static let nicknames: [String: Set<String>] = [
    "ben": ["benjamin"], "bibi": ["benjamin"], "bill": ["william"], "bob": ["robert"], "rob": ["robert"],
    "joe": ["joseph"], "jim": ["james"],
    "mike": ["michael"], "tom": ["thomas"], "tony": ["anthony", "antonio"], "dick": ["richard"],
    "rick": ["richard"], "dan": ["daniel"],
    "dave": ["david"], "steve": ["steven", "stephen"], "sasha": ["alexander", "aleksandr"],
    "volodya": ["vladimir"], "kate": ["katherine", "catherine"],
    "liz": ["elizabeth"], "beth": ["elizabeth"], "chuck": ["charles"], "ted": ["edward", "theodore"],
    "ed": ["edward"], "jack": ["john"],
    "barry": ["barack"], "abe": ["abraham"], "alex": ["alexander", "alexandra"], "andy": ["andrew"],
    "chris": ["christopher"], "greg": ["gregory"],
    "nick": ["nicholas", "nikolai"], "pete": ["peter"], "sam": ["samuel"], "tim": ["timothy"],
    "matt": ["matthew"], "ron": ["ronald"],
  ]
}
