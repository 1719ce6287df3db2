public import NewsModel

/// A name of an article with the type of what it names.
public struct TypedName: Hashable, Sendable {
  /// The sentence, as an index into the article's sentences.
  public let sentence: Int
  /// Where the name stands in the article's text, in UTF-8 bytes.
  public let range: Range<Int>
  /// The name.
  public let name: String
  /// The finest type that is known of it.
  public let type: EntityType
}

extension PropositionExtractor {
  /// The names of an article with the types that propositions give their mentions, in the order of the text.
  ///
  ///     extractor.typedNames(in: analyzed)   // Tartus naval base: MilitaryBase, Russia: Country, …
  public func typedNames(in article: AnalyzedArticle) -> [TypedName] {
    builders(of: article).flatMap { builder in
      builder.nameHeads.compactMap { head in
        let mention = builder.mention(at: head, depth: 0)
        guard let name = mention.name, let words = builder.nameRange(at: head) else { return nil }
        return TypedName(sentence: builder.tree.index, range: builder.tree.sentence.range(of: words), name: name, type: mention.type)
      }
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

  private func isPartOfName(_ token: Int) -> Bool {
    guard let head = tree.head(of: token), tree.name(at: head) == nil, let words = nameRange(at: head) else { return false }
    return words.contains(token)
  }
}

/// What the sentences of an article tell of the types of its names.
enum ArticleTypes {
  /// The type of each name of which some sentence tells it, where no two sentences differ.
  static func types(in builders: [MentionBuilder]) -> [String: EntityType] {
    var found: [String: Set<EntityType>] = [:]
    for builder in builders {
      for head in builder.nameHeads {
        guard let words = builder.nameRange(at: head) else { continue }
        let name = builder.text.slice(utf8: builder.tree.sentence.range(of: words))
        if builder.nameType(name) == nil, let type = builder.evidentType(of: head, name: name) { found[name, default: []].insert(type) }
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}
