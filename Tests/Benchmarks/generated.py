"""Writes a graph of any size as Wirework exports it, for `wirework import`: nobody real, the same in every run.

    python3 Tests/Benchmarks/generated.py STATEMENTS > graph.jsonld

News has this shape: each article makes eight statements, each statement has one or two evidences, a few entities are spoken of all the
time and many once.
"""

import hashlib
import json
import pathlib
import random
import sys

MASK = (1 << 64) - 1
RELATIONS = ["holds", "visited", "met", "supports", "criticized", "captured", "left", "announced"]
SYLLABLES = ["ka", "lo", "mir", "ten", "sa", "vo", "dra", "li", "no", "per", "ash", "um"]


def stable_hash(*parts):
    """NewsModel's StableHash: FNV-1a, then the finaliser of MurmurHash3."""
    state = 0xCBF29CE484222325
    for part in parts:
        for byte in part.encode() + b"\xff":
            state = ((state ^ byte) * 0x100000001B3) & MASK
    mixed = state ^ (state >> 33)
    mixed = (mixed * 0xFF51AFD7ED558CCD) & MASK
    mixed ^= mixed >> 33
    mixed = (mixed * 0xC4CEB9FE1A85EC53) & MASK
    return f"{mixed ^ (mixed >> 33):016x}"


def label(numbers, index):
    words = ["".join(numbers.choice(SYLLABLES) for _ in range(numbers.randint(2, 3))).title() for _ in range(2)]
    return f"{' '.join(words)} {index}"


def main():
    count = int(sys.argv[1])
    numbers = random.Random(7)
    context = (pathlib.Path(__file__).resolve().parents[2] / "Schemas/context.jsonld").read_text(encoding="utf-8")
    out = sys.stdout.write
    out('{"@context":' + json.dumps(json.loads(context)["@context"]) + ',\n"@graph":[\n')
    out(json.dumps({"id": "urn:wirework:graph", "type": "Dataset", "conformsTo": "https://w3id.org/wirework/graph/1.0",
                    "edgePolicy": "polarity=affirmed;modality=actual;firmness=stated,reported,confirmed",
                    "evidencePolicy": "all", "offsetUnit": "unicode-code-point"}))

    def node(value):
        out(",\n" + json.dumps(value, ensure_ascii=False))

    node({"id": "ww:Organization", "type": "Class", "label": "organization", "subClassOf": "ww:Entity"})
    for relation in RELATIONS:
        node({"id": f"rel:{relation}", "type": "Relation", "label": relation})
    entities = [label(numbers, index) for index in range(max(count // 3, 4))]
    ids = [f"organization/{name.lower().replace(' ', '-')}" for name in entities]
    for name, id_ in sorted(zip(entities, ids), key=lambda pair: pair[1]):
        node({"id": f"ent:{id_}", "type": ["Entity", "ww:Organization"], "label": name, "name": name})
    for article in range(count // 8 + 1):
        name = f"article-{article:07}"
        node({"id": f"art:{name}", "type": "NewsArticle", "name": name, "headline": f"Report {article}",
              "url": f"https://news.example/{article}?a=1&b=2", "inLanguage": "en", "outlet": f"Paper {article % 40}",
              "datePublished": {"value": f"2024-{article % 12 + 1:02}-{article % 28 + 1:02}", "type": "xsd:date"},
              "sha256": hashlib.sha256(name.encode()).hexdigest(), "copyGroup": name})
    seen = set()
    for index in range(count):
        while True:
            ends = [min(int(numbers.paretovariate(0.6)), len(ids)) - 1, numbers.randrange(len(ids))]
            numbers.shuffle(ends)
            relation = RELATIONS[numbers.randrange(len(RELATIONS))]
            polarity = "negated" if numbers.random() < 0.08 else "affirmed"
            subject, object_ = ids[ends[0]], ids[ends[1]]
            # A symmetric relation is stored with the smaller end first.
            if relation == "met" and object_ < subject:
                ends.reverse()
                subject, object_ = object_, subject
            key = (subject, relation, object_, polarity)
            if subject != object_ and key not in seen:
                break
        seen.add(key)
        statement = "st-" + stable_hash(subject, relation, object_, polarity, "actual")
        first, second = entities[ends[0]], entities[ends[1]]
        quote = f"{first} – as the paper “{index % 40}” says – has dealt with {second} once more"
        evidence = []
        for copy in range(1 + (index % 5 < 2)):
            article, start = f"article-{(index // 8 + copy * 5) % (count // 8 + 1):07}", 200 * (index % 8) + 2000 * copy
            place = f"art:{article}#char={start},{start + len(quote)}"
            second_start = start + quote.index(second)
            evidence.append({
                "id": f"{place};{statement}", "type": "Evidence", "source": f"art:{article}", "sentence": index % 8 + 1,
                "selector": [{"id": place + ";quote", "type": "TextQuoteSelector", "exact": quote},
                             {"id": place, "type": "TextPositionSelector", "start": start, "end": start + len(quote)}],
                "subjectText": first, "subjectStart": start, "subjectEnd": start + len(first),
                "objectText": second, "objectStart": second_start, "objectEnd": second_start + len(second),
                "rule": f"{relation}#1", "confidence": 0.9})
        node({"id": f"stm:{statement}", "type": ["Statement", "Claim"], "subject": f"ent:{subject}",
              "predicate": f"rel:{relation}", "object": {"id": f"ent:{object_}"}, "polarity": polarity,
              "modality": "actual", "evidence": evidence})
    out("\n]}\n")


if __name__ == "__main__":
    main()
