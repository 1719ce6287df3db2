/// A file of an alias table whose lines were checked, with what each is looked up by.
package struct AliasSection: Sendable {
  let file: AliasFile
  /// The hash of each line's folded name.
  let names: [UInt64]
  /// The hash of each line's entity.
  let entities: [UInt64]

  /// Checks the lines; throws ``AliasTableError`` for the first mistake.
  init(_ file: AliasFile) throws {
    var names: [UInt64] = []
    var entities: [UInt64] = []
    names.reserveCapacity(file.lines.count)
    entities.reserveCapacity(file.lines.count)
    var folded: [UInt8] = []
    var fields: [Range<Int>] = []
    try file.bytes.withUnsafeBufferPointer { bytes in
      for index in file.lines.indices {
        try file.readFields(of: index, into: &fields)
        try AliasLineCheck(file: file, index: index, fields: fields, bytes: bytes).run()
        names.append(Self.keyHash(UnsafeBufferPointer(rebasing: bytes[fields[3]]), &folded))
        entities.append(Self.hash(UnsafeBufferPointer(rebasing: bytes[fields[0]])))
      }
    }
    self.file = file
    self.names = names
    self.entities = entities
  }

  /// The hash of a name's key; names in ASCII, nearly all, need no text of their own for it.
  private static func keyHash(_ name: UnsafeBufferPointer<UInt8>, _ folded: inout [UInt8]) -> UInt64 {
    guard isASCII(name) else { return Array(NameFolding.key(String(decoding: name, as: UTF8.self)).utf8).withUnsafeBufferPointer(hash) }
    NameFolding.fold(name, into: &folded)
    let start = NameFolding.keyStart(folded)
    return folded.withUnsafeBufferPointer { hash(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.baseAddress else { return true }
    for index in 0..<bytes.count where first[index] >= 0x80 { return false }
    return true
  }

  /// Fowler, Noll and Vo's hash (FNV-1a), which never leaves the table.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    guard let first = bytes.baseAddress else { return hash }
    for index in 0..<bytes.count { hash = (hash ^ UInt64(first[index])) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
