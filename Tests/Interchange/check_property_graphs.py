"""Checks GraphML, GEXF and CSV exports of Wirework against its JSON-LD, with NetworkX and Python's own reader of CSV.

    python Tests/Interchange/check_property_graphs.py graph.jsonld graph.graphml graph.gexf FOLDER-WITH-CSV

Each file must hold exactly the plain statements as edges, between the same entities, with labels and quotes unchanged but for
characters that the format cannot hold. Ends with status 1 and says what is wrong.
"""

import csv
import json
import pathlib
import re
import sys
from urllib.parse import unquote

import networkx

# XML 1.0, production Char: everything else is shown as U+FFFD.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def in_xml(text):
    return FORBIDDEN.sub("\ufffd", text)


def expected(path):
    nodes = json.load(open(path, encoding="utf-8"))["@graph"]
    labels = {n["id"]: n["label"] for n in nodes if n["type"][0] == "Entity"}
    edges = {}
    for node in nodes:
        if node["type"] == ["Statement", "Claim"] and node["plain"]:
            quotes = {e["selector"][0]["exact"] for e in node["evidence"]}
            edges[node["id"].removeprefix("stm:")] = (node["subject"], node["object"]["id"], quotes)
    used = {end for subject, object_, _ in edges.values() for end in (subject, object_)}
    return {unquote(i.removeprefix("ent:")): labels[i] for i in used}, edges


def check(name, graph, labels, edges, shown=in_xml):
    errors = []
    labels = {node: shown(label) for node, label in labels.items()}
    if not graph.is_directed():
        errors.append("edges have no direction")
    found = {node: values.get("label") for node, values in graph.nodes(data=True)}
    if found != labels:
        odd = [key for key in labels.keys() | found.keys() if labels.get(key) != found.get(key)]
        errors.append(f"nodes differ: {[(key, labels.get(key), found.get(key)) for key in odd[:3]]}")
    seen = set()
    for source, target, key, values in graph.edges(keys=True, data=True):
        statement = str(values.get("id", key))
        seen.add(statement)
        if statement not in edges:
            errors.append(f"{statement} is no plain statement")
            continue
        subject, object_, quotes = edges[statement]
        if ("ent:" + source, "ent:" + target) != (subject, object_):
            errors.append(f"{statement} joins {source} and {target}")
        if values["quote"] not in {shown(quote) for quote in quotes}:
            errors.append(f"{statement}: {values['quote']!r} is none of its quotes")
    if seen != set(edges):
        errors.append(f"missing: {sorted(set(edges) - seen)[:3]}")
    return [f"{name}: {error}" for error in errors[:5]]


def main():
    labels, edges = expected(sys.argv[1])
    graphml = networkx.read_graphml(sys.argv[2], force_multigraph=True)
    gexf = networkx.MultiDiGraph(networkx.read_gexf(sys.argv[3], version="1.3"))
    errors = check("GraphML", graphml, labels, edges) + check("GEXF", gexf, labels, edges)
    errors += check("CSV", read_csv(pathlib.Path(sys.argv[4])), labels, edges, lambda text: text.replace("\0", "\ufffd"))
    for error in errors:
        print(error, file=sys.stderr)
    if not errors:
        print(f"{len(labels)} nodes and {len(edges)} edges, the same in JSON-LD, GraphML, GEXF and CSV")
    return 1 if errors else 0


def read_csv(folder):
    """The folder as a graph; the header of each column is a name, a colon and a type, as neo4j-admin reads it."""
    graph = networkx.MultiDiGraph()
    for name, header in [("nodes", "id:ID(Entity)"), ("relationships", ":START_ID(Entity)")]:
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        columns = rows[0]
        if columns[0] != header or not all(re.fullmatch(r"[a-z_]*(:[A-Za-z_]+(\(Entity\)|\[\])?)?", c) for c in columns):
            raise ValueError(f"{name}.csv: header {columns}")
        for row in rows[1:]:
            if len(row) != len(columns):
                raise ValueError(f"{name}.csv: {row}")
            values = {column.split(":")[0] or column: value for column, value in zip(columns, row)}
            if name == "nodes":
                graph.add_node(row[0], **values)
            else:
                graph.add_edge(row[0], row[1], **values)
    return graph


if __name__ == "__main__":
    sys.exit(main())
