"""Builds gated_sum.c with the machine's C compiler and wraps it for PyTorch."""
import ctypes
import hashlib
import os
import subprocess
import tempfile

import torch

SOURCE = os.path.join(os.path.dirname(__file__), "gated_sum.c")


def build():
    with open(SOURCE, "rb") as f:
        name = hashlib.sha256(f.read()).hexdigest()[:16]
    path = os.path.join(tempfile.gettempdir(), f"wirework-gated-sum-{os.getuid()}-{name}.so")
    if not os.path.exists(path):
        subprocess.run(["cc", "-O3", "-march=native", "-ffast-math", "-mprefer-vector-width=512", "-fopenmp", "-shared", "-fPIC", SOURCE, "-lm", "-o", path + ".new"], check=True)
        os.replace(path + ".new", path)
    return ctypes.CDLL(path)


LIBRARY = None
# Keep freed memory in the process: mapping fresh pages for every batch costs a quarter of the time.
for option, value in ((-3, 1 << 25), (-1, (1 << 31) - 1), (-8, 1)):  # M_MMAP_THRESHOLD, M_TRIM_THRESHOLD, M_ARENA_MAX
    ctypes.CDLL(None).mallopt(option, value)


def pointer(t):
    return ctypes.c_void_p(t.data_ptr())


class GatedSumStep(torch.autograd.Function):
    """h from u = (z, f, r) in bfloat16 and x in float."""

    @staticmethod
    def forward(ctx, u, x, lengths):
        global LIBRARY
        LIBRARY = LIBRARY or build()
        t, b, w = x.shape
        u, x = u.contiguous(), x.contiguous()
        c, h = torch.empty_like(x), torch.empty_like(x)
        LIBRARY.forward(t, b, w, pointer(u), pointer(x), pointer(lengths), pointer(c), pointer(h))
        ctx.save_for_backward(u, x, lengths, c)
        return h

    @staticmethod
    def backward(ctx, dh):
        u, x, lengths, c = ctx.saved_tensors
        t, b, w = x.shape
        dh = dh.contiguous()
        du, dx = torch.empty_like(u), torch.empty_like(x)
        LIBRARY.backward(t, b, w, pointer(u), pointer(x), pointer(lengths), pointer(c), pointer(dh), pointer(du), pointer(dx))
        return du, dx, None
