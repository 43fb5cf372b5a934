#!/usr/bin/env python3
"""Puts the messages on which seven libraries do not agree into buckets, each with what is right by which RFC.

    split.py CORPUS ORACLE DNSWIRE      CORPUS has a message a line, ORACLE what each library says of it

Prints the table of docs/Differential.md; a message that is in no bucket is named, and the status is 1.
"""
import collections
import csv
import json
import subprocess
import sys

LIBRARIES = {"dnspython": "dnspython", "ldns": "ldns", "knot": "Knot", "bind": "BIND", "cares": "c-ares",
             "miekg": "miekg/dns", "godns": "Go dnsmessage"}


class Message:
    """A message with what each library, and what this one, says of it."""

    def __init__(self, row, octets, answer):
        self.line, self.octets = row["line"], bytes.fromhex(octets)
        self.rejecting = [name for name in LIBRARIES if row[name + "_verdict"] == "reject"]
        self.reasons = [row[name + "_reason"] for name in self.rejecting]
        found = answer["diagnostics"]
        errors = [one for one in found if one["severity"] == "error"]
        self.verdict = "rejected" if errors else "warned of" if found else "accepted"
        first = (errors or found or [{"reason": "", "field": ""}])[0]
        self.reason, self.field = first["reason"], first["field"]
        self.opcode = answer.get("Opcode", 0)
        self.questions = answer.get("questionRRs", [])
        self.records = [one for key in ("answerRRs", "authorityRRs", "additionalRRs") for one in answer.get(key, [])]
        self.types = {one.get("TYPEname", str(one["TYPE"])) for one in self.records}
        self.names = [one.get("NAME", "") for one in self.questions + self.records]
        self.classes = {one["CLASS"] for one in self.questions + self.records if one["TYPE"] != 41}


# What is read, when a message belongs there, and what is right: the first that fits.
BUCKETS = [
    ("DSO with counts that are not 0", lambda m: m.reason == "counts must be zero",
     "an error (RFC 8490 §5.4); who does not know the opcode reads records"),
    ("OPT outside the additional section, or not at the root", lambda m: "OPT record" in m.reason,
     "an error (RFC 6891 §6.1.1, §6.1.2)"),
    ("a pointer that does not lead backwards", lambda m: m.reason == "compression pointer does not lead backwards",
     "an error: a name was there before (RFC 1035 §4.1.4)"),
    ("more records announced than there are", lambda m: m.reason == "cut off" and m.field.endswith(", name"),
     "an error (RFC 1035 §4.1.1); miekg/dns gives what is there"),
    ("data that are not what their type says", lambda m: m.verdict == "rejected",
     "an error, and the octets are kept; who does not know the type, or does not look, accepts them"),
    ("several questions", lambda m: m.reason == "more than one question",
     "a warning: against RFC 9619 §4, and usual in Multicast DNS (RFC 6762 §5.3)"),
    ("octets after the message", lambda m: m.reason == "octets after the end of the message",
     "a warning: no RFC says what they mean"),
    ("a compressed name where none may be", lambda m: m.reason == "name is compressed where it must not be",
     "a warning: against RFC 4034 §4.1.1, and right in Multicast DNS (RFC 6762 §18.14)"),
    ("a TSIG record with a TTL", lambda m: m.reason == "TTL must be 0", "a warning (RFC 8945 §4.2)"),
    ("UPDATE: classes ANY and NONE, records without data", lambda m: m.opcode == 5,
     "sound (RFC 2136 §2.4, §2.5); c-ares and Go read the data of the type"),
    ("another opcode than QUERY", lambda m: m.opcode != 0, "sound: the form is the same (RFC 1035 §4.1.1)"),
    ("Multicast DNS: no question, bits in the class, names below `local`",
     lambda m: any(name.lower().rstrip(".").endswith("local") for name in m.names) or any(one & 0x8000 for one in m.classes),
     "sound (RFC 6762 §5.4, §6, §10.2)"),
    ("no question", lambda m: not m.questions, "sound: nothing asks for one (RFC 1035 §4.1.2)"),
    ("a class that is not known", lambda m: any(one not in (1, 3, 4, 254, 255) for one in m.classes),
     "sound: it is a number (RFC 3597 §3, RFC 6895 §3.2)"),
    ("a type that is not known", lambda m: any(kind.startswith("TYPE") for kind in m.types),
     "sound: its data are octets (RFC 3597 §3)"),
    ("a name with dots, blanks or parentheses in a label", lambda m: "godns" in m.rejecting,
     "sound: a label has any octets (RFC 2181 §11); Go refuses a dot in one"),
    ("records without data in types of which one library wants some",
     lambda m: any(one["RDLENGTH"] == 0 for one in m.records), "sound where the type may be empty (RFC 1035 §3.3.10)"),
    ("a bitmap, key or signature that says nothing", lambda m: m.types & {"NSEC", "NSEC3", "KEY", "RKEY", "RRSIG", "SIG", "DNSKEY"},
     "sound on the wire; BIND asks what validators ask"),
    ("digests and texts that are shorter than useful", lambda m: m.types & {"DS", "CDS", "ZONEMD", "GPOS", "HINFO", "AMTRELAY"},
     "sound on the wire; what their text wants is another matter, and such data are shown as octets"),
    ("a type that one library reads by another form", lambda m: m.types & {"NSAP-PTR", "CAA", "IPSECKEY", "A6", "SVCB", "SRV"},
     "sound by the type's RFC (RFC 1348, RFC 8659 §4.1, RFC 4025 §2, RFC 2874 §3.1, RFC 9460 §7.3, RFC 2782)"),
    ("a label or a name that is long", lambda m: "knot" in m.rejecting or "cares" in m.rejecting,
     "sound: within 63 and 255 octets (RFC 1035 §2.3.4)"),
]


def main():
    corpus, oracle, program = sys.argv[1:4]
    csv.field_size_limit(1 << 30)
    with open(oracle) as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                if row["consensus"].startswith("split")]
    with open(corpus) as file:
        lines = [line.split("\t")[0].strip() for line in file]
    octets = [lines[int(row["line"]) - 1] for row in rows]
    out = subprocess.run([program, "--json", "--lines"], input="\n".join(octets) + "\n", capture_output=True, text=True)
    messages = [Message(row, hexes, json.loads(answer))
                for row, hexes, answer in zip(rows, octets, out.stdout.splitlines(), strict=True)]
    found = collections.defaultdict(list)
    unknown = []
    for message in messages:
        bucket = next((index for index, one in enumerate(BUCKETS) if one[1](message)), None)
        (unknown if bucket is None else found[bucket]).append(message)
    print("| what | messages | refused by | here | what is right |\n|---|---|---|---|---|")
    for index, (what, _, reason) in enumerate(BUCKETS):
        own = found[index]
        if not own:
            continue
        who = collections.Counter(name for message in own for name in message.rejecting)
        verdicts = collections.Counter(message.verdict for message in own)
        print(f"| {what} | {len(own)} | " + ", ".join(f"{LIBRARIES[name]} {count}" for name, count in who.most_common())
              + " | " + ", ".join(verdicts) + f" | {reason} |")
    for message in unknown:
        print(message.line, message.verdict, message.reason, message.rejecting, message.reasons, sorted(message.types))
    print(f"{len(messages) - len(unknown)} passed, {len(unknown)} failed")
    sys.exit(bool(unknown))


main()
