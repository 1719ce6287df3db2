/// The closed word lists of coreference: who is a he, who a she, who speaks.
enum CoreferenceWords {
  static func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

  /// Nouns and titles of men.
  static let masculine = words(
    """
    man boy father dad son brother husband uncle nephew grandfather grandson stepfather stepson widower boyfriend fiancé
    king prince duke baron emperor sultan emir sheikh lord sir mr mr. mister monsieur herr señor gentleman guy pope monk
    priest bishop archbishop imam ayatollah friar patriarch spokesman chairman businessman congressman statesman policeman
    fireman salesman fisherman sportsman cameraman gunman airman serviceman nobleman craftsman frontman anchorman alderman
    councilman assemblyman clergyman groom bridegroom lad bloke actor waiter host hero wizard tsar czar kaiser father-in-law
    son-in-law brother-in-law godfather schoolboy cowboy grandpa
    """)
  /// Nouns and titles of women.
  static let feminine = words(
    """
    woman girl mother mom mum daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter widow
    girlfriend fiancée queen princess duchess baroness empress lady mrs mrs. ms ms. miss madame madam frau señora dame nun
    spokeswoman chairwoman businesswoman congresswoman policewoman saleswoman sportswoman servicewoman noblewoman
    councilwoman assemblywoman bride actress waitress hostess heroine goddess witch ballerina mother-in-law daughter-in-law
    sister-in-law godmother schoolgirl housewife midwife grandma actresses
    """)
  /// Common first names of men.
  static let masculineNames = words(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
    tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry
    austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
    willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene tim bill bob jim mike tom tony
    steve dave ben dan rob ken greg jeff matt nick rick rishi keir boris vladimir dmitry sergei sergey mikhail ivan igor
    oleg nikolai alexei aleksei yuri viktor maxim volodymyr petro andriy bashar hafez hassan hussein mohammed muhammad
    mohammad ahmed ahmad ali omar ibrahim mahmoud abdul abdullah khalid yusuf osama saddam recep emmanuel françois
    francois jacques pierre jean nicolas olaf helmut hans wolfgang friedrich karl gerhard frank-walter silvio giuseppe
    mario matteo pedro carlos luis jorge miguel fernando javier francisco antonio manuel diego narendra manmohan rahul
    imran nawaz xi jinping shinzo fumio kim benjamin yitzhak ehud ariel barack joe donald hu bernard victor oscar leo
    fred harry simon neil graham gordon nigel ian colin derek trevor stuart alistair craig shane glenn ross evan
    lewis louis martin marcus luke max hugo felix lars erik sven björn anders jens jan piotr lech andrzej viktor zoltan
    """)
  /// Common first names of women.
  static let feminineNames = words(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen
    angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
    catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
    hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice
    judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla
    alexis lori marie hillary condoleezza angela ursula christine giorgia theresa liz priti nicola jacinda julia kamala
    nancy sonia indira benazir aung sheikh maria svetlana olga natalia irina tatiana elena yelena ekaterina anastasia
    yulia julia oksana asma fatima aisha khadija leila layla mariam maryam noor zainab ségolène marine brigitte simone
    claire jane kate katie lucy ellen eleanor florence edith agnes clara rose lily daisy violet harriet louise caroline
    charlotte anne annie sally penny wendy tracy jill gillian fiona heidi ingrid greta astrid sigrid birgit petra sabine
    monika claudia silvia paula carmen rosa lucia ana isabel pilar dolores cristina dilma michelle eva ivanka melania
    sophie chloe zoe ella mia amelia manju priya lakshmi
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
  /// Nouns for people who speak in the news without a name.
  static let speakers = words(
    """
    official source spokesman spokeswoman spokesperson representative diplomat minister officer aide adviser advisor
    envoy ambassador analyst expert lawmaker politician leader president man woman secretary head chief general
    commander director lawyer attorney prosecutor witness professor author researcher
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
