"""Read the alias tables of Schemas/aliases and check their form.

Nothing here looks outside the tables: the facts are checked in alias_facts.py.
"""

import collections
import datetime
import pathlib
import re
import unicodedata

COLUMNS = ["entity", "label", "type", "alias", "kind", "language", "from", "until", "wikidata", "source"]
Line = collections.namedtuple("Line", ["file", "number"] + [c if c != "from" else "since" for c in COLUMNS])

# Kinds whose alias means the entity itself; the others only lead to it.
IDENTITY_KINDS = {"name", "short", "official", "acronym", "transliteration", "former"}
# People go on using a name, even a former one; what these say may be true for a time only.
BOUNDED_KINDS = {"metonym", "role", "capital"}
KINDS = IDENTITY_KINDS | {"demonym", "adjective", "metonym", "role", "capital", "code"}
TYPES = {
    "Person", "Product", "Weapon", "Concept", "Group", "Organization", "Government", "Company", "MediaOutlet", "Party", "ArmedGroup",
    "InternationalBody", "Country", "Region", "Place", "City", "Facility", "Waters", "MilitaryBase", "Event", "Document", "Agreement", "Award",
}
SOURCE = re.compile(r"general|rigour(?:/[A-Z]{2})?|mledoze|wikidata-slice|geonames/[A-Z]{2}")
UNFOLDED = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ı": "i", "ə": "e", "æ": "ae",
    "Æ": "AE", "œ": "oe", "þ": "th", "ð": "d", "&": " and ", "+": " plus ",
})


