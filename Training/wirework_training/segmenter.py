"""The tokenizer and the sentence splitter: two linear models over hashed features of a border.

A piece is what stands between white space. A place in a piece may be a border between two tokens; a border between two tokens may
end a sentence. Sources/Extraction/LanguageAnalysis/Segmenter*.swift computes the same features.
"""
import random

import numpy as np
import torch
import torch.nn.functional as F

from .features import CHARACTERS, QUOTES, is_lower, is_upper, lower_scalar

ROWS = 1 << 16
APOSTROPHES = "'’‘`´"


def kind(c):
    """The class of a character: letter, digit, or itself."""
    if c is None:
        return 1
    if is_upper(c):
        return 2
    if is_lower(c):
        return 3
    if "0" <= c <= "9":
        return 4
    if c < "\u0080":
        return ord(c)
    if c in "’‘´":
        return ord("'")
    if c in "“”„«»":
        return ord('"')
    if c in "–—―":
        return 6
    return 5


def fold(c):
    c = CHARACTERS.get(c, c)
    if "0" <= c <= "9":
        return ord("0")
    if c in "“”„«»":
        return ord('"')
    return ord(lower_scalar(c))


def mix(*values):
    h = 2166136261
    for v in values:
        h = ((h ^ v) * 16777619) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 2246822519) & 0xFFFFFFFF
    return h ^ (h >> 13)


def word_hash(folded):
    h = 2166136261
    for v in folded:
        h = ((h ^ v) * 16777619) & 0xFFFFFFFF
    return h


def letters_only(kinds):
    return all(k in (2, 3) for k in kinds)


def word_sign(k):
    return k in (2, 3, 4, 95)


def link_places(kinds):
    """Places inside links and mail addresses, where no token ends. LinkFinder.swift says the same."""
    n, known, inside = len(kinds), 0, set()
    for i, k in enumerate(kinds):
        if i < known or k not in (58, 64):
            continue
        start, found = i, False
        if k == 64:
            while start > known and (word_sign(kinds[start - 1]) or kinds[start - 1] in (43, 45, 46)):
                start -= 1
            end = i + 1
            while end < n and (word_sign(kinds[end]) or kinds[end] in (45, 46)):
                end += 1
            while end > i + 1 and not word_sign(kinds[end - 1]):
                end -= 1
            found = start < i and end > i + 1
        elif i + 2 < n and kinds[i + 1] == 47 and kinds[i + 2] == 47:
            while start > known and kinds[start - 1] in (2, 3):
                start -= 1
            end = i + 3
            while end < n and kinds[end] not in (34, 40, 41, 60, 62, 91, 93):
                end += 1
            while end > i + 3 and not word_sign(kinds[end - 1]) and kinds[end - 1] not in (35, 37, 38, 43, 45, 47, 61):
                end -= 1
            found = start < i and end > i + 3
        if found:
            inside.update(range(start + 1, end))
            known = end
    return inside


def candidate_places(folded, kinds, joined):
    """Places inside a piece that may be borders; between two letters only where a joined word or an apostrophe stands."""
    n = len(folded)
    open_inside = False
    if any(k == 39 or k == 96 for k in kinds):
        open_inside = True
    else:
        start = 0
        while start < n and not open_inside:
            if kinds[start] in (2, 3):
                end = start
                while end < n and kinds[end] in (2, 3):
                    end += 1
                open_inside = word_hash(folded[start:end]) in joined
                start = end
            else:
                start += 1
    out = []
    inside = link_places(kinds)
    for i in range(1, n):
        if i in inside:
            continue
        a, b = kinds[i - 1], kinds[i]
        if not open_inside and a in (2, 3) and b in (2, 3):
            continue
        if a == 4 and b == 4:
            continue
        out.append(i)
    return out


