#!/usr/bin/env python3
"""Makes a capture of queries and answers between clients and a few servers, the same one each time.

    make.py FILE [PACKETS]        # 291,000 packets are 50 MB
"""

import random
import struct
import sys

WORDS = "alpha beta gamma delta kilo lima mike news mail shop cdn static api img login edge cache node west east".split()
ZONES = "example.org example.net example.com corp.example test.example dev.example.org".split()


def name(text):
    return b"".join(bytes([len(label)]) + label.encode() for label in text.split(".")) + b"\0"


def record(owner, kind, ttl, data):
    return owner + struct.pack("!HHIH", kind, 1, ttl, len(data)) + data


def answer(draw, question, kind, asked):
    """The answers and their number; the code."""
    pointer = b"\xc0\x0c"
    if draw.random() < 0.08:
        soa = name("ns." + asked) + name("admin." + asked) + struct.pack("!5I", 1, 7200, 900, 86400, 300)
        return b"", 0, record(pointer, 6, 300, soa), 1, 3
    if kind == 1 or kind == 28:
        octets = 4 if kind == 1 else 16
        alias = draw.random() < 0.4
        parts, owner = [], pointer
        if alias:
            parts.append(record(pointer, 5, 300, name("web" + str(draw.randrange(99)) + ".cdn.example.net")))
            owner = struct.pack("!H", 0xC000 | (12 + len(question) + 12))
        count = draw.randrange(1, 5)
        parts += [record(owner, kind, 60, draw.randbytes(octets)) for _ in range(count)]
        return b"".join(parts), len(parts), b"", 0, 0
    if kind == 15:
        parts = [record(pointer, 15, 3600, struct.pack("!H", 10 * i) + b"\x04mail" + pointer) for i in (1, 2)]
        return b"".join(parts), 2, b"", 0, 0
    text = b"v=spf1 include:" + draw.choice(ZONES).encode() + b" -all"
    return record(pointer, 16, 300, bytes([len(text)]) + text), 1, b"", 0, 0


def packet(source, destination, ports, payload, identification):
    udp = struct.pack("!HHHH", *ports, 8 + len(payload), 0) + payload
    head = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(udp), identification & 0xFFFF, 0, 64, 17, 0)
    head += source + destination
    total = sum(struct.unpack("!10H", head))
    total = (total & 0xFFFF) + (total >> 16)
    total = 0xFFFF - ((total & 0xFFFF) + (total >> 16))
    return b"\2\0\0\0\0\1\2\0\0\0\0\2\x08\0" + head[:10] + struct.pack("!H", total) + head[12:] + udp


def main():
    path, most = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 291_000
    draw = random.Random(7)
    with open(path, "wb") as file:
        file.write(struct.pack("<IHHIIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, 1))
        now, written, waiting = 1_790_000_000.0, 0, []

        def write(when, octets):
            seconds, fraction = int(when), int((when % 1) * 1e6)
            file.write(struct.pack("<IIII", seconds, fraction, len(octets), len(octets)) + octets)

        while written < most:
            now += draw.expovariate(2000)
            while waiting and waiting[0][0] <= now and written < most:
                write(*waiting.pop(0))
                written += 1
            if written >= most:
                break
            client = bytes([10, 0, draw.randrange(4), draw.randrange(1, 250)])
            server = bytes([10, 1, 0, draw.randrange(1, 4)])
            asked = f"{draw.choice(WORDS)}{draw.randrange(900)}.{draw.choice(WORDS)}-service.region{draw.randrange(40)}.{draw.choice(ZONES)}"
            kind = draw.choices([1, 28, 15, 16], [60, 30, 5, 5])[0]
            question = name(asked) + struct.pack("!HH", kind, 1)
            port, number = draw.randrange(1024, 65535), draw.randrange(65536)
            opt = b"\0\0\x29\x04\xd0\0\0\0\0\0\0" if draw.random() < 0.7 else b""
            query = struct.pack("!6H", number, 0x0100, 1, 0, 0, 1 if opt else 0) + question + opt
            write(now, packet(client, server, (port, 53), query, written))
            written += 1
            if draw.random() < 0.003:
                continue
            answers, count, authority, authorities, code = answer(draw, question, kind, asked)
            head = struct.pack("!6H", number, 0x8180 | code, 1, count, authorities, 1 if opt else 0)
            reply = packet(server, client, (53, port), head + question + answers + authority + opt, written)
            waiting.append((now + draw.choice([0.0003, 0.001, 0.012, 0.09]) * draw.uniform(0.5, 2), reply))
            waiting.sort(key=lambda item: item[0])


main()
