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

  /// The id of a listed entity under one of its names, which an alias table joins to it.
  ///
  ///     Entity.ID(name: "Tartous", of: "city/tartus")   // city/tartous__tartus
  ///
  /// A name keeps an id of its own, so that a judgement can part it from the entity; it says whose name it is, so that no
  /// two entities share it. The entity's own id when the name is the one that the id is made of.
  public init(name: String, of entity: Entity.ID) {
    let parts = entity.rawValue.split(separator: "/", maxSplits: 1)
    let own = parts.count == 2 ? parts[1] : ""
    let plain = Entity.ID(type: EntityType(rawValue: String(parts.first ?? "")), name: name)
    self = plain == entity ? entity : Entity.ID(rawValue: "\(plain)__\(own)")
  }

  /// The id of a person under an office that an article calls him by, which a table or the article joins to him.
  ///
  ///     Entity.ID(office: "president of Syria", of: "person/bashar-al-assad")   // person/_president-of-syria__bashar-al-assad
  ///
  /// Like the id of a listed name, but marked, for an office is no name: whoever holds it next is called so too.
  public init(office: String, of holder: Entity.ID) {
    let named = Entity.ID(name: office, of: holder).rawValue
    let slash = named.firstIndex(of: "/").map(named.index(after:)) ?? named.startIndex
    self.init(rawValue: named[..<slash] + "_" + named[slash...])
  }

  /// Whether it is the id of a person under an office.
  public var isOfficeOfHolder: Bool { rawValue.contains("/_") && namedEntity != nil }

  /// The listed entity that a table joins this name to; nil when it is not such a name.
  public var namedEntity: Entity.ID? {
    guard let mark = joint, let slash = rawValue.firstIndex(of: "/") else { return nil }
    let own = rawValue[mark...].dropFirst(2)
    return Entity.ID(rawValue: String(rawValue[...slash] + own))
  }

  /// The words of the name in the id, without its type.
  public var nameWords: [String] {
    rawValue[..<(joint ?? rawValue.endIndex)].drop { $0 != "/" }.dropFirst().split(separator: "-").map(String.init)
  }

  /// The words of the name in the id, without the mark of the article to which the name is bound.
  public var wordsWithoutArticle: [String] {
    let words = nameWords
    guard words.count > 1, let mark = words.last, mark.utf8.count == 8, mark.allSatisfy(\.isHexDigit), mark.contains(where: \.isNumber) else { return words }
    return Array(words.dropLast())
  }

  /// Where the two underscores stand that join a listed name to its entity.
  private var joint: String.Index? {
    var name = rawValue
    let offset = name.withUTF8 { bytes in
      bytes.indices.dropFirst().first { bytes[$0] == 0x5F && bytes[$0 - 1] == 0x5F }
    }
    return offset.map { rawValue.utf8.index(rawValue.startIndex, offsetBy: $0 - 1) }
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
