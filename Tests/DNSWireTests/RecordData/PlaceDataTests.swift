import DNSWire
import Testing

@Suite("Places and address prefixes as data") struct PlaceDataTests {
    @Test func `LOC (RFC 1876 §4)`() throws {
        try roundTrip(
            RDATA.LOC(
                location: GeographicLocation(
                    latitude: ((42 * 60 + 21) * 60 + 54) * 1000, longitude: -((71 * 60 + 6) * 60 + 18) * 1000,
                    altitude: -2400, size: LocationSize(centimetres: 3000))),
            wire: "0033161389172DD070BE15F000988D20",
            text: "42 21 54.000 N 71 6 18.000 W -24.00m 30m 10000m 10m")
    }

    @Test func `APL (RFC 3123 §5)`() throws {
        try roundTrip(
            RDATA.APL(
                prefixes: try AddressPrefixes([
                    AddressPrefix(IPv4Address(192, 168, 32, 0), length: 21),
                    AddressPrefix(IPv4Address(192, 168, 38, 0), length: 28, isNegated: true),
                ])),
            wire: "00011503C0A82000011C83C0A826",
            text: "1:192.168.32.0/21 !1:192.168.38.0/28", end: .open(fewest: 0))
    }

    @Test func `APL (RFC 3123 §5: IPv6)`() throws {
        try roundTrip(
            RDATA.APL(
                prefixes: try AddressPrefixes([AddressPrefix(IPv6Address(rawValue: 0xFF << 120), length: 8)])),
            wire: "00020801FF",
            text: "2:ff00::/8", end: .open(fewest: 0))
    }
}
