import ArgumentParser
import Foundation
import Wirework

/// `wirework alias import`.
struct AliasImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make an alias table from CSV, OpenRefine, Wikidata or GeoNames.",
    discussion: """
      The table is written to standard output, or to -o: put it into the folder `aliases` of your --schemas. Lines of an imported list
      identify what an article names, but never make a word a name, and give way to the bundled tables and to tables that you
      wrote; a name that several entities bear stays apart. Look at the result with `wirework alias check`.

      Examples:
        wirework alias import cities15000.txt -o my-schemas/aliases/cities.tsv
        wirework alias import alternateNamesV2.txt --type City -o my-schemas/aliases/more-names.tsv
        wirework alias import query.json --type Person -o my-schemas/aliases/deputies.tsv
        wirework alias import clusters.json --from openrefine --type Company
      """)

  @Argument(help: "The list; - is standard input.", completion: .file()) var file: String
  @Option(help: ArgumentHelp("What the list is. (default: told by its content)", valueName: "format"))
  var from: AliasImport.Format?
  @Option(help: ArgumentHelp("The type of entities of which the list does not say it.", valueName: "type"))
  var type: String?
  @OptionGroup var common: CommonOptions

  func validate() throws { try OutputGuard.check(common.output, reading: [file]) }

  func run() throws {
    let (aliases, vocabulary) = try explaining {
      (try Pipeline.aliases(adding: common.schemas), try SchemaLibrary.load(folders: common.schemas).vocabulary)
    }
    let types = vocabulary.types.map(\.name)
    if let type, !types.contains(where: { $0.rawValue == type }) {
      throw ValidationError("no entity type is called '\(type.onOneLine)'. See them with: wirework schema list")
    }
    let input = file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
    guard let data = input else {
      Messages.error("'\(file.onOneLine)' cannot be read; check the name.")
      throw ExitStatus.someInputsUnread.error
    }
    let result: AliasImport.Result
    do {
      result = try AliasImport(known: aliases, types: types, defaultType: type.map(EntityType.init(rawValue:)))
        .table(from: try text(of: data), name: file, format: from)
    } catch let error as ExitCode {
      throw error
    } catch {
      Messages.error("\(error)")
      throw ExitStatus.someInputsUnread.error
    }
    if !common.quiet { tell(result.problems) }
    if result.lines == 0 {
      Messages.error("'\(file.onOneLine)' gives no name, so nothing was written; \(leftOut(of: result)).")
      throw ExitStatus.someInputsUnread.error
    }
    let output = try ResultOutput(file: common.output)
    try output.write(result.text)
    try output.close()
    if !common.quiet { Messages.note("\(result.lines) lines of \(result.entities) entities; \(leftOut(of: result)).") }
  }

  /// The words of a file; another encoding than UTF-8 would give names that nobody bears.
  private func text(of data: Data) throws -> String {
    if let text = String(validating: data, as: UTF8.self) { return text }
    let wrong = data.split(separator: 0x0A, omittingEmptySubsequences: false).firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    Messages.error(
      "\(file.onOneLine):\(wrong + 1): this is not UTF-8. Save the list as UTF-8, or convert it, such as with: iconv -f ISO-8859-1 -t UTF-8")
    throw ExitStatus.someInputsUnread.error
  }

  private static let mostProblems = 10

  /// Says what is wrong with rows, the first of them with line and reason.
  private func tell(_ problems: [AliasImport.Problem]) {
    for problem in problems.prefix(Self.mostProblems) {
      Messages.note(
        "\(file.onOneLine):\(problem.line): warning: \(problem.reason.onOneLine)\(problem.isLeftOut ? "; the row was left out" : "")")
    }
    let more = problems.count - Self.mostProblems
    if more > 0 { Messages.note("… and \(more) more.") }
  }

  private func leftOut(of result: AliasImport.Result) -> String {
    "\(result.rowsLeftOut) row\(result.rowsLeftOut == 1 ? "" : "s") and \(result.leftOut) name\(result.leftOut == 1 ? "" : "s") left out"
  }
}
