#!/usr/bin/env python3
"""Loads the edges that edges.py wrote into a store or library, asks it about the sampled entities, and prints a line for each figure.

    peers.py sqlite3|pyoxigraph|kuzu|networkx FOLDER

Each is run in a process of its own, so that memory is its own. All hold the edges alone: no articles, no evidence, no quotes, no names
to search. Both directions count, and two hops are the edges of the entity and those of every neighbour, each neighbour once: what
Wirework's `adjacent` gives. Times are processor time, since other work on the machine would disturb those of the clock.
"""
import pathlib
import resource
import shutil
import statistics
import sys
import time


class SQLite3:
    """The module of Python's standard library: one table, an index for each direction."""

    def __init__(self, path):
        import sqlite3
        self.path = path
        self.db = sqlite3.connect(path)

    def load(self, edges):
        self.db.execute("PRAGMA synchronous = OFF")
        self.db.execute("CREATE TABLE edge (subject INTEGER, relation INTEGER, object INTEGER)")
        self.db.executemany("INSERT INTO edge VALUES (?, ?, ?)", edges)
        self.db.execute("CREATE INDEX outwards ON edge(subject, relation, object)")
        self.db.execute("CREATE INDEX inwards ON edge(object, relation, subject)")
        self.db.commit()

    def adjacent(self, entity):
        return self.db.execute(
            "SELECT relation, object FROM edge WHERE subject = ?1 UNION ALL SELECT relation, subject FROM edge WHERE object = ?1",
            (entity,)).fetchall()


class Oxigraph:
    """An RDF store on disk: one quad an edge."""

    def __init__(self, path):
        import pyoxigraph
        self.path, self.node, self.quad = path, pyoxigraph.NamedNode, pyoxigraph.Quad
        self.store = pyoxigraph.Store(path)

    def load(self, edges):
        node = self.node
        self.store.bulk_extend(
            self.quad(node(f"urn:e:{s}"), node(f"urn:r:{r}"), node(f"urn:e:{o}")) for s, r, o in edges)
        self.store.flush()

    def adjacent(self, entity):
        entity = self.node(f"urn:e:{entity}")
        found = [(q.predicate.value, int(q.object.value[6:])) for q in self.store.quads_for_pattern(entity, None, None, None)]
        return found + [(q.predicate.value, int(q.subject.value[6:])) for q in self.store.quads_for_pattern(None, None, entity, None)]


class Kuzu:
    """A property graph on disk: loaded by its own COPY from files."""

    ASK = "MATCH (a:Entity)-[e:Edge]-(b:Entity) WHERE a.id = $id RETURN e.relation, b.id"

    def __init__(self, path):
        import kuzu
        self.path = path
        self.connection = kuzu.Connection(kuzu.Database(path, buffer_pool_size=512 << 20))

    def load(self, edges):
        folder = pathlib.Path(self.path).parent
        entities = set()
        with open(folder / "kuzu-edges.csv", "w") as out:
            for s, r, o in edges:
                entities.update((s, o))
                out.write(f"{s},{o},{r}\n")
        (folder / "kuzu-entities.csv").write_text("".join(f"{e}\n" for e in sorted(entities)))
        run = self.connection.execute
        run("CREATE NODE TABLE Entity (id INT64, PRIMARY KEY (id))")
        run("CREATE REL TABLE Edge (FROM Entity TO Entity, relation INT64)")
        run(f"COPY Entity FROM '{folder}/kuzu-entities.csv'")
        run(f"COPY Edge FROM '{folder}/kuzu-edges.csv'")

    def adjacent(self, entity):
        return self.connection.execute(self.ASK, {"id": entity}).get_all()


class NetworkX:
    """A graph in memory, with nothing on disk."""

    def __init__(self, path):
        import networkx
        self.path = path
        self.graph = networkx.MultiDiGraph()

    def load(self, edges):
        self.graph.add_edges_from((s, o, r) for s, r, o in edges)

    def adjacent(self, entity):
        found = [(r, o) for _, o, r in self.graph.out_edges(entity, keys=True)]
        return found + [(r, s) for s, _, r in self.graph.in_edges(entity, keys=True)]


PEERS = {"sqlite3": SQLite3, "pyoxigraph": Oxigraph, "kuzu": Kuzu, "networkx": NetworkX}


def two_hops(peer, entity):
    first = peer.adjacent(entity)
    found = list(first)
    for other in {other for _, other in first} - {entity}:
        found += peer.adjacent(other)
    return found


def size(path: pathlib.Path) -> int:
    files = [path] if path.is_file() else path.rglob("*") if path.exists() else []
    return sum(file.stat().st_size for file in files if file.is_file())


def main() -> None:
    name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    path = folder / f"{name}.store"
    for old in folder.glob(f"{name}.store*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()

    def report(label, value):
        print(f"{name}\t{label}\t{value}", flush=True)

    def edges():
        with open(folder / "edges.tsv") as lines:
            for line in lines:
                subject, relation, object_ = line.split("\t")
                yield int(subject), int(relation), int(object_)

    peer = PEERS[name](str(path))
    start, processor = time.perf_counter(), time.process_time()
    peer.load(edges())
    seconds, processor = time.perf_counter() - start, time.process_time() - processor
    count = sum(1 for _ in open(folder / "edges.tsv"))
    report("load", f"{seconds:.1f} s ({processor:.1f} s of processor time), {count / processor:.0f} statements a second of it")
    report("size on disk", f"{sum(size(p) for p in folder.glob(f'{name}.store*')) / 1e6:.0f} MB")
    report("peak memory of loading", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")

    sample = [int(line) for line in (folder / "sample.tsv").read_text().split()]
    questions = [("1 hop", sample, peer.adjacent), ("2 hops", sample[:300], lambda entity: two_hops(peer, entity))]
    for label, entities, ask in questions:
        times, found = [], []
        for entity in entities:
            start = time.process_time_ns()
            answer = ask(entity)
            times.append((time.process_time_ns() - start) / 1e6)
            found.append(len(answer))
        times.sort()
        report(label, f"p50 {statistics.median(times):.3f} ms, p99 {times[len(times) * 99 // 100]:.3f} ms, "
               f"statements p50 {sorted(found)[len(found) // 2]}, p99 {sorted(found)[len(found) * 99 // 100]}")


if __name__ == "__main__":
    main()
