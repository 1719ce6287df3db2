import Wirework

let pipeline = try Pipeline()                                             // models, schemas, alias tables
let article = Article(id: "note", text: "Russia granted Bashar al-Assad asylum on Sunday.")
let resolved = pipeline.statements(in: article)                           // extracts, without a store
for (statement, evidence) in resolved.evidenceInReadingOrder { print(statement.relation, evidence.quote) }
let graph = try pipeline.build(["Samples"], store: "graph.sqlite")        // reads and stores
for neighbor in try graph.neighbors(of: "Bashar al-Assad") { print(neighbor.entity.label) }
try graph.draw(to: "graph.svg")
try graph.export(to: "graph.jsonld")
