import DNSWire
import Testing

@Suite("ExtendedErrorCode (RFC 8914 §5.2)")
struct ExtendedErrorCodeTests {
    @Test(arguments: [
        (ExtendedErrorCode.otherError, 0, "Other Error"), (.staleAnswer, 3, "Stale Answer"),
        (.dnssecBogus, 6, "DNSSEC Bogus"), (.blocked, 15, "Blocked"), (.invalidData, 24, "Invalid Data"),
        (.unsupportedNSEC3IterationsValue, 27, "Unsupported NSEC3 Iterations Value"),
        (.invalidQueryType, 30, "Invalid Query Type"),
    ])
    func `the purposes`(code: ExtendedErrorCode, number: UInt16, purpose: String) {
        #expect(code.rawValue == number)
        #expect(code.purpose == purpose)
        #expect(code.description == purpose)
    }

    @Test func `a number without a purpose`() {
        #expect(ExtendedErrorCode(rawValue: 49152).purpose == nil)
        #expect(ExtendedErrorCode(rawValue: 49152).description == "EDE49152")
        #expect(ExtendedErrorCode.registered.count == 36)
    }
}
