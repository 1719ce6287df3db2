import CKernels

/// SHA-256 of bytes (FIPS 180-4), by the processor's own instructions where it has them.
enum SHA256 {
  /// The digest in lower-case hexadecimal.
  static func hexadecimal(_ text: String) -> String {
    var text = text
    return text.withUTF8 { hexadecimal($0) }
  }

  /// The digest in lower-case hexadecimal.
  static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      ww_sha256(fastest, bytes.baseAddress ?? UnsafePointer(digest.baseAddress), bytes.count, digest.baseAddress)
      return String(unsafeUninitializedCapacity: 64) { text in
        for (place, byte) in digest.enumerated() {
          text[2 * place] = digit(byte >> 4)
          text[2 * place + 1] = digit(byte & 0xF)
        }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  private static let fastest = ww_best_path()
}
