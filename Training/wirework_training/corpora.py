"""Reads the training corpora into sentences: forms with, where a corpus gives them, tags, lemmas, trees and names."""
import gzip
import itertools
import json
import os
import re
from dataclasses import dataclass, field, replace

NAME_LABELS = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC", "NAT", "MISC") for p in "BI"]
NAME_SOURCES = ["uner", "gum", "wiki", "gmb"]
COUNTRIES = os.path.join(os.path.dirname(__file__), "../../Schemas/aliases/countries.tsv")


@dataclass
class Sentence:
    forms: list
    source: str = ""
    xpos: list = None
    upos: list = None
    lemmas: list = None
    feats: list = None
    heads: list = None
    deprels: list = None
    names: list = None  # per word: a string label, "?X" for one of several, or "" for unknown
    name_source: int = 0
    space_after: list = None
    sent_id: str = ""
    text: str = ""
    new_paragraph: bool = False
    new_document: bool = False
    mwt: list = field(default_factory=list)  # (first, last, surface) with 0-based words
    entities: list = None
    silver_names: list = None  # as the treebanks have names, by networks
    weight: float = 1.0


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        yield from f


def conllu(path, source):
    sentences, rows, comments = [], [], {}
    for line in lines(path):
        line = line.rstrip("\n")
        if not line:
            if rows:
                sentences.append(sentence(rows, comments, source))
            rows, comments = [], {}
        elif line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        else:
            rows.append(line.split("\t"))
    return sentences


def sentence(rows, comments, source):
    words, mwt, inside = [], [], {}
    for row in rows:
        if "-" in row[0]:
            a, b = (int(x) for x in row[0].split("-"))
            mwt.append((a - 1, b - 1, row[1]))
            inside[b] = "SpaceAfter=No" not in row[9]
            for i in range(a, b):
                inside[i] = False
        elif "." not in row[0]:
            words.append(row)
    spaces = [inside.get(i + 1, "SpaceAfter=No" not in w[9]) for i, w in enumerate(words)]
    return Sentence(
        forms=[w[1] for w in words], source=source, lemmas=[w[2] for w in words], upos=[w[3] for w in words],
        xpos=[w[4] for w in words], feats=[w[5] for w in words], heads=[int(w[6]) for w in words],
        deprels=[w[7] for w in words], space_after=spaces, sent_id=comments.get("sent_id", ""),
        text=comments.get("text", ""), new_document="newdoc id" in comments,
        new_paragraph="newdoc id" in comments or "newpar" in comments or "newpar id" in comments,
        mwt=mwt, entities=[w[9] for w in words])


def iob(path, source):
    out, forms, tags, sid = [], [], [], ""
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("# ") and "\t" not in line:
            if line.startswith("# sent_id = "):
                sid = line[12:]
            continue
        if not line:
            if forms:
                out.append(Sentence(forms=forms, names=tags, source=source, sent_id=sid))
            forms, tags = [], []
            continue
        form, _, tag = line.rpartition("\t")
        forms.append(form)
        tags.append(tag)
    if forms:
        out.append(Sentence(forms=forms, names=tags, source=source, sent_id=sid))
    return out


PERSON = {"person", "politician", "writer", "scientist", "researcher", "musicalartist", "PER"}
ORGANIZATION = {"organisation", "politicalparty", "university", "band", "ORG", "organization"}
LOCATION = {"country", "location", "LOC", "place"}


def wiki_label(tag):
    if tag == "O":
        return "O"
    prefix, kind = tag.split("-", 1)
    if kind in PERSON:
        return prefix + "-PER"
    if kind in ORGANIZATION:
        return prefix + "-ORG"
    if kind in LOCATION:
        return prefix + "-LOC"
    if kind in ("misc", "MISC"):
        return "?" + prefix  # nationalities are in here too
    if kind in ("event", "election", "award", "book", "album", "song", "poem", "magazine", "conference", "academicjournal"):
        return prefix + "-MISC"
    return "?O" + prefix  # fields, genres, metrics …: no names for us, or MISC


