"""Writes weights.bin: named sections, matrices as int8 rows with a float scale each."""
import hashlib
import json
import os
import struct

import numpy as np
import torch

from . import features

FORMAT = 1
TEXT, INT8, FLOAT, INT16 = 0, 1, 2, 3


class Container:
    def __init__(self):
        self.sections = []

    def add(self, name, kind, rows, cols, data):
        self.sections.append((name, kind, rows, cols, data))

    def text(self, name, lines):
        assert not any("\n" in x for x in lines)
        data = "\n".join(lines).encode("utf-8")
        self.add(name, TEXT, len(lines), len(data), data)

    def floats(self, name, values):
        a = np.ascontiguousarray(values, dtype="<f4").reshape(-1)
        self.add(name, FLOAT, len(a), 1, a.tobytes())

    def int16(self, name, values):
        a = np.ascontiguousarray(values, dtype="<i2").reshape(-1)
        self.add(name, INT16, len(a), 1, a.tobytes())

    def matrix(self, name, weight, bias=None):
        w = weight.detach().float().numpy()
        scale = np.maximum(np.abs(w).max(1), 1e-8).astype(np.float32) / np.float32(127)
        q = np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8)
        self.add(name + ".rows", INT8, w.shape[0], w.shape[1], q.tobytes())
        self.floats(name + ".scale", scale)
        if bias is not None:
            self.floats(name + ".bias", bias.detach().float().numpy())

    def bytes(self):
        head = 16 + 48 * len(self.sections)
        offset = (head + 63) // 64 * 64
        table, body = b"", b""
        for name, kind, rows, cols, data in self.sections:
            table += struct.pack("<28s5I", name.encode(), kind, rows, cols, offset, len(data))
            padded = data + b"\0" * (-len(data) % 64)
            body += padded
            offset += len(padded)
        start = b"WIREWORK" + struct.pack("<2I", FORMAT, len(self.sections)) + table
        return start + b"\0" * (-len(start) % 64) + body


def save(net, v, out, segmenter=None):
    c = Container()
    c.text("words", v.words)
    c.text("tags", v.tags)
    c.text("features", v.feats)
    c.text("lemmas", v.lemmas)
    c.text("relations", v.labels)
    c.text("names", v.names)
    c.matrix("word", net.word.weight)
    c.matrix("affix", net.affix.weight)
    c.matrix("shape", net.shape.weight)
    for i, layer in enumerate(net.layers):
        c.matrix(f"layer{i}", layer.project.weight, layer.project.bias)
    name_bias = net.name_hidden.bias + net.name_source.weight[0]
    parts = [net.dependent, net.head, net.label_dependent, net.label_head, net.tag_hidden, net.name_hidden]
    weight = torch.cat([p.weight for p in parts])
    bias = torch.cat([p.bias for p in parts[:-1]] + [name_bias])
    c.matrix("heads", weight, bias)
    c.matrix("bilinear", net.bilinear.weight, net.bilinear.bias)
    c.matrix("relation", net.label.weight, net.label.bias)
    joined = [net.tag, net.feats, net.lemma]
    c.matrix("tag", torch.cat([p.weight for p in joined]), torch.cat([p.bias for p in joined]))
    c.matrix("name", net.name.weight, net.name.bias)
    if segmenter:
        segmenter(c)
    data = c.bytes()
    with open(os.path.join(out, "weights.bin"), "wb") as f:
        f.write(data)
    return hashlib.sha256(data).hexdigest(), len(data)


def manifest(out, digest, scores):
    description = {
        "weights": "weights.bin",
        "sha256": digest,
        "format": FORMAT,
        "version": "1.1.0",
        "language": "en",
        "license": "CC-BY-SA-4.0",
        "corpora": [
            "UD English EWT 2.16 (CC BY-SA 4.0)", "UD English GUM V11, freely licensed documents (CC BY-SA 4.0 and others)",
            "Universal NER EWT (CC BY-SA 4.0)", "Groningen Meaning Bank 2.2.0, Voice of America news", "WikiGold (CC BY 4.0)",
            "CrossNER (MIT; text CC BY-SA 3.0)", "Re-DocRED (MIT; text CC BY-SA)", "WordNet 3.0 exception lists",
            "Names put in place of others while training: Wikidata (CC0), GeoNames (CC BY 4.0), mledoze/countries (ODbL 1.0)",
        ],
        # Of the network alone, given words, before weights are rounded and rules mend tags, marks and names; MODEL_CARD.md has those of the product.
        "scores": scores,
    }
    with open(os.path.join(out, "manifest.json"), "w", encoding="utf-8") as f:
        json.dump(description, f, indent=2, ensure_ascii=False)
        f.write("\n")
