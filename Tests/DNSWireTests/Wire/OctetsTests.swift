import DNSWire
import Testing

@Suite("Octets")
struct OctetsTests {
    private func counted(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) } }

    @Test(arguments: [0, 1, 7, 8, 9, 16, 23, 24, 28, 29, 30, 31, 32, 33, 64, 255, 70000])
    func `hold what they were given, in place or not`(count: Int) {
        let array = counted(count)
        let octets = Octets(array)
        #expect(octets.count == count)
        #expect(Array(octets) == array)
        #expect([UInt8](octets) == array)
        #expect(octets == Octets(array.span))
        #expect(octets == Octets(array[...]))
        #expect(octets.hashValue == Octets(array.span).hashValue)
        #expect(octets.elementsEqual(array))
        guard count > 0 else { return }
        #expect(octets[0] == array[0] && octets[count - 1] == array[count - 1])
        var other = array
        other[count - 1] ^= 1
        #expect(octets != Octets(other))
        #expect(octets != Octets(array.dropLast()))
        #expect(octets != Octets(array + [0]))
    }

    @Test func `slices are equal to copies, also slices of slices`() {
        let array = counted(100)
        let octets = Octets(array)
        for start in stride(from: 0, through: 100, by: 3) {
            for end in stride(from: start, through: 100, by: 7) {
                let slice = octets.slice(start..<end)
                let copy = Octets(array[start..<end])
                guard slice == copy, slice.hashValue == copy.hashValue, Array(slice) == Array(array[start..<end]) else {
                    Issue.record("\(start)..<\(end)")
                    return
                }
                #expect(slice.slice(0..<slice.count / 2) == Octets(array[start..<start + slice.count / 2]))
            }
        }
    }

    @Test func `order by octets, a run before its continuations (RFC 4034 §6.3)`() {
        let ordered: [Octets] = [
            [], [0], [0, 0], [0, 1], [1], [0x7F], [0x80], [0x80, 0],
            Octets([UInt8](repeating: 0x80, count: 40)), Octets([UInt8](repeating: 0x80, count: 41)), [0xFF],
        ]
        for (index, one) in ordered.enumerated() {
            for (otherIndex, other) in ordered.enumerated() { #expect((one < other) == (index < otherIndex)) }
        }
    }

    @Test(arguments: [0, 1, 7, 8, 9, 30, 31, 64, 100]) func `are gone over one by one`(count: Int) {
        let array = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) }
        let octets = Octets(array)
        var iterated: [UInt8] = []
        for octet in octets { iterated.append(octet) }
        #expect(iterated == array)
        var iterator = octets.makeIterator()
        for _ in 0..<count { _ = iterator.next() }
        #expect(iterator.next() == nil)
        #expect(iterator.next() == nil)
    }
}
