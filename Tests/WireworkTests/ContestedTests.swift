import Testing

/// What contradicts what.
@Suite("Contested statements")
struct ContestedTests {
  @Test("two places of one birth contradict each other unless one lies in the other, and a denial only what may be of its time")
  func contested() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let articles = [
      "a": "Anna Novak was born in Aleppo. Petra Kovar was born in Berlin. Marta Adler was born in Dorfheim. Dorfheim is a village in Bavaria.",
      "b": "Anna Novak was born in Syria. Petra Kovar was born in France. Marta Adler was born in Bavaria.",
      "c": "2024-06-08\n\nIran attacked Israel on Saturday. Iran did not attack Israel in 2019.",
      "d": "2024-06-08\n\nIran criticized Turkey on Saturday. Iran did not criticize Turkey on Saturday.",
    ]
    for (name, text) in articles { try runner.write(text, to: name + ".txt") }
    #expect(try runner.run(["build"] + articles.keys.sorted().map { $0 + ".txt" }).code == 0)
    func isContested(_ entity: String, _ relation: String) throws -> Bool {
      let answer = try runner.run(["neighbors", entity, "--relation", relation, "--include", "all"]).output
      #expect(answer.contains(relation))
      return answer.contains("CONTESTED")
    }
    #expect(try !isContested("Anna Novak", "bornIn"))
    #expect(try isContested("Petra Kovar", "bornIn"))
    #expect(try !isContested("Marta Adler", "bornIn"))
    #expect(try !isContested("Israel", "attacked"))
    #expect(try isContested("Turkey", "criticized"))
  }

  @Test("a record of an id that an earlier one has takes its place, in one run as in two, and a message says so")
  func repeatedID() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let records = ["Berlin", "Rome"].map { #"{"id":"k1","published":"2024-06-01","text":"Jana Novak visited \#($0)."}"# }
    try runner.write(records.joined(separator: "\n"), to: "both.jsonl")
    try runner.write(records[0], to: "first.jsonl")
    try runner.write(records[1], to: "second.jsonl")
    let once = try runner.run(["build", "both.jsonl", "--store", "once.sqlite"])
    #expect(once.code == 0 && once.errors.contains("both.jsonl:2: note: has the id 'k1'"))
    for file in ["first.jsonl", "second.jsonl"] { #expect(try runner.run(["add", file, "--store", "twice.sqlite"]).code == 0) }
    for store in ["once.sqlite", "twice.sqlite"] {
      let answer = try runner.run(["neighbors", "Jana Novak", "--store", store]).output
      #expect(answer.contains("Rome") && !answer.contains("Berlin"))
    }
  }
}
