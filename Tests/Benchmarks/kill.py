#!/usr/bin/env python3
"""Kills `wirework add` at many random moments and shows that nothing is lost.

    kill.py WIREWORK ARTICLES.jsonl [KILLS] [SEED]      (ARTICLES.jsonl: for example 500 copies from copies.py)

Each round starts with no store, adds all the articles and kills the command after a random part of the time that an undisturbed run takes. Then
the store must open, pass SQLite's integrity check and hold whole articles only; adding the rest must give the same export, byte
for byte, as the undisturbed run. The same for a kill during `build`: the old store must stand untouched, or the new one in its place be whole.
"""
import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time


def run(*arguments: str) -> None:
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def digest(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def main() -> None:
    wirework, articles = sys.argv[1], sys.argv[2]
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    moments = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    work = tempfile.mkdtemp()
    store, export = work + "/graph.sqlite", work + "/graph.nq"

    def add() -> list[str]:
        return [wirework, "add", articles, "--store", store, "--quiet"]

    def exported() -> str:
        run(wirework, "export", "--format", "nquads", "--store", store, "-o", export, "--quiet")
        return digest(export)

    start = time.perf_counter()
    run(*add())
    seconds = time.perf_counter() - start
    whole = exported()
    print(f"undisturbed run: {seconds:.1f} s, export {whole[:16]}", flush=True)

    held = []
    for number in range(kills):
        for ending in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(store + ending):
                os.remove(store + ending)
        process = subprocess.Popen(add(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0, seconds))
        process.kill()
        process.wait()
        stored = 0
        if os.path.exists(store):
            database = sqlite3.connect(store)
            assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok", "the store is damaged"
            assert not database.execute("PRAGMA foreign_key_check").fetchall(), "a reference leads nowhere"
            if database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'article'").fetchone()[0]:
                stored = database.execute("SELECT count(*) FROM article").fetchone()[0]
            database.close()
        held.append(stored)
        run(*add())
        assert exported() == whole, f"kill {number + 1}: the export differs"
    print(f"{kills} kills during add, {min(held)} to {max(held)} articles stored by then: every store sound, every export the same")

    def build() -> list[str]:
        return [wirework, "build", articles, "--store", store, "--out", work + "/out", "--quiet"]

    start = time.perf_counter()
    run(*build())
    seconds = time.perf_counter() - start
    untouched = replaced = 0
    for number in range(max(1, kills // 5)):
        before = digest(store)
        process = subprocess.Popen(build(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0, seconds))
        process.kill()
        process.wait()
        # Once the new store is whole, it stands in the place of the old one while the export is written.
        if digest(store) == before:
            untouched += 1
        else:
            replaced += 1
        assert exported() == whole, f"kill {number + 1} during build: the store is neither the old one nor the new one"
    print(f"{untouched + replaced} kills during build: {untouched} times the old store untouched, {replaced} times the new one whole")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
