import LanguageAnalysis
import Wirework

/// The tables on voices, polarity, modality, factuality and confidence.
struct VoiceTables {
  let pipeline: Pipeline
  let analyzer: LanguageAnalyzer
  let corpora: String
  let gold: String
  /// Whether to list the wrong voices of the development half.
  var printsErrors = false

  func text() throws -> String {
    let attribution = try AttributionTable(pipeline: pipeline, corpora: corpora, gold: gold, printsErrors: printsErrors).text()
    let reliability = try ReliabilityTable(pipeline: pipeline, corpora: corpora, gold: gold).text()
    let factuality = try FactualityTable(pipeline: pipeline, analyzer: analyzer, corpora: corpora).text()
    return [attribution, factuality, reliability].joined(separator: "\n\n")
  }
}
