/// How much each feature counts for "he" and "she", for "it" and for "they", in hundredths of a log-odds.
///
/// Fitted as a log-linear ranking of candidates (Denis and Baldridge 2008, "Specialized models and ranking for coreference
/// resolution") to GUM's training part, those of "he" and "she" to GAP's development part and to the stories of agency news in `Tests/Gold/coreference` as well, and
/// rounded, so that sums are whole numbers. `Training/coreference.py` fits them. The weights of "it" and "they", and those of ``NominalWeights``, are of an earlier run:
/// fitted to agency news as well they were right no more often in long articles, and joined more.
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
    (.beside, 146, 95, 84),
    (.near, 141, 78, 126),
    (.sameSentence, 115, 19, 127),
    (.farInSentence, 50, -27, 37),
    (.sentenceBefore, -33, -70, -27),
    (.twoSentencesBefore, -207, -154, -178),
    (.furtherBack, -241, 0, -228),
    (.nearestThing, 44, 33, 67),
    (.oneBetween, -18, -7, 2),
    (.twoBetween, 0, -3, -49),
    (.manyBetween, -55, -81, -78),
    (.subjectHere, 59, 18, 52),
    (.subjectBefore, 47, 46, 35),
    (.passiveSubject, 22, 108, 56),
    (.object, 16, 35, 13),
    (.oblique, -43, -59, -39),
    (.possessor, 38, 30, 69),
    (.modifierOfNoun, -107, -127, -141),
    (.premodifier, -17, -120, -58),
    (.apposition, -32, -35, -29),
    (.atRoot, -12, 45, -17),
    (.sameFunction, 27, 45, 40),
    (.bothSubjects, 57, 16, 48),
    (.subjectOfGovernor, 46, 38, 0),
    (.subjectAbove, 58, 54, -7),
    (.inSameClause, -129, -22, 24),
    (.differentParagraph, -109, -61, -83),
    (.mainSubject, -14, 0, 0),
    (.mainSubjectBefore, 78, 0, 0),
    (.ownerByName, -26, 0, 0),
    (.proxy, -22, 0, 0),
    (.name, 28, -4, -37),
    (.samePronoun, -26, 120, 46),
    (.definite, -41, -24, 32),
    (.possessive, 29, -45, -15),
    (.indefinite, 53, -29, -15),
    (.bare, -70, -76, -39),
    (.coordination, 0, 0, -32),
    (.isFirstMention, -39, -65, -56),
    (.namedTwice, 22, -14, -5),
    (.namedOften, -11, 21, 2),
    (.groupHasName, 125, -3, 63),
    (.firstOfArticle, -5, 39, -10),
    (.latestOfGroup, 154, 75, 83),
    (.mostNamed, 7, 0, 0),
    (.protagonist, 200, 0, 0),
    (.genderKnown, 15, -15, -25),
    (.genderOpen, -44, -43, -34),
    (.numberOpen, -3, -63, -97),
    (.onePerson, 0, 0, -43),
    (.person, 49, 0, -43),
    (.people, -3, 0, 74),
    (.organization, 0, 37, -16),
    (.place, -1, -12, -41),
    (.thing, 0, -54, -70),
    (.unknownKind, -74, -30, 35),
    (.lastingNoun, -30, 58, 7),
    (.sameQuotation, 63, 60, 58),
    (.sameVoice, 42, 46, 51),
    (.bothQuoted, 27, 18, 18),
    (.onlyPronounQuoted, -31, -27, -67),
    (.onlyCandidateQuoted, -83, -85, -19),
    (.speakerOfQuotation, 0, -30, -2),
    (.lastSpeaker, 130, 140, 118),
    (.subjectOfSaying, 0, 0, 0),
    (.none, 29, 58, 59),
    (.noneSubject, -34, 7, 0),
    (.noneObject, 21, -5, -58),
    (.nonePossessive, 73, -52, 39),
    (.noneWithClause, -58, 25, 41),
    (.noneQuoted, 9, 13, 50),
  ]
}
