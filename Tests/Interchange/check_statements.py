"""Checks what `wirework extract --format jsonl` prints.

    python Tests/Interchange/check_statements.py statements.jsonl [--texts articles.jsonl]

Each line must fit Schemas/statement.schema.json; with --texts (what `wirework read` prints) each quote and mention must stand
at its offsets. Ends with status 1 and says what is wrong.
"""

import argparse
import json
import pathlib
import sys

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "Schemas"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--texts", type=pathlib.Path, help="articles as `wirework read` prints them")
    options = parser.parse_args()

    schema = json.loads((SCHEMAS / "statement.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    texts = {}
    if options.texts:
        for line in open(options.texts, encoding="utf-8"):
            article = json.loads(line)
            texts[article["id"]] = article["text"]
    errors, count = [], 0
    for number, line in enumerate(open(options.file, encoding="utf-8"), 1):
        statement = json.loads(line)
        count += 1
        errors += [f"{number}: {e.json_path}: {e.message[:300]}" for e in validator.iter_errors(statement)]
        evidence = statement["evidence"]
        if options.texts:
            text = texts.get(evidence["article"])
            if text is None:
                errors.append(f"{number}: no text for {evidence['article']}")
                continue
            places = [(evidence["quote"], evidence)]
            places += [(statement[end]["mention"]["text"], statement[end]["mention"]) for end in ("subject", "object")]
            for words, place in places:
                found = text[place["start"]:place["end"]]
                if found != words:
                    errors.append(f"{number}: {found!r} is not {words!r}")
    for error in errors[:20]:
        print(f"{options.file}:{error}", file=sys.stderr)
    if not errors:
        print(f"{options.file}: {count} lines fit the schema")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
