"""Builds the table of dictionary forms: lemmas.py --corpora DIR --out FILE. It holds what the rules of inflection get wrong.

Training sides of the treebanks only, and WordNet's exception lists. The rules here and in LemmaTable.swift are the same."""
import argparse
import gzip
import os
from collections import Counter, defaultdict

VOWELS = "aeiou"


def candidates(form, tag):
    """Dictionary forms that a form may come from, the likeliest first."""
    if tag in ("NNS", "VBZ"):
        if form[:-1].replace("'", "").isdigit():  # "1990s"
            return [form]
        if form.endswith("uses"):
            return [form[:-2], form[:-1]]
        if form.endswith("ies") and len(form) > 4:
            return [form[:-3] + "y", form[:-1]]
        if form.endswith(("sses", "shes", "ches", "xes", "zzes")):
            return [form[:-2], form[:-1]]
        if form.endswith("oes") and len(form) > 5:
            return [form[:-2], form[:-1]]
        if form.endswith("es") and len(form) > 3:
            return [form[:-1], form[:-2]]
        if form.endswith("s") and not form.endswith("ss") and len(form) > 2:
            return [form[:-1]]
        if form.endswith("men") and len(form) > 4:
            return [form[:-3] + "man"]
    for ending in {"VBD": ("ed",), "VBN": ("ed",), "VBG": ("ing",), "JJR": ("er",), "RBR": ("er",), "JJS": ("est",), "RBS": ("est",)}.get(tag, ()):
        stem = form[:-len(ending)]
        if not form.endswith(ending) or len(stem) < 2:
            continue
        found = []
        if ending != "ing" and stem.endswith("i"):
            found.append(stem[:-1] + "y")
        doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiouslfzh"
        if doubled:
            found.append(stem[:-1])
        # "fined" comes from "fine": "fin" would double its letter.
        if is_short(stem) and ending in ("ed", "ing"):
            return [stem + "e"]
        if needs_e(stem) or stem.endswith("e") and ending != "ing":
            found += [stem + "e", stem]
        else:
            found += [stem, stem + "e"]
        if len(stem) > 3 and stem[-1] == stem[-2] and not doubled:
            found.append(stem[:-1])
        return found
    return [form]


def needs_e(stem):
    """Whether a stem is more often written with an e: "believ", "trad", "argu"."""
    if stem[-1] in "vuc" or stem.endswith(("at", "iz", "is", "us", "plor", "gnor", "stor", "ur", "ir", "ag", "eg", "ig", "ug", "dg", "rg", "ng", "as", "rs", "ns", "uc", "bl", "pl", "tl", "cl", "gl", "dl", "kl", "ced", "fil", "mil", "pil")):
        return not stem.endswith(("eat", "oat", "ing", "ong", "ang", "eag", "ous", "oung"))
    # "rebuk", "revok": behind one vowel no verb ends in a lone k but "trek".
    if len(stem) > 2 and stem[-1] == "k" and stem[-2] in "aiou" and stem[-3] not in VOWELS + "y":
        return True
    return is_short(stem)


def is_short(stem):
    """One vowel between consonants, of which one stands behind it: "fin", "rat", "brib"."""
    return len(stem) >= 3 and stem[-1] not in VOWELS + "wxy" and stem[-2] in VOWELS and not set(stem[:-2]) & set(VOWELS + "y")


def lemma(form, tag, table, bases):
    key = (form, tag)
    if key in table:
        return table[key]
    found = candidates(form, tag)
    kind = {"N": "n", "V": "v", "J": "a", "R": "a"}.get(tag[0], "")
    return next((c for c in found if (c, kind) in bases), found[0])


