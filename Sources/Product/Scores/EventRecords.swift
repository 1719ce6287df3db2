import Foundation

/// A sentence with what happened in it: who did what to whom, as an event data set codes it.
struct EventRecord {
  var id: String
  var text: String
  /// Names of who acts, or codes of three letters.
  var sources: [String]
  /// Names of who is acted upon, or codes; empty where the record has none.
  var targets: [String]
  /// The PLOVER class (Open Event Data Alliance, 2018).
  var event: String

  /// The PLOVER gold standard records.
  static func plover(_ text: String) throws -> [EventRecord] {
    let records = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
    return records.compactMap { record in
      guard let id = record["id"] as? String, let event = record["event"] as? String, let words = record["text"] as? String else { return nil }
      return EventRecord(id: id, text: words, sources: actors(record["source"]), targets: actors(record["target"]), event: event)
    }
  }

  private static func actors(_ value: Any?) -> [String] {
    (value as? [[String: Any]] ?? []).compactMap { $0["actorText"] as? String }
  }

  /// The unit tests of PETRARCH2: one record for each event that a sentence is coded with.
  static func petrarch(_ text: String) -> [EventRecord] {
    text.components(separatedBy: "<Sentence ").dropFirst().flatMap { part -> [EventRecord] in
      guard let words = between("<Text>", "</Text>", part) else { return [] }
      let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let id = between("id=\"", "\"", part) ?? ""
      return part.components(separatedBy: "<EventCoding ").dropFirst().compactMap { coding in
        guard let source = between("sourcecode=\"", "\"", coding), let target = between("targetcode=\"", "\"", coding),
          let code = between("eventcode=\"", "\"", coding), let event = classes[String(code.prefix(2))]
        else { return nil }
        return EventRecord(id: id, text: line, sources: codes(source), targets: codes(target), event: event)
      }
    }
  }

  private static func codes(_ code: String) -> [String] { code.isEmpty || code.hasPrefix("-") ? [] : [String(code.prefix(3))] }

  private static func between(_ start: String, _ end: String, _ text: String) -> String? {
    guard let from = text.range(of: start), let to = text.range(of: end, range: from.upperBound..<text.endIndex) else { return nil }
    return String(text[from.upperBound..<to.lowerBound])
  }

  /// CAMEO's twenty root codes as PLOVER classes; 01 and 02 are statements and appeals, which are our DEMAND where they ask for something.
  private static let classes = [
    "02": "DEMAND", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "CONCEDE", "09": "INVESTIGATE",
    "10": "DEMAND", "11": "DISAPPROVE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION",
    "17": "COERCE", "18": "ASSAULT", "19": "FIGHT", "20": "FIGHT",
  ]
}
