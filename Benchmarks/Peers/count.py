#!/usr/bin/env python3
"""Counts instructions a message and memory a message, of ours, the limit, libknot and c-ares, which other work on the machine
does not change.

    Benchmarks/Peers/count.py            prints the tables
    Benchmarks/Peers/count.py --readme   writes them into ../README.md, too

Valgrind counts the instructions, of the first messages of a corpus that dnswire-benchmark makes; the heap counter of compare.py
the memory, of a whole corpus. libknot is left out where it is missing (apt-get install libknot-dev), and c-ares where pkg-config
finds none with `ares_dns_parse` (1.28; Debian 12 has 1.18).
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
README = ROOT / "Benchmarks/README.md"
BEGIN, END = "<!-- begin: written by Peers/count.py -->", "<!-- end of what Peers/count.py writes -->"
FIRST = 1000
# Corpus, our mode, the limit's, libknot's, that of c-ares.
INSTRUCTIONS = [
    ("query-small", "header", "header", "header", None),
    ("query-small", "skip", "hop", None, None),
    ("query-small", "walk", "walk", None, None),
    ("query-small", "decode", "decode", "decode-arena", None),
    ("query-small", "decode-fresh", "decode", "decode", "decode"),
    ("query-small", "encode", "encode", "encode", "encode"),
    ("response-typical", "decode-fresh", "decode", "decode", "decode"),
    ("response-typical", "encode", "encode", "encode", "encode"),
    ("response-dnssec", "decode-fresh", "decode", "decode", "decode"),
    ("response-dnssec", "encode", "encode", "encode", "encode"),
    ("edns", "edns", "edns", "edns", "edns"),
    ("edns", "edns-decoded", "edns", "edns", "edns"),
    ("edns", "patch-opt", "patch-opt", None, None),
    ("edns", "hash", "hash", None, None),
    ("edns", "hash-hasher", "hash", None, None),
]
MEMORY = ["seed", "response-typical", "response-dnssec", "response-large"]
FORMS = ["memory", "memory-arrays", "memory-octets"]


def messages_of(path):
    data, position = path.read_bytes(), 0
    while position < len(data):
        end = position + 2 + int.from_bytes(data[position:position + 2], "big")
        yield data[position:end]
        position = end


def built(folder, name, compiler, source, *flags):
    """A program, or None where it cannot be built."""
    try:
        done = subprocess.run([compiler, "-o", folder / name, HERE / source, *flags], capture_output=True).returncode == 0
    except OSError:
        done = False
    return folder / name if done else None


def c_ares():
    """What a compiler needs for c-ares, or a flag that no compiler takes."""
    found = subprocess.run(["pkg-config", "--cflags", "--libs", "libcares >= 1.28"], capture_output=True, text=True)
    flags = found.stdout.split() if found.returncode == 0 else ["--there-is-none"]
    return flags + [flag.replace("-L", "-Wl,-rpath,", 1) for flag in flags if flag.startswith("-L")]


def count(program, corpus, mode, passes):
    out = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, corpus, mode, "0"],
        capture_output=True, text=True, env=dict(os.environ, PASSES=str(passes)))
    collected = re.search(r"Collected : (\d+)", out.stderr)
    if not collected or out.stdout.split()[-1:] != ["0"]:
        sys.exit(f"{program} {mode} cannot be counted:\n{out.stdout}{out.stderr}")
    return int(collected[1])


def main():
    build = ["swift", "build", "-c", "release", "--package-path", ROOT]
    subprocess.run(build + ["--quiet", "--product", "dnswire-benchmark"], check=True)
    path = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    ours = os.path.join(path, "dnswire-benchmark")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        # Not for this very machine, whose instructions Valgrind may not know.
        limit = built(folder, "limit", "clang", "programs/limit.c", "-O3", "-march=x86-64-v3")
        knot = built(folder, "knot", "cc", "programs/knot.c", "-O2", "-lknot")
        cares = built(folder, "cares", "cc", "programs/cares.c", "-O2", *c_ares())
        counter = built(folder, "alloccount.so", "cc", "common/alloccount.c", "-O2", "-shared", "-fPIC", "-ldl")
        corpora = folder / "corpora"
        corpora.mkdir()
        subprocess.run([ours, "--write-corpus", corpora], check=True, stdout=subprocess.DEVNULL)

        lines = ["| corpus | mode | limit | dnswire | ratio | knot | c-ares |", "|---|---|---:|---:|---:|---:|---:|"]
        for name, mode, limits, knots, other in INSTRUCTIONS:
            corpus = folder / name
            messages = list(messages_of(corpora / name))
            messages = messages[::max(len(messages) // FIRST, 1)][:FIRST]
            corpus.write_bytes(b"".join(messages))
            figures = []
            for program, its in [(limit, limits), (ours, mode), (knot, knots), (cares, other)]:
                if not program or not its:
                    figures.append(None)
                    continue
                few, many = (count(program, corpus, its, passes) for passes in (1, 3))
                figures.append((many - few) / 2 / len(messages))
            cells = [f"{figure:,.0f}" if figure else "-" for figure in figures]
            ratio = f"{figures[1] / figures[0]:.2f}" if figures[0] else "-"
            lines.append(f"| {name} | {mode} | {cells[0]} | {cells[1]} | {ratio} | {cells[2]} | {cells[3]} |")

        columns = ["octets on the wire", "limit", "decoded", "of arrays", "`[UInt8]`", "knot", "c-ares"]
        lines += ["", "| corpus | " + " | ".join(columns) + " |", "|---|" + "---:|" * len(columns)]
        for name in MEMORY:
            messages = [message for message in messages_of(corpora / name) if message[4] & 0x80]
            corpus = folder / name
            corpus.write_bytes(b"".join(messages))
            cells = [f"{sum(len(message) - 2 for message in messages) / len(messages):,.0f}"]
            for program, mode in [(limit, "memory")] + [(ours, form) for form in FORMS] + [(knot, "memory"), (cares, "memory")]:
                if not program or not counter:
                    cells.append("-")
                    continue
                out = subprocess.run(
                    [program, corpus, mode, "0"], capture_output=True, text=True, check=True,
                    env=dict(os.environ, LD_PRELOAD=str(counter)))
                cells.append(f"{int(out.stdout.split()[2]) / len(messages):,.0f}")
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
    text = "\n".join(lines) + "\n"
    print(text)
    if "--readme" in sys.argv:
        before, rest = README.read_text().split(BEGIN)
        README.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{rest.split(END)[1]}")


main()
