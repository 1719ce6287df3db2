import NewsModel

/// Finds who is meant by an office, "the ousted president of Syria": whom the article calls so, else who held it at the time.
///
/// What the tables say is bounded in time and looked at on the article's day; where they leave it open, nobody is meant.
struct OfficeHolders: Sendable {
  let aliases: AliasTable
  let names: ArticleNames

  /// The holder of an office among the lines that say who held it; nil when it is not sure.
  func holder(among rows: [AliasRow], time: OfficeTime, called label: String) -> Identity? {
    if rows.isEmpty { return nil }
    return choice(among: rows, time).map { Self.holder($0.0, called: label, score: $0.1, why: $0.2) }
  }

  /// The one person of some lines whom the article names, whenever he held the office.
  func named(among rows: [AliasRow], called label: String) -> Identity? {
    named(rows, "the article names him, and no other").map { Self.holder($0.0, called: label, score: $0.1, why: $0.2) }
  }

  /// The one person whom the article names and of whom a table knows the office: "the ousted president" of an article about Bashar al-Assad.
  ///
  /// A present office must be held on the article's day; a past one must be over by then. Without a day nobody is sure to be meant.
  func onlyNamed(with title: OfficeTitle, time: OfficeTime, called label: String) -> Identity? {
    guard let day = names.day, time != .open else { return nil }
    let titles = title.isOfAnyLeader ? OfficeTitle.leading : [title]
    let offices = names.listedPersons(in: aliases).flatMap { aliases.offices(of: $0) }.filter { office in titles.contains { office.title == $0 } }
    let fitting = offices.map(\.row).filter { row in
      time == .current ? row.holds(on: day) : row.until.map { $0 <= day } ?? false
    }
    // Two presidents in one article: the bare title may be either's.
    guard let row = only(fitting), Set(offices.map(\.row.entity)).count == 1 || time == .current else { return nil }
    return Self.holder(row, called: label, score: 0.85, why: "the article names nobody else who is listed for it")
  }

  /// At most three persons of some lines who may be meant, those who held the office last first.
  func candidates(among rows: [AliasRow], time: OfficeTime) -> [OfficeCandidate] {
    guard let day = names.day else { return [] }
    let fitting = rows.filter { row in
      switch time {
      case .current, .open: row.holds(on: day)
      case .past, .ended: row.until.map { $0 <= day } ?? false
      }
    }.sorted { ($1.until?.iso ?? "9", $0.entity) < ($0.until?.iso ?? "9", $1.entity) }
    var seen: Set<Entity.ID> = []
    return fitting.filter { seen.insert($0.entity).inserted }.prefix(3).map { row in
      OfficeCandidate(
        holder: row.entity, place: row.place,
        reason: "\"\(row.alias)\" is listed for \(row.label)\(Self.term(of: row)); it is not sure who is meant")
    }
  }

  private static func holder(_ row: AliasRow, called label: String, score: Double, why: String) -> Identity {
    var holder = Identity(row: row)
    holder.office = OfficeLink(
      label: label, by: "table:\(row.place)", score: score, reason: "\"\(row.alias)\" is listed for \(row.label)\(term(of: row)); \(why)")
    return holder
  }

  private func choice(among rows: [AliasRow], _ time: OfficeTime) -> (AliasRow, Double, String)? {
    switch time {
    case .current: current(rows)
    case .past: past(rows)
    // Who was ousted is the last one.
    case .ended: past(last(of: rows))
    case .open: named(rows.filter { $0.holds(on: names.day) }, "the article names him, who")
    }
  }

  /// Who holds it on the article's day; near the end of a term only whom the article names.
  private func current(_ rows: [AliasRow]) -> (AliasRow, Double, String)? {
    guard let day = names.day else { return named(rows, "the article has no date, and names no other holder") }
    let holding = rows.filter { $0.holds(on: day) }
    if let row = only(holding), !row.isStale(on: day) { return (row, 0.95, "held on the article's day") }
    if !holding.isEmpty { return named(holding, "held on the article's day, as far as the table knows, and named in it") }
    let around = rows.filter { row in
      row.until.map { $0 < day && day.days(since: $0) <= Self.monthInDays } ?? false
    }
    return named(around, "ended in the month before the article, which names him")
  }

  /// Who held it before the article's day: whom the article names, else the last, for as long as a year.
  private func past(_ rows: [AliasRow]) -> (AliasRow, Double, String)? {
    guard let day = names.day else { return named(rows, "the article has no date, and names no other holder") }
    let over = rows.filter { row in row.until.map { $0 <= day } ?? false && !rows.contains { $0.entity == row.entity && $0.until == nil } }
    if let found = named(over, "ended before the article, which names him") { return isOvertaken(found.0, among: over, on: day) ? nil : found }
    if over.contains(where: { names.isNamed($0, in: aliases) }) { return nil }
    guard let last = over.compactMap(\.until).max(), day.days(since: last) <= Self.yearInDays,
      let row = only(over.filter { $0.until == last })
    else { return nil }
    return (row, 0.85, "the last to hold it before the article")
  }

  /// Whether another left the same office in the year before the article: "the former president" may well be that one.
  private func isOvertaken(_ row: AliasRow, among over: [AliasRow], on day: CalendarDay) -> Bool {
    guard let last = over.compactMap(\.until).max(), day.days(since: last) <= Self.yearInDays else { return false }
    return !over.contains { $0.entity == row.entity && $0.until == last }
  }

  /// The lines of those who held it last before the article's day.
  private func last(of rows: [AliasRow]) -> [AliasRow] {
    guard let day = names.day, let last = rows.compactMap(\.until).filter({ $0 <= day }).max() else { return rows }
    return rows.filter { $0.until == last }
  }

  /// The one person of some lines whom the article names.
  private func named(_ rows: [AliasRow], _ why: String) -> (AliasRow, Double, String)? {
    only(rows.filter { names.isNamed($0, in: aliases) }).map { ($0, 0.9, why) }
  }

  private func only(_ rows: [AliasRow]) -> AliasRow? { Set(rows.map(\.entity)).count == 1 ? rows.first : nil }

  private static let monthInDays = 31
  private static let yearInDays = 366

  private static func term(of row: AliasRow) -> String {
    (row.from.map { " from \($0.iso)" } ?? "") + (row.until.map { " until \($0.iso)" } ?? "")
  }
}

extension ArticleNames {
  /// Whether the article gives a listed person one of the names that the tables know him by.
  func isNamed(_ row: AliasRow, in aliases: AliasTable) -> Bool {
    aliases.rows(of: row.entity).contains { $0.kind.isName && name(forKey: NameFolding.key($0.alias)) != nil }
  }
}

extension ArticleNames {
  /// Whether the article names a listed country or body by any of its names, its capital or what stands for its government.
  func speaksOf(_ row: AliasRow, in aliases: AliasTable) -> Bool {
    aliases.rows(of: row.entity).contains { ($0.kind.isName || $0.kind == .metonym) && name(forKey: NameFolding.key($0.alias)) != nil }
  }

  /// The listed persons whom the article names, sorted by id.
  func listedPersons(in aliases: AliasTable) -> [Entity.ID] {
    Set(allNames.compactMap { name in
      let rows = aliases.rows(forKey: name.key, on: day).filter { $0.kind.isName && !$0.isImported }
      return rows.first?.type == .person && Set(rows.map(\.entity)).count == 1 ? rows[0].entity : nil
    }).sorted()
  }
}

extension CalendarDay {
  fileprivate func days(since other: CalendarDay) -> Int { daysSince1970 - other.daysSince1970 }
}
