import NewsModel

/// Chooses among the rows of one name the entity that a mention in a role means.
struct AliasChoice {
  let rows: [AliasRow]
  let mention: Mention
  let role: MentionRole
  let vocabulary: Vocabulary

  /// The entity; nil when the rows leave it open, for unsure stays apart.
  func identity() -> Identity? {
    // "the airline Emirates" is no country.
    let isCompany = vocabulary.isKind(mention.type, of: "Company")
    let naming = rows.filter { $0.kind.isName && !isLowerCaseAcronym($0) && !(isCompany && $0.type == .country) }
    if let metonym = metonym(besides: naming) { return metonym }
    if let named = best(of: naming) ?? capital() { return named }
    if let people = people() { return people }
    return best(of: rows.filter { $0.kind == .role })
  }

  /// The city that "the Syrian capital" leads to; one that no table lists as a city is called by the line at its country.
  private func capital() -> Identity? {
    let capitals = rows.filter { $0.kind == .capital }
    guard let row = capitals.first, Set(capitals.map(\.entity)).count == 1 else { return nil }
    if row.type != .country { return Identity(row: row) }
    return Identity(id: Entity.ID(type: "City", name: row.alias), label: row.alias, type: "City")
  }

  /// "Moscow" as the government, when it acts here.
  private func metonym(besides naming: [AliasRow]) -> Identity? {
    guard let actor = best(of: rows.filter { $0.kind == .metonym }) else { return nil }
    let named = best(of: naming) ?? capital()
    // What acts by itself stands for nobody else: the Kremlin is a body with a spokesman of its own.
    if let named, vocabulary.isKind(named.type, of: .agent) { return nil }
    guard let place = named else {
      let acts = Metonymy(vocabulary: vocabulary).acts(in: role, actor: actor.type, place: "City")
      return acts ? actor : nil
    }
    let acts = Metonymy(vocabulary: vocabulary).acts(in: role, actor: actor.type, place: place.type)
    return acts ? actor : place
  }

  /// "Russian" before a noun is the country; "Syrians" are its people.
  private func people() -> Identity? {
    guard let country = best(of: rows.filter { [.adjective, .demonym].contains($0.kind) }) else { return nil }
    if case .modifier = role.place { return country }
    // "one German"
    if mention.type == .person { return nil }
    guard mention.form != .nominal, let name = mention.name, mention.isPlural || name.lowercased().hasSuffix("men") else { return country }
    let label = NameCleaning.clean(name)
    return Identity(id: Entity.ID(type: .group, name: label), label: label, type: .group)
  }

  /// The one entity of some rows: of several, those whose type fits the role, then those of the mention's type, then those of the surest
  /// kind of alias.
  private func best(of rows: [AliasRow]) -> Identity? {
    var left = rows
    for narrow in [fitsRole, isLarger, fitsMention, isState] {
      if Set(left.map(\.entity)).count < 2 { break }
      let narrowed = left.filter(narrow)
      if !narrowed.isEmpty { left = narrowed }
    }
    if Set(left.map(\.entity)).count > 1, let surest = left.map({ Self.rank($0.kind) }).min() {
      left = left.filter { Self.rank($0.kind) == surest }
    }
    guard let first = left.first, Set(left.map(\.entity)).count == 1 else { return nil }
    // Of "UN" and "U.N.", the line that is written as the article writes it.
    let written = NameCleaning.clean(mention.name ?? mention.text, type: mention.type)
    return Identity(row: left.first { $0.alias == written } ?? first)
  }

  private func fitsRole(_ row: AliasRow) -> Bool {
    let allowed = role.allowedTypes
    return allowed.isEmpty || allowed.contains { vocabulary.isKind(row.type, of: $0) }
  }

  /// "Albany, New York" lies in the state, not in the city.
  private func isLarger(_ row: AliasRow) -> Bool { role.place == .object && role.relation?.name == "partOf" && row.type == "Region" }

  private func fitsMention(_ row: AliasRow) -> Bool {
    vocabulary.isKind(row.type, of: mention.type) || vocabulary.isKind(mention.type, of: row.type)
  }

  /// News means the state by "Georgia" or "Mexico" unless it says otherwise.
  private func isState(_ row: AliasRow) -> Bool { row.type == .country }

  /// "WHO" is not "who": short acronyms count only in capitals.
  private func isLowerCaseAcronym(_ row: AliasRow) -> Bool {
    guard row.kind == .acronym, row.alias.count <= 3 else { return false }
    let written = mention.name ?? mention.text
    return written.filter(\.isLetter).contains(where: \.isLowercase)
      && written.filter(\.isUppercase).count < 2
  }

  private static func rank(_ kind: AliasKind) -> Int {
    switch kind {
    case .name, .official: 0
    case .acronym, .transliteration: 1
    case .short, .former: 2
    case .role, .capital, .metonym, .adjective, .demonym, .code: 3
    }
  }
}
