/// Dictionary forms of names and signs, for which the network proposes a form and a rule decides.
enum NameLemma {
  /// The dictionary form of a word with one of the tags NNP, NNPS, ADD, CD or FW.
  static func lemma(of form: String, tag: String, network: String) -> String {
    switch tag {
    case "NNP": name(form, network)
    case "NNPS": plural(form, network)
    case "ADD": form
    case "CD": isRoman(form) ? form : form.lowercased().filter { $0 != "," }
    case "FW": network == form + "." && form.lowercased() != "etc" ? form : network
    default: network
    }
  }

  /// A name stays as it is written, but for the names of months and days cut short: "United" is no form of "unite".
  private static func name(_ form: String, _ network: String) -> String {
    let isCapital = form.first?.isUppercase == true
    if isCapital, let whole = short[form.lowercased().filter { $0 != "." }] { return whole }
    return network.lowercased() == form.lowercased() && (!isCapital || network.first?.isUppercase == true) ? network : form
  }

  private static func plural(_ form: String, _ network: String) -> String {
    guard form.utf8.count > 4, form.hasSuffix("s"), network != form else { return network }
    return form.hasSuffix("ies") ? form.dropLast(3) + "y" : String(form.dropLast())
  }

  private static func isRoman(_ form: String) -> Bool { !form.isEmpty && form.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) } }

  private static let short: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "aug": "August", "sept": "September", "sep": "September",
    "oct": "October", "nov": "November", "dec": "December", "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday",
    "thu": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday",
  ]
}
