import NewsModel

/// A file name taken apart: `grant.txt.gz` is the stem `grant` with the ending `txt`, compressed.
struct InputName {
  static let formats: [String: InputFormat] = [
    "txt": .auto, "md": .markdown, "html": .html, "htm": .html, "jsonl": .jsonl,
  ]

  /// The name without folders and endings.
  var stem: String
  /// The ending in lower case, without `.gz`; empty when there is none.
  var ending: String
  /// Whether the name ends in `.gz`.
  var isCompressed: Bool

  init(_ path: String) {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    isCompressed = false
    ending = ""
    if let (rest, last) = InputName.cut(name), last == "gz" {
      name = rest
      isCompressed = true
    }
    if let (rest, last) = InputName.cut(name) {
      name = rest
      ending = last
    }
    stem = name
  }

  /// Whether a folder search takes the file; a README tells about the folder and is no article of it.
  var isSearchedFor: Bool { InputName.formats[ending] != nil && stem.uppercased() != "README" }

  /// An ending is a letter and up to four more letters or digits after the last dot, so that "U.S. envoy" has none.
  private static func cut(_ name: String) -> (String, String)? {
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].utf8
    guard (1...5).contains(ending.count), ending.first.map(ASCII.isLetter) == true,
      ending.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) })
    else { return nil }
    return (String(name[..<dot]), String(decoding: ending.map(ASCII.lowercase), as: UTF8.self))
  }
}

/// Names articles after their files.
///
/// An article is named by its file name without endings. Where files of one run share that name, all of them take as many
/// folders in front as it needs to tell them apart (`moscow/lead`, `kyiv/lead`), and files that differ only in their
/// ending keep it (`lead.md`, `lead.txt`). The names do not depend on the order in which files are given.
enum InputNaming {
  static func stems(of paths: [String]) -> [String] {
    var stems = paths.map { $0 == "-" ? "stdin" : InputName($0).stem }
    let groups = Dictionary(grouping: stems.indices) { stems[$0] }
    for (_, members) in groups where members.count > 1 {
      for (member, name) in zip(members, distinctNames(members.map { paths[$0] })) { stems[member] = name }
    }
    return stems
  }

  private static func distinctNames(_ paths: [String]) -> [String] {
    let parts = paths.map { $0.split(separator: "/").filter { $0 != "." }.map(String.init) }
    let depth = parts.map(\.count).max() ?? 1
    for keepsEnding in [false, true] {
      for length in 1...max(depth, 1) {
        let names = parts.map { components -> String in
          let name = components.last ?? ""
          let last = keepsEnding ? name : InputName(name).stem
          return (components.suffix(length).dropLast() + [last]).joined(separator: "/")
        }
        if Set(names).count == names.count { return names }
      }
    }
    return paths
  }
}

/// Keeps the names of one run apart.
///
/// A record whose name was given before is the same article when its text is the same, and is then skipped. Otherwise, where the record gave the
/// name itself, it takes the place of the one before, as it would in a later run; a name that comes from a file gets `-2`, `-3` and so on.
struct IdentifierRegister {
  private var texts: [String: UInt64] = [:]

  /// The name that the record gets, and whether another had it; nil for a repetition.
  mutating func register(_ name: String, text: String, isOwn: Bool = false) -> (name: String, isTaken: Bool)? {
    var hash = StableHash()
    hash.combine(text)
    if isOwn {
      let before = texts.updateValue(hash.value, forKey: name)
      return before == hash.value ? nil : (name, before != nil)
    }
    var candidate = name
    var number = 1
    while let known = texts[candidate] {
      if known == hash.value { return nil }
      number += 1
      candidate = "\(name)-\(number)"
    }
    texts[candidate] = hash.value
    return (candidate, false)
  }
}
