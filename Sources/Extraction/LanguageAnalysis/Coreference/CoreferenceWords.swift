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
    aaron abdelfattah abdul abdulaziz abdullah abraham achim adam adnan adrian adriano agustin ahmad ahmed ahmet ajay akira alain alan albert
    alberto albin aldo alejandro aleksei alessandro alexander alexei alfonso alfred alfredo ali alistair alvaro amir amit anatoly anders andreas
    andrei andres andrew andriy andrzej andré angelo anil anthony antoine antonin antonio antónio anwar ariel arjun armando arnold artem arthur
    arturo arvind ashraf augusto austin axel ayman barack bartosz bashar bashir ben benjamin bernard bert bertrand bilal bill billy bjarne björn
    bob bobby bogdan boris boyko bradley brandon brendan brian bruce bruno bryan burak carl carlo carlos carsten cedric cem cesar charles
    christian christopher claude claudio clement clive colin colm connor cormac craig cyril cyrus césar damian damien dan daniel dario dave
    david davide davor declan denis dennis derek detlef didier diederik diego dieter dimitar dimitri dimitris dirk dmitriy dmitry dmytro dominic
    dominik donald douglas duncan dylan edgar edmund eduardo edward edwin egor ehud elijah emil emilio emmanuel emre enda enrico enrique eric
    erik ernest ernesto ernst erwin esteban ethan eugene eugenio evan fabian fabio fabrice faisal farhad faruk federico felix ferdinand fernando
    fethullah fikret filip francisco francois frank frank-walter françois fred friedrich fritz frédéric fumio gabriel gary gaston gavin geert
    geoffrey georg george georges georgi gerald gerard gerhard giancarlo gianni gilbert gilles giorgio giovanni giuseppe glenn godfrey goran
    gordon graham greg gregory guido guillermo gunther gustavo gérard habib hafez hakan hamid hans harald harold harry hassan hector helmut
    henri henrik henrique henry herbert herman hermann hideki hiroshi horacio horst howard hu hugh hugo humberto hussein ian ibrahim ignacio
    igor ilham ilya imad imran ismail itamar ivan jaap jack jacob jacques jaime jair jakob jalal jamal james jan jared jason javad javier jean
    jeff jeffrey jens jeremy jerry jesse jim jinping jiri joachim joao jochen joe joel johan johann johannes john johnny jonas jonathan jordan
    jorg jorge jose josef josep joseph joshua josé joão juan julian julien julio junichiro jurgen justin justus jérôme jörg jürgen kamal karl
    kasper kazuo keir keith kemal ken kenji kenneth kevin khaled khalid kim klaus konstantin kurt kwame kyle larry lars lassana laurent lawrence
    lech leo leonard leonardo leonid leopoldo lewis lionel lloyd logan lorenzo louis luca lucas ludwig luigi luis luiz lukas luke maciej magnus
    mahmoud malcolm manfred manmohan manuel marcel marcelo marcin marco marcus marek mariano mario mark markus martin mason massimo mateusz mats
    matt matteo matthew matthias maurice mauricio max maxim maximilian mehdi mehmet mevlut michael michał michel miguel mihai mike mikhail
    miklos milan milos miloš mirko mitch moammar mohamad mohamed mohammad mohammed moussa muhammad mustafa mustapha naftali narendra nathan
    nawaz neil nestor nicholas nick nicolas nigel nikol nikolai nikos noah norbert nuri olaf oleg olivier omar omer orlando osama oscar oskar
    otto pablo paolo pascal patrice patrick paul paulo pavel pavlo pawel paweł pedro pere peter petr petro philip philippe pierre pierre-yves
    pietro piotr predrag qasem radosław rafael rafał ragnar rahul rainer raj rajesh ralf ralph ramon ramzan randy raul raymond raúl recep
    reinhard renato rené ricardo riccardo richard richie rick rishi rob robert roberto rodney rodolfo rodrigo roger roland rolf romain roman
    romano ronald ronnie ross roy rupert ruslan russell ryan saddam sadiq salvador salvatore samuel sanjay santiago satya scott sean sebastian
    sebastián serge sergei sergey sergio seth shane shaun shehbaz shigeru shinzo sidney siegfried silvester silvio simeon simon slobodan
    stanislav stefan stefano stephen steve steven stig stuart stéphane suleiman sundar sunil sven tariq taro tayyip ted teodoro terrence terry
    theo theodore thierry thomas thorsten tiago tibor tim timothy tobias todd tom tomas tomasz tomáš tony torsten trevor tyler ulf ulrich umar
    umberto vaclav valery vasily vasyl vicente victor viktor vincent vitali vitaliy vitaly vito vlad vladimir vladislav vojislav volker
    volodymyr vuk václav wael walid walter wayne werner wilhelm willem william willie winston wladimir wojciech wolfgang xavier xi yair yannick
    yannis yasser yasuo yevgeny yevhen yiannis yitzhak yoav yoshihide younis yousef youssef yuri yusuf yuval yves zachary zbigniew zoltan zoran
    álvaro étienne
    """)
  /// Common first names of women.
  static let feminineNames = words(
    """
    abigail adele adriana agnes agnieszka agnès aisha aisling alejandra aleksandra alessandra alexandra alexandria alexis alice alina aline
    alison amal amanda amber amelia amina amira amy amélie ana anastasia anastasiya andrea andreea angela angelina angelique anita anja anke ann
    anna anne annegret anneliese annette annie annika anouk antje antonella antonia arancha ariana arlene ashley asma astou astrid aurélie
    barbara barbora beata beate beatrice beatriz benazir bettina betty beverly bianca birgit birgitte blanca bonnie brenda bridget brigitta
    brigitte britta brittany camila camilla carla carlota carlotta carly carmen carol carola carolina caroline carolyn carrie catherine cecilia
    cecilie celia chantal charlene charlotte cheryl chiara chloe christa christiane christina christine ciara claire clara clarissa claudia
    claudine colette colleen condoleezza constance consuelo cordelia corinne cornelia cristina cynthia céline daisy daniela danielle danuta
    daria deborah debra deirdre denisa denise desiree diana diane dilma dina dolores donna dora doris dorota dorothea dorothy edith eileen
    ekaterina elaine eleanor elena eleni eleonora elisa elise elizabeth elke ella ellen elly elsa elvira emilia emily emma emmeline enid erika
    erin erna esmeralda esperanza estelle esther eugenia eunice eva evelyn evgenia fatima fatma fatou faye felicia felicity ferial fiona
    florence frances francesca francine françoise frida friederike gabriela gabriella gabrielle galina gemma geneviève georgina geraldine
    gillian gina ginny giorgia gisela giulia gloria grace graciela graziella greta gudrun gwen hanan hanna hannah harriet heather heidi heike
    helen helena helga helle henrietta hermine hilda hildegard hillary huda hélène ida ilona ilse imelda indira inga inge ingeborg ingrid inès
    inés ioana irene irina iris irma isabel isabella isabelle isla ivana ivanka ivonne iwona jacinda jacqueline jana jane janet janice janina
    jasmine jean jeanette jeanne jeannette jelena jenna jenni jennifer jenny jessica jill joan joanna joanne jocelyn jodie johanna josefina
    josephine joyce juana juanita judith judy julia juliana juliane julie juliet juliette justine kaja kamala karen karin karina karla karolina
    katarina katarzyna kate katerina katherine kathleen kathrin kathryn kathy katie katja katrin katrín kayla keiko kelly kersti kerstin khadija
    kimberly kirsten kirsty klara kristalina kristen kristin kristina kristine laetitia laila lakshmi lamia lara larissa latifa laura lauren
    layla leila lena leni leonie leonora leticia lidia lila lilian liliana lily lina linda linde lindiwe lisa liz lorena loretta lori lorraine
    louisa louise lucia lucie lucille lucinda lucy ludmila luisa luise lydia lyudmila mabel madeleine madelyn madison mafalda magda magdalena
    maggie maia maja malala malgorzata manju manon manuela marcela marcia margaret margarita margot margrethe margrit maria mariam mariana
    marianne marie marija marilyn marina marine marion marisa marissa marjorie marlene marsha marta martha martina mary maryam maryna maría
    mathilde matilda maureen mayra małgorzata megan melania melinda melissa meredith mette mia micheline michelle mila mildred milena mimi minna
    mira miriam moira mona monica monika monique montse muriel myriam nabila nadezhda nadia nadine nadiya najat nancy naomi narges natacha
    natalia natalie natalya natascha nathalie neelie nelly nicola nicole nina nirmala noor nora norma noémie nuria oksana oleksandra olena olga
    olha olivia oprah pamela paola patricia patrizia patsy paula paulina pauline peggy penelope penny petra petronella phyllis pia pilar polly
    pratibha priti priya rachel rachida raffaella rania raquel rebecca rebekah regina renata renate renée rhonda rita roberta rocío romina rosa
    rosalind rosalía rose roxana roza ruth sabine sabrina sahra saida sally salma samantha samia sanae sandra sandrine sanna sara sarah saskia
    selena selma serena severine shakira sharon sheikha sheila sherry shireen shirley sigrid sigrun silke silvana silvia simona simone siobhan
    siobhán snezana sofia soledad solveig sonia sonja sophia sophie soraya stella stephanie susan susana susanna susanne suzanne svetlana
    svitlana sylvia sylvie ségolène tamar tamara tania tanja tanya tarja tatiana tatjana teresa tessa thelma theodora theresa thérèse tina tracy
    trudy tulsi ulla ulrike uma ursula usha valentina valeria valérie vanessa vera veronica veronika vesna victoria viola violet virginia
    virginie vivian viviane vjosa véronique wanda wendy whitney wilhelmina winnie yael yasmin yasmine yelena yoko yolanda yulia yuriko yvette
    yvonne zahra zainab zara zeynep zinaida zoe zsuzsanna zuzana élisabeth
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
