import DNSWire
import Testing

@Suite("Compression pointers (RFC 1035 §4.1.4)")
struct CompressionPointerTests {
    /// Reads the name at an offset of octets that stand for a whole message.
    private func name(_ octets: [UInt8], at offset: Int) throws(WireDecodingError) -> DomainName {
        var reader = WireReader(octets.span)
        try reader.skip(offset)
        return try reader.readName()
    }

    private func expect(
        _ error: WireDecodingError, in octets: [UInt8], at offset: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: error, sourceLocation: sourceLocation) { try name(octets, at: offset) }
        // The reader is where it was.
        var reader = WireReader(octets.span)
        try? reader.skip(offset)
        _ = try? reader.readName()
        let position = reader.position
        #expect(position == offset, sourceLocation: sourceLocation)
    }

    @Test func `a pointer stands for all labels from its target on`() throws {
        let octets = [UInt8](raw: "01 'f' 03 'isi' 04 'arpa' 00 03 'foo' C000")
        #expect(try name(octets, at: 0) == "f.isi.arpa")
        #expect(try name(octets, at: 12) == "foo.f.isi.arpa")
        let pointers = [UInt8](raw: "01 'f' 03 'isi' 04 'arpa' 00 C006 C002 C00B C003")
        #expect(try name(pointers, at: 12) == "arpa")
        #expect(try name(pointers, at: 14) == "isi.arpa")
        #expect(try name(pointers, at: 16) == .root)
        // The letter `i` is no length.
        #expect(throws: WireDecodingError(.reservedLabelType, at: 3, length: 1)) { try name(pointers, at: 18) }
    }

    @Test func `a name ends at its pointer, and the reader after it`() throws {
        let octets = [UInt8](raw: "01 'a' 00 01 'b' C000 AA")
        var reader = WireReader(octets.span)
        try reader.skip(3)
        let view = try reader.readNameView()
        #expect(view.description == "b.a.")
        let shown = (view.offset, view.endOffset, view.length, view.isCompressed, view.pointerTarget)
        #expect(shown == (3, 7, 5, true, 0))
        #expect(try reader.readUInt8() == 0xAA)
    }

    @Test func `to itself, in a loop, forwards, past the end`() {
        // To itself, alone and after a label.
        expect(WireDecodingError(.pointerNotBackwards, at: 0, length: 2), in: [UInt8](raw: "C000"), at: 0)
        expect(WireDecodingError(.pointerNotBackwards, at: 2, length: 2), in: [UInt8](raw: "01 'a' C002"), at: 0)
        expect(WireDecodingError(.pointerNotBackwards, at: 2, length: 2), in: [UInt8](raw: "01 'a' C000"), at: 0)
        // Two that lead to each other, from either of them; and one into the labels in front of it.
        expect(WireDecodingError(.pointerNotBackwards, at: 0, length: 2), in: [UInt8](raw: "C002 C000"), at: 0)
        expect(WireDecodingError(.pointerNotBackwards, at: 0, length: 2), in: [UInt8](raw: "C002 C000"), at: 2)
        expect(
            WireDecodingError(.pointerNotBackwards, at: 6, length: 2), in: [UInt8](raw: "0000 01 'a' 01 'b' C004"),
            at: 2)
        // Backwards to labels that run into the name's own octets and so to its pointer again.
        expect(WireDecodingError(.pointerNotBackwards, at: 4, length: 2), in: [UInt8](raw: "01 'a' 01 'b' C000"), at: 2)
        // Forwards and past the end.
        expect(WireDecodingError(.pointerNotBackwards, at: 0, length: 2), in: [UInt8](raw: "C002 00"), at: 0)
        expect(WireDecodingError(.pointerNotBackwards, at: 2, length: 2), in: [UInt8](raw: "0000 C003 00"), at: 2)
        expect(WireDecodingError(.pointerNotBackwards, at: 2, length: 2), in: [UInt8](raw: "0000 FFFF"), at: 2)
    }

    @Test func `half a pointer`() {
        expect(WireDecodingError(.truncated, at: 1, length: 1), in: [UInt8](raw: "00 C0"), at: 1)
        expect(WireDecodingError(.truncated, at: 1, length: 3), in: [UInt8](raw: "00 01 'a' C0"), at: 1)
        // The second half of the first pointer is where the second one leads from.
        expect(WireDecodingError(.truncated, at: 0, length: 2), in: [UInt8](raw: "01 C0"), at: 0)
    }

    @Test func `names that are cut`() {
        expect(WireDecodingError(.truncated, at: 0, length: 0), in: [], at: 0)
        expect(WireDecodingError(.truncated, at: 0, length: 1), in: [UInt8](raw: "01"), at: 0)
        expect(WireDecodingError(.truncated, at: 0, length: 2), in: [UInt8](raw: "01 'a'"), at: 0)
        expect(WireDecodingError(.truncated, at: 0, length: 3), in: [UInt8](raw: "03 'ab'"), at: 0)
    }

    @Test(arguments: [0x40, 0x41, 0x7F, 0x80, 0xA5, 0xBF] as [UInt8])
    func `label types that are reserved (RFC 6891 §5)`(octet: UInt8) {
        expect(WireDecodingError(.reservedLabelType, at: 0, length: 1), in: [octet, 0, 0], at: 0)
        expect(WireDecodingError(.reservedLabelType, at: 2, length: 1), in: [1, 0x61, octet, 0], at: 0)
        expect(WireDecodingError(.reservedLabelType, at: 0, length: 1), in: [octet, 0, 0xC0, 0], at: 2)
    }

    /// `count` pointers, each to the one before, after a root label.
    private func chain(_ count: Int, labels: Bool) -> [UInt8] {
        var octets: [UInt8] = [0]
        var last = 0
        for _ in 0..<count {
            let start = octets.count
            if labels { octets += [1, 0x61] }
            octets += [0xC0 | UInt8(last >> 8), UInt8(last & 0xFF)]
            last = start
        }
        return octets
    }

    @Test func `up to 127 pointers in a chain`() throws {
        for count in [1, 2, 16, 100, 126, 127] {
            let octets = chain(count, labels: false)
            #expect(try name(octets, at: octets.count - 2) == .root)
            let labelled = chain(count, labels: true)
            #expect(try name(labelled, at: labelled.count - 4).labelCount == count)
        }
        let refused = chain(128, labels: false)
        expect(WireDecodingError(.tooManyPointers, at: 1, length: 2), in: refused, at: refused.count - 2)
        let long = chain(5000, labels: false)
        expect(
            WireDecodingError(.tooManyPointers, at: long.count - 2 - 127 * 2, length: 2), in: long, at: long.count - 2)
    }

    @Test func `a target in the middle of a label counts as labels`() throws {
        // The label's octets 2 to 5 read as `bc`, and then the root.
        let octets = [UInt8](raw: "05 'a' 02 'bc' 00 00 C002")
        #expect(try name(octets, at: 0) == "a\\002bc\\000")
        #expect(try name(octets, at: 7) == "bc")
    }

    @Test func `255 octets through pointers, and not one more`() throws {
        let label = "3F" + [UInt8](repeating: 0x61, count: 63).hex
        for (last, isName) in [(61, true), (62, false)] {
            let long = [UInt8](raw: label + label + label + "00")
            let octets = long + [UInt8(last)] + [UInt8](repeating: 0x62, count: last) + [0xC0, 0]
            if isName {
                #expect(try name(octets, at: long.count).length == 255)
            } else {
                expect(
                    WireDecodingError(.nameTooLong, at: long.count, length: last + 3), in: octets, at: long.count)
            }
        }
        // Too long in place, and too long at the target alone.
        let inPlace = [UInt8](raw: label + label + label + label + "00")
        expect(WireDecodingError(.nameTooLong, at: 0, length: 257), in: inPlace, at: 0)
        expect(WireDecodingError(.nameTooLong, at: 257, length: 2), in: inPlace + [0xC0, 0], at: 257)
        // Labels of 255 octets and a pointer: what is in place is too long by itself.
        let labels = [63, 63, 63, 62].flatMap { [UInt8($0)] + [UInt8](repeating: 0x61, count: $0) }
        expect(WireDecodingError(.nameTooLong, at: 1, length: 257), in: [0] + labels + [0xC0, 0], at: 1)
    }

    @Test func `names that compare through pointers`() throws {
        let octets = [UInt8](
            raw: "07 'example' 03 'com' 00 03 'WWW' C000 03 'www' 07 'EXAMPLE' 03 'com' 00 03 'www' C008 C000")
        var reader = WireReader(octets.span)
        let base = try reader.readNameView()
        let compressed = try reader.readNameView()
        let plain = try reader.readNameView()
        let other = try reader.readNameView()
        let alias = try reader.readNameView()
        var equal = compressed == plain
        #expect(equal)
        equal = plain == compressed
        #expect(equal)
        equal = alias == base
        #expect(equal)
        equal = other == plain
        #expect(!equal)
        equal = base == plain
        #expect(!equal)
        expectAgreement(of: base, with: "example.com")
        expectAgreement(
            of: compressed,
            with: try DomainName(labels: [Octets("WWW".utf8), Octets("example".utf8), Octets("com".utf8)]))
        expectAgreement(of: other, with: "www.com")
        expectAgreement(of: alias, with: "example.com")
        let isInline = plain.isCompressed || base.pointerTarget != nil
        #expect(!isInline)
        let lengths = compressed.withUncompressed { $0.count }
        #expect(lengths == 17)
    }
}
