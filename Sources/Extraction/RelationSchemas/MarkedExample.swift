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
    let marked = Array(marked.utf8)
    var text: [UInt8] = []
    var slots: [Slot] = []
    var fixed: [Range<Int>] = []
    var start: Int?
    var index = 0
    while index < marked.count {
      switch marked[index] {
      case UInt8(ascii: "["):
        guard start == nil else { return nil }
        start = text.count
      case UInt8(ascii: "]"):
        guard let begin = start, index + 1 < marked.count, marked[index + 1] == UInt8(ascii: "("),
          let close = marked[index...].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let role = marked[index + 2..<close]
        let isRequired = role.last == UInt8(ascii: "!")
        let name = isRequired ? role.dropLast() : role
        if isRequired, name.isEmpty {
          fixed.append(begin..<text.count)
        } else {
          guard !name.isEmpty else { return nil }
          slots.append(Slot(role: String(decoding: name, as: UTF8.self), range: begin..<text.count, isRequired: isRequired))
        }
        index = close
        start = nil
      default: text.append(marked[index])
      }
      index += 1
    }
    guard start == nil else { return nil }
    self.text = String(decoding: text, as: UTF8.self)
    self.slots = slots
    self.fixed = fixed
  }

  /// The words of a slot.
  public func words(of slot: Slot) -> String { String(decoding: Array(text.utf8)[slot.range], as: UTF8.self) }
}
