"""The network: summed and joined embeddings, bidirectional gated sums (SRU), and a head for each question."""
import torch
from torch import nn
import torch.nn.functional as F

from .gated_sum import GatedSumStep

WORD, AFFIX, SHAPE = 192, 128, 64
WIDTH = WORD + AFFIX + SHAPE  # 384, and half of it for each direction
ARC, LABEL_A, LABEL_P, NAME = 128, 128, 64, 128


def squash(x):
    """x / sqrt(1 + x²): exact IEEE operations only, so that Swift computes the same on every machine."""
    return x * torch.rsqrt(1 + x * x)


def gate(x):
    return 0.5 + 0.5 * squash(x)


class Lookup(torch.autograd.Function):
    """Rows of a table; its gradient lives in one buffer of which only touched rows are cleared (fresh pages are slow)."""

    @staticmethod
    def forward(ctx, table, rows):
        ctx.table, ctx.rows = table, rows.reshape(-1)
        return F.embedding(rows, table)

    @staticmethod
    def backward(ctx, d):
        table = ctx.table
        if not hasattr(table, "buffer"):
            table.buffer = torch.zeros_like(table)
        else:
            table.buffer.index_fill_(0, table.touched, 0)
        table.buffer.index_add_(0, ctx.rows, d.reshape(-1, d.shape[-1]))
        table.touched, table.grad = ctx.rows, table.buffer
        return None, None


class GatedSum(nn.Module):
    """One layer of the simple recurrent unit, both directions: every product is a matrix product over all words at once."""

    def __init__(self, window):
        super().__init__()
        self.window = window  # the first layer sees its neighbours too: gates know only what the products show them
        self.project = nn.Linear(WIDTH * window, 3 * WIDTH)
        with torch.no_grad():
            nn.init.xavier_uniform_(self.project.weight[:WIDTH], gain=1.4)
        with torch.no_grad():
            self.project.bias.zero_()
            self.project.bias[WIDTH:2 * WIDTH] = 0.5

    def forward(self, x, mask, lengths):  # x: T × B × WIDTH, mask: T × B × 1
        joined = x
        if self.window == 3:  # itself, the word before, the word after
            joined = x * mask
            none = torch.zeros_like(x[:1])
            joined = torch.cat([joined, torch.cat([none, joined[:-1]]), torch.cat([joined[1:], none])], dim=-1)
        if self.training:
            u = F.linear(joined.bfloat16(), self.project.weight.bfloat16(), self.project.bias.bfloat16())
            return GatedSumStep.apply(u, x, lengths)
        z, f, r = self.project(joined).split(WIDTH, dim=-1)
        f, r = gate(f), gate(r)
        g = (1 - f) * z * mask
        half = WIDTH // 2
        turn = lambda a: torch.cat([a[..., :half], a[..., half:].flip(0)], dim=-1)
        f, c = turn(f), turn(g)
        for t in range(1, c.shape[0]):
            c[t].addcmul_(f[t], c[t - 1])
        return r * turn(c) + (1 - r) * x


class Network(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.sizes = sizes
        self.word = nn.Embedding(sizes["words"], WORD)
        self.affix = nn.Embedding(sizes["affixes"], AFFIX)
        self.shape = nn.Embedding(sizes["shapes"], SHAPE)
        nn.init.normal_(self.word.weight, std=0.5)
        nn.init.normal_(self.affix.weight, std=0.2)
        nn.init.normal_(self.shape.weight, std=0.5)
        self.layers = nn.ModuleList(GatedSum(3 if i == 0 else 1) for i in range(sizes["layers"]))
        self.dependent = nn.Linear(WIDTH, ARC)
        self.head = nn.Linear(WIDTH, ARC)
        self.bilinear = nn.Linear(ARC, ARC)
        self.label_dependent = nn.Linear(WIDTH, LABEL_A + LABEL_P)
        self.label_head = nn.Linear(WIDTH, LABEL_A + LABEL_P)
        self.label = nn.Linear(LABEL_A + LABEL_P, sizes["labels"])
        self.tag_hidden = nn.Linear(WIDTH, 256)
        self.tag = nn.Linear(256, sizes["tags"])
        self.feats = nn.Linear(256, sizes["feats"])
        self.lemma = nn.Linear(256, sizes["lemmas"])
        self.name_hidden = nn.Linear(WIDTH, NAME)
        self.name_source = nn.Embedding(4, NAME)
        nn.init.zeros_(self.name_source.weight)
        self.name = nn.Linear(NAME, sizes["names"])
        self.guess = nn.Linear(WIDTH, WORD)  # training only
        nn.init.zeros_(self.bilinear.bias)

    def warm_start(self, state):
        """Takes over weights; matrices that have grown keep zeros where nothing was known, new layers pass their input on."""
        own = self.state_dict()
        for name, value in own.items():
            if name in state:
                old = state[name]
                if old.shape != value.shape:
                    value.zero_()
                    value[tuple(slice(0, n) for n in old.shape)] = old
                else:
                    value.copy_(old)
            elif name.startswith("layers.") and name.endswith("bias"):
                value[2 * WIDTH:] = -2.0

    def encode(self, words, affixes, shapes, lengths, p=0.0):
        """words: B × T (with the begin mark), affixes: B × T × 8; gives T × B × WIDTH."""
        look = lambda table, rows: Lookup.apply(table.weight, rows) if self.training else table(rows)
        x = torch.cat([look(self.word, words), look(self.affix, affixes).sum(2), look(self.shape, shapes)], dim=-1).transpose(0, 1)
        mask = (torch.arange(words.shape[1])[:, None] < lengths[None, :]).float().unsqueeze(-1)
        x = drop_steps(x, p)
        lengths = lengths.int()
        for layer in self.layers:
            x = layer(x, mask, lengths)
            x = drop_steps(x, p)
        return x


def drop_steps(x, p):
    """Dropout with one mask for all words of a sentence."""
    if p == 0:
        return x
    keep = torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - p) / (1 - p)
    return x * keep
