"""Training in stages: each starts where the last one ended, and its rate of learning falls to nothing."""
import dataclasses
import os
import random
import time
from dataclasses import dataclass

import numpy as np
import torch

from . import corpora, losses
from .examples import batches, example, mask_words, pad, restyled


@dataclass
class Stage:
    name: str
    rounds: int
    rate: float
    batch: int = 1000  # words
    dropout: float = 0.2
    gmb: float = 0.05  # share of GMB in each round
    wiki: float = 0.3  # share of the Wikipedia corpora in each round
    rename: float = 0.0  # sentences with other names put in, as a share of the two above
    rename_trees: float = 0.0  # sentences of the treebanks with other names put in, as a share of those with names
    guess: float = 0.0  # weight of guessing hidden words
    silver: bool = False  # whether GMB and the Wikipedia corpora have trees from the networks of the gold stages
    uner: float = 0.0  # share of those sentences that have names from these networks too
    after: str = ""  # the stage whose network it goes on from; else the one before it


STAGES = [
    Stage("words", rounds=8, rate=2.5e-3, batch=1500, dropout=0.25, gmb=0.25, wiki=0.5, guess=0.1),
    Stage("gold-1", rounds=9, rate=2e-3),
    Stage("gold-2", rounds=9, rate=2e-3, after="words"),
    Stage("gold-3", rounds=9, rate=2e-3, after="words"),
    Stage("silver", after="gold-1", rounds=24, rate=1.4e-3, dropout=0.22, gmb=0.1, wiki=0.25, rename=0.5, rename_trees=0.3, silver=True, uner=0.4),
]


def pool(data, gold, v, stage, rng):
    """The examples of one round: all gold trees, some of them as headlines, and a share of the name corpora."""
    styled = rng.sample(data["ewt"] + data["gum"], len(gold) // 20)
    extra = [example(s, v, restyled(s, rng)) for s in styled]
    names = rng.sample(data["wiki"], int(len(data["wiki"]) * stage.wiki)) + rng.sample(data["gmb"], int(len(data["gmb"]) * stage.gmb))
    exchanged = rng.sample(data["wiki"] + data["gmb"], int(len(names) * stage.rename))
    named = [s for s in data["ewt"] + data["gum"] if s.names and any(x.startswith("B-") for x in s.names)]
    of_trees = rng.sample(named, int(len(named) * stage.rename_trees))
    return (gold + extra + [example(silver_named(s) if stage.uner and rng.random() < stage.uner else s, v) for s in names] + [example(corpora.substituted(s, data["pools"], rng), v) for s in exchanged]
            + [example(corpora.renamed(s, data["pools"], rng), v) for s in of_trees])


def silver_named(s):
    """A sentence with names as the treebanks have them, found by the networks."""
    return dataclasses.replace(s, names=s.silver_names, name_source=0)


def loss_of(net, batch, v, stage, gen):
    words, affixes, shapes, lengths = pad(batch, True, 0.04, gen)
    places, rows = mask_words(batch, words, affixes, shapes, gen) if stage.guess > 0 else ((), ())
    h = net.encode(words, affixes, shapes, lengths, stage.dropout)
    loss = 1.2 * losses.name_loss(net, h, batch, stage.dropout) if any(e.named for e in batch) else 0.0
    with_tree = [i for i, e in enumerate(batch) if e.tree]
    if with_tree:
        part = h[:, torch.tensor(with_tree)] if len(with_tree) < len(batch) else h
        of_trees, _ = losses.tree_loss(net, part, [batch[i] for i in with_tree], stage.dropout, 0.03)
        share = sum(batch[i].n * batch[i].weight for i in with_tree) / sum(e.n * e.weight if e.tree else e.n for e in batch)
        loss = loss + of_trees * share
    if len(places):
        loss = loss + stage.guess * len(places) / (0.15 * sum(e.n for e in batch)) * losses.guess_loss(net, h, places, rows)
    return loss


def train(net, v, data, stage, seed, place, report):
    """Trains the network and leaves it with the running average of its weights. After each round all that the next one
    needs is written to `place`, so that an interrupted run goes on and ends with the same weights."""
    torch.manual_seed(seed)
    rng, gen = random.Random(seed), np.random.default_rng(seed)
    gold = [example(s, v) for k in ("ewt", "gum") for s in data[k]]
    weights = list(net.parameters())
    optimizer = torch.optim.Adam(weights, lr=stage.rate, betas=(0.9, 0.95), fused=True)
    average = {k: x.detach().clone() for k, x in net.state_dict().items()}
    step, begun, begin = 0, 0, time.time()
    if os.path.exists(place):
        begun, step, average = resume(place, net, optimizer, rng, gen)
    net.train()
    for number in range(begun, stage.rounds):
        work = batches(pool(data, gold, v, stage, rng), stage.batch, rng)
        for part, batch in enumerate(work):
            done = (number + part / len(work)) / stage.rounds
            for group in optimizer.param_groups:
                group["lr"] = stage.rate * min(1, (step + 1) / 200) * (1 - done)
            loss = loss_of(net, batch, v, stage, gen)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 2.0)
            optimizer.step()
            step += 1
            if step % 10 == 0:
                decay = min(0.99, step / (step + 100))
                with torch.no_grad():
                    for k, x in net.state_dict().items():
                        average[k].lerp_(x, 1 - decay)
        report(f"stage {stage.name}: round {number + 1} of {stage.rounds}, {step} steps, {time.time() - begin:.0f} s")
        keep(place, number + 1, step, average, net, optimizer, rng, gen)
    net.load_state_dict(average)
    net.eval()


def keep(place, rounds, step, average, net, optimizer, rng, gen):
    torch.save(dict(rounds=rounds, step=step, average=average, net=net.state_dict(), optimizer=optimizer.state_dict(), rng=rng.getstate(),
                    gen=gen.bit_generator.state, torch=torch.get_rng_state()), place + ".new")
    os.replace(place + ".new", place)


def resume(place, net, optimizer, rng, gen):
    """Takes everything up where `keep` left it; gives rounds, steps and the running average."""
    state = torch.load(place, weights_only=False)
    net.load_state_dict(state["net"])
    optimizer.load_state_dict(state["optimizer"])
    rng.setstate(state["rng"])
    gen.bit_generator.state = state["gen"]
    torch.set_rng_state(state["torch"])
    return state["rounds"], state["step"], state["average"]
