"""Check the facts in the alias tables against gazetteers: Wikidata items, capitals, demonyms, the countries of cities.

Each check prints how many lines it confirmed and how many the gazetteers say nothing about, and returns contradictions.
"""

import collections
import csv
import gzip
import json

from alias_tables import IDENTITY_KINDS, fold, same_name

COMMON_WORD_COUNT = 2  # how often a word must occur in lower case before it counts as a common word


def check(lines, corpora, marked_words, listing):
    """All contradictions between the tables and the gazetteers in `corpora`."""
    gazetteers = Gazetteers(corpora)
    errors = []
    for name, step in [
        ("Wikidata items", check_items), ("sources named", check_sources), ("capitals", check_capitals),
        ("demonyms and adjectives", check_demonyms), ("cities", check_cities),
    ]:
        report = Report(name)
        step(lines, gazetteers, report)
        errors += report.finish(listing)
    return errors + unmarked_words(lines, corpora, marked_words)


def rows(path):
    """The lines of a file, which may be compressed, without their line feeds."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        for row in file:
            yield row.rstrip("\n")


class Report:
    """What one check found."""

    def __init__(self, name):
        self.name, self.confirmed, self.unchecked, self.errors = name, 0, [], []

    def finish(self, listing):
        print(f"{self.name}: {self.confirmed} confirmed, {len(self.unchecked)} not checkable, {len(self.errors)} contradicted")
        sorts = collections.Counter(thing.replace(":", "/").split("/")[0] for thing in self.unchecked)
        if self.unchecked:
            print("  not checkable:", ", ".join(f"{count} {sort}" for sort, count in sorted(sorts.items())))
        if listing and self.unchecked:
            print("  these are:", "; ".join(self.unchecked))
        return [f"{self.name}: {error}" for error in self.errors]


class Gazetteers:
    """The files at hand, by the keys that the checks use."""

    def __init__(self, corpora):
        self.item_names = collections.defaultdict(set)
        for row in rows(corpora / "gazetteers" / "wikidata-slice.tsv"):
            item, _, _, label, aliases = row.split("\t")
            self.item_names[item] |= {same_name(name) for name in [label, *aliases.split("|")] if name}
        self.slice_items = set(self.item_names)
        self.territory_items, self.code_of_item, self.country_of_territory = set(), {}, {}
        for row in rows(corpora / "lexical" / "rigour" / "territories.jsonl"):
            self.add_territory(json.loads(row))
        with open(corpora / "gazetteers" / "countries.tsv", encoding="utf-8") as file:
            self.countries = {row["cca2"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
        self.city_countries = collections.defaultdict(set)
        for row in rows(corpora / "gazetteers" / "cities15000.tsv.gz"):
            name, ascii_name, _, _, code, _ = row.split("\t")
            for spelling in filter(None, (name, ascii_name)):
                self.city_countries[same_name(spelling)].add(code)

    def add_territory(self, territory):
        item = territory.get("qid")
        if not item:
            return
        names = [territory["name"], territory.get("full_name"), territory.get("in_sentence")]
        names += territory.get("names_strong", []) + territory.get("names_weak", [])
        self.item_names[item] |= {same_name(name) for name in names if name}
        self.territory_items.add(item)
        if territory.get("parent"):
            self.country_of_territory[item] = territory["parent"].split("-")[0].upper()
        self.code_of_item[item] = territory["code"].upper()

    def country(self, line):
        """The row of countries.tsv for a line of a country, or None."""
        return self.countries.get(self.code_of_item.get(line.wikidata))


def check_items(lines, gazetteers, report):
    """A Wikidata item stands only where a file at hand gives one of the entity's names to it."""
    names = collections.defaultdict(set)
    for line in lines:
        if line.kind in IDENTITY_KINDS:
            names[line.entity, line.wikidata].add(same_name(line.alias))
    for (entity, item), aliases in sorted(names.items()):
        if not item:
            report.unchecked.append(entity)
        elif item not in gazetteers.item_names:
            report.errors.append(f"{entity}: no file at hand has {item}; leave the field empty")
        elif aliases.isdisjoint(gazetteers.item_names[item]):
            report.errors.append(f"{entity}: {item} has none of its names")
        else:
            report.confirmed += 1


def check_sources(lines, gazetteers, report):
    """A line that names a gazetteer as its source is found there."""
    for line in lines:
        name, found = same_name(line.alias), None
        if line.source == "wikidata-slice":
            found = line.wikidata in gazetteers.slice_items and name in gazetteers.item_names[line.wikidata]
        elif line.source.startswith("rigour"):
            found = line.wikidata in gazetteers.territory_items and name in gazetteers.item_names[line.wikidata]
            _, _, country = line.source.partition("/")
            found = found and country in ("", gazetteers.country_of_territory.get(line.wikidata))
        elif line.source == "mledoze" and line.type == "Country":
            row = gazetteers.country(line)
            found = bool(row) and name in names_in(row)
        if found is None:
            report.unchecked.append(f"{line.file}:{line.number}")
        elif found:
            report.confirmed += 1
        else:
            report.errors.append(f"{line.file}:{line.number}: {line.alias!r} is not in {line.source}")


