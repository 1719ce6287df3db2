import Foundation
import NewsModel
import TestSupport
import Testing

@testable import GraphDrawing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Pictures")
struct PictureTests {
  private let drawer = GraphDrawer(vocabulary: FixtureGraph.vocabulary)

  @Test("the picture has a title, a description, tooltips, and no inner names of Graphviz")
  func finished() throws {
    let svg = try PictureRenderer().svg(drawer.draw(FixtureGraph.graph))
    #expect(svg.contains("role=\"graphics-document document\" aria-labelledby=\"ww_title ww_desc\""))
    #expect(svg.contains("<desc id=\"ww_desc\">All of it: 15 entities, 15 statements.</desc>"))
    #expect(svg.contains("<title>Bashar al-Assad (person)\nalso: Assad, Башар Асад</title>"))
    #expect(svg.contains("class=\"edge statement negated\""))
    #expect(svg.contains("href=\"https://ledger.example/world/asylum?edition=1&amp;page=2#:~:text="))
    #expect(!svg.contains("<!DOCTYPE"))
    #expect(!svg.contains("<title>wirework</title>"))
    #expect(!svg.contains("<script"))
    #expect(XMLParser(data: Data(svg.utf8)).parse())
  }

  @Test("`wirework-render` is found, and draws what this process draws")
  func helperAgrees() throws {
    #expect(PictureRenderer.findHelper() != nil)
    let drawing = try drawer.draw(FixtureGraph.graph)
    #expect(try PictureRenderer().svg(drawing) == PictureRenderer(helper: nil).svg(drawing))
  }

  @Test("pictures of pixels and of pages begin as such files do")
  func otherFormats() throws {
    let drawing = try drawer.draw(FixtureGraph.graph)
    #expect(try PictureRenderer().render(drawing, as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try PictureRenderer().render(drawing, as: .pdf).starts(with: Array("%PDF".utf8)))
  }

  @Test("a layout without time is stopped, and the message says what to do")
  func timeLimit() throws {
    let drawing = try drawer.draw(FixtureGraph.graph)
    let error = #expect(throws: DrawingError.timedOut(seconds: 1, layout: .dot)) {
      try PictureRenderer(timeout: .zero).svg(drawing)
    }
    #expect(error?.description.contains("--layout sfdp") == true)
  }

  @Test("a program that fails, or is not there, is an error with a reason")
  func brokenHelper() throws {
    let drawing = try drawer.draw(FixtureGraph.graph)
    #expect(throws: DrawingError.graphviz("it ended with status 1")) {
      try PictureRenderer(helper: "/bin/false").svg(drawing)
    }
    #expect(throws: DrawingError.graphviz("/no/such could not be started")) {
      try PictureRenderer(helper: "/no/such").svg(drawing)
    }
    #expect(throws: DrawingError.self) { try PictureRenderer(memoryLimit: 8).svg(drawing) }
  }

  @Test("more nodes than anybody can look at are refused, with an offer")
  func tooLarge() throws {
    let drawing = Drawing(
      dot: "digraph {}", title: "", caption: "", nodes: 10_001, edges: 0, entitiesLeftOut: 0, statementsLeftOut: 0,
      layout: .sfdp, idPrefix: "ww")
    let error = #expect(throws: DrawingError.tooLarge(nodes: 10_001, limit: 10_000)) {
      try PictureRenderer().svg(drawing)
    }
    #expect(error?.description.contains("--top") == true)
  }

  @Test(
    "what runs, loads or links elsewhere is refused",
    arguments: [
      "<svg><script>x</script></svg>", "<svg onload=\"x\"></svg>",
      "<svg><foreignObject></foreignObject></svg>",
      "<svg><a xlink:href=\"javascript:x\"></a></svg>", "<svg><a xlink:href=\"&#106;avascript:x\"></a></svg>",
      "<svg><image xlink:href=\"x.png\"/></svg>", "<svg><g style=\"x\"></g></svg>",
      "<svg><g fill=\"url(http://x)\"></g></svg>",
      "<svg><use xlink:href=\"#x\"/></svg>", "<svg><g id=\"&x;\"></g></svg>", "<svg><![CDATA[x]]></svg>",
      "<svg><g></svg>",
      "<svg id='x'></svg>", "<svg><?x y?></svg>", "<svg", "</svg>", "<svg><animate/></svg>",
    ])
  func refused(source: String) {
    #expect(throws: DrawingError.self) { try SVGAllowList.check(SVGDocument(Array(source.utf8))) }
  }

  @Test(
    "what Graphviz writes is read and written without change",
    arguments: ["a &amp; b &lt;", "x&#45;y", "é 😀"])
  func readAndWritten(text: String) throws {
    let source = "<?xml version=\"1.0\"?><!DOCTYPE svg><!-- x --><svg><text x=\"1\">\(text)</text></svg>"
    let drawing = Drawing(
      dot: "", title: "Title", caption: "Caption", nodes: 0, edges: 0, entitiesLeftOut: 0, statementsLeftOut: 0,
      layout: .dot, idPrefix: "ww")
    var finisher = try SVGFinisher(SVGDocument(Array(source.utf8)), of: drawing)
    let finished = String(decoding: try finisher.finish(), as: UTF8.self)
    #expect(finished.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg class=\"wirework\""))
    #expect(finished.hasSuffix("<text x=\"1\">\(text.replacing("&#45;", with: "-"))</text></svg>\n"))
  }
}

