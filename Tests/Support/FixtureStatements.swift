import NewsModel

/// The statements of the fixture graph.
enum FixtureStatements {
  private static let assad: Entity.ID = "person/bashar-al-assad"
  private static let russia: Entity.ID = "country/russia"
  private static let tartus: Entity.ID = "militarybase/tartus-naval-base"
  private static let herald: Article.ID = "herald moscow/№2"

  static func add(to builder: inout FixtureBuilder) {
    addAsylum(to: &builder)
    addBases(to: &builder)
    addWhatIsNotPlain(to: &builder)
    addOthers(to: &builder)
  }

  private static func addAsylum(to builder: inout FixtureBuilder) {
    let granted = Statement(
      subject: assad, relation: "granted", object: "legalstatus/asylum",
      keyQualifiers: [Qualifier(role: "by", entity: russia, text: "Russia")])
    let grantedTo = Statement(subject: russia, relation: "grantedAsylumTo", object: assad)
    for (article, source) in [("ledger-asylum", "ledger"), ("valley-asylum", "valley")] {
      let voice = Attribution(
        source: Entity.ID(rawValue: "anonymoussource/kremlin.\(source)"),
        sourceText: "A source in the Kremlin",
        cue: "tell", via: ["mediaoutlet/tass", "mediaoutlet/ria-novosti"], firmness: .reported)
      let quote = "Bashar al-Assad was granted asylum by Russia on humanitarian grounds"
      for (statement, subject, object) in [
        (granted, "Bashar al-Assad", "asylum"), (grantedTo, "Russia", "Bashar al-Assad"),
      ] {
        builder.add(
          statement, in: Article.ID(rawValue: article), sentence: 1, quote: quote, subject: subject,
          object: object,
          qualifiers: [Qualifier(role: "ground", text: "humanitarian grounds")], voices: [voice],
          confidence: 0.93)
      }
    }
    builder.add(
      Statement(
        subject: assad, relation: "granted", object: "legalstatus/asylum",
        keyQualifiers: [Qualifier(role: "by", entity: "person/vladimir-putin", text: "the Russian president")]
      ),
      in: herald, sentence: 1, quote: "the Russian president had granted Assad asylum", subject: "Assad",
      object: "asylum",
      voices: [
        Attribution(
          source: "person/dmitry-peskov", sourceText: "Dmitry Peskov", cue: "say", firmness: .stated)
      ], confidence: 0.88, rule: 2)
  }

  private static func addBases(to builder: inout FixtureBuilder) {
    for article in ["ledger-asylum", "valley-asylum"] {
      for (id, words) in [
        ("tartus-naval-base", "Tartus naval base"), ("khmeimim-air-base", "Khmeimim air base"),
      ] {
        builder.add(
          Statement(subject: russia, relation: "holds", object: Entity.ID(rawValue: "militarybase/\(id)")),
          in: Article.ID(rawValue: article), sentence: 2,
          quote: "Russia still holds the Tartus naval base and the Khmeimim air base", subject: "Russia",
          object: words,
          confidence: 0.1 + 0.2)
      }
    }
  }

  private static func addWhatIsNotPlain(to builder: inout FixtureBuilder) {
    builder.add(
      Statement(
        subject: russia, relation: "participatedIn", object: "event/negotiations.assad", polarity: .negated),
      in: "ledger-asylum", sentence: 3,
      quote: "Russia did not take part in the negotiations on his departure",
      subject: "Russia", object: "the negotiations on his departure",
      voices: [
        Attribution(
          source: "government/russian-foreign-ministry", sourceText: "The Russian Foreign Ministry",
          cue: "say",
          firmness: .stated)
      ])
    builder.add(
      Statement(
        subject: russia, relation: "negotiatedWith", object: "group/new-authorities.damascus",
        modality: .planned),
      in: herald, sentence: 2, quote: "Russia plans to negotiate with the new authorities in Damascus",
      subject: "Russia", object: "the new authorities in Damascus",
      qualifiers: [Qualifier(role: "about", entity: tartus, text: "the Tartus naval base")])
    builder.add(
      Statement(subject: "group/rebels", relation: "guaranteed", object: tartus), in: herald, sentence: 3,
      quote: "the rebels guaranteed the safety of the base", subject: "the rebels", object: "the base",
      voices: [
        Attribution(
          source: "anonymoussource/kremlin.herald", sourceText: "A Kremlin source", cue: "claim",
          firmness: .claimed)
      ], confidence: 0.7)
    builder.add(
      Statement(subject: assad, relation: "left", object: "country/syria", polarity: .negated), in: herald,
      sentence: 4, quote: "The Syrian presidency denied on Saturday that Assad had left Syria",
      subject: "Assad",
      object: "Syria", time: ("Saturday", "2024-12-07"),
      voices: [
        Attribution(
          source: "government/syrian-presidency", sourceText: "The Syrian presidency", cue: "deny",
          firmness: .denied)
      ])
  }

  private static func addOthers(to builder: inout FixtureBuilder) {
    builder.add(
      Statement(subject: "group/rebels", relation: "captured", object: "city/damascus"), in: "ledger-asylum",
      sentence: 4, quote: "Rebels captured Damascus on Sunday", subject: "Rebels", object: "Damascus",
      time: ("Sunday", "2024-12-08"))
    builder.add(
      Statement(subject: assad, relation: "left", object: "country/syria"), in: "ledger-asylum", sentence: 5,
      quote: "Assad had left Syria hours before", subject: "Assad", object: "Syria",
      qualifiers: [Qualifier(role: "place", entity: "city/damascus", text: "Damascus")])
    builder.add(
      Statement(
        subject: "person/dmitry-peskov", relation: "spokespersonFor", object: "person/vladimir-putin"),
      in: herald,
      sentence: 1, quote: "Dmitry Peskov, a spokesman for Vladimir Putin", subject: "Dmitry Peskov",
      object: "Vladimir Putin")
    builder.add(
      Statement(
        subject: "person/vladimir-putin", relation: .open("speak with"), object: "person/recep-tayyip-erdogan"
      ),
      in: herald, sentence: 5, quote: "Putin spoke with Recep Tayyip Erdoğan", subject: "Putin",
      object: "Recep Tayyip Erdoğan", confidence: 0.6)
    builder.add(
      Statement(subject: "organization/hostile", relation: "supports", object: "company/cafe"),
      in: "../../etc/<passwd>", sentence: 1,
      quote: "The group \(FixtureArticles.hostile) supports the café \"Tartus\"",
      subject: FixtureArticles.hostile, object: "the café \"Tartus\"", confidence: 1)
    builder.add(
      Statement(
        subject: "organization/hostile", relation: .open("be \"a\\b\" <of>"), object: "company/cafe",
        polarity: .negated), in: "../../etc/<passwd>", sentence: 1,
      quote: "The group \(FixtureArticles.hostile) supports the café", subject: "The group",
      object: "the café", confidence: 0)
  }
}
