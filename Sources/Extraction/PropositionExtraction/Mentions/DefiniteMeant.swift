import NewsModel

/// Whom and what "the country", "the kingdom", "the 37-year-old", "the lender" mean where coreference found nothing.
extension SentenceReader {
  func meant(by mention: Mention) -> Mention? {
    let country = CountryMeant(builders: builders)
    return country.mention(for: mention) ?? country.own(mention) ?? country.realm(mention, kinds: lexicon.words.places)
      ?? EpithetMeant(builders: builders, antecedents: antecedents).person(for: mention) ?? CompanyMeant(builders: builders, trades: lexicon.trades).body(for: mention)
  }

  /// Whether coreference took a description for a name of another kind: "the carmaker" for a ministry.
  func isOfOtherKind(_ span: MentionSpan, than mention: Mention) -> Bool {
    mention.form == .nominal && !mention.mayStandFor(builders[span.sentence].mention(at: span.head, depth: 0))
  }
}

extension CountryMeant {
  /// "the kingdom": the only one of the named countries that is one.
  func realm(_ mention: Mention, kinds: [String: Set<String>]) -> Mention? {
    let here = mention.span.sentence
    guard mention.form == .nominal, !mention.isPlural, mention.description == mention.headLemma, mention.modifiers.isEmpty, let realms = kinds[mention.headLemma], mention.determination == .definite else { return nil }
    var found: [String: Mention] = [:]
    for builder in builders[...here] {
      for name in builder.tree.sentence.names where name.kind == .location || name.kind == .nationality {
        let text = builder.text.slice(utf8: builder.tree.sentence.range(of: name.tokens))
        guard builder.nameType(text) == .country, builder.tree.index < here || name.tokens.upperBound <= mention.span.tokens.lowerBound, let realm = realms.first(where: { text.lowercased().hasPrefix($0) }),
          let head = name.tokens.first(where: { !name.tokens.contains(builder.tree[$0].head) })
        else { continue }
        found[realm] = builder.mention(at: head)
      }
    }
    return found.count == 1 ? found.first?.value : nil
  }
}

/// Tells which firm "the group", "the lender" or "the carmaker" is: the one called so, the one that the sentences before are about, or the one that the article opens with.
struct CompanyMeant {
  let builders: [MentionBuilder]
  /// What well-known firms are called.
  let trades: FirmTrades

  func body(for mention: Mention) -> Mention? {
    let here = mention.span.sentence
    guard mention.form == .nominal, !mention.isPlural, Mention.nounsForFirms.contains(mention.headLemma), mention.determination == .definite, mention.modifiers.isEmpty, mention.description == mention.headLemma else { return nil }
    let named = firms(in: 0..<here).filter { $0.name?.lowercased().split(separator: " ").last.map { $0.hasPrefix(mention.headLemma) } == true }
    if let one = unique(named) { return one }
    // "The airline" is Lufthansa, whatever else is named.
    let known = firms(in: max(0, here - 3)..<here).filter { trades(of: $0)?.contains(mention.headLemma) == true }
    if let one = unique(known) { return one }
    for sentence in stride(from: here - 1, through: max(0, here - 2), by: -1) {
      let acting = firms(in: sentence..<sentence + 1).filter { isSubject($0, in: sentence) && mayBe($0, mention.headLemma) }
      if !acting.isEmpty { return unique(known.isEmpty ? acting : acting.filter { trades(of: $0)?.contains(mention.headLemma) == true }) }
    }
    // "The group" may be rebels; a firm that opens the article is meant only where none other is named.
    return known.isEmpty ? unique(firms(in: 0..<here).filter { mayBe($0, mention.headLemma) }) : nil
  }

  private func trades(of firm: Mention) -> Set<String>? { firm.name.flatMap { trades.trades(of: $0) } }

  /// "The bank" is not Boeing.
  private func mayBe(_ firm: Mention, _ noun: String) -> Bool {
    guard let own = trades(of: firm) else { return true }
    return own.contains(noun) || !trades.isTrade(noun)
  }

  private func firms(in sentences: Range<Int>) -> [Mention] {
    builders[sentences].flatMap { builder in
      builder.tree.sentence.names.filter { $0.kind == .organization }.compactMap { name -> Mention? in
        guard let head = name.tokens.first(where: { !name.tokens.contains(builder.tree[$0].head) }), case let mention = builder.mention(at: head, depth: 0), mention.form == .name, mention.type == "Company" else { return nil }
        return mention
      }
    }
  }

  /// "KCB" and "KCB Group" are one.
  private func unique(_ found: [Mention]) -> Mention? {
    let first = Set(found.compactMap { $0.name?.split(separator: " ").first })
    return first.count == 1 ? found.first : nil
  }

  private func isSubject(_ mention: Mention, in sentence: Int) -> Bool {
    [.nsubj, .nsubjPass].contains(builders[sentence].tree[mention.span.head].relation)
  }
}
