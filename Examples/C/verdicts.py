#!/usr/bin/env python3
"""Holds what the library for C says of every hostile message of the tests against what the command says.

    verdicts.py PROGRAM COMMAND      PROGRAM: verdicts.c; COMMAND: dnswire
"""
import json
import pathlib
import subprocess
import sys

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Tests/DNSWireTests/Fixtures"
POLICIES = ["resolver", "strict", "multicast"]


def messages():
    for path in sorted(FIXTURES.glob("hostile*.tsv")):
        for line in path.read_text().splitlines()[1:]:
            yield line.split("\t")[1]


def lines(command, text):
    """What a program that reads lines writes: a line for each."""
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    written = done.stdout.splitlines()
    if done.returncode < 0 or len(written) != text.count("\n"):
        sys.exit(f"failed with status {done.returncode}: {command}\n{done.stdout[-1000:]}{done.stderr[-1000:]}")
    return [json.loads(line) for line in written]


program, command = sys.argv[1:]
rows = list(messages())
failed = 0
for number, policy in enumerate(POLICIES):
    ours = lines([program], "".join(f"{number} {row}\n" for row in rows))
    its = lines([command, "--json", "--lines", "--policy", policy], "".join(row + "\n" for row in rows))
    for row, one, other in zip(rows, ours, its):
        said = [[each["offset"], each["length"], each["severity"]] for each in other["diagnostics"]]
        is_same = one["diagnostics"] == said
        # The library writes messages as JSON under the first policy alone.
        if number == 0:
            for member in ["messageOctetsHEX", "source"]:
                del other[member]
            is_same = is_same and one["message"] == other
        if not is_same:
            failed += 1
            print(f"{policy}, {row[:200]}:\n  library: {str(one)[:400]}\n  command: {str(other)[:400]}")
if failed or not rows:
    sys.exit(f"failed: {failed} of {len(rows)} messages")
print(f"{len(rows)} hostile messages under {len(POLICIES)} policies: the command's verdicts")
