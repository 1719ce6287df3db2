/// What the form of a pronoun tells: whom it may stand for and how it hangs in its clause.
struct PronounForm {
  let pronoun: PersonalPronoun
  var isReflexive = false

  static func of(_ word: String) -> PronounForm? { table[word] }

  var gender: Gender {
    switch pronoun {
    case .he: .masculine
    case .she: .feminine
    case .it: .neuter
    case .they: .any
    case .i, .we, .you: .human
    }
  }

  var number: GrammaticalNumber {
    switch pronoun {
    case .i, .he, .she, .it: .singular
    case .we, .they: .plural
    case .you: .either
    }
  }

  var person: Int {
    switch pronoun {
    case .i, .we: 1
    case .you: 2
    case .he, .she, .it, .they: 3
    }
  }

  private static let table: [String: PronounForm] = {
    let plain: [(PersonalPronoun, [String])] = [
      (.i, ["i", "me", "my", "mine"]), (.we, ["we", "us", "our", "ours"]), (.you, ["you", "your", "yours"]),
      (.he, ["he", "him", "his"]), (.she, ["she", "her", "hers"]), (.it, ["it", "its"]),
      (.they, ["they", "them", "their", "theirs", "'em"]),
    ]
    let reflexive: [(PersonalPronoun, [String])] = [
      (.i, ["myself"]), (.we, ["ourselves"]), (.you, ["yourself", "yourselves"]), (.he, ["himself"]),
      (.she, ["herself"]), (.it, ["itself"]), (.they, ["themselves", "themself"]),
    ]
    var table: [String: PronounForm] = [:]
    for (pronoun, words) in plain { for word in words { table[word] = PronounForm(pronoun: pronoun) } }
    for (pronoun, words) in reflexive {
      for word in words { table[word] = PronounForm(pronoun: pronoun, isReflexive: true) }
    }
    return table
  }()
}
