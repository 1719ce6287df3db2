import ArgumentParser
import Foundation
import Wirework

/// `wirework draw`: a picture of the graph or a part of it.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw the best supported part of the graph, or what stands around an entity.",
    discussion: """
      On a terminal, and without -o, the picture goes into the folder of --out.

      Examples:
        wirework draw -o graph.svg
        wirework draw --around "Bashar al-Assad" --hops 2 --format png -o assad.png
        wirework draw --top 100 --layout sfdp --format pdf -o poster.pdf
        wirework draw --format dot | less
      """)

  @Option(help: ArgumentHelp("Draw what stands around this entity.", valueName: "entity")) var around: String?
  @Option(help: ArgumentHelp("How many steps from --around.", valueName: "n")) var hops = 1
  @Option(help: ArgumentHelp("At most this many entities.", valueName: "n")) var top = 40
  @Option(help: "How nodes are placed. (default: by size)") var layout: LayoutEngine?
  @Option(help: "The format. (default: the ending of -o, else svg)") var format: PictureKind?
  @Option(help: ArgumentHelp("A time limit in seconds.", valueName: "s")) var seconds = 60
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (name, value) in [("--hops", hops), ("--top", top), ("--seconds", seconds)] where value < 1 {
      throw ValidationError("\(name) needs a number from 1.")
    }
  }

  func run() throws {
    let graph = try common.openGraph()
    let center = try around.map { try common.entity(named: $0, in: graph) }
    let part = try center.map { entity in try explaining { try graph.part(around: entity.id, hops: hops) } }
    let options = DrawingOptions(top: top, layout: layout, focus: Set([center?.id].compactMap { $0 }))
    let drawing = try explaining { try graph.drawing(of: part, options: options) }
    let bytes = try explaining { try Graph.bytes(of: drawing, as: kind, seconds: seconds) }
    try explaining { try write(bytes) }
    if !common.quiet { Messages.note(drawing.caption) }
  }

  private var kind: PictureKind {
    let ending = (common.output.map { ($0 as NSString).pathExtension.lowercased() }) ?? ""
    return format ?? PictureKind(rawValue: ending) ?? .svg
  }

  private func write(_ bytes: [UInt8]) throws {
    if common.output == nil, isatty(STDOUT_FILENO) != 1 {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    let path = common.output ?? "\(common.out)/graph.\(kind.rawValue)"
    try AtomicFile.write(bytes, to: path)
    if !common.quiet { Messages.note(path) }
  }
}
