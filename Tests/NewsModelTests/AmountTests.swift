import NewsModel
import Testing

@Suite("Words for numbers become numbers with units")
struct AmountTests {
  @Test(
    "sums, shares and counts",
    arguments: [
      ("2.4 billion euros", "2400000000 EUR"), ("more than $500 million", "500000000 USD"), ("$2.5bn", "2500000000 USD"), ("£300,000", "300000 GBP"),
      ("12 percent of the shares", "12%"), ("0.75%", "0.75%"), ("a 5% stake", "5%"), ("at least 50,000 people", "50000"), ("twelve soldiers", "12"),
      ("two dozen drones", "24"), ("half a million dollars", "500000 USD"), ("3 million Australian dollars", "3000000 AUD"), ("A$40m", "40000000 AUD"),
      ("a hundred villagers", "100"), ("7.80 euros", "7.8 EUR"), ("1,250.50 dollars", "1250.5 USD"),
    ])
  func amounts(words: String, value: String) {
    #expect(Amount(words: words)?.description == value)
  }

  @Test("two numbers of equal rank, and words without one, give nothing", arguments: ["2-1", "10 to 15 people", "many people", "", "tens of thousands", "3.4.5"])
  func nothing(words: String) {
    #expect(Amount(words: words) == nil)
  }

  @Test("numbers too large to count stay unread")
  func overflow() {
    #expect(Amount(words: "99999999999999999999 dollars") == nil)
    #expect(Amount(words: "9999999999999 dozen") != nil)
  }
}
