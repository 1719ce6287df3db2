/// How much each feature counts for "he" and "she", for "it" and for "they", in hundredths of a log-odds.
///
/// Fitted as a log-linear ranking of candidates (Denis and Baldridge 2008, "Specialized models and ranking for coreference
/// resolution") to GUM's training part, those of "he" and "she" to GAP's development part as well, and rounded, so that sums are whole numbers.
/// `Training/coreference.py` fits them; the rows of these were written before later changes of features, so that a new run gives like weights and not the same.
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
    (.beside, 154, 95, 84),
    (.near, 148, 78, 126),
    (.sameSentence, 104, 19, 127),
    (.farInSentence, 56, -27, 37),
    (.sentenceBefore, -48, -70, -27),
    (.twoSentencesBefore, -204, -154, -178),
    (.furtherBack, -237, 0, -228),
    (.nearestThing, 31, 33, 67),
    (.oneBetween, -6, -7, 2),
    (.twoBetween, -8, -3, -49),
    (.manyBetween, -44, -81, -78),
    (.subjectHere, 31, 18, 52),
    (.subjectBefore, 88, 46, 35),
    (.passiveSubject, 62, 108, 56),
    (.object, 6, 35, 13),
    (.oblique, -56, -59, -39),
    (.possessor, 26, 30, 69),
    (.modifierOfNoun, -104, -127, -141),
    (.premodifier, -26, -120, -58),
    (.apposition, -36, -35, -29),
    (.atRoot, -18, 45, -17),
    (.sameFunction, 5, 45, 40),
    (.bothSubjects, 80, 16, 48),
    (.subjectOfGovernor, 38, 38, 0),
    (.subjectAbove, 30, 54, -7),
    (.inSameClause, -132, -22, 24),
    (.differentParagraph, -86, -61, -83),
    (.name, 18, -4, -37),
    (.samePronoun, -21, 120, 46),
    (.definite, -95, -24, 32),
    (.possessive, 19, -45, -15),
    (.indefinite, 79, -29, -15),
    (.bare, -25, -76, -39),
    (.coordination, 0, 0, -32),
    (.isFirstMention, -47, -65, -56),
    (.namedTwice, 0, -14, -5),
    (.namedOften, 20, 21, 2),
    (.groupHasName, 171, -3, 63),
    (.firstOfArticle, 48, 39, -10),
    (.latestOfGroup, 157, 75, 83),
    (.genderKnown, 24, -15, -25),
    (.genderOpen, -50, -43, -34),
    (.numberOpen, -57, -63, -97),
    (.onePerson, 0, 0, -43),
    (.person, 35, 0, -43),
    (.people, 34, 0, 74),
    (.organization, -6, 37, -16),
    (.place, -8, -12, -41),
    (.thing, -17, -54, -70),
    (.unknownKind, -65, -30, 35),
    (.lastingNoun, -23, 58, 7),
    (.sameQuotation, 93, 60, 58),
    (.sameVoice, 71, 46, 51),
    (.bothQuoted, 30, 18, 18),
    (.onlyPronounQuoted, -63, -27, -67),
    (.onlyCandidateQuoted, -44, -85, -19),
    (.speakerOfQuotation, -189, -30, -2),
    (.lastSpeaker, 136, 140, 118),
    (.subjectOfSaying, 0, 0, 0),
    (.none, 26, 58, 59),
    (.noneSubject, -62, 7, 0),
    (.noneObject, -9, -5, -58),
    (.nonePossessive, 71, -52, 39),
    (.noneWithClause, 7, 25, 41),
    (.noneQuoted, -22, 13, 50),
  ]
}
