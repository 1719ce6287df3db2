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
    (.beside, 85, 89, 100),
    (.near, 106, 75, 133),
    (.sameSentence, 53, 27, 116),
    (.farInSentence, -4, -33, 12),
    (.sentenceBefore, -19, -67, -24),
    (.twoSentencesBefore, -99, -158, -174),
    (.furtherBack, -110, 0, -207),
    (.nearestThing, 71, 29, 74),
    (.oneBetween, -1, -6, 12),
    (.twoBetween, -10, -4, -36),
    (.manyBetween, -48, -86, -95),
    (.subjectHere, 29, 28, 51),
    (.subjectBefore, 15, 50, 18),
    (.passiveSubject, 5, 119, 67),
    (.object, -19, 21, -2),
    (.oblique, 1, -81, -59),
    (.possessor, 4, 27, 72),
    (.modifierOfNoun, -44, -136, -130),
    (.premodifier, 14, -102, -7),
    (.apposition, 5, -8, -53),
    (.atRoot, 1, 15, -3),
    (.sameFunction, 37, 53, 68),
    (.bothSubjects, 55, 8, 37),
    (.subjectOfGovernor, 113, 53, 50),
    (.subjectAbove, 102, 67, 44),
    (.inSameClause, 27, -14, 9),
    (.differentParagraph, -101, -65, -81),
    (.name, -16, 12, 0),
    (.samePronoun, 66, 111, 51),
    (.definite, 1, -24, 36),
    (.possessive, -7, -49, -46),
    (.indefinite, 16, -41, -10),
    (.bare, -46, -76, -37),
    (.coordination, 0, 0, -40),
    (.isFirstMention, -56, -60, -41),
    (.namedTwice, 34, -23, -15),
    (.namedOften, 33, 16, 10),
    (.groupHasName, -16, 6, -26),
    (.firstOfArticle, 94, 43, -24),
    (.latestOfGroup, 39, 85, 28),
    (.genderKnown, 60, -53, 1),
    (.genderOpen, -48, -15, -47),
    (.numberOpen, -2, -38, -51),
    (.onePerson, 0, 0, -22),
    (.person, 86, -2, -22),
    (.people, -3, 0, 84),
    (.organization, 0, 21, -13),
    (.place, 0, 4, -50),
    (.thing, -25, -27, -64),
    (.unknownKind, -47, -63, 18),
    (.lastingNoun, -36, 65, -24),
    (.sameQuotation, 81, 59, 63),
    (.sameVoice, 105, 37, 59),
    (.bothQuoted, 34, 21, 13),
    (.onlyPronounQuoted, -87, -34, -71),
    (.onlyCandidateQuoted, -46, -35, -19),
    (.speakerOfQuotation, -50, -31, -17),
    (.lastSpeaker, 137, 150, 158),
    (.subjectOfSaying, 0, 0, 0),
    (.none, -12, 67, 46),
    (.noneSubject, -58, -41, -16),
    (.noneObject, -18, -30, -93),
    (.nonePossessive, 68, -73, 28),
    (.noneWithClause, -30, 2, 23),
    (.noneQuoted, -23, 27, 46),
  ]
}
