#!/usr/bin/env bash
# What it costs to import DNSWire: the processor time and memory of a clean release build of a program that imports
# nothing else, and the size of the program, stripped, the standard library beside it. Takes some minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for program in Views Values; do
    mkdir -p "$work/$program/Sources/$program"
    cp "$here/$program.swift" "$work/$program/Sources/$program/"
    cat >"$work/$program/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
    name: "$program",
    platforms: [.macOS("26.0")],
    dependencies: [.package(name: "DNSWire", path: "$root")],
    targets: [
        .executableTarget(name: "$program", dependencies: [.product(name: "DNSWire", package: "DNSWire")])
    ])
END
    # The processor time and the largest process of all that the build starts.
    python3 - "$work/$program" "$program" <<'END'
import os, pathlib, resource, subprocess, sys
folder, program = sys.argv[1:]
subprocess.run(["swift", "build", "-c", "release", "--quiet", "--package-path", folder], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
path = subprocess.run(["swift", "build", "-c", "release", "--package-path", folder, "--show-bin-path"], check=True,
                      capture_output=True, text=True).stdout.strip()
binary = os.path.join(path, program)
subprocess.run(["strip", binary], check=True)
unit = 1024 if sys.platform.startswith("linux") else 1
print(f"{program:8}{used.ru_utime + used.ru_stime:7.0f} s of processor time, {used.ru_maxrss * unit / 1e9:.2f} GB;"
      f" stripped {pathlib.Path(binary).stat().st_size / 1e6:.2f} MB")
END
done
