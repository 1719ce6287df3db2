import NewsModel
import PropositionExtraction

/// What a schema's `unless` says: words that make a proposition another thing than the relation. `Schemas/README.md` lists the forms.
extension RelationTyper {
  /// "Russian military leader": the words beside the noun say that it is not the leader of Russia.
  func isAnotherThing(_ proposition: Proposition, _ schema: RelationSchema) -> Bool {
    guard !schema.unless.isEmpty else { return false }
    return proposition.construction == .verbal ? isAnotherDeed(proposition, schema) : isAnotherOffice(proposition, schema)
  }

  private func isAnotherDeed(_ proposition: Proposition, _ schema: RelationSchema) -> Bool {
    let verb = proposition.predicate
    // "jailed for three years" is a sentence, and no arrest.
    if schema.unless.contains("\(verb) duration"), proposition.time?.value?.hasPrefix("P") == true { return true }
    if schema.unless.contains("own office"), proposition.arguments.contains(where: { $0.role == Role.object && isOwnOffice($0.mention) }) { return true }
    let isBodys = proposition.arguments.contains { $0.role == Role.subject && isBody($0.mention) }
    return proposition.arguments.contains { argument in
      let (role, noun) = (argument.role, argument.mention.headLemma)
      var forms = ["\(role) \(noun)", "\(role) any", "\(verb) \(role) any", "\(verb) \(role) \(noun)"]
      if role == Role.object { forms.append("\(verb) \(noun)") }
      if isBodys { forms.append("body \(verb) \(role)") }
      if argument.mention.referent.form != .name { forms.append("unnamed \(role) \(noun)") }
      return forms.contains { schema.unless.contains($0) }
    }
  }

  private func isAnotherOffice(_ proposition: Proposition, _ schema: RelationSchema) -> Bool {
    // "Google's head of security" heads no more than that.
    if schema.unless.contains("field of owner's"), proposition.arguments.contains(where: { ["poss", "compound"].contains($0.role) }),
      proposition.arguments.contains(where: { $0.role == "of" && $0.mention.form == .nominal && $0.mention.determination == .bare })
    {
      return true
    }
    if proposition.arguments.contains(where: { schema.unless.contains("\($0.role) \($0.mention.headLemma.lowercased())") }) { return true }
    guard let complement = proposition.argument(Role.complement)?.mention else { return false }
    // "Labour leader Keir Starmer" is no trade unionist, and an exile who leads a body by name leads it.
    let named = proposition.arguments.filter { ["poss", "compound", "of"].contains($0.role) && $0.mention.referent.form == .name }
    let words = Set(named.flatMap { $0.mention.text.lowercased().split(separator: " ").map(String.init) })
    return complement.description.split(separator: " ").map(String.init).dropLast().contains { word in
      schema.unless.contains(word.lowercased()) && !words.contains(word.lowercased()) && !(word.lowercased() == "exiled" && named.contains { $0.role == "of" })
    }
  }

  private func isBody(_ mention: Mention) -> Bool {
    mention.referent.type == .country || vocabulary.isKind(mention.referent.type, of: .organization)
  }

  /// "replaced his vice president": an office below one's own.
  private func isOwnOffice(_ mention: Mention) -> Bool {
    mention.modifiers.contains { $0.role == "poss" && $0.mention.form == .pronoun && ["his", "her"].contains($0.mention.text.lowercased()) } && names(in: mention.description).contains { offices.contains($0) }
  }
}
