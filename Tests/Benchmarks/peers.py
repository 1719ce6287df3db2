"""Loads an export of Wirework into rdflib or NetworkX and writes it again, so that both can be timed.

    python Tests/Benchmarks/peers.py rdflib|networkx IN OUT
"""

import sys
import time


def main():
    name, source, target = sys.argv[1:]
    if name == "rdflib":
        import rdflib

        graph = rdflib.Graph().parse(source, format="nt")
        start = time.perf_counter()
        graph.serialize(target, format="nt", encoding="utf-8")
    else:
        import networkx

        graph = networkx.read_graphml(source, force_multigraph=True)
        start = time.perf_counter()
        networkx.write_graphml(graph, target)
    with open(target + ".seconds", "w") as file:
        file.write(f"{name}: {time.perf_counter() - start:.1f} s\n")


if __name__ == "__main__":
    main()
