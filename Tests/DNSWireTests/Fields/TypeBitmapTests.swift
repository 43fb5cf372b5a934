import DNSWire
import Testing

@Suite("TypeBitmap (RFC 4034 §4.1.2)") struct TypeBitmapTests {
    @Test func `types in any order make ascending windows`() throws {
        let bitmap = TypeBitmap([.caa, .a, .nsec, .a, RecordType(rawValue: 65535)])
        #expect(
            Array(bitmap.wire) == octets("0006400000000001 010140" + "FF20" + String(repeating: "00", count: 31) + "01")
        )
        #expect(Array(bitmap) == [.a, .nsec, .caa, RecordType(rawValue: 65535)])
        #expect(bitmap.presentation == "A NSEC CAA TYPE65535")
        #expect(bitmap.parts.map(\.name) == ["window 0", "window 1", "window 255"])
        #expect(bitmap.parts.map(\.text) == ["A NSEC", "CAA", "TYPE65535"])
        #expect(bitmap.parts.map(\.length) == [8, 3, 34])
    }

    @Test func `contains says what iterating shows`() {
        let bitmap = TypeBitmap([.a, .mx, .caa, .dlv])
        #expect(bitmap.contains(.a) && bitmap.contains(.mx) && bitmap.contains(.caa) && bitmap.contains(.dlv))
        #expect(!bitmap.contains(.ns) && !bitmap.contains(.any) && !bitmap.contains(.uri) && !bitmap.contains(.ta))
        #expect(!TypeBitmap().contains(.a))
    }

    @Test func `all types at all`() throws {
        var wire: [UInt8] = [0]
        for window in 0...255 { wire += [UInt8(window), 32] + [UInt8](repeating: 0xFF, count: 32) }
        let data = try RDATA.NSEC(decoding: wire.span)
        #expect(data.types.reduce(0) { count, _ in count + 1 } == 65536)
        #expect(try Array(data.encoded()) == wire)
    }

    @Test(arguments: [
        ("01 01 40 00 01 40", WireDecodingError.Reason.notInOrder, 3),
        ("00 01 40 00 01 40", .duplicate, 3),
        ("00 00", .wrongLength, 1),
        ("00 01 40 01 00", .wrongLength, 4),
        ("00 21" + String(repeating: "01", count: 33), .wrongLength, 1),
        ("00 02 40", .truncated, 2),
        ("00", .truncated, 1),
        ("00 02 40 00", .trailingZeros, 3),
        ("00 01 00", .trailingZeros, 2),
    ]) func `windows that break the rules`(hex: String, reason: WireDecodingError.Reason, offset: Int) {
        let error = refusal(of: RDATA.CSYNC.self, octets("00000000 0000" + hex))
        #expect(error?.reason == reason)
        #expect(error?.offset == offset + 6)
        #expect(error?.path.field == "types")
    }
}
