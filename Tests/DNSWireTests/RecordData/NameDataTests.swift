import DNSWire
import Testing

@Suite("Names as data") struct NameDataTests {
    @Test func `NS (RFC 1035 §3.3.11)`() throws {
        try roundTrip(
            RDATA.NS(nameServer: "A.ISI.EDU"),
            wire: "0141034953490345445500",
            text: "A.ISI.EDU.")
    }

    @Test func `MD (RFC 1035 §3.3.4)`() throws {
        try roundTrip(
            RDATA.MD(host: "F.ISI.ARPA"),
            wire: "014603495349044152504100",
            text: "F.ISI.ARPA.")
    }

    @Test func `MF (RFC 1035 §3.3.5)`() throws {
        try roundTrip(
            RDATA.MF(host: "F.ISI.ARPA"),
            wire: "014603495349044152504100",
            text: "F.ISI.ARPA.")
    }

    @Test func `CNAME (RFC 1034 §3.6.2)`() throws {
        try roundTrip(
            RDATA.CNAME(canonicalName: "USC-ISIC.ARPA"),
            wire: "085553432D49534943044152504100",
            text: "USC-ISIC.ARPA.")
    }

    @Test func `MB (RFC 1035 §3.3.3)`() throws {
        try roundTrip(
            RDATA.MB(host: "F.ISI.ARPA"),
            wire: "014603495349044152504100",
            text: "F.ISI.ARPA.")
    }

    @Test func `MG (RFC 1035 §3.3.6)`() throws {
        try roundTrip(
            RDATA.MG(mailbox: "mockapetris.ISI.ARPA"),
            wire: "0B6D6F636B6170657472697303495349044152504100",
            text: "mockapetris.ISI.ARPA.")
    }

    @Test func `MR (RFC 1035 §3.3.8)`() throws {
        try roundTrip(
            RDATA.MR(newName: "paul.ISI.ARPA"),
            wire: "047061756C03495349044152504100",
            text: "paul.ISI.ARPA.")
    }

    @Test func `PTR (RFC 1035 §3.3.12)`() throws {
        try roundTrip(
            RDATA.PTR(target: "VAXA.ISI.EDU"),
            wire: "0456415841034953490345445500",
            text: "VAXA.ISI.EDU.")
    }

    @Test func `DNAME (RFC 6672 §2.1)`() throws {
        try roundTrip(
            RDATA.DNAME(target: "frobozz-division.acme.example"),
            wire: "1066726F626F7A7A2D6469766973696F6E0461636D65076578616D706C6500",
            text: "frobozz-division.acme.example.")
    }

    @Test func `NSAP-PTR (RFC 1706 §6)`() throws {
        try roundTrip(
            RDATA.NSAPPTR(target: "bsdi1.nist.gov"),
            wire: "056273646931046E69737403676F7600",
            text: "bsdi1.nist.gov.")
    }

    @Test func `SOA (RFC 1035 §5.3)`() throws {
        try roundTrip(
            RDATA.SOA(
                mname: "VENERA.ISI.EDU", rname: "Action\\.domains.ISI.EDU", serial: 20, refresh: 7200, retry: 600,
                expire: 3_600_000, minimum: 60),
            wire: """
                0656454E4552410349534903454455000E416374696F6E2E646F6D61696E73034953490345445500
                0000001400001C20000002580036EE800000003C
                """,
            text: #"VENERA.ISI.EDU. Action\.domains.ISI.EDU. 20 7200 600 3600000 60"#)
    }

    @Test func `MINFO (RFC 1035 §3.3.7)`() throws {
        try roundTrip(
            RDATA.MINFO(responsibleMailbox: "Owner.ISI.EDU", errorMailbox: "."),
            wire: "054F776E657203495349034544550000",
            text: "Owner.ISI.EDU. .")
    }

    @Test func `MX (RFC 1035 §3.3.9)`() throws {
        try roundTrip(
            RDATA.MX(preference: 10, exchange: "VENERA.ISI.EDU"),
            wire: "000A0656454E455241034953490345445500",
            text: "10 VENERA.ISI.EDU.")
    }

    @Test func `RP (RFC 1183 §2.2)`() throws {
        try roundTrip(
            RDATA.RP(mailbox: "louie.trantor.umd.edu", text: "LAM1.people.umd.edu"),
            wire: "056C6F756965077472616E746F7203756D640365647500044C414D310670656F706C6503756D640365647500",
            text: "louie.trantor.umd.edu. LAM1.people.umd.edu.")
    }

    @Test func `AFSDB (RFC 1183 §1)`() throws {
        try roundTrip(
            RDATA.AFSDB(subtype: 1, host: "bigbird.toaster.com"),
            wire: "0001076269676269726407746F617374657203636F6D00",
            text: "1 bigbird.toaster.com.")
    }

    @Test func `RT (RFC 1183 §3.3)`() throws {
        try roundTrip(
            RDATA.RT(preference: 10, intermediate: "NET.Prime.COM"),
            wire: "000A034E4554055072696D6503434F4D00",
            text: "10 NET.Prime.COM.")
    }

    @Test func `PX (RFC 2163 §4)`() throws {
        try roundTrip(
            RDATA.PX(preference: 10, map822: "ab.net2.it", mapX400: "O-ab.PRMD-net2.ADMDb.C-it"),
            wire: "000A026162046E65743202697400044F2D61620950524D442D6E6574320541444D446204432D697400",
            text: "10 ab.net2.it. O-ab.PRMD-net2.ADMDb.C-it.")
    }

    @Test func `KX (RFC 2230 §3)`() throws {
        try roundTrip(
            RDATA.KX(preference: 2, exchanger: "rt1.example.com"),
            wire: "000203727431076578616D706C6503636F6D00",
            text: "2 rt1.example.com.")
    }

    @Test func `SRV (RFC 2782)`() throws {
        try roundTrip(
            RDATA.SRV(priority: 0, weight: 1, port: 9, target: "old-slow-box.example.com"),
            wire: "0000000100090C6F6C642D736C6F772D626F78076578616D706C6503636F6D00",
            text: "0 1 9 old-slow-box.example.com.")
    }

    @Test func `NAPTR (RFC 3403 §6.2)`() throws {
        try roundTrip(
            RDATA.NAPTR(
                order: 100, preference: 50, flags: Octets("a".utf8), services: Octets("z3950+N2L+N2C".utf8), regexp: [],
                replacement: "cidserver.example.com"),
            wire: "0064003201610D7A333935302B4E324C2B4E32430009636964736572766572076578616D706C6503636F6D00",
            text: #"100 50 "a" "z3950+N2L+N2C" "" cidserver.example.com."#)
    }

    @Test func `TALINK (draft-wijngaards-dnsop-trust-history)`() throws {
        try roundTrip(
            RDATA.TALINK(previous: ".", next: "h1.example.com"),
            wire: "00026831076578616D706C6503636F6D00",
            text: ". h1.example.com.")
    }

    @Test func `DSYNC (RFC 9859 §2.2)`() throws {
        try roundTrip(
            RDATA.DSYNC(notifyType: .cds, scheme: .notify, port: 5359, target: "cds-scanner.example.net"),
            wire: "003B0114EF0B6364732D7363616E6E6572076578616D706C65036E657400",
            text: "CDS NOTIFY 5359 cds-scanner.example.net.")
    }
}
