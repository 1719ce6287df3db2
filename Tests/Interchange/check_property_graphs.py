"""Checks the exports of Wirework that hold plain statements only against its JSON-LD.

    python Tests/Interchange/check_property_graphs.py FOLDER

The folder holds one graph as graph.jsonld, graph.graphml, graph.gexf, graph.cyjs, graph.cx2, graph.dot and the CSV pack. Each must hold
exactly the plain statements as edges, between the same entities, with labels and quotes unchanged but for characters that the format
cannot hold. Readers: NetworkX (GraphML, GEXF, Cytoscape.js), igraph (GraphML), ndex2 (CX2), pydot and `dot -Tcanon` (DOT), Kuzu and
Python's own csv (CSV). Ends with status 1 and says what is wrong.
"""

import csv
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from urllib.parse import unquote

import igraph
import kuzu
import networkx
import pydot
from ndex2.cx2 import RawCX2NetworkFactory

# XML 1.0, production Char: everything else is shown as U+FFFD.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def in_xml(text):
    return FORBIDDEN.sub("\ufffd", text)


def in_csv(text):
    return text.replace("\0", "\ufffd")


def in_dot(text):
    """The text as DOT holds it: escapes undone, without line breaks and hidden characters, and perhaps cut short."""
    shown = re.sub("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", "\ufffd", re.sub("[\r\t]", " ", text))
    return shown


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


def same(shown, text):
    """Whether a text is another one, or its visibly shortened beginning."""
    return shown == text or (shown.endswith("…") and len(shown.encode()) > 10_000 and text.startswith(shown[:-1]))


def check(name, graph, labels, edges, shown=in_xml):
    errors = []
    labels = {node: shown(label) for node, label in labels.items()}
    if not graph.is_directed():
        errors.append("edges have no direction")
    found = {node: values.get("label") for node, values in graph.nodes(data=True)}
    odd = [k for k in labels.keys() | found.keys() if k not in labels or k not in found or not same(found[k], labels[k])]
    if odd:
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
        if not any(same(values["quote"], shown(quote)) for quote in quotes):
            errors.append(f"{statement}: {values['quote']!r} is none of its quotes")
    if seen != set(edges):
        errors.append(f"missing: {sorted(set(edges) - seen)[:3]}")
    return [f"{name}: {error}" for error in errors[:5]]


def read_igraph(path, edges):
    """The graph as igraph reads it; igraph 1.0 mixes the ids of edges up, so they are found by their ends and quotes."""
    source = igraph.Graph.Read_GraphML(str(path))
    graph = networkx.MultiDiGraph() if source.is_directed() else networkx.MultiGraph()
    for vertex in source.vs:
        graph.add_node(vertex["id"], label=vertex["label"])
    left = {key: list(quotes) for key, (_, _, quotes) in edges.items()}
    for edge in source.es:
        ends = source.vs[edge.source]["id"], source.vs[edge.target]["id"]
        names = [
            key for key in left
            if (edges[key][0], edges[key][1]) == ("ent:" + ends[0], "ent:" + ends[1])
            and edge["quote"] in map(in_xml, left[key])
        ]
        graph.add_edge(*ends, id=names[0] if names else f"an unknown edge {ends}", quote=edge["quote"])
        if names:
            del left[names[0]]
    return graph


def read_cytoscape(path):
    return networkx.cytoscape_graph(json.load(open(path, encoding="utf-8")))


def read_cx2(path):
    """A CX2 file by the rules of its specification: aspects in order, counts that agree, attributes that are declared."""
    parts = json.load(open(path, encoding="utf-8"))
    if parts[0] != {"CXVersion": "2.0", "hasFragments": False} or parts[-1] != {"status": [{"success": True, "error": ""}]}:
        raise ValueError("CX2: head or end")
    aspects = {name: rows for part in parts[1:-1] for name, rows in part.items()}
    for entry in aspects["metaData"]:
        if len(aspects[entry["name"]]) != entry["elementCount"]:
            raise ValueError(f"CX2: {entry} but {len(aspects[entry['name']])}")
    kinds = {"string": str, "double": (int, float), "integer": int}
    for aspect, rows in (("nodes", aspects["nodes"]), ("edges", aspects["edges"])):
        declared = aspects["attributeDeclarations"][0][aspect]
        for number, row in enumerate(rows):
            wrong = [k for k, v in row["v"].items() if not isinstance(v, kinds[declared[k]["d"]])]
            if wrong or row["id"] != number:
                raise ValueError(f"CX2: {row}")
    graph = networkx.MultiDiGraph()
    names = {row["id"]: row["v"]["id"] for row in aspects["nodes"]}
    for row in aspects["nodes"]:
        graph.add_node(row["v"]["id"], **row["v"])
    for row in aspects["edges"]:
        graph.add_edge(names[row["s"]], names[row["t"]], **row["v"])
    return graph


def read_ndex2(path):
    """The CX2 file as NDEx's own library reads it."""
    network = RawCX2NetworkFactory().get_cx2network(str(path))
    graph = networkx.MultiDiGraph()
    names = {number: node["v"]["id"] for number, node in network.get_nodes().items()}
    for number, node in network.get_nodes().items():
        graph.add_node(names[number], **node["v"])
    for edge in network.get_edges().values():
        graph.add_edge(names[edge["s"]], names[edge["t"]], **edge["v"])
    return graph


