import NewsModel

/// Says which office somebody gave up or lost where the verb does not and the sentence does: who, "the BBC's director general, resigned on Sunday", resigned as
/// director general of the BBC.
struct ImpliedOffices {
  let schemas: [RelationName: RelationSchema]

  private static let holding: RelationName = "holdsPosition"

  /// The mentions, those with an office that nobody named given the only one that the same words hold at the time.
  func named(in mentions: [RelationMention]) -> [RelationMention] {
    mentions.map { mention in
      guard isImplied(mention.object), let held = held(by: mention, among: mentions) else { return mention }
      var mention = mention
      mention.object = held.object
      if schemas[mention.relation]?.qualifiers["of"] != nil { mention.qualifiers += held.qualifiers.filter { $0.role == "of" } }
      mention.range = min(mention.range.lowerBound, held.object.range.lowerBound)..<max(mention.range.upperBound, held.object.range.upperBound)
      return mention
    }
  }

  /// Whether a mention stands on the verb and means a noun that is not there.
  private func isImplied(_ mention: Mention) -> Bool { mention.headLemma == "office" && mention.antecedent.first?.span == mention.span }

  private func held(by mention: RelationMention, among mentions: [RelationMention]) -> RelationMention? {
    let offices = mentions.filter { other in
      other.relation == Self.holding && other.time == nil && other.sentence == mention.sentence && isSame(other, as: mention.subject) && other.object.type == .position && !isImplied(other.object)
        && other.polarity == .affirmed && other.modality == .actual && !other.qualifiers.contains { $0.role == "status" } && !isKept(other.object)
    }
    return Set(offices.map(\.object.span)).count == 1 ? offices[0] : nil
  }

  /// Whether who holds an office is who gives one up: by the same words, or by the office's own, as in "the prime minister, Ann Lee, resigned".
  private func isSame(_ held: RelationMention, as leaver: Mention) -> Bool {
    [leaver.span, leaver.referent.span].contains(held.subject.span) || held.object.span.head == leaver.span.head
  }

  /// Whether one stays it when one gives up an office: a rank or a calling, such as "major general" or "economist"; a director general is one by office.
  private func isKept(_ title: Mention) -> Bool { title.description.split(separator: " ").allSatisfy { Self.kept.contains(String($0)) } }

  private static let kept: Set<String> = [
    "general", "admiral", "colonel", "lieutenant", "captain", "major", "sergeant", "brigadier", "marshal", "commodore", "rear", "vice", "field", "air", "professor", "prince", "princess", "sheikh", "ayatollah", "bishop",
    "archbishop", "cardinal", "rabbi", "imam", "economist", "analyst", "strategist", "lawyer", "attorney", "historian", "retired", "senior", "prominent", "leading",
  ]
}
