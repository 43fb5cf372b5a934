import DNSWire
import Testing

@Suite("Keys, certificates and fingerprints as data") struct KeyDataTests {
    @Test func `CERT (RFC 4398 §2)`() throws {
        try roundTrip(
            RDATA.CERT(
                certificateType: .ipgp, keyTag: 0, algorithm: .delete,
                certificate: Octets(try Base64.decode("FFsAyW1dVK7hIGuvhN56r26UwJx/".utf8.span))),
            wire: "0006000000145B00C96D5D54AEE1206BAF84DE7AAF6E94C09C7F",
            text: "IPGP 0 0 FFsAyW1dVK7hIGuvhN56r26UwJx/", end: .open(fewest: 5))
    }

    @Test func `SSHFP (RFC 4255 §3.2)`() throws {
        try roundTrip(
            RDATA.SSHFP(
                algorithm: 2, fingerprintType: 1,
                fingerprint: Octets(octets("123456789ABCDEF67890123456789ABCDEF67890"))),
            wire: "0201123456789ABCDEF67890123456789ABCDEF67890",
            text: "2 1 123456789ABCDEF67890123456789ABCDEF67890", end: .open(fewest: 3))
    }

    @Test func `TLSA (RFC 6698 §2.3)`() throws {
        try roundTrip(
            RDATA.TLSA(
                usage: 0, selector: 0, matchingType: 1,
                association: Octets(octets("D2ABDE240D7CD3EE6B4B28C54DF034B97983A1D16E8A410E4561CB106618E971"))),
            wire: "000001D2ABDE240D7CD3EE6B4B28C54DF034B97983A1D16E8A410E4561CB106618E971",
            text: "0 0 1 D2ABDE240D7CD3EE6B4B28C54DF034B97983A1D16E8A410E4561CB106618E971", end: .open(fewest: 4))
    }

    @Test func `SMIMEA (RFC 8162 §2)`() throws {
        try roundTrip(
            RDATA.SMIMEA(
                usage: 0, selector: 0, matchingType: 1,
                association: Octets(octets("D2ABDE240D7CD3EE6B4B28C54DF034B97983A1D16E8A410E4561CB106618E971"))),
            wire: "000001D2ABDE240D7CD3EE6B4B28C54DF034B97983A1D16E8A410E4561CB106618E971",
            text: "0 0 1 D2ABDE240D7CD3EE6B4B28C54DF034B97983A1D16E8A410E4561CB106618E971", end: .open(fewest: 4))
    }

    @Test func `OPENPGPKEY (RFC 7929 §2)`() throws {
        try roundTrip(
            RDATA.OPENPGPKEY(publicKey: [0x99, 1, 2]),
            wire: "990102",
            text: "mQEC", end: .open(fewest: 1))
    }

    @Test func `DHCID (RFC 4701 §3.6)`() throws {
        try roundTrip(
            RDATA.DHCID(data: Octets(try Base64.decode("AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=".utf8.span))),
            wire: "000201636FC0B8271C82825BB1AC5C41CF5351AA69B4FEBD94E8F17CDB95000DA48C40",
            text: "AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=", end: .open(fewest: 1))
    }

    @Test func `HHIT (RFC 9886 §5.1)`() throws {
        try roundTrip(
            RDATA.HHIT(data: [0x83, 1, 2]),
            wire: "830102",
            text: "gwEC", end: .open(fewest: 0))
    }

    @Test func `BRID (RFC 9886 §5.2)`() throws {
        try roundTrip(
            RDATA.BRID(data: [0x83, 1, 2]),
            wire: "830102",
            text: "gwEC", end: .open(fewest: 0))
    }

    @Test func `HIP (RFC 8005 §6)`() throws {
        try roundTrip(
            RDATA.HIP(
                identity: HostIdentity(
                    algorithm: 2, tag: Octets(octets("200100107B1A74DF365639CC39F1D578")),
                    publicKey: Octets(try Base64.decode("AwEAAbdxyhNuSutc5EMzxTs9LBPCIkOFH8cIvM4p".utf8.span))),
                rendezvousServers: NameList(["rvs1.example.com", "rvs2.example.com"])),
            wire: """
                1002001E200100107B1A74DF365639CC39F1D57803010001B771CA136E4AEB5CE44333C53B3D2C13
                C22243851FC708BCCE290472767331076578616D706C6503636F6D000472767332076578616D706C
                6503636F6D00
                """,
            text:
                "2 200100107B1A74DF365639CC39F1D578 AwEAAbdxyhNuSutc5EMzxTs9LBPCIkOFH8cIvM4p rvs1.example.com. rvs2.example.com.",
            end: .open(fewest: 50))
    }

