import DNSWire
import Testing

@Suite("WireWriter")
struct WireWriterTests {
    @Test func `numbers of each size, the most significant octet first`() throws {
        var buffer = [UInt8](repeating: 0xEE, count: 30)
        var writer = WireWriter(buffer.mutableSpan)
        try writer.append(1)
        try writer.appendUInt16(0x0203)
        try writer.appendUInt32(0x0405_0607)
        try writer.appendUInt48(0x0809_0A0B_0C0D)
        try writer.appendUInt64(0x0E0F_1011_1213_1415)
        try writer.append([0xAA, 0xBB] as Octets)
        try writer.append([] as Octets)
        let place = (writer.count, writer.capacity, writer.room)
        #expect(place == (23, 30, 7))
        #expect(buffer.hex == "0102030405060708090a0b0c0d0e0f101112131415aabb" + "eeeeeeeeeeeeee")
    }

    @Test func `what does not fit leaves the output as it was`() throws {
        var buffer = [UInt8](repeating: 0xEE, count: 8)
        var writer = WireWriter(buffer.mutableSpan, limit: 4)
        try writer.append(1)
        try writer.appendUInt16(0x0203)
        var thrown: [WireEncodingError] = []
        do throws(WireEncodingError) { try writer.appendUInt16(0xFFFF) } catch { thrown.append(error) }
        do throws(WireEncodingError) { try writer.appendUInt32(0xFFFF) } catch { thrown.append(error) }
        do throws(WireEncodingError) { try writer.appendUInt48(0xFFFF) } catch { thrown.append(error) }
        do throws(WireEncodingError) { try writer.appendUInt64(0xFFFF) } catch { thrown.append(error) }
        do throws(WireEncodingError) { try writer.append([1, 2] as Octets) } catch { thrown.append(error) }
        #expect(thrown == [1, 3, 5, 7, 1].map { WireEncodingError(.noRoom, octets: $0) })
        try writer.append(4)
        let place = (writer.count, writer.room)
        #expect(place == (4, 0))
        #expect(buffer.hex == "01020304eeeeeeee")
    }

    @Test func `a number that needs more than 48 bits is refused`() throws {
        var buffer = [UInt8](repeating: 0, count: 8)
        var writer = WireWriter(buffer.mutableSpan)
        var thrown: WireEncodingError?
        do throws(WireEncodingError) { try writer.appendUInt48(1 << 48) } catch { thrown = error }
        #expect(thrown == WireEncodingError(.valueOutOfRange))
        try writer.appendUInt48(1 << 48 - 1)
        #expect(buffer.hex == "ffffffffffff0000")
    }

    @Test func `limits outside the memory, and no memory`() {
        var buffer = [UInt8](repeating: 0, count: 8)
        var capacities: [Int] = []
        for limit in [Int.min, -1, 0, 7, 8, 9, .max] {
            let writer = WireWriter(buffer.mutableSpan, limit: limit)
            capacities.append(writer.capacity)
        }
        #expect(capacities == [0, 0, 0, 7, 8, 8, 8])
        var nothing: [UInt8] = []
        var writer = WireWriter(nothing.mutableSpan)
        var thrown: WireEncodingError?
        do throws(WireEncodingError) { try writer.append(1) } catch { thrown = error }
        #expect(thrown == WireEncodingError(.noRoom, octets: 1))
        let count = writer.bytes.count
        #expect(count == 0)
    }
}
