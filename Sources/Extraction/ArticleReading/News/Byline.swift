/// A line that says who wrote the article: "By Jane Doe and John Roe | Reuters".
struct Byline {
  var author: String?
  var agency: String?
  /// The outlet after a bar: "By Jane Doe | Samples Courier".
  var source: String?

  init?(line: String) {
    guard line.utf8.count <= 160, let rest = line.removingPrefix(Byline.openings) else { return nil }
    var names = rest.trimmed
    while names.hasPrefix(":") { names = names.dropFirst().trimmed }
    guard let first = names.first, first.isUppercase || first == "@" || NewsAgency.named(names) != nil,
      !names.endsSentence || names.hasSuffix("Jr."), names.spacedWords.count <= 16, Byline.looksLikeNames(names)
    else { return nil }
    self.init(names: names)
  }

  /// The names as a field of a page or record gives them.
  init(names: String) {
    var kept: [String] = []
    let sides = names.split { "|•·".contains($0) }.map(String.init)
    source = sides.dropFirst().map(\.trimmed).first { side in
      NewsAgency.named(side) == nil && PublicationDate.read(side) == nil && !PublicationDate.isDayOfYear(side)
    }
    let parts = (sides.first ?? "").split(separator: ";").flatMap { Byline.withoutDash(String($0)).split(separator: ",") }
    for side in sides.dropFirst() { agency = agency ?? NewsAgency.named(side) }
    for part in parts {
      let name = Byline.withoutPlace(part.trimmed)
      if name.isEmpty || PublicationDate.read(name) != nil || PublicationDate.isDayOfYear(name) { continue }
      if let found = NewsAgency.named(name) {
        agency = agency ?? found
      } else if !Byline.isJob(name) {
        kept.append(name)
      }
    }
    author = kept.isEmpty ? agency : kept.joined(separator: ", ")
  }

  private static let openings = [
    "by ", "by: ", "written by ", "story by ", "text by ", "report by ", "author: ", "author ", "authors: ", "byline: ",
  ]

  /// Each word is a name, or one of the small words between names: "By the river a boat lay" is no byline.
  private static func looksLikeNames(_ names: String) -> Bool {
    let small: Set<String> = [
      "and", "in", "for", "with", "of", "the", "de", "van", "von", "der", "al", "bin", "da", "di", "el", "la", "le", "&",
      "|", "-", "–", "—", "/", "•", "·", "at", "on",
    ]
    let words = names.spacedWords
    let capitals = words.count { $0.isCapitalized || $0.first?.isNumber == true || $0.first == "@" || $0.first == "(" }
    let others = words.count { small.contains(String($0)) || NewsAgency.named(String($0)) != nil }
    let jobs = words.count { jobWords.contains($0.lowercased().filter(\.isLetter)) }
    return capitals + others + jobs >= words.count && capitals + jobs > 0
      || NewsAgency.named(names) != nil
  }

  private static func withoutDash(_ part: String) -> String {
    for dash in [" – ", " — ", " - "] {
      if let range = part.firstRange(of: dash) { return part[..<range.lowerBound] + "," + part[range.upperBound...] }
    }
    return part
  }

  /// "Jane Doe in Moscow" is Jane Doe.
  private static func withoutPlace(_ name: String) -> String {
    for joint in [" in ", " for "] {
      if let range = name.firstRange(of: joint) { return String(name[..<range.lowerBound]) }
    }
    return name
  }

  private static let jobWords: Set<String> = [
    "reporter", "correspondent", "editor", "staff", "writer", "writers", "bureau", "chief", "senior", "political",
    "diplomatic", "columnist", "contributor", "newsroom", "desk", "agencies", "reporters", "online", "news", "service",
  ]

  private static func isJob(_ name: String) -> Bool {
    name.spacedWords.contains { ["reporter", "correspondent", "editor", "writer", "columnist"].contains($0.lowercased()) }
  }
}
