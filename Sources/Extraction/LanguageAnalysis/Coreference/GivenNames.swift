/// Given names of persons that tell whether a man or a woman bears them.
///
///     let names = GivenNames(masculine: ["ivan"], feminine: ["olga"])
///     names.contains("olga")   // true
public struct GivenNames: Sendable {
  private let genders: [String: Gender]

  /// Takes the names in lower case; a name of both tells nothing of its bearer.
  public init(masculine: Set<String> = [], feminine: Set<String> = []) {
    var genders = Dictionary(masculine.map { ($0, Gender.masculine) }) { first, _ in first }
    for name in feminine { genders[name, default: []].formUnion(.feminine) }
    self.genders = genders
  }

  /// Whether a word in lower case is a given name.
  public func contains(_ word: String) -> Bool { genders[word] != nil }

  /// Who bears a name in lower case; nil for a word that is none or that both men and women bear.
  func gender(of word: String) -> Gender? { genders[word].flatMap { $0 == .human ? nil : $0 } }
}
