import EntityResolution
import Foundation
import NewsModel
import Wirework

/// How often plain statements of a relation agree with the labels of other corpora, where those corpora annotated the matter.
struct RelationTable {
  let pipeline: Pipeline
  let corpora: String
  /// The folder of our own gold sets.
  let gold: String
  let printsErrors: Bool

  func text() throws -> String {
    var rows = [["Relations", "answers", "right", "precision", "linked", "of these", "right by text"]]
    var errors: [String] = []
    for (name, tally) in try tallies() {
      rows += tally.rows(name)
      if printsErrors { errors += tally.errors.map { name + "\t" + $0 } }
    }
    return ([table(rows)] + errors).joined(separator: "\n")
  }

  /// The answers judged by each corpus.
  func tallies() throws -> [(name: String, tally: RelationTally)] {
    [("KnowledgeNet fold 4", try knowledgeNet()), ("Re-DocRED", try reDocRED()), ("re3d", try re3d())]
  }

  /// What we said by hand of answers that the corpora do not have.
  private func verdicts() throws -> RelationVerdicts { try RelationVerdicts(file: gold + "/relations/judged.tsv") }

  private func isSymmetric(_ relation: RelationName) -> Bool { pipeline.vocabulary.definition(of: relation)?.isSymmetric == true }

  /// Plain typed statements between two named things: these corpora link names only.
  private func plain(_ resolved: ResolvedArticle) -> [Statement] {
    let named = Set(resolved.entities.filter { Self.isName($0.label) }.map(\.id))
    return resolved.statements.filter { !$0.relation.isOpen && $0.isPlain && named.contains($0.subject) && named.contains($0.object) }
  }

  /// "Kingdom of the Two Sicilies", but not "MIT staff": a name has no longer word in small letters.
  private static func isName(_ label: String) -> Bool {
    guard let first = label.first, first.isUppercase || first.isNumber else { return false }
    return label.split(separator: " ").allSatisfy { $0.count < 4 || $0.first?.isLowercase != true || ["from", "with", "della", "sans"].contains($0) }
  }

  /// The words that mean an end, folded.
  private func names(_ id: Entity.ID, _ mention: MentionText, _ resolved: ResolvedArticle) -> Set<String> {
    let entity = resolved.entities.first { $0.id == id }
    return Set(([entity?.label, mention.standsFor].compactMap { $0 } + (entity?.aliases ?? [])).map(NameFolding.key))
  }

  private func words(_ statement: Statement, _ resolved: ResolvedArticle) -> String {
    let evidence = statement.evidence[0]
    return "\(StatementText(resolved).triple(statement))\t\(evidence.rule)\t\(evidence.quote.onOneLine)"
  }

  /// What a verdict is known by: the document and the ends.
  private func key(_ document: String, _ statement: Statement, _ resolved: ResolvedArticle) -> [String] {
    let labels = [statement.subject, statement.object].map { id in resolved.entities.first { $0.id == id }?.label ?? id.rawValue }
    return [document, statement.relation.rawValue] + labels
  }

  // MARK: KnowledgeNet

  /// An answer is judged where the passage was searched for one of its labels.
  private func knowledgeNet() throws -> RelationTally {
    var tally = RelationTally(verdicts: try verdicts())
    let mapping = RelationMapping.knowledgeNet
    for (index, line) in try Corpora.text(at: corpora + "/relations/knowledgenet/knowledgenet_fold4.jsonl").split(separator: "\n").enumerated() {
      let passage = try JSONDecoder().decode(KnowledgeNetPassage.self, from: Data(line.utf8))
      let resolved = pipeline.statements(in: Article(id: Article.ID(rawValue: "passage-\(index)"), text: passage.text))
      let offsets = CodePointOffsets(text: passage.text)
      for statement in plain(resolved) where isJudged(statement, passage, resolved) {
        let isRight = statement.evidence.contains { evidence in
          let (subject, object) = (offsets.codePoints(in: evidence.subject.range), offsets.codePoints(in: evidence.object.range))
          let (subjects, objects) = (names(statement.subject, evidence.subject, resolved), names(statement.object, evidence.object, resolved))
          return passage.facts.contains { fact in
            [false, true].contains { isReversed in
              let ends = isReversed ? (fact.obj, fact.subj) : (fact.subj, fact.obj)
              let words = isReversed ? (fact.objText, fact.subjText) : (fact.subjText, fact.objText)
              return mapping.agrees(statement.relation, label: fact.rel, isReversed: isReversed, isSymmetric: isSymmetric(statement.relation))
                && (subject.overlaps(ends.0[0]..<ends.0[1]) || subjects.contains(NameFolding.key(words.0)))
                && (object.overlaps(ends.1[0]..<ends.1[1]) || objects.contains(NameFolding.key(words.1)))
            }
          }
        }
        tally.add(statement.relation, isRight: isRight, key: key("knowledgenet \(index + 1)", statement, resolved), words: words(statement, resolved))
      }
    }
    return tally
  }