def rows(path):
    for line in gzip.open(path, "rt", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 10 and fields[0].isdigit():
            yield fields[1], fields[2], fields[4]


INFLECTED = {"NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "RBR", "RBS"}


def silent_e(path, seen, others):
    """Words with an e at their end that free news text shows, inflected too, and the rules would cut: "besiege", "rebuke"; only where none is written without it."""
    words = set()
    for line in gzip.open(path, "rt", encoding="utf-8"):
        word = line.split("\t")[0].strip()
        if word.isascii() and word.isalpha() and word.islower():
            words.add(word)
    words |= {word for word, _ in seen}
    words -= others
    return {word for word in words if len(word) > 4 and (word + "d" in words or word[:-1] + "ing" in words) and word.endswith("e") and word[-2] not in "aeiouwxy" and word[:-1] not in words and candidates(word + "d", "VBD")[0] != word}


def verbs_after_auxiliaries(path):
    """Verbs in their dictionary form, as free news text shows them: "to intervene", "will wage"."""
    signs = {"to", "will", "would", "can", "could", "may", "might", "must", "should"}
    counts, before = Counter(), ""
    for line in gzip.open(path, "rt", encoding="utf-8"):
        word = line.split("\t")[0].strip()
        if before in signs and word.isascii() and word.isalpha() and word.islower():
            counts[word] += 1
        before = word
    return {word for word, count in counts.items() if count >= 2 and word.endswith("e")}


def build(corpora):
    counts = defaultdict(Counter)
    bases = set()
    seen, forms, others = set(), set(), set()
    for kind in ("verb", "noun", "adj", "adv"):
        others |= {line.split()[0] for line in open(os.path.join(corpora, "lexical", "wordnet_exc", kind + ".exc"), encoding="utf-8") if line.strip()}
    for bank in ("ewt", "gum"):
        for form, word, tag in rows(os.path.join(corpora, "treebanks", bank, "train.conllu.gz")):
            if tag.startswith("NNP") or tag in ("FW", "ADD", "GW", "AFX", "NFP", "SYM", "CD", "LS", "XX"):
                continue
            counts[form.lower(), tag][word] += 1
            # Words of grammar and irregular forms have no "-ed" of their own.
            if tag[0] not in "NVJ" or tag[0] == "V" and form.lower() != word:
                others.add(form.lower())
            kind = {"N": "n", "V": "v", "J": "a", "R": "a"}.get(tag[0], "")
            forms.add(form.lower())
            if kind and word.islower():
                seen.add((word, kind))
    # A dictionary form that nobody ever wrote is an annotator's slip.
    bases |= {key for key in seen if key[0] in forms}
    bases |= {(word, "v") for word in verbs_after_auxiliaries(os.path.join(corpora, "ner", "gmb_train.iob.gz"))}
    bases |= {(word, "v") for word in silent_e(os.path.join(corpora, "ner", "gmb_train.iob.gz"), seen, others)}
    table, irregular = {}, set()
    for kind, tags in (("verb", ("VBD", "VBN", "VBG", "VBZ")), ("noun", ("NNS",)), ("adj", ("JJR", "JJS")), ("adv", ("RBR", "RBS"))):
        for line in open(os.path.join(corpora, "lexical", "wordnet_exc", kind + ".exc"), encoding="utf-8"):
            words = line.split()
            if len(words) >= 2 and "_" not in line and "-" not in line:
                form, word = words[0], words[1]
                for tag in tags:
                    fits = {"VBG": form.endswith("ing"), "VBZ": form.endswith("s"), "VBD": not form.endswith(("ing", "s")), "VBN": not form.endswith(("ing", "s"))}.get(tag, True)
                    if fits:
                        table[form, tag] = word
                        irregular.add((form, tag))
                bases.add((word, kind[0]))
    used = Counter(word for words in counts.values() for word in words)
    for key, words in counts.items():
        word, count = min(words.items(), key=lambda x: (-x[1], x[0]))
        # A lone annotation is no authority against WordNet, nor one whose lemma occurs nowhere else.
        if key[1] in INFLECTED and count < 4 and (key in irregular or used[word] < 2):
            continue
        if count == 1 and key[0] in words and word.islower() and used[word] < 2:
            word = key[0]
        table[key] = word
    return {k: v for k, v in table.items() if lemma(*k, {}, bases) != v}, bases


def score(path, table, bases):
    right = total = 0
    errors = Counter()
    for form, gold, tag in rows(path):
        guess = form if tag.startswith("NNP") or tag in ("FW", "ADD", "GW", "AFX", "NFP", "SYM", "CD", "LS", "XX") else lemma(form.lower(), tag, table, bases)
        total += 1
        right += guess == gold
        if guess != gold:
            errors[form, tag, gold, guess] += 1
    print(os.path.dirname(path), f"{100 * right / total:.2f}", errors.most_common(25))


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--corpora", required=True)
    options.add_argument("--out", required=True)
    o = options.parse_args()
    table, bases = build(o.corpora)
    lines = [f"{form}\t{tag}\t{word}" for (form, tag), word in sorted(table.items())]
    lines += [f"{word}\t{kind}" for word, kind in sorted(bases) if kind in "va" or word.endswith("e")]
    with open(o.out, "w", encoding="utf-8") as f:
        f.write("\n".join([f"# lemmas {len(lines)}"] + lines) + "\n")
    for bank in ("ewt", "gum"):
        score(os.path.join(o.corpora, "treebanks", bank, "dev.conllu.gz"), table, bases)
