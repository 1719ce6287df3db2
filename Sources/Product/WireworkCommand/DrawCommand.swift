import ArgumentParser
import Foundation
import Wirework

/// `wirework draw`: a picture that answers a question.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw the best supported part of the graph, what stands around an entity, or the way between two.",
    discussion: """
      On a terminal, and without -o, the picture goes into the folder of --out. Below the heading stands what was left out and how to
      see it. Exits with 1, and draws nothing, when nothing fits the question.

      Examples:
        wirework draw -o graph.svg
        wirework draw --around "Bashar al-Assad" --hops 2 --format png -o assad.png
        wirework draw --path "Dmitry Peskov" Syria -o path.svg
        wirework draw --since 2024-12-01 --relation holds --relation granted --min-origins 2 -o december.svg
        wirework draw --source TASS --clusters type -o tass.pdf
        wirework draw --top 500 --time-limit 20 -o poster.pdf
      """)

  @OptionGroup(title: "The question") var question: QuestionOptions
  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many entities, the best supported ones.", valueName: "n")) var top = 40
  @Option(help: "How nodes are placed. (default: by size)") var layout: LayoutEngine?
  @Option(help: "Put entities that belong together into a frame.") var clusters = Clustering.none
  @Option(help: "The format. (default: the ending of -o, else svg)") var format: PictureKind?
  @Option(
    name: [.customLong("time-limit"), .customLong("seconds")], parsing: .unconditional,
    help: ArgumentHelp("How many seconds placing the nodes may take.", valueName: "s")) var timeLimit = 60
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (name, value) in [("--top", top), ("--time-limit", timeLimit)] where value < 1 {
      throw ValidationError("\(name) needs a number from 1.")
    }
    _ = try kind()
  }

  func run() throws {
    let graph = try common.openGraph()
    let asked = try question.question(of: graph, common)
    let options = DrawingOptions(top: top, layout: layout, clusters: clusters)
    let kind = try kind()
    let picture = try explaining {
      try graph.picture(of: asked, as: kind, options: options, seconds: timeLimit)
    }
    guard let picture else {
      Messages.note(question.nothingFound)
      throw ExitStatus.nothingFound.error
    }
    try explaining { try write(picture.bytes, as: kind) }
    if common.quiet { return }
    Messages.note(picture.drawing.caption)
    if let note = picture.note { Messages.note(note) }
  }

  /// The kind of picture: what --format says, else what the file's ending says.
  private func kind() throws -> PictureKind {
    let ending = common.output.flatMap(PictureKind.init(endingOf:))
    if let format, let ending, format != ending {
      throw ValidationError(
        "'\((common.output ?? "").onOneLine)' ends like a picture in \(ending.rawValue), but --format says \(format.rawValue). Leave --format out, or give the file another ending.")
    }
    if let format {
      try refuseOtherKind(format)
      return format
    }
    guard let path = common.output, !(path as NSString).pathExtension.isEmpty else { return .svg }
    if let kind = PictureKind(endingOf: path) { return kind }
    let known = PictureKind.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
    throw ValidationError(
      "'\(path.onOneLine)' has no ending that names a picture: \(known). Give it one of these, or say --format.")
  }

  /// Endings of pictures that are not written here.
  private static let otherEndings: Set = [
    "avif", "bmp", "eps", "gif", "heic", "ico", "jpeg", "jpg", "ps", "svgz", "tif", "tiff", "webp",
  ]

  private func refuseOtherKind(_ format: PictureKind) throws {
    guard let path = common.output, Self.otherEndings.contains((path as NSString).pathExtension.lowercased()) else { return }
    throw ValidationError(
      "'\(path.onOneLine)' ends like another kind of picture than \(format.rawValue), which --format says. Give it the ending .\(format.rawValue).")
  }

  private func write(_ bytes: [UInt8], as kind: PictureKind) throws {
    if common.output == nil, isatty(STDOUT_FILENO) != 1 {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    let path = common.output ?? "\(common.out)/graph.\(kind.rawValue)"
    try AtomicFile.write(bytes, to: path)
    if !common.quiet { Messages.note(path) }
  }
}
