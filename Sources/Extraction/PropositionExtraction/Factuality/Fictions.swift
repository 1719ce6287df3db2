import NewsModel

/// What happens in a play, a film or a fake video happened nowhere else.
extension FactualityReader {
  /// "In the play, the king murders his brother."
  func isInFiction(_ head: Int) -> Bool {
    tree.children(of: head, .obl).contains { place in
      tree.adposition(of: place) == "in" && isFiction(place)
    }
  }

  /// "a play", "a fake video", "an AI-generated clip".
  func isFiction(_ noun: Int) -> Bool {
    ([noun] + tree.children(of: noun, .amod) + tree.children(of: noun, .compound)).contains { word in
      lexicon.words.fictions.contains(tree[word].lemma.lowercased()) && !isCount(word) || Self.faked.contains(tree[word].text.lowercased()) && word != noun && Self.recordings.contains(tree[noun].lemma.lowercased())
    }
  }

  private static let faked: Set<String> = ["fake", "faked", "doctored", "parody", "ai-generated", "generated", "deepfake", "fabricated", "manipulated"]
  private static let recordings: Set<String> = ["video", "clip", "photo", "photograph", "image", "picture", "recording", "audio", "footage", "post", "tweet", "broadcast", "interview", "cartoon"]
  static let showing: Set<String> = ["show", "depict", "portray", "feature", "describe", "picture"]

  /// "in a series of attacks" tells no tale.
  private func isCount(_ noun: Int) -> Bool {
    tree[noun].lemma.lowercased() == "series" && tree.children(of: noun, .nmod).contains { tree.adposition(of: $0) == "of" }
  }
}
