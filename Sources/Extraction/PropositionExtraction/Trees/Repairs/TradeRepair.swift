import NewsModel

/// Mends "Chipmaker Nvidia" and "Airline Ryanair" at the beginning of a sentence: the first word says what the company does and is no given name.
enum TradeRepair {
  static func repair(_ draft: inout TreeDraft) {
    guard draft.tokens.count > 2, isTrade(draft[0].text), draft[1].tag == .properNoun, draft[1].text.first?.isUppercase == true,
      let name = draft.sentence.names.firstIndex(where: { $0.tokens.contains(1) })
    else { return }
    if draft.sentence.names[name].tokens.contains(0) {
      draft.beginName(at: 1)
      draft.setKind(ofName: name, .organization)
    }
    if draft[1].head == 0 {
      draft.hang(1, below: draft[0].head, as: draft[0].relation)
      for child in draft.children(of: 0) { draft.hang(child, below: 1, as: draft[child].relation) }
    }
    guard draft[0].head == 1 || draft[0].head == draft[1].head else { return }
    draft.hang(0, below: 1, as: .nmodDesc)
    draft.retag(0, .noun, "NN")
  }

  private static func isTrade(_ word: String) -> Bool {
    let word = word.lowercased()
    return word.hasSuffix("maker") && word.utf8.count > 5 || trades.contains(word)
  }

  private static let trades: Set<String> = [
    "airline", "retailer", "insurer", "broadcaster", "brewer", "miner", "lender", "supermarket", "startup", "telecom", "publisher", "grocer", "conglomerate",
    "builder", "refiner", "shipper", "utility", "brokerage", "newspaper", "magazine",
  ]
}
