"""Sentences as rows of numbers, and batches of them."""
import numpy as np
import torch

from . import features
from .vocabulary import allowed_names, lemma_script


class Example:
    __slots__ = ("words", "affixes", "shapes", "n", "tags", "feats", "lemmas", "heads", "labels", "names", "source", "tree", "named", "weight", "rare")


def example(s, v, forms=None):
    forms = forms or s.forms
    e = Example()
    style = features.style(forms)
    norms = [features.normalized(f) for f in forms]
    e.n = len(forms)
    e.words = np.array([1] + [v.word_row.get(w, 0) for w in norms], np.int32)
    e.rare = np.array([0.0] + [0.4 / (0.4 + v.gold_counts[w]) if v.gold_counts[w] else 0.3 for w in norms], np.float32)
    e.affixes = np.array([features.affixes(features.BEGIN)] + [features.affixes(w) for w in norms], np.int32)
    e.shapes = np.array([features.shape_row("", style)] + [features.shape_row(f, style) for f in forms], np.int32)
    e.tree = s.heads is not None
    e.weight = s.weight
    if e.tree:
        e.tags = np.array([v.tag_row.get(f"{u} {x}", -1) for u, x in zip(s.upos, s.xpos)], np.int64)
        e.feats = np.array([v.feats_row.get(f, -1) for f in s.feats], np.int64)
        e.lemmas = np.array([v.lemma_row.get(lemma_script(f, l), -1) for f, l in zip(forms, s.lemmas)], np.int64)
        e.heads = np.array(s.heads, np.int64)
        e.labels = np.array([v.label_row.get(r, -1) for r in s.deprels], np.int64)
    e.named = s.names is not None
    e.source = s.name_source
    if e.named:
        e.names = np.zeros((e.n, len(v.names)), np.bool_)
        for i, name in enumerate(s.names):
            for label in allowed_names(name) or v.names:
                e.names[i, v.name_row[label]] = True
    return e


def restyled(s, rng):
    """Headline forms of a sentence: lower case, title case, upper case, or without its last full stop."""
    kind = rng.random()
    if kind < 0.25:
        return [f.lower() for f in s.forms]
    if kind < 0.75:
        return [f[:1].upper() + f[1:] if len(f) > 3 or i == 0 else f for i, f in enumerate(s.forms)]
    return [f.upper() for f in s.forms]


def batches(examples, size, rng):
    order = sorted(range(len(examples)), key=lambda i: (examples[i].n + rng.random() * 3))
    out, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, examples[i].n)
        if batch and longest * (len(batch) + 1) > size:
            out.append(batch)
            batch, longest = [], examples[i].n
        batch.append(examples[i])
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


def pad(batch, train, p_word, gen):
    b, t = len(batch), max(e.n for e in batch) + 1
    words = np.zeros((b, t), np.int64)
    affixes = np.zeros((b, t, 8), np.int64)
    shapes = np.zeros((b, t), np.int64)
    for i, e in enumerate(batch):
        w = e.words
        if train:
            u = gen.random(e.n + 1)
            w = np.where(u < np.maximum(e.rare, p_word), 0, w)
            w[0] = 1
        words[i, :e.n + 1], affixes[i, :e.n + 1], shapes[i, :e.n + 1] = w, e.affixes, e.shapes
    lengths = torch.tensor([e.n + 1 for e in batch])
    return torch.from_numpy(words), torch.from_numpy(affixes), torch.from_numpy(shapes), lengths


def mask_words(batch, words, affixes, shapes, gen):
    """Hides 15 % of the words of sentences without trees, for the network to guess from the context; gives their places and rows."""
    places, rows = [], []
    t = words.shape[1]
    for i, e in enumerate(batch):
        if e.tree and e.weight == 1:  # only gold trees are whole
            continue
        for k in np.nonzero(gen.random(e.n) < 0.15)[0]:
            row = int(e.words[k + 1])
            words[i, k + 1] = 0
            affixes[i, k + 1] = affixes[i, 0]
            shapes[i, k + 1] = shapes[i, 0]
            if row > 1:
                places.append(i * t + int(k) + 1)
                rows.append(row)
    return torch.tensor(places, dtype=torch.long), torch.tensor(rows, dtype=torch.long)
