import EntityResolution
import NewsModel

/// Says whether an article's statements are those of a gold file.
struct GoldAgreement {
  private let resolved: ResolvedArticle
  private let vocabulary: Vocabulary
  private let aliases: AliasTable
  private let text: StatementText
  private let names: [Entity.ID: Set<String>]
  private let offsets: CodePointOffsets

  init(_ resolved: ResolvedArticle, vocabulary: Vocabulary, aliases: AliasTable) {
    self.resolved = resolved
    self.vocabulary = vocabulary
    self.aliases = aliases
    text = StatementText(resolved)
    names = Self.names(in: resolved)
    offsets = CodePointOffsets(text: resolved.article.text)
  }

  /// The names of each entity, folded: its labels, its aliases, and the words of the text that mean it.
  private static func names(in resolved: ResolvedArticle) -> [Entity.ID: Set<String>] {
    var names: [Entity.ID: Set<String>] = [:]
    for entity in resolved.entities { names[entity.id] = Set(([entity.label] + entity.aliases).map(NameFolding.key)) }
    for statement in resolved.statements {
      for evidence in statement.evidence {
        for (id, mention) in [(statement.subject, evidence.subject), (statement.object, evidence.object)] {
          for words in [mention.text, mention.standsFor].compactMap({ $0 }) { names[id, default: []].insert(NameFolding.key(words)) }
        }
      }
    }
    return names
  }

  func agree(_ statement: Statement, _ gold: GoldStatement) -> Bool {
    guard gold.relations.contains(statement.relation), statement.polarity == gold.polarity, statement.modality == gold.modality else { return false }
    if isEnd(gold.subject, statement.subject, statement.evidence.map(\.subject)),
      isEnd(gold.object, statement.object, statement.evidence.map(\.object))
    {
      return true
    }
    return vocabulary.definition(of: statement.relation)?.isSymmetric == true
      && isEnd(gold.subject, statement.object, statement.evidence.map(\.object))
      && isEnd(gold.object, statement.subject, statement.evidence.map(\.subject))
  }

  private func isEnd(_ gold: GoldStatement.End, _ id: Entity.ID, _ mentions: [MentionText]) -> Bool {
    gold.names.contains { isNamed(id, $0) } || mentions.contains { stands($0, at: gold.place) }
  }

  private func isNamed(_ id: Entity.ID, _ name: String) -> Bool {
    id.rawValue == name || names[id]?.contains(NameFolding.key(name)) == true
      || aliases.rows(named: name).contains { $0.kind.isName && $0.entity == id }
  }

  /// At the gold's place stands what begins there, or shares at least half of the longer of both; what means a name is none.
  private func stands(_ mention: MentionText, at place: Range<Int>?) -> Bool {
    guard let place, mention.standsFor?.first?.isLowercase != false else { return false }
    let range = offsets.codePoints(in: mention.range)
    return range.lowerBound == place.lowerBound || range.clamped(to: place).count * 2 >= max(range.count, place.count)
  }

  /// Whether the nearest voice of some evidence is this source; "" asks for none.
  func hasSource(_ statement: Statement, _ source: String) -> Bool {
    statement.evidence.contains { evidence in
      guard let voice = evidence.attribution.first else { return source.isEmpty }
      return NameFolding.key(voice.sourceText) == NameFolding.key(source) || voice.source.map { isNamed($0, source) } == true
    }
  }

  // MARK: Disagreements in words

  func wrong(_ statement: Statement) -> Evaluation.Disagreement {
    let marks = text.reservations(statement).map { " " + $0 }.joined()
    let number = statement.evidence[0].sentence
    return Evaluation.Disagreement(
      kind: .wrong, article: resolved.article.id, sentence: number, triple: text.triple(statement) + marks,
      relation: statement.relation, words: words(ofSentence: number))
  }

  func missing(_ gold: GoldStatement) -> Evaluation.Disagreement {
    let index = gold.range.flatMap { range in
      resolved.sentences.firstIndex { offsets.codePoints(in: $0).overlaps(range) }
    }
    return Evaluation.Disagreement(gold, sentence: index.map { $0 + 1 }, words: index.map { words(ofSentence: $0 + 1) } ?? "")
  }

  private func words(ofSentence number: Int) -> String {
    resolved.sentences.indices.contains(number - 1) ? resolved.article.words(in: resolved.sentences[number - 1]) : ""
  }
}
