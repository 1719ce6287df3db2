import ArgumentParser
import Wirework

/// `wirework schema`: the types and relations in use.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "List the entity types and relations in use, or test their examples.",
    subcommands: [List.self, Test.self, Compile.self])

  /// `wirework schema list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the relations with the types that they join, then the entity types.",
      discussion: """
        Examples:
          wirework schema list
          wirework schema list --schemas my-schemas
        """)

    @OptionGroup var common: CommonOptions

    func run() throws {
      let library = try explaining { try SchemaLibrary.load(folders: common.schemas) }
      var relations = ColumnTable(
        ["RELATION", "SUBJECT", "OBJECT", "EXAMPLES", "LABEL"], alignments: [.left, .left, .left, .right])
      for schema in library.schemas {
        let definition = schema.definition
        relations.add([
          definition.name.rawValue, names(definition.subjectTypes), names(definition.objectTypes),
          String(schema.examples.count), definition.label,
        ])
      }
      var types = ColumnTable(["TYPE", "PARENTS", "LABEL"])
      for type in library.vocabulary.types {
        types.add([type.name.rawValue, type.parents.isEmpty ? "–" : names(type.parents), type.label])
      }
      let output = try ResultOutput(file: common.output)
      try output.write(relations.text + "\n" + types.text)
      try output.close()
    }

    private func names(_ types: [EntityType]) -> String {
      types.isEmpty ? "any" : types.map(\.rawValue).joined(separator: ", ")
    }
  }

  /// `wirework schema test`.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Run every example, negated example and counterexample of the relations.",
      discussion: """
        Exits with 4 when a sentence does not do what its file promises.

        Examples:
          wirework schema test
          wirework schema test granted holds
          wirework schema test --schemas my-schemas
        """)

    @Argument(help: ArgumentHelp("The relations to test. (default: all)", valueName: "relation"))
    var relations: [String] = []
    @OptionGroup var common: CommonOptions

    func run() throws {
      let pipeline = try common.loadPipeline()
      try KnownNames.check(relations: relations, in: pipeline.vocabulary)
      let report = pipeline.testSchemas(of: Set(relations.map(RelationName.init(rawValue:))))
      let output = try ResultOutput(file: common.output)
      for failure in report.failures { try output.line(failure.description) }
      try output.line(
        "\(report.sentences - report.failures.count) of \(report.sentences) sentences do what their files promise."
      )
      try output.close()
      if !report.failures.isEmpty { throw ExitStatus.brokenSchemaModelOrStore.error }
    }
  }

  /// `wirework schema compile`: what ships beside the relations, so that a start need not analyse their examples.
  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compile",
      abstract: "Print the learnt form of all examples, as it ships with the bundled relations.",
      shouldDisplay: false)

    @OptionGroup var common: CommonOptions

    func run() throws {
      let pipeline = try common.loadPipeline()
      let output = try ResultOutput(file: common.output)
      try output.write(pipeline.freshlyLearntPatterns().text)
      try output.close()
    }
  }
}
