import Foundation

/// Dictionary forms: the rules of English inflection, and a table of what they get wrong.
///
/// The table is learnt from the treebanks by `Training/lemmas.py`, whose rules are the same; it beats letting the network choose the
/// form, above all for verbs that the treebanks lack.
struct LemmaTable: Sendable {
  private let exceptions: [String: String]
  private let bases: Set<String>

  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      throw ModelError.notFound("'\(path)' is missing. Install Wirework again, or name the model's folder.")
    }
    var lines = text.split(separator: "\n")
    guard let first = lines.first, first.hasPrefix("# lemmas "), Int(first.dropFirst(9)) == lines.count - 1 else {
      throw ModelError.damaged(file: path, reason: "its first line does not count its lines")
    }
    lines.removeFirst()
    var exceptions: [String: String] = [:]
    var bases: Set<String> = []
    exceptions.reserveCapacity(lines.count)
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 3 {
        exceptions[String(fields[0]) + "\t" + fields[1]] = String(fields[2])
      } else {
        bases.insert(String(line))
      }
    }
    self.exceptions = exceptions
    self.bases = bases
  }

  /// The words of the table in lower case; what has a dictionary form with a capital is a name and left out.
  var words: Set<String> {
    var words: Set<String> = []
    for base in bases { words.insert(String(base.prefix { $0 != "\t" })) }
    for (form, lemma) in exceptions where lemma == lemma.lowercased() {
      words.insert(String(form.prefix { $0 != "\t" }))
      words.insert(lemma)
    }
    return words
  }

  /// The dictionary form of a word with a Penn Treebank tag; `network` is the form that the network proposes, which decides for names and odd words.
  func lemma(of form: String, tag: String, network: String) -> String {
    switch tag {
    case "NNP", "NNPS", "ADD", "CD", "FW": return NameLemma.lemma(of: form, tag: tag, network: network)
    case "GW", "AFX", "NFP", "SYM", "LS", "XX", "POS", ":", "HYPH": return network
    default: break
    }
    let word = form.lowercased().replacingOccurrences(of: "’", with: "'")
    if word == "'s" || word == "'d" { return network }
    if let known = exceptions[word + "\t" + tag] { return known }
    if keepsForm(form, tag: tag, network: network) { return form }
    let candidates = Inflection.candidates(of: word, tag: tag)
    guard candidates.count > 1 else { return candidates.first ?? word }
    let kind = Inflection.kind(of: tag)
    return candidates.first { bases.contains($0 + "\t" + kind) } ?? candidates[0]
  }

  /// "Dutch", "iPhone": an unknown adjective or noun with capitals that the network would leave as it is.
  private func keepsForm(_ form: String, tag: String, network: String) -> Bool {
    guard network == form, tag == "JJ" || tag == "NN", let first = form.unicodeScalars.first else { return false }
    let hasInnerCapital = form.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
    return tag == "JJ" ? first.properties.isUppercase : first.properties.isLowercase && hasInnerCapital
  }
}

/// The regular inflections of English, undone.
enum Inflection {
  /// `v` for verbs, `n` for nouns, `a` for adjectives and adverbs.
  static func kind(of tag: String) -> String {
    switch tag.first {
    case "V": "v"
    case "N": "n"
    default: "a"
    }
  }

  /// The forms that a word may come from, the likeliest first.
  static func candidates(of word: String, tag: String) -> [String] {
    switch tag {
    case "NNS", "VBZ": withoutS(word)
    case "VBD", "VBN": stripped(word, "ed")
    case "VBG": stripped(word, "ing")
    case "JJR", "RBR": stripped(word, "er")
    case "JJS", "RBS": stripped(word, "est")
    default: [word]
    }
  }

  private static func withoutS(_ word: String) -> [String] {
    let count = word.utf8.count
    if word.utf8.dropLast().allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == 39 }) { return [word] }  // "1990s"
    if word.hasSuffix("uses") { return [String(word.dropLast(2)), String(word.dropLast())] }
    if word.hasSuffix("ies"), count > 4 { return [word.dropLast(3) + "y", String(word.dropLast())] }
    if ["sses", "shes", "ches", "xes", "zzes"].contains(where: word.hasSuffix) { return [String(word.dropLast(2)), String(word.dropLast())] }
    if word.hasSuffix("es"), count > 3 { return [String(word.dropLast()), String(word.dropLast(2))] }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), count > 2 { return [String(word.dropLast())] }
    return [word]
  }

  private static func stripped(_ word: String, _ ending: String) -> [String] {
    guard word.hasSuffix(ending), word.utf8.count - ending.utf8.count >= 2 else { return [word] }
    let stem = Array(word.dropLast(ending.count))
    var found: [String] = []
    if ending != "ing", stem.last == "i" { found.append(String(stem.dropLast()) + "y") }
    let twin = stem.count > 3 && stem[stem.count - 1] == stem[stem.count - 2]
    let isDoubled = twin && !"aeiouslfzh".contains(stem[stem.count - 1])
    if isDoubled { found.append(String(stem.dropLast())) }
    // "fined" comes from "fine": "fin" would double its letter.
    if isShort(stem), ending == "ed" || ending == "ing" { return [String(stem) + "e"] }
    found += needsE(stem) || stem.last == "e" && ending != "ing" ? [String(stem) + "e", String(stem)] : [String(stem), String(stem) + "e"]
    if twin, !isDoubled { found.append(String(stem.dropLast())) }
    return found
  }

  /// Whether a stem is more often written with an e: "believ", "trad", "argu".
  private static func needsE(_ stem: [Character]) -> Bool {
    let text = String(stem)
    let last = stem[stem.count - 1]
    if "vuc".contains(last) || endings.contains(where: text.hasSuffix) { return !exceptions.contains(where: text.hasSuffix) }
    return isShort(stem)
  }

  /// A vowel between two consonants: "fin", "rat".
  private static func isShort(_ stem: [Character]) -> Bool {
    guard stem.count == 3 else { return false }
    return !"aeiouwxy".contains(stem[2]) && "aeiou".contains(stem[1]) && !"aeiou".contains(stem[0])
  }

  private static let endings = [
    "at", "iz", "is", "us", "plor", "gnor", "stor", "ur", "ir", "ag", "dg", "rg", "ng", "as", "rs", "ns", "uc", "bl", "pl", "tl", "cl", "gl", "dl", "kl",
  ]
  private static let exceptions = ["eat", "oat", "ing", "ong", "ang", "eag", "ous", "oung"]
}
