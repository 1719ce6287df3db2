/// The small words of languages that are written in Latin letters.
enum FunctionWords {
  /// The words of a text in small letters, without digits and punctuation.
  static func words(of text: String, limit: Int) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      if ASCII.isLetter(byte) || byte >= 0x80 {
        word.append(ASCII.lowercase(byte))
        // U+2000–U+206F: dashes, quotes and the apostrophe part words.
        if byte & 0xC0 != 0x80 || word.count < 3 || !word[(word.count - 3)...].starts(with: [0xE2, 0x80]) { continue }
        word.removeLast(3)
      }
      if word.isEmpty { continue }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
      if words.count >= limit { return words }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words that a text writes in small letters somewhere: of "Nguyen Van An met Le De", "met".
  static func writtenSmall(in text: String, limit: Int) -> Set<String> {
    var found: Set<String> = []
    var (word, count, isSmall): ([UInt8], Int, Bool) = ([], 0, false)
    for byte in text.utf8 {
      let isLetter = ASCII.isLetter(byte) || byte >= 0x80
      if isLetter {
        if word.isEmpty { isSmall = ASCII.lowercase(byte) == byte }
        word.append(byte)
        continue
      }
      if word.isEmpty { continue }
      if isSmall { found.insert(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      count += 1
      if count == limit { break }
    }
    return found
  }

  /// How large a share of words are small words of English (first) and of each of ``others``.
  static func shares(of words: [String]) -> [Double] {
    var counts = [Int](repeating: 0, count: others.count + 1)
    for word in words {
      guard var languages = languagesOfWord[word] else { continue }
      while languages != 0 {
        counts[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
    return counts.map { Double($0) / Double(max(1, words.count)) }
  }

  /// Whether a word is one of the small words of English.
  static func isEnglish(_ word: String) -> Bool { languagesOfWord[word].map { $0 & 1 == 1 } ?? false }

  /// For each small word the languages that have it, one bit each.
  private static let languagesOfWord: [String: UInt32] = {
    var languages: [String: UInt32] = [:]
    for (bit, list) in ([english] + others.map(\.words)).enumerated() {
      for word in list { languages[word, default: 0] |= 1 << UInt32(bit) }
    }
    return languages
  }()

  /// The English name of a language, by its BCP 47 tag; nil for English and tags that are not on the list.
  static func name(ofTag tag: String) -> String? {
    names[String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })]
  }

  private static let names: [String: String] = [
    "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish",
    "da": "Danish", "no": "Norwegian", "nb": "Norwegian", "fi": "Finnish", "pl": "Polish", "cs": "Czech",
    "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "tr": "Turkish", "id": "Indonesian", "ms": "Malay",
    "vi": "Vietnamese", "ru": "Russian", "uk": "Ukrainian", "ar": "Arabic", "zh": "Chinese", "ja": "Japanese",
    "ko": "Korean", "fa": "Persian", "he": "Hebrew", "el": "Greek", "hi": "Hindi", "ca": "Catalan", "hr": "Croatian",
    "sr": "Serbian", "sl": "Slovenian", "sq": "Albanian", "sw": "Swahili", "tl": "Filipino", "et": "Estonian",
    "lv": "Latvian", "lt": "Lithuanian",
  ]

  static let english = set(
    """
    the of to and a in that is was for it with as his on be at by he i this had not are but from or have an they which one
    you were her all she there would their we him been has when who will more no if out so said what up its about into than
    them can only other new some could time these two may then do first any my now such like our over man me even most made
    after also did many before must through back years where much your way well down should because each just those how too
    say says while since during against under between told according
    """)

  /// The lists leave out the words that English has too ("in", "an", "die", "on"), or keep those that are far more usual.
  static let others: [(name: String, words: Set<String>)] = [
    ("French", set("le la les l d de des du un une et est que qui dans pour pas sur avec au aux ce cette se sont par plus il elle ils ne son sa ses mais ou été être ont nous vous leur selon")),
    ("German", set("der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch")),
    ("Spanish", set("de la que el en y los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante según fue ha")),
    ("Italian", set("di che e la il un a per in una mi sono con non ho lo ha le si ti i da gli del della dei delle al alla nel nella anche come più ma dal dalla è questo suo ed tra dopo")),
    ("Portuguese", set("de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso")),
    ("Dutch", set("de het een van en in is dat op te zijn met voor niet die aan er om dan ook als maar bij nog uit door over heeft naar ze hij werd wordt tot hebben deze worden meer geen")),
    ("Swedish", set("och i att det som en på är av för med den till inte har de ett om han men var sig från vi så kan när under nu efter säger också")),
    ("Norwegian or Danish", set("og i at det som en på er af av for med den til ikke har de et om han men var seg sig fra vi så kan når etter efter også blir blev ble")),
    ("Polish", set("i w z na nie się do to że jest o jak po od za ale przez przy tym oraz był było są może tak który która które dla jego ma już co")),
    ("Czech or Slovak", set("a v se na je že s z do o to i si by jako za pro ale po od při podle jeho které který která byl byla bude také sa že nie sú aj")),
    ("Croatian, Serbian or Slovenian", set("i u je se na da su za od s a što koji koja koje će bi kao iz ne nije te po ili sa in v pa tudi ki bil")),
    ("Romanian", set("de și în la a cu pe nu este din că un o care se mai pentru sunt prin după lui ai al ale au fost dar sau")),
    ("Hungarian", set("a az és hogy nem is egy ez meg csak de ha volt el már még van vagy kell mint azt ami után szerint")),
    ("Finnish", set("ja on ei se että oli hän ovat mutta myös kun niin joka tai sen jo vain kuin ole mukaan jos ollut")),
    ("Estonian", set("ja on ei see et oli ta kui ka või oma mis kes aga siis nad ning pärast")),
    ("Turkish", set("ve bir bu da de için ile olarak çok daha olan gibi kadar ne en ise ama değil sonra olduğunu dedi göre var")),
    ("Indonesian or Malay", set("yang dan di untuk dengan pada ini dari dalam tidak itu akan ke adalah oleh juga telah sebagai kata ada mereka atau bahwa saya bagi lebih")),
    ("Vietnamese", set("và của là có được cho không trong người các một những với đã này để khi đến từ ra vào ở")),
    ("Filipino", set("ang ng sa na mga ay at si ni hindi para kay ito ko siya rin din niya naman")),
    ("Swahili", set("na ya wa kwa ni za katika la kuwa cha hiyo huo kama hii lakini pia ambao")),
    ("Albanian", set("të e në dhe për me një se nga që është u i ka më do janë kjo ky por")),
  ]

  private static func set(_ words: String) -> Set<String> { Set(words.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
