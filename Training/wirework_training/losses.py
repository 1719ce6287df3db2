"""What the network is trained to get right."""
import numpy as np
import torch
import torch.nn.functional as F


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
