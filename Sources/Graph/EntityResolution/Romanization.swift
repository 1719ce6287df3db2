/// Latin letters for letters of other scripts, by simple published schemes, so that one name in two scripts comes close.
///
/// Cyrillic and Greek follow BGN/PCGN without their special cases, Arabic the consonants of ALA-LC; the aim is a key for
/// comparison, not a reading aid.
enum Romanization {
  /// The Latin letters for a scalar, or nil where none are known.
  static func latin(for scalar: Unicode.Scalar) -> String? { table[scalar.value] }

  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for line in [latinExtras, punctuation, cyrillic, greek, arabic, hebrew, georgian, armenian] {
      for pair in line.split(separator: " ") {
        let scalars = pair.unicodeScalars
        guard let letter = scalars.first else { continue }
        table[letter.value] = String(String.UnicodeScalarView(scalars.dropFirst()))
      }
    }
    return table
  }()

  private static let latinExtras =
    "ßss ẞSS øo ØO łl ŁL đd ĐD ðd ÐD æae ÆAE œoe ŒOE ıi ŉn þth ÞTh ħh ĦH ŧt ŦT ŋng ŊNG əa ƏA ʻ ʼ ʾ ʿ"
  private static let punctuation = "‘' ’' ‛' ′' ＇' –- —- ‐- ‑- ‒- “ ” „ « »"
  private static let cyrillic =
    "аa бb вv гg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya "
    + "АA БB ВV ГG ДD ЕE ЖZh ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKh ЦTs ЧCh ШSh ЩShch Ъ ЫY Ь ЭE ЮYu ЯYa "
    + "іi ІI їyi ЇYi єye ЄYe ґg ҐG ўu ЎU јj ЈJ љlj ЉLj њnj ЊNj ћc ЋC ђdj ЂDj џdz ЏDz ѓg ЃG ќk ЌK ѕdz ЅDz қq ҚQ ғgh ҒGh ңng ҢNg ұu ҰU үu ҮU өo ӨO һh ҺH әa ӘA"
  private static let greek =
    "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo "
    + "ΑA ΒV ΓG ΔD ΕE ΖZ ΗI ΘTh ΙI ΚK ΛL ΜM ΝN ΞX ΟO ΠP ΡR ΣS ΤT ΥY ΦF ΧCh ΨPs ΩO"
  private static let arabic =
    "اa أa إi آa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy ىa ةa ئy ؤw ء "
    + "پp چch ژzh گg کk یy ہh ےe ںn ٹt ڈd ڑr"
  private static let hebrew =
    "אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs עa פp ףp צts ץts קk רr שsh תt"
  private static let georgian =
    "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh"
  private static let armenian =
    "աa բb գg դd եe զz էe ըa թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւu փp քk օo ֆf "
    + "ԱA ԲB ԳG ԴD ԵE ԶZ ԷE ԸA ԹT ԺZh ԻI ԼL ԽKh ԾTs ԿK ՀH ՁDz ՂGh ՃCh ՄM ՅY ՆN ՇSh ՈO ՉCh ՊP ՋJ ՌR ՍS ՎV ՏT ՐR ՑTs ՒU ՓP ՔK ՕO ՖF"
}
