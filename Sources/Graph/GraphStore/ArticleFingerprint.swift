import Foundation
import NewsModel

/// Stands for everything that an article adds, so that adding it again is known to change nothing.
struct ArticleFingerprint {
  private var hash = StableHash()

  /// Begins with the article and its entities; its statements, each with its evidence, and its judgements follow.
  init(_ resolved: ResolvedArticle, sha256: String, record: String) {
    hash.combine(sha256)
    hash.combine(record)
    hash.combine(resolved.article.path ?? "")
    for range in resolved.sentences {
      hash.combine(UInt64(range.lowerBound))
      hash.combine(UInt64(range.upperBound))
    }
    for entity in resolved.entities {
      hash.combine(entity.id.rawValue)
      hash.combine(entity.label)
      hash.combine(entity.type.rawValue)
      hash.combine(entity.wikidata ?? "")
      for alias in entity.aliases { hash.combine(alias) }
    }
  }

  var hexadecimal: String { hash.hexadecimal }

  mutating func combine(_ statement: NewsModel.Statement.ID) { hash.combine(statement.rawValue) }

  /// - Parameter details: what ``RecordPacking`` makes of the evidence.
  mutating func combine(_ evidence: Evidence, details: Packer) {
    hash.combine(UInt64(evidence.sentence))
    hash.combine(UInt64(evidence.range.lowerBound))
    hash.combine(UInt64(evidence.range.upperBound))
    hash.combine(evidence.confidence.bitPattern)
    hash.combineText(details.bytes)
  }

  mutating func combine(_ judgements: [Judgement]) {
    for judgement in judgements {
      for part in [judgement.first.rawValue, judgement.second.rawValue, judgement.verdict.rawValue, judgement.by] { hash.combine(part) }
    }
  }
}

/// Ranges of bytes as pairs of little-endian 32-bit numbers.
enum ByteRanges {
  static func pack(_ ranges: [Range<Int>]) -> Data {
    LittleEndian.data(ranges.flatMap { [UInt32(clamping: $0.lowerBound), UInt32(clamping: $0.upperBound)] })
  }

  static func unpack(_ data: Data) -> [Range<Int>] {
    let bounds = LittleEndian.numbers(data, as: UInt32.self).map(Int.init)
    return stride(from: 0, to: bounds.count - 1, by: 2).map { bounds[$0]..<max(bounds[$0], bounds[$0 + 1]) }
  }
}

/// Copy sketches as little-endian 64-bit numbers.
enum CopySketches {
  static func pack(_ sketch: CopySketch) -> Data { LittleEndian.data(sketch.hashes) }
  /// Stands for the sketch that the article's text gives.
  static let ofText = Data()

  static func unpack(_ data: Data) -> CopySketch {
    CopySketch(hashes: LittleEndian.numbers(data, as: UInt64.self))
  }
}

private enum LittleEndian {
  static func data<N: FixedWidthInteger>(_ numbers: [N]) -> Data {
    numbers.map(\.littleEndian).withUnsafeBytes { Data($0) }
  }

  static func numbers<N: FixedWidthInteger>(_ data: Data, as type: N.Type) -> [N] {
    data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - MemoryLayout<N>.size + 1, by: MemoryLayout<N>.size).map {
        N(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: N.self))
      }
    }
  }
}

/// How article texts are kept.
enum ArticleText {
  /// What stands for NUL in a stored quote; a quote that holds it is read from the article's text.
  static let markOfNUL = String(signOfNUL)
  /// The character of ``markOfNUL``.
  static let signOfNUL: Unicode.Scalar = "\u{2400}"
}
