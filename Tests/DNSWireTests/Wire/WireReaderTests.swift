import DNSWire
import Testing

@Suite("WireReader")
struct WireReaderTests {
    private let octets = [UInt8](raw: "01 0203 04050607 08090A0B0C0D 0E0F101112131415 AABB")

    @Test func `numbers of each size, the most significant octet first`() throws {
        var reader = WireReader(octets.span)
        #expect(try reader.readUInt8() == 1)
        #expect(try reader.readUInt16() == 0x0203)
        #expect(try reader.readUInt32() == 0x0405_0607)
        #expect(try reader.readUInt48() == 0x0809_0A0B_0C0D)
        #expect(try reader.readUInt64() == 0x0E0F_1011_1213_1415)
        let place = (reader.position, reader.remaining, reader.isAtEnd)
        #expect(place == (21, 2, false))
        #expect(try reader.readOctets(2) == [0xAA, 0xBB])
        try reader.finish()
    }

    @Test func `what does not fit leaves the reader where it was`() {
        func expect(_ needed: Int, _ read: (inout WireReader) throws(WireDecodingError) -> Void) {
            var reader = WireReader(octets.span)
            do throws(WireDecodingError) {
                try reader.skip(22)
                try read(&reader)
                Issue.record("read \(needed) octets where there is one")
            } catch {
                #expect(error == WireDecodingError(.truncated, at: 22, length: 1, needed: needed))
            }
            let position = reader.position
            #expect(position == 22)
        }
        expect(2) { (reader) throws(WireDecodingError) in _ = try reader.readUInt16() }
        expect(4) { (reader) throws(WireDecodingError) in _ = try reader.readUInt32() }
        expect(6) { (reader) throws(WireDecodingError) in _ = try reader.readUInt48() }
        expect(8) { (reader) throws(WireDecodingError) in _ = try reader.readUInt64() }
        expect(2) { (reader) throws(WireDecodingError) in try reader.skip(2) }
        expect(.max) { (reader) throws(WireDecodingError) in try reader.skip(.max) }
        expect(3) { (reader) throws(WireDecodingError) in _ = try reader.readSpan(3) }
        expect(.max) { (reader) throws(WireDecodingError) in _ = try reader.readOctets(.max) }
        expect(2) { (reader) throws(WireDecodingError) in _ = try reader.readWindow(2) }
        #expect(throws: WireDecodingError(.trailingOctets, at: 22, length: 1)) {
            try WireReaderTests.finish(octets, at: 22)
        }
    }

    private static func finish(_ octets: [UInt8], at position: Int) throws {
        var reader = WireReader(octets.span)
        try reader.skip(position)
        try reader.finish()
    }

    @Test func `negative counts are none`() throws {
        var reader = WireReader(octets.span)
        try reader.skip(-1)
        try reader.skip(.min)
        #expect(try reader.readOctets(-5) == [])
        let position = reader.position
        #expect(position == 0)
    }

    @Test func `a window ends where it ends, and follows pointers into the whole message`() throws {
        let octets = [UInt8](raw: "01 'a' 00 FF C000 02 'bc'")
        var reader = WireReader(octets.span)
        try reader.skip(4)
        var window = try reader.readWindow(4)
        let place = (window.position, window.remaining, reader.position)
        #expect(place == (4, 4, 8))
        #expect(try window.readName() == "a")
        // The label has two octets, of which the window has one.
        #expect(throws: WireDecodingError(.truncated, at: 6, length: 2)) {
            try WireReaderTests.name(octets, 4..<8, skip: 2)
        }
        let rest = window.readRemainingOctets()
        #expect(rest == [2, 0x62])
    }

    private static func name(_ octets: [UInt8], _ range: Range<Int>, skip: Int) throws {
        var reader = WireReader(octets.span)
        try reader.skip(range.lowerBound)
        var window = try reader.readWindow(range.count)
        try window.skip(skip)
        _ = try window.readName()
    }

    @Test func `what is missing is said in octets`() {
        func fault(_ read: (inout WireReader) throws -> Void) -> WireDecodingError? {
            let octets: [UInt8] = [1, 2, 3]
            var reader = WireReader(octets.span)
            do {
                try reader.skip(3)
                try read(&reader)
            } catch { return error as? WireDecodingError }
            return nil
        }
        #expect(fault { _ = try $0.readUInt8() } == WireDecodingError(.truncated, at: 3, length: 0, needed: 1))
        #expect(fault { _ = try $0.readUInt16() } == WireDecodingError(.truncated, at: 3, length: 0, needed: 2))
        #expect(fault { _ = try $0.readUInt32() } == WireDecodingError(.truncated, at: 3, length: 0, needed: 4))
        #expect(fault { _ = try $0.readUInt48() } == WireDecodingError(.truncated, at: 3, length: 0, needed: 6))
    }
}
