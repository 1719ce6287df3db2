#!/usr/bin/env python3
"""Trains the English model: train.py --corpora DIR --out DIR. Seeds are fixed; checkpoints go to OUT."""
import argparse
import itertools
import math
import os
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from wirework_training import corpora, decode, export, features
from wirework_training.network import Network
from wirework_training.vocabulary import Vocabulary, allowed_names, lemma_script


class Example:
    __slots__ = ("words", "affixes", "shapes", "n", "tags", "feats", "lemmas", "heads", "labels", "names", "source", "tree", "named", "weight", "rare")


def example(s, v, forms=None):
    forms = forms or s.forms
    e = Example()
    style = features.style(forms)
    norms = [features.normalized(f) for f in forms]
    e.n = len(forms)
    e.words = np.array([1] + [v.word_row.get(w, 0) for w in norms], np.int32)
    e.rare = np.array([0.0] + [0.4 / (0.4 + v.gold_counts[w]) if v.gold_counts[w] else (0.3 if s.heads is None else 0.3) for w in norms], np.float32)
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


def guess_loss(net, h, places, rows):
    x = h.transpose(0, 1).reshape(-1, h.shape[-1])[places]
    with torch.autocast("cpu", torch.bfloat16):
        logits = F.linear(net.guess(x), net.word.weight).float() * 0.2
    return F.cross_entropy(logits, rows)


def tree_loss(net, h, batch, p, smooth):
    """h: T × B × W. Cross entropy of heads, labels, tags, features and lemma scripts."""
    t, b, _ = h.shape
    hb = h.transpose(0, 1)
    drop = lambda x: F.dropout(x, p, True)
    with torch.autocast("cpu", torch.bfloat16):
        dep = drop(F.relu(net.dependent(hb)))
        head = drop(F.relu(net.head(hb)))
        scores = torch.bmm(net.bilinear(dep), head.transpose(1, 2)).float()  # B × T(dep) × T(head)
    lengths = torch.tensor([e.n + 1 for e in batch])
    outside = torch.arange(t)[None, :] >= lengths[:, None]
    scores = scores.masked_fill(outside[:, None, :], -1e4)
    scores = scores - torch.eye(t)[None] * 1e4
    gold = np.full((b, t), -1, np.int64)
    for i, e in enumerate(batch):
        gold[i, 1:e.n + 1] = e.heads
    gold = torch.from_numpy(gold)
    weight = torch.tensor([e.weight for e in batch])[:, None].expand(b, t)
    rows = (gold >= 0).reshape(-1).nonzero().squeeze(1)
    w = weight.reshape(-1)[rows]
    total = w.sum()
    mean = lambda x: (x * w).sum() / total
    arcs = mean(F.cross_entropy(scores.reshape(b * t, t)[rows], gold.reshape(-1)[rows], reduction="none"))
    flat = hb.reshape(b * t, -1)
    sentence = torch.arange(b)[:, None].expand(b, t).reshape(-1)[rows]
    head_rows = sentence * t + gold.reshape(-1)[rows]
    gather = lambda name: torch.from_numpy(np.concatenate([getattr(e, name) for e in batch]))
    with torch.autocast("cpu", torch.bfloat16):
        a = net.label_dependent(flat)[rows]
        c = net.label_head(flat)[head_rows]
        mixed = torch.cat([F.relu(a[:, :128] + c[:, :128]), F.relu(a[:, 128:]) * F.relu(c[:, 128:])], -1)
        labels = net.label(drop(mixed)).float()
        hidden = drop(F.relu(net.tag_hidden(flat[rows])))
        tags, feats, lemmas = net.tag(hidden).float(), net.feats(hidden).float(), net.lemma(hidden).float()
    ce = lambda x, y: mean(F.cross_entropy(x, y, ignore_index=-1, reduction="none", label_smoothing=smooth))
    loss = arcs + ce(labels, gather("labels")) + ce(tags, gather("tags")) + 0.5 * ce(feats, gather("feats")) + 0.5 * ce(lemmas, gather("lemmas"))
    return loss, float(arcs.detach())


