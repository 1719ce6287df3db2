import NewsModel

/// The predicate of a proposition: several propositions may be built on one.
struct Head: Hashable {
  var sentence: Int
  var head: Int

  init(sentence: Int, head: Int) {
    self.sentence = sentence
    self.head = head
  }

  init(_ proposition: Proposition) { self.init(sentence: proposition.sentence, head: proposition.head) }
}

/// What makes two relation mentions of a sentence the same.
struct RelationKey: Hashable {
  var relation: RelationName
  var subject: MentionSpan
  var subjectReferent: MentionSpan
  var object: MentionSpan
  var objectReferent: MentionSpan
  var polarity: Polarity
  var modality: Modality

  init(_ mention: RelationMention) {
    relation = mention.relation
    subject = mention.subject.span
    subjectReferent = mention.subject.referent.span
    object = mention.object.span
    objectReferent = mention.object.referent.span
    polarity = mention.polarity
    modality = mention.modality
  }
}