  /// Membership of a party is another label than membership; kinship is searched for spouses and children only.
  private func isJudged(_ statement: Statement, _ passage: KnowledgeNetPassage, _ resolved: ResolvedArticle) -> Bool {
    let searched = RelationMapping.knowledgeNet.names(of: statement.relation).intersection(passage.annotated)
    switch statement.relation {
    case "memberOf":
      let isParty = resolved.entities.contains { $0.id == statement.object && $0.type == "Party" }
      return searched.contains(isParty ? "POLITICAL_AFFILIATION" : "EMPLOYEE_OR_MEMBER_OF")
    case "leads", "worksFor": return searched.contains("CEO") && searched.contains("EMPLOYEE_OR_MEMBER_OF") || statement.relation == "worksFor" && searched.contains("EMPLOYEE_OR_MEMBER_OF")
    case "relativeOf":
      let quote = statement.evidence[0].quote.lowercased()
      let isSpouse = ["wife", "husband", "spouse", "marri", "wed"].contains { quote.contains($0) }
      let isChild = ["son", "daughter", "child", "father", "mother", "parent"].contains { quote.contains($0) }
      return isSpouse && searched.contains("SPOUSE") || isChild && searched.contains("CHILD_OF")
    default: return !searched.isEmpty
    }
  }

  // MARK: Re-DocRED

  /// An answer is judged where both ends are entities of the document.
  private func reDocRED() throws -> RelationTally {
    var tally = RelationTally(verdicts: try verdicts())
    let text = try Corpora.text(at: corpora + "/relations/redocred/train500.jsonl")
    for (number, line) in text.split(separator: "\n").enumerated() {
      let document = try JSONDecoder().decode(ReDocREDDocument.self, from: Data(line.utf8))
      let given = document.article
      let resolved = pipeline.statements(in: pipeline.analyze(words: given))
      let links = VertexIndex(document, given)
      for statement in plain(resolved) where RelationMapping.reDocRED.labels[statement.relation] != nil {
        guard let subject = links.vertex(statement.subject, statement.evidence.map(\.subject), resolved),
          let object = links.vertex(statement.object, statement.evidence.map(\.object), resolved), subject != object
        else { continue }
        let between = document.labels.filter { $0.h == object && $0.t == subject || $0.h == subject && $0.t == object }
        let isRight = between.contains { label in
          let isReversed = label.h == object
          return RelationMapping.reDocRED.agrees(
            statement.relation, label: label.r, isReversed: isReversed, isSymmetric: isSymmetric(statement.relation))
        }
        tally.add(
          statement.relation, isRight: isRight, isLinked: !between.isEmpty, key: key("redocred \(number + 1)", statement, resolved),
          words: words(statement, resolved) + "\t" + between.map(\.r).joined(separator: ","))
      }
    }
    return tally
  }

  // MARK: re3d

  /// An answer is judged where the corpus has some link between things at the places of its ends.
  private func re3d() throws -> RelationTally {
    var tally = RelationTally(verdicts: try verdicts())
    for source in try Re3dSource.all(in: corpora) {
      for document in source.documents {
        let links = source.relations.filter { $0.documentId == document.id && $0.confidence >= 0.5 }
        let resolved = pipeline.statements(in: document.article)
        let offsets = CodePointOffsets(text: document.text)
        for statement in plain(resolved) where RelationMapping.re3d.labels[statement.relation] != nil {
          let between = links.flatMap { link in statement.evidence.compactMap { link.direction(of: $0, offsets).map { (link, $0) } } }
          if between.isEmpty { continue }
          let isRight = between.contains { link, isReversed in
            RelationMapping.re3d.agrees(
              statement.relation, label: link.type, isReversed: isReversed, isSymmetric: isSymmetric(statement.relation) || link.isSymmetric)
          }
          tally.add(
            statement.relation, isRight: isRight, key: key("re3d \(document.id)", statement, resolved),
            words: words(statement, resolved) + "\t" + between.map(\.0.type).joined(separator: ","))
        }
      }
    }
    return tally
  }
}
