import NewsModel

extension FactualityReader {
  /// "insisted that the president resign", "insisted that the rulers hold elections": a demand, where "insisted that he had resigned" is a claim.
  func isInsistedOn(_ below: Int, under above: Int) -> Bool {
    guard tree[above].lemma.lowercased() == "insist", tree[below].relation == .ccomp, let subject = tree.child(of: below, .nsubj, .nsubjPass), subject < below,
      tree.child(of: below, .aux).map({ $0 == below - 1 && tree[$0].text.lowercased() == "be" }) ?? true
    else { return false }
    let isPlural = ["NNS", "NNPS"].contains(tree[subject].pennTag) || tree.child(of: subject, .conj) != nil || ["they", "we", "you", "i"].contains(tree[subject].text.lowercased())
    // A verb in the plural looks alike in both: only of deeds that one demands is it taken for a demand.
    let isBare = tree[below].pennTag == "VB" || tree[below].pennTag == "VBP" && (!isPlural || tree[above].pennTag == "VBD" && Self.demands.contains(tree[below].lemma.lowercased()))
    return isBare && (!isPlural || Self.demands.contains(tree[below].lemma.lowercased()))
  }

  private static let demands: Set<String> = [
    "hold", "release", "return", "leave", "withdraw", "pay", "resign", "sign", "accept", "disarm", "stop", "end", "give", "surrender", "allow", "apologise", "apologize",
    "halt", "abandon", "quit", "hand", "open", "close", "free", "cut", "step",
  ]
}
