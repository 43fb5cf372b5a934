import DNSWire
import Testing

@Suite("SerialTime (RFC 4034 §3.2)") struct SerialTimeTests {
    @Test(arguments: [
        (UInt32(0), "19700101000000"), (951_782_399, "20000228235959"), (951_782_400, "20000229000000"),
        (951_868_800, "20000301000000"), (1_048_354_263, "20030322173103"), (2_147_483_647, "20380119031407"),
        (4_107_542_399, "21000228235959"), (4_107_542_400, "21000301000000"), (4_294_967_295, "21060207062815"),
    ]) func `seconds and dates`(seconds: UInt32, text: String) throws {
        #expect(SerialTime(seconds: seconds).presentation == text)
        #expect(try SerialTime(text: text).seconds == seconds)
        #expect(try SerialTime(text: "\(seconds)").seconds == seconds)
    }

    @Test(arguments: [
        (UInt32(0), UInt32(1), true, false), (1, 0, false, true), (5, 5, false, false), (0xFFFF_FFFF, 0, true, false),
        (0, 0xFFFF_FFFF, false, true), (0, 0x7FFF_FFFF, true, false), (0, 0x8000_0000, false, false),
        (0x8000_0000, 0, false, false), (0, 0x8000_0001, false, true),
    ]) func `before and after, the shorter way round`(one: UInt32, other: UInt32, isBefore: Bool, isAfter: Bool) {
        #expect((SerialTime(seconds: one) < SerialTime(seconds: other)) == isBefore)
        #expect((SerialTime(seconds: one) > SerialTime(seconds: other)) == isAfter)
    }

    @Test(arguments: [
        "", "20030230000000", "20010229000000", "20031301000000", "20030001000000", "20030322240000", "20030322006000",
        "20030322000060", "21060207062816", "19691231235959", "99999999999999", "4294967296", "2003032217310", "-1",
        "2003032217310a",
    ]) func `what is no time`(text: String) {
        #expect(throws: PresentationError.self) { try SerialTime(text: text) }
    }
}

extension SerialTime {
    fileprivate init(text: String) throws {
        let octets = Array(text.utf8)
        var reader = PresentationReader(octets.span)
        try self.init(parsing: &reader)
    }
}
