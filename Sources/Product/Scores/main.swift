import Foundation
import LanguageAnalysis
import NewsModel
import Wirework

// Prints what the language model reaches on the development sets of a corpora folder: wirework-scores CORPORA [MODEL]
let arguments = CommandLine.arguments.dropFirst()
guard let corpora = arguments.first else {
  FileHandle.standardError.write(Data("usage: wirework-scores CORPORA [MODEL-FOLDER]\n".utf8))
  exit(64)
}
do {
  let analyzer = try LanguageAnalyzer(modelFolder: arguments.dropFirst().first)
  print(try ScoreTables(analyzer: analyzer, resolver: Pipeline().coreferenceResolver, corpora: corpora).text())
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
