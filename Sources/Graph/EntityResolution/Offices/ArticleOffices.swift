import NewsModel

/// The offices that one article gives to persons whom it names: "Foreign Secretary Boris Johnson", "Bashar al-Assad, Syria's president".
struct ArticleOffices: Sendable {
  struct Entry: Sendable {
    let holder: Identity
    let title: OfficeTitle
    let time: OfficeTime
    /// Whether the article calls him "the late".
    let isDead: Bool
    /// The country or organisation whose office it is, when the article says so there.
    let body: Identity?
    /// Where the article says so, in UTF-8 bytes.
    let offset: Int
  }

  private(set) var entries: [Entry] = []

  /// Nothing is known yet.
  init() {}

  /// Reads the offices off an article's relation mentions.
  init(relations: [RelationMention], identifier: MentionIdentifier) {
    for relation in relations {
      for mention in relation.allMentions { add(mention, identifier, depth: 0) }
      add(relation, identifier)
    }
    entries.sort { ($0.offset, $0.title.words, $0.holder.id) < ($1.offset, $1.title.words, $1.holder.id) }
  }

  /// The one person whom the article calls by a title before a place in the text; nil for none, and for several. The dead are meant only where they
  /// are called so.
  func holder(of title: OfficeTitle, body: Identity?, time: OfficeTime, isDead: Bool, before offset: Int) -> Identity? {
    let called = entries.filter { entry in
      entry.title.isCalled(title) && entry.isDead == isDead && (body == nil ? entry.offset < offset : entry.body == nil || entry.body == body)
        && (entry.time == time || [entry.time, time].allSatisfy { $0 != .current && $0 != .open })
    }
    // "The president" is nobody for sure where two offices are called so.
    let all = entries.filter { $0.title.isCalled(title) && (body == nil || $0.body == nil || $0.body == body) }
    guard let first = called.first, Set(all.map(\.holder)).count == 1 else { return nil }
    if body != nil, !called.contains(where: { $0.body == body }), Set(entries.filter { $0.title.isCalled(title) }.map(\.holder)).count > 1 { return nil }
    return first.holder
  }

  /// Whether the article calls nobody but this person by a title, or by one of those whose holders are called leaders.
  func isOnlyHolder(_ holder: Identity, of title: OfficeTitle) -> Bool {
    entries.allSatisfy { entry in
      entry.holder == holder || !(entry.title.isCalled(title) || title.isOfAnyLeader && OfficeTitle.leading.contains(entry.title))
    }
  }

  /// Whether the article says of a person only that he held an office of a title before.
  func isFormer(_ person: Identity, _ title: OfficeTitle) -> Bool {
    let own = entries.filter { $0.holder == person && $0.title.isCalled(title) }
    return !own.isEmpty && own.allSatisfy { $0.time == .past }
  }

  /// Whether the article calls somebody "the late".
  func isDead(_ person: Identity) -> Bool { entries.contains { $0.isDead && $0.holder == person } }

  /// The body whose office of a title a person holds by the article's own words.
  func body(of title: OfficeTitle, of holder: Identity) -> Identity? {
    let bodies = entries.filter { $0.holder == holder && $0.title.isCalled(title) }.compactMap(\.body)
    return Set(bodies).count == 1 ? bodies[0] : nil
  }

  /// The titles that the article gives to a person as held on its day.
  func titles(of holder: Identity) -> Set<OfficeTitle> { Set(entries.filter { $0.holder == holder && $0.time != .past }.map(\.title)) }

  /// Whether the article says that a person holds an office of a title elsewhere than in a country or organisation.
  func holdsElsewhere(_ holder: Identity, _ title: OfficeTitle, than body: Identity) -> Bool {
    let bodies = entries.filter { $0.holder == holder && $0.title == title }.compactMap(\.body)
    return !bodies.isEmpty && !bodies.contains(body)
  }

  // MARK: Reading

  /// A title before a name, and a name beside a description.
  private mutating func add(_ mention: Mention, _ identifier: MentionIdentifier, depth: Int) {
    if depth > 3 { return }
    for modifier in mention.modifiers {
      switch modifier.role {
      case "title" where mention.form == .name: add(mention, called: modifier.mention, besides: mention, identifier)
      case "apposition" where mention.form == .nominal && modifier.mention.form == .name:
        add(modifier.mention, called: mention, besides: nil, identifier)
      default: break
      }
      add(modifier.mention, identifier, depth: depth + 1)
    }
  }

  private mutating func add(_ relation: RelationMention, _ identifier: MentionIdentifier) {
    guard relation.object.type == .position, relation.polarity == .affirmed, [.actual, .planned].contains(relation.modality),
      relation.modality == .actual, identifier.referent(of: relation.subject).form == .name
    else { return }
    let of = relation.qualifiers.filter { $0.role == "of" }.map(\.mention)
    add(relation.subject, called: relation.object, besides: nil, of: of, identifier)
  }

  private mutating func add(
    _ person: Mention, called description: Mention, besides name: Mention?, of bodies: [Mention] = [], _ identifier: MentionIdentifier
  ) {
    let title = identifier.title(of: description)
    guard title.isOffice, let holder = identifier.holderNamed(by: person) else { return }
    var found = identifier.bodies(of: description)
    // "Prime Minister Ismail Haniyeh of Hamas": a party has members, and no ministers.
    if found.isEmpty, let name { found = identifier.bodies(of: name, whereItIs: false).filter { !title.isOutsideParties || !["Party", "ArmedGroup"].contains($0.type) } }
    if found.isEmpty { found = bodies.compactMap(identifier.body) }
    entries.append(
      Entry(
        holder: holder, title: title, time: OfficeTime(description.text), isDead: OfficeTime.isOfTheDead(description.text), body: Set(found).count == 1 ? found[0] : nil,
        offset: description.range.lowerBound))
  }
}
