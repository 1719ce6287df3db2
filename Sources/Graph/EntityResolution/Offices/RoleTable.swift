import NewsModel

/// An office that an alias table says somebody held.
struct ListedOffice: Hashable, Sendable {
  let row: AliasRow
  let title: OfficeTitle
  /// The country or organisation whose office it is.
  let body: Entity.ID
  /// Its name for people: "president of Syria".
  let label: String
}

extension AliasTable {
  /// The offices of a person that name their body, in the order of the table's lines.
  func offices(of person: Entity.ID) -> [ListedOffice] { rows(of: person).filter { $0.kind == .role }.compactMap(office) }

  /// The lines that say who held an office, whenever that was.
  func holders(of title: OfficeTitle, body: Entity.ID) -> [AliasRow] {
    let naming: Set<AliasKind> = [.name, .short, .acronym, .official, .adjective]
    let names = rows(of: body).filter { naming.contains($0.kind) }.map(\.alias)
    return title.spellings.flatMap { spelling in
      names.flatMap { rows(named: "\(spelling) of \($0)") + rows(named: "\($0) \(spelling)") }
    }.filter { $0.kind == .role }
  }

  /// The title and the body of a line such as "president of Syria" or "Syrian president"; nil when it has more to it, as in
  /// "ambassador to the United Nations".
  func office(_ row: AliasRow) -> ListedOffice? {
    guard let (title, body) = parts(of: NameFolding.words(of: row.alias.replacing("'s ", with: " ").replacing("’s ", with: " "))), !title.contains(where: { ["to", "for", "in", "on", "at"].contains($0) })
    else { return nil }
    let office = OfficeTitle(title.joined(separator: " "))
    return ListedOffice(row: row, title: office, body: body.entity, label: "\(office.words) of \(body.label)")
  }

  private func parts(of words: [String]) -> (title: [String], body: AliasRow)? {
    for (index, word) in words.enumerated() where word == "of" && index > 0 {
      if let body = body(words[(index + 1)...]) { return (Array(words[..<index]), body) }
    }
    for length in (1..<max(1, words.count)).reversed() {
      if let body = body(words[..<length]) { return (Array(words[length...]), body) }
    }
    return nil
  }

  /// The one country or organisation that words name, or whose adjective they are.
  private func body(_ words: ArraySlice<String>) -> AliasRow? {
    let found = rows(named: words.joined(separator: " ")).filter { $0.kind != .role && $0.kind != .metonym && $0.kind != .code && $0.type != .person }
    let countries = found.filter { $0.type == .country }
    let left = countries.isEmpty ? found : countries
    return Set(left.map(\.entity)).count == 1 ? left.first : nil
  }
}

extension AliasRow {
  /// Whether a role that is still open in the table may be over on a day, because nobody has looked since.
  func isStale(on day: CalendarDay?) -> Bool {
    guard let day, let lastCheck, kind == .role, until == nil else { return false }
    return lastCheck < day
  }
}
