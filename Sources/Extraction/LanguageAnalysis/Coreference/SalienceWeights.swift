/// How much each feature counts for "he" and "she", for "it" and for "they", in hundredths of a log-odds.
///
/// Fitted as a log-linear ranking of candidates (Denis and Baldridge 2008, "Specialized models and ranking for coreference
/// resolution") on the free genres of GUM's training part and rounded, so that sums are whole numbers.
enum SalienceWeights {
  /// The weights of a kind of pronoun, indexed by feature.
  static func weights(of pronoun: PersonalPronoun) -> [Int] {
    switch pronoun {
    case .it: it
    case .they: they
    default: heOrShe
    }
  }

  private static let heOrShe = byFeature { $0.1 }
  private static let it = byFeature { $0.2 }
  private static let they = byFeature { $0.3 }

  private static func byFeature(_ weight: ((SalienceFeature, Int, Int, Int)) -> Int) -> [Int] {
    var weights = [Int](repeating: 0, count: SalienceFeature.allCases.count)
    for row in table { weights[row.0.rawValue] = weight(row) }
    return weights
  }

  private static let table: [(SalienceFeature, Int, Int, Int)] = [
    (.beside, 85, 94, 89),
    (.near, 110, 77, 132),
    (.sameSentence, 48, 20, 123),
    (.farInSentence, -16, -35, 25),
    (.sentenceBefore, -18, -67, -25),
    (.twoSentencesBefore, -89, -154, -174),
    (.furtherBack, -100, 0, -218),
    (.nearestThing, 57, 29, 71),
    (.oneBetween, 2, -6, 7),
    (.twoBetween, -1, 2, -42),
    (.manyBetween, -38, -89, -85),
    (.subjectHere, 42, 24, 54),
    (.subjectBefore, 9, 44, 28),
    (.passiveSubject, 5, 115, 68),
    (.object, -3, 29, 3),
    (.oblique, -7, -70, -48),
    (.possessor, 20, 26, 67),
    (.modifierOfNoun, -27, -132, -139),
    (.premodifier, -3, -110, -32),
    (.apposition, -12, -21, -43),
    (.atRoot, -4, 31, -5),
    (.sameFunction, 35, 51, 58),
    (.bothSubjects, 62, 14, 37),
    (.subjectOfGovernor, 109, 40, 28),
    (.subjectAbove, 56, 59, 20),
    (.inSameClause, -4, -19, 17),
    (.differentParagraph, -94, -63, -82),
    (.name, -17, 4, -20),
    (.samePronoun, 65, 120, 54),
    (.definite, -24, -24, 38),
    (.possessive, 9, -48, -38),
    (.indefinite, 27, -43, -13),
    (.bare, -38, -75, -34),
    (.coordination, 0, 0, -35),
    (.isFirstMention, -57, -59, -42),
    (.namedTwice, 33, -17, -14),
    (.namedOften, 44, 11, 7),
    (.groupHasName, -34, 3, 20),
    (.firstOfArticle, 86, 41, -9),
    (.latestOfGroup, 38, 81, 37),
    (.genderKnown, 60, -18, -7),
    (.genderOpen, -40, -47, -41),
    (.numberOpen, 6, -58, -82),
    (.onePerson, 0, 0, -30),
    (.person, 69, -1, -30),
    (.people, 15, 0, 83),
    (.organization, 0, 26, -13),
    (.place, -15, -12, -46),
    (.thing, -12, -50, -68),
    (.unknownKind, -37, -27, 27),
    (.lastingNoun, -26, 67, -7),
    (.sameQuotation, 80, 58, 61),
    (.sameVoice, 98, 42, 58),
    (.bothQuoted, 33, 18, 16),
    (.onlyPronounQuoted, -98, -30, -72),
    (.onlyCandidateQuoted, -45, -72, -18),
    (.speakerOfQuotation, -55, -29, -11),
    (.lastSpeaker, 142, 144, 141),
    (.subjectOfSaying, 0, 0, 0),
    (.none, -20, 65, 48),
    (.noneSubject, -41, -13, -7),
    (.noneObject, -23, -13, -76),
    (.nonePossessive, 43, -58, 30),
    (.noneWithClause, -54, 16, 32),
    (.noneQuoted, -3, 21, 46),
  ]
}
