/// The closed word lists of coreference: who is a he, who a she, who speaks.
enum CoreferenceWords {
  static func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

  /// What is decided on somebody else's behalf, and the verbs of deciding.
  static let ruledUpon: Set<String> = ["bail", "sentence", "conviction", "appeal", "visa", "licence", "license", "extradition", "detention", "parole", "arrest", "release", "acquittal", "passport"]
  static let rulings: Set<String> = ["revoke", "overturn", "uphold", "commute", "annul", "quash"]

  /// Nouns and titles of men.
  static let masculine = words(
    """
    man boy father dad son brother husband uncle nephew grandfather grandson stepfather stepson widower boyfriend fiancé
    king prince duke baron emperor sultan emir sheikh lord sir mr mr. mister monsieur herr señor gentleman guy pope monk
    priest bishop archbishop imam ayatollah friar patriarch spokesman chairman businessman congressman statesman policeman
    fireman salesman fisherman sportsman cameraman gunman airman serviceman nobleman craftsman frontman anchorman alderman
    councilman assemblyman clergyman groom bridegroom lad bloke actor waiter host hero wizard tsar czar kaiser father-in-law
    son-in-law brother-in-law godfather schoolboy cowboy grandpa ex-husband half-brother great-grandfather mullah maulana viscount earl archduke
    """)
  /// Nouns and titles of women.
  static let feminine = words(
    """
    woman girl mother mom mum daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter widow
    girlfriend fiancée queen princess duchess baroness empress lady mrs mrs. ms ms. miss madame madam frau señora dame nun
    spokeswoman chairwoman businesswoman congresswoman policewoman saleswoman sportswoman servicewoman noblewoman
    councilwoman assemblywoman bride actress waitress hostess heroine goddess witch ballerina mother-in-law daughter-in-law
    sister-in-law godmother schoolgirl housewife midwife grandma actresses ex-wife half-sister great-grandmother countess marchioness begum sheikha
    """)
  /// Family words, which say nothing about a name beside them unless a possessor tells whose.
  static let collective = words(
    """
    team group government family company staff police crew committee council board party army navy band club crowd
    couple public press media majority minority audience union cabinet parliament senate congress congregation jury
    class firm bank ministry department agency faction bloc coalition opposition leadership administration organization
    organisation association institution university school league side squad troop force community population nation
    generation gang mob duo trio pair delegation militia military regime authority commission court
    """)
  /// Verbs with which someone is quoted.
  static let speech = words(
    """
    say tell add state announce declare note explain write stress emphasize emphasise underline reiterate remark comment
    reply respond answer testify recall mention observe continue conclude clarify repeat reveal disclose claim allege
    insist maintain argue suggest warn confirm acknowledge admit deny report ask joke quip urge complain predict tweet
    think believe hope
    """)
  /// People whom only a body or a state has: "its leader".
  static let peopleOfBodies = words(
    """
    leader director president chairman chairwoman chair chief head executive spokesman spokeswoman spokesperson founder co-founder minister
    secretary ambassador envoy commander member employee worker staff official officer lawyer chancellor premier king queen ruler owner
    shareholder board parliament army military government troop soldier fighter force citizen population ally neighbour neighbor
    headquarters subsidiary manager coach captain player striker editor customer supporter voter rival
    """)
  /// What only a body or a state does, or somebody for it: "it denied".
  static let deedsOfBodies = words(
    """
    deny accuse criticize criticise condemn denounce announce pledge vow refuse reject agree decide declare demand urge ask call plan intend
    hire employ dismiss fire appoint elect nominate acquire buy purchase sell invest launch found establish sue sanction ban impose recognize
    recognise sign withdraw deploy send invade attack capture seize arrest detain release support back oppose approve order want hope expect
    apologize apologise promise threaten warn admit acknowledge claim insist
    """)
  /// Verbs in the passive whose subject is a body: "it was founded in 1961".
  static let doneToBodies = words("found co-found establish head lead chair dissolve disband outlaw headquarter staff nationalize nationalise privatize privatise fine sue")
  /// Nouns for people who speak in the news without a name.
  static let speakers = words(
    """
    official source spokesman spokeswoman spokesperson representative diplomat minister officer aide adviser advisor
    envoy ambassador analyst expert lawmaker politician leader president man woman secretary head chief general
    commander director executive lawyer attorney prosecutor witness professor author researcher
    """)
  /// Company endings and the like, which come and go in names.
  static let nameEndings = words(
    """
    inc inc. corp corp. co co. ltd ltd. llc plc ag gmbh sa s.a. nv company corporation group limited jr jr. sr sr. ii iii
    """)
  /// Words before a name that are no part of it.
  static let titles = words(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor president minister senator sen. rep. gov.
    governor general gen. col. colonel captain capt. king queen prince princess pope saint st. chancellor secretary judge
    justice mayor chief prime vice deputy reverend rev. rep representative ambassador emperor sheikh
    """)
  /// Words that tell one office from others of its kind; whoever holds an office without them is another.
  static let officeMarks = words(
    """
    former ex- late deputy vice acting interim foreign interior home prime first second general assistant finance financial economic economy defence defense health
    justice education energy trade labour labor transport agriculture environment culture opposition
    """)
  /// Those that a later mention does not leave out.
  static let lesserMarks = words("former ex- deputy vice prime assistant")
  /// Those who speak for somebody: what "he" does in their words, he for whom they speak does.
  static let proxies = words("lawyer attorney barrister solicitor counsel spokesman spokeswoman spokesperson agent publicist doctor physician")
  /// Bodies of which each state has its own.
  static let bodiesOfStates = words("government police army navy military parliament force troop")
  /// Small words inside names.
  static let particles = words("of the de la le van von der den al el bin ibn da di du and & for ' 's -")
  /// Different names of the same states and bodies, by their lower-case words.
  static let synonyms: [String: String] = [
    "u.s.": "united states", "us": "united states", "usa": "united states", "u.s.a.": "united states",
    "united states of america": "united states", "america": "united states", "uk": "united kingdom",
    "u.k.": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom", "u.n.": "united nations",
    "un": "united nations", "eu": "european union", "e.u.": "european union",
    "russian federation": "russia", "people 's republic of china": "china", "prc": "china",
  ]
  /// Nouns of times, sums and manners, which pronouns rarely take up.
  static let neverTakenUp = words(
    """
    day week month year hour minute second decade century time monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december today tomorrow yesterday
    tonight morning evening afternoon night moment percent cent dollar euro pound lot way kind sort addition fact example
    order case part end beginning front behalf spite terms
    """)
}
