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
    // By bytes: splitting by characters had taken a twelfth of the time to load everything.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first.map(Substring.init), first.hasPrefix("# lemmas "), Int(first.dropFirst(9)) == lines.count - 1 else {
      throw ModelError.damaged(file: path, reason: "its first line does not count its lines")
    }
    var exceptions: [String: String] = [:]
    var bases: Set<String> = []
    exceptions.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let tabs = line.indices.filter { line[$0] == UInt8(ascii: "\t") }
      if tabs.count == 2 {
        exceptions[String(Substring(line[..<tabs[1]]))] = String(Substring(line[line.index(after: tabs[1])...]))
      } else {
        bases.insert(String(Substring(line)))
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

  /// Whether the table has a word in lower case, as it stands or as a regular form of what it has.
  func knows(_ word: String, tag: String) -> Bool {
    if let lemma = exceptions[word + "\t" + tag] { return lemma == lemma.lowercased() }
    let kind = Inflection.kind(of: tag)
    return Inflection.candidates(of: word, tag: tag).contains { bases.contains($0 + "\t" + kind) }
  }

  /// The dictionary form of a word with a Penn Treebank tag; `network` is the form that the network proposes, which decides for names and odd words.
  func lemma(of form: String, tag: String, network: String) -> String {
    switch tag {
    case "NNP", "NNPS", "ADD", "CD", "FW": return NameLemma.lemma(of: form, tag: tag, network: network)
    case "GW", "AFX", "NFP", "SYM", "LS", "XX", "POS", ":", "HYPH": return network
    default: break
    }
    let word = unstretched(form.lowercased().replacingOccurrences(of: "’", with: "'"))
    if word == "'s" || word == "'d" { return network }
    if let known = exceptions[word + "\t" + tag] ?? pastForm(word, tag: tag) { return known }
    if keepsForm(form, tag: tag, network: network) { return form }
    let candidates = Inflection.candidates(of: word, tag: tag)
    guard candidates.count > 1 else { return candidates.first ?? word }
    let kind = Inflection.kind(of: tag)
    return candidates.first { bases.contains($0 + "\t" + kind) } ?? candidates[0]
  }

  /// "sooooo", "veryyy": a last letter drawn out stands once.
  private func unstretched(_ word: String) -> String {
    guard let last = word.last, "aeiouy".contains(last), word.hasSuffix(String(repeating: last, count: 3)) else { return word }
    return String(word.reversed().drop { $0 == last }.reversed()) + String(last)
  }

  /// "sang", when it was taken for a present form: no verb is called so, and the table knows it as the past of one.
  private func pastForm(_ word: String, tag: String) -> String? {
    tag == "VBP" && !bases.contains(word + "\tv") ? exceptions[word + "\tVBD"] : nil
  }

  /// "Dutch", "iPhone": an unknown word with capitals that are part of its spelling.
  private func keepsForm(_ form: String, tag: String, network: String) -> Bool {
    guard let first = form.unicodeScalars.first else { return false }
    let inner = form.unicodeScalars.dropFirst()
    let hasInnerCapital = inner.contains { $0.properties.isUppercase }
    if hasInnerCapital, first.properties.isUppercase, ["JJ", "RB"].contains(tag) { return inner.contains { $0.properties.isLowercase } && !form.contains("-") }
    guard network == form, tag == "JJ" || tag == "NN" else { return false }
    return tag == "JJ" ? first.properties.isUppercase && !bases.contains(form.lowercased() + "\ta") : first.properties.isLowercase && hasInnerCapital
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
    if word.hasSuffix("oes"), count > 5 { return [String(word.dropLast(2)), String(word.dropLast())] }
    if word.hasSuffix("es"), count > 3 { return [String(word.dropLast()), String(word.dropLast(2))] }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), count > 2 { return [String(word.dropLast())] }
    if word.hasSuffix("men"), count > 4 { return [word.dropLast(3) + "man"] }  // only nouns end so
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
    // "rebuk", "revok": behind one vowel no verb ends in a lone k but "trek".
    if stem.count > 2, last == "k", "aiou".contains(stem[stem.count - 2]), !"aeiouy".contains(stem[stem.count - 3]) { return true }
    return isShort(stem)
  }

  /// One vowel between consonants, of which one stands behind it: "fin", "rat", "brib".
  private static func isShort(_ stem: [Character]) -> Bool {
    guard stem.count >= 3, let last = stem.last, !"aeiouwxy".contains(last), "aeiou".contains(stem[stem.count - 2]) else { return false }
    return !stem.dropLast(2).contains { "aeiouy".contains($0) }
  }

  private static let endings = [
    "at", "iz", "is", "us", "plor", "gnor", "stor", "ur", "ir", "ag", "eg", "ig", "ug", "dg", "rg", "ng", "as", "rs", "ns", "uc", "bl", "pl", "tl", "cl", "gl", "dl", "kl",
    "ced", "fil", "mil", "pil",
  ]
  private static let exceptions = ["eat", "oat", "ing", "ong", "ang", "eag", "ous", "oung"]
}
