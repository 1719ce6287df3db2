import NewsModel

/// Writes imported entities as an alias table: sorted, each name once, ids that no two entities share.
struct ImportedTable {
  let entities: [ImportedEntity]
  let known: KnownEntities
  let source: String

  func result() -> AliasImport.Result {
    var lines: Set<String> = []
    var leftOut = 0
    var ids: Set<Entity.ID> = []
    for (entity, id) in zip(entities, identified()) {
      let listed = entity.wikidata.flatMap { known.byItem[$0] }
      let (label, type) = (listed?.label ?? entity.label, listed?.type ?? entity.type)
      var keys: Set<String> = []
      let names = [entity.label] + entity.aliases
      for (index, name) in (names + entity.former).enumerated() {
        let isFormer = index >= names.count
        let name = Self.cleaned(name)
        guard Self.isName(name) else {
          leftOut += name.isEmpty ? 0 : 1
          continue
        }
        if !keys.insert(name).inserted { continue }
        let kind = isFormer ? .former : entity.kind ?? (index > 0 && Self.isAcronym(name) ? .acronym : .name)
        lines.insert(
          [
            id.rawValue, Self.cleaned(label), type.rawValue, name, kind.rawValue, entity.language, entity.from, entity.until,
            entity.wikidata ?? "", source,
          ].joined(separator: "\t"))
        ids.insert(id)
      }
    }
    let text = ([AliasTable.header] + lines.sorted { $0.precedesInUTF8($1) }).joined(separator: "\n") + "\n"
    return AliasImport.Result(text: text, entities: ids.count, lines: lines.count, leftOut: leftOut)
  }

  /// The id of each entity: the listed one of its item, else its type and label, with what distinguishes it where others of
  /// that name are in the list or the tables.
  private func identified() -> [Entity.ID] {
    let plain = entities.map { Entity.ID(type: $0.type, name: $0.label) }
    var distinctions: [Entity.ID: Set<String>] = [:]
    for (entity, id) in zip(entities, plain) { distinctions[id, default: []].insert(entity.distinction) }
    return zip(entities, plain).map { entity, id in
      if let listed = entity.wikidata.flatMap({ known.byItem[$0] }) { return listed.id }
      let isListed = known.isSame(id, as: entity)
      let isShared = isListed == nil ? (distinctions[id]?.count ?? 0) > 1 : isListed == false
      guard isShared, !entity.distinction.isEmpty else { return id }
      return Entity.ID(rawValue: "\(id)-\(NameFolding.words(of: entity.distinction).joined(separator: "-"))")
    }
  }

  /// A name on one line, without the characters that a table gives a meaning.
  private static func cleaned(_ name: String) -> String {
    let words = name.split { $0.isWhitespace || $0.isNewline || $0 == "\t" }
    return words.joined(separator: " ").trimming("\"#")
  }

  /// Latin letters, and not too many of them.
  private static func isName(_ name: String) -> Bool {
    name.utf8.count <= 120 && name.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
  }

  private static func isAcronym(_ name: String) -> Bool {
    (2...6).contains(name.count) && name.allSatisfy { $0.isUppercase && $0.isASCII }
  }
}
