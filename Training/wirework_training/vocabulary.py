"""Names for rows: words, tags, features, lemma scripts, dependency labels."""
from collections import Counter

from . import features
from .corpora import NAME_LABELS


def lemma_script(form, lemma):
    """How to make a lemma of a form: case (L lower, K keep, C capital), letters to cut, letters to add; or =word."""
    form = "".join(features.CHARACTERS.get(c, c) for c in form)
    lemma = "".join(features.CHARACTERS.get(c, c) for c in lemma)
    for case, base in (("L", lower(form)), ("K", form), ("C", form[:1] + lower(form[1:]))):
        n = 0
        while n < min(len(base), len(lemma)) and base[n] == lemma[n]:
            n += 1
        if n > 0 and len(lemma) - n <= 4 and (n >= len(lemma) - n or n == len(base)):
            return f"{case}{len(base) - n}{lemma[n:]}"
    return "=" + lemma


def apply_script(form, script):
    if script.startswith("="):
        return script[1:]
    form = "".join(features.CHARACTERS.get(c, c) for c in form)
    base = {"L": lower(form), "K": form, "C": form[:1] + lower(form[1:])}[script[0]]
    cut = int(script[1])
    if cut >= len(base) and cut > 0:
        return base
    return base[:len(base) - cut] + script[2:]


def lower(s):
    return "".join(features.lower_scalar(c) for c in s)


class Vocabulary:
    def __init__(self, data):
        gold = Counter(features.normalized(f) for k in ("ewt", "gum") for s in data[k] for f in s.forms)
        free = Counter(features.normalized(f) for k in ("wiki", "gmb") for s in data[k] for f in s.forms)
        words = sorted(w for w in gold | free if gold[w] >= 2 or gold[w] + free[w] >= 4)
        self.gold_counts = gold
        known = set(words)
        # Words of well-known names come after the others, so that rows keep their numbers between stages.
        names = sorted({features.normalized(w) for name in data.get("known_names", ()) for w in name} - known)
        self.words = [features.UNKNOWN, features.BEGIN] + words + names
        trees = [s for k in ("ewt", "gum") for s in data[k]]
        at_least = lambda counts, n: sorted(k for k, v in counts.items() if v >= n)
        self.tags = at_least(Counter(f"{u} {x}" for s in trees for u, x in zip(s.upos, s.xpos)), 2)
        self.feats = at_least(Counter(f for s in trees for f in s.feats), 3)
        self.lemmas = at_least(Counter(lemma_script(f, l) for s in trees for f, l in zip(s.forms, s.lemmas)), 3)
        self.labels = at_least(Counter(r for s in trees for r in s.deprels), 1)
        self.names = NAME_LABELS
        self.index()

    def index(self):
        self.word_row = {w: i for i, w in enumerate(self.words)}
        self.tag_row = {w: i for i, w in enumerate(self.tags)}
        self.feats_row = {w: i for i, w in enumerate(self.feats)}
        self.lemma_row = {w: i for i, w in enumerate(self.lemmas)}
        self.label_row = {w: i for i, w in enumerate(self.labels)}
        self.name_row = {w: i for i, w in enumerate(self.names)}

    def sizes(self, layers):
        return dict(words=len(self.words), affixes=features.AFFIX_ROWS, shapes=features.SHAPE_ROWS, layers=layers, tags=len(self.tags),
                    feats=len(self.feats), lemmas=len(self.lemmas), labels=len(self.labels), names=len(self.names))


def allowed_names(label):
    """The name labels a corpus label may mean; None when unknown."""
    if label == "":
        return None
    if label == "?B":
        return ["B-NAT", "B-MISC"]
    if label == "?I":
        return ["I-NAT", "I-MISC"]
    if label == "?OB":
        return ["O", "B-MISC"]
    if label == "?OI":
        return ["O", "I-MISC"]
    return [label]
