/// Checks that the context of a file is the one that exports carry, and finds the base of its names.
enum ContextReader {
  /// The names under the context's base. Throws ``Misread`` for a context that is not ours.
  static func names(in context: JSONValue) throws -> LinkedContext {
    guard let members = context.members else {
      let isAddress = context.text != nil || context.values.contains { $0.text != nil }
      throw Misread(
        context.place,
        isAddress ? "the context is an address, and nothing is ever fetched" : "the context should be an object, and this is \(context.kind)",
        advice: "import the file as 'wirework export' wrote it, with its context inside")
    }
    guard let base = try base(in: members) else {
      throw Misread(context.place, "the context lacks 'ent'", advice: GraphFile.advice)
    }
    let expected = LinkedContext(base: base)
    let definitions = expected.definitions
    for member in members {
      guard let definition = definitions[member.key] else {
        throw Misread(
          member.value.place, "the context defines \(Misread.shown(member.key)), which exports do not",
          advice: GraphFile.advice)
      }
      guard definition == flat(member.value) else {
        throw Misread(
          member.value.place, "the context gives \(Misread.shown(member.key)) another meaning than exports do",
          advice: GraphFile.advice)
      }
    }
    return expected
  }

  private static func base(in members: [JSONValue.Member]) throws -> String? {
    guard let value = members.first(where: { $0.key == "ent" })?.value else { return nil }
    guard let text = value.text, text.hasSuffix("entity/") else {
      throw Misread(value.place, "'ent' should end in 'entity/'", advice: GraphFile.advice)
    }
    let base = String(text.dropLast("entity/".count))
    guard IRI.isBase(base) else { throw Misread(value.place, "'ent' should begin with an absolute IRI", advice: GraphFile.advice) }
    return base
  }

  /// A definition as ``LinkedContext/definitions`` has it: the IRI, and the type after a space.
  private static func flat(_ value: JSONValue) -> String? {
    if let text = value.text { return text }
    guard let members = value.members, members.count == 2,
      let id = members.first(where: { $0.key == "@id" })?.value.text,
      let type = members.first(where: { $0.key == "@type" })?.value.text
    else { return nil }
    return id + " " + type
  }
}