    @Test func `IPSECKEY (RFC 4025 §3.2: a name)`() throws {
        try roundTrip(
            RDATA.IPSECKEY(
                precedence: 10, algorithm: 2, gateway: .name("mygateway.example.com"),
                publicKey: Octets(try Base64.decode("AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==".utf8.span))),
            wire: """
                0A0302096D7967617465776179076578616D706C6503636F6D00010351537986ED35533B6064478E
                EEB27B5BD74DAE149B6E81BA3A0521AF82AB7801
                """,
            text: "10 3 2 mygateway.example.com. AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==",
            end: .open(fewest: 26))
    }

    @Test func `IPSECKEY (RFC 4025 §3.2: an IPv4 address)`() throws {
        try roundTrip(
            RDATA.IPSECKEY(
                precedence: 10, algorithm: 2, gateway: .ipv4(IPv4Address(192, 0, 2, 38)),
                publicKey: Octets(try Base64.decode("AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==".utf8.span))),
            wire: "0A0102C0000226010351537986ED35533B6064478EEEB27B5BD74DAE149B6E81BA3A0521AF82AB7801",
            text: "10 1 2 192.0.2.38 AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==", end: .open(fewest: 7))
    }

    @Test func `IPSECKEY (RFC 4025 §3.2: an IPv6 address)`() throws {
        try roundTrip(
            RDATA.IPSECKEY(
                precedence: 10, algorithm: 2,
                gateway: .ipv6(IPv6Address(rawValue: 0x2001_0db8_0000_8002_0000_0000_2000_0001)),
                publicKey: Octets(try Base64.decode("AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==".utf8.span))),
            wire: """
                0A020220010DB8000080020000000020000001010351537986ED35533B6064478EEEB27B5BD74DAE
                149B6E81BA3A0521AF82AB7801
                """,
            text: "10 2 2 2001:db8:0:8002::2000:1 AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==",
            end: .open(fewest: 19))
    }

    @Test func `IPSECKEY (RFC 4025 §3.2: no gateway)`() throws {
        try roundTrip(
            RDATA.IPSECKEY(
                precedence: 10, algorithm: 2, gateway: .none,
                publicKey: Octets(try Base64.decode("AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==".utf8.span))),
            wire: "0A0002010351537986ED35533B6064478EEEB27B5BD74DAE149B6E81BA3A0521AF82AB7801",
            text: "10 0 2 . AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==", end: .open(fewest: 3))
    }

    @Test func `AMTRELAY (RFC 8777 §4.3.1: a name)`() throws {
        try roundTrip(
            RDATA.AMTRELAY(
                precedence: 10, isDiscoveryOptional: false, relay: .name("amtrelays.example.com")),
            wire: "0A0309616D7472656C617973076578616D706C6503636F6D00",
            text: "10 0 3 amtrelays.example.com.")
    }

    @Test func `AMTRELAY (RFC 8777 §4.3.1: an IPv4 address)`() throws {
        try roundTrip(
            RDATA.AMTRELAY(
                precedence: 10, isDiscoveryOptional: false, relay: .ipv4(IPv4Address(203, 0, 113, 15))),
            wire: "0A01CB00710F",
            text: "10 0 1 203.0.113.15")
    }

    @Test func `AMTRELAY (RFC 8777 §4.3.1: an IPv6 address)`() throws {
        try roundTrip(
            RDATA.AMTRELAY(
                precedence: 10, isDiscoveryOptional: false,
                relay: .ipv6(IPv6Address(rawValue: 0x2001_0db8_0000_0000_0000_0000_0000_0015))),
            wire: "0A0220010DB8000000000000000000000015",
            text: "10 0 2 2001:db8::15")
    }

    @Test func `AMTRELAY (RFC 8777 §4.3.1: no relay)`() throws {
        try roundTrip(
            RDATA.AMTRELAY(
                precedence: 10, isDiscoveryOptional: true, relay: .none),
            wire: "0A80",
            text: "10 1 0 .")
    }
}
