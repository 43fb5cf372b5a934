import Testing

@testable import DNSWire

/// What numbers of JSON are read as (RFC 8259 §6).
struct JSONNumberTests {
    @Test(arguments: [
        ("0", 0), ("-0", 0), ("42", 42), ("-7", -7), ("3.000", 3), ("1.2e1", 12), ("1200e-2", 12), ("5E+3", 5000),
        ("0.0e999999999999999999999", 0), ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
        ("9007199254740993.0", 9_007_199_254_740_993),
    ])
    func `an integer is read however it is written`(_ text: String, _ number: Int64) {
        #expect(Int64(jsonNumber: text) == number)
    }

    @Test(arguments: [
        "0.5", "1e-1", "12.3e0", "9223372036854775808", "-9223372036854775809", "1e19", "1e99999999999999999999",
        "1e9223372036854775807", "1.5e-9223372036854775808",
    ])
    func `what is no integer, or too large, is none`(_ text: String) {
        #expect(Int64(jsonNumber: text) == nil)
    }
}
