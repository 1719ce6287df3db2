"""Checks a JSON-LD export of Wirework with tools that are not ours.

    python Tests/Interchange/check_jsonld.py out/graph.jsonld [--nquads graph.nq] [--turtle graph.ttl] [--texts articles.jsonl] [--no-planted] [--no-shapes]

1. PyLD (as JSON-LD 1.1 and 1.0, and in canonical form), rdflib and pyoxigraph read the same facts, without blank nodes or named graphs.
2. The file fits Schemas/graph.schema.json and Schemas/shapes.ttl (SHACL).
3. The same tools refuse the file once errors are planted in it.
4. With --nquads and --turtle: those files hold the same facts. With --texts (what `wirework read` prints): each quote stands at its offsets.

Ends with status 1 and says what is wrong.
"""

import argparse
import copy
import json
import pathlib
import re
import sys
import warnings

import jsonschema
import pyoxigraph
import pyshacl
import rdflib
from pyld import jsonld

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "Schemas"
XSD = "http://www.w3.org/2001/XMLSchema#"


def literal(value, datatype, language):
    """A literal whose form does not depend on how a tool writes numbers and instants."""
    if datatype == XSD + "double":
        value = repr(float(value))
    if datatype == XSD + "dateTime":
        value = value.replace("+00:00", "Z")
    return ("literal", value, datatype, language)


def facts_of_pyld(document, version):
    dataset = jsonld.to_rdf(document, {"processingMode": version})
    named = [name for name in dataset if name != "@default"]
    if named:
        raise ValueError(f"named graphs: {named}")

    def term(node):
        if node["type"] == "blank node":
            raise ValueError(f"blank node {node['value']}")
        if node["type"] == "IRI":
            return ("iri", node["value"])
        return literal(node["value"], node["datatype"], node.get("language"))

    return {(term(f["subject"]), term(f["predicate"]), term(f["object"])) for f in dataset["@default"]}


def facts_of_rdflib(graph):
    def term(node):
        if isinstance(node, rdflib.BNode):
            raise ValueError(f"blank node {node}")
        if isinstance(node, rdflib.URIRef):
            return ("iri", str(node))
        return literal(str(node), str(node.datatype or XSD + "string"), node.language)

    return {tuple(term(node) for node in triple) for triple in graph}


def facts_of_pyoxigraph(path, form):
    store = pyoxigraph.Store()
    store.load(path=str(path), format=form)

    def term(node):
        if isinstance(node, pyoxigraph.BlankNode):
            raise ValueError(f"blank node {node}")
        if isinstance(node, pyoxigraph.NamedNode):
            return ("iri", node.value)
        return literal(node.value, node.datatype.value, node.language)

    facts = set()
    for quad in store:
        if not isinstance(quad.graph_name, pyoxigraph.DefaultGraph):
            raise ValueError(f"named graph {quad.graph_name}")
        facts.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return facts


def compare(name, facts, other_name, other):
    if facts == other:
        return []
    only = sorted(map(str, facts - other))[:3]
    missing = sorted(map(str, other - facts))[:3]
    return [f"{name} and {other_name} read different facts; only {name}: {only}; only {other_name}: {missing}"]


def schema_errors(document, validator):
    found = list(validator.iter_errors(document))
    return [f"JSON Schema: {error.json_path}: {error.message[:300]}" for error in found[:5]]


def rdflib_graph(document):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return rdflib.Graph().parse(data=json.dumps(document), format="json-ld")


def shape_errors(graph, shapes):
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, advanced=True)
    return [] if conforms else [f"SHACL: {text[:1500]}"]


def canonical_errors(document, path):
    """Compares the file with PyLD's canonical N-Quads (RDF Dataset Canonicalization), but for how PyLD writes doubles and control characters."""

    def unescaped(line):
        # PyLD writes control characters as they are; the recommendation, and we, escape them.
        plain = {"\\b": "\b", "\\f": "\f", "\\t": "\t"}
        return re.sub(
            r"\\(\\|[bft]|u([0-9A-Fa-f]{4}))",
            lambda m: chr(int(m.group(2), 16)) if m.group(2) else plain.get(m.group(0), m.group(0)), line)

    def lines(text):
        double = re.compile(r'"([^"]*)"(\^\^<http://www\.w3\.org/2001/XMLSchema#double>)')
        return {double.sub(lambda m: f'"{float(m.group(1))!r}"{m.group(2)}', unescaped(line)) for line in text.split("\n") if line}

    ours = lines(path.read_text(encoding="utf-8"))
    theirs = lines(jsonld.normalize(document, {"algorithm": "URDNA2015", "format": "application/n-quads"}))
    return [] if ours == theirs else [f"canonical N-Quads differ: {sorted(ours ^ theirs)[:2]}"]


