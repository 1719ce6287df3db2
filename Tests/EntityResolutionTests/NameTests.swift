import EntityResolution
import Foundation
import NewsModel
import TestSupport
import Testing

@Suite("Names")
struct NameTests {
  @Test("spellings of one name are found, and names of others are not")
  func similarity() throws {
    try GoldenSpecification.check("names.txt") { _, input in
      input.split(separator: "\n").map { line in
        let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let score = NameSimilarity(type: EntityType(rawValue: parts[0])).score(parts[1], parts[2])
        let verdict =
          score >= NameSimilarity.sure ? "same" : score >= NameSimilarity.possible ? "unsure" : "apart"
        return "\(verdict)  \(parts[1]) | \(parts[2])"
      }.joined(separator: "\n")
    }
  }

  @Test("the same name in other letters, dots and articles has one key")
  func keys() {
    let groups = [
      ["U.N.", "UN", "the UN", "the U.N.'s"],
      ["Bashar al-Assad", "Bashar Al Assad", "Bashar el-Assad", "BASHAR AL‑ASSAD"],
      ["Erdoğan", "Erdogan"], ["Al Jazeera", "al-Jazeera"], ["Владимир Путин", "Vladimir Putin"],
      ["Johnson & Johnson", "Johnson and Johnson"], ["O’Neill", "O'Neill", "ONeill"],
    ]
    for group in groups { #expect(Set(group.map(NameFolding.key)).count == 1, "\(group)") }
    #expect(NameFolding.key("...") == "")
  }

  @Test("ids are ASCII whatever the name, and differ where names differ")
  func ids() {
    #expect(Entity.ID(type: "Person", name: "Recep Tayyip Erdoğan") == "person/recep-tayyip-erdogan")
    let strange = ["李强", "李克强", "🦊", "", "a/../b", "\u{0}", String(repeating: "long ", count: 40)]
    let ids = strange.map { Entity.ID(type: "Person", name: $0) }
    #expect(Set(ids).count == strange.count)
    for id in ids {
      #expect(
        id.rawValue.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2F
        })
    }
  }

  @Test("judgements do not depend on the order of entities")
  func order() {
    let names = [
      "Muammar Gaddafi", "Moammar Qaddafi", "Muammar al-Qadhafi", "Olga Baranova", "Oleg Baranov",
      "Ali Velayati", "Ali Akbar Velayati",
    ]
    let entities = names.map { Entity(id: Entity.ID(type: .person, name: $0), label: $0, type: .person) }
    let matcher = EntityMatcher()
    let judgements = matcher.judgements(for: entities)
    #expect(matcher.judgements(for: entities.reversed()) == judgements)
    #expect(judgements.filter { $0.verdict == .same }.count == 3)
    #expect(judgements.filter { $0.verdict == .unsure }.map(\.second) == ["person/ali-velayati"])
  }

  @Test("a judgement that two are different outweighs a rule that makes them one, also in a roundabout way")
  func canonicalIDs() {
    let support = Dictionary(
      uniqueKeysWithValues: ["p/a", "p/b", "p/c"].map {
        (Entity.ID(rawValue: $0), Canonicalizer.Support(isInTable: $0 == "p/c", articles: 1))
      })
    func same(_ a: Entity.ID, _ b: Entity.ID) -> Judgement {
      Judgement(a, b, verdict: .same, by: "rule:x", score: 0.95, reason: "")
    }
    let rules = [same("p/a", "p/b"), same("p/b", "p/c")]
    #expect(
      Canonicalizer.canonicalIDs(of: support, judgements: rules) == [
        "p/a": "p/c", "p/b": "p/c", "p/c": "p/c",
      ])
    let never = Judgement("p/a", "p/c", verdict: .different, by: "user", score: 1, reason: "")
    #expect(
      Canonicalizer.canonicalIDs(of: support, judgements: rules + [never]) == ["p/a": "p/a", "p/b": "p/a"])
    #expect(
      Canonicalizer.canonicalIDs(of: support, judgements: [never] + rules.reversed())
        == Canonicalizer.canonicalIDs(of: support, judgements: rules + [never]))
  }

  @Test("a servant's name is one name in all its spellings, written in one word or in three")
  func servantNames() {
    let spellings = [
      "abdulrahman-al-masri", "abdul-rahman-al-masri", "abdul-rahman-el-masri", "abd-al-rahman-al-masri", "abdel-rahman-el-masri",
      "abdurrahman-al-masri", "abdelrahman-al-masri",
    ]
    let entities = spellings.map { Entity(id: Entity.ID(rawValue: "person/" + $0), label: $0, type: .person) }
    let judgements = EntityMatcher().judgements(for: entities)
    let support = Dictionary(uniqueKeysWithValues: entities.map { ($0.id, Canonicalizer.Support(isInTable: false, articles: 1)) })
    let canonical = Canonicalizer.canonicalIDs(of: support, judgements: judgements)
    #expect(Set(entities.map { canonical[$0.id] }).count == 1 && canonical.count == entities.count)
    let similarity = NameSimilarity(type: .person)
    #expect(similarity.score("Abdul Rahman al-Masri", "Abdul Karim al-Masri") < NameSimilarity.sure)
    #expect(similarity.score("Abdulaziz al-Masri", "Abdulrahman al-Masri") < NameSimilarity.sure)
    #expect(similarity.score("Abdul Aziz al-Masri", "Abdelaziz Masri") >= NameSimilarity.sure)
  }

  @Test("what the user merges is one with all that rules join to either, whatever rules say against it")
  func userMerge() {
    let support = Self.support("p/air", "p/facility", "p/naval")
    let rules = [
      Judgement("p/air", "p/naval", verdict: .different, by: "rule:x", score: 0.95, reason: ""),
      Judgement("p/air", "p/facility", verdict: .different, by: "rule:x", score: 0.95, reason: ""),
      Judgement("p/facility", "p/naval", verdict: .same, by: "rule:x", score: 0.95, reason: ""),
    ]
    let merge = Judgement("p/air", "p/naval", verdict: .same, by: "user", score: 1, reason: "")
    let one: [Entity.ID: Entity.ID] = ["p/air": "p/air", "p/facility": "p/air", "p/naval": "p/air"]
    #expect(Canonicalizer.canonicalIDs(of: support, judgements: rules, decisions: [merge]) == one)
    #expect(Canonicalizer.canonicalIDs(of: support, judgements: rules.reversed() + [merge]) == one)
    // A decision that they are two still stands above all rules.
    let never = Judgement("p/facility", "p/air", verdict: .different, by: "user", score: 1, reason: "")
    #expect(
      Canonicalizer.canonicalIDs(of: support, judgements: rules, decisions: [merge, never]) == ["p/air": "p/air", "p/naval": "p/air"])
    let merges = [never, merge, Judgement("p/facility", "p/naval", verdict: .same, by: "user", score: 1, reason: "")]
    #expect(Canonicalizer.canonicalIDs(of: support, judgements: rules, decisions: merges) == one)
  }

  @Test("of decisions that contradict each other in a roundabout way the latest hold")
  func latestDecision() {
    let support = Self.support("p/a", "p/k", "p/m")
    func decided(_ a: Entity.ID, _ b: Entity.ID, _ verdict: Judgement.Verdict) -> Judgement {
      Judgement(a, b, verdict: verdict, by: "user", score: 1, reason: "")
    }
    let (apart, first, second) = (decided("p/m", "p/k", .different), decided("p/m", "p/a", .same), decided("p/k", "p/a", .same))
    func groups(_ decisions: [Judgement]) -> [Entity.ID: Entity.ID] {
      Canonicalizer.canonicalIDs(of: support, judgements: [], decisions: decisions)
    }
    #expect(groups([apart, first, second]) == ["p/a": "p/a", "p/k": "p/a", "p/m": "p/a"])
    #expect(groups([first, second, apart]) == ["p/a": "p/a", "p/k": "p/a"])
    #expect(groups([apart, first]) == ["p/a": "p/a", "p/m": "p/a"])
  }

  @Test("the latest decision of the user's holds whatever was decided and judged before, and the order of judgements makes no difference")
  func anyDecisions() {
    var random = Numbers(state: 7)
    let ids = (0..<6).map { Entity.ID(rawValue: "p/\($0)") }
    func judgement(_ by: String) -> Judgement {
      let (first, step) = (random.next(below: ids.count), 1 + random.next(below: ids.count - 1))
      return Judgement(
        ids[first], ids[(first + step) % ids.count], verdict: random.next(below: 2) == 0 ? .same : .different, by: by,
        score: Double(random.next(below: 10)) / 10, reason: "")
    }
    let support = Dictionary(uniqueKeysWithValues: ids.map { ($0, Canonicalizer.Support(isInTable: false, articles: 1)) })
    for _ in 0..<500 {
      let judgements = (0..<12).map { judgement($0 < 3 ? "table:a.tsv:\($0)" : "rule:x") }
      let decisions = (0..<(1 + random.next(below: 5))).map { _ in judgement("user") }
      let canonical = Canonicalizer.canonicalIDs(of: support, judgements: judgements, decisions: decisions)
      let latest = decisions[decisions.count - 1]
      let areOne = (canonical[latest.first] ?? latest.first) == (canonical[latest.second] ?? latest.second)
      #expect(areOne == (latest.verdict == .same))
      for order in [Array(judgements.reversed()), judgements.sorted { $0.score < $1.score }] {
        #expect(Canonicalizer.canonicalIDs(of: support, judgements: order, decisions: decisions) == canonical)
      }
    }
  }

  /// Numbers that are the same on every machine (a linear congruence; D. Lehmer).
  private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static func support(_ ids: Entity.ID...) -> [Entity.ID: Canonicalizer.Support] {
    Dictionary(uniqueKeysWithValues: ids.map { ($0, Canonicalizer.Support(isInTable: false, articles: 1)) })
  }

  /// Prints precision, recall and F1 on a file of labelled pairs (columns: case_group, schema, name1, name2, is_match).
  @Test(
    "labelled pairs outside the project are scored",
    .enabled(if: ProcessInfo.processInfo.environment["NAME_PAIRS"] != nil))
  func labelledPairs() throws {
    let path = ProcessInfo.processInfo.environment["NAME_PAIRS"] ?? ""
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    var counts = (right: 0, found: 0, wanted: 0)
    for line in lines {
      let fields = CommaSeparated.fields(String(line))
      let type: EntityType = fields[1] == "Person" ? .person : "Company"
      let isFound = NameSimilarity(type: type).score(fields[2], fields[3]) >= NameSimilarity.possible
      counts.found += isFound ? 1 : 0
      counts.wanted += fields[4] == "true" ? 1 : 0
      counts.right += isFound && fields[4] == "true" ? 1 : 0
    }
    let precision = Double(counts.right) / Double(counts.found)
    let recall = Double(counts.right) / Double(counts.wanted)
    print(
      "name pairs: precision \(precision), recall \(recall), F1 \(2 * precision * recall / (precision + recall))"
    )
    #expect(precision >= 0.95)
  }
}

enum CommaSeparated {
  static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