def fold(text):
    """The text without diacritics."""
    decomposed = unicodedata.normalize("NFKD", text.translate(UNFOLDED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def slug(label):
    """The label in a-z, 0-9 and hyphens: apostrophes vanish, all else becomes one hyphen."""
    without_apostrophes = re.sub(r"['’‘ʻ]", "", fold(label).lower())
    return re.sub(r"[^a-z0-9]+", "-", without_apostrophes).strip("-")


def lookup_key(alias):
    """The form under which the program looks a name up: case, dots, apostrophes and a leading "the" do not count."""
    plain = re.sub(r"['’‘ʻ.]", "", fold(alias).lower().replace("’", "'").removesuffix("'s"))
    words = re.sub(r"[^a-z0-9]+", " ", plain).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def same_name(text):
    """The form in which a name is compared with a gazetteer's."""
    plain = fold(text).casefold().replace("’", "'").replace("st. ", "saint ")
    return re.sub(r"[^a-z0-9]+", " ", plain.replace("'", "")).strip() or text


def read(folder, errors):
    """All lines of all tables, in order; lines that cannot be read go to `errors`."""
    lines = []
    for path in sorted(pathlib.Path(folder).glob("*.tsv")):
        lines += read_table(path, errors)
    return lines


def read_table(path, errors):
    rows = path.read_text(encoding="utf-8").split("\n")
    if rows[0].split("\t") != COLUMNS:
        errors.append(f"{path.name}:1: the header is not {' '.join(COLUMNS)}")
    if rows[-1] != "":
        errors.append(f"{path.name}:{len(rows)}: the last line has no line feed")
    lines, previous = [], b""
    for number, row in enumerate(rows[1:-1], start=2):
        if row.startswith("#"):
            continue
        fields = row.split("\t")
        if len(fields) != len(COLUMNS):
            errors.append(f"{path.name}:{number}: {len(fields)} fields instead of {len(COLUMNS)}")
            continue
        if row.encode() <= previous:
            errors.append(f"{path.name}:{number}: out of order or repeated; sort by bytes: LC_ALL=C sort")
        previous = row.encode()
        lines.append(Line(path.name, number, *fields))
    return lines


def check_form(lines, folder):
    """Everything about the tables that needs no other file: a list of errors."""
    errors = []
    for line in lines:
        errors += [f"{line.file}:{line.number}: {problem}" for problem in field_problems(line)]
    errors += entity_problems(lines)
    errors += shared_alias_problems(lines, read_shared(folder))
    errors += marked_word_problems(lines, read_words(folder))
    return errors


def field_problems(line):
    if line.entity != f"{line.type.lower()}/{slug(line.label)}":
        yield f"the id of this {line.type} should be {line.type.lower()}/{slug(line.label)}"
    if line.type not in TYPES:
        yield f"no entity type is called {line.type!r}"
    if line.kind not in KINDS:
        yield f"no kind is called {line.kind!r}"
    if (line.kind == "role") != (line.file == "roles.tsv"):
        yield "roles stand in roles.tsv, and nothing else does"
    if not re.fullmatch(r"[a-z]{2}", line.language):
        yield f"{line.language!r} is no language code of two letters"
    for text in (line.label, line.alias):
        if not text or text != " ".join(text.split()) or not text.isprintable() or text != unicodedata.normalize("NFC", text):
            yield f"{text!r} is empty, has stray white space or control characters, or is not in NFC"
    if line.wikidata and not re.fullmatch(r"Q[1-9][0-9]*", line.wikidata):
        yield f"{line.wikidata!r} is no Wikidata item"
    if not SOURCE.fullmatch(line.source):
        yield f"no source is called {line.source!r}"
    for day in (line.since, line.until):
        try:
            day == "" or datetime.date.fromisoformat(day)
        except ValueError:
            yield f"{day!r} is no date"
    if (line.since or line.until) and line.kind not in BOUNDED_KINDS:
        yield f"a {line.kind} is not bounded by days: people go on using it"
    if line.since and line.until and line.since > line.until:
        yield f"ends ({line.until}) before it begins ({line.since})"


def entity_problems(lines):
    """One label, type and item per entity; one entity per item; the label is an alias; role holders are known."""
    entities, by_item = {}, {}
    for line in lines:
        facts = (line.label, line.type, line.wikidata)
        if entities.setdefault(line.entity, facts) != facts and line.kind != "role":
            yield f"{line.file}:{line.number}: {line.entity} has another label, type or item elsewhere"
        if line.wikidata and by_item.setdefault(line.wikidata, line.entity) != line.entity:
            yield f"{line.file}:{line.number}: {line.wikidata} is also {by_item[line.wikidata]}"
    named = {line.entity for line in lines if line.kind in IDENTITY_KINDS and line.alias == line.label}
    for entity in sorted(set(entities) - named):
        yield f"{entity} has no line for its own label"
    for line in lines:
        if line.kind == "capital" and (line.type != "City" or not re.fullmatch(r"capital of .+|.+ capital", line.alias)):
            yield f"{line.file}:{line.number}: kind capital is for a City, as in \"capital of Syria\" and \"Syrian capital\""


def overlap(a, b):
    """Whether two lines are ever true on the same day; an office handed over on one day does not count."""
    return (a.since or "0") < (b.until or "9") and (b.since or "0") < (a.until or "9")


def shared_alias_problems(lines, shared):
    """An alias that two entities have at the same time, unless shared-aliases.txt allows it."""
    groups = collections.defaultdict(list)
    for line in lines:
        groups["name" if line.kind in IDENTITY_KINDS else line.kind, lookup_key(line.alias)].append(line)
    allowed = {(kind, lookup_key(alias)) for kind, alias in shared}
    met = set()
    for group, members in sorted(groups.items()):
        clash = next(((a, b) for a in members for b in members if a.entity < b.entity and overlap(a, b)), None)
        if clash and group in allowed:
            met.add(group)
        elif clash:
            a, b = clash
            yield f"{b.file}:{b.number}: {b.alias!r} ({b.kind}) also means {a.entity} at that time ({a.file}:{a.number})"
    for kind, key in sorted(allowed - met):
        yield f"shared-aliases.txt: {key!r} ({kind}) is not shared"


def marked_word_problems(lines, words):
    aliases = {line.alias for line in lines}
    for word in sorted(words - aliases):
        yield f"common-words.txt: {word!r} is no alias"


def read_shared(folder):
    return {tuple(row.split("\t")[:2]) for row in plain_rows(folder, "shared-aliases.txt")}


def read_words(folder):
    return set(plain_rows(folder, "common-words.txt"))


def plain_rows(folder, name):
    text = (pathlib.Path(folder) / name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]
