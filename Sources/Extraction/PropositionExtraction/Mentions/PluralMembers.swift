import NewsModel

/// Takes a plural apart that the sentence spells out: "two journalists, Ann Lee and Tom Roe", "the presidents of Russia and Turkey", "the towns of Kupiansk and Lyman".
extension SentenceReader {
  /// A mention for each of those whom a plural means; nil where the sentence does not tell them apart.
  func members(of mention: Mention, at head: Int) -> [Mention]? {
    guard mention.isPlural, mention.form == .nominal else { return nil }
    return named(mention, at: head) ?? placesNamed(by: mention, at: head) ?? holders(mention, at: head)
  }

  /// "two journalists, Ann Lee and Tom Roe": each name says whom the plural means; "the leaders of France and Germany, A and B": in their order.
  private func named(_ mention: Mention, at head: Int) -> [Mention]? {
    guard let first = tree.children(of: head, .appos).first(where: { $0 > head }), case let names = tree.conjuncts(of: first), names.count > 1,
      let found = each(of: names)
    else { return nil }
    let owners = owners(of: head, role: "of").flatMap(each) ?? []
    return found.enumerated().map { index, name in
      let owned = owners.count == found.count ? mention.hanging(on: owners[index], among: owners) : mention
      return owned.standing(for: name)
    }
  }

  /// "the towns of Kupiansk and Lyman": the noun says only what they are.
  private func placesNamed(by mention: Mention, at head: Int) -> [Mention]? {
    guard PlacementReader.placeNouns.contains(mention.headLemma), mention.headLemma != "capital", let names = owners(of: head, role: "of") else { return nil }
    return each(of: names).flatMap { found in found.allSatisfy { $0.type != .country } ? found.map { mention.standing(for: $0) } : nil }
  }

  /// "the presidents of Russia and Turkey", "the Russian and Turkish presidents": each has one.
  private func holders(_ mention: Mention, at head: Int) -> [Mention]? {
    guard Self.singleOffices.contains(mention.headLemma), tree.child(of: head, .nummod).map({ tree[$0].lemma.lowercased() == "two" }) ?? true else { return nil }
    for role in ["of", "nationality", "poss"] {
      guard let owners = owners(of: head, role: role), let found = each(of: owners), found.allSatisfy({ $0.type == .country || mention.headLemma != "leader" }) else { continue }
      return found.map { owner in
        var copy = mention.standing(for: holder(mention, of: owner, among: found, at: head))
        copy.isPlural = true
        return copy
      }
    }
    return nil
  }

  /// "president of Turkey" of "the presidents of Russia and Turkey"; each is somebody else, though one noun names them all.
  private func holder(_ mention: Mention, of owner: Mention, among owners: [Mention], at head: Int) -> Mention {
    var holder = mention.hanging(on: owner, among: owners)
    holder.isPlural = false
    holder.type = .person
    let tokens = min(head, owner.span.tokens.lowerBound)..<max(head + 1, owner.span.tokens.upperBound)
    holder.span = MentionSpan(sentence: mention.span.sentence, tokens: tokens, head: head)
    guard let end = owners.map(\.range.upperBound).max(), (mention.range.lowerBound..<mention.headRange.lowerBound).contains(end) else { return holder }
    // "the Russian and Turkish presidents": the words without the other country's.
    let rest = mention.text.slice(utf8: end - mention.range.lowerBound..<mention.text.utf8.count)
    holder.text = owner.text + rest
    let start = mention.range.upperBound - holder.text.utf8.count
    holder.range = start..<mention.range.upperBound
    return holder
  }

  /// Offices that a state has one of.
  private static let singleOffices: Set<String> = ["president", "minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "governor", "mayor", "leader", "speaker"]

  /// The joined names on which a plural hangs in one role.
  private func owners(of head: Int, role: String) -> [Int]? {
    let child = tree.children(of: head).first { child in
      switch role {
      case "of": tree[child].relation == .nmod && tree.adposition(of: child) == "of"
      case "poss": tree[child].relation == .nmodPoss
      default: tree[child].relation == .amod && tree.name(at: child)?.kind == .nationality
      }
    }
    let owners = child.map { tree.conjuncts(of: $0) } ?? []
    return owners.count > 1 ? owners : nil
  }

  /// Their mentions, when all are names.
  private func each(of heads: [Int]) -> [Mention]? {
    let found = heads.map { builder.mention(at: $0) }
    return found.allSatisfy { $0.form == .name } ? found : nil
  }
}

extension Mention {
  /// This mention with one of several owners only.
  func hanging(on owner: Mention, among owners: [Mention]) -> Mention {
    var copy = self
    copy.modifiers = modifiers.filter { modifier in !owners.contains { $0.span == modifier.mention.span } || modifier.mention.span == owner.span }
    return copy
  }

  /// The words of this mention, standing for one of those whom they mean.
  fileprivate func standing(for name: Mention) -> Mention {
    var copy = self
    copy.antecedent = [name]
    copy.isPlural = false
    // Each of them is another end of what is said, though the same words stand for all.
    let tokens = min(span.head, name.span.tokens.lowerBound)..<max(span.head + 1, name.span.tokens.upperBound)
    copy.span = MentionSpan(sentence: span.sentence, tokens: tokens, head: span.head)
    if copy.type == .group, name.type != .group { copy.type = name.type }
    return copy
  }
}
