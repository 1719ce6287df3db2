import Foundation
import LanguageAnalysis
import NewsModel
import Wirework

// Prints what the language model reaches on the development sets of a corpora folder.
let usage = """
  usage: wirework-scores --corpora FOLDER [--gold FOLDER] [--model FOLDER] [--errors]
           [--coreference-rows | --language | --types | --coreference | --open | --voices | --entities | --statements | --relations | --events | --news | --measured]
           [--renew FOLDER]
         wirework-scores --extraction-speed PATH
  FOLDER holds treebanks/ewt, treebanks/gum, ner, names, coreference/meantime, factuality, relations/re3d and openie/carb_dev484,
  as Training/README.md describes. --gold names the folder of our own gold sets, Tests/Gold unless told.
  With --language, prints the goals and tables of the language model only; --errors adds the names of wrong type, one line each.
  With --types or --coreference, prints the fine types of names or the scores of coreference only; --errors adds the names of wrong type,
  or the right and found groups of each MEANTIME article.
  With --voices, prints the scores of attribution and factuality only.
  With --coreference-rows, prints the decisions that Training/coreference.py fits weights to.
  With --open, prints the scores of open extraction only (openie/carb_dev484).
  With --entities, prints the scores of entity resolution only (names, coreference/meantime); --errors adds each thing of MEANTIME with
  the entities that its mentions were taken for.
  With --statements, --relations or --events, prints the scores of typed statements against our gold, against the labels of
  relations, or against relations of events only; --errors adds what is wrong, one line each.
  With --news, prints how often the first statements of each relation in ner/gmb_train.iob are right, by verdicts of ours; --errors adds those
  that are wrong, and those that nobody judged.
  With --measured, prints the `measured:` lines of the relation files; --renew FOLDER writes them into the files of that folder as well.
  With --extraction-speed, times trees to statements on one core, on the articles or the CoNLL-U file of PATH.

  """

func option(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
  return arguments[place + 1]
}

if let path = option("--extraction-speed") {
  do {
    print(try ExtractionSpeed(pipeline: Pipeline()).text(of: [path], input: path.hasSuffix(".conllu") ? .conllu : .auto))
    exit(0)
  } catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
  }
}
guard let corpora = option("--corpora") else {
  FileHandle.standardError.write(Data(usage.utf8))
  exit(64)
}
do {
  let pipeline = try Pipeline()
  let open = CarbTable(pipeline: pipeline, corpora: corpora)
  if CommandLine.arguments.contains("--open") {
    print(try open.text())
    exit(0)
  }
  let analyzer = try LanguageAnalyzer(modelFolder: option("--model"))
  let voices = VoiceTables(pipeline: pipeline, analyzer: analyzer, corpora: corpora, gold: option("--gold") ?? "Tests/Gold", printsErrors: CommandLine.arguments.contains("--errors"))
  if CommandLine.arguments.contains("--voices") {
    print(try voices.text())
    exit(0)
  }
  let gold = option("--gold") ?? "Tests/Gold"
  let errors = CommandLine.arguments.contains("--errors")
  if CommandLine.arguments.contains("--measured") || option("--renew") != nil {
    let measured = MeasuredLines(
      relations: RelationTable(pipeline: pipeline, corpora: corpora, gold: gold, printsErrors: false),
      statements: StatementScores(pipeline: pipeline, corpora: corpora, gold: gold + "/statements", printsErrors: false),
      news: NewsTable(pipeline: pipeline, corpora: corpora, gold: gold, printsErrors: false))
    print(try option("--renew").map { try measured.renew($0) } ?? measured.text())
    exit(0)
  }
  let typed: [(name: String, text: () throws -> String)] = [
    ("--statements", { try StatementScores(pipeline: pipeline, corpora: corpora, gold: gold + "/statements", printsErrors: errors).text() }),
    ("--relations", { try RelationTable(pipeline: pipeline, corpora: corpora, gold: gold, printsErrors: errors).text() }),
    ("--events", { try EventTable(pipeline: pipeline, corpora: corpora, printsErrors: errors).text() }),
  ]
  if let part = typed.first(where: { CommandLine.arguments.contains($0.name) }) {
    print(try part.text())
    exit(0)
  }
  if CommandLine.arguments.contains("--news") {
    print(try NewsTable(pipeline: pipeline, corpora: corpora, gold: gold, printsErrors: errors).text())
    exit(0)
  }
  let resolver = pipeline.coreferenceResolver
  let entities = EntityTables(pipeline: pipeline, corpora: corpora, printsErrors: errors)
  if CommandLine.arguments.contains("--types") {
    let types = TypeTable(pipeline: pipeline, corpora: corpora, gold: gold + "/types")
    let names = try types.typedNames()
    print(table(types.rows(names)) + (errors ? "\n\n" + types.errors(names) : ""))
    exit(0)
  }
  if CommandLine.arguments.contains("--coreference") {
    let groups = CoreferenceTable(analyzer: analyzer, resolver: resolver, corpora: corpora, country: pipeline.country(named:), nounType: pipeline.library.nounTypes.type(of:))
    print(try table(groups.rows()) + (errors ? "\n\n" + groups.meantimeGroups() : ""))
    exit(0)
  }
  if CommandLine.arguments.contains("--entities") {
    print(try entities.text())
  } else if CommandLine.arguments.contains("--coreference-rows") {
    try CoreferenceTable(analyzer: analyzer, resolver: resolver, corpora: corpora, country: pipeline.country(named:), nounType: pipeline.library.nounTypes.type(of:)).printTrainingRows()
    try GapRows(pipeline: pipeline, corpora: corpora).printRows()
    try PronounRows(pipeline: pipeline, corpora: corpora, gold: gold).printRows()
  } else {
    let language = try ScoreTables(
      pipeline: pipeline, analyzer: analyzer, corpora: corpora, gold: option("--gold") ?? "Tests/Gold",
      printsErrors: CommandLine.arguments.contains("--errors")
    ).text()
    if CommandLine.arguments.contains("--language") {
      print(language)
      exit(0)
    }
    let rest = try [open.text(), voices.text(), entities.text()] + typed.map { try $0.text() }
    print(([language] + rest).joined(separator: "\n\n"))
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
