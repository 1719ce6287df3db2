/// Nouns for one of somebody's family: "her brother Aidar" is a person, whatever else is called so.
enum KinNouns {
  /// In lower case and dictionary form.
  static let all: Set<String> = [
    "brother", "sister", "son", "daughter", "wife", "husband", "father", "mother", "widow", "widower", "cousin", "nephew", "niece", "uncle", "aunt",
    "grandson", "granddaughter", "grandfather", "grandmother", "half-brother", "half-sister", "son-in-law", "daughter-in-law", "brother-in-law",
    "sister-in-law", "father-in-law", "mother-in-law", "stepson", "stepdaughter", "stepfather", "stepmother", "fiancé", "fiancée", "fiance", "fiancee", "ex-wife", "ex-husband",
  ]

  /// The same, with words that name a relative only with "of" behind them: "the third child of".
  static let withChildren = all.union(["child", "grandchild", "descendant", "twin"])
}