def split_hyphens(s):
    """The treebanks split hyphens inside words; the name corpora do not."""
    forms, names, spaces = [], [], []
    for form, name in zip(s.forms, s.names or [""] * len(s.forms)):
        parts = hyphen_parts(form)
        for i, part in enumerate(parts):
            forms.append(part)
            inner = name
            if i and name.startswith("B-"):
                inner = "I-" + name[2:]
            elif i and name in ("?B", "?OB"):
                inner = name[:-1] + "I"
            names.append(inner)
            spaces.append(i == len(parts) - 1)
    s.forms, s.space_after = forms, spaces
    s.names = names if s.names else None
    return s


KEEP_PREFIX = {"e", "re", "co", "non", "anti", "pre", "un", "ex", "mid", "multi", "semi", "sub", "t", "x", "u"}


def hyphen_parts(form):
    if "-" not in form or len(form) < 3 or "@" in form or "://" in form or form.startswith("-") or form.endswith("-"):
        return [form]
    pieces = re.split(r"(-)", form)
    out = []
    for piece in pieces:
        if piece:
            out.append(piece)
    if len(out) == 3 and out[0].lower() in KEEP_PREFIX and out[0].lower() not in ("anti", "non", "ex", "mid", "pre", "multi"):
        return [form]
    if not all(p == "-" or any(c.isalnum() for c in p) for p in out):
        return [form]
    return out


def gum_names(s):
    """Named entities of GUM: all-PROPN spans of persons, organizations and places; other PROPN words stay unknown."""
    s.names = ["" if u == "PROPN" else "O" for u in s.upos]
    stack = []
    spans = []
    for i, misc in enumerate(s.entities):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        if not match:
            continue
        for token in re.findall(r"\([^()]+\)?|[^()]*\)", match.group(1)):
            if token.startswith("("):
                body = token[1:].rstrip(")")
                parts = body.split("-")
                ident, kind = parts[0], parts[1] if len(parts) > 1 else ""
                if token.endswith(")"):
                    spans.append((i, i, kind))
                else:
                    stack.append((ident, i, kind))
            else:
                ident = token.rstrip(")")
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == ident:
                        _, start, kind = stack.pop(k)
                        spans.append((start, i, kind))
                        break
    kinds = {"person": "PER", "organization": "ORG", "place": "LOC"}
    taken = set()
    for a, b, kind in sorted(spans, key=lambda x: x[0] - x[1]):
        inner = [s.upos[i] == "PROPN" or s.forms[i] in "-of the'&," for i in range(a, b + 1)]
        if kind not in kinds or not all(inner) or s.upos[a] != "PROPN" or s.upos[b] != "PROPN":
            continue
        if "," in s.forms[a:b + 1] or any(i in taken for i in range(a, b + 1)):
            continue
        for i in range(a, b + 1):
            s.names[i] = ("B-" if i == a else "I-") + kinds[kind]
            taken.add(i)
    s.name_source = NAME_SOURCES.index("gum")
    return s


def redocred(path):
    kinds = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "?", "TIME": "O", "NUM": "O"}
    for line in lines(path):
        doc = json.loads(line)
        tags = [["O"] * len(x) for x in doc["sents"]]
        for mentions in doc["vertexSet"]:
            for m in mentions:
                kind, (a, b), row = kinds.get(m["type"], "O"), m["pos"], tags[m["sent_id"]]
                if kind == "O" or b > len(row):
                    continue
                for i in range(a, b):
                    p = "B" if i == a else "I"
                    row[i] = "?" + p if kind == "?" else f"{p}-{kind}"
        for forms, names in zip(doc["sents"], tags):
            if forms and all(f.strip() for f in forms):
                yield Sentence(forms=[f.replace(" ", "") for f in forms], names=names, source="redocred")


def name_words(name):
    """The words of a name as the treebanks cut them."""
    return re.findall(r"(?:[A-Z]\.)+|[^\W_]+\.?(?=\s|$)|[^\W_]+|'s|[^\w\s]", name)


