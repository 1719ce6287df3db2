import Foundation
import NewsModel

/// What a model's manifest says about it.
public struct ModelDescription: Hashable, Sendable, Codable {
  /// The name of the weights file beside the manifest.
  public let weights: String
  /// The SHA-256 of the weights file, in lower-case hexadecimal.
  public let sha256: String
  /// The version of the file format.
  public let format: Int
  /// The model's own version.
  public let version: String
  /// The language, as a BCP 47 tag.
  public let language: String
  /// The licence of the weights, as SPDX writes it.
  public let license: String
}

/// A loaded model: vocabulary, labels, weights.
final class LanguageModel: @unchecked Sendable {
  let description: ModelDescription
  let words: WordTable
  let tags: [(universal: UniversalTag, penn: String)]
  let features: [String]
  let lemmas: [LemmaScript]
  let lemmaTable: LemmaTable
  let relations: [DependencyRelation]
  let rootRelation: Int
  let asideRelations: AsideRelations
  let nameLabels: [NameLabel]
  let word: EmbeddingTable
  let affix: EmbeddingTable
  let shape: EmbeddingTable
  let layers: [WeightMatrix]
  let heads: WeightMatrix
  let bilinear: WeightMatrix
  let relation: WeightMatrix
  let tag: WeightMatrix
  let name: WeightMatrix
  let borders: BorderWeights
  private let file: ModelFile

  init(folder: String) throws {
    let manifest = folder + "/manifest.json"
    guard let data = FileManager.default.contents(atPath: manifest) else {
      throw ModelError.notFound("'\(manifest)' is missing. Install Wirework again, or name the model's folder.")
    }
    do {
      description = try JSONDecoder().decode(ModelDescription.self, from: data)
    } catch {
      throw ModelError.damaged(file: manifest, reason: "it is not a manifest (\(error))")
    }
    guard description.format == ModelFile.format else {
      throw ModelError.wrongVersion(file: manifest, found: description.format, expected: ModelFile.format)
    }
    guard !description.weights.contains("/") else { throw ModelError.damaged(file: manifest, reason: "its weights are in another folder") }
    let file = try ModelFile(path: folder + "/" + description.weights, digest: description.sha256)
    self.file = file
    func damaged(_ reason: String) -> ModelError { .damaged(file: file.path, reason: reason) }

    words = WordTable(try file.lines("words"))
    tags = try file.lines("tags").map { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let universal = UniversalTag(rawValue: String(parts[0])) else { throw damaged("'\(line)' is no tag") }
      return (universal, String(parts[1]))
    }
    features = try file.lines("features").map { $0 == "_" ? "" : $0 }
    lemmas = try file.lines("lemmas").map { line in
      guard let script = LemmaScript(line) else { throw damaged("'\(line)' is no lemma script") }
      return script
    }
    lemmaTable = try LemmaTable(path: folder + "/lemmas.tsv")
    relations = try file.lines("relations").map { line in
      guard let relation = DependencyRelation(rawValue: line) else { throw damaged("'\(line)' is no relation") }
      return relation
    }
    guard let root = relations.firstIndex(of: .root) else { throw damaged("it has no relation 'root'") }
    rootRelation = root
    guard let aside = relations.firstIndex(of: .parataxis), let subject = relations.firstIndex(of: .nsubj) else { throw damaged("it lacks a relation") }
    asideRelations = AsideRelations(aside: aside, subject: subject)
    nameLabels = try file.lines("names").map { line in
      guard let label = NameLabel(line) else { throw damaged("'\(line)' is no name label") }
      return label
    }
    word = try EmbeddingTable("word", in: file)
    affix = try EmbeddingTable("affix", in: file)
    shape = try EmbeddingTable("shape", in: file)
    var layers: [WeightMatrix] = []
    while let layer = try? WeightMatrix("layer\(layers.count)", in: file) { layers.append(layer) }
    self.layers = layers
    heads = try WeightMatrix("heads", in: file)
    bilinear = try WeightMatrix("bilinear", in: file)
    relation = try WeightMatrix("relation", in: file)
    tag = try WeightMatrix("tag", in: file)
    name = try WeightMatrix("name", in: file)
    borders = try BorderWeights(in: file)
    guard hasMatchingSizes else { throw damaged("its matrices do not fit together") }
  }

  private var hasMatchingSizes: Bool {
    let width = word.columns + affix.columns + shape.columns
    return !layers.isEmpty && layers.allSatisfy { ($0.columns == width || $0.columns == 3 * width) && $0.rows == 3 * width } && width % 4 == 0 && width <= 2048
      && word.rows == words.count && TokenFeatures.tableSizesFit(affix: affix.rows, shape: shape.rows)
      && heads.columns == width && heads.rows == HeadLayout.total
      && bilinear.rows == HeadLayout.arc && bilinear.columns == HeadLayout.arc
      && relation.rows == relations.count && relation.columns == HeadLayout.relation
      && tag.rows == tags.count + features.count + lemmas.count && tag.columns == HeadLayout.tag
      && name.rows == nameLabels.count && name.columns == HeadLayout.name
  }
}

/// How the outputs of the joint head product are divided.
enum HeadLayout {
  static let arc = 128
  static let relationSums = 128
  static let relationProducts = 64
  static let relation = relationSums + relationProducts
  static let tag = 256
  static let name = 128

  static let dependentArc = 0
  static let headArc = dependentArc + arc
  static let dependentRelation = headArc + arc
  static let headRelation = dependentRelation + relation
  static let tagStart = headRelation + relation
  static let nameStart = tagStart + tag
  static let total = nameStart + name
}
