import CKernels

/// A matrix of int8 weights with a float scale per row, packed for the products of `CKernels`.
struct WeightMatrix: @unchecked Sendable {
  let rows: Int
  let columns: Int
  /// `rows` rounded up to whole blocks: the length of an output row.
  let paddedRows: Int
  let packed: [Int16]
  let scales: [Float]
  let bias: [Float]

  init(_ name: String, in file: ModelFile) throws {
    let (rows, columns, start) = try file.int8Rows(name + ".rows")
    let scales = try file.floats(name + ".scale")
    let bias = try file.floats(name + ".bias")
    guard scales.count == rows, bias.count == rows, columns % 2 == 0, rows > 0, columns <= 2048 else {
      throw ModelError.damaged(file: file.path, reason: "its matrix '\(name)' has a wrong size")
    }
    self.rows = rows
    self.columns = columns
    let block = Int(WW_BLOCK)
    let padded = (rows + block - 1) / block * block
    paddedRows = padded
    packed = [Int16](unsafeUninitializedCapacity: ww_packed_count(Int32(rows), Int32(columns))) { buffer, count in
      ww_pack(start, Int32(rows), Int32(columns), buffer.baseAddress)
      count = buffer.count
    }
    self.scales = scales + [Float](repeating: 0, count: padded - rows)
    self.bias = bias + [Float](repeating: 0, count: padded - rows)
  }
}

/// Rows of int8 numbers with a float scale each, looked up by number.
struct EmbeddingTable: @unchecked Sendable {
  let rows: Int
  let columns: Int
  private let start: UnsafePointer<Int8>
  private let scales: [Float]

  init(_ name: String, in file: ModelFile) throws {
    (rows, columns, start) = try file.int8Rows(name + ".rows")
    scales = try file.floats(name + ".scale")
    guard scales.count == rows, rows > 0 else {
      throw ModelError.damaged(file: file.path, reason: "its table '\(name)' has a wrong size")
    }
  }

  /// Adds a row to `out`.
  func add(row: Int, to out: UnsafeMutablePointer<Float>) {
    ww_add_row(out, start + row * columns, scales[row], Int32(columns))
  }
}

/// Which way `CKernels` computes; all give the same bits.
enum Arithmetic: Int32, CaseIterable, Sendable {
  case portable = 0
  case sse2 = 1
  case avx2 = 2
  case avx512 = 3

  /// The fastest way of this processor.
  static var fastest: Arithmetic { Arithmetic(rawValue: ww_best_path()) ?? .portable }
}
