/// Common given names of persons.
public enum GivenNames {
  /// Whether a word in lower case is a common given name.
  public static func contains(_ word: String) -> Bool {
    CoreferenceWords.masculineNames.contains(word) || CoreferenceWords.feminineNames.contains(word)
  }
}