def gazetteer(root):
    """Names of places and organizations, with the weight of each, to put in place of others while training."""
    places, groups = [], []
    for line in lines(os.path.join(root, "gazetteers/cities15000.tsv.gz")):
        row = line.rstrip("\n").split("\t")
        population = int(row[-1] or 0)
        if population >= 250_000:
            places.append((name_words(row[1] or row[0]), population ** 0.5))
    for line in lines(COUNTRIES):
        row = line.rstrip("\n").split("\t")
        if row[2] == "Country" and row[4] == "name" and row[-1] != "mledoze":
            places.append((name_words(row[3]), 1500.0 if row[3] == row[1] else 500.0))
    for line in lines(os.path.join(root, "gazetteers/wikidata-slice.tsv")):
        row = line.rstrip("\n").split("\t")
        links = int(row[2])
        if row[1] == "organization" and links >= 26:
            groups.append((name_words(row[3]), links ** 0.5))
            groups += [(name_words(x), links ** 0.5 / 4) for x in row[4].split("|")[:1] if x and x[0].isupper()] if len(row) > 4 else []
    clean = lambda rows: [(w, n) for w, n in rows if w and len(w) <= 6 and w[0][0].isupper()]
    return clean(places), clean(groups)


def people(sentences):
    """Names of persons in sentences, to put in place of others while training."""
    found = {tuple(s.forms[a:b]) for s in sentences for a, b, kind in spans(s.names) if kind == "PER"}
    return sorted((list(name), 1.0) for name in found if len(name) <= 3 and all(w[0].isupper() and w.isalpha() for w in name))


def spans(names):
    """First word, word after the last, and kind of each name."""
    found, i = [], 0
    while i < len(names):
        end = i + 1
        if names[i].startswith("B-"):
            while end < len(names) and names[end] == "I" + names[i][1:]:
                end += 1
            found.append((i, end, names[i][2:]))
        i = end
    return found


def substituted(s, pools, rng):
    """A sentence with other places, organizations and persons in it; trees do not survive that."""
    forms, names, last = [], [], 0
    for a, b, kind in spans(s.names):
        if kind not in pools or rng.random() >= 0.7:
            continue
        new = pools[kind].any(rng)
        forms += s.forms[last:a] + new
        names += s.names[last:a] + ["B-" + kind] + ["I-" + kind] * (len(new) - 1)
        last = b
    forms, names = forms + s.forms[last:], names + s.names[last:]
    if rng.random() < 0.08:
        forms = [f.lower() for f in forms]
    return Sentence(forms=forms, names=names, source=s.source, name_source=s.name_source)


def renamed(s, pools, rng):
    """A sentence of a treebank with other names of as many words in it, so that its tree stays true."""
    forms, lemmas = list(s.forms), list(s.lemmas)
    for a, b, kind in spans(s.names):
        new = pools[kind].of_length(b - a, rng) if kind in pools and all(u == "PROPN" for u in s.upos[a:b]) else None
        if new and rng.random() < 0.8:
            forms[a:b], lemmas[a:b] = new, new
    return replace(s, forms=forms, lemmas=lemmas)


class NamePool:
    """Names with weights, to draw from."""

    def __init__(self, rows):
        self.all = cumulated(rows)
        by_length = {}
        for words, weight in rows:
            if all(w.isalpha() for w in words):
                by_length.setdefault(len(words), []).append((words, weight))
        self.by_length = {n: cumulated(rows) for n, rows in by_length.items()}

    def any(self, rng):
        return rng.choices(self.all[0], cum_weights=self.all[1])[0]

    def of_length(self, n, rng):
        return rng.choices(self.by_length[n][0], cum_weights=self.by_length[n][1])[0] if n in self.by_length else None


def cumulated(rows):
    return [w for w, _ in rows], list(itertools.accumulate(n for _, n in rows))


def sampled(data, share):
    """Every so many sentences of each corpus only, to try the whole way in minutes."""
    return {name: rows[::share] if name not in ("pools", "known_names") else rows for name, rows in data.items()}


