/// The Arabic names of a servant of God, which are one name of two words, run together or not, with the article or with what it becomes before
/// some letters: "Abd al-Rahman", "Abdul Rahman", "Abdelrahman", "Abdurrahman", "Abdirahman".
enum ServantNames {
  /// Folded words in which each such name is one word of one form; others stay as they are.
  static func joined(_ words: [String]) -> [String] {
    guard words.contains(where: { $0.hasPrefix("abd") }) else { return words }
    var result: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard servants.contains(word) else {
        result.append(whole(word))
        continue
      }
      let articles = rest.prefix { self.articles.contains($0) }
      // An initial is no name of God's.
      guard articles.count <= 1, let name = rest.dropFirst(articles.count).first, name.utf8.count > 2 else {
        result.append(word)
        continue
      }
      result.append("abd" + name)
      rest = rest.dropFirst(articles.count + 1)
    }
    return result
  }

  /// "abdurrahman" and "abdelrahman" as "abdrahman".
  private static func whole(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count >= 9, bytes.starts(with: "abd".utf8) else { return word }
    var start = 3
    let vowels = Set("aeiou".utf8)
    while start < bytes.count, vowels.contains(bytes[start]) { start += 1 }
    guard start > 3, start < bytes.count - 4 else { return word }
    let isArticle = bytes[start] == UInt8(ascii: "l") || bytes[start] == bytes[start + 1]
    return "abd" + String(decoding: bytes[(start + (isArticle ? 1 : 0))...], as: UTF8.self)
  }

  private static let servants: Set<String> = [
    "abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdool", "abdur", "abdus", "abdun", "abduz", "abdud", "abdush", "abdut",
  ]
  private static let articles: Set<String> = ["al", "el", "ul", "ar", "er", "ur", "as", "es", "us", "an", "az", "ad", "ash", "at"]
}