def quote_errors(document, texts_path):
    texts = {}
    with open(texts_path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            texts[article["id"]] = article["text"]
    names = {node["id"]: node["name"] for node in document["@graph"] if node["type"] == "NewsArticle"}
    errors = []
    for statement in statements(document):
        for evidence in statement.get("evidence", []):
            text = texts.get(names[evidence["source"]])
            if text is None:
                errors.append(f"no text for {evidence['source']}")
                continue
            quote = evidence["selector"][0]["exact"]
            places = [(quote, evidence["selector"][1]["start"], evidence["selector"][1]["end"])]
            for part in ("subject", "object", "time"):
                if part + "Start" in evidence:
                    places.append((evidence[part + "Text"], evidence[part + "Start"], evidence[part + "End"]))
            errors += [f"{evidence['id']}: {text[a:b]!r} is not {words!r}" for words, a, b in places if text[a:b] != words]
    return errors[:5]


# Errors that must be found. Each changes a fresh copy of the file; None means that the file has nothing to change.


def statements(document):
    return [node for node in document["@graph"] if node["type"] == ["Statement", "Claim"]]


def first(items):
    return next(iter(items), None)


def plant_edge_for_what_is_not_plain(document):
    known = {(s["subject"], s["predicate"], s["object"]["id"]) for s in statements(document) if s["plain"]}
    for statement in statements(document):
        key = (statement["subject"], statement["predicate"], statement["object"]["id"])
        if not statement["plain"] and key not in known:
            entity = first(n for n in document["@graph"] if n["id"] == statement["subject"])
            entity.setdefault(statement["predicate"], []).append({"id": statement["object"]["id"]})
            return True
    return None


def plant_missing_edge(document):
    for node in document["@graph"]:
        for key in list(node):
            if key.startswith("rel:"):
                del node[key]
                return True
    return None


def plant_edge_without_statement(document):
    entities = [n for n in document["@graph"] if n["type"][0] == "Entity"]
    relation = first(n for n in document["@graph"] if n["type"] == "Relation")
    if not entities or relation is None:
        return None
    entities[0].setdefault(relation["id"], []).append({"id": entities[0]["id"]})
    return True


def plant_negated_plain(document):
    statement = first(s for s in statements(document) if s["plain"])
    if statement is None:
        return None
    statement["polarity"] = "negated"
    return True


def in_first_statement(change):
    def plant(document):
        statement = first(statements(document))
        if statement is None:
            return None
        return change(statement)

    return plant


def in_first_evidence(change):
    def plant(document):
        evidence = first(e for s in statements(document) for e in s.get("evidence", []))
        if evidence is None:
            return None
        return change(evidence)

    return plant


def set_key(key, value):
    def change(node):
        node[key] = value
        return True

    return change


def swap_position(evidence):
    if len(evidence["selector"]) < 2:
        return None
    position = evidence["selector"][1]
    position["start"], position["end"] = position["end"], position["start"]
    return True


def plant_javascript_link(document):
    article = first(n for n in document["@graph"] if n["type"] == "NewsArticle")
    if article is None:
        return None
    article["url"] = "javascript:alert(1)"
    return True


def plant_unknown_agent(document):
    for statement in statements(document):
        for evidence in statement.get("evidence", []):
            for step in evidence.get("attribution", []):
                if "agent" in step:
                    step["agent"] = "ent:person/nobody-of-that-name"
                    return True
    return None


PLANTED = [
    ("an edge for a statement that is not plain", "shapes", plant_edge_for_what_is_not_plain),
    ("a plain statement without its edge", "shapes", plant_missing_edge),
    ("an edge without a statement", "shapes", plant_edge_without_statement),
    ("a negated statement marked as plain", "shapes", plant_negated_plain),
    ("a confidence above 1", "both", in_first_statement(set_key("confidence", 1.4))),
    ("an unknown modality", "both", in_first_statement(set_key("modality", "reported"))),
    ("a wrong number of independent articles", "shapes", in_first_statement(set_key("independentArticles", 999))),
    ("a subject that is nobody", "shapes", in_first_statement(set_key("subject", "ent:person/nobody-of-that-name"))),
    ("an unknown key", "schema", in_first_statement(set_key("polarty", "affirmed"))),
    ("an event that ends before it starts", "shapes",
     in_first_statement(lambda s: s.update(eventStart="2024-12-09", eventEnd="2024-12-08") or True)),
    ("a quote that ends before it starts", "shapes", in_first_evidence(swap_position)),
    ("sentence 0", "both", in_first_evidence(set_key("sentence", 0))),
    ("a voice that is nobody", "shapes", plant_unknown_agent),
    ("a link that runs a script", "both", plant_javascript_link),
]


def planted_errors(document, validator, shapes):
    """What is wrong with the checks themselves: planted errors that nobody found."""
    errors, planted = [], 0
    policy = first(n["evidencePolicy"] for n in document["@graph"] if n["type"] == "Dataset")
    for name, finder, plant in PLANTED:
        if "independent articles" in name and policy != "all":
            continue
        broken = copy.deepcopy(document)
        if plant(broken) is None:
            continue
        planted += 1
        if finder in ("schema", "both") and not schema_errors(broken, validator):
            errors.append(f"JSON Schema does not see {name}")
        if finder in ("shapes", "both") and not shape_errors(rdflib_graph(broken), shapes):
            errors.append(f"SHACL does not see {name}")
    return errors, planted


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--nquads", type=pathlib.Path, help="an N-Quads file that must hold the same facts")
    parser.add_argument("--turtle", type=pathlib.Path, help="a Turtle file that must hold the same facts")
    parser.add_argument("--texts", type=pathlib.Path, help="articles as `wirework read` prints them")
    parser.add_argument("--no-planted", action="store_true", help="do not plant errors (large files)")
    parser.add_argument("--no-shapes", action="store_true", help="leave SHACL out, which takes minutes for a thousand statements")
    options = parser.parse_args()

    document = json.loads(options.file.read_text(encoding="utf-8"))
    schema = json.loads((SCHEMAS / "graph.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    shapes = rdflib.Graph().parse(SCHEMAS / "shapes.ttl", format="turtle")

    facts = facts_of_pyld(document, "json-ld-1.1")
    graph = rdflib_graph(document)
    errors = compare("PyLD 1.0", facts_of_pyld(document, "json-ld-1.0"), "PyLD 1.1", facts)
    errors += compare("rdflib", facts_of_rdflib(graph), "PyLD", facts)
    oxigraph = facts_of_pyoxigraph(options.file, pyoxigraph.RdfFormat.JSON_LD)
    errors += compare("pyoxigraph", oxigraph, "PyLD", facts)
    if options.nquads:
        quads = facts_of_pyoxigraph(options.nquads, pyoxigraph.RdfFormat.N_QUADS)
        errors += compare("the N-Quads file", quads, "PyLD", facts)
        errors += canonical_errors(document, options.nquads)
    if options.turtle:
        turtle = facts_of_pyoxigraph(options.turtle, pyoxigraph.RdfFormat.TURTLE)
        errors += compare("the Turtle file in pyoxigraph", turtle, "PyLD", facts)
        turtle = rdflib.Graph().parse(options.turtle, format="turtle")
        errors += compare("the Turtle file in rdflib", facts_of_rdflib(turtle), "PyLD", facts)
    errors += schema_errors(document, validator)
    if not options.no_shapes:
        errors += shape_errors(graph, shapes)
    if options.texts:
        errors += quote_errors(document, options.texts)
    planted = 0
    if not options.no_planted:
        missed, planted = planted_errors(document, validator, shapes)
        errors += missed
    for error in errors:
        print(f"{options.file}: {error}", file=sys.stderr)
    if not errors:
        print(f"{options.file}: {len(facts)} facts, the same in PyLD, rdflib and pyoxigraph; {planted} planted errors found")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
