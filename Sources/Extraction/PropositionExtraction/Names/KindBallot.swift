import NewsModel

/// The votes on what kind of thing a name names; a recognised kind has most weight where it is recognised in all its mentions.
struct KindBallot {
  static let sign = 20
  static let description = 40
  static let hint = 10

  private var evidence: [NameSpan.Kind: Int] = [:]
  private var recognised: [NameSpan.Kind: (weight: Int, count: Int)] = [:]
  private var mentions = 0
  private var isLong = false
  private var isAgent = false
  private var isDescribedPlace = false

  mutating func add(_ kind: NameSpan.Kind?, _ weight: Int) {
    guard let kind else { return }
    evidence[kind, default: 0] += weight
    if kind == .location, weight >= Self.description { isDescribedPlace = true }
  }

  /// Notes a deed that no place does: somebody does it, a person rather than a body of which nothing else tells. It counts once, and for nothing where the article says that
  /// the name is a place's: "the town of Brenkova" may say something all the same.
  mutating func isNoPlace() { isAgent = true }

  private var evidenceOfAgent: [NameSpan.Kind: Int] {
    guard isAgent, !isDescribedPlace else { return evidence }
    var evidence = evidence
    evidence[.location, default: 0] -= Self.description
    if evidence[.organization] ?? 0 <= 0 { evidence[.person] = max(evidence[.person] ?? 0, Self.hint) }
    return evidence
  }

  /// Counts what the recogniser took a mention for, and what its own letters tell.
  mutating func recognised(_ use: NameUse, isGivenName: (String) -> Bool) {
    let words = use.words.split(separator: " ")
    count(use.kind, isLong: words.count > 1)
    let mayBePerson = use.kind == nil || use.kind == .person
    // A body or a place may bear a person's name; beside a title or a deed of persons the given name decides.
    if words.count > 1, mayBePerson || use.kind == .organization || use.kind == .location, let first = words.first, isGivenName(first.lowercased()) {
      evidence[.person] = max(evidence[.person] ?? 0, mayBePerson ? Self.description : Self.sign)
    }
    let isAcronym = words.count == 1 && use.words.utf8.count > 2 && use.words.utf8.allSatisfy { (65...90).contains($0) }
    if isAcronym { evidence[.organization] = max(evidence[.organization] ?? 0, 15) }
  }

  /// The full name is recognised far more surely than its short form, which no longer counts beside it.
  private mutating func count(_ kind: NameSpan.Kind?, isLong: Bool) {
    guard isLong || !self.isLong else { return }
    if isLong, !self.isLong {
      recognised = [:]
      mentions = 0
      self.isLong = true
    }
    mentions += 1
    guard let kind else { return }
    recognised[kind] = (Self.trust(kind, isLong: isLong), (recognised[kind]?.count ?? 0) + 1)
  }

  private static func trust(_ kind: NameSpan.Kind, isLong: Bool) -> Int {
    switch kind {
    case .person: isLong ? 30 : 10
    case .organization, .location: isLong ? 35 : 20
    case .nationality, .other: 5
    }
  }

  /// The kind of most weight; nil when nothing but the recogniser speaks and it is of one mind, or when the votes are even.
  var winner: NameSpan.Kind? {
    let evidence = evidenceOfAgent
    guard evidence.contains(where: { $0.value > 0 }) || recognised.count > 1 else { return nil }
    let kinds: [NameSpan.Kind] = [.person, .organization, .location]
    let sums = kinds.map { kind in (evidence[kind] ?? 0) + (recognised[kind].map { $0.weight * $0.count / mentions } ?? 0) }
    let best = sums.max() ?? 0
    guard best > 0, sums.filter({ $0 == best }).count == 1, let index = sums.firstIndex(of: best) else { return nil }
    // A product or event stays one unless the article plainly says otherwise.
    if let other = recognised[.other], other.count * 2 > mentions, best < Self.sign { return nil }
    // What the recogniser did not find needs a sign of its own.
    if recognised.isEmpty, best < Self.sign { return nil }
    return kinds[index]
  }
}
