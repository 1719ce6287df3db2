import EntityResolution
import Foundation
import NewsModel
import Wirework

/// Who did what to whom: our statements beside the records of two event data sets.
///
/// A record's *who* is found when some statement starts from the actor, *whom* when that statement also leads to the target or has it in a
/// qualifier, *what* when a typed statement of its class starts from the actor, *all* when one statement has all three. Plans and
/// denials count, since the records keep them.
struct EventTable {
  let pipeline: Pipeline
  let corpora: String
  let printsErrors: Bool

  func text() throws -> String {
    var rows = [["Events", "records", "who", "who-whom", "what", "all"]]
    var errors: [String] = []
    let plover = try EventRecord.plover(Corpora.text(at: corpora + "/events/plover_gsr.json"))
    let petrarch = EventRecord.petrarch(try Corpora.text(at: corpora + "/events/PETR.UnitTest.records.xml"))
    for (name, records) in [("PLOVER", plover), ("PETRARCH2", petrarch)] {
      let outcomes = records.map { ($0, outcome($0)) }
      rows.append(row(name, outcomes.map(\.1)))
      for event in Set(records.map(\.event)).sorted() { rows.append(row("  \(event)", outcomes.filter { $0.0.event == event }.map(\.1))) }
      if printsErrors { errors += outcomes.filter { !$0.1.all }.map { explanation($0.0, $0.1) } }
    }
    return ([table(rows)] + errors).joined(separator: "\n")
  }

  private struct Outcome {
    var who = false
    var whoWhom = false
    var what = false
    var all = false
    var found: [String] = []
  }

  private func row(_ name: String, _ outcomes: [Outcome]) -> [String] {
    let counts = [\Outcome.who, \Outcome.whoWhom, \Outcome.what, \Outcome.all].map { path in outcomes.count { $0[keyPath: path] } }
    return [name, String(outcomes.count)] + counts.map { percent($0, of: outcomes.count) }
  }

  private func explanation(_ record: EventRecord, _ outcome: Outcome) -> String {
    let kind = !outcome.who ? "no who" : !outcome.what ? "no what" : "no whom"
    let sides = "\(record.sources.joined(separator: "+")) → \(record.targets.joined(separator: "+"))"
    return "\(record.event)\t\(kind)\t\(record.id)\t\(sides)\t\(record.text)\t\(outcome.found.joined(separator: " | "))"
  }

  private func outcome(_ record: EventRecord) -> Outcome {
    let resolved = pipeline.statements(in: Article(id: Article.ID(rawValue: record.id), text: record.text))
    let text = StatementText(resolved)
    var outcome = Outcome()
    for statement in resolved.statements {
      outcome.found.append(text.triple(statement))
      let isSymmetric = pipeline.vocabulary.definition(of: statement.relation)?.isSymmetric == true
      let isOfClass = Self.classes[statement.relation]?.contains(record.event) == true
      for evidence in statement.evidence {
        let others = [evidence.object.all] + (evidence.qualifiers + statement.keyQualifiers).map(\.text)
        let ways = isSymmetric ? [(evidence.subject.all, others), (evidence.object.all, [evidence.subject.all])] : [(evidence.subject.all, others)]
        for (subject, others) in ways where isActor(subject, record.sources) {
          let leadsThere = record.targets.isEmpty && record.sources.count < 2 || others.contains { isActor($0, record.targets + (record.targets.isEmpty ? record.sources : [])) }
          outcome.who = true
          outcome.whoWhom = outcome.whoWhom || leadsThere
          outcome.what = outcome.what || isOfClass
          outcome.all = outcome.all || leadsThere && isOfClass
        }
      }
    }
    return outcome
  }

  /// Whether words share a whole word of five letters or more with an actor's name, or hold an actor's code.
  private func isActor(_ words: String, _ actors: [String]) -> Bool {
    let own = Set(NameFolding.words(of: words))
    return actors.contains { actor in
      if actor.count == 3, actor == actor.uppercased() { return own.contains { Self.holds(code: actor.lowercased(), $0) } }
      let others = NameFolding.words(of: actor)
      return others == Array(own) || others.contains { $0.count > 3 && own.contains($0) } || others.last.map(own.contains) == true
    }
  }

  /// "Gondor" holds GON: its letters in order, the first in front.
  private static func holds(code: String, _ word: String) -> Bool {
    var rest = code[...]
    guard word.first == rest.first else { return false }
    for letter in word where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The PLOVER classes that a relation may be an event of; states such as `citizenOf` are none.
  private static let classes: [RelationName: Set<String>] = [
    "met": ["CONSULT", "COOPERATE"], "communicatedWith": ["CONSULT"], "negotiatedWith": ["CONSULT"], "visited": ["CONSULT"],
    "arrivedIn": ["CONSULT"], "travelledTo": ["CONSULT"], "invited": ["CONSULT", "AGREE"], "agreedWith": ["AGREE", "COOPERATE", "CONCEDE"],
    "signed": ["AGREE", "COOPERATE"], "partneredWith": ["COOPERATE", "AGREE"], "guaranteed": ["AGREE", "SUPPORT"],
    "proposed": ["AGREE", "DEMAND"], "supports": ["SUPPORT", "AID", "COOPERATE"], "praised": ["SUPPORT"], "recognized": ["SUPPORT", "COOPERATE"],
    "alliedWith": ["SUPPORT", "COOPERATE"], "granted": ["AID", "CONCEDE", "SUPPORT"], "grantedAsylumTo": ["AID"], "supplied": ["AID", "COOPERATE"],
    "released": ["CONCEDE", "RETREAT"], "withdrewFrom": ["CONCEDE", "RETREAT"], "resigned": ["CONCEDE", "RETREAT"], "left": ["RETREAT", "CONCEDE"],
    "investigated": ["INVESTIGATE"], "demanded": ["DEMAND"], "requested": ["DEMAND"], "ordered": ["DEMAND", "COERCE"],
    "criticized": ["DISAPPROVE"], "accused": ["DISAPPROVE"], "opposes": ["DISAPPROVE", "REJECT"], "sued": ["DISAPPROVE", "COERCE"],
    "rejected": ["REJECT"], "refused": ["REJECT"], "denied": ["REJECT", "DISAPPROVE"], "threatened": ["THREATEN"], "warned": ["THREATEN", "DISAPPROVE"],
    "protestedAgainst": ["PROTEST"], "deployedTo": ["MOBILIZE"], "sanctioned": ["SANCTION"], "banned": ["SANCTION", "COERCE"],
    "arrested": ["COERCE"], "charged": ["COERCE"], "convicted": ["COERCE"], "sentenced": ["COERCE"], "extradited": ["COERCE"], "ousted": ["COERCE"],
    "captured": ["FIGHT", "COERCE"], "attacked": ["FIGHT", "ASSAULT"], "killed": ["FIGHT", "ASSAULT"], "injured": ["FIGHT", "ASSAULT"],
    "fights": ["FIGHT"], "intervenedIn": ["FIGHT"], "entered": ["FIGHT", "CONSULT"],
  ]
}

extension MentionText {
  /// The words and what they stand for.
  fileprivate var all: String { standsFor.map { text + " " + $0 } ?? text }
}
