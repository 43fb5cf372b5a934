#!/usr/bin/env python3
"""Measures dnswire-benchmark side by side with other libraries, as multiples of the limit that C reaches.

    compare.py [--rounds 7] [--seconds 0.1] [--modes header,walk] [--only limit,knot] [--readme]

Builds every program in programs/ whose library is installed, writes the corpora with dnswire-benchmark, and runs all of
them interleaved, in another order each round. With --readme the table goes into Benchmarks/README.md as well.
Every program has one calling convention: PROG CORPUSFILE MODE SECONDS prints
`ns_per_message allocations_per_message bytes_out errors`, with `-` for a figure that it has not.
"""
import argparse
import datetime
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAMS = os.path.join(HERE, "programs")
README = os.path.join(ROOT, "Benchmarks", "README.md")
BEGIN, END = "<!-- begin: written by Peers/compare.py -->", "<!-- end -->"

OURS = "dnswire"
CORPORA = ["query-small", "response-typical", "response-dnssec", "response-large", "mixed", "seed"]
MODES = ["header", "skip", "walk", "decode", "encode", "text", "patch", "hash"]
# What a mode is held against where the limit's mode has another name: the better one counts.
LIMIT_MODES = {"skip": ["hop"], "walk": ["walk", "walkmemo"]}
# Other ways in which the work of a mode is done, by us and by peers.
OUR_MODES = {"decode": ["decode", "decode-fresh"]}
PEER_MODES = {"decode": ["decode", "decode-arena"]}

C_PROGRAMS = [
    # name, source, flags, Debian packages
    ("ldns", "ldns.c", ["-lldns"], "libldns-dev"),
    ("knot", "knot.c", ["-lknot"], "libknot-dev"),
    ("glibc", "glibcns.c", ["-lresolv"], "libc6-dev"),
    ("bind", "bind.c", ["-DHAVE_STDATOMIC_H=1", "-ldns", "-lisc"], "bind9-dev"),
]
GO_PROGRAMS = [
    ("miekg", "golang-go golang-github-miekg-dns-dev"),
    ("xnet", "golang-go golang-golang-x-net-dev"),
]
RUST_PROGRAMS = [
    ("trustdns", "cargo librust-trust-dns-proto-dev librust-openssl-dev libssl-dev"),
    ("dnsparser", "cargo librust-dns-parser-dev"),
]
PYTHON_PROGRAMS = [("dnspython", "dns.message", "python3-dnspython"), ("dnslib", "dnslib", "python3-dnslib")]


class Program:
    def __init__(self, name, command, slow=False):
        self.name, self.command, self.slow = name, command, slow


def attempt(command, **options):
    """Runs a command that may fail and returns whether it worked."""
    try:
        return subprocess.run(command, capture_output=True, **options).returncode == 0
    except OSError:
        return False


def build(folder):
    """Builds what can be built and says what is missing."""
    programs = []

    def add(name, command, worked, packages, slow=False):
        if worked:
            programs.append(Program(name, command, slow))
        else:
            print(f"left out: {name} (apt-get install {packages})", file=sys.stderr)

    clang = shutil.which("clang") or "cc"
    limit = os.path.join(folder, "limit")
    if not attempt([clang, "-O3", "-march=native", "-o", limit, os.path.join(PROGRAMS, "limit.c")]):
        sys.exit("the limit, programs/limit.c, cannot be built: it needs a C compiler")
    programs.append(Program("limit", [limit]))
    for name, source, flags, packages in C_PROGRAMS:
        out = os.path.join(folder, name)
        add(name, [out], attempt(["cc", "-O2", "-o", out, os.path.join(PROGRAMS, source)] + flags), packages)

    go_path = os.path.join(folder, "go")
    os.makedirs(os.path.join(go_path, "src"), exist_ok=True)
    bench = os.path.join(go_path, "src", "bench")
    if not os.path.lexists(bench):
        os.symlink(os.path.join(PROGRAMS, "go", "bench"), bench)
    environment = {k: v for k, v in os.environ.items() if k != "GOROOT"}
    environment.update(GO111MODULE="off", GOFLAGS="", GOPATH=go_path + ":/usr/share/gocode", GOCACHE=go_path + "/cache")
    for name, packages in GO_PROGRAMS:
        out = os.path.join(folder, name)
        source = os.path.join(PROGRAMS, "go", name)
        add(name, [out], attempt(["/usr/bin/go", "build", "-o", out, "."], cwd=source, env=environment), packages)

    rust = os.path.join(folder, "rust")
    shutil.copytree(os.path.join(PROGRAMS, "rust"), rust, dirs_exist_ok=True)  # cargo writes beside its sources
    for name, packages in RUST_PROGRAMS:
        crate = os.path.join(rust, name)
        built = os.path.isdir("/usr/share/cargo/registry") and attempt(
            ["cargo", "build", "--release", "--offline"], cwd=crate)
        add(name, [os.path.join(crate, "target", "release", name)], built, packages)

    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    for name, module, packages in PYTHON_PROGRAMS:
        command = [python, os.path.join(PROGRAMS, "pydns.py"), name]
        add(name, command, attempt([python, "-c", "import " + module]), packages, slow=True)

    counter = os.path.join(folder, "liballoccount.so")
    source = os.path.join(HERE, "common", "alloccount.c")
    if not attempt(["cc", "-O2", "-shared", "-fPIC", "-o", counter, source, "-ldl"]):
        counter = None
    return programs, counter


