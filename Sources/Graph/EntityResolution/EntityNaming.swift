public import NewsModel

extension Entity.ID {
  /// The id of a thing with a name: its type in lower case, a slash, the name in ASCII.
  ///
  ///     Entity.ID(type: "Person", name: "Recep Tayyip Erdoğan")   // person/recep-tayyip-erdogan
  ///     Entity.ID(type: "Group", name: "rebels", within: "a1")    // group/rebels-… with a hash of the article
  ///
  /// The same on every machine and in any order of articles. A name without letters or digits, and one that had to be
  /// shortened, ends in a hash of the whole name. `article` makes the id local to that article.
  public init(type: EntityType, name: String, within article: Article.ID? = nil) {
    var slug = NameFolding.words(of: name).joined(separator: "-")
    if slug.isEmpty || slug.utf8.count > Self.longestSlug || Self.losesLetters(name) {
      slug = slug.isEmpty ? "x" : String(decoding: slug.utf8.prefix(Self.longestSlug), as: UTF8.self)
      slug += "-" + Self.digits(of: name)
    }
    if let article { slug += "-" + Self.digits(of: article.rawValue) }
    let prefix = NameFolding.words(of: type.rawValue).joined()
    self.init(rawValue: (prefix.isEmpty ? "thing" : prefix) + "/" + slug)
  }

  /// The words of the name in the id, without its type.
  public var nameWords: [String] {
    rawValue.drop { $0 != "/" }.dropFirst().split(separator: "-").map(String.init)
  }

  private static let longestSlug = 80

  private static func digits(of text: String) -> String {
    var hash = StableHash()
    hash.combine(text)
    return String(hash.hexadecimal.prefix(8))
  }

  /// Whether letters of a script without romanisation would vanish, so that two names could share one slug.
  private static func losesLetters(_ name: String) -> Bool {
    name.unicodeScalars.contains {
      !$0.isASCII && $0.properties.isAlphabetic && NameFolding.key(String($0)).isEmpty
        && Romanization.latin(for: $0) == nil
    }
  }
}
