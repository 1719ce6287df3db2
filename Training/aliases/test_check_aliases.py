"""The checks of the alias tables find planted mistakes: python3 -m unittest discover Training/aliases."""

import gzip
import json
import pathlib
import tempfile
import unittest

import alias_facts
import alias_tables

HEADER = "\t".join(alias_tables.COLUMNS)
NARNIA = "country/narnia\tNarnia\tCountry\tNarnia\tname\ten\t\t\tQ1\trigour"


def line(entity, label, kind_of_thing, alias, kind="name", since="", until="", item="", source="general"):
    return "\t".join([entity, label, kind_of_thing, alias, kind, "en", since, until, item, source])


class TableFolder(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.write("shared-aliases.txt", "")
        self.write("common-words.txt", "")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def table(self, *rows, name="test.tsv"):
        self.write(name, "\n".join([HEADER, *rows, ""]))

    def errors(self):
        errors = []
        lines = alias_tables.read(self.folder, errors)
        return errors + alias_tables.check_form(lines, self.folder)

    def assert_error(self, words):
        errors = self.errors()
        self.assertTrue(any(words in error for error in errors), errors)


class FormTests(TableFolder):
    def test_a_sound_table_passes(self):
        self.table(NARNIA, line("country/narnia", "Narnia", "Country", "Narnian", "adjective", item="Q1"))
        self.assertEqual(self.errors(), [])

    def test_lines_out_of_order_are_named(self):
        self.table(line("city/b", "B", "City", "B"), line("city/a", "A", "City", "A"))
        self.assert_error("test.tsv:3: out of order")

    def test_an_id_that_does_not_follow_from_the_label_is_named(self):
        self.table(line("city/narnia", "Cair Paravel", "City", "Cair Paravel"))
        self.assert_error("should be city/cair-paravel")

    def test_a_missing_field_is_named(self):
        self.table("city/a\tA\tCity")
        self.assert_error("3 fields instead of 10")

    def test_an_unknown_kind_is_named(self):
        self.table(line("city/a", "A", "City", "A", "nickname"))
        self.assert_error("no kind is called 'nickname'")

    def test_an_entity_without_its_own_label_is_named(self):
        self.table(line("city/a", "A", "City", "B"))
        self.assert_error("city/a has no line for its own label")

    def test_two_labels_of_one_entity_are_named(self):
        self.table(line("city/a", "A", "City", "A"), line("city/a", "A!", "City", "A!"))
        self.assert_error("another label, type or item")

    def test_one_item_on_two_entities_is_named(self):
        self.table(line("city/a", "A", "City", "A", item="Q7"), line("city/b", "B", "City", "B", item="Q7"))
        self.assert_error("Q7 is also city/a")

    def test_a_shared_alias_is_named_however_it_is_written(self):
        self.table(
            line("city/a", "A", "City", "A"), line("city/a", "A", "City", "The U.N."),
            line("city/b", "B", "City", "B"), line("city/b", "B", "City", "UN"))
        self.assert_error("'UN' (name) also means city/a")

    def test_an_allowed_shared_alias_passes_and_a_needless_permission_does_not(self):
        self.table(
            line("city/a", "A", "City", "A"), line("city/a", "A", "City", "X"),
            line("city/b", "B", "City", "B"), line("city/b", "B", "City", "X"))
        self.write("shared-aliases.txt", "name\tX\tboth\n")
        self.assertEqual(self.errors(), [])
        self.write("shared-aliases.txt", "name\tX\tboth\nname\tY\tnobody\n")
        self.assert_error("'y' (name) is not shared")

    def test_an_office_may_be_handed_over_on_one_day_but_not_held_by_two(self):
        def roles(until):
            self.table(line("person/a", "A", "Person", "A"), line("person/b", "B", "Person", "B"))
            self.table(
                line("person/a", "A", "Person", "king", "role", "2000-01-01", until),
                line("person/b", "B", "Person", "king", "role", "2001-01-01"), name="roles.tsv")
        roles("2001-01-01")
        self.assertEqual(self.errors(), [])
        roles("2001-01-02")
        self.assert_error("'king' (role) also means person/a")

    def test_a_name_has_no_end(self):
        self.table(line("city/a", "A", "City", "A", until="1990-01-01"))
        self.assert_error("people go on using it")

    def test_only_a_city_is_a_capital(self):
        self.table(NARNIA, line("country/narnia", "Narnia", "Country", "capital of Narnia", "capital", item="Q1"))
        self.assert_error("kind capital is for a City")


class FactTests(TableFolder):
    def setUp(self):
        super().setUp()
        self.write("corpora/gazetteers/wikidata-slice.tsv", "Q9\torganization\t20\tStone Table\tTable\n")
        self.write(
            "corpora/gazetteers/countries.tsv",
            "cca2\tcca3\tcommon\tofficial\tcapital\tdemonym\taltSpellings\n"
            "NA\tNAR\tNarnia\tNarnia\tCair Paravel\tNarnian\tNA\nAR\tARC\tArchenland\tArchenland\tAnvard\tArchenlander\tAR\n")
        self.write(
            "corpora/lexical/rigour/territories.jsonl", json.dumps({"code": "na", "name": "Narnia", "qid": "Q1"}) + "\n")
        (self.folder / "corpora/treebanks/ewt").mkdir(parents=True)
        with gzip.open(self.folder / "corpora/treebanks/ewt/train.conllu.gz", "wt", encoding="utf-8") as file:
            file.write("1\taslan\taslan\tNOUN\t_\t_\t0\troot\t_\t_\n" * 5)
        with gzip.open(self.folder / "corpora/gazetteers/cities15000.tsv.gz", "wt", encoding="utf-8") as file:
            file.write("Cair Paravel\t\t0\t0\tNA\t20000\n")

    def facts(self):
        lines = alias_tables.read(self.folder, [])
        return alias_facts.check(lines, self.folder / "corpora", set(), False)

    def assert_fact(self, words):
        errors = self.facts()
        self.assertTrue(any(words in error for error in errors), errors)

    def test_true_facts_pass(self):
        self.table(
            line("city/cair-paravel", "Cair Paravel", "City", "Cair Paravel", source="geonames/NA"),
            line("city/cair-paravel", "Cair Paravel", "City", "capital of Narnia", "capital", source="geonames/NA"),
            NARNIA, line("country/narnia", "Narnia", "Country", "Narnians", "demonym", item="Q1"))
        self.assertEqual(self.facts(), [])

    def test_a_guessed_item_is_named(self):
        self.table(line("country/narnia", "Narnia", "Country", "Narnia", item="Q5"))
        self.assert_fact("no file at hand has Q5")

    def test_the_item_of_something_else_is_named(self):
        self.table(line("country/narnia", "Narnia", "Country", "Narnia", item="Q9"))
        self.assert_fact("Q9 has none of its names")

    def test_a_source_without_the_name_is_named(self):
        self.table(line("company/table", "Table", "Company", "Chair", item="Q9", source="wikidata-slice"))
        self.assert_fact("'Chair' is not in wikidata-slice")

    def test_a_wrong_capital_and_a_foreign_demonym_are_named(self):
        self.table(
            line("city/anvard", "Anvard", "City", "Anvard"),
            line("city/anvard", "Anvard", "City", "capital of Narnia", "capital"), NARNIA,
            line("country/narnia", "Narnia", "Country", "Archenlander", "demonym", item="Q1"))
        self.assert_fact("Cair Paravel, not city/anvard")
        self.assert_fact("'Archenlander' belongs to ['AR']")

    def test_a_city_in_the_wrong_country_is_named(self):
        self.table(line("city/cair-paravel", "Cair Paravel", "City", "Cair Paravel", source="geonames/AR"))
        self.assert_fact("GeoNames has no such city in AR")

    def test_a_common_word_must_be_marked(self):
        self.table(line("person/aslan", "Aslan", "Person", "Aslan"))
        self.assert_fact("'Aslan' is a common word")


if __name__ == "__main__":
    unittest.main()
