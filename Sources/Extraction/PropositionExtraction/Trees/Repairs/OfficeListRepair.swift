import NewsModel

/// Joins the offices of a list to the first: "served as finance minister, leader of the party, minister for trade and ambassador to Spain", where parsers
/// take a later office for a description of what stands before it.
enum OfficeListRepair {
  static func repair(_ draft: inout TreeDraft) {
    for first in draft.tokens.indices where draft[first].relation == .obl && draft.adposition(of: first) == "as" {
      let further = draft.tokens.indices.filter { $0 > first && isListed($0, in: draft) && draft.isAbove(first, $0) }
      guard further.count > 1 else { continue }
      for office in further where draft[office].head != first { draft.hang(office, below: first, as: .conj) }
    }
  }

  /// An office behind a comma or "and", joined to something or set beside it.
  private static func isListed(_ token: Int, in draft: TreeDraft) -> Bool {
    guard [.conj, .appos].contains(draft[token].relation), OfficeNouns.all.contains(draft[token].text.lowercased()), draft[token].pennTag.hasPrefix("NN") else { return false }
    let start = (draft.children(of: token).filter { $0 < token && [.compound, .amod, .det].contains(draft[$0].relation) } + [token]).min() ?? token
    return start > 0 && [",", "and", ";"].contains(draft[start - 1].text.lowercased())
  }
}
