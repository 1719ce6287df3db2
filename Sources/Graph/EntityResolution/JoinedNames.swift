public import NewsModel

extension ResolvedArticle {
  /// The article's entities and statements with the names that alias tables list joined to their entities: what a reader
  /// of this one article wants, while a store keeps the names apart and joins them by judgements that can be taken back.
  ///
  ///     resolver.resolve(relations, in: analyzed).joined.statements.first?.subject   // city/tartus, for "Tartous"
  public var joined: ResolvedArticle {
    var canonical: [Entity.ID: Entity.ID] = [:]
    for judgement in judgements where judgement.verdict == .same {
      for (name, entity) in [(judgement.first, judgement.second), (judgement.second, judgement.first)]
      where name.namedEntity == entity { canonical[name] = entity }
    }
    var article = self
    article.entities = Self.joined(entities, canonical)
    article.statements = Self.joined(statements, canonical)
    return article
  }

  private static func joined(_ entities: [Entity], _ canonical: [Entity.ID: Entity.ID]) -> [Entity] {
    var names: [Entity.ID: Set<String>] = [:]
    for entity in entities {
      guard let target = canonical[entity.id], !entity.id.isOfficeOfHolder else { continue }
      names[target, default: []].formUnion(entity.aliases + [entity.label])
    }
    return entities.filter { canonical[$0.id] == nil }.map { entity in
      guard let more = names[entity.id] else { return entity }
      var entity = entity
      let all = more.union(entity.aliases).subtracting([entity.label])
      entity.aliases = all.sorted { $0.precedesInUTF8($1) }
      return entity
    }
  }

  private static func joined(_ statements: [Statement], _ canonical: [Entity.ID: Entity.ID]) -> [Statement] {
    var byID: [Statement.ID: Statement] = [:]
    for statement in statements {
      let renamed = statement.renamed { canonical[$0] ?? $0 }
      if renamed.subject == renamed.object { continue }
      if byID[renamed.id] == nil {
        byID[renamed.id] = renamed
      } else {
        byID[renamed.id]?.evidence += renamed.evidence
      }
    }
    return byID.values.map { statement in
      var statement = statement
      statement.evidence.sort(by: Evidence.inReadingOrder)
      return statement
    }.sorted { $0.id < $1.id }
  }
}

extension Statement {
  /// The statement with every entity that it speaks of under another id.
  package func renamed(_ name: (Entity.ID) -> Entity.ID) -> Statement {
    func renamed(_ qualifier: Qualifier) -> Qualifier {
      var qualifier = qualifier
      qualifier.entity = qualifier.entity.map(name)
      return qualifier
    }
    let evidence = evidence.map { one in
      var one = one
      one.qualifiers = one.qualifiers.map(renamed).sorted()
      one.attribution = one.attribution.map { voice in
        var voice = voice
        voice.source = voice.source.map(name)
        voice.via = voice.via.map(name)
        return voice
      }
      return one
    }
    return Statement(
      subject: name(subject), relation: relation, object: name(object), polarity: polarity, modality: modality,
      keyQualifiers: keyQualifiers.map(renamed), evidence: evidence)
  }
}
