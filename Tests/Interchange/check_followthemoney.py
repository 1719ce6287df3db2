"""Checks a FollowTheMoney export of Wirework with the followthemoney library, against the JSON-LD of the same graph.

    python Tests/Interchange/check_followthemoney.py graph.ftm.jsonl graph.jsonld

Every entity must be valid, keep its values through the library's own cleaning, and point at entities of the right kind; links are
exactly the plain statements. Ends with status 1 and says what is wrong.
"""

import json
import sys
import types
import unicodedata

# PyICU is no wheel; followthemoney needs it to transliterate names, which no check here does.
icu = types.ModuleType("icu")
icu.Transliterator = types.SimpleNamespace(createInstance=lambda name: types.SimpleNamespace(transliterate=str))
sys.modules["icu"] = icu

from followthemoney import model
from followthemoney.types import registry


def composed(text):
    """The text as the library leaves it: letters and accents composed, invisible characters left out."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf").strip()


def main():
    entities = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    nodes = json.load(open(sys.argv[2], encoding="utf-8"))["@graph"]
    plain = {n["id"].removeprefix("stm:") for n in nodes if n["type"] == ["Statement", "Claim"] and n["plain"]}
    schemas = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    errors = [] if len(schemas) == len(entities) else ["ids repeat"]
    for entity in entities:
        schema = schemas[entity["id"]]
        try:
            schema.validate(entity)
        except Exception as problem:  # the library's own words say what is wrong
            errors.append(f"{entity['id']}: {problem} {getattr(problem, 'errors', '')}")
        cleaned = model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            if prop is None or prop.stub:
                errors.append(f"{entity['id']}: {schema.name} has no {name}")
            elif {composed(value) for value in cleaned.get(name)} != {composed(value) for value in values}:
                odd = sorted(set(values) ^ set(cleaned.get(name)))
                errors.append(f"{entity['id']}: {name} is cleaned: {odd[:2]!r}")
            elif prop.type == registry.entity:
                for value in values:
                    if value not in schemas or not schemas[value].is_a(prop.range):
                        errors.append(f"{entity['id']}: {name} points at {value}, which is no {prop.range.name}")
    links = {e["properties"]["recordId"][0] for e in entities if e["schema"] == "UnknownLink"}
    if links != plain:
        errors.append(f"links differ from the plain statements: {sorted(links ^ plain)[:3]}")
    for error in errors[:8]:
        print(error, file=sys.stderr)
    if not errors:
        print(f"{len(entities)} entities are valid, {len(links)} of them links")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