@Suite("Hostile text in pictures")
struct HostilePictureTests {
  @Test(
    "a thousand hostile labels and tooltips go through DOT, Graphviz and SVG, and are there as they should be",
    arguments: 0..<20)
  func throughEverything(part: Int) throws {
    let graph = HostileText.graph(entities: 50, seed: UInt64(100 + part))
    let options = DrawingOptions(top: nil, layout: .dot, title: graph.entities[part].label)
    let drawing = try GraphDrawer(vocabulary: FixtureGraph.vocabulary, options: options).draw(graph)
    for string in drawing.dot.utf8.split(separator: UInt8(ascii: "\"")) { #expect(string.count < 16_384) }
    let svg = try PictureRenderer().svg(drawing)
    #expect(XMLParser(data: Data(svg.utf8)).parse(), "part \(part)")
    let shown = try groups(in: SVGDocument(Array(svg.utf8)))
    let text = PictureText(graph: graph, vocabulary: FixtureGraph.vocabulary)
    let names = EqualNames(PictureSelection(graph, vocabulary: FixtureGraph.vocabulary, top: nil), graph: graph)
    var checked = 0
    for entity in graph.entities {
      let distinction = names[entity.id].map { [$0] } ?? []
      let wanted = withoutBackslashes((text.nodeTooltip(entity) + distinction).map(DOTText.visible).joined(separator: "\n"))
      let lines = NodeAttributes.lines(of: entity.label) + distinction.flatMap(NodeAttributes.lines)
      let found = shown.contains { $0.title == wanted && $0.lines == lines.filter { !$0.isEmpty } }
      #expect(found, "\(wanted.prefix(300).debugDescription) \(lines)")
      checked += 1
    }
    #expect(checked == 50)
  }

  @Test("`dot -Tcanon` accepts the DOT of hostile and of plain graphs", .enabled(if: dot != nil))
  func canonical() throws {
    let program = try #require(HostilePictureTests.dot)
    try Project.withTemporaryFolder { folder in
      for (index, graph) in [FixtureGraph.graph, HostileText.graph(entities: 200)].enumerated() {
        let drawing = try GraphDrawer(vocabulary: FixtureGraph.vocabulary, options: DrawingOptions(top: nil))
          .draw(graph)
        let file = folder.appendingPathComponent("\(index).dot")
        try drawing.dot.write(to: file, atomically: true, encoding: .utf8)
        let result = try Project.run(program, ["-K\(drawing.layout.rawValue)", "-Tcanon", "-o/dev/null", file.path])
        #expect(result.status == 0)
        // Labels that find no place are only warned of.
        #expect(!result.output.contains("rror"), "\(result.output.prefix(500))")
      }
    }
  }

  static let dot = ["/usr/bin/dot", "/usr/local/bin/dot"].map(URL.init(fileURLWithPath:))
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  // Tooltips show a backslash as a sign that looks like it.
  private func withoutBackslashes(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\\" ? "\u{29F5}" : $0 }))
  }

  private struct Group {
    var title = ""
    var lines: [String] = []
  }

  /// The title and the lines of text of each node.
  private func groups(in document: SVGDocument) -> [Group] {
    var groups: [Group] = []
    var depth = 0
    var inside = ""
    for token in document.tokens {
      let name = document.raw(token.name)
      switch token.kind {
      case .open:
        let isNode = document.attribute("class", of: token).map(document.value)?.hasPrefix("node ") == true
        if name == "g", isNode {
          groups.append(Group())
          depth = 1
        } else if name == "g", depth > 0 {
          depth += 1
        }
        inside = name
      case .close:
        if name == "g", depth > 0 { depth -= 1 }
        inside = ""
      case .text where depth > 0:
        let text = String(decoding: document.unescaped(token.place), as: UTF8.self)
        if inside == "title" { groups[groups.count - 1].title = text }
        if inside == "text" { groups[groups.count - 1].lines.append(text) }
      case .text: break
      }
    }
    return groups
  }
}
