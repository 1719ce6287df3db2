import NewsModel
import Testing

@testable import LanguageAnalysis

@Suite("Coreference")
struct CoreferenceResolverTests {
  @Test("a plural pronoun in a quotation stands for each of those named in it, and 'he' for the one who is quoted")
  func asylum() {
    let links = links(
      """
      " " PUNCT `` 8 punct
      Assad Assad PROPN NNP 8 nsubj PER
      and and CCONJ CC 4 cc
      members member NOUN NNS 2 conj
      of of ADP IN 7 case
      his his PRON PRP$ 7 nmod:poss
      family family NOUN NN 4 nmod
      arrived arrive VERB VBN 13 ccomp
      in in ADP IN 10 case
      Moscow Moscow PROPN NNP 8 obl LOC
      , , PUNCT , 8 punct
      " " PUNCT '' 8 punct
      said say VERB VBD 0 root
      a a DET DT 16 det
      Kremlin Kremlin PROPN NNP 16 compound ORG
      source source NOUN NN 13 nsubj
      . . PUNCT . 13 punct

      " " PUNCT `` 3 punct
      Russia Russia PROPN NNP 3 nsubj LOC
      granted grant VERB VBD 9 ccomp
      them they PRON PRP 3 iobj
      asylum asylum NOUN NN 3 obj
      , , PUNCT , 3 punct
      " " PUNCT '' 3 punct
      he he PRON PRP 9 nsubj
      added add VERB VBD 0 root
      . . PUNCT . 9 punct
      """)
    #expect(links == ["his → Assad", "them → Assad", "them → members of his family", "he → a Kremlin source"])
  }

  @Test("a pronoun is no argument of the verb that its antecedent is an argument of, unless it is reflexive")
  func coarguments() {
    let tree = """
      Blair Blair PROPN NNP 2 nsubj PER
      praised praise VERB VBD 0 root
      PRONOUN he PRON PRP 2 obj
      . . PUNCT . 2 punct
      """
    #expect(links(tree.replacing("PRONOUN", with: "him")) == [])
    #expect(links(tree.replacing("PRONOUN", with: "himself")) == ["himself → Blair"])
  }

  @Test("whom somebody's complaint is against is not he who files it")
  func complaint() {
    let links = links(
      """
      Rubiales Rubiales PROPN NNP 2 nsubj PER
      resigned resign VERB VBD 0 root
      . . PUNCT . 2 punct

      Hermoso Hermoso PROPN NNP 2 nsubj PER
      filed file VERB VBD 0 root
      a a DET DT 4 det
      complaint complaint NOUN NN 2 obj
      against against ADP IN 6 case
      him he PRON PRP 4 nmod
      . . PUNCT . 2 punct
      """)
    #expect(links == ["him → Rubiales"])
  }

  @Test("the 'it' of a judgement or of the weather stands for nothing")
  func expletive() {
    let links = links(
      """
      Moscow Moscow PROPN NNP 2 nsubj LOC
      agreed agree VERB VBD 0 root
      . . PUNCT . 2 punct

      It it PRON PRP 3 nsubj
      is be AUX VBZ 3 cop
      likely likely ADJ JJ 0 root
      that that SCONJ IN 6 mark
      talks talk NOUN NNS 6 nsubj
      begin begin VERB VBP 3 ccomp
      . . PUNCT . 3 punct

      It it PRON PRP 2 nsubj
      rained rain VERB VBD 0 root
      . . PUNCT . 2 punct
      """)
    #expect(links == [])
  }

  @Test("two persons of one surname stay apart, and the bare surname belongs to neither")
  func surnames() {
    let links = links(
      """
      Hafez Hafez PROPN NNP 3 nsubj PER
      al-Assad al-Assad PROPN NNP 1 flat +
      died die VERB VBD 0 root
      . . PUNCT . 3 punct

      Bashar Bashar PROPN NNP 3 nsubj PER
      al-Assad al-Assad PROPN NNP 1 flat +
      ruled rule VERB VBD 0 root
      . . PUNCT . 3 punct

      Assad Assad PROPN NNP 2 nsubj PER
      fled flee VERB VBD 0 root
      . . PUNCT . 2 punct

      Bashar Bashar PROPN NNP 3 nsubj PER
      al-Assad al-Assad PROPN NNP 1 flat +
      left leave VERB VBD 0 root
      . . PUNCT . 3 punct
      """)
    #expect(links == ["Bashar al-Assad → Bashar al-Assad"])
  }

  @Test("a shorter name, a title and a role noun lead to the full name")
  func titles() {
    let links = links(
      """
      Syrian Syrian ADJ JJ 2 amod
      President president NOUN NN 3 nmod:desc
      Bashar Bashar PROPN NNP 5 nsubj PER
      al-Assad al-Assad PROPN NNP 3 flat +
      fled flee VERB VBD 0 root
      . . PUNCT . 5 punct

      The the DET DT 2 det
      president president NOUN NN 3 nsubj
      vanished vanish VERB VBD 0 root
      . . PUNCT . 3 punct

      Mr. Mr. PROPN NNP 2 nmod:desc
      Assad Assad PROPN NNP 3 nsubj PER
      landed land VERB VBD 0 root
      . . PUNCT . 3 punct
      """)
    #expect(links == ["The president → Syrian President Bashar al-Assad", "Mr. Assad → Syrian President Bashar al-Assad"])
  }

