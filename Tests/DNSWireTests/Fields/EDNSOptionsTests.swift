import DNSWire
import Testing

@Suite("EDNSOptions (RFC 6891 §6.1.2)") struct EDNSOptionsTests {
    @Test func `options keep their order, also those that come twice`() throws {
        let options = try EDNSOptions([
            EDNSOption(code: .nsid), EDNSOption(code: .cookie, data: [1, 2, 3, 4, 5, 6, 7, 8]),
            EDNSOption(code: .nsid, data: [0x61]), EDNSOption(code: EDNSOptionCode(rawValue: 65001)),
        ])
        #expect(Array(options.wire) == octets("00030000 000A00080102030405060708 0003000161 FDE90000"))
        #expect(options.map(\.code.rawValue) == [3, 10, 3, 65001])
        #expect(options[.nsid] == [])
        #expect(options[.padding] == nil)
        #expect(options.presentation == "NSID COOKIE=0102030405060708 NSID=61 OPT65001")
        #expect(try RDATA.OPT(parsing: options.presentation).options == options)
        #expect(options.parts.map(\.name) == ["NSID", "COOKIE", "NSID", "OPT65001"])
        #expect(options.parts.map(\.length) == [4, 12, 5, 4])
    }

    @Test(arguments: [
        ("00", 0), ("000300", 2), ("0003 0005 00000000", 4), ("0003 FFFF", 4), ("0003 0000 000A 0001", 8),
        ("0003 0000 000000", 6),
    ]) func `frames that do not fit`(hex: String, offset: Int) {
        let error = refusal(of: RDATA.OPT.self, hex)
        #expect(error?.reason == .truncated)
        #expect(error?.offset == offset)
        #expect(error?.path.field == "options")
    }

    @Test func `16000 empty options are gone over in one pass`() throws {
        let wire = [UInt8](repeating: 0, count: 64000)
        #expect(try RDATA.OPT(decoding: wire.span).options.reduce(0) { count, _ in count + 1 } == 16000)
    }

    @Test(arguments: ["NONSENSE=00", "COOKIE=0", "COOKIE=xx", "OPT65536"]) func `texts that are refused`(text: String) {
        #expect(throws: PresentationError.self) { try RDATA.OPT(parsing: text) }
    }
}
