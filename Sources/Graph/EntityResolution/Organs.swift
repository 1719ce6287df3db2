import NewsModel

/// Parts that are named by their whole or without it: "the UN Security Council", "the Security Council", "the UN's General Assembly".
extension MentionIdentifier {
  /// The organ of a state or body that a name means; nil where its own name is enough, or the article leaves open whose it is.
  ///
  /// A possessor decides first: "Russia's Security Council" is not the Council that is meant by those words alone.
  func organ(_ name: String, key: String, mention: Mention, role: MentionRole, depth: Int) -> Identity? {
    guard [.concept, .place].contains(mention.type) || vocabulary.isKind(mention.type, of: .organization), key.contains(" ") else { return nil }
    let listed = aliases.rows(forKey: key, on: names.day).filter(\.kind.isName)
    let owners = wholes(of: mention, depth: depth)
    if let owner = owners.first {
      if let organ = organ(name, of: owner) { return organ }
      let isAnothers = owner.type == .country && !listed.isEmpty && listed.allSatisfy { $0.type == "InternationalBody" && $0.kind == .short }
      guard isAnothers else { return nil }
      let label = "\(name) of \(owner.label)"
      return Identity(id: Entity.ID(type: "Government", name: label), label: label, type: "Government")
    }
    guard listed.isEmpty else { return nil }
    let longer = names.names(endingIn: key).filter { isNameOfWhole(String($0.key.dropLast(key.utf8.count + 1))) }
    if longer.count == 1, let known = known(longer[0].key, mention: mention, role: role) { return known }
    let organs = Set(names.bodies { isInternational($0) }.compactMap { organ(name, of: $0) })
    return organs.count == 1 ? organs.first : nil
  }

  /// The countries and international bodies on which a name hangs.
  private func wholes(of mention: Mention, depth: Int) -> [Identity] {
    anchors(of: mention, in: MentionRole(place: .subject, relation: nil), depth: depth).filter { ["poss", "nationality", "of"].contains($0.role) }
      .map(\.identity).filter { $0.type == .country || $0.type == "InternationalBody" }
  }

  /// The organ of a whole by the names that a table gives to both: "UN General Assembly", "Security Council of Russia".
  private func organ(_ name: String, of whole: Identity) -> Identity? {
    let naming = aliases.rows(of: whole.id).filter { $0.kind.isName || $0.kind == .adjective }.map(\.alias)
    let rows = naming.flatMap { aliases.rows(named: "\($0) \(name)") + aliases.rows(named: "\(name) of \($0)") }.filter(\.kind.isName)
    return Set(rows.map(\.entity)).count == 1 ? rows.first.map(Identity.init(row:)) : nil
  }

  private func isNameOfWhole(_ key: String) -> Bool {
    aliases.rows(forKey: key, on: names.day).contains { $0.type == .country || $0.type == "InternationalBody" }
  }

  /// The international body that a name of the article means.
  private func isInternational(_ name: ArticleNames.Name) -> Identity? {
    let rows = aliases.rows(forKey: name.key, on: names.day).filter { $0.kind.isName && !$0.isImported }
    guard Set(rows.map(\.entity)).count == 1, let row = rows.first, row.type == "InternationalBody" else { return nil }
    return Identity(row: row)
  }
}
