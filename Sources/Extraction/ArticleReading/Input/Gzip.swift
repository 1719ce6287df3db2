import CCompression

/// Unpacks gzip data that lies in memory.
enum Gzip {
  /// The unpacked bytes; throws when the data is damaged, cut short, or unpacks to more than `limit` bytes.
  static func unpack(_ data: [UInt8], limit: Int) throws -> [UInt8] {
    var stream = z_stream()
    // 16 + 15: a gzip header and the largest window.
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw ReadingFailure.badGzip
    }
    defer { inflateEnd(&stream) }
    var input = data
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let result: Int32 = input.withUnsafeMutableBufferPointer { bytes in
      stream.next_in = bytes.baseAddress
      stream.avail_in = UInt32(bytes.count)
      var status = Z_OK
      while status == Z_OK, output.count <= limit {
        let produced = chunk.withUnsafeMutableBufferPointer { space in
          stream.next_out = space.baseAddress
          stream.avail_out = UInt32(space.count)
          status = inflate(&stream, Z_NO_FLUSH)
          return space.count - Int(stream.avail_out)
        }
        output.append(contentsOf: chunk[..<produced])
        // A gzip file may hold several members, one after the other.
        if status == Z_STREAM_END, stream.avail_in > 1, stream.next_in[0] == 0x1F, stream.next_in[1] == 0x8B {
          status = inflateReset(&stream)
        }
      }
      return status
    }
    guard output.count <= limit else { throw ReadingFailure.tooLarge(limit: limit) }
    guard result == Z_STREAM_END else { throw ReadingFailure.badGzip }
    return output
  }
}
