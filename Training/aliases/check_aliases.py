#!/usr/bin/env python3
"""Check the alias tables: their form always, their facts when a folder of corpora is given.

    python3 Training/aliases/check_aliases.py              # form; part of `make test`
    python3 Training/aliases/check_aliases.py CORPORA      # form and facts

CORPORA holds gazetteers/ (wikidata-slice.tsv, countries.tsv, cities15000.tsv.gz), lexical/rigour/territories.jsonl
and treebanks/ewt/train.conllu.gz. Python standard library only. Exit code 1 when anything is wrong.
"""

import argparse
import pathlib
import sys

import alias_facts
import alias_tables

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "Schemas" / "aliases"


def main():
    parser = argparse.ArgumentParser(description="Check the alias tables.")
    parser.add_argument("corpora", nargs="?", type=pathlib.Path, help="folder of gazetteers to check the facts against")
    parser.add_argument("--tables", type=pathlib.Path, default=SHIPPED, help="folder of tables (default: the shipped ones)")
    parser.add_argument("--list", action="store_true", help="also list what could not be checked")
    options = parser.parse_args()

    errors = []
    lines = alias_tables.read(options.tables, errors)
    errors += alias_tables.check_form(lines, options.tables)
    print_counts(lines)
    if options.corpora:
        errors += alias_facts.check(lines, options.corpora, alias_tables.read_words(options.tables), options.list)
    for error in errors:
        print("error:", error)
    print("alias tables:", f"{len(errors)} errors" if errors else "in order")
    return 1 if errors else 0


def print_counts(lines):
    for file in sorted({line.file for line in lines}):
        mine = [line for line in lines if line.file == file]
        entities = {line.entity: line.wikidata for line in mine}
        items = sum(1 for item in entities.values() if item)
        print(f"{file}: {len(mine)} lines, {len(entities)} entities, {items} with a Wikidata item")


if __name__ == "__main__":
    sys.exit(main())