def load(root):
    """All that may train shipped weights, by the weights column of the corpora's README, and the development sets."""
    t = lambda *p: os.path.join(root, *p)
    ewt = conllu(t("treebanks/ewt/train.conllu.gz"), "ewt")
    gum = [gum_names(s) for s in conllu(t("treebanks/gum/train.conllu.gz"), "gum")]
    ewt_dev = conllu(t("treebanks/ewt/dev.conllu.gz"), "ewt-dev")
    gum_dev = conllu(t("treebanks/gum/dev.conllu.gz"), "gum-dev")
    for trees, path in ((ewt, "ner/uner_ewt_train.iob.gz"), (ewt_dev, "ner/uner_ewt_dev.iob")):
        by_id = {s.sent_id: s for s in iob(t(path), "uner")}
        for s in trees:
            u = by_id.get(s.sent_id)
            if u and len(u.forms) == len(s.forms):
                s.names = [x if not x.endswith("OTH") else "?" + x[0] for x in u.names]
    wiki = iob(t("ner/wikigold.iob"), "wikigold")
    for name in ("crossner_politics_train", "crossner_politics_dev"):
        wiki += iob(t(f"ner/{name}.iob"), "crossner")
    for name in ("music_train", "music_dev", "literature_train", "literature_dev", "science_train", "science_dev", "ai_train", "ai_dev"):
        wiki += iob(t(f"ner/crossner_other/{name}.iob"), "crossner")
    for s in wiki:
        s.names = [wiki_label(x) for x in s.names]
    wiki += list(redocred(t("relations/redocred/train500.jsonl.gz")))
    for s in wiki:
        s.name_source = NAME_SOURCES.index("wiki")
    gmb = iob(t("ner/gmb_train.iob.gz"), "gmb")
    gmb_dev = iob(t("ner/gmb_dev.iob.gz"), "gmb-dev")
    for s in gmb + gmb_dev:
        s.names = [x.replace("GPE", "NAT") if "TIME" not in x else "O" for x in s.names]
        s.name_source = NAME_SOURCES.index("gmb")
    gmb, gmb_dev = ([strip_titles(s) for s in x] for x in (gmb, gmb_dev))
    wiki, gmb, gmb_dev = ([split_hyphens(s) for s in x] for x in (wiki, gmb, gmb_dev))
    wiki = [s for s in wiki if len(s.forms) <= 120]
    gmb = [s for s in gmb if len(s.forms) <= 120]
    places, groups = gazetteer(root)
    pools = {"LOC": NamePool(places), "ORG": NamePool(groups), "PER": NamePool(people(wiki))}
    return dict(pools=pools, known_names=[w for w, _ in places + groups], ewt=ewt, gum=gum, wiki=wiki, gmb=gmb, ewt_dev=ewt_dev, gum_dev=gum_dev, gmb_dev=gmb_dev)


TITLES = {"mr.", "mrs.", "ms.", "dr.", "president", "prime", "minister", "secretary", "senator", "general", "pope", "king", "queen", "chancellor",
          "judge", "sen.", "gen.", "rep.", "prof.", "professor", "prince", "princess", "sheikh", "sir", "lord", "colonel", "col.", "premier",
          "ambassador", "governor", "gov.", "chairman", "director", "spokesman", "spokeswoman", "congressman", "vice", "foreign", "defense", "attorney",
          "justice", "former", "then", "of", "state", "lt.", "capt.", "captain", "major", "admiral", "adm.", "ayatollah", "archbishop", "cardinal", "bishop"}


def strip_titles(s):
    """GMB counts "Mr." and "President" into a person's name; UNER, and we, do not."""
    i, n = 0, len(s.names)
    while i < n:
        if s.names[i] != "B-PER":
            i += 1
            continue
        end = i + 1
        while end < n and s.names[end] == "I-PER":
            end += 1
        start = i
        while start < end and s.forms[start].lower() in TITLES and (start > i or s.forms[start].lower() not in ("of", "state", "former", "then")):
            start += 1
        if start == end:  # "the President" alone is no name
            for k in range(i, end):
                s.names[k] = "O"
        elif start > i:
            for k in range(i, start):
                s.names[k] = "O"
            s.names[start] = "B-PER"
        i = end
    return s
