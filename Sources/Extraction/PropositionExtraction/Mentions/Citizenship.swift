import NewsModel

/// Reads whose citizen somebody is, and where a body has its home, off what they are called: "is a Japanese actress", "the Iranian film-maker Jafar Panahi",
/// "Roketsan, a Turkish company".
extension SentenceReader {
  /// The clause that the people's word in a description of a name gives; a role that says nothing of it, such as "a French teacher", gives none.
  func citizenship(_ clause: Clause) -> Clause? {
    guard [.copular, .appositive].contains(clause.construction), let role = clause.heads(Role.complement).first, tree[role].pennTag == "NN", case let lemma = tree[role].lemma.lowercased(),
      !Self.openRoles.contains(lemma) || lemma == "historian" && isIndefinite(role) && tree.child(of: role, .compound) == nil, case let type = builder.mention(at: role, depth: 0).type
    else { return nil }
    // Whoever is "an organist" has a person's name, though no list has the word.
    let isPerson = (type == .person || type == .concept && isOfPersons(lemma) || isPublicFigure(role)) && isPlainRole(role, lemma)
    guard isPerson || isHomeTold(role) && builder.types.nameWords.isKind(type, of: .organization) && type != .country && !builder.types.nameWords.isKind(type, of: "Government") else { return nil }
    let named = clause.heads(Role.subject).filter { isPerson ? isPersonOrHim($0) : tree.name(at: $0)?.kind == .organization }
    let peoples = tree.children(of: role, .amod).filter { $0 < role && isPeople($0) && isOfRole($0, role) }
    guard !named.isEmpty, peoples.count == 1 else { return nil }
    let fillers = named.map { Clause.Filler(role: Role.subject, head: $0) } + [Clause.Filler(role: "of", head: peoples[0])]
    return Clause(
      head: clause.head, predicate: isPerson ? "be citizen" : "be company", words: [role], construction: clause.construction, fillers: fillers.sorted { ($0.head, $0.role) < ($1.head, $1.role) })
  }

  /// "is a Turkish company", "the German carmaker Volkswagen", "Renault, the French carmaker".
  private func isHomeTold(_ role: Int) -> Bool {
    isIndefinite(role) || isTitle(role)
  }

  /// A description before or behind a name: "German carmaker Volkswagen", "Renault, the French carmaker", "by the British singer Rob Fisher".
  private func isTitle(_ role: Int) -> Bool {
    let standsBefore = tree.children(of: role, .appos).contains { tree.name(at: $0)?.tokens.lowerBound == role + 1 }
    return ([.nmodDesc, .appos].contains(tree[role].relation) || standsBefore) && tree.child(of: role, .nmodPoss) == nil
  }

  /// "a Russian political figure"
  private func isPublicFigure(_ role: Int) -> Bool {
    tree[role].lemma.lowercased() == "figure" && tree.children(of: role, .amod).contains { ["political", "military", "public", "religious", "literary", "cultural", "historical"].contains(tree[$0].text.lowercased()) }
  }

  private func isOfPersons(_ lemma: String) -> Bool { ["ist", "er", "or", "ian", "man", "woman", "wright"].contains(where: lemma.hasSuffix) }

  private func isIndefinite(_ role: Int) -> Bool { tree.children(of: role, .det).contains { ["a", "an"].contains(tree[$0].text.lowercased()) } }

  /// "a Japanese actress"; before a name any trade, but no office, of which "French" tells the state.
  private func isPlainRole(_ role: Int, _ lemma: String) -> Bool {
    if isIndefinite(role) { return true }
    return isTitle(role) && (!OfficeNouns.all.contains(lemma) || Self.trades.contains(lemma))
  }

  /// "Chinese" of "a Chinese food critic" is the food's; "a Japanese film director" is Japanese, for the noun between is a trade's own.
  private func isOfRole(_ people: Int, _ role: Int) -> Bool {
    tree.tokens[people + 1..<role].allSatisfy { word in
      switch word.tag {
      case .noun: Self.ofTrades.contains(word.lemma.lowercased()) || isOfPlainTrade(word, role, people)
      case .properNoun: false
      default: !["colonial", "imperial", "orthodox", "catholic", "open"].contains(word.lemma.lowercased())
      }
    }
  }

