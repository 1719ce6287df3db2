import NewsModel

/// Names before a noun that own nothing: where an envoy is sent, where a subsidiary is; and words around a noun that make it another.
extension SentenceTree {
  /// "U.N." of "the Russian U.N. envoy", "Bosnia's U.N. ambassador": whose envoy it is, the other name tells.
  func isPost(_ child: Int, of noun: Int) -> Bool {
    guard self[child].relation == .compound, name(at: child)?.kind == .organization, Self.envoys.contains(self[noun].lemma.lowercased()) else { return false }
    return children(of: noun).contains { other in
      other != child && other < noun && (self[other].relation == .nmodPoss || name(at: other)?.kind == .nationality || name(at: other)?.kind == .location)
    }
  }

  private static let envoys: Set<String> = ["envoy", "ambassador", "representative", "delegate", "diplomat"]

  /// "U.S." of "its U.S. subsidiary", "the U.S. subsidiary of Honda": the owner is another one.
  func isSeat(_ child: Int, of noun: Int) -> Bool {
    guard [.compound, .amod].contains(self[child].relation), let kind = name(at: child)?.kind, kind == .location || kind == .nationality else { return false }
    return Self.parts.contains(self[noun].lemma.lowercased())
  }

  private static let parts: Set<String> = ["subsidiary", "affiliate", "unit", "arm", "division", "offshoot"]

  /// "American" of "the American chief executive": where the officer of a firm is from; no state has one.
  func isOrigin(_ child: Int, of noun: Int) -> Bool {
    self[child].relation == .amod && name(at: child)?.kind == .nationality && Self.officers.contains(self[noun].lemma.lowercased())
  }

  private static let officers: Set<String> = ["executive", "ceo", "cfo", "coo", "cto", "founder", "co-founder"]

  /// "Socialist" of "a former Socialist prime minister", "Republican" of "the Republican chairman of the committee": whose office it is, it does not say.
  func isPartyAdjective(_ child: Int, of noun: Int) -> Bool {
    guard [.amod, .compound].contains(self[child].relation), child < noun, Self.ofParties.contains(self[child].text) else { return false }
    if self[child].relation == .amod, Self.stateOffices.contains(self[noun].lemma.lowercased()) { return true }
    return OfficeNouns.all.contains(self[noun].lemma.lowercased()) && children(of: noun, .nmod).contains { $0 > noun && ["of", "for"].contains(adposition(of: $0)) }
  }

  private static let ofParties: Set<String> = ["Socialist", "Communist", "Republican", "Democratic", "Democrat", "Conservative", "Tory", "Liberal", "Green", "Islamist", "Nationalist", "Peronist", "Labour", "Marxist", "Maoist"]
  private static let stateOffices: Set<String> = ["minister", "president", "premier", "senator", "governor", "mayor", "chancellor", "lawmaker", "congressman", "congresswoman", "secretary"]

  /// "U.S." of "the U.S. attorney in San Diego", "District" of "Manhattan District Attorney": an office of that name, whose holder is nobody's lawyer.
  func isOfFederation(_ child: Int, of noun: Int) -> Bool {
    self[child].relation == .compound && child == noun - 1 && ["U.S.", "US", "District", "County", "State"].contains(self[child].text) && ["attorney", "marshal"].contains(self[noun].lemma.lowercased())
  }

  /// "trade" of "trade and industry minister".
  func isJointField(_ child: Int, of noun: Int) -> Bool {
    self[child].relation == .compound && OfficeNouns.all.contains(self[noun].lemma.lowercased()) && children(of: child, .conj).allSatisfy { $0 == noun - 1 && self[$0].tag == self[child].tag }
  }

  /// "police" of "police spokesman Jair Meza": for whom somebody with a name speaks.
  func isBodyOfSpeaker(_ child: Int, _ speaker: Int) -> Bool {
    guard self[child].tag == .noun, Self.speakers.contains(self[speaker].lemma.lowercased()), Self.bodies.contains(self[child].lemma.lowercased()) else { return false }
    return self[speaker].relation == .nmodDesc || children(of: speaker, .appos).contains { name(at: $0)?.kind == .person }
  }

  private static let speakers: Set<String> = ["spokesman", "spokeswoman", "spokesperson"]
  private static let bodies: Set<String> = [
    "police", "army", "military", "government", "ministry", "navy", "hospital", "court", "coalition", "party", "presidency", "parliament", "cabinet", "commission", "council", "union", "department", "agency", "company", "airline", "bank",
  ]

  /// "the Paris office": rooms in a town.
  func isInTown(_ noun: Int) -> Bool { children(of: noun, .compound).contains { name(at: $0)?.kind == .location } }
}
