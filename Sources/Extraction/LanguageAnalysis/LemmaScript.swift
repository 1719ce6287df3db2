/// How to make a lemma of a word: change its case, cut letters from its end, add others; or replace it whole.
///
/// Written `L2y` (lower case, cut two, add "y"), `K0` (keep), `C1` (capital first), `=be` (replace).
struct LemmaScript: Sendable {
  private enum Case: Character {
    case lower = "L"
    case keep = "K"
    case capital = "C"
  }

  private let letters: Case
  private let cut: Int
  private let ending: String
  private let whole: String?

  init?(_ text: String) {
    if text.first == "=" {
      letters = .keep
      cut = 0
      ending = ""
      whole = String(text.dropFirst())
      return
    }
    guard let first = text.first, let letters = Case(rawValue: first) else { return nil }
    guard let digit = text.dropFirst().first?.wholeNumberValue else { return nil }
    self.letters = letters
    cut = digit
    ending = String(text.dropFirst(2))
    whole = nil
  }

  /// The lemma of a word.
  func lemma(of form: String) -> String {
    if let whole { return whole }
    var scalars = form.unicodeScalars.map(CharacterClasses.plain)
    switch letters {
    case .keep: break
    case .lower: scalars = scalars.map(CharacterClasses.lower)
    case .capital: scalars = scalars.prefix(1) + scalars.dropFirst().map(CharacterClasses.lower)
    }
    if cut > 0, cut >= scalars.count { return String(scalars) }
    return String(scalars.dropLast(cut)) + ending
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
