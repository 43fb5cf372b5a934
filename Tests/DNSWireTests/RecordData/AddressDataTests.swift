import DNSWire
import Testing

@Suite("Addresses as data") struct AddressDataTests {
    @Test func `A (RFC 1035 §3.4.1)`() throws {
        try roundTrip(
            RDATA.A(address: IPv4Address(10, 1, 0, 52)),
            wire: "0A010034",
            text: "10.1.0.52")
    }

    @Test func `A in class CH (RFC 1035 §3.3)`() throws {
        try roundTrip(
            RDATA.ChaosA(domain: "CH-addr.MIT.EDU", address: ChaosAddress(rawValue: 0o2420)),
            wire: "0743482D61646472034D495403454455000510",
            text: "CH-addr.MIT.EDU. 2420")
    }

    @Test func `AAAA (RFC 3596 §2.2)`() throws {
        try roundTrip(
            RDATA.AAAA(address: IPv6Address(rawValue: 0x2001_0db8_0000_0000_0000_0000_0000_0001)),
            wire: "20010DB8000000000000000000000001",
            text: "2001:db8::1")
    }

    @Test func `A6 (RFC 2874 §5.1)`() throws {
        try roundTrip(
            RDATA.A6(
                address: PrefixedAddress(prefixLength: 64, address: IPv6Address(rawValue: 0x1234_5678_9abc_def0)),
                prefixName: "subnet-1.IPv6.example"),
            wire: "40123456789ABCDEF0087375626E65742D310449507636076578616D706C6500",
            text: "64 ::1234:5678:9abc:def0 subnet-1.IPv6.example.")
    }

    @Test func `L32 (RFC 6742 §2.2.2)`() throws {
        try roundTrip(
            RDATA.L32(preference: 10, locator: IPv4Address(10, 1, 2, 0)),
            wire: "000A0A010200",
            text: "10 10.1.2.0")
    }

    @Test func `L64 (RFC 6742 §2.3.2)`() throws {
        try roundTrip(
            RDATA.L64(preference: 10, locator: NodeIdentifier(rawValue: 0x2001_0db8_1140_1000)),
            wire: "000A20010DB811401000",
            text: "10 2001:0db8:1140:1000")
    }

    @Test func `NID (RFC 6742 §2.1.2)`() throws {
        try roundTrip(
            RDATA.NID(preference: 10, nodeID: NodeIdentifier(rawValue: 0x0014_4fff_ff20_ee64)),
            wire: "000A00144FFFFF20EE64",
            text: "10 0014:4fff:ff20:ee64")
    }

    @Test func `LP (RFC 6742 §2.4.2)`() throws {
        try roundTrip(
            RDATA.LP(preference: 10, target: "l64-subnet1.example.com"),
            wire: "000A0B6C36342D7375626E657431076578616D706C6503636F6D00",
            text: "10 l64-subnet1.example.com.")
    }

    @Test func `EUI48 (RFC 7043 §3.2)`() throws {
        try roundTrip(
            RDATA.EUI48(address: EUI48Address(rawValue: 0x0000_5e00_532a)),
            wire: "00005E00532A",
            text: "00-00-5e-00-53-2a")
    }

    @Test func `EUI64 (RFC 7043 §4.2)`() throws {
        try roundTrip(
            RDATA.EUI64(address: EUI64Address(rawValue: 0x0000_5eef_1000_002a)),
            wire: "00005EEF1000002A",
            text: "00-00-5e-ef-10-00-00-2a")
    }

    @Test func `NSAP (RFC 1706 §8)`() throws {
        try roundTrip(
            RDATA.NSAP(
                address: NSAPAddress(octets: Octets(octets("47000580005A0000000001E133FFFFFF00016100")))),
            wire: "47000580005A0000000001E133FFFFFF00016100",
            text: "0x47000580005a0000000001e133ffffff00016100", end: .open(fewest: 0))
    }

    @Test func `ATMA (ATM Forum AF-DANS-0152 §5)`() throws {
        try roundTrip(
            RDATA.ATMA(address: ATMAddress(format: 1, address: Octets("358400000000".utf8))),
            wire: "01333538343030303030303030",
            text: "+358400000000", end: .open(fewest: 1))
    }

    @Test func `WKS (RFC 1035 §3.4.2)`() throws {
        try roundTrip(
            RDATA.WKS(address: IPv4Address(10, 0, 0, 1), protocolNumber: .tcp, ports: PortBitmap([25, 21])),
            wire: "0A0000010600000440",
            text: "10.0.0.1 6 21 25", end: .open(fewest: 5))
    }

    @Test func `X25 (RFC 1183 §3.1)`() throws {
        try roundTrip(
            RDATA.X25(address: Octets("311061700956".utf8)),
            wire: "0C333131303631373030393536",
            text: #""311061700956""#)
    }

    @Test func `ISDN (RFC 1183 §3.2)`() throws {
        try roundTrip(
            RDATA.ISDN(address: Octets("150862028003217".utf8), subaddress: OptionalString(Octets("004".utf8))),
            wire: "0F31353038363230323830303332313703303034",
            text: #""150862028003217" "004""#, end: .open(fewest: 16))
    }

    @Test func `IPN (draft-johnson-dns-ipn-cla)`() throws {
        try roundTrip(
            RDATA.IPN(nodeNumber: 4_294_967_297),
            wire: "0000000100000001",
            text: "4294967297")
    }

    @Test func `EID (draft-ietf-nimrod-dns)`() throws {
        try roundTrip(
            RDATA.EID(identifier: [0xE3, 0x2C, 0x6F]),
            wire: "E32C6F",
            text: "E32C6F", end: .open(fewest: 0))
    }

    @Test func `NIMLOC (draft-ietf-nimrod-dns)`() throws {
        try roundTrip(
            RDATA.NIMLOC(locator: [0x32, 0x25, 0x1A]),
            wire: "32251A",
            text: "32251A", end: .open(fewest: 0))
    }
}