class Comparison:
    def __init__(self, corpus, programs, counter, modes, seconds):
        self.corpus, self.programs, self.counter = corpus, programs, counter
        self.modes, self.seconds = modes, seconds
        self.times, self.facts, self.absent = {}, {}, set()
        self.messages = {name: self.count(name) for name in CORPORA}

    def count(self, name):
        with open(os.path.join(self.corpus, name), "rb") as file:
            data = file.read()
        count = position = 0
        while position < len(data):
            position += 2 + int.from_bytes(data[position:position + 2], "big")
            count += 1
        return count

    def call(self, program, corpus, mode, seconds, environment=None):
        command = program.command + [os.path.join(self.corpus, corpus), mode, str(seconds)]
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=300, env=environment)
        except subprocess.TimeoutExpired:
            return None
        words = run.stdout.split()
        return words if len(words) == 4 and words[0] != "-" else None

    def jobs(self):
        """Every program with every mode that it may have, on every corpus."""
        for program in self.programs:
            for mode in self.modes:
                if program.name == "limit":
                    names = LIMIT_MODES.get(mode, [mode])
                else:
                    names = (OUR_MODES if program.name == OURS else PEER_MODES).get(mode, [mode])
                for name in names:
                    for corpus in CORPORA:
                        yield program, name, corpus

    def run(self, rounds):
        # Allocations, octets and errors do not change from run to run; this also finds out which modes there are.
        environment = dict(os.environ)
        if self.counter:
            environment["LD_PRELOAD"] = self.counter
        for program, mode, corpus in self.jobs():
            if (program.name, mode) in self.absent:
                continue
            if program.slow:
                environment["PYTHONMALLOC"] = "malloc"
            words = self.call(program, corpus, mode, 0, environment)
            environment.pop("PYTHONMALLOC", None)
            if words is None:
                self.absent.add((program.name, mode))
            else:
                self.facts[program.name, mode, corpus] = words[1:]
        for number in range(rounds):
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
            jobs = [job for job in self.jobs() if (job[0].name, job[1]) not in self.absent]
            random.Random(number).shuffle(jobs)
            for program, mode, corpus in jobs:
                if program.slow and number > 0:
                    continue
                words = self.call(program, corpus, mode, self.seconds)
                if words:
                    self.times.setdefault((program.name, mode, corpus), []).append(float(words[0]))

    def median(self, name, mode, corpus):
        times = self.times.get((name, mode, corpus))
        return statistics.median(times) if times else None

    def base(self, mode, corpus):
        """What the limit takes."""
        times = [self.median("limit", name, corpus) for name in LIMIT_MODES.get(mode, [mode])]
        return min((time for time in times if time), default=None)

    def spread(self):
        """The middle half of the runs as a share of their median, in the middle of all cells."""
        shares = []
        for times in self.times.values():
            if len(times) >= 4:
                quarters = statistics.quantiles(times, n=4)
                shares.append((quarters[2] - quarters[0]) / statistics.median(times))
        return statistics.median(shares) if shares else 0

    def cell(self, name, mode, label, corpus):
        time, base = self.median(name, label, corpus), self.base(mode, corpus)
        if not time or not base:
            return "-"
        failed = int(self.facts.get((name, label, corpus), ["-", "0", "0"])[2])
        # The Python programs take a part of the messages only.
        of = min(self.messages[corpus], 200) if name in ("dnspython", "dnslib") else self.messages[corpus]
        if failed * 10 >= of:
            return f"fails {100 * failed // of} %"
        ratio = time / base
        text = f"{ratio:.2f}" if ratio < 10 else f"{ratio:.1f}" if ratio < 100 else f"{ratio:.0f}"
        return text + (f" ({failed} failed)" if failed else "")

    def table(self, mode):
        lines = [f"### {mode}", ""]
        columns = CORPORA + ["allocations, typical"] + (["octets written, typical"] if mode == "encode" else [])
        lines.append("| | " + " | ".join(columns) + " |")
        lines.append("|---|" + "---:|" * len(columns))
        base = [self.base(mode, corpus) for corpus in CORPORA]
        cells = [f"{time:.1f} ns" if time else "-" for time in base]
        limit = self.facts.get(("limit", LIMIT_MODES.get(mode, [mode])[-1], "response-typical"), ["-", "-", "-"])
        cells += [limit[0]] + ([limit[1]] if mode == "encode" else [])
        lines.append("| limit | " + " | ".join(cells) + " |")
        rows = []
        for program in self.programs:
            if program.name == "limit":
                continue
            for label in (OUR_MODES if program.name == OURS else PEER_MODES).get(mode, [mode]):
                times = [self.median(program.name, label, corpus) for corpus in CORPORA]
                if not any(times):
                    continue
                facts = self.facts.get((program.name, label, "response-typical"), ["-", "-", "-"])
                cells = [self.cell(program.name, mode, label, corpus) for corpus in CORPORA] + [facts[0]]
                if mode == "encode":
                    cells.append("-" if program.slow else facts[1])
                title = program.name if label == mode else f"{program.name}, {label.removeprefix(mode + '-')}"
                if program.name == OURS:
                    title = f"**{title}**"
                rows.append((times[1] or float("inf"), f"| {title} | " + " | ".join(cells) + " |"))
        return lines + [row for _, row in sorted(rows)]

    def octets(self):
        """Where we write more octets than the limit does."""
        lines = []
        for corpus in CORPORA:
            ours, limit = (self.facts.get((name, "encode", corpus)) for name in (OURS, "limit"))
            if ours and limit and int(ours[1]) > int(limit[1]):
                lines.append(f"encode writes {ours[1]} octets of {corpus}, the limit {limit[1]}")
        return lines


