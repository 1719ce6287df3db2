import NewsModel

/// Puts a statement into words for people.
///
///     Bashar al-Assad was granted asylum (by Russia)
///     Not: Russia took part in negotiations
enum StatementSentence {
  /// The sentence.
  static func text(
    _ statement: Statement, relation: RelationDefinition?, label: (Entity.ID) throws -> String
  ) rethrows -> String {
    let verb = relation?.label ?? words(for: statement.relation)
    var sentence = try "\(label(statement.subject)) \(verb) \(label(statement.object))"
    if !statement.keyQualifiers.isEmpty {
      let roles = try statement.keyQualifiers.map { "\($0.role) " + (try $0.entity.map(label) ?? $0.text) }
      sentence += " (" + roles.joined(separator: ", ") + ")"
    }
    return opening(statement) + sentence
  }

  /// The words of a relation that no file defines: the predicate of an open one, else its name.
  static func words(for relation: RelationName) -> String {
    relation.isOpen ? String(relation.rawValue.dropFirst("open:".count)) : relation.rawValue
  }

  private static func opening(_ statement: Statement) -> String {
    switch (statement.modality, statement.polarity) {
    case (.actual, .affirmed): ""
    case (.actual, .negated): "Not: "
    case (let modality, .affirmed): modality.rawValue.capitalizedASCII + ": "
    case (let modality, .negated): modality.rawValue.capitalizedASCII + ", not: "
    }
  }
}

extension String {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
