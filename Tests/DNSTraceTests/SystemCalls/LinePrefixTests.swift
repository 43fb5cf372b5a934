import Testing

@testable import DNSTrace

@Suite struct LinePrefixTests {
    @Test(
        arguments: [
            ("11:24:19.110979", 11 * 3600 + 24 * 60 + 19 + 0.110979), ("00:00:00.000001", 0.000001),
            ("23:59:60.999999", 23 * 3600 + 59 * 60 + 60 + 0.999999), ("24:00:00.000000", 86400),
            ("25:00:00.000000", nil), ("11:60:19.110979", nil), ("11:24:61.110979", nil),
            // Other forms than the usual one.
            ("11:24:19", 11 * 3600 + 24 * 60 + 19), ("11:24:19.5", 11 * 3600 + 24 * 60 + 19.5),
            ("11:24:19.1109790", 11 * 3600 + 24 * 60 + 19 + 0.110979),
        ] as [(String, Double?)])
    func `times of day`(text: String, seconds: Double?) {
        let line = Array("8819 \(text) read(3".utf8)
        let prefix = LinePrefix(line.span, end: 5 + text.utf8.count + 1)
        #expect(prefix.process == 8819)
        guard let seconds else {
            #expect(prefix.time == nil)
            return
        }
        #expect(prefix.time.map { abs($0 - seconds) < 1e-9 } == true)
    }
}
