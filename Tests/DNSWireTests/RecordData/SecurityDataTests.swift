import DNSWire
import Testing

@Suite("Data of DNSSEC and of transaction signatures") struct SecurityDataTests {
    @Test func `DS (RFC 4034 §5.4)`() throws {
        try roundTrip(
            RDATA.DS(
                keyTag: 60485, algorithm: .rsasha1, digestType: .sha1,
                digest: Octets(octets("2BB183AF5F22588179A53B0A98631FAD1A292118"))),
            wire: "EC4505012BB183AF5F22588179A53B0A98631FAD1A292118",
            text: "60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118")
    }

    @Test func `CDS (RFC 7344 §3.1)`() throws {
        try roundTrip(
            RDATA.CDS(
                keyTag: 60485, algorithm: .rsasha1, digestType: .sha1,
                digest: Octets(octets("2BB183AF5F22588179A53B0A98631FAD1A292118"))),
            wire: "EC4505012BB183AF5F22588179A53B0A98631FAD1A292118",
            text: "60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118")
    }

    @Test func `TA (Weiler, DNSSEC trust authorities)`() throws {
        try roundTrip(
            RDATA.TA(
                keyTag: 60485, algorithm: .rsasha1, digestType: .sha1,
                digest: Octets(octets("2BB183AF5F22588179A53B0A98631FAD1A292118"))),
            wire: "EC4505012BB183AF5F22588179A53B0A98631FAD1A292118",
            text: "60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118")
    }

    @Test func `DLV (RFC 4431 §2)`() throws {
        try roundTrip(
            RDATA.DLV(
                keyTag: 60485, algorithm: .rsasha1, digestType: .sha1,
                digest: Octets(octets("2BB183AF5F22588179A53B0A98631FAD1A292118"))),
            wire: "EC4505012BB183AF5F22588179A53B0A98631FAD1A292118",
            text: "60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118")
    }

    @Test func `DNSKEY (RFC 4034 §2.3)`() throws {
        try roundTrip(
            RDATA.DNSKEY(
                flags: 256, protocolNumber: 3, algorithm: .rsasha1,
                publicKey: Octets(try Base64.decode("AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k".utf8.span))),
            wire: "010003050103D22A6CA77F35B893206FD35E4C506D8378843709B97E041647E1BFF43D8D64",
            text: "256 3 5 AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k", end: .open(fewest: 4))
    }

    @Test func `CDNSKEY (RFC 7344 §3.2)`() throws {
        try roundTrip(
            RDATA.CDNSKEY(
                flags: 256, protocolNumber: 3, algorithm: .rsasha1,
                publicKey: Octets(try Base64.decode("AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k".utf8.span))),
            wire: "010003050103D22A6CA77F35B893206FD35E4C506D8378843709B97E041647E1BFF43D8D64",
            text: "256 3 5 AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k", end: .open(fewest: 4))
    }

    @Test func `KEY (RFC 2535 §3.1)`() throws {
        try roundTrip(
            RDATA.KEY(
                flags: 256, protocolNumber: 3, algorithm: .rsasha1,
                publicKey: Octets(try Base64.decode("AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k".utf8.span))),
            wire: "010003050103D22A6CA77F35B893206FD35E4C506D8378843709B97E041647E1BFF43D8D64",
            text: "256 3 5 AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k", end: .open(fewest: 4))
    }

    @Test func `RKEY (draft-reid-dnsext-rkey)`() throws {
        try roundTrip(
            RDATA.RKEY(
                flags: 0, protocolNumber: 1, algorithm: .rsasha1,
                publicKey: Octets(try Base64.decode("AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k".utf8.span))),
            wire: "000001050103D22A6CA77F35B893206FD35E4C506D8378843709B97E041647E1BFF43D8D64",
            text: "0 1 5 AQPSKmynfzW4kyBv015MUG2DeIQ3Cbl+BBZH4b/0PY1k", end: .open(fewest: 4))
    }

    @Test func `RRSIG (RFC 4034 §3.3)`() throws {
        try roundTrip(
            RDATA.RRSIG(
                typeCovered: .a, algorithm: .rsasha1, labels: 3, originalTTL: 86400,
                expiration: SerialTime(seconds: 1_048_354_263), inception: SerialTime(seconds: 1_045_762_263),
                keyTag: 2642,
                signerName: "example.com",
                signature: Octets(try Base64.decode("oJB1W6WNGv+ldvQ3WDG0MQkg5IEhjRip8WTr".utf8.span))),
            wire: """
                00010503000151803E7C9DD73E5510D70A52076578616D706C6503636F6D00A090755BA58D1AFFA5
                76F4375831B4310920E481218D18A9F164EB
                """,
            text: "A 5 3 86400 20030322173103 20030220173103 2642 example.com. oJB1W6WNGv+ldvQ3WDG0MQkg5IEhjRip8WTr",
            end: .open(fewest: 32))
    }

