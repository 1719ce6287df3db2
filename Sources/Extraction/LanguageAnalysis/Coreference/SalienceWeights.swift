/// How much each feature counts for "he" and "she", for "it" and for "they", in hundredths of a log-odds.
///
/// Fitted as a log-linear ranking of candidates (Denis and Baldridge 2008, "Specialized models and ranking for coreference
/// resolution") to GUM's training part by `Training/coreference.py`, and rounded, so that sums are whole numbers.
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
    (.beside, 84, 95, 84),
    (.near, 107, 78, 126),
    (.sameSentence, 45, 19, 127),
    (.farInSentence, -27, -27, 37),
    (.sentenceBefore, -12, -70, -27),
    (.twoSentencesBefore, -81, -154, -178),
    (.furtherBack, -96, 0, -228),
    (.nearestThing, 48, 33, 67),
    (.oneBetween, -2, -7, 2),
    (.twoBetween, 10, -3, -49),
    (.manyBetween, -35, -81, -78),
    (.subjectHere, 55, 18, 52),
    (.subjectBefore, 9, 46, 35),
    (.passiveSubject, -14, 108, 56),
    (.object, 10, 35, 13),
    (.oblique, -5, -59, -39),
    (.possessor, 37, 30, 69),
    (.modifierOfNoun, -20, -127, -141),
    (.premodifier, -9, -120, -58),
    (.apposition, -35, -35, -29),
    (.atRoot, -8, 45, -17),
    (.sameFunction, 34, 45, 40),
    (.bothSubjects, 73, 16, 48),
    (.subjectOfGovernor, 108, 38, 0),
    (.subjectAbove, 20, 54, -7),
    (.inSameClause, -38, -22, 24),
    (.differentParagraph, -90, -61, -83),
    (.name, -19, -4, -37),
    (.samePronoun, 60, 120, 46),
    (.definite, -43, -24, 32),
    (.possessive, 14, -45, -15),
    (.indefinite, 36, -29, -15),
    (.bare, -25, -76, -39),
    (.coordination, 0, 0, -32),
    (.isFirstMention, -61, -65, -56),
    (.namedTwice, 19, -14, -5),
    (.namedOften, 63, 21, 2),
    (.groupHasName, -41, -3, 63),
    (.firstOfArticle, 73, 39, -10),
    (.latestOfGroup, 46, 75, 83),
    (.genderKnown, 60, -15, -25),
    (.genderOpen, -40, -43, -34),
    (.numberOpen, 24, -63, -97),
    (.onePerson, 0, 0, -43),
    (.person, 48, 0, -43),
    (.people, 30, 0, 74),
    (.organization, 0, 37, -16),
    (.place, -30, -12, -41),
    (.thing, 0, -54, -70),
    (.unknownKind, -28, -30, 35),
    (.lastingNoun, -17, 58, 7),
    (.sameQuotation, 81, 60, 58),
    (.sameVoice, 99, 46, 51),
    (.bothQuoted, 34, 18, 18),
    (.onlyPronounQuoted, -115, -27, -67),
    (.onlyCandidateQuoted, -46, -85, -19),
    (.speakerOfQuotation, -58, -30, -2),
    (.lastSpeaker, 148, 140, 118),
    (.subjectOfSaying, 0, 0, 0),
    (.none, -20, 58, 59),
    (.noneSubject, -27, 7, 0),
    (.noneObject, -26, -5, -58),
    (.nonePossessive, 24, -52, 39),
    (.noneWithClause, -75, 25, 41),
    (.noneQuoted, 12, 13, 50),
  ]
}
