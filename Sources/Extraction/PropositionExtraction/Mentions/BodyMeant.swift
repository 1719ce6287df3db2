import NewsModel

/// Tells whose spokeswoman "spokeswoman Jane Brown" is, and which company "company president John Smith" leads, where the title names no body: the one
/// that the sentences before speak of.
struct BodyMeant {
  let builders: [MentionBuilder]

  /// The one body that this sentence, before a word, and the three sentences before it name; where they name several, the one that acts in the last of them that has one.
  func mention(before token: Int, in sentence: Int, isCompany: Bool) -> Mention? {
    var found: [(sentence: Int, mention: Mention)] = []
    for index in max(0, sentence - 3)...sentence {
      let builder = builders[index]
      for name in builder.tree.sentence.names where name.kind == .organization && (index < sentence || name.tokens.upperBound <= token) {
        guard let head = name.tokens.first(where: { !name.tokens.contains(builder.tree[$0].head) }), case let mention = builder.mention(at: head, depth: 0), mention.form == .name,
          isBody(mention, isCompany: isCompany)
        else { continue }
        found.append((index, mention))
      }
    }
    guard let last = found.last else { return nil }
    if found.allSatisfy({ isAlike($0.mention, last.mention) }) { return last.mention }
    let acting = found.filter { isSubject($0.mention, in: $0.sentence) }
    guard let sentence = acting.last?.sentence, case let there = acting.filter({ $0.sentence == sentence }), there.count == 1 else { return nil }
    return there[0].mention
  }

  private func isBody(_ mention: Mention, isCompany: Bool) -> Bool {
    let words = builders[mention.span.sentence].types.nameWords
    if words.isKind(mention.type, of: "MediaOutlet") { return false }
    return isCompany ? mention.type == "Company" || mention.type == .organization : words.isKind(mention.type, of: .organization)
  }

  /// "Apple" and "Apple Inc." are one.
  private func isAlike(_ one: Mention, _ other: Mention) -> Bool {
    guard let first = one.name, let second = other.name else { return false }
    return first.split(separator: " ").first == second.split(separator: " ").first
  }

  private func isSubject(_ mention: Mention, in sentence: Int) -> Bool {
    let tree = builders[sentence].tree
    return [.nsubj, .nsubjPass].contains(tree[mention.span.head].relation) && tree.children(of: mention.span.head, .conj).isEmpty
  }
}

extension SentenceReader {
  /// The body behind a title that names none, as an argument of its own.
  func bodyMeant(of clause: Clause) -> [Argument] {
    guard clause.construction == .appositive, tree[clause.head].relation == .nmodDesc, !clause.fillers.contains(where: { ![Role.subject, Role.complement].contains($0.role) }) else { return [] }
    let own = tree.children(of: clause.head).filter { tree[$0].tag != .punctuation }
    if own.isEmpty, Self.speakers.contains(clause.predicate), let body = BodyMeant(builders: builders).mention(before: clause.head, in: tree.index, isCompany: false) {
      return [Argument(role: "of", mention: standing(at: clause.head, for: body))]
    }
    guard own.count == 1, tree[own[0]].relation == .compound, Self.companies.contains(tree[own[0]].lemma.lowercased()), OfficeNouns.all.contains(clause.predicate),
      let body = BodyMeant(builders: builders).mention(before: own[0], in: tree.index, isCompany: true)
    else { return [] }
    return [Argument(role: "of", mention: standing(at: own[0], for: body))]
  }

  private func standing(at word: Int, for body: Mention) -> Mention {
    var mention = builder.mention(at: word, depth: 0)
    mention.form = .nominal
    mention.name = nil
    mention.type = body.type
    mention.antecedent = [body]
    return mention
  }

  private static let speakers: Set<String> = ["spokesman", "spokeswoman", "spokesperson"]
  private static let companies: Set<String> = ["company", "firm", "airline", "automaker", "carmaker", "bank", "retailer", "manufacturer"]
}
