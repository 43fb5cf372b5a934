import DNSWire
import Testing

@Suite("GeographicLocation (RFC 1876)") struct GeographicLocationTests {
    @Test(arguments: [
        ("42 N 71 W 0", "42 0 0.000 N 71 0 0.000 W 0.00m 1m 10000m 10m"),
        ("42 21 n 71 6 e -24m 30m", "42 21 0.000 N 71 6 0.000 E -24.00m 30m 10000m 10m"),
        ("42 21 54 S 71 06 18.5 W 24.3 1 2 3.0m", "42 21 54.000 S 71 6 18.500 W 24.30m 1m 2m 3m"),
        ("90 S 180 E -100000.00m 0 0 0", "90 0 0.000 S 180 0 0.000 E -100000.00m 0.00m 0.00m 0.00m"),
        (
            "0 0 0.001 N 0 0 59.999 E 42849672.95 90000000m",
            "0 0 0.001 N 0 0 59.999 E 42849672.95m 90000000m 10000m 10m"
        ),
    ]) func `what may be missing is filled in`(text: String, whole: String) throws {
        let data = try RDATA.LOC(parsing: text)
        let wire = try Array(data.encoded())
        #expect(data.presentation == whole)
        #expect(try RDATA.LOC(parsing: whole) == data)
        #expect(try RDATA.LOC(decoding: wire.span) == data)
    }

    @Test(arguments: [
        "", "42 N", "42 N 71 W", "N 71 W 0", "91 N 0 E 0", "90 0 0.001 N 0 E 0", "42 60 N 0 E 0", "42 0 60 N 0 E 0",
        "0 N 181 E 0",
        "42 0 0 0 N 0 E 0", "42 0 0.0001 N 0 E 0", "0 N 0 E -100000.01", "0 N 0 E 42849672.96", "0 N 0 E 1.234",
        "0 N 0 E m",
        "0 N 0 E 0 -1", "0 N 0 E 0 90000000.01", "0 N 0 E 0 1 1 1 1", "0 E 0 N 0", "0 N 0 E 99999999999999999999",
    ]) func `texts that are refused`(text: String) {
        #expect(throws: PresentationError.self) { try RDATA.LOC(parsing: text) }
    }

    @Test(arguments: [
        ("00A01613 80000000 80000000 00989680", 1), ("00121A13 80000000 80000000 00989680", 2),
        ("00121613 934FD901 80000000 00989680", 4), ("00121613 80000000 00000000 00989680", 8),
    ]) func `values beyond their ranges`(hex: String, offset: Int) {
        let error = refusal(of: RDATA.LOC.self, hex)
        #expect(error?.reason == .valueOutOfRange)
        #expect(error?.offset == offset)
    }

    @Test(arguments: ["01", "01FFFF", "FF" + String(repeating: "00", count: 20), "00051613 80000000 80000000 00989680"])
    func `what has no text form of its own is kept as octets`(hex: String) throws {
        let wire = octets(hex)
        let data = try RDATA.LOC(decoding: wire.span)
        #expect(data.presentation.hasPrefix("\\# \(wire.count) "))
        #expect(try Array(data.encoded()) == wire)
        #expect(try Array(RDATA.LOC(parsing: data.presentation).encoded()) == wire)
    }
}
