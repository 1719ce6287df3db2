#!/usr/bin/env python3
"""Writes the graph that the store and its peers are measured on: nobody real, the same in every run.

    edges.py FOLDER [STATEMENTS [ENTITIES]]      writes FOLDER/edges.tsv and FOLDER/sample.tsv

A statement is a line: the number of its subject, of its relation, of its object. Both ends are drawn by Zipf's law with exponent 0.75
(the k-th entity is drawn in proportion to k^-0.75, and which entity is the k-th is left to chance), no statement twice. The sample
holds 1,000 entities, each drawn with equal chance among those that have a statement: the ones that are asked for.
"""
import bisect
import itertools
import pathlib
import random
import sys

RELATIONS = 8
EXPONENT = 0.75


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    statements = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    entities = int(sys.argv[3]) if len(sys.argv) > 3 else statements // 5
    numbers = random.Random(7)
    weights = list(itertools.accumulate((rank + 1) ** -EXPONENT for rank in range(entities)))
    ranked = list(range(entities))
    numbers.shuffle(ranked)

    def drawn() -> int:
        return ranked[bisect.bisect(weights, numbers.random() * weights[-1])]

    seen: set[int] = set()
    used: set[int] = set()
    with open(folder / "edges.tsv", "w", encoding="ascii") as out:
        while len(seen) < statements:
            subject, relation, object_ = drawn(), numbers.randrange(RELATIONS), drawn()
            key = (subject * entities + object_) * RELATIONS + relation
            if subject == object_ or key in seen:
                continue
            seen.add(key)
            used.update((subject, object_))
            out.write(f"{subject}\t{relation}\t{object_}\n")
    sample = numbers.sample(sorted(used), 1_000)
    (folder / "sample.tsv").write_text("".join(f"{entity}\n" for entity in sample), encoding="ascii")


if __name__ == "__main__":
    main()
