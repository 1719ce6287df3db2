public import NewsModel

extension PropositionExtractor {
  /// The names of an article with the types that propositions give their mentions, in the order of the text.
  ///
  ///     extractor.typedNames(in: analyzed)   // Tartus naval base: MilitaryBase, Russia: Country, …
  public func typedNames(in article: AnalyzedArticle) -> [TypedName] { typedNames(in: builders(of: article)) }

  func typedNames(in builders: [MentionBuilder]) -> [TypedName] {
    builders.flatMap { builder in
      let names = builder.nameHeads.compactMap { head -> TypedName? in
        let mention = builder.mention(at: head, depth: 0)
        guard let name = mention.name, let words = builder.nameRange(at: head) else { return nil }
        let whole = builder.withState(words, head: head, of: mention.type)
        let range = builder.tree.sentence.range(of: whole)
        return TypedName(sentence: builder.tree.index, range: range, name: whole == words ? name : builder.text(of: whole), type: mention.type)
      }
      // The country inside "Government of Iraq" is no name beside it.
      return names.filter { inner in !names.contains { $0.type == "Government" && $0.range.upperBound == inner.range.upperBound && $0.range.lowerBound < inner.range.lowerBound } }
    }
  }
}

extension MentionBuilder {
  /// The head word of each name, in the order of the sentence: those that the recogniser found, and what else is tagged as a name.
  var nameHeads: [Int] {
    var heads: [Int] = []
    var end = 0
    for token in tree.tokens.indices where token >= end {
      if let name = tree.name(at: token) {
        heads.append(name.tokens.first { !name.tokens.contains(tree[$0].head) } ?? token)
        end = name.tokens.upperBound
      } else if let words = nameRange(at: token), !isPartOfName(token) {
        heads.append(token)
        end = max(end, words.upperBound)
      }
    }
    return heads
  }

  /// "Government of Iraq", which statements name as a body of the state though the recogniser found the country only.
  func withState(_ name: Range<Int>, head: Int, of type: EntityType) -> Range<Int> {
    guard type == "Government", name == head..<head + 1, head + 2 < tree.tokens.count, tree[head + 1].text == "of" else { return name }
    let start = tree[head + 2].text == "the" ? head + 3 : head + 2
    guard let state = tree.name(at: start), state.kind == .location, state.tokens.lowerBound == start, state.tokens.contains(where: { tree[$0].head == head }) else { return name }
    return head..<state.tokens.upperBound
  }

  private func isPartOfName(_ token: Int) -> Bool {
    guard let head = tree.head(of: token), tree.name(at: head) == nil, let words = nameRange(at: head) else { return false }
    return words.contains(token)
  }
}

/// What the sentences of an article tell of the types of its names.
enum ArticleTypes {
  /// The type of each name of which some sentence tells it: of several the one that is a kind of all others; none where they contradict.
  static func types(in builders: [MentionBuilder]) -> [String: EntityType] {
    var found: [String: Set<EntityType>] = [:]
    var uses: [NameUse] = []
    for builder in builders {
      for head in builder.nameHeads {
        guard let words = builder.nameRange(at: head) else { continue }
        let name = builder.text.slice(utf8: builder.tree.sentence.range(of: words))
        let known = builder.nameType(name)
        // The table's "Hurricane Katrina" tells what a later "Katrina" is.
        guard known == nil || known == .event && name.contains(" ") else { continue }
        uses.append(NameUse(sentence: builder.tree.index, tokens: words, name: nil, kind: builder.tree.name(at: head)?.kind, words: name))
        guard let type = known ?? builder.typeToldBeside(head) ?? builder.evidentType(of: head, name: name) else { continue }
        // "The Karanda bridge" may be called after a town, which "in Karanda" is then.
        if known == nil, builder.tree.name(at: head)?.kind == .location, builder.isThingOfTown(type) { continue }
        found[name, default: []].insert(type)
      }
    }
    return shared(found, among: uses, builders.first?.types.nameWords)
  }

  /// What is told of "Ondal Robotics" goes for "Ondal" too.
  private static func shared(_ found: [String: Set<EntityType>], among uses: [NameUse], _ kinds: NameWords?) -> [String: EntityType] {
    guard !found.isEmpty, let kinds else { return [:] }
    let groups = NameGroups(uses)
    var byGroup: [String: Set<EntityType>] = [:]
    for use in uses { byGroup[groups.group(of: use), default: []].formUnion(found[use.words] ?? []) }
    var types: [String: EntityType] = [:]
    for use in uses where use.kind != .person {
      let all = (byGroup[groups.group(of: use)] ?? []).sorted()
      if let finest = all.first(where: { one in all.allSatisfy { kinds.isKind(one, of: $0) } }) { types[use.words] = finest }
    }
    return types
  }
}
