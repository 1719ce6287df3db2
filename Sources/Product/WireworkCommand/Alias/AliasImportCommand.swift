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
        .table(from: String(decoding: data, as: UTF8.self), name: file, format: from)
    } catch {
      Messages.error("\(error)")
      throw ExitStatus.someInputsUnread.error
    }
    let output = try ResultOutput(file: common.output)
    try output.write(result.text)
    try output.close()
    if !common.quiet {
      Messages.note("\(result.lines) lines of \(result.entities) entities; \(result.leftOut) names left out.")
    }
  }
}
