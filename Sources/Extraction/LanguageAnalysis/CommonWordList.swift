import Foundation
import ResourceLookup

/// The common words that the model's lemma table knows: for telling names that are also words ("Chad", "Swat") from others.
public enum CommonWordList {
  /// The words in lower case, dictionary forms and inflected ones; names are not among them.
  ///
  /// Throws ``ModelError`` when the lemma table is missing or damaged, and what the lookup of resources throws.
  public static func bundled() throws -> Set<String> {
    try LemmaTable(path: ResourceLookup.folder(ofTarget: "LanguageAnalysis") + "/Models/en/lemmas.tsv").words
  }
}
