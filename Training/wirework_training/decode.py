"""Decoding and scoring in Python, for development only: the product decodes in Swift."""
import numpy as np
import torch
import torch.nn.functional as F

from .vocabulary import apply_script


def cle(scores):
    """The best tree for scores[dependent][head] (Chu-Liu/Edmonds); row 0 is not used."""
    n = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    cyc = np.array(cycle)
    rest = np.array([i for i in range(n) if i not in set(cycle)])
    m = len(rest)
    sub = np.full((m + 1, m + 1), -1e18)
    sub[:m, :m] = scores[np.ix_(rest, rest)]
    inner = scores[cyc, heads[cyc]]
    # arcs from the cycle to outside words
    out = scores[np.ix_(rest, cyc)]
    sub[:m, m] = out.max(1)
    out_arg = out.argmax(1)
    # arcs into the cycle: break the inner arc of the word entered
    into = scores[np.ix_(cyc, rest)] - inner[:, None]
    sub[m, :m] = into.max(0) + inner.sum()
    into_arg = into.argmax(0)
    sub[np.arange(m + 1), np.arange(m + 1)] = -1e18
    small = cle(sub)
    result = heads.copy()
    for k in range(1, m):
        result[rest[k]] = cyc[out_arg[k]] if small[k] == m else rest[small[k]]
    entering = small[m]
    result[cyc[into_arg[entering]]] = rest[entering]
    result[0] = 0
    return result


def find_cycle(heads):
    n = len(heads)
    color = [0] * n
    color[0] = 2
    for start in range(1, n):
        path, i = [], start
        while color[i] == 0:
            color[i] = 1
            path.append(i)
            i = heads[i]
        if color[i] == 1:
            return path[path.index(i):]
        for k in path:
            color[k] = 2
    return None


def tree(scores):
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, -1e18)
    scores[1:, 0] -= 1e6
    return cle(scores)


def viterbi(logits, labels):
    n, k = logits.shape
    ok = np.zeros((k, k), bool)
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            ok[i, j] = not b.startswith("I-") or a[2:] == b[2:] and a != "O"
    score = np.where([x.startswith("I-") for x in labels], -1e9, logits[0])
    back = []
    for t in range(1, n):
        s = np.where(ok, score[:, None], -1e9)
        arg = s.argmax(0)
        back.append(arg)
        score = s[arg, np.arange(k)] + logits[t]
    path = [int(score.argmax())]
    for arg in reversed(back):
        path.append(int(arg[path[-1]]))
    return [labels[i] for i in reversed(path)]


@torch.no_grad()
def analyze(nets, v, examples, pad, source=0, size=64):
    """For each example: tags, feats, lemma rows, heads, labels, names; of several networks the mean of what each holds likely."""
    order = sorted(range(len(examples)), key=lambda i: examples[i].n)
    results = [None] * len(examples)
    likely = lambda found: sum(F.log_softmax(x, -1) for x in found)
    for k in range(0, len(order), size):
        ids = order[k:k + size]
        batch = [examples[i] for i in ids]
        words, affixes, shapes, lengths = pad(batch, False, 0, None)
        outside = torch.arange(words.shape[1])[None, None, :] >= lengths[:, None, None]
        encoded = [(net, net.encode(words, affixes, shapes, lengths).transpose(0, 1)) for net in nets]
        scores = likely(arc_scores(net, h).masked_fill(outside, -1e4) for net, h in encoded).numpy()
        hidden = [(net, F.relu(net.tag_hidden(h))) for net, h in encoded]
        tags, feats, lemmas = (likely(getattr(net, name)(x) for net, x in hidden).argmax(-1) for name in ("tag", "feats", "lemma"))
        names = likely(net.name(F.relu(net.name_hidden(h) + net.name_source.weight[source])) for net, h in encoded).numpy()
        ends = [(net, net.label_dependent(h), net.label_head(h)) for net, h in encoded]
        for j, i in enumerate(ids):
            n = examples[i].n
            heads = tree(scores[j, :n + 1, :n + 1])
            logits = likely(label_scores(net, a[j, 1:n + 1], c[j][torch.from_numpy(heads[1:].copy())]) for net, a, c in ends)
            root = v.label_row["root"]
            logits[:, root] = -1e9
            labels = logits.argmax(-1).numpy()
            labels[heads[1:] == 0] = root
            results[i] = (tags[j, 1:n + 1].numpy(), feats[j, 1:n + 1].numpy(), lemmas[j, 1:n + 1].numpy(), heads[1:], labels, viterbi(names[j, 1:n + 1], v.names))
    return results


def arc_scores(net, h):
    return torch.bmm(net.bilinear(F.relu(net.dependent(h))), F.relu(net.head(h)).transpose(1, 2))


def label_scores(net, a, c):
    return net.label(torch.cat([F.relu(a[:, :128] + c[:, :128]), F.relu(a[:, 128:]) * F.relu(c[:, 128:])], -1))


def spans(names):
    out, start = set(), None
    for i, x in enumerate(list(names) + ["O"]):
        if start is not None and not x.startswith("I-"):
            out.add((start, i, names[start][2:]))
            start = None
        if x.startswith("B-"):
            start = i
    return out


def score(nets, v, sentences, example, pad):
    results = analyze(nets, v, [example(s, v) for s in sentences], pad)
    n = dict.fromkeys(("words", "upos", "xpos", "feats", "lemma", "uas", "las"), 0)
    tp = fp = fn = 0
    for s, (tags, feats, lemmas, heads, labels, names) in zip(sentences, results):
        if s.heads:
            for i in range(len(s.forms)):
                upos, xpos = v.tags[tags[i]].split(" ")
                n["words"] += 1
                n["upos"] += upos == s.upos[i]
                n["xpos"] += xpos == s.xpos[i]
                n["feats"] += v.feats[feats[i]] == s.feats[i]
                n["lemma"] += apply_script(s.forms[i], v.lemmas[lemmas[i]]) == s.lemmas[i]
                n["uas"] += heads[i] == s.heads[i]
                n["las"] += heads[i] == s.heads[i] and v.labels[labels[i]] == s.deprels[i]
        if s.names:
            keep = {"PER", "ORG", "LOC"}
            gold = {x for x in spans(s.names) if x[2] in keep}
            pred = {x for x in spans(names) if x[2] in keep}
            tp += len(gold & pred)
            fp += len(pred - gold)
            fn += len(gold - pred)
    out = {k: round(100 * float(x) / n["words"], 2) for k, x in n.items() if k != "words"} if n["words"] else {}
    if tp:
        out["names"] = f"P {100 * tp / (tp + fp):.1f} R {100 * tp / (tp + fn):.1f} F {200 * tp / (2 * tp + fp + fn):.1f}"
    return out
