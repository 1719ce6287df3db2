import NewsModel

/// Hangs "who …" on the people rather than on the body or place that ends their phrase: "former members of the church, who helped him".
enum WhoRepair {
  static func repair(_ draft: inout TreeDraft) {
    // "rebels who NATO says attacked Kenya", read as those whom Kenya attacked: what NATO says of them stands behind its verb.
    for verb in draft.tokens.indices where draft[verb].relation == .aclRelcl && draft.child(of: verb, .nsubj, .nsubjPass, .auxPass) == nil && draft.children(of: verb, .obj).count == 2 {
      guard let who = draft.child(of: verb, .obj), who < verb, draft[who].text.lowercased() == "who", let speech = draft.children(of: draft[verb].head, .aclRelcl).first(where: { $0 > who && $0 < verb }) else { continue }
      draft.hang(who, below: speech, as: .obj)
    }
    for clause in draft.tokens.indices where draft[clause].relation == .aclRelcl && draft[clause].head >= 0 && draft[clause].head < clause {
      let name = draft[clause].head
      guard draft.child(of: clause, .nsubj, .nsubjPass).map({ draft[$0].text.lowercased() == "who" }) == true, draft[name].relation == .nmod,
        draft.sentence.names.contains(where: { [.organization, .location].contains($0.kind) && $0.tokens.contains(name) }),
        case let people = draft[name].head, people >= 0, people < name, draft[people].pennTag == "NNS", isOfPeople(draft[people].lemma.lowercased()), draft.adposition(of: name) != nil
      else { continue }
      draft.hang(clause, below: people, as: .aclRelcl)
    }
    for clause in draft.tokens.indices where [.acl, .advcl].contains(draft[clause].relation) && draft[clause].head >= 0 && draft[clause].head < clause { leaveSubject(clause, in: &draft) }
    for clause in draft.tokens.indices where [.aclRelcl, .acl].contains(draft[clause].relation) && draft[clause].head >= 0 && draft[clause].head < clause {
      leaveThing(clause, in: &draft)
      leaveBody(clause, in: &draft)
      leaveFirst(clause, in: &draft)
      leavePeople(clause, in: &draft)
      leavePlace(clause, in: &draft)
      leaveMembers(clause, in: &draft)
      leavePrison(clause, in: &draft)
      takeNearPerson(clause, in: &draft)
      takeNearBody(clause, in: &draft)
      leaveMatter(clause, in: &draft)
      leaveSeen(clause, in: &draft)
    }
  }

