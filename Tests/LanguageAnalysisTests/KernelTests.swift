import CKernels
import Testing

@testable import LanguageAnalysis

@Suite("Kernels")
struct KernelTests {
  @Test("every way of computing gives the same bits on random matrices of odd sizes")
  func sameBits() {
    var random = SmallRandom(seed: 3)
    for (count, columns, rows) in [(1, 2, 1), (3, 34, 17), (9, 128, 51), (13, 384, 100)] {
      let x = (0..<count * columns).map { _ in Float(random.next(below: 2001) - 1000) / 300 }
      let weights = (0..<rows * columns).map { _ in Int8(random.next(below: 255) - 127) }
      let results = Arithmetic.allCases.map { product($0, x, weights, count: count, columns: columns, rows: rows) }
      #expect(results.allSatisfy { $0 == results[0] })
    }
  }

  private func product(_ way: Arithmetic, _ x: [Float], _ weights: [Int8], count: Int, columns: Int, rows: Int) -> [UInt32] {
    var packed = [Int16](repeating: 0, count: ww_packed_count(Int32(rows), Int32(columns)))
    ww_pack(weights, Int32(rows), Int32(columns), &packed)
    let padded = packed.count / columns
    let scales = (0..<padded).map { Float($0 + 1) / 977 }
    let bias = (0..<padded).map { Float($0) / 31 }
    var quantized = [Int16](repeating: 0, count: x.count)
    var xScales = [Float](repeating: 0, count: count)
    ww_quantize(way.rawValue, x, Int32(count), Int32(columns), Int32(columns), 8191, &quantized, &xScales)
    var out = [Float](repeating: 0, count: count * padded)
    ww_product(way.rawValue, quantized, xScales, Int32(count), Int32(columns), packed, scales, bias, Int32(rows), &out)
    return out.map(\.bitPattern)
  }

  @Test("the gated sums of a sentence have the same bits on every way")
  func gatedSums() {
    var random = SmallRandom(seed: 4)
    let (words, width) = (7, 48)
    let u = (0..<words * 3 * width).map { _ in Float(random.next(below: 4001) - 2000) / 300 }
    let results = Arithmetic.allCases.map { way in
      var x = (0..<words * width).map { Float($0 % 17) / 7 - 1 }
      ww_gated_sum(way.rawValue, u, Int32(3 * width), &x, Int32(words), Int32(width))
      return x.map(\.bitPattern)
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }

  @Test("SHA-256 agrees with the standard's examples")
  func sha256() {
    #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test("SHA-256 is the same on every way, whatever the length")
  func sha256OnEveryWay() {
    var random = SmallRandom(seed: 5)
    for length in [1, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 4096] {
      let bytes = (0..<length).map { _ in UInt8(random.next(below: 256)) }
      #expect(Set(Arithmetic.allCases.map { digest(bytes, way: $0) }).count == 1)
    }
  }

  private func digest(_ text: String) -> String { digest(Array(text.utf8), way: .fastest) }

  private func digest(_ bytes: [UInt8], way: Arithmetic) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    ww_sha256(way.rawValue, bytes, bytes.count, &digest)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
