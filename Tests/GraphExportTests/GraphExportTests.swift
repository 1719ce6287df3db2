import Foundation
import GraphExport
import Testing
import TestSupport

@Test("scratch") func scratch() throws {
  let e = JSONLDExporter(vocabulary: FixtureGraph.vocabulary)
  try e.write(FixtureGraph.graph, toFile: "/work/tmp/export/fixture.jsonld")
  try NQuadsExporter(vocabulary: FixtureGraph.vocabulary).write(FixtureGraph.graph, toFile: "/work/tmp/export/fixture.nq")
}
