import DNSWire
import Testing

@Suite("Text as data") struct TextDataTests {
    @Test func `HINFO (RFC 1035 §3.3.2)`() throws {
        try roundTrip(
            RDATA.HINFO(cpu: Octets("DEC-2060".utf8), os: Octets("TOPS20".utf8)),
            wire: "084445432D3230363006544F50533230",
            text: #""DEC-2060" "TOPS20""#)
    }

    @Test func `TXT (RFC 1035 §3.3.14)`() throws {
        try roundTrip(
            RDATA.TXT(strings: try CharacterStrings([Octets("v=spf1 -all".utf8), [], [0x22, 0x5C, 0xFF]])),
            wire: "0B763D73706631202D616C6C0003225CFF",
            text: #""v=spf1 -all" "" "\"\\\255""#, end: .open(fewest: 1))
    }

    @Test func `SPF (RFC 7208 §3.1)`() throws {
        try roundTrip(
            RDATA.SPF(strings: CharacterStrings("v=spf1 +mx -all")),
            wire: "0F763D73706631202B6D78202D616C6C",
            text: #""v=spf1 +mx -all""#, end: .open(fewest: 16))
    }

    @Test func `NINFO (draft-reid-dnsext-zs)`() throws {
        try roundTrip(
            RDATA.NINFO(strings: CharacterStrings("ok")),
            wire: "026F6B",
            text: #""ok""#, end: .open(fewest: 3))
    }

    @Test func `AVC (IANA)`() throws {
        try roundTrip(
            RDATA.AVC(strings: CharacterStrings("app-name:WOLFGANG|app-class:OAM")),
            wire: "1F6170702D6E616D653A574F4C4647414E477C6170702D636C6173733A4F414D",
            text: #""app-name:WOLFGANG|app-class:OAM""#, end: .open(fewest: 32))
    }

    @Test func `RESINFO (RFC 9606 §5)`() throws {
        try roundTrip(
            RDATA.RESINFO(strings: CharacterStrings("qnamemin")),
            wire: "08716E616D656D696E",
            text: #""qnamemin""#, end: .open(fewest: 9))
    }

    @Test func `WALLET (IANA)`() throws {
        try roundTrip(
            RDATA.WALLET(strings: CharacterStrings("BTC")),
            wire: "03425443",
            text: #""BTC""#, end: .open(fewest: 4))
    }

    @Test func `CLA (draft-johnson-dns-ipn-cla)`() throws {
        try roundTrip(
            RDATA.CLA(strings: CharacterStrings("TCP-v4")),
            wire: "065443502D7634",
            text: #""TCP-v4""#, end: .open(fewest: 7))
    }

    @Test func `GPOS (RFC 1712 §3)`() throws {
        try roundTrip(
            RDATA.GPOS(
                longitude: Octets("-32.6882".utf8), latitude: Octets("116.8652".utf8), altitude: Octets("10.0".utf8)),
            wire: "082D33322E36383832083131362E383635320431302E30",
            text: #""-32.6882" "116.8652" "10.0""#)
    }

    @Test func `URI (RFC 7553 §4.6)`() throws {
        try roundTrip(
            RDATA.URI(priority: 10, weight: 1, target: Octets("ftp://ftp1.example.com/public".utf8)),
            wire: "000A00016674703A2F2F667470312E6578616D706C652E636F6D2F7075626C6963",
            text: #"10 1 "ftp://ftp1.example.com/public""#, end: .open(fewest: 5))
    }

    @Test func `CAA (RFC 8659 §4.2)`() throws {
        try roundTrip(
            RDATA.CAA(flags: 0, tag: Octets("issue".utf8), value: Octets("ca1.example.net; policy=ev".utf8)),
            wire: "000569737375656361312E6578616D706C652E6E65743B20706F6C6963793D6576",
            text: #"0 issue "ca1.example.net; policy=ev""#, end: .open(fewest: 7))
    }

    @Test func `UNECE (draft-woodcock-faltstrom-external-registry-rrtypes)`() throws {
        try roundTrip(
            RDATA.UNECE(
                recommendation: Octets("20".utf8), value: Octets("1".utf8), code: Octets("KGM".utf8),
                descriptor: Octets("kilogram".utf8)),
            wire: "0232300131034B474D6B696C6F6772616D",
            text: #""20" "1" "KGM" "kilogram""#, end: .open(fewest: 9))
    }

    @Test func `ISO (draft-woodcock-faltstrom-external-registry-rrtypes)`() throws {
        try roundTrip(
            RDATA.ISO(
                standard: Octets("3166".utf8), value: Octets("1".utf8), code: Octets("DK".utf8), descriptor: []),
            wire: "0433313636013102444B",
            text: #""3166" "1" "DK" """#, end: .open(fewest: 10))
    }

    @Test func `NULL (RFC 1035 §3.3.10)`() throws {
        try roundTrip(
            RDATA.NULL(data: [1, 2, 0xAB]),
            wire: "0102AB",
            text: ##"\# 3 0102AB"##, end: .open(fewest: 0))
    }

    @Test func `SINK (draft-eastlake-kitchen-sink)`() throws {
        try roundTrip(
            RDATA.SINK(meaning: 1, coding: 0, subcoding: 2, data: [1, 2, 3]),
            wire: "010002010203",
            text: "1 0 2 AQID", end: .open(fewest: 3))
    }

    @Test func `DOA (draft-durand-doa-over-dns)`() throws {
        try roundTrip(
            RDATA.DOA(
                enterprise: 0, objectType: 1, location: 2, mediaType: Octets("text/plain".utf8), data: [0x68, 0x69]),
            wire: "0000000000000001020A746578742F706C61696E6869",
            text: #"0 1 2 "text/plain" aGk="#, end: .open(fewest: 20))
    }
}