def version(command):
    """The number in the first line that a compiler prints of itself."""
    try:
        out = subprocess.run([command, "--version"], capture_output=True, text=True).stdout
    except OSError:
        return f"{command} of unknown version"
    number = re.search(r"version (\d[\w.]*)", out)
    return f"{command} {number[1] if number else 'of unknown version'}"


def machine():
    name = platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            name = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), name)
    system = platform.platform()
    if os.path.exists("/etc/os-release"):
        with open("/etc/os-release") as file:
            system = next((line.split("=")[1].strip().strip('"') for line in file if line.startswith("PRETTY_NAME")), system)
    return f"{name}, {os.cpu_count()} processors, {system}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.1, help="CPU time of a run")
    parser.add_argument("--modes", default=",".join(MODES))
    parser.add_argument("--only", help="programs to run beside ours and the limit")
    parser.add_argument("--corpus", help="a folder with corpora, instead of those that dnswire-benchmark makes")
    parser.add_argument("--benchmark", help="a dnswire-benchmark that has been built before")
    parser.add_argument("--readme", action="store_true", help="write the table into Benchmarks/README.md")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="dnswire-peers-") as folder:
        programs, counter = build(folder)
        benchmark = options.benchmark
        if not benchmark:
            swift = ["swift", "build", "-c", "release", "--package-path", ROOT]
            subprocess.run(swift + ["--product", "dnswire-benchmark"], check=True, stdout=sys.stderr)
            path = subprocess.run(swift + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
            benchmark = os.path.join(path, "dnswire-benchmark")
        corpus = options.corpus
        if not corpus:
            corpus = os.path.join(folder, "corpus")
            os.makedirs(corpus)
            subprocess.run([benchmark, "--write-corpus", corpus], check=True, stdout=sys.stderr)
        if options.only:
            programs = [p for p in programs if p.name in ["limit"] + options.only.split(",")]
        programs.append(Program(OURS, [benchmark]))

        comparison = Comparison(corpus, programs, counter, options.modes.split(","), options.seconds)
        comparison.run(options.rounds)
        lines = [
            f"Taken on {datetime.date.today()} on {machine()}, with {version('swift')}; the limit with {version('clang')}.",
            f"Medians of {options.rounds} interleaved rounds of {options.seconds:g} s of CPU time; the middle half of a",
            f"cell's runs spans {100 * comparison.spread():.0f} % of its median, for the cell in the middle of all.",
            "",
        ]
        for mode in comparison.modes:
            lines += comparison.table(mode) + [""]
        lines += comparison.octets()
        text = "\n".join(lines).rstrip() + "\n"
        print(text)
        if options.readme:
            with open(README) as file:
                before, rest = file.read().split(BEGIN)
            with open(README, "w") as file:
                file.write(f"{before}{BEGIN}\n\n{text}\n{END}{rest.split(END)[1]}")


if __name__ == "__main__":
    main()
