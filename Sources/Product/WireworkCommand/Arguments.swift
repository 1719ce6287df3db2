public import ArgumentParser
public import Wirework

// The model has arguments too, those of propositions.
typealias Argument<Value> = ArgumentParser.Argument<Value>

extension InputKind: ExpressibleByArgument {}
extension LayoutEngine: ExpressibleByArgument {}
extension Clustering: ExpressibleByArgument {}
extension PictureKind: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension ExportOptions.EvidenceDepth: ExpressibleByArgument {}
extension NeighborQuery.Direction: ExpressibleByArgument {}
extension Polarity: ExpressibleByArgument {}
extension Modality: ExpressibleByArgument {}

/// How an answer is printed.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension AliasKind: ExpressibleByArgument {}
extension AliasImport.Format: ExpressibleByArgument {}