def place_features(folded, kinds, i, next_kind, next_hash, piece_kind):
    """Rows for the place before character i of a piece."""
    n = len(folded)
    f = lambda k: folded[k] if 0 <= k < n else 1
    g = lambda k: kinds[k] if 0 <= k < n else 1
    left = word_hash(folded[max(0, i - 8):i])
    right = word_hash(folded[i:i + 8])
    last = 1 if i == n - 1 else 2 if i == n - 2 else 3
    first = 1 if i == 1 else 2 if i == 2 else 3
    v = [
        mix(1, f(i - 1), f(i)), mix(2, g(i - 2), g(i - 1), g(i)), mix(3, g(i - 1), g(i), g(i + 1)),
        mix(4, g(i - 2), g(i - 1), g(i), g(i + 1)), mix(5, f(i - 2), f(i - 1), f(i)), mix(6, f(i - 1), f(i), f(i + 1)),
        mix(7, g(i - 3), g(i - 2), g(i - 1), g(i), g(i + 1), g(i + 2)), mix(8, left, g(i), last), mix(9, right, g(i - 1), first),
        mix(10, left, right), mix(11, g(i - 1), f(i), last, next_kind), mix(12, f(i - 1), g(i), first),
        mix(13, left, f(i), last, next_kind), mix(14, piece_kind, g(i - 1), g(i)), mix(15, piece_kind, f(i - 1), f(i), last),
        mix(16, f(i), last, next_hash), mix(17, piece_kind, first, last, g(i - 1), g(i)),
    ]
    return [x & (ROWS - 1) for x in v]


def piece_class(folded, kinds):
    """Bits: has @, has ://, has a letter, has a digit, has an inner period, has a slash, has an underscore."""
    bits = 0
    n = len(kinds)
    for i, k in enumerate(kinds):
        if k == 64:
            bits |= 1
        elif k == 58 and i + 2 < n and kinds[i + 1] == 47 and kinds[i + 2] == 47:
            bits |= 2
        elif k in (2, 3):
            bits |= 4
        elif k == 4:
            bits |= 8
        elif k == 46 and 0 < i < n - 1:
            bits |= 16
        elif k == 47:
            bits |= 32
        elif k == 95:
            bits |= 64
    return bits + 256


ENDS = {46, 33, 63, 58, 59}  # . ! ? : ;


def token_shape(kinds):
    """Length up to five, first and last class, all upper or not."""
    n = len(kinds)
    upper = all(k == 2 for k in kinds)
    inner = 1 if any(k == 46 for k in kinds[:-1]) else 0
    return mix(min(n, 5), kinds[0], kinds[-1], 1 if upper else 0, inner)


def end_features(tokens, k, state):
    """Rows for the border after token k. tokens: (hash of folded form, shape, first kind, last kind, length, space after);
    state: (tokens since the sentence began, quotes open, brackets open)."""
    none = (1, 1, 1, 1, 0, True)
    n = len(tokens)
    at = lambda j: tokens[j] if 0 <= j < n else none
    p2, p1, q1, q2 = at(k - 1), at(k), at(k + 1), at(k + 2)
    space = 1 if p1[5] else 2
    since = 1 if state[0] <= 1 else 2 if state[0] <= 3 else 3 if state[0] <= 8 else 4 if state[0] <= 25 else 5
    quotes, brackets = state[1], min(state[2], 1)
    p3 = at(k - 2)
    v = [
        mix(1, p1[0], space), mix(2, q1[0], space), mix(3, p1[1], q1[1], space), mix(4, p1[0], q1[0]), mix(5, p1[0], q1[1], space, quotes),
        mix(6, p2[0], p1[0], q1[1]), mix(7, p2[1], p1[0], q1[1], space), mix(8, p1[0], q1[1], q2[1]), mix(9, p1[0], since, q1[2], space),
        mix(10, p1[0], quotes, brackets, q1[2], q1[3]), mix(11, p2[0], p1[0], q1[0]), mix(12, p1[0], q1[0], q2[1], quotes),
        mix(13, p3[1], p2[1], p1[1], q1[1], q2[1]), mix(14, p2[2], p1[0], q1[0], since), mix(15, p1[1], q1[0], since, space),
        mix(16, p2[0], p1[0], q1[2], space), mix(17, p1[1], q1[1], q2[1], since, quotes, brackets), mix(18, p1[3], q1[2], quotes, since),
        mix(19, p3[0], p2[0], p1[0]), mix(20, q1[0], q2[0], p1[3]),
    ]
    return [x & (ROWS - 1) for x in v]


