/// Tells what an article quotes from what it says itself.
enum QuotationMarks {
  /// A paragraph is looked at so far back.
  private static let farthest = 4000

  /// Whether a place in a text in UTF-8 stands in double quotation marks of its paragraph, or at their beginning.
  static func areOpen(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = Swift.min(place, text.count)
    if mark(at: index, in: text) == .opening || mark(at: index, in: text) == .straight { return true }
    let end = Swift.max(0, index - farthest)
    var straight = 0
    while index > end {
      index -= 1
      if text[index] == 0x0A { break }
      switch mark(at: index, in: text) {
      case .opening: return true
      case .closing: return false
      case .straight: straight += 1
      case nil: break
      }
    }
    return straight % 2 == 1
  }

  private enum Mark { case opening, closing, straight }

  private static func mark(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Mark? {
    guard index < text.count else { return nil }
    func follow(_ bytes: UInt8...) -> Bool {
      index + bytes.count < text.count && bytes.indices.allSatisfy { text[index + 1 + $0] == bytes[$0] }
    }
    switch text[index] {
    case 0x22: return .straight
    case 0xC2: return follow(0xAB) ? .opening : follow(0xBB) ? .closing : nil
    case 0xE2: return follow(0x80, 0x9C) || follow(0x80, 0x9E) ? .opening : follow(0x80, 0x9D) ? .closing : nil
    default: return nil
    }
  }
}
