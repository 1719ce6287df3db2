import Foundation
import LanguageAnalysis
import NewsModel
import Wirework

// Prints what the language model reaches on the development sets of a corpora folder.
let usage = """
  usage: wirework-scores --corpora FOLDER [--model FOLDER] [--coreference-rows]
  FOLDER holds treebanks/ewt, treebanks/gum, ner and coreference/meantime, as Training/README.md describes.
  With --coreference-rows, prints the decisions that Training/coreference.py fits weights to.

  """

func option(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
  return arguments[place + 1]
}

guard let corpora = option("--corpora") else {
  FileHandle.standardError.write(Data(usage.utf8))
  exit(64)
}
do {
  let analyzer = try LanguageAnalyzer(modelFolder: option("--model"))
  let resolver = try Pipeline().coreferenceResolver
  if CommandLine.arguments.contains("--coreference-rows") {
    try CoreferenceTable(analyzer: analyzer, resolver: resolver, corpora: corpora).printTrainingRows()
  } else {
    print(try ScoreTables(analyzer: analyzer, resolver: resolver, corpora: corpora).text())
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
