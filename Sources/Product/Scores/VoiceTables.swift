import LanguageAnalysis
import Wirework

/// The tables on voices, polarity, modality and factuality.
struct VoiceTables {
  let pipeline: Pipeline
  let analyzer: LanguageAnalyzer
  let corpora: String
  let gold: String

  func text() throws -> String {
    let attribution = try AttributionTable(pipeline: pipeline, corpora: corpora, gold: gold).text()
    return attribution + "\n\n" + (try FactualityTable(pipeline: pipeline, analyzer: analyzer, corpora: corpora).text())
  }
}
