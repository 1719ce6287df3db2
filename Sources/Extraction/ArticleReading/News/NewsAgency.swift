/// The news agencies whose names stand in bylines and datelines.
enum NewsAgency {
  /// The agency's usual name, when the words name one and nothing else.
  static func named(_ words: String) -> String? {
    guard words.utf8.count <= 50 else { return nil }
    var name = words.trimmed
    while let last = name.last, ".,;:".contains(last) { name.removeLast() }
    for article in ["The ", "the "] where name.hasPrefix(article) { name = String(name.dropFirst(4)) }
    if let agency = byAbbreviation[name] { return agency }
    return byName[name.lowercased()]
  }

  /// The first agency that a text names, as whole words.
  static func first(in words: String) -> String? {
    if let whole = named(words) { return whole }
    for piece in words.split(whereSeparator: { ",;|/()&".contains($0) }) {
      if let agency = named(String(piece)) { return agency }
    }
    let tokens = words.split { $0.isWhitespace || ",;|/()&".contains($0) }.map(String.init)
    for length in [3, 2, 1] {
      for start in tokens.indices where start + length <= tokens.count {
        if let agency = named(tokens[start..<start + length].joined(separator: " ")) { return agency }
      }
    }
    return nil
  }

  /// Abbreviations count only as they are written here: "AP" is an agency, "ap" is nothing.
  private static let byAbbreviation: [String: String] = {
    let own = [
      "AFP", "AP", "TASS", "DPA", "EFE", "ANSA", "PTI", "ANI", "IANS", "UPI", "SANA", "IRNA", "ISNA", "AAP", "ANP", "PAP",
      "MTI", "BTA", "NTB", "STT", "BNS", "KCNA", "WAM", "QNA", "SPA", "KUNA", "WAFA", "VNA", "CNA", "NNA", "APA", "UNIAN",
      "CNN",
    ]
    var names = Dictionary(uniqueKeysWithValues: own.map { ($0, $0) })
    names["dpa"] = "DPA"
    names["AA"] = "Anadolu Agency"
    names["PA"] = "PA Media"
    names["RIA"] = "RIA Novosti"
    names["RFE/RL"] = "RFE/RL"
    names["VOA"] = "VOA"
    return names
  }()

  private static let byName: [String: String] = {
    let same = [
      "Reuters", "Interfax", "Xinhua", "Sputnik", "Kyodo", "Jiji Press", "Yonhap", "Bloomberg", "Ukrinform", "BelTA",
      "Tasnim", "Fars", "Mehr", "Belga", "Lusa", "Agerpres", "Ritzau", "LETA", "Bernama", "Antara", "Azertac", "Armenpress",
      "Kazinform", "Europa Press", "Prensa Latina", "Interfax-Ukraine", "RIA Novosti", "Anadolu Agency", "PA Media",
      "Dow Jones Newswires", "Agência Brasil", "Petra", "Canadian Press", "AFP", "TASS", "EFE", "ANSA", "Ansa",
    ]
    var names = Dictionary(same.map { ($0.lowercased(), $0) }) { first, _ in first }
    let others = [
      "agence france-presse": "AFP", "agence france presse": "AFP", "associated press": "AP", "thomson reuters": "Reuters",
      "itar-tass": "TASS", "itar tass": "TASS", "deutsche presse-agentur": "DPA", "anadolu": "Anadolu Agency",
      "anadolu ajansı": "Anadolu Agency", "press association": "PA Media", "press trust of india": "PTI",
      "kyodo news": "Kyodo", "yonhap news agency": "Yonhap", "xinhua news agency": "Xinhua", "agencia efe": "EFE",
      "united press international": "UPI", "ria-novosti": "RIA Novosti", "tass news agency": "TASS",
      "bloomberg news": "Bloomberg", "australian associated press": "AAP", "bbc news": "BBC News",
    ]
    names.merge(others) { first, _ in first }
    return names
  }()
}
