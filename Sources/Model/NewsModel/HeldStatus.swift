/// How an office is held, where the words beside it say so.
public enum HeldStatus: String, Hashable, Sendable, CaseIterable {
  /// No longer: "the former president", "the ousted leader".
  case former
  /// For the time being: "the acting president".
  case acting
  /// Not yet: "the president-elect".
  case designate

  /// The word before a relation's label: "formerly holds the position of".
  public var adverb: String {
    switch self {
    case .former: "formerly"
    case .acting: "for now"
    case .designate: "soon"
    }
  }
}

extension Statement {
  /// How it held when every evidence says the same other than "now"; nil for what simply holds.
  public var heldStatus: HeldStatus? {
    let statuses = Set(evidence.map { ($0.qualifiers + keyQualifiers).heldStatus })
    return statuses.count == 1 ? statuses.first ?? nil : nil
  }
}

extension [Qualifier] {
  /// The status among some qualifiers.
  fileprivate var heldStatus: HeldStatus? {
    first { $0.role == "status" }.flatMap { HeldStatus(rawValue: $0.value ?? $0.text.lowercased()) }
  }
}