class Reader:
    """Scalars of a text with their classes, and its pieces."""

    def __init__(self, text):
        self.folded = [fold(c) for c in text]
        self.kinds = [kind(c) for c in text]
        self.pieces = []
        i, n = 0, len(text)
        while i < n:
            while i < n and text[i].isspace():
                i += 1
            j = i
            while j < n and not text[j].isspace():
                j += 1
            if j > i:
                self.pieces.append((i, j))
            i = j


def places(text, joined):
    """(position, rows) of every place that may be a border inside a piece."""
    r = Reader(text)
    for p, (a, b) in enumerate(r.pieces):
        folded, kinds = r.folded[a:b], r.kinds[a:b]
        if b - a < 2:
            continue
        candidates = candidate_places(folded, kinds, joined)
        if not candidates:
            continue
        if p + 1 < len(r.pieces):
            c, d = r.pieces[p + 1]
            e = c
            while e < d and r.kinds[e] in (2, 3) and e < c + 8:
                e += 1
            next_kind, next_hash = r.kinds[c], word_hash(r.folded[c:e])
        else:
            next_kind, next_hash = 1, 1
        kind_ = piece_class(folded, kinds)
        for i in candidates:
            yield a + i, place_features(folded, kinds, i, next_kind, next_hash, kind_)


def token_row(text, a, b, space):
    kinds = [kind(c) for c in text[a:b]]
    return (word_hash([fold(c) for c in text[a:b]]), token_shape(kinds), kinds[0], kinds[-1], b - a, space)


def advance(state, token_text, ended):
    since, quotes, brackets = state
    for c in token_text:
        k = kind(c)
        if k == 34:
            quotes = 1 - quotes if c == '"' or c in "„«»" else 1 if c == "“" else 0
        elif k in (40, 91):
            brackets += 1
        elif k in (41, 93):
            brackets = max(0, brackets - 1)
    return (0 if ended else since, quotes, brackets)


def paragraphs(sentences):
    """(text, token spans, sentence end flags) for each paragraph."""
    group = []
    for s in sentences + [None]:
        if group and (s is None or s.new_paragraph):
            text, spans, ends = "", [], []
            for t in group:
                if text and not text.endswith(" "):
                    text += " "
                for i, (form, space) in enumerate(zip(t.forms, t.space_after)):
                    spans.append((len(text), len(text) + len(form)))
                    ends.append(i == len(t.forms) - 1)
                    text += form + (" " if space else "")
            yield text.rstrip(), spans, ends
            group = []
        if s is not None:
            group.append(s)


def curled(text):
    """The same text with typographic quotes and apostrophes, letter for letter."""
    out, opened = [], False
    for i, c in enumerate(text):
        if c == '"':
            out.append("”" if opened else "“")
            opened = not opened
        elif c == "'":
            out.append("‘" if (i == 0 or text[i - 1] in ' "“(') and i + 1 < len(text) and text[i + 1].isalpha() else "’")
        else:
            out.append(c)
    return "".join(out)


def joined_words(sentences):
    """Letters-only words that the treebanks split, such as "cannot"."""
    found = {}
    for s in sentences:
        text, i = s.forms, 0
        for a, b, surface in s.mwt:
            if all(kind(c) in (2, 3) for c in surface):
                w = tuple(fold(c) for c in surface)
                found[w] = found.get(w, 0) + 1
    return {word_hash(w) for w, n in found.items() if n >= 2}


