/// Finds which of many articles that share a band may be copies, without comparing each with each.
///
/// Texts from one template share bands although they are no copies. Of two copies, one has two thirds of the hashes of the smaller sketch, and so at
/// least one of any that are more than a third: each article is listed under its rarest ones, and is met by whoever has one of these (prefix filtering;
/// S. Chaudhuri, V. Ganti and R. Kaushik, "A primitive operator for similarity joins in data cleaning", 2006). What a template gives to all is in
/// nobody's list, so the work does not grow with the square of the articles. What meets is compared as ever, and what does not meet is no copy.
struct CopyCandidates {
  /// How often a hash occurs, in counters that others may share: a wrong count costs time and changes no result.
  private var counts = [UInt16](repeating: 0, count: 1 << 18)
  /// The end below which all sketches are complete.
  private var leastEnd = UInt64.max
  /// The articles that are listed under a hash.
  private var lists: [UInt64: [Int64]] = [:]

  /// Takes a sketch into account; before anything is listed, all must be.
  mutating func count(_ sketch: CopySketch) {
    leastEnd = min(leastEnd, sketch.end)
    for hash in sketch.hashes {
      let place = Self.place(of: hash)
      if counts[place] < .max { counts[place] += 1 }
    }
  }

  /// Lists an article under its rarest hashes, but for those under which one of its own group is listed.
  mutating func list(_ article: Int64, _ sketch: CopySketch, isOfGroup: (Int64) -> Bool) {
    for hash in rarest(of: sketch) where !(lists[hash]?.contains(where: isOfGroup) ?? false) { lists[hash, default: []].append(article) }
  }

  /// Hands over the listed articles of which a sketch has a rare hash, some of them several times.
  func forEach(meeting sketch: CopySketch, _ body: (Int64) -> Void) {
    for hash in sketch.hashes {
      for article in lists[hash] ?? [] { body(article) }
    }
  }

  /// More than a third of the hashes of a sketch, wherever its comparison with another may end.
  private func rarest(of sketch: CopySketch) -> [UInt64] {
    // Fewer than five are never enough for a copy.
    guard sketch.hashes.count >= 5 else { return [] }
    let start = max(5, sketch.hashes.prefix { $0 <= leastEnd }.count)
    var open = sketch.hashes[..<start].sorted { count(of: $0) > count(of: $1) }
    var chosen: [UInt64] = []
    for end in start...sketch.hashes.count {
      if end > start {
        let hash = sketch.hashes[end - 1]
        open.insert(hash, at: open.firstIndex { count(of: $0) <= count(of: hash) } ?? open.endIndex)
      }
      while chosen.count < end / 3 + 1 { chosen.append(open.removeLast()) }
    }
    return chosen
  }

  private func count(of hash: UInt64) -> UInt16 { counts[Self.place(of: hash)] }

  // The smallest hashes of many begin with zeros, so their last bits are taken.
  private static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & (1 << 18 - 1)) }
}
