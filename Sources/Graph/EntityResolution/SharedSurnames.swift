import NewsModel

extension MentionIdentifier {
  /// Bill Gates for "Bill" in "Bill and Melinda Gates": one whose full name with the other's surname a table or the article knows.
  func sharedSurname(key: String, mention: Mention, role: MentionRole) -> Identity? {
    guard !key.contains(" ") else { return nil }
    let behind = names.article.text.utf8.dropFirst(mention.range.upperBound).prefix(80)
    let words = String(decoding: behind, as: UTF8.self).split { !$0.isLetter && !"-\u{2019}'".contains($0) }
    guard words.count > 2, words[0] == "and", words[1...2].allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
    let (other, surname) = (String(words[1]), String(words[2]))
    let full = key + " " + NameFolding.key(surname)
    guard names.fullNames(forShort: NameFolding.key(surname)).contains(where: { $0.key.hasPrefix(NameFolding.key(other) + " ") }) || !known(full).isEmpty else { return nil }
    if let row = known(full).first, Set(known(full).map(\.entity)).count == 1 { return Identity(row: row) }
    return names.name(forKey: full).flatMap { byName($0.display, mention: mention, role: role, as: .person) }
  }

  private func known(_ key: String) -> [AliasRow] {
    aliases.rows(forKey: key, on: names.day).filter { $0.kind.isName && $0.type == .person && !$0.isImported }
  }
}
