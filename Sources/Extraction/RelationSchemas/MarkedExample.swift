/// An example sentence whose slots are marked: `"[Russia](by) granted [Assad](subject) [asylum](object)."`
public struct MarkedExample: Hashable, Sendable {
  /// A marked part of the sentence.
  public struct Slot: Hashable, Sendable {
    /// The role that the words fill: `subject`, `object`, or a qualifier.
    public var role: String
    /// The words' place in ``MarkedExample/text``, in UTF-8 bytes.
    public var range: Range<Int>
    /// Whether the relation holds only where something fills the role: `[tanks](object) to [the army](to!)`.
    public var isRequired = false
  }

  /// The sentence without its marks.
  public var text: String
  /// The marked parts, in order.
  public var slots: [Slot]
  /// Words that must be there and fill no role, `[tariffs](!)`: their places in ``text``, in UTF-8 bytes.
  public var fixed: [Range<Int>] = []

  /// Reads marks; nil when a bracket is left open or a role is missing.
  ///
  ///     MarkedExample("[Rebels](subject) captured [Aleppo](object).")?.text   // "Rebels captured Aleppo."
  public init?(_ marked: String) {
    var text = ""
    var slots: [Slot] = []
    var fixed: [Range<Int>] = []
    var start: Int?
    var rest = Substring(marked)
    while let character = rest.first {
      rest = rest.dropFirst()
      switch character {
      case "[":
        guard start == nil else { return nil }
        start = text.utf8.count
      case "]":
        guard let begin = start, rest.first == "(", let close = rest.firstIndex(of: ")") else { return nil }
        let role = rest[rest.index(after: rest.startIndex)..<close]
        let name = role.hasSuffix("!") ? role.dropLast() : role
        let range = begin..<text.utf8.count
        if role == "!" {
          fixed.append(range)
        } else {
          guard !name.isEmpty else { return nil }
          slots.append(Slot(role: String(name), range: range, isRequired: role.hasSuffix("!")))
        }
        rest = rest[rest.index(after: close)...]
        start = nil
      default: text.append(character)
      }
    }
    guard start == nil else { return nil }
    self.text = text
    self.slots = slots
    self.fixed = fixed
  }

  /// The words of a slot.
  public func words(of slot: Slot) -> String { String(decoding: Array(text.utf8)[slot.range], as: UTF8.self) }
}
