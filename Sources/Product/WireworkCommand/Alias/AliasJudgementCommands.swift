import ArgumentParser
import Wirework

/// `wirework alias merge`.
struct AliasMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make two entities of a store one.",
    discussion: """
      Their statements and evidence come together at once. A statement's id is made of its two ends, so statements get other ids; they are listed on standard
      error, and `wirework explain` still finds them under the ids that they had. The decision outlives reading the articles again, and `wirework alias
      undo` takes it back. A warning tells when their types have nothing in common. The latest decision wins: earlier ones of yours that contradict it
      are named, and hold again once it is undone.

      Examples:
        wirework alias merge "Acme Corp" "Acme Holding" --reason "same register number"
        wirework alias merge person/olena-petrenko person/elena-petrenko
      """)

  @Argument(help: "A name, an alias or an id.") var first: String
  @Argument(help: "Another.") var second: String
  @OptionGroup var decision: DecisionOptions

  func run() throws {
    try decision.take { graph, renamed in
      let unlike = try graph.unlike(first, second)
      let judgements = try graph.merge(first, second, reason: decision.reason, observer: renamed)
      if let (a, b) = unlike, !decision.common.quiet {
        Messages.note(
          "warning: '\(a.label.onOneLine)' is of the type \(a.type) and '\(b.label.onOneLine)' of the type \(b.type), and they are one now. To part them again: wirework alias undo")
      }
      return judgements
    }
  }
}

/// `wirework alias never`.
struct AliasNeverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "never", abstract: "Say that two names never mean the same.",
    discussion: """
      It also parts names that an alias table or a rule joined. Ids that are not in the store yet are taken too, so that a merge is
      ruled out before the articles come.

      Examples:
        wirework alias never "Georgia Power" Georgia
        wirework alias never person/ali-velayati person/ali-akbar-velayati
      """)

  @Argument(help: "A name, an alias or an id.") var first: String
  @Argument(help: "Another.") var second: String
  @OptionGroup var decision: DecisionOptions

  func run() throws {
    try decision.take { try $0.never(first, second, reason: decision.reason, observer: $1) }
  }
}

/// `wirework alias split`.
struct AliasSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Part names from the entity that they were joined to.",
    discussion: """
      Without names, everything that was joined to the entity is parted. What the articles themselves call one stays one. A name that
      only a table has, and no article yet, is parted before the articles come. With --article, what that article calls so becomes an entity of its own,
      for two persons of one name.

      Examples:
        wirework alias split "United Nations" UN
        wirework alias split person/muammar-gaddafi
        wirework alias split "John Smith" --article harbour-news
      """)

  @Argument(help: "The entity: a name, an alias or an id.") var entity: String
  @Argument(help: ArgumentHelp("Names to part from it. (default: all)", valueName: "name")) var names: [String] = []
  @Option(help: "Part what this article means by it from what others do: an article's id or path.") var article: String?
  @OptionGroup var decision: DecisionOptions

  func validate() throws {
    if article != nil, !names.isEmpty { throw ValidationError("--article parts the entity, not names of it. Leave the names out.") }
  }

  func run() throws {
    if let article {
      return try decision.take { try $0.split(entity, inArticle: article, reason: decision.reason, observer: $1) }
    }
    let tables = try explaining { try Pipeline.aliases(adding: decision.common.schemas) }
    try decision.take { try $0.split(entity, names: names, tables: tables, reason: decision.reason, observer: $1) }
  }
}

/// `wirework alias undo`.
struct AliasUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back what your last command decided, or one decision by its id.",
    discussion: """
      Decisions of yours vanish, all that one command took together, and the graph is what it was before. One of a table or a rule is answered by a decision of yours
      to the contrary, which can be undone in turn. Ids are printed by `wirework alias list --judgements`.

      Examples:
        wirework alias undo
        wirework alias undo jd-5f0c3a9b1d2e4f60
      """)

  @Argument(help: ArgumentHelp("A decision's id. (default: all that your last command decided)", valueName: "decision"))
  var decision: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let graph = try common.graphForDecisions()
    var renamed: [StatementRenaming] = []
    let undone = try explaining { try graph.store.undo(decision.map(JudgementRecord.ID.init(rawValue:))) { renamed = $0 } }
    if undone.isEmpty {
      Messages.error(
        decision.map {
          "\(common.storePath) has no decision '\($0.onOneLine)'. See them with: wirework alias list --judgements"
        } ?? "\(common.storePath) has no decision of yours.")
      throw ExitStatus.nothingFound.error
    }
    let output = try ResultOutput(file: common.output)
    for judgement in undone { try output.line("undone: \(judgement.line)") }
    try output.close()
    if !common.quiet { RenamingNote.say(renamed) }
  }
}

/// What the commands that decide have in common.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why, in your words; `explain` prints it.", valueName: "words")) var reason = ""
  @OptionGroup var common: CommonOptions

  /// Takes decisions in the store and prints them.
  ///
  /// - Parameter decide: decides, and tells of the statements that have another id afterwards.
  func take(_ decide: (Graph, _ renamed: ([StatementRenaming]) -> Void) throws -> [Judgement]) throws {
    let graph = try common.graphForDecisions()
    let overruledBefore = try explaining { Set(try graph.store.overruledDecisions()) }
    let judgements: [Judgement]
    var renamed: [StatementRenaming] = []
    do {
      judgements = try decide(graph) { renamed = $0 }
    } catch let error as JudgingError {
      Messages.error("\(error)")
      throw ExitStatus.nothingFound.error
    } catch { throw told(error) }
    let output = try ResultOutput(file: common.output)
    for judgement in judgements { try output.line(judgement.line) }
    try output.close()
    if common.quiet { return }
    for record in try explaining({ try graph.store.overruledDecisions() }) where !overruledBefore.contains(record) {
      Messages.note(
        "note: this overrules your earlier decision \(record.id), \(record.judgement.line); it holds again after: wirework alias undo")
    }
    RenamingNote.say(renamed)
  }
}

extension CommonOptions {
  /// Opens a store that exists for decisions about its entities.
  func graphForDecisions() throws -> Graph {
    _ = try openGraph()
    return try explaining { try Graph.forChanging(at: storePath, schemas: schemas) }
  }
}

extension Judgement {
  /// The decision on one line: `same person/a person/b  (user: the user merged them)`.
  var line: String { "\(verdict.rawValue) \(first) \(second)  (\(by.onOneLine): \(reason.onOneLine))" }
}