def name_loss(net, h, batch, p):
    hb = h.transpose(0, 1)
    t = hb.shape[1]
    rows, masks, sources = [], [], []
    for i, e in enumerate(batch):
        if e.named:
            rows += range(i * t + 1, i * t + 1 + e.n)
            masks.append(e.names)
            sources += [e.source] * e.n
    if not rows:
        return 0.0
    x = hb.reshape(-1, hb.shape[-1])[torch.tensor(rows)]
    with torch.autocast("cpu", torch.bfloat16):
        hidden = F.relu(net.name_hidden(x) + net.name_source(torch.tensor(sources)))
        logits = net.name(F.dropout(hidden, p, True)).float()
    allowed = torch.from_numpy(np.concatenate(masks))
    loss = torch.logsumexp(logits, -1) - torch.logsumexp(logits.masked_fill(~allowed, -1e9), -1)
    weight = torch.tensor([0.4 if x == 3 else 1.0 for x in sources])
    return (loss * weight).sum() / len(sources)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--corpora", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--minutes", type=float, default=40)
    a.add_argument("--layers", type=int, default=4)
    a.add_argument("--lr", type=float, default=2.5e-3)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--batch", type=int, default=1500)
    a.add_argument("--dropout", type=float, default=0.25)
    a.add_argument("--silver", default="")
    a.add_argument("--init", default="")
    a.add_argument("--gmb", type=float, default=0.15, help="share of GMB per round")
    a.add_argument("--wiki", type=float, default=0.5, help="share of the Wikipedia name corpora per round")
    a.add_argument("--rename", type=float, default=0.5, help="sentences with other names put in, as a share of the name corpora's")
    a.add_argument("--guess", type=float, default=0.1, help="weight of guessing hidden words")
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--no-dev", action="store_true")
    o = a.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    rng = random.Random(o.seed)
    gen = np.random.default_rng(o.seed)
    os.makedirs(o.out, exist_ok=True)
    begin = time.time()
    data = corpora.load(o.corpora)
    v = Vocabulary(data)
    print({k: n for k, n in v.sizes(o.layers).items()}, f"{time.time() - begin:.0f}s", flush=True)
    if o.silver:
        with open(o.silver, "rb") as f:
            data["gmb"], data["wiki"] = pickle.load(f)
    trees = [example(s, v) for k in ("ewt", "gum") for s in data[k]]
    choices = lambda rows: ([w for w, _ in rows], list(itertools.accumulate(n for _, n in rows)))
    place_names, group_names = choices(data["places"]), choices(data["groups"])
    styled = [s for k in ("ewt", "gum") for s in data[k]]
    wiki, gmb = data["wiki"], data["gmb"]
    print(f"examples {time.time() - begin:.0f}s", flush=True)
    net = Network(v.sizes(o.layers))
    if o.init:
        net.warm_start(torch.load(o.init))
    dense = [p for n, p in net.named_parameters()]
    print("parameters", sum(p.numel() for p in dense), flush=True)
    optimizer = torch.optim.Adam(dense, lr=o.lr, betas=(0.9, 0.95), eps=1e-8, fused=True)
    average = {k: x.detach().clone() for k, x in net.state_dict().items()}
    started, step, epoch, words = time.time(), 0, 0, 0
    limit = o.minutes * 60
    running, guessed, done = 0.0, 0.0, False
    while not done:
        epoch += 1
        extra = [example(styled[i], v, restyled(styled[i], rng)) for i in rng.sample(range(len(styled)), len(styled) // 20)]
        renamed = rng.sample(data["wiki"] + data["gmb"], int((len(wiki) * o.wiki + len(gmb) * o.gmb) * o.rename)) if o.rename else []
        extra += [example(corpora.substituted(s, place_names, group_names, rng), v) for s in renamed]
        silver = rng.sample(wiki, int(len(wiki) * o.wiki)) + rng.sample(gmb, int(len(gmb) * o.gmb))
        pool = trees + extra + [example(s, v) for s in silver]
        for batch in batches(pool, o.batch, rng):
            spent = (time.time() - started) / limit
            if spent >= 1:
                done = True
                break
            rate = o.lr * min(1, (step + 1) / 200) * (1 - spent if spent > 0.0 else 1)
            for g in optimizer.param_groups:
                g["lr"] = rate
            net.train()
            words_, affixes, shapes, lengths = pad(batch, True, 0.04, gen)
            places, hidden_rows = mask_words(batch, words_, affixes, shapes, gen) if o.guess > 0 else ((), ())
            h = net.encode(words_, affixes, shapes, lengths, o.dropout)
            treed = [i for i, e in enumerate(batch) if e.tree]
            loss = 1.2 * name_loss(net, h, batch, o.dropout) if any(e.named for e in batch) else 0.0
            if treed:
                hh = h[:, torch.tensor(treed)] if len(treed) < len(batch) else h
                tl, arc = tree_loss(net, hh, [batch[i] for i in treed], o.dropout, 0.03)
                share = sum(batch[i].n * batch[i].weight for i in treed) / sum(e.n * e.weight if e.tree else e.n for e in batch)
                loss = loss + tl * share
                running = 0.99 * running + 0.01 * arc
            if len(places):
                g = guess_loss(net, h, places, hidden_rows)
                loss = loss + o.guess * len(places) / (0.15 * sum(e.n for e in batch)) * g
                guessed = 0.99 * guessed + 0.01 * float(g.detach())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(dense, 2.0)
            optimizer.step()
            step += 1
            words += sum(e.n for e in batch)
            if step % 10 == 0:
                decay = min(0.99, step / (step + 100))
                with torch.no_grad():
                    for k, x in net.state_dict().items():
                        average[k].lerp_(x, 1 - decay)
            if step % 200 == 0:
                print(f"epoch {epoch} step {step} {time.time() - started:.0f}s {words / (time.time() - started):.0f} w/s lr {rate:.5f} arc loss {running:.3f} guess {guessed:.3f}", flush=True)
        if not done and not o.no_dev and (epoch in (1, 2) or epoch % 4 == 0):
            check(net, average, v, data, o, quick=True)
    check(net, average, v, data, o, quick=False)


def check(net, average, v, data, o, quick):
    live = {k: x.detach().clone() for k, x in net.state_dict().items()}
    net.load_state_dict(average)
    net.eval()
    export.save(net, v, o.out)
    torch.save(net.state_dict(), os.path.join(o.out, "checkpoint.pt"))
    for name in ("ewt_dev", "gum_dev") + (() if quick else ("gmb_dev",)):
        print(name, decode.score(net, v, data[name][:1500], example, pad), flush=True)
    net.load_state_dict(live)


if __name__ == "__main__":
    main()
