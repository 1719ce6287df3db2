/// Words for times, in dictionary form.
enum TimeWords {
  static let weekdays = ["monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon.": 1, "tue.": 2, "wed.": 3, "thu.": 4, "fri.": 5, "sat.": 6, "sun.": 7]
  static let months = ["january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6,
    "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12]
  static let units = ["second": "T1S", "minute": "T1M", "hour": "T1H", "day": "1D", "week": "1W", "fortnight": "2W", "month": "1M",
    "quarter": "3M", "year": "1Y", "decade": "10Y", "century": "100Y"]
  static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night", "noon", "midnight", "midday", "dawn", "dusk"]
  static let relative: Set<String> = ["today", "yesterday", "tomorrow", "tonight", "weekend", "moment", "time", "period", "date",
    "season", "summer", "winter", "spring", "autumn", "eve", "era"]
  static let numbers = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "a": 1, "an": 1]

  static func isTimeNoun(_ lemma: String) -> Bool {
    var word = lemma.lowercased()
    for part in ["mid-", "early-", "late-"] where word.hasPrefix(part) { word.removeFirst(part.count) }
    return weekdays[word] != nil || months[word] != nil && word != "may" || units[word] != nil || partsOfDay.contains(word)
      || relative.contains(word) || isYear(word)
  }

  static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1500...2100).contains($0) } ?? false
  }
}
