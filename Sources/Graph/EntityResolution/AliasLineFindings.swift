import NewsModel

extension AliasTable {
  /// What is wrong with single lines that can be read all the same.
  ///
  /// - Parameter onlyUsers: whether only the user's own tables are looked at.
  func lineFindings(onlyUsers: Bool) -> [AliasFinding] {
    files.filter { $0.isUsers || !onlyUsers }.flatMap { file in file.lines.indices.flatMap(file.findings) }
  }
}

extension AliasFile {
  /// What is wrong with a line.
  fileprivate func findings(of index: Int) -> [AliasFinding] {
    let place = "\(name):\(lines[index].number)"
    func finding(_ severity: AliasFinding.Severity, _ message: String, _ advice: String, check: AliasFinding.Check = .brokenLine) -> AliasFinding {
      AliasFinding(severity: severity, check: check, place: place, message: message, advice: advice)
    }
    var findings: [AliasFinding] = []
    let bytes = bytes[Int(lines[index].start)..<Int(lines[index].end)]
    if String(validating: bytes, as: UTF8.self) == nil {
      findings.append(
        finding(.error, "the line is not UTF-8, so no text has this name", "Save the table as UTF-8, or convert it, such as with: iconv -f ISO-8859-1 -t UTF-8"))
    }
    let (count, wanted) = (bytes.count { $0 == 0x09 } + 1, order.count { $0 >= 0 })
    if count != wanted {
      findings.append(
        finding(
          count > wanted ? .error : .warning, "the line has \(count) columns, and the header has \(wanted)",
          "Separate the columns by single tabs, and leave those empty that say nothing."))
    }
    guard let fields = try? fields(of: index) else { return findings }
    let texts = fields.map(text)
    if let reversed = AliasLineCheck.reversed(from: texts[6], until: texts[7]) {
      findings.append(finding(.error, reversed, "Write the first day into 'from' and the last into 'until'."))
    }
    if let family = Self.families[String(texts[0].prefix { $0 != "/" })], let other = Self.families[texts[2].lowercased()], family != other {
      findings.append(
        finding(
          .error, "the id \(texts[0]) is that of a \(family), and the type is \(texts[2])",
          "Begin the id with the type in lower case, such as \(texts[2].lowercased())/\(texts[0].drop { $0 != "/" }.dropFirst()), or mend the type.",
          check: .mixedTypes))
    }
    return findings
  }

  /// What the types are whose names begin ids, as far as none can be another.
  private static let families: [String: String] = {
    var families = ["person": "person"]
    for place in ["city", "region", "waters", "place", "facility", "militarybase"] { families[place] = "place" }
    for body in ["organization", "government", "company", "mediaoutlet", "party", "armedgroup", "internationalbody"] { families[body] = "body" }
    families["country"] = "country"
    return families
  }()
}

extension AliasLineCheck {
  /// What is wrong with a first day after the last; nil when nothing is.
  static func reversed(from: String, until: String) -> String? {
    guard let first = day(from, atEnd: false), let last = day(until, atEnd: true), last < first else { return nil }
    return "'from' (\(from)) comes after 'until' (\(until)), so the name is right on no day"
  }
}
