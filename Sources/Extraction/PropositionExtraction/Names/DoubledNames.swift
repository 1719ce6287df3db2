import NewsModel

/// Joins the two words of a person's name that were read as two subjects or two objects.
enum DoubledNames {
  /// "Masood Azhar" of "Masood Azhar leads them", a name that nobody knows, read as two subjects.
  static func join(_ sentence: inout AnalyzedSentence) {
    for index in sentence.tokens.indices.dropLast() where isHalf(index, in: sentence) && isHalf(index + 1, in: sentence) {
      let (first, second) = (sentence.tokens[index], sentence.tokens[index + 1])
      let isDescribed = isDescribedPerson(index, in: sentence)
      guard first.head == second.head, first.relation == second.relation, !sentence.names.contains(where: { $0.tokens.contains(index) != $0.tokens.contains(index + 1) }) || isDescribed
      else { continue }
      for child in sentence.tokens.indices where sentence.tokens[child].head == index + 1 { sentence.tokens[child].head = index }
      sentence.tokens[index + 1].head = index
      sentence.tokens[index + 1].relation = .flat
      (sentence.tokens[index].tag, sentence.tokens[index].pennTag) = (.properNoun, "NNP")
      if isDescribed { name(index..<index + 2, in: &sentence) }
    }
  }

  /// "Niall Toru, a senior lawyer": what is said of the second word says that both name a person.
  private static func isDescribedPerson(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    sentence.names.allSatisfy { !$0.tokens.contains(index + 1) && (!$0.tokens.contains(index) || $0.tokens.count == 1 && $0.kind != .person) }
      && sentence.tokens.contains { $0.head == index + 1 && $0.relation == .appos && OfficeNouns.all.contains($0.lemma.lowercased()) }
  }

  private static func name(_ words: Range<Int>, in sentence: inout AnalyzedSentence) {
    sentence.setName(words, .person)
  }

  private static func isHalf(_ index: Int, in sentence: AnalyzedSentence) -> Bool {
    let token = sentence.tokens[index]
    // The first word of a sentence has a capital for another reason, and is easily taken for a common noun.
    let mayBeName = index == 0 && token.pennTag == "NN" && !OfficeNouns.all.contains(token.text.lowercased()) && sentence.tokens[1].tag == .properNoun && !sentence.names.contains { $0.tokens.contains(0) || $0.tokens.contains(1) }
    return (token.tag == .properNoun || mayBeName) && token.head >= 0 && [.nsubj, .nsubjPass, .obj].contains(token.relation) && token.text.first?.isUppercase == true
  }
}
