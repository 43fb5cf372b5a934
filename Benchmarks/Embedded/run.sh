#!/usr/bin/env bash
# Builds Sources/DNSWire as Embedded Swift, for this machine and as WebAssembly for a machine of 32 bits, with three
# programs: one that has views alone, one that decodes and encodes, one that does everything. Prints their sizes, runs
# the last of them on both on every hostile message, and fails where a verdict differs. Takes some minutes.
#
#   Benchmarks/Embedded/run.sh            both
#   Benchmarks/Embedded/run.sh sizes      the sizes on this machine alone
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
sources=$here/../../Sources/DNSWire
fixtures=$here/../../Tests/DNSWireTests/Fixtures
embedded=$(dirname "$(dirname "$(command -v swiftc)")")/lib/swift/embedded
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# compile TARGET FOLDER: the library and the three programs as object files.
compile() {
    local flags=(-target "$1" -swift-version 6 -package-name dnswire -Osize -wmo -parse-as-library
        -enable-experimental-feature Embedded -enable-experimental-feature Lifetimes
        -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
        -enable-upcoming-feature MemberImportVisibility -Xfrontend -function-sections)
    mkdir -p "$2"
    # The names of source files have no spaces.
    swiftc "${flags[@]}" -module-name DNSWire -emit-module -emit-module-path "$2/DNSWire.swiftmodule" -c \
        -o "$2/DNSWire.o" $(find "$sources" -name '*.swift')
    for program in Views Values Verdicts; do
        swiftc "${flags[@]}" -enable-experimental-feature Extern -module-name "$program" -I "$2" -c \
            -o "$2/$program.o" "$here/$program.swift" "$here/Messages.swift"
    done
}

size_of() { printf '  %-10s %7d octets\n' "$2" "$(wc -c <"$1")"; }

machine=$(uname -m)-unknown-linux-gnu
compile "$machine" "$work/native"
echo "stripped, for $machine:"
for program in Views Values Verdicts; do
    clang -Os -ffunction-sections -o "$work/$program" "$here/system.c" "$work/native/$program.o" "$work/native/DNSWire.o" \
        -Wl,--gc-sections -Wl,-s -L "$embedded/$machine" -lswiftUnicodeDataTables -lm
    size_of "$work/$program" "$program"
done
[[ ${1:-} == sizes ]] && exit 0

if ! command -v wasmkit wasm-ld >"$work/found"; then
    echo 'skipped: the toolchain has no wasmkit'
    exit 0
fi
wasm=wasm32-unknown-none-wasm
compile "$wasm" "$work/wasm"
clang --target="$wasm" -Os -ffreestanding -fno-builtin -mbulk-memory -c -o "$work/wasm/system.o" "$here/system.c"
echo 'stripped, as WebAssembly:'
for program in Views Values Verdicts; do
    wasm-ld --gc-sections --strip-all -z stack-size=1048576 -o "$work/$program.wasm" "$work/wasm/system.o" \
        "$work/wasm/$program.o" "$work/wasm/DNSWire.o" "$embedded/$wasm/libswiftUnicodeDataTables.a"
    size_of "$work/$program.wasm" "$program"
done

python3 - "$fixtures"/hostile*.tsv >"$work/messages" <<'END'
import sys
for path in sys.argv[1:]:
    for line in open(path).read().splitlines()[1:]:
        octets = bytes.fromhex(line.split("\t")[1])
        sys.stdout.buffer.write(len(octets).to_bytes(2, "big") + octets)
END
"$work/Verdicts" <"$work/messages" >"$work/native.txt"
wasmkit run "$work/Verdicts.wasm" <"$work/messages" >"$work/wasm.txt"
if ! cmp -s "$work/native.txt" "$work/wasm.txt"; then
    diff "$work/native.txt" "$work/wasm.txt" | cut -c 1-300 | head -n 40 || true
    echo 'failed: other verdicts on a machine of 32 bits'
    exit 1
fi
[[ -s $work/native.txt ]]
echo "$(wc -l <"$work/native.txt") hostile messages: the same verdicts on a machine of 32 bits"