    @Test func `SIG (RFC 2535 §4.1)`() throws {
        try roundTrip(
            RDATA.SIG(
                typeCovered: .a, algorithm: .rsasha1, labels: 3, originalTTL: 86400,
                expiration: SerialTime(seconds: 1_048_354_263), inception: SerialTime(seconds: 1_045_762_263),
                keyTag: 2642,
                signerName: "example.com",
                signature: Octets(try Base64.decode("oJB1W6WNGv+ldvQ3WDG0MQkg5IEhjRip8WTr".utf8.span))),
            wire: """
                00010503000151803E7C9DD73E5510D70A52076578616D706C6503636F6D00A090755BA58D1AFFA5
                76F4375831B4310920E481218D18A9F164EB
                """,
            text: "A 5 3 86400 20030322173103 20030220173103 2642 example.com. oJB1W6WNGv+ldvQ3WDG0MQkg5IEhjRip8WTr",
            end: .open(fewest: 32))
    }

    @Test func `NSEC (RFC 4034 §4.3)`() throws {
        try roundTrip(
            RDATA.NSEC(
                nextName: "host.example.com",
                types: TypeBitmap([.a, .mx, .rrsig, .nsec, RecordType(rawValue: 1234)])),
            wire: """
                04686F7374076578616D706C6503636F6D000006400100000003041B000000000000000000000000
                000000000000000000000000000020
                """,
            text: "host.example.com. A MX RRSIG NSEC TYPE1234", end: .open(fewest: 18))
    }

    @Test func `NXT (RFC 2535 §5.3)`() throws {
        try roundTrip(
            RDATA.NXT(nextName: "medium.foo.nil", types: FlatTypeBitmap([.a, .mx, .sig, .nxt])),
            wire: "066D656469756D03666F6F036E696C0040010082",
            text: "medium.foo.nil. A MX SIG NXT", end: .open(fewest: 16))
    }

    @Test func `NSEC3 (RFC 5155 §3.4)`() throws {
        try roundTrip(
            RDATA.NSEC3(
                hashAlgorithm: 1, flags: 1, iterations: 12, salt: [0xAA, 0xBB, 0xCC, 0xDD],
                nextHash: Octets(try Base32Hex.decode("2vptu5timamqttgl4luu9kg21e0aor3s".utf8.span)),
                types: TypeBitmap([.a, .rrsig])),
            wire: "0101000C04AABBCCDD1417F3DF17B2B2ADAEF615257DE4D2020B80AC6C7C0006400000000002",
            text: "1 1 12 AABBCCDD 2VPTU5TIMAMQTTGL4LUU9KG21E0AOR3S A RRSIG", end: .open(fewest: 30))
    }

    @Test func `NSEC3PARAM (RFC 5155 §4.3)`() throws {
        try roundTrip(
            RDATA.NSEC3PARAM(hashAlgorithm: 1, flags: 0, iterations: 12, salt: []),
            wire: "0100000C00",
            text: "1 0 12 -")
    }

    @Test func `CSYNC (RFC 7477 §2.1)`() throws {
        try roundTrip(
            RDATA.CSYNC(serial: 66, flags: 3, types: TypeBitmap([.a, .ns, .aaaa])),
            wire: "000000420003000460000008",
            text: "66 3 A NS AAAA", end: .open(fewest: 6))
    }

    @Test func `ZONEMD (RFC 8976 §2.3)`() throws {
        try roundTrip(
            RDATA.ZONEMD(
                serial: 2_018_031_500, scheme: 1, hashAlgorithm: 1,
                digest: Octets(
                    octets(
                        "C68090D90A7AED716BC459F9340E3D7C1370D4D24B7E2FC3A1DDC0B9A87153B9A9713B3C9AE5CC27777F98B8E730044C"
                    ))),
            wire: """
                7848B78C0101C68090D90A7AED716BC459F9340E3D7C1370D4D24B7E2FC3A1DDC0B9A87153B9A971
                3B3C9AE5CC27777F98B8E730044C
                """,
            text:
                "2018031500 1 1 C68090D90A7AED716BC459F9340E3D7C1370D4D24B7E2FC3A1DDC0B9A87153B9A9713B3C9AE5CC27777F98B8E730044C"
        )
    }

    @Test func `NXNAME (RFC 9824 §2)`() throws {
        try roundTrip(
            RDATA.NXNAME(),
            wire: "",
            text: "")
    }

    @Test func `TSIG (RFC 8945 §4.2)`() throws {
        try roundTrip(
            RDATA.TSIG(
                algorithm: "hmac-sha256", timeSigned: SigningTime(seconds: 853_804_800), fudge: 300, mac: [1, 2, 3],
                originalID: 6502, error: .noError, other: []),
            wire: "0B686D61632D73686132353600000032E40700012C0003010203196600000000",
            text: "hmac-sha256. 853804800 300 3 AQID 6502 NOERROR 0")
    }

    @Test func `TKEY (RFC 2930 §2)`() throws {
        try roundTrip(
            RDATA.TKEY(
                algorithm: "gss-tsig", inception: SerialTime(seconds: 1_045_762_263),
                expiration: SerialTime(seconds: 1_048_354_263), mode: 3, error: .badKey, key: [1, 2, 3], other: []),
            wire: "086773732D74736967003E5510D73E7C9DD70003001100030102030000",
            text: "gss-tsig. 1045762263 1048354263 3 17 AQID")
    }
}
