"""Loads an export of Wirework into rdflib or NetworkX and writes it again in their formats, so that both can be timed.

    python Tests/Benchmarks/peers.py rdflib|networkx FILE STATEMENTS FORMAT…

Reads N-Triples (rdflib) or GraphML (networkx). Prints a row of the table for loading and for each format: seconds on the clock, seconds of
the processor, statements a second of the processor, peak memory of the process so far, megabytes written.
"""

import json
import os
import resource
import sys
import tempfile
import time


def row(label, count, clock, spent, size):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"| {label} | {count:,} | {clock:.1f} | {spent:.1f} | {count / spent:,.0f} | {peak:.0f} | {size / 1e6:.1f} |", flush=True)


def timed(label, count, path, work):
    clock, spent = time.perf_counter(), time.process_time()
    result = work()
    row(label, count, time.perf_counter() - clock, time.process_time() - spent, os.path.getsize(path))
    return result


def writers(name, graph, target):
    """How the peer writes each of its formats."""
    if name == "rdflib":
        forms = {"nquads": "nt", "turtle": "turtle", "jsonld": "json-ld"}
        return {ours: lambda theirs=theirs: graph.serialize(target, format=theirs, encoding="utf-8") for ours, theirs in forms.items()}
    import networkx

    def cytoscape():
        with open(target, "w", encoding="utf-8") as file:
            json.dump(networkx.cytoscape_data(graph), file)

    return {"graphml": lambda: networkx.write_graphml(graph, target), "gexf": lambda: networkx.write_gexf(graph, target),
            "cytoscape": cytoscape}


def main():
    name, source, count, *formats = sys.argv[1:]
    count = int(count)
    if name == "rdflib":
        import rdflib

        load = lambda: rdflib.Graph().parse(source, format="nt")
    else:
        import networkx

        load = lambda: networkx.read_graphml(source, force_multigraph=True)
    graph = timed(f"{name}: reading", count, source, load)
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "out")
        for form in formats:
            timed(f"{name}: {form}", count, target + "." + form, writers(name, graph, target + "." + form)[form])


if __name__ == "__main__":
    main()
