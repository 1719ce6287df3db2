#!/usr/bin/env python3
"""Trains the English model and writes weights.bin and manifest.json:

    python3 train.py --corpora DIR --out DIR

Seeds and rounds are fixed: the same machine with the same --threads writes the same bytes. Each stage leaves a
checkpoint in OUT and is skipped when it is there; each round leaves one too, and an interrupted run goes on from it. README.md says what the corpora are and what comes out.
"""
import argparse
import os

import torch

from wirework_training import corpora, decode, export, segmenter, silver, stages
from wirework_training.examples import example, pad
from wirework_training.network import Network
from wirework_training.vocabulary import Vocabulary

SEED = 7
LAYERS = 4


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpora", required=True, help="the folder with treebanks/, ner/, relations/ and gazetteers/")
    arguments.add_argument("--out", required=True, help="where the model and the checkpoints go")
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth sentence: tries the whole way in minutes, for no use")
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    os.makedirs(options.out, exist_ok=True)
    report = lambda text: print(text, flush=True)

    data = corpora.sampled(corpora.load(options.corpora), options.every)
    vocabulary = Vocabulary(data)
    net = Network(vocabulary.sizes(LAYERS))
    for number, stage in enumerate(stages.STAGES):
        checkpoint = os.path.join(options.out, f"{stage.name}.pt")
        if os.path.exists(checkpoint):
            net.load_state_dict(torch.load(checkpoint))
            net.eval()
            continue
        if stage.after:
            net.load_state_dict(torch.load(os.path.join(options.out, f"{stage.after}.pt")))
        if stage.silver:
            report("giving trees to the name corpora")
            teachers = [trained(vocabulary, os.path.join(options.out, f"{x.name}.pt")) for x in stages.STAGES if x.name.startswith("gold")]
            for name in ("ewt_dev", "gum_dev"):
                report(f"{len(teachers)} networks, {name}: {decode.score(teachers, vocabulary, data[name], example, pad)}")
            silver.label(teachers, vocabulary, data["wiki"])
            silver.label(teachers, vocabulary, data["gmb"])
        rounds = os.path.join(options.out, f"{stage.name}.rounds.pt")
        stages.train(net, vocabulary, data, stage, SEED + number, rounds, report)
        torch.save(net.state_dict(), checkpoint)
        os.remove(rounds)
        scores(net, vocabulary, data, report)
    report("training the tokenizer and the sentence splitter")
    borders = segmenter.train(data)
    digest, size = export.save(net, vocabulary, options.out, borders)
    found = scores(net, vocabulary, data, report)
    for name in ("ewt_dev", "gum_dev"):
        found[name].update(segmenter.score(borders, data[name]))
    export.manifest(options.out, digest, found)
    report(f"wrote {size} bytes, SHA-256 {digest}")


def trained(vocabulary, path):
    net = Network(vocabulary.sizes(LAYERS))
    net.load_state_dict(torch.load(path))
    return net.eval()


def scores(net, vocabulary, data, report):
    found = {name: decode.score([net], vocabulary, data[name], example, pad) for name in ("ewt_dev", "gum_dev")}
    for name, row in found.items():
        report(f"{name}: {row}")
    return found


if __name__ == "__main__":
    main()
