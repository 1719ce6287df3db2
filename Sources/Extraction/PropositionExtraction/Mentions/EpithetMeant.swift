import NewsModel

/// Tells who "the 37-year-old" and "the Brazilian" are where coreference found nobody: the person of that age or people in the article, or else the one
/// whom the sentence before is about.
struct EpithetMeant {
  let builders: [MentionBuilder]
  let antecedents: AntecedentTable

  /// The person meant; nil where nobody or several come into question.
  func person(for epithet: Mention) -> Mention? {
    let here = epithet.span.sentence
    let tree = builders[here].tree
    guard !epithet.isPlural, let article = tree.child(of: epithet.span.head, .det), tree[article].text.lowercased() == "the", tree.child(of: epithet.span.head, .appos, .nmodDesc) == nil else { return nil }
    if let age = age(of: epithet, tree) { return unique(aged(age, before: here)) ?? protagonist(before: here) }
    guard epithet.form == .name, builders[here].isOneOfPeople(epithet.span.head) else { return nil }
    return unique(ofPeople(epithet.text, before: here)) ?? protagonist(before: here)
  }

  // MARK: By age

  /// 37 of "the 37-year-old", "the 37-year-old lawyer".
  private func age(of epithet: Mention, _ tree: SentenceTree) -> Int? {
    let head = epithet.span.head
    guard epithet.form == .nominal, epithet.type == .person, let old = [head, head - 1].first(where: { $0 > 3 && tree[$0].text.lowercased().hasSuffix("old") }) else { return nil }
    let words = tree.tokens[max(0, old - 4)...old].map(\.text).joined()
    return words.split(separator: "-").first.flatMap { Int($0) }
  }

  /// The persons whose name an age follows: "Paetongtarn Shinawatra, 37,".
  private func aged(_ age: Int, before here: Int) -> [Mention] {
    persons(before: here).filter { mention in
      let tree = builders[mention.span.sentence].tree
      let comma = tree.name(at: mention.span.head)?.tokens.upperBound ?? mention.span.head + 1
      return comma + 1 < tree.tokens.count && tree[comma].text == "," && Int(tree[comma + 1].text) == age
    }
  }

  // MARK: By people

  /// The persons before whose name or office the people's adjective stands: "Brazilian striker Marta".
  private func ofPeople(_ people: String, before here: Int) -> [Mention] {
    let stem = people.lowercased().replacing("man", with: "").replacing("wo", with: "").prefix(5)
    return persons(before: here).filter { mention in
      let tree = builders[mention.span.sentence].tree
      let titles = [mention.span.head] + tree.children(of: mention.span.head).filter { [.nmodDesc, .appos].contains(tree[$0].relation) }
      return titles.flatMap { tree.children(of: $0) }.contains { tree.name(at: $0)?.kind == .nationality && tree[$0].text.lowercased().hasPrefix(stem) }
    }
  }

  private func persons(before here: Int) -> [Mention] {
    builders[..<here].flatMap { builder in
      builder.tree.sentence.names.filter { $0.kind == .person }.compactMap { name in
        name.tokens.first { !name.tokens.contains(builder.tree[$0].head) }.map { builder.mention(at: $0) }
      }
    }
  }

  private func unique(_ found: [Mention]) -> Mention? {
    let names = Set(found.compactMap { $0.name?.split(separator: " ").last })
    return names.count == 1 ? found.first : nil
  }

  // MARK: By the sentence before

  /// Whom the last sentence with a person for its subject is about, up to two sentences back.
  private func protagonist(before here: Int) -> Mention? {
    for sentence in stride(from: here - 1, through: max(0, here - 2), by: -1) {
      let found = subjects(of: sentence)
      if !found.isEmpty { return unique(found) }
    }
    return nil
  }

  private func subjects(of sentence: Int) -> [Mention] {
    let tree = builders[sentence].tree
    guard let root = tree.tokens.indices.first(where: { tree[$0].head < 0 }) else { return [] }
    return ([root] + tree.children(of: root, .conj)).flatMap { tree.children(of: $0) }.filter { [.nsubj, .nsubjPass].contains(tree[$0].relation) }.compactMap { subject -> Mention? in
      if tree.name(at: subject)?.kind == .person { return builders[sentence].mention(at: subject) }
      guard ["he", "she"].contains(tree[subject].text.lowercased()), let span = antecedents.antecedents(sentence: sentence, head: subject).first, case let mention = builders[span.sentence].mention(at: span.head), mention.form == .name else { return nil }
      return mention
    }
  }
}