def fit(rows, labels, epochs, seed, width):
    torch.manual_seed(seed)
    x = torch.tensor(np.array(rows, dtype=np.int64))
    y = torch.tensor(np.array(labels, dtype=np.float32))
    table = torch.nn.EmbeddingBag(ROWS, 1, mode="sum")
    torch.nn.init.zeros_(table.weight)
    bias = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([table.weight, bias], lr=0.02)
    generator = torch.Generator().manual_seed(seed)
    size = 2048
    steps = epochs * (len(y) // size + 1)
    step = 0
    for epoch in range(epochs):
        order = torch.randperm(len(y), generator=generator)
        for k in range(0, len(y), size):
            ids = order[k:k + size]
            loss = F.binary_cross_entropy_with_logits(table(x[ids]).squeeze(1) + bias, y[ids]) + 2e-7 * (table.weight ** 2).sum()
            for g in optimizer.param_groups:
                g["lr"] = 0.02 * (1 - step / steps)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
    w = table.weight.detach().squeeze(1).numpy()
    return np.clip(np.rint(w * 1024), -32767, 32767).astype(np.int16), int(round(float(bias.detach()) * 1024))


def examples(sentences, joined, curl, seed):
    rng = random.Random(seed)
    px, py, ex, ey = [], [], [], []
    for text, spans, ends in paragraphs(sentences):
        variants = [text]
        if curl and ('"' in text or "'" in text):
            variants.append(curled(text))
        for t in variants:
            borders = {a for a, b in spans}
            for i, rows in places(t, joined):
                px.append(rows)
                py.append(1.0 if i in borders else 0.0)
            tokens = [token_row(t, a, b, k + 1 == len(spans) or spans[k + 1][0] > b) for k, (a, b) in enumerate(spans)]
            state = (0, 0, 0)
            for k in range(len(tokens) - 1):
                state = (state[0] + 1, state[1], state[2])
                state = advance(state, t[spans[k][0]:spans[k][1]], False)
                ex.append(end_features(tokens, k, state))
                ey.append(1.0 if ends[k] else 0.0)
                if ends[k]:
                    state = (0, state[1], state[2])
    return px, py, ex, ey


def train(data, seed=7):
    sentences = data["ewt"] + data["gum"]
    joined = joined_words(sentences)
    px, py, ex, ey = examples(sentences, joined, True, seed)
    return Segmenter(fit(px, py, 8, seed, 17), fit(ex, ey, 8, seed, 20), joined)


class Segmenter:
    def __init__(self, places_model, ends_model, joined):
        self.places_model, self.ends_model, self.joined = places_model, ends_model, joined

    def __call__(self, container):
        container.int16("token.weights", self.places_model[0])
        container.int16("sentence.weights", self.ends_model[0])
        container.text("token.joined", [str(x) for x in sorted(self.joined)])
        container.text("segmenter", [str(self.places_model[1]), str(self.ends_model[1])])

    def segment(self, text):
        weights, bias = self.places_model
        cuts = {i for i, rows in places(text, self.joined) if sum(int(weights[r]) for r in rows) + bias > 0}
        spans = []
        for a, b in Reader(text).pieces:
            inner = [a] + [i for i in range(a + 1, b) if i in cuts] + [b]
            spans += list(zip(inner, inner[1:]))
        tokens = [token_row(text, a, b, k + 1 == len(spans) or spans[k + 1][0] > b) for k, (a, b) in enumerate(spans)]
        weights, bias = self.ends_model
        ends, state = [], (0, 0, 0)
        for k in range(len(tokens)):
            state = advance((state[0] + 1, state[1], state[2]), text[spans[k][0]:spans[k][1]], False)
            end = k == len(tokens) - 1 or sum(int(weights[r]) for r in end_features(tokens, k, state)) + bias > 0
            ends.append(end)
            if end:
                state = (0, state[1], state[2])
        return spans, ends


def f1(gold, pred):
    tp = len(gold & pred)
    return round(200 * tp / (len(gold) + len(pred)), 2)


def score(segmenter, sentences):
    gt, pt, gs, ps = set(), set(), set(), set()
    for p, (text, spans, ends) in enumerate(paragraphs(sentences)):
        pred, pred_ends = segmenter.segment(text)
        for out_t, out_s, sp, en in ((gt, gs, spans, ends), (pt, ps, pred, pred_ends)):
            start = None
            for (a, b), end in zip(sp, en):
                out_t.add((p, a, b))
                start = a if start is None else start
                if end:
                    out_s.add((p, start, b))
                    start = None
    return {"words": f1(gt, pt), "sentences": f1(gs, ps)}
