import NewsModel

/// For the pronouns and common nouns of an article, the mentions that they stand for, wherever they occur.
///
/// A possessor inside a phrase ("his family") carries no antecedent of its own; the same word elsewhere, or the article's
/// coreference, knows it.
struct Referents: Sendable {
  private var byHead: [Int: Mention] = [:]

  init(analyzed: AnalyzedArticle, relations: [RelationMention]) {
    var known: [Int: Mention] = [:]
    for relation in relations {
      for mention in relation.allMentions { Self.collect(mention, into: &known, depth: 0) }
    }
    byHead = known.filter { !$0.value.antecedent.isEmpty }
    for link in analyzed.coreference {
      let head = Self.offset(of: link.mention, in: analyzed)
      if byHead[head] != nil { continue }
      let antecedent = Self.offset(of: link.antecedent, in: analyzed)
      guard let target = known[antecedent] ?? Self.name(at: link.antecedent, in: analyzed) else { continue }
      guard let place = known[head] ?? Self.placeholder(link.mention, in: analyzed), place.mayStandFor(target) else { continue }
      var linked = place
      linked.antecedent = [target]
      byHead[head] = linked
    }
  }

  /// The mention at the end of the chain: the name behind "he"; itself when nothing is known.
  ///
  /// A source that stays unnamed is not the person named before it.
  func referent(of mention: Mention) -> Mention {
    var current = mention
    // Chains are short; the limit guards against circles.
    for _ in 0..<8 {
      let next =
        current.antecedent.first
        ?? (current.form == .name ? nil : byHead[current.headRange.lowerBound]?.antecedent.first.flatMap { $0.headRange == current.headRange ? nil : $0 })
      // "the presidents of Russia and Turkey" stands for each of them under the same head word.
      guard let next, next.headRange != current.headRange || next.isPlural != current.isPlural else { break }
      if SourceNouns.isSource(current), next.referent.form == .name { break }
      current = next
    }
    return current
  }

  private static func collect(_ mention: Mention, into known: inout [Int: Mention], depth: Int) {
    if depth > 4 { return }
    let place = mention.headRange.lowerBound
    if known[place] == nil || (known[place]?.antecedent.isEmpty == true && !mention.antecedent.isEmpty) {
      known[place] = mention
    }
    for modifier in mention.modifiers { collect(modifier.mention, into: &known, depth: depth + 1) }
    for antecedent in mention.antecedent { collect(antecedent, into: &known, depth: depth + 1) }
  }

  private static func offset(of span: MentionSpan, in analyzed: AnalyzedArticle) -> Int {
    guard analyzed.sentences.indices.contains(span.sentence),
      analyzed.sentences[span.sentence].tokens.indices.contains(span.head)
    else { return -1 }
    return analyzed.sentences[span.sentence].tokens[span.head].range.lowerBound
  }

  /// A mention for a name that no relation speaks of.
  private static func name(at span: MentionSpan, in analyzed: AnalyzedArticle) -> Mention? {
    guard analyzed.sentences.indices.contains(span.sentence) else { return nil }
    let sentence = analyzed.sentences[span.sentence]
    guard let name = sentence.names.first(where: { $0.tokens.contains(span.head) }) else { return nil }
    let range = sentence.range(of: name.tokens)
    let words = analyzed.article.words(in: range)
    return Mention(
      span: span, range: range, headRange: sentence.tokens[span.head].range, text: words, form: .name,
      name: words,
      headLemma: sentence.tokens[span.head].lemma, description: "", type: NameCounts.type(of: name.kind))
  }

  private static func placeholder(_ span: MentionSpan, in analyzed: AnalyzedArticle) -> Mention? {
    guard analyzed.sentences.indices.contains(span.sentence),
      analyzed.sentences[span.sentence].tokens.indices.contains(span.head)
    else { return nil }
    let token = analyzed.sentences[span.sentence].tokens[span.head]
    return Mention(
      span: span, range: token.range, text: token.text, form: .pronoun, headLemma: token.lemma,
      description: token.lemma)
  }
}

extension RelationMention {
  /// Every mention that the relation mention speaks of: ends, qualifiers, voices.
  var allMentions: [Mention] {
    [subject, object] + qualifiers.map(\.mention)
      + attribution.flatMap { [$0.source].compactMap { $0 } + $0.via }
  }
}

/// Nouns for somebody who tells and stays unnamed.
enum SourceNouns {
  /// Whether a mention is a source that stays unnamed: "a Kremlin source", "the unnamed official".
  static func isSource(_ mention: Mention) -> Bool {
    mention.form == .nominal
      && (mention.type == .anonymousSource || ["source", "insider"].contains(mention.headLemma))
  }
}
