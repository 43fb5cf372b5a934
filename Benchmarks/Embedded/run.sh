#!/bin/sh
# Builds Sources/DNSWire as Embedded Swift for this machine, with a program that decodes and encodes two messages,
# runs it, and prints its size. Takes a minute or two.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sources=$here/../../Sources/DNSWire
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
    swiftc -swift-version 6 -package-name dnswire -Osize -wmo -parse-as-library \
        -enable-experimental-feature Embedded -enable-experimental-feature Lifetimes \
        -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
        -enable-upcoming-feature MemberImportVisibility -Xfrontend -function-sections "$@"
}

# The names of source files have no spaces.
build -module-name DNSWire -emit-module -emit-module-path "$work/DNSWire.swiftmodule" -c -o "$work/DNSWire.o" \
    $(find "$sources" -name '*.swift')
build -module-name Embedded -I "$work" -c -o "$work/Embedded.o" "$here/Main.swift"
# String comparison needs the tables of Unicode.
tables=$(dirname "$(dirname "$(command -v swiftc)")")/lib/swift/embedded/$(uname -m)-unknown-linux-gnu
clang -o "$work/embedded" "$work/Embedded.o" "$work/DNSWire.o" -Wl,--gc-sections -Wl,-s \
    -L "$tables" -lswiftUnicodeDataTables -lm
"$work/embedded"
echo "size: $(wc -c < "$work/embedded") octets, stripped"
size "$work/embedded" 2> /dev/null || true
