public import NewsModel

extension EntityResolver {
  /// The entities that some mentions of an article mean, listed names joined to theirs; nil where nothing can be said.
  ///
  /// For measuring resolution by itself: every mention is taken as something that is spoken of, whatever is said of it.
  public func entities(of mentions: [Mention], in analyzed: AnalyzedArticle) -> [Entity?] {
    let relations = mentions.map { mention in
      RelationMention(
        relation: "open:mention", subject: mention, object: mention, sentence: 0, range: mention.range, rule: "",
        confidence: 1)
    }
    let identifier = identifier(for: relations, in: analyzed)
    let role = MentionRole(place: .subject, relation: nil)
    return mentions.map { mention in
      identifier.identity(of: mention, in: role).map {
        Entity(id: $0.id, label: $0.label, type: $0.type, wikidata: $0.wikidata)
      }
    }
  }
}