  /// "an American speed skater", "a German graph theorist": whoever does not deal in things or teach them is himself of the people; but American football is a game.
  private func isOfPlainTrade(_ noun: Token, _ role: Int, _ people: Int) -> Bool {
    let lemma = tree[role].lemma.lowercased()
    return isIndefinite(role) && !Self.dealing.contains(lemma) && !Self.matters.contains(noun.lemma.lowercased()) && (isOfPersons(lemma) || isPublicFigure(role))
      && !(noun.lemma.lowercased() == "football" && ["American", "Australian", "Canadian"].contains(tree[people].text))
  }

  /// Roles before which a people's word may tell of the goods or the matter.
  private static let dealing: Set<String> = [
    "importer", "exporter", "dealer", "seller", "trader", "maker", "manufacturer", "collector", "lecturer", "professor", "reader", "lover", "distributor", "supplier", "buyer", "vendor", "retailer", "producer", "researcher",
    "writer", "author", "interpreter", "instructor", "tutor", "smuggler", "restaurateur", "consumer", "owner", "leader", "editor", "reporter", "worker", "advisor", "adviser", "negotiator", "director", "inspector", "supporter", "debtor", "creditor", "voter", "visitor",
    "investor", "contractor", "broker", "reviewer", "blogger", "publisher", "operator", "monitor", "user", "driver",
  ]

  /// What a people may have of its own.
  private static let matters: Set<String> = ["food", "cuisine", "wine", "history", "language", "literature", "culture", "law", "politics", "study", "studies", "medicine", "revolution", "poetry", "philosophy", "affairs", "economy", "market", "heritage", "war", "army", "navy", "government", "state", "border"]

  /// Nouns before a trade or a body that people of any country may have.
  private static let ofTrades: Set<String> = [
    "film", "movie", "opera", "folk", "pop", "rock", "jazz", "rap", "recording", "record", "video", "game", "ice", "hockey", "basketball", "tennis", "soccer", "cricket", "baseball", "golf", "boxing",
    "judo", "swimming", "cycling", "sport", "sports", "opposition", "right", "rights", "peace", "media", "business", "fashion", "comic", "flight", "fine", "art", "music", "theatre", "theater",
    "television", "tv", "radio", "news", "staff", "election", "elections", "oil", "energy", "mining", "shipping", "steel", "car", "software", "technology", "drug", "relief", "aid", "weapon", "weapons",
    "singer", "investment", "insurance", "defence", "defense", "association", "club", "metal", "rebel", "militant",
  ]

  private func isPersonOrHim(_ token: Int) -> Bool {
    tree.name(at: token)?.kind == .person || ["he", "she"].contains(tree[token].text.lowercased())
  }

  /// "Japanese", but neither the "American" of "Latin American" nor the "Russian" of "Russian-speaking".
  private func isPeople(_ token: Int) -> Bool {
    guard let name = tree.name(at: token), name.kind == .nationality, builder.nameType(builder.text.slice(utf8: tree.sentence.range(of: name.tokens))) == .country,
      tree.joinedByHyphenBehind(token) == nil, tree.joinedByHyphen(to: token) == nil
    else { return false }
    // "Greek-French"
    let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    if first > 0, tree[first - 1].text == "-" { return false }
    if end < tree.tokens.count, tree[end].text == "-" { return false }
    return first == 0 || !["African", "Native", "Latin", "South", "North", "Central"].contains(tree[first - 1].text)
  }

  /// Offices that nobody holds for a state.
  private static let trades: Set<String> = ["politician", "lawyer", "journalist", "editor", "professor", "architect", "activist", "businessman", "businesswoman"]

  /// Roles of which the people's word says what they are about, or whom they serve.
  private static let openRoles: Set<String> = [
    "teacher", "scholar", "historian", "expert", "specialist", "translator", "interpreter", "correspondent", "spy", "agent", "ambassador", "envoy", "consul", "official", "minister",
    "officer", "soldier", "general", "colonel", "citizen", "national", "ally", "puppet", "asset", "resident", "representative", "analyst", "commander", "king", "queen", "emperor",
    "opponent", "critic", "rival", "enemy", "foe", "friend", "supporter", "adversary", "hunter",
    "subsidiary", "branch", "unit", "division", "arm", "affiliate",
  ]
}