def read_dot(path):
    """The DOT file as pydot reads what `dot -Tcanon` makes of it."""
    done = subprocess.run(["dot", "-Tcanon", str(path)], capture_output=True)
    if done.returncode or done.stderr:
        raise ValueError(f"dot: {done.stderr.decode()[:300]}")
    (source,) = pydot.graph_from_dot_file(str(path), encoding="utf-8")

    def text(value):
        value = value[1:-1] if value.startswith('"') else value
        undone = re.sub(r"\\(.)", lambda m: "\n" if m.group(1) == "n" else m.group(1), value, flags=re.S)
        return undone.replace("&amp;", "&")

    graph = networkx.MultiDiGraph() if source.get_type() == "digraph" else networkx.MultiGraph()
    names = {}
    for node in source.get_nodes():
        if node.get_name() in ("graph", "node", "edge"):
            continue
        values = {key: text(value) for key, value in node.get_attributes().items()}
        names[node.get_name()] = values["id"]
        graph.add_node(values["id"], label=values.get("label", ""))
    for edge in source.get_edges():
        values = {key: text(value) for key, value in edge.get_attributes().items()}
        graph.add_edge(names[edge.get_source()], names[edge.get_destination()], id=values["id"], quote=values["tooltip"])
    return graph


# The header that neo4j-admin reads: a name, then a type, an id space, or a role. (Neo4j Operations Manual, "Import", CSV header format.)
HEADERS = {
    "nodes": r"([A-Za-z_]+)?(:(ID\(Entity\)|LABEL|(int|long|float|double|boolean|byte|short|char|string)(\[\])?))?",
    "relationships": r"([A-Za-z_]+)?(:(START_ID\(Entity\)|END_ID\(Entity\)|TYPE|(int|long|float|double|boolean|string)(\[\])?))?",
}
NEEDED = {"nodes": [":ID(Entity)", ":LABEL"], "relationships": [":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"]}
READERS = {"int": int, "long": int, "float": float, "double": float}


def read_csv(folder):
    """The CSV pack as a graph, its headers checked by neo4j-admin's grammar and its fields by their types."""
    graph = networkx.MultiDiGraph()
    for name in HEADERS:
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        columns = rows[0]
        if not all(column and re.fullmatch(HEADERS[name], column) for column in columns):
            raise ValueError(f"{name}.csv: header {columns}")
        if not all(sum(column.endswith(role) for column in columns) == 1 for role in NEEDED[name]):
            raise ValueError(f"{name}.csv: {columns} lacks one of {NEEDED[name]}")
        for row in rows[1:]:
            if len(row) != len(columns):
                raise ValueError(f"{name}.csv: {row}")
            values = {column.split(":")[0] or column: value for column, value in zip(columns, row)}
            for column, value in zip(columns, row):
                READERS.get(column.partition(":")[2], str)(value)
            if name == "nodes":
                graph.add_node(row[0], **values)
            else:
                graph.add_edge(row[0], row[1], **values)
    return graph


def read_kuzu(folder):
    """The CSV pack as Kuzu loads it with the commands that come along."""
    graph = networkx.MultiDiGraph()
    with tempfile.TemporaryDirectory() as scratch:
        database = kuzu.Connection(kuzu.Database(str(pathlib.Path(scratch) / "graph.kuzu"), buffer_pool_size=1 << 28))
        script = (folder / "kuzu.cypher").read_text(encoding="utf-8")
        commands = "\n".join(line for line in script.splitlines() if not line.startswith("//"))
        for command in filter(None, (c.strip() for c in commands.split(";\n"))):
            database.execute(re.sub(r'"(\w+\.csv)"', lambda m: json.dumps(str(folder / m.group(1))), command))
        rows = database.execute("MATCH (n:Entity) RETURN n.id, n.label")
        while rows.has_next():
            name, label = rows.get_next()
            graph.add_node(name, label=label)
        rows = database.execute("MATCH (a:Entity)-[s:Statement]->(b:Entity) RETURN a.id, b.id, s.id, s.quote")
        while rows.has_next():
            source, target, statement, quote = rows.get_next()
            graph.add_edge(source, target, id=statement, quote=quote)
    return graph


def main():
    folder = pathlib.Path(sys.argv[1])
    labels, edges = expected(folder / "graph.jsonld")
    gexf = networkx.MultiDiGraph(networkx.read_gexf(folder / "graph.gexf", version="1.3"))
    errors = check("GraphML", networkx.read_graphml(folder / "graph.graphml", force_multigraph=True), labels, edges)
    errors += check("GraphML in igraph", read_igraph(folder / "graph.graphml", edges), labels, edges)
    errors += check("GEXF", gexf, labels, edges)
    errors += check("Cytoscape.js", read_cytoscape(folder / "graph.cyjs"), labels, edges, str)
    errors += check("CX2", read_cx2(folder / "graph.cx2"), labels, edges, str)
    errors += check("CX2 in ndex2", read_ndex2(folder / "graph.cx2"), labels, edges, str)
    errors += check("CSV", read_csv(folder), labels, edges, in_csv)
    errors += check("Kuzu", read_kuzu(folder), labels, edges, in_csv)
    if shutil.which("dot"):
        errors += check("DOT", read_dot(folder / "graph.dot"), labels, edges, in_dot)
    for error in errors:
        print(error, file=sys.stderr)
    if not errors:
        print(f"{len(labels)} nodes and {len(edges)} edges, the same in all formats")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
