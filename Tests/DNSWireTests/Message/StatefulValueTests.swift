import DNSWire
import Testing

@Suite("Values of DNS Stateful Operations (RFC 8490 §7, RFC 8765 §6)") struct StatefulValueTests {
    private func message(_ raw: String) -> [UInt8] { [UInt8](raw: "1234 3000 0000 0000 0000 0000" + raw) }

    private func value(_ raw: String) throws -> DSOValue {
        let message = try Message(decoding: message(raw), policy: .strict)
        #expect(try message.encoded() == self.message(raw))
        return try #require(message.statefulValues.first)
    }

    @Test func `each type has its fields, text and way back`() throws {
        let keepAlive = try value("0001 0008 00003A98 0036EE80")
        #expect(
            try keepAlive.decode() == DSOValue.KeepAlive(inactivityTimeout: 15000, keepAliveInterval: 3_600_000))
        #expect(keepAlive.presentation == "15000 3600000")
        #expect(try DSOValue(DSOValue.KeepAlive(inactivityTimeout: 15000, keepAliveInterval: 3_600_000)) == keepAlive)
        #expect(try value("0002 0004 000003E8").decode() == DSOValue.RetryDelay(milliseconds: 1000))
        #expect(try value("0003 0003 000000").decode() == DSOValue.EncryptionPadding(octets: [0, 0, 0]))
        let subscribe = try value("0040 0007 016100 00FF 0001")
        #expect(try subscribe.decode() == DSOValue.Subscribe(name: "a", type: .any))
        #expect(subscribe.presentation == "a. ANY IN")
        #expect(try value("0042 0002 1234").decode() == DSOValue.Unsubscribe(subscription: 0x1234))
        let record = try Record(parsing: "a. 0 IN MX 1 b.")
        let reconfirm = try value("0043 000C 016100 000F 0001 0001 016200")
        #expect(try reconfirm.decode() == DSOValue.Reconfirm(record))
        #expect(reconfirm.presentation == ##"a. MX IN \# 5 0001016200"##)
        #expect(try value("F800 0001 07").presentation == ##"\# 1 07"##)
    }

    @Test func `the changes of a PUSH`() throws {
        let push = try value(
            """
            0041 0040 016100 0001 0001 00000078 0004 C0000201
            016100 0001 0001 FFFFFFFF 0004 C0000202
            016100 00FF 0001 FFFFFFFE 0000 016100 0001 0001 80000000 0004 C0000203
            """)
        let changes = try Array(push.decode(DSOValue.Push.self).changes)
        #expect(
            changes.map(\.description) == [
                "added a. 120 IN A 192.0.2.1", "removed a. IN A 192.0.2.2", "removed all of a. IN ANY",
                "unknown change a. 2147483648 IN A 192.0.2.3",
            ])
        #expect(try DSOValue(DSOValue.Push(changes: PushChanges(changes))) == push)
    }

    @Test func `names that are compressed are written out`() throws {
        let octets = message("0041 001D 016100 0005 0001 00000078 0004 0162C010 C010 0001 0001 FFFFFFFE 0000")
        let reading = MessageReading(octets)
        #expect(reading.diagnostics.map(\.description) == [])
        let value = try #require(reading.message.statefulValues.first)
        #expect(
            try value.decode(DSOValue.Push.self).changes.map(\.description) == [
                "added a. 120 IN CNAME b.a.", "removed all of a. IN A",
            ])
        #expect(try Message(decoding: reading.message.encoded()) == reading.message)
    }

    @Test func `data that are not what their type says cost themselves`() throws {
        for raw in [
            "0001 0007 00003A98 0036EE", "0002 0000", "0042 0001 12", "0040 0003 0161C0", "0040 0006 016100 000100",
            "0040 0008 016100 0001 0001 07", "0041 0000", "0041 000D 016100 0001 0001 00000078 0001",
            "0041 000F 016100 0001 0001 00000078 0002 C000", "0041 000E 016100 00FF 0001 FFFFFFFE 0001 07",
            "0043 0008 016100 000F 0001 00", "0043 0003 C00C00",
        ] {
            let octets = message(raw)
            let reading = MessageReading(octets)
            #expect(reading.diagnostics.count == 1 && reading.isSound, "\(raw): \(reading.diagnostics)")
            #expect(reading.message.statefulValues.count == 1)
            let start = try #require(reading.diagnostics.first).offset
            #expect(start >= 14 && start <= octets.count, "\(raw)")
            #expect(throws: WireDecodingError.self, "\(raw)") { try Message(decoding: octets, policy: .strict) }
        }
    }
}
