import ArticleReading
import Testing

@Suite("Articles in other languages are recognised, English ones never refused")
struct LanguageTests {
  @Test(
    "short English news is read, whatever small words of other languages it holds",
    arguments: [
      "Merkel met Putin in Berlin. Scholz met Macron in Paris. Tusk met Duda in Warsaw. Meloni met Orban.",
      "Angela Merkel met Vladimir Putin. Emmanuel Macron met Olaf Scholz. Donald Tusk met Andrzej Duda.",
      "Nguyen Van An, Le De Minh, La Het and Ho Van Nien met Wang Te. Vo Van Hoan and Tran Van Son met Li De. Le Het left Da Nang.",
      "Oil over 90 dollars. Gold over 2,000 dollars. Copper over 9,000 dollars. Tin over 30,000 dollars a ton.",
    ])
  func english(text: String) {
    #expect(ArticleReader().read(data: Array(text.utf8), name: "a.txt").compactMap(\.problem).isEmpty)
  }

  @Test(
    "an article in another language is named and left out",
    arguments: [
      ("Dutch", "De minister heeft op maandag in Den Haag met de voorzitter van het parlement over de begroting gesproken, maar niet over de belasting."),
      ("German", "Die Ministerin hat am Montag in Berlin mit dem Präsidenten über den Haushalt gesprochen, aber nicht über die Steuern, wie das Amt sagte."),
      ("French", "Le ministre a rencontré lundi à Paris le président de la commission pour parler du budget, mais pas des impôts, selon une source."),
      ("Italian", "IL PRESIDENTE DELLA REPUBBLICA HA DETTO CHE IL GOVERNO NON SI DIMETTE E CHE LA CRISI DEL PAESE CON IL SINDACATO NON È FINITA."),
      ("Spanish", "El ministro se reunió el lunes en Madrid con el presidente de la comisión para hablar del presupuesto, pero no de los impuestos."),
      ("Polish", "Minister spotkał się w poniedziałek w Warszawie z przewodniczącym komisji, aby rozmawiać o budżecie, ale nie o podatkach, jak podano."),
    ])
  func otherLanguage(name: String, text: String) {
    let problems = ArticleReader().read(data: Array(text.utf8), name: "a.txt").compactMap(\.problem)
    #expect(problems.count == 1)
    #expect(problems.first.map { "\($0)".contains(name) } == true)
  }
}
