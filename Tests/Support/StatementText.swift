public import NewsModel

/// Statements as lines of text, for specifications.
///
///     Bashar al-Assad (Person) –granted→ asylum (LegalStatus)  by=Russia (Country)  time=2024-12-08
public enum StatementText {
  /// One line for every evidence of every statement, sorted.
  public static func lines(_ statements: [Statement], entities: [Entity]) -> [String] {
    let byID = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
    func name(_ id: Entity.ID) -> String { byID[id].map { "\($0.label) (\($0.type))" } ?? id.rawValue }
    var lines: [String] = []
    for statement in statements {
      for evidence in statement.evidence {
        var line = "\(name(statement.subject)) –\(statement.relation)→ \(name(statement.object))"
        for qualifier in statement.keyQualifiers + evidence.qualifiers {
          line += "  \(qualifier.role)=" + (qualifier.entity.map(name) ?? "\"\(qualifier.text)\"")
        }
        if let time = evidence.time { line += "  time=\(time.value ?? time.text)" }
        for voice in evidence.attribution {
          let via = voice.via.isEmpty ? "" : " via " + voice.via.map(name).joined(separator: ", ")
          line += "  [\(voice.source.map(name) ?? "somebody") \(voice.cue)\(via): \(voice.firmness.rawValue)]"
        }
        if statement.polarity == .negated { line += "  not" }
        if statement.modality != .actual { line += "  \(statement.modality.rawValue)" }
        if let words = evidence.subject.standsFor { line += "  \"\(evidence.subject.text)\"=\"\(words)\"" }
        lines.append(line)
      }
    }
    return lines.sorted { $0.precedesInUTF8($1) }
  }
}
