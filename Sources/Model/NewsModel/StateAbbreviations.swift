/// The short forms of the states of the United States that stand behind a town: "Palo Alto, Calif.", "Dallas, TX".
///
///     StateAbbreviations.state("N.C.")    // "North Carolina"
///
/// Alone most of them mean other things ("Miss.", "Ore.", "IN"), so they are no aliases. Sources: the abbreviations of American news
/// agencies, and those of the postal service.
public enum StateAbbreviations {
  /// The state that an abbreviation means behind a town and a comma, by a name that means nothing else. Nil for other words.
  public static func state(_ abbreviation: String) -> String? { states[abbreviation] }

  /// Whether a postal abbreviation is the code of no country and of no other country's state, so that it says enough even behind a town of the tables.
  public static func isUnmistakable(_ abbreviation: String) -> Bool {
    ["TX", "NY", "OH", "FL", "NJ", "WI", "UT", "OK", "OR", "HI", "IA", "KS", "CT", "NH", "NM", "ND", "RI", "VT", "WV", "WY", "AK", "MI"].contains(abbreviation)
  }

  private static let states: [String: String] = {
    var states: [String: String] = [:]
    for line in table.split(separator: ";") {
      let parts = line.split(separator: "=")
      for short in parts[1].split(separator: " ") { states[String(short)] = String(parts[0]) }
    }
    return states
  }()

  private static let table = """
    Alabama=Ala. AL;Alaska=AK;Arizona=Ariz. AZ;Arkansas=Ark. AR;California=Calif. CA;Colorado=Colo. CO;Connecticut=Conn. CT;Delaware=Del. DE;\
    Florida=Fla. FL;state of Georgia=Ga. GA;Hawaii=HI;Idaho=ID;Illinois=Ill. IL;Indiana=Ind. IN;Iowa=IA;Kansas=Kan. KS;Kentucky=Ky. KY;\
    Louisiana=La. LA;Maine=ME;Maryland=Md. MD;Massachusetts=Mass. MA;Michigan=Mich. MI;Minnesota=Minn. MN;Mississippi=Miss. MS;Missouri=Mo. MO;\
    Montana=Mont. MT;Nebraska=Neb. NE;Nevada=Nev. NV;New Hampshire=N.H. NH;New Jersey=N.J. NJ;New Mexico=N.M. NM;New York state=N.Y. NY;\
    North Carolina=N.C. NC;North Dakota=N.D. ND;Ohio=OH;Oklahoma=Okla. OK;Oregon=Ore. OR;Pennsylvania=Pa. PA;Rhode Island=R.I. RI;\
    South Carolina=S.C. SC;South Dakota=S.D. SD;Tennessee=Tenn. TN;Texas=TX;Utah=UT;Vermont=Vt. VT;Virginia=Va. VA;\
    Washington state=Wash. WA;West Virginia=W.Va. WV;Wisconsin=Wis. WI;Wyoming=Wyo. WY
    """
}