  /// "the protocol on the airbase, which had been signed by Russia", read as an airbase that was signed.
  private static func leaveMatter(_ clause: Int, in draft: inout TreeDraft) {
    guard ["signed", "ratified", "adopted", "concluded", "drafted"].contains(draft[clause].text.lowercased()), draft.child(of: clause, .nsubjPass) != nil || draft[clause].relation == .acl else { return }
    guard subject(of: clause, in: draft) != "who", !draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.contains(draft[clause].head) }) else { return }
    var paper = draft[clause].head
    while paper >= 0, !papers.contains(draft[paper].lemma.lowercased()), draft[paper].relation == .nmod || draft[paper].relation == .conj { paper = draft[paper].head }
    guard paper >= 0, paper != draft[clause].head, papers.contains(draft[paper].lemma.lowercased()) else { return }
    draft.hang(clause, below: paper, as: draft[clause].relation)
  }

  private static let papers: Set<String> = ["agreement", "protocol", "treaty", "deal", "accord", "pact", "memorandum", "convention", "contract", "declaration", "bill", "law", "decree", "resolution", "ceasefire", "truce", "letter", "petition", "charter", "constitution", "statement", "budget", "plan", "communique"]

  /// "inspected the base accompanied by a general", read as a base with a general: whoever inspects has company.
  private static func leaveSeen(_ clause: Int, in draft: inout TreeDraft) {
    let seen = draft[clause].head
    guard draft[clause].relation == .acl, ["accompanied", "flanked"].contains(draft[clause].text.lowercased()), draft.children(of: clause).contains(where: { draft.adposition(of: $0) == "by" }),
      [.obj, .obl].contains(draft[seen].relation), !isOfPeople(draft[seen].lemma.lowercased()), !draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.contains(seen) }),
      case let verb = draft[seen].head, verb >= 0, verb < seen, ["visit", "inspect", "tour", "arrive", "leave", "enter", "attend"].contains(draft[verb].lemma.lowercased()), let subject = draft.child(of: verb, .nsubj), draft.sentence.names.contains(where: { $0.kind == .person && $0.tokens.contains(subject) }) || isOfPeople(draft[subject].lemma.lowercased()) || draft[subject].tag == .pronoun
    else { return }
    draft.hang(clause, below: verb, as: .advcl)
  }

  /// "the camp of Ann Lee, who took over", read as a camp that did: whoever is named right before "who".
  private static func takeNearPerson(_ clause: Int, in draft: inout TreeDraft) {
    let thing = draft[clause].head
    let isSpeaker = agents.contains(draft[thing].lemma.lowercased()) && isOfClient(clause, of: thing, in: draft)
    guard draft[clause].relation == .aclRelcl, subject(of: clause, in: draft) == "who", draft[thing].tag == .noun, draft[thing].pennTag == "NN" && things.contains(draft[thing].lemma.lowercased()) || isSpeaker,
      [.obj, .obl, .nsubj, .nsubjPass].contains(draft[thing].relation), let name = nameBefore("who", of: clause, kinds: [.person], in: draft), name > thing, draft.isAbove(thing, name)
    else { return }
    draft.hang(clause, below: name, as: .aclRelcl)
  }

  /// "shares in the group, which owns a bank", "the army in Khartoum, which lies on the Nile": what is named right before "which", where the verb is one of bodies or
  /// places and the noun before is neither.
  private static func takeNearBody(_ clause: Int, in draft: inout TreeDraft) {
    let thing = draft[clause].head
    guard draft[clause].relation == .aclRelcl, subject(of: clause, in: draft) == "which", draft[thing].tag == .noun else { return }
    let noun = draft[thing].lemma.lowercased()
    let isOfBody = draft.child(of: clause, .nsubjPass) != nil ? passivesOfBodies.contains(draft[clause].text.lowercased()) : verbsOfBodies.contains(draft[clause].lemma.lowercased())
    let kinds: Set<NameSpan.Kind> = isOfBody && dealings.contains(noun) ? [.organization] : ["lie", "border"].contains(draft[clause].lemma.lowercased()) && bodies.union(forces).contains(noun) ? [.location] : []
    guard !kinds.isEmpty, let name = nameBefore("which", of: clause, kinds: kinds, in: draft), name > thing, draft.isAbove(thing, name) else { return }
    draft.hang(clause, below: name, as: .aclRelcl)
  }

  /// The head word of the name that ends before the comma of "…, who".
  private static func nameBefore(_ pronoun: String, of clause: Int, kinds: Set<NameSpan.Kind>, in draft: TreeDraft) -> Int? {
    guard let who = draft.children(of: clause).first(where: { $0 < clause && draft[$0].text.lowercased() == pronoun }), who > 1, draft[who - 1].text == ",",
      let name = draft.sentence.names.first(where: { $0.tokens.upperBound == who - 1 && kinds.contains($0.kind) })
    else { return nil }
    return name.tokens.first { !name.tokens.contains(draft[$0].head) }
  }

  /// "lawyers for Ann Lee, who was charged with fraud", "who sold the club": of several lawyers one thing is not said, and what is done to the accused is not done to
  /// their lawyer.
  private static func isOfClient(_ clause: Int, of agent: Int, in draft: TreeDraft) -> Bool {
    guard !draft.children(of: clause).contains(where: { [.obj, .iobj, .obl].contains(draft[$0].relation) && draft[$0].tag == .pronoun && $0 > clause }) else { return false }
    if draft[agent].pennTag == "NNS", isOfOne(clause, in: draft) { return true }
    let isSuffered = draft.child(of: clause, .nsubjPass) != nil && ["charge", "convict", "sentence", "jail", "accuse", "arrest", "indict", "extradite", "imprison"].contains(draft[clause].lemma.lowercased())
    return isSuffered || ["own", "sell"].contains(draft[clause].lemma.lowercased())
  }

  private static let agents: Set<String> = ["lawyer", "attorney", "spokesman", "spokeswoman", "spokesperson"]
  private static let things: Set<String> = ["camp", "compound", "house", "home", "villa", "residence", "palace", "grave", "tomb", "behalf", "return", "release"]
  private static let dealings: Set<String> = ["share", "stake", "shareholding", "bond"]
  private static let verbsOfBodies: Set<String> = ["own", "employ", "operate", "run", "make", "produce", "control", "sell"]
  private static let passivesOfBodies: Set<String> = ["led", "headed", "founded", "based", "listed", "headquartered"]
  private static let forces: Set<String> = ["force", "troop", "soldier", "fighter", "rebel", "police", "military", "protester", "resident"]

  /// "the commander who put down the revolt and who survived a mutiny", read as a revolt that survived: whoever the first "who" means.
  private static func leaveThing(_ clause: Int, in draft: inout TreeDraft) {
    let thing = draft[clause].head
    guard subject(of: clause, in: draft) == "who", draft[thing].tag == .noun, !isOfPeople(draft[thing].lemma.lowercased()) else { return }
    var above = thing
    while above >= 0, !(draft[above].relation == .aclRelcl && subject(of: above, in: draft) == "who") { above = draft[above].head }
    guard above >= 0, case let person = draft[above].head, person >= 0, person < above, let who = draft.child(of: clause, .nsubj, .nsubjPass), draft[who - 1].text == "," || draft[who - 1].relation == .cc else { return }
    draft.hang(clause, below: person, as: .aclRelcl)
  }

  /// "an owner of the channel, who fled", "an officer of Russia's security service who was freed": a body is no "who".
  private static func leaveBody(_ clause: Int, in draft: inout TreeDraft) {
    let body = draft[clause].head
    guard subject(of: clause, in: draft) == "who", bodies.contains(draft[body].lemma.lowercased()) || isBody(body, in: draft) || draft.children(of: body, .appos).contains(where: { isBody($0, in: draft) && $0 < clause }) else { return }
    var person = draft[body].head
    while person >= 0, person < body, !isOfPeople(draft[person].lemma.lowercased()), [.nmod, .nmodPoss, .compound].contains(draft[person].relation) { person = draft[person].head }
    guard person >= 0, person < body, ["NN", "NNS"].contains(draft[person].pennTag), isOfPeople(draft[person].lemma.lowercased()), draft[body].relation == .nmod,
      draft[person].pennTag == "NNS" || !isOfMany(clause, in: draft)
    else { return }
    // "a deputy at Nokia and Ann Lee, who quit"
    if let near = nameBefore("who", of: clause, kinds: [.person], in: draft), draft[near].head == body { return draft.hang(clause, below: near, as: .aclRelcl) }
    draft.hang(clause, below: person, as: .aclRelcl)
  }

  private static func isBody(_ word: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { [.organization, .location].contains($0.kind) && $0.tokens.contains(word) }
  }

  /// "Ann Lee and Tom Roe, who was elected in May", "BAE Systems and Airbus, which represents Germany": one was, the last.
  private static func leaveFirst(_ clause: Int, in draft: inout TreeDraft) {
    let first = draft[clause].head
    guard let who = draft.child(of: clause, .nsubj, .nsubjPass), ["who", "which"].contains(draft[who].text.lowercased()), who > 1, draft[who - 1].text == ",", isOfOne(clause, in: draft),
      case let kind: NameSpan.Kind = draft[who].text.lowercased() == "who" ? .person : .organization, draft.sentence.names.contains(where: { $0.kind == kind && $0.tokens.contains(first) }),
      let last = draft.sentence.names.first(where: { $0.kind == kind && $0.tokens.upperBound == who - 1 }), let other = last.tokens.first(where: { !last.tokens.contains(draft[$0].head) }), draft[other].relation == .conj, draft[other].head == first
    else { return }
    draft.hang(clause, below: other, as: .aclRelcl)
  }

  /// Whether a verb or its auxiliary is in the singular.
  private static func isOfOne(_ verb: Int, in draft: TreeDraft) -> Bool {
    draft[verb].pennTag == "VBZ" || draft.children(of: verb).contains { [.aux, .auxPass, .cop].contains(draft[$0].relation) && ["was", "is", "has"].contains(draft[$0].text.lowercased()) }
  }

  /// "a spokesman for the rebels, who are backed by Iran": one man are not.
  private static func isOfMany(_ verb: Int, in draft: TreeDraft) -> Bool {
    draft[verb].pennTag == "VBP" && !["quit", "cut", "put", "hit", "set", "shut", "let", "beat", "cost", "split", "spread"].contains(draft[verb].text.lowercased()) || draft.children(of: verb).contains { [.aux, .auxPass, .cop].contains(draft[$0].relation) && ["were", "are", "have"].contains(draft[$0].text.lowercased()) }
  }

  private static let bodies: Set<String> = [
    "service", "agency", "channel", "company", "ministry", "department", "party", "bank", "firm", "court", "army", "board", "committee", "council", "station", "network", "newspaper", "university",
    "school", "hospital", "club", "bureau", "office", "division", "unit", "corps", "command", "movement", "regime", "government", "administration", "church", "union", "league", "parliament", "senate",
  ]

  /// "lawmakers of the Democratic Party, which is headed by Ann Lee": nobody is a "which".
  private static func leavePeople(_ clause: Int, in draft: inout TreeDraft) {
    let people = draft[clause].head
    let isName = draft.sentence.names.contains { $0.kind == .person && $0.tokens.contains(people) }
    let isDescription = draft[people].relation == .appos && draft.sentence.names.contains { $0.kind == .person && $0.tokens.contains(draft[people].head) }
    guard isName || isDescription || ["NNS", "NN"].contains(draft[people].pennTag) && isOfPeople(draft[people].lemma.lowercased()), let which = draft.children(of: clause).first(where: { $0 < clause && draft[$0].text.lowercased() == "which" && [.nsubj, .nsubjPass, .obj].contains(draft[$0].relation) }),
      which > 1, draft[which - 1].text == ",", let name = draft.sentence.names.first(where: { $0.tokens.upperBound == which - 1 && [.organization, .location].contains($0.kind) }),
      let body = name.tokens.first(where: { !name.tokens.contains(draft[$0].head) }), draft.isAbove(people, body), body > people
    else { return }
    draft.hang(clause, below: body, as: .aclRelcl)
  }

  /// "Spain detained the ship, owned by Ann Lee", read as a Spain that she owns: behind the comma stands what is owned.
  private static func leaveSubject(_ clause: Int, in draft: inout TreeDraft) {
    let above = draft[clause].head
    let verb = draft[clause].relation == .acl && draft[above].relation == .nsubj ? draft[above].head : above
    guard owning.contains(draft[clause].text.lowercased()), clause > 1, draft[clause - 1].text == ",", draft.children(of: clause).contains(where: { draft.adposition(of: $0) == "by" }), draft.child(of: clause, .mark, .nsubjPass) == nil,
      verb >= 0, verb < clause, draft[verb].tag == .verb, let object = draft.child(of: verb, .obj), object > verb, object < clause, draft[object].tag == .noun || draft[object].tag == .properNoun, draft.children(of: verb).allSatisfy({ $0 <= object || $0 >= clause })
    else { return }
    draft.hang(clause, below: object, as: .acl)
  }

  private static let owning: Set<String> = ["owned", "operated", "built", "written", "made", "funded", "financed", "commissioned"]

  /// "monitors from Thailand and Singapore, led by Ann Lee": the monitors are led, behind the comma.
  private static func leavePlace(_ clause: Int, in draft: inout TreeDraft) {
    var place = draft[clause].head
    guard draft[clause].relation == .acl, ["led", "headed", "commanded"].contains(draft[clause].text.lowercased()), draft[clause - 1].text == ",", draft.children(of: clause).contains(where: { draft.adposition(of: $0) == "by" }) else { return }
    let first = place
    while place >= 0, [.conj, .nmod, .appos].contains(draft[place].relation), isPlace(place, in: draft) { place = draft[place].head }
    guard place >= 0, place < first, place != first, draft[place].pennTag == "NNS", draft[place].tag == .noun, !isPlace(place, in: draft) else { return }
    draft.hang(clause, below: place, as: .acl)
  }

  /// "members of the Socialist Party, led by Ann Lee": the party is led.
  private static func leaveMembers(_ clause: Int, in draft: inout TreeDraft) {
    let members = draft[clause].head
    guard draft[clause].relation == .acl, ["led", "headed", "founded"].contains(draft[clause].text.lowercased()), draft[clause - 1].text == ",", ["member", "supporter", "lawmaker", "deputy", "leader", "official"].contains(draft[members].lemma.lowercased()),
      let body = namedBody(endingAt: clause - 2, in: draft), body > members, draft.isAbove(members, body)
    else { return }
    draft.hang(clause, below: body, as: .acl)
  }

  /// The head of the body's name that ends with a word, or of "the VMRO party", whose name stands before it.
  private static func namedBody(endingAt word: Int, in draft: TreeDraft) -> Int? {
    guard word > 0 else { return nil }
    let end = bodies.contains(draft[word].text) ? word : word + 1
    guard let name = draft.sentence.names.first(where: { $0.kind == .organization && $0.tokens.upperBound == end }) else { return nil }
    return end == word ? word : name.tokens.first { !name.tokens.contains(draft[$0].head) }
  }

  /// "a message from Evin prison released by his wife": what is released is the message.
  private static func leavePrison(_ clause: Int, in draft: inout TreeDraft) {
    let place = draft[clause].head
    guard draft[clause].relation == .acl, ["released", "published", "issued", "posted", "shared", "obtained", "seen", "broadcast"].contains(draft[clause].text.lowercased()), draft[place].relation == .nmod, draft.adposition(of: place) == "from",
      case let text = draft[place].head, text >= 0, text < place, ["message", "statement", "letter", "video", "note", "recording", "photo", "picture", "image", "footage", "document", "report"].contains(draft[text].lemma.lowercased())
    else { return }
    draft.hang(clause, below: text, as: .acl)
  }

  private static func isPlace(_ token: Int, in draft: TreeDraft) -> Bool {
    draft.sentence.names.contains { [.location, .organization].contains($0.kind) && $0.tokens.contains(token) } || ["country", "nation", "state", "city", "region"].contains(draft[token].lemma.lowercased())
  }

  private static func subject(of clause: Int, in draft: TreeDraft) -> String? { draft.child(of: clause, .nsubj, .nsubjPass).map { draft[$0].text.lowercased() } }

  private static func isOfPeople(_ noun: String) -> Bool { OfficeNouns.all.contains(noun) || people.contains(noun) }

  private static let people: Set<String> = [
    "member", "worker", "soldier", "official", "supporter", "resident", "leader", "fighter", "lawmaker", "employee", "student", "activist", "journalist", "officer", "rebel", "citizen", "follower", "founder",
    "legislator", "deputy", "politician", "guerrilla", "monitor", "prosecutor", "investigator", "executive", "volunteer", "militant", "veteran", "inspector", "expert", "scientist", "player", "fan", "boss", "owner", "agent", "operative", "reporter", "correspondent", "editor", "presenter", "teacher", "engineer", "banker", "nurse", "doctor", "driver", "pilot", "candidate", "spy",
  ]
}