  @Test("a ministry is known again by its last word, and 'it' takes the body that is the subject")
  func ministry() {
    let links = links(
      """
      The the DET DT 4 det
      Foreign Foreign PROPN NNP 4 compound ORG
      Affairs Affairs PROPN NNP 4 compound +
      Ministry Ministry PROPN NNP 5 nsubj +
      protested protest VERB VBD 0 root
      . . PUNCT . 5 punct

      The the DET DT 2 det
      ministry ministry NOUN NN 3 nsubj
      said say VERB VBD 0 root
      it it PRON PRP 5 nsubj
      regretted regret VERB VBD 3 ccomp
      this this PRON DT 5 obj
      . . PUNCT . 3 punct
      """)
    #expect(links == ["The ministry → The Foreign Affairs Ministry", "it → The Foreign Affairs Ministry"])
  }

  @Test("the police of one state are not those of another, and 'the police' are the last named")
  func police() {
    let later = { (before: String) in
      """
      The the DET DT 4 det
      Free Free PROPN NNP 4 amod ORG
      Syrian Syrian PROPN NNP 4 amod +
      Police Police PROPN NNP 5 nsubj +
      left leave VERB VBD 0 root
      . . PUNCT . 5 punct

      \(before)
      . . PUNCT . 4 punct
      """
    }
    let named = later("The the DET DT 3 det\nTurkish Turkish ADJ JJ 3 amod NORP\npolice police NOUN NN 4 nsubj\nprotested protest VERB VBD 0 root")
    let unnamed = later("Then then ADV RB 4 advmod\nthe the DET DT 3 det\npolice police NOUN NN 4 nsubj\nprotested protest VERB VBD 0 root")
    #expect(links(named) == [])
    #expect(links(unnamed) == ["the police → The Free Syrian Police"])
  }

  @Test("a very long sentence of pronouns is read to its end")
  func longSentence() {
    var words = "Blair Blair PROPN NNP 0 root PER\n"
    for _ in 0..<500 { words += "he he PRON PRP 1 dep\n" }
    #expect(links(words).count == 500)
  }

  @Test("'I' in a quotation is the one who is quoted")
  func firstPerson() {
    let links = links(
      """
      Merkel Merkel PROPN NNP 2 nsubj PER
      said say VERB VBD 0 root
      : : PUNCT : 2 punct
      " " PUNCT `` 6 punct
      I I PRON PRP 6 nsubj
      agree agree VERB VBP 2 ccomp
      . . PUNCT . 6 punct
      " " PUNCT '' 6 punct
      """)
    #expect(links == ["I → Merkel"])
  }

  @Test("a woman is not taken up with 'he'")
  func gender() {
    let links = links(
      """
      Angela Angela PROPN NNP 3 nsubj PER
      Merkel Merkel PROPN NNP 1 flat +
      met meet VERB VBD 0 root
      Vladimir Vladimir PROPN NNP 3 obj PER
      Putin Putin PROPN NNP 4 flat +
      . . PUNCT . 3 punct

      He he PRON PRP 2 nsubj
      thanked thank VERB VBD 0 root
      Merkel Merkel PROPN NNP 2 obj PER
      . . PUNCT . 2 punct
      """)
    #expect(links == ["He → Vladimir Putin", "Merkel → Angela Merkel"])
  }

  @Test("'his family' is the same family when 'his' is the same man, and another's family is another")
  func possessors() {
    let links = links(
      """
      Blair Blair PROPN NNP 2 nsubj PER
      brought bring VERB VBD 0 root
      his he PRON PRP$ 4 nmod:poss
      family family NOUN NN 2 obj
      . . PUNCT . 2 punct

      Putin Putin PROPN NNP 2 nsubj PER
      met meet VERB VBD 0 root
      Blair Blair PROPN NNP 5 nmod:poss PER
      's 's PART POS 3 case
      family family NOUN NN 2 obj
      . . PUNCT . 2 punct
      """)
    #expect(links == ["his → Blair", "Blair 's → Blair", "Blair 's family → his family"])
  }

  @Test("empty articles and words without a tree give no links")
  func nothing() {
    #expect(links("") == [])
    let loose = "he he PRON PRP 0 root\nhe he PRON PRP 0 root"
    #expect(CoreferenceResolverTests.resolver.resolved(TreeText.article(loose)).coreference.count <= 1)
  }

  private static let resolver = CoreferenceResolver(
    nounType: { words in
      ["source": "AnonymousSource", "president": "Person", "member": "Person", "family": "Group"][words.last ?? ""]
    },
    nameType: { ["Russia": .country][$0] }, givenNames: GivenNames(masculine: ["bashar", "hafez", "vladimir", "tony", "luis"], feminine: ["angela", "jenni", "asma"]))

  /// The links as text, "them → Assad", in their order.
  private func links(_ trees: String) -> [String] {
    let article = TreeText.article(trees)
    return Self.resolver.resolved(article).coreference.map { link in
      let mention = article.sentences[link.mention.sentence].tokens[link.mention.tokens].map(\.text)
      let antecedent = article.sentences[link.antecedent.sentence].tokens[link.antecedent.tokens].map(\.text)
      return mention.joined(separator: " ") + " → " + antecedent.joined(separator: " ")
    }
  }
}
