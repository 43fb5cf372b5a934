#!/usr/bin/env bash
# What it costs to import DNSWire: the processor time and memory of a clean release build of a package that imports nothing
# else, and the sizes of its two programs, stripped, the standard library beside them. Takes some minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for program in Views Values; do
    mkdir -p "$work/Sources/$program"
    cp "$here/$program.swift" "$work/Sources/$program/"
done
cat >"$work/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
    name: "Import",
    platforms: [.macOS("26.0")],
    dependencies: [.package(name: "DNSWire", path: "$root")],
    targets: ["Views", "Values"].map {
        .executableTarget(name: \$0, dependencies: [.product(name: "DNSWire", package: "DNSWire")])
    })
END
# The processor time and the largest process of all that the build starts.
python3 - "$work" <<'END'
import pathlib, resource, subprocess, sys
build = ["swift", "build", "-c", "release", "--quiet", "--package-path", sys.argv[1]]
subprocess.run(build, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1024 if sys.platform.startswith("linux") else 1
print(f"build  {used.ru_utime + used.ru_stime:8.0f} s of processor time, {used.ru_maxrss * unit / 1e9:.2f} GB")
folder = pathlib.Path(subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip())
for program in ["Views", "Values"]:
    subprocess.run(["strip", folder / program], check=True)
    print(f"{program:7}{(folder / program).stat().st_size / 1e6:8.2f} MB stripped")
END
