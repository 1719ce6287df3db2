/// Addresses that may be linked from a picture.
enum WebLink {
  /// An http, https or mailto address, percent-encoded and written as DOT wants it; nil for any other.
  ///
  /// Graphviz 2.42 copies addresses into SVG as they are, so `&` becomes `&amp;` here, and quotation marks,
  /// spaces and pointed brackets are percent-encoded.
  static func address(_ text: String?) -> String? {
    guard let text, text.utf8.count < 4000 else { return nil }
    let lower = text.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix) else { return nil }
    return encode(text, keeping: ":/?#[]@!$&()*+,;=%~").replacing("&", with: "&amp;")
  }

  /// The address of an article with a text fragment, so that a browser shows and marks the quote.
  ///
  /// Long quotes are named by their first and last words. See the W3C draft "URL Fragment Text Directives".
  static func address(_ text: String?, quote: String) -> String? {
    guard let base = address(text), !base.hasPrefix("mailto:") else { return address(text) }
    let words = quote.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty, quote.utf8.count < 2000 else { return base }
    func encoded(_ words: some Collection<String>) -> String {
      encode(words.joined(separator: " "), keeping: "").replacing("-", with: "%2D")
    }
    let directive =
      words.count > 12 ? "\(encoded(words.prefix(5))),\(encoded(words.suffix(5)))" : encoded(words)
    return base + (base.contains("#") ? ":~:text=" : "#:~:text=") + directive
  }

  private static func encode(_ text: String, keeping kept: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if DOTText.isLetter(byte) || DOTText.isDigit(byte) || "-._".utf8.contains(byte)
        || kept.utf8.contains(byte)
      {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}
