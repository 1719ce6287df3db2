import NewsModel
import TestSupport
import Testing
import Wirework

/// A capital's name means its government only where that acts, speaks or is dealt with; else it means the city.
@Suite("Cities and the governments that sit in them")
struct MetonymTests {
  @Test("a capital is the government where it acts, and the city where somebody arrives or strikes")
  func readings() throws {
    let pipeline = try Pipeline(cores: 1)
    for (wanted, unwanted, sentence) in Self.table {
      let article = Article(id: "case", text: sentence, published: "2024-12-09")
      let found = pipeline.statements(in: article).entities.map { "\($0.label) (\($0.type))" }
      #expect(found.contains(wanted) && !found.contains(unwanted), "\(sentence) gave \(found)")
    }
  }

  /// The reading that a sentence must give, the one that it must not, and the sentence.
  private static let table: [(String, String, String)] =
    cities.map { ("\($0.city) (City)", "\($0.country) (Country)", $0.sentence) }
    + governments.map { ("\($0.country) (Country)", "\($0.city) (City)", $0.sentence) }

  private static let cities: [(city: String, country: String, sentence: String)] = [
    ("Moscow", "Russia", "Bashar al-Assad fled to Moscow on Sunday."),
    ("Moscow", "Russia", "Viktor Yanukovych escaped to Moscow in 2014."),
    ("Moscow", "Russia", "Bashar al-Assad and his family flew to Moscow."),
    ("Moscow", "Russia", "Edward Snowden lives in Moscow."),
    ("Damascus", "Syria", "Rebels took Damascus on Sunday."),
    ("Damascus", "Syria", "The rebels seized Damascus without a fight."),
    ("Damascus", "Syria", "Insurgents marched on Damascus."),
    ("Damascus", "Syria", "Opposition forces captured the capital Damascus."),
    ("Damascus", "Syria", "Fighters advanced towards Damascus."),
    ("Damascus", "Syria", "Damascus was captured by rebels."),
    ("Damascus", "Syria", "Damascus fell to the rebels."),
    ("Kabul", "Afghanistan", "The Taliban entered Kabul in 2021."),
    ("Kabul", "Afghanistan", "The Taliban swept into Kabul."),
    ("Kyiv", "Ukraine", "Missiles hit Kyiv before dawn."),
    ("Kyiv", "Ukraine", "Russia bombed Kyiv overnight."),
    ("Kyiv", "Ukraine", "Olaf Scholz arrived in Kyiv by train."),
    ("Berlin", "Germany", "Angela Merkel returned to Berlin."),
    ("Washington, D.C.", "United States", "Volodymyr Zelensky landed in Washington."),
    ("Washington, D.C.", "United States", "Narendra Modi travelled to Washington."),
    ("Tehran", "Iran", "Fighter jets attacked Tehran."),
    ("Beirut", "Lebanon", "Drones struck Beirut on Friday."),
    ("Baghdad", "Iraq", "The soldiers left Baghdad."),
    ("Beijing", "China", "The delegation stayed in Beijing for a week."),
    ("Minsk", "Belarus", "Yevgeny Prigozhin moved to Minsk."),
  ]

  private static let governments: [(country: String, city: String, sentence: String)] = [
    ("Russia", "Moscow", "Moscow granted Bashar al-Assad asylum."),
    ("Russia", "Moscow", "Moscow said on Monday that it would keep Tartus."),
    ("Russia", "Moscow", "Iran is allied with Moscow."),
    ("Russia", "Moscow", "Belarus supports Moscow."),
    ("Russia", "Moscow", "Ankara negotiated with Moscow about Syria."),
    ("Russia", "Moscow", "Ukraine demanded compensation from Moscow."),
    ("Russia", "Moscow", "Moscow's claim angered Ukraine, and Estonia criticized Moscow."),
    ("United States", "Washington, D.C.", "Washington imposed sanctions on Iran."),
    ("United States", "Washington, D.C.", "Beijing warned Washington over Taiwan."),
    ("United States", "Washington, D.C.", "Kyiv signed an agreement with Washington."),
    ("China", "Beijing", "Beijing warned Washington over Taiwan."),
    ("United Kingdom", "London", "London accused Russia of spying."),
    ("Iran", "Tehran", "Tehran denied the claim."),
    ("Iran", "Tehran", "Tehran supplied drones to Russia."),
    ("North Korea", "Pyongyang", "Pyongyang fired a missile and threatened Seoul."),
    ("South Korea", "Seoul", "Pyongyang fired a missile and threatened Seoul."),
    ("France", "Paris", "Paris expelled two diplomats."),
    ("Turkey", "Ankara", "Ankara called on Russia to respect the ceasefire."),
    ("Germany", "Berlin", "Berlin rejected the proposal."),
    ("Japan", "Tokyo", "Tokyo recognized Kosovo in 2008."),
    ("India", "New Delhi", "New Delhi bought fighter jets from France."),
    ("Syria", "Damascus", "Damascus accused Israel of attacking the port."),
    ("Cuba", "Havana", "Havana requested help from Mexico."),
  ]
}