def names_in(row):
    """Every name that a row of countries.tsv gives: names, capitals, demonyms."""
    names = [row["cca2"], row["cca3"], row["common"], row["official"], *row["capital"].split("|"), *row["altSpellings"].split("|")]
    return {same_name(name) for name in names} | demonyms_in(row)


def demonyms_in(row):
    return {same_name(name) for name in row["demonym"].replace(" or ", ", ").split(", ") if name}


def check_capitals(lines, gazetteers, report):
    """Of the cities called capital of a country, one is the capital of countries.tsv, under one of its names."""
    spellings = collections.defaultdict(set)
    for line in lines:
        if line.type == "City" and line.kind in IDENTITY_KINDS:
            spellings[line.entity].add(same_name(line.alias))
    capitals = capitals_by_country(lines)
    for country in (line for line in lines if line.type == "Country" and line.kind in IDENTITY_KINDS):
        if country.alias != country.label:
            continue
        row, cities = gazetteers.country(country), capitals.get(country.entity, ())
        if not row or not cities:
            report.unchecked.append(country.entity)
            continue
        ours = set().union(*(spellings[city] for city in cities))
        theirs = {same_name(name) for name in row["capital"].split("|")}
        if any(name in ours or f"{name} city" in ours for name in theirs):
            report.confirmed += 1
        else:
            report.errors.append(f"{country.entity}: {row['capital']}, not {', '.join(cities)}")


def capitals_by_country(lines):
    """The cities that lines such as "capital of Syria" stand at, by the country they speak of."""
    countries = {
        same_name(line.alias): line.entity for line in lines if line.type == "Country" and line.kind in IDENTITY_KINDS}
    capitals = collections.defaultdict(list)
    for line in lines:
        if line.kind == "capital" and line.alias.startswith("capital of "):
            name = same_name(line.alias.removeprefix("capital of ").removeprefix("the "))
            capitals[countries.get(name)].append(line.entity)
    return capitals


def check_demonyms(lines, gazetteers, report):
    """A demonym or adjective that countries.tsv gives to another country only is wrong."""
    holders = collections.defaultdict(set)
    for code, row in gazetteers.countries.items():
        for demonym in demonyms_in(row):
            holders[demonym].add(code)
    for country, mine in grouped(lines, {"adjective", "demonym"}).items():
        row = gazetteers.country(mine[0])
        for line in mine:
            name = same_name(line.alias)
            codes = {code for form in (name, name.removesuffix("s")) for code in holders.get(form, ())}
            if row and row["cca2"] in codes:
                report.confirmed += 1
            elif row and codes:
                report.errors.append(f"{line.file}:{line.number}: {line.alias!r} belongs to {sorted(codes)}")
            else:
                report.unchecked.append(f"{country} {line.alias}")


def grouped(lines, kinds):
    """The lines of countries of these kinds, by country."""
    groups = collections.defaultdict(list)
    for line in lines:
        if line.type == "Country" and line.kind in kinds:
            groups[line.entity].append(line)
    return groups


def check_cities(lines, gazetteers, report):
    """A city lies in the country that its source names, and a capital in the country whose capital it is."""
    cities = collections.defaultdict(list)
    for line in lines:
        if line.type == "City":
            cities[line.entity].append(line)
    codes = {line.entity: gazetteers.code_of_item.get(line.wikidata) for line in lines if line.type == "Country"}
    capital_of = {city: codes.get(country) for country, found in capitals_by_country(lines).items() for city in found}
    for entity, mine in sorted(cities.items()):
        names = {same_name(line.alias.split(",")[0].removesuffix(" City")) for line in mine}
        names |= {same_name(line.alias) for line in mine}
        code = next((line.source.partition("/")[2] for line in mine if line.kind in IDENTITY_KINDS), "")
        found = {other for name in names for other in gazetteers.city_countries.get(name, ())}
        if not code:
            report.unchecked.append(entity)
        elif code not in found:
            report.errors.append(f"{entity}: GeoNames has no such city in {code}")
        elif capital_of.get(entity, code) != code:
            report.errors.append(f"{entity}: is the capital of another country than {code}")
        else:
            report.confirmed += 1


def unmarked_words(lines, corpora, marked):
    """One-word aliases that running text also uses as common words, and that common-words.txt does not mark."""
    counts = collections.Counter()
    for row in rows(corpora / "treebanks" / "ewt" / "train.conllu.gz"):
        fields = row.split("\t")
        if len(fields) == 10 and fields[1].islower() and fields[3] != "PROPN":
            counts[fields[1]] += 1
    aliases = {line.alias for line in lines if line.kind in IDENTITY_KINDS | {"metonym"} and " " not in line.alias}
    common = {alias for alias in aliases if counts[fold(alias).lower()] >= COMMON_WORD_COUNT}
    print(f"one-word aliases that are common words: {len(common & marked)} marked, {len(common - marked)} not marked")
    return [f"{alias!r} is a common word; mark it in common-words.txt or drop it" for alias in sorted(common - marked)]
