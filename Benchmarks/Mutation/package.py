"""Makes a copy of the package whose sources have all mutants in them, and leaves out those that do not compile."""

import hashlib
import json
import pathlib
import re
import shutil
import subprocess

import sites

# What is mutated, by what the figures are told for.
AREAS = {
    "names": ["Wire/Names", "Name"],
    "octets": ["Wire/Octets", "Wire/WireReader.swift", "Wire/WireWriter.swift"],
    "storage": ["Wire/Storage", "Message/Values/MessageRecords.swift", "Message/Values/RecordList.swift",
                "Message/Values/QuestionList.swift", "Message/Values/Record+Entry.swift"],
    "compressor": ["Wire/Compression"],
    "field lists": ["Fields/Lists"],
    "programs": ["Fields/Programs"],
    "decoder": ["Message/Decoding"],
    "encoder, truncation": ["Message/Encoding"],
}
FLAGS = """-swift-version 6 -package-name dnswire -wmo -parse-as-library -enable-experimental-feature Lifetimes
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility -suppress-warnings -module-name DNSWire""".split()


class Copy:
    """The copy, its mutants by their numbers, and how many sites did not compile, by kind."""

    def __init__(self, root, say):
        self.root, self.say = root, say
        self.here = root / "Benchmarks/Mutation"
        self.folder = root / ".build/mutation/package"
        # The compiler's errors are read where nothing is built, so that a copy that is as it was is not built again.
        self.sources = root / ".build/mutation/checked"
        self.mutants, self.dropped = {}, {}

    def area(self, file):
        for area, places in AREAS.items():
            if any(file == place or file.startswith(place + "/") for place in places):
                return area
        return None

    def make(self):
        """Writes the copy and reads the compiler's errors until it has none."""
        self.lay_out()
        texts, found, kept = {}, {}, {}
        # What did not compile the last time does not compile now, in a file that is as it was.
        cache = self.folder.parent / f"known-{digest((self.here / 'sites.py').read_text())}.json"
        self.known = json.loads(cache.read_text()) if cache.exists() else {}
        for path in sorted((self.root / "Sources/DNSWire").rglob("*.swift")):
            file = str(path.relative_to(self.root / "Sources/DNSWire"))
            texts[file] = path.read_text()
            if self.area(file):
                found[file] = sites.find(texts[file])
                kept[file] = self.known.get(digest(texts[file])) or [True] * len(found[file])
        for round in range(1, 40):
            first = 1
            self.mutants = {}
            for file, text in texts.items():
                if file in found:
                    left = [site for site, keep in zip(found[file], kept[file]) if keep]
                    text, mutants, first = sites.write(text, left, first)
                    for number, site, change, line in mutants:
                        self.mutants[number] = sites.Mutant(number, file, site.line + 1, site.column + 1, change, line)
                path = self.sources / file
                path.parent.mkdir(parents=True, exist_ok=True)
                if not path.exists() or path.read_text() != text:
                    path.write_text(text)
            errors = self.errors()
            if not errors:
                break
            lost = sum(self.drop(file, line, column, message, texts, found, kept)
                       for file, line, column, message in errors)
            cache.write_text(json.dumps({digest(texts[file]): kept[file] for file in found}))
            self.say(f"round {round}: {len(errors)} errors, {lost} sites left out")
            if lost == 0:
                for error in errors[:20]:
                    print(*error)
                raise SystemExit("failed: these errors are of no site")
        for path in self.sources.rglob("*.swift"):
            copy_if_changed(path, self.folder / "Sources/DNSWire" / path.relative_to(self.sources))
        self.dropped = {}
        for file in found:
            for site, keep in zip(found[file], kept[file]):
                if not keep:
                    self.dropped[site.kind] = self.dropped.get(site.kind, 0) + len(site.changes)

    def lay_out(self):
        """Everything of the package but the sources of DNSWire, which are written anew."""
        for path in [self.folder / "Sources", self.folder / "Tests", self.folder / "CMutants"]:
            path.mkdir(parents=True, exist_ok=True)
        for folder in [self.sources, self.folder / "Sources/DNSWire"]:
            for path in folder.rglob("*.swift"):
                original = self.root / "Sources/DNSWire" / path.relative_to(folder)
                if not original.exists() and path.name != "Mutants.swift":
                    path.unlink()
        links = {"Tests/DNSWireTests": "Tests/DNSWireTests", "Tests/DNSWireProperties": "Tests/DNSWireProperties",
                 "Sources/DNSTrace": "Sources/DNSTrace", "Sources/DNSWireC": "Sources/DNSWireC", "include": "include",
                 "Sources/Trial": "Benchmarks/Mutation/Trial", "docs": "docs", "README.md": "README.md"}
        for link, target in links.items():
            path = self.folder / link
            if not path.is_symlink():
                path.symlink_to(self.root / target)
        self.sources.mkdir(parents=True, exist_ok=True)
        copy_if_changed(self.here / "Mutants.swift", self.sources / "Mutants.swift")
        include = self.folder / "CMutants/include"
        include.mkdir(exist_ok=True)
        for name in ["mutants.h", "module.modulemap"]:
            copy_if_changed(self.here / "C" / name, include / name)
        copy_if_changed(self.here / "C/mutants.c", self.folder / "CMutants/mutants.c")
        package = (self.root / "Package.swift").read_text()
        settings = package[package.index("let settings"): package.index("// Whoever")]
        text = "// swift-tools-version: 6.2\n\nimport PackageDescription\n\n" + settings + """
let package = Package(name: "Mutants", targets: [
    .target(name: "CMutants", path: "CMutants"),
    .target(name: "DNSWire", dependencies: ["CMutants"], swiftSettings: settings),
    .target(name: "DNSTrace", dependencies: ["DNSWire"], swiftSettings: settings),
    .systemLibrary(name: "CDNSWire", path: "include"),
    .target(name: "DNSWireC", dependencies: ["CDNSWire", "DNSWire", "DNSTrace"], swiftSettings: settings),
    .target(name: "DNSWireProperties", dependencies: ["CDNSWire", "DNSWire", "DNSTrace", "DNSWireC"], path: "Tests/DNSWireProperties", swiftSettings: settings),
    .executableTarget(name: "Trial", dependencies: ["CMutants", "DNSWire", "DNSWireProperties"], swiftSettings: settings),
    .testTarget(name: "DNSWireTests", dependencies: ["DNSWire", "DNSWireProperties"], exclude: ["Fixtures"],
        swiftSettings: settings + [.unsafeFlags(["-Onone"])]),
])
"""
        # The tests are of the package that they know.
        for platform in re.findall(r"platforms: \[.*\],", package):
            text = text.replace('name: "Mutants",', 'name: "Mutants", ' + platform)
        path = self.folder / "Package.swift"
        if not path.exists() or path.read_text() != text:
            path.write_text(text)

    def errors(self):
        """The errors of the compiler up to the checks on initialization and lifetimes: file, line, column, message."""
        files = [str(path) for path in self.sources.rglob("*.swift")]
        result = subprocess.run(["swiftc", *FLAGS, "-I", str(self.folder / "CMutants/include"), "-emit-sil", "-o", "/dev/null", *files],
                                capture_output=True, text=True)
        errors = set()
        for line in result.stderr.split("\n"):
            match = re.match(r"(.*?):(\d+):(\d+): error: (.*)", line)
            if match and pathlib.Path(match.group(1)).is_relative_to(self.sources):
                errors.add((str(pathlib.Path(match.group(1)).relative_to(self.sources)), int(match.group(2)),
                            int(match.group(3)), match.group(4)))
        if result.returncode != 0 and not errors:
            print(result.stderr[-4000:])
            raise SystemExit("failed: the compiler has no error that is of a file")
        return sorted(errors)

    def drop(self, file, line, column, message, texts, found, kept):
        """Leaves out what an error may come from; returns how many sites."""
        if file not in found:
            return 0
        here = [index for index, site in enumerate(found[file])
                if kept[file][index] and site.line + 1 <= line <= site.last_line + 1]
        # Statements first: where one may be missing, what is after it may be without a value.
        kinds = ["statement"] if re.search(
            r"missing return|before being initialized|must not fall through|not expected to return|without initializing|"
            r"implicitly|type '\(\)'|not initialized|never be executed|no value|cannot convert return|self.init. isn't|.self. used before|if.? may only|if. must have", message
            ) else []
        chosen = [index for index in here if found[file][index].kind in kinds]
        if kinds and not chosen:
            # What is missing may be missing further up in the same function, which is indented as its end is.
            lines = texts[file].split("\n")
            start = line - 2
            while start > 0 and re.match(lines[line - 1][: -len(lines[line - 1].lstrip())] + r"[ )\]}]|$", lines[start]):
                start -= 1
            chosen = [index for index, site in enumerate(found[file])
                      if kept[file][index] and site.kind == "statement" and start < site.last_line + 1 <= line]
            if "missing return" in message:
                last = max((found[file][index].last_line for index in chosen), default=None)
                returns = [index for index in chosen if re.match(r"\s*return", lines[found[file][index].line])]
                chosen = returns or [index for index in chosen if found[file][index].last_line == last]
        if not chosen:
            # What is on the line; the statement that it belongs to where nothing else is left.
            chosen = [index for index in here if found[file][index].kind != "statement"] or here
        if not chosen:
            before = [index for index, site in enumerate(found[file])
                      if kept[file][index] and site.kind == "statement" and line - 20 < site.last_line + 1 <= line]
            chosen = before[-1:]
        if not chosen:
            # What is consumed must be made again, unless the block is left: the error is told where it was made.
            lines = texts[file].split("\n")
            after = [index for index, site in enumerate(found[file])
                     if kept[file][index] and site.kind == "statement" and line <= site.line + 1 < line + 20]
            leaving = [index for index in after
                       if re.match(r"\s*(?:return|throw|break|continue)\b", lines[found[file][index].line])]
            chosen = (leaving or after)[:1]
        for index in chosen:
            kept[file][index] = False
        return len(chosen)


def copy_if_changed(source, target):
    if not target.exists() or target.read_bytes() != source.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]
