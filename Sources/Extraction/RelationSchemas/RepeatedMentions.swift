import NewsModel

/// Of several rules that say the same of the same words, keeps the surest.
enum RepeatedMentions {
  static func removed(from mentions: [RelationMention]) -> [RelationMention] {
    var best: [RelationKey: Int] = [:]
    var kept: [RelationMention] = []
    for mention in mentions {
      let key = RelationKey(mention)
      if let index = best[key] {
        if rank(mention) > rank(kept[index]) { kept[index] = mention }
      } else {
        best[key] = kept.count
        kept.append(mention)
      }
    }
    return kept
  }

  /// How sure a mention is; of two as sure, the one that tells more.
  private static func rank(_ mention: RelationMention) -> Double { mention.confidence + Double(mention.qualifiers.count) * 0.001 }
}
