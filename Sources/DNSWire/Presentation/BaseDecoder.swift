/// Reads a text in one of the base encodings that comes in pieces, as a key does that is in several tokens.
///
/// Feed it the pieces in their order, then finish: only the end tells whether the text was whole. Bytes are appended as
/// soon as their last digit is read, so those before a fault, or before the end of a cut text, are there.
package struct BaseDecoder<Encoding: BaseEncoding>: Sendable {
    @usableFromInline var buffer: UInt32 = 0
    // Bits in the buffer that are not yet part of a byte, fewer than 8.
    @usableFromInline var bits = 0
    // Digits and padding in the group that is being read.
    @usableFromInline var groupCount = 0
    @usableFromInline var count = 0
    @usableFromInline var sawPadding = false

    /// Makes a decoder that has read nothing.
    @inlinable package init() {}

    /// Reads a piece of the text and appends the bytes that it completes.
    ///
    /// - Throws: ``BaseDecodingError`` with the offset in this piece of the first character that cannot be there.
    ///   The bytes before it have been appended; the decoder is of no further use.
    @inlinable package mutating func feed(
        _ piece: Span<UInt8>, into bytes: inout [UInt8]
    ) throws(BaseDecodingError) {
        try bytes.append(addingCapacity: piece.count) { output throws(BaseDecodingError) in
            var index = 0
            while index < piece.count {
                if groupCount == 0, !sawPadding, Self.readGroup(of: piece, at: index, into: &output) {
                    index &+= Encoding.digitsPerGroup
                } else {
                    try readCharacter(piece[index], at: index, into: &output)
                    index &+= 1
                }
            }
        }
        count &+= piece.count
    }

    /// Ends the text.
    ///
    /// - Throws: ``BaseDecodingError`` if the text ends within a byte, lacks padding that the encoding asks for, or has
    ///   unused bits that are not zero.
    @inlinable package func finish() throws(BaseDecodingError) {
        let lacksPadding = groupCount != 0 && (sawPadding || Encoding.padding == .required)
        guard bits < Encoding.bitsPerDigit, !lacksPadding else {
            throw BaseDecodingError(.incomplete, offset: count)
        }
        guard !hasPadBits else { throw BaseDecodingError(.nonzeroPadBits, offset: count) }
    }

    @inlinable var hasPadBits: Bool { buffer & (1 &<< UInt32(bits) &- 1) != 0 }

    /// Reads a full group that has no padding; false, with nothing read, if no such group is there.
    @inlinable @inline(__always) static func readGroup(
        of piece: Span<UInt8>, at index: Int, into output: inout OutputSpan<UInt8>
    ) -> Bool {
        guard piece.count &- index >= Encoding.digitsPerGroup else { return false }
        var buffer: UInt64 = 0
        var highest: UInt8 = 0
        for offset in 0..<Encoding.digitsPerGroup {
            let value = Encoding.value(of: piece[index &+ offset])
            highest |= value
            buffer = buffer &<< UInt64(Encoding.bitsPerDigit) | UInt64(value)
        }
        guard highest < 64 else { return false }
        var shift = Encoding.bytesPerGroup &* 8
        for _ in 0..<Encoding.bytesPerGroup {
            shift &-= 8
            output.append(UInt8(truncatingIfNeeded: buffer &>> UInt64(shift)))
        }
        return true
    }

    @inlinable mutating func readCharacter(
        _ character: UInt8, at offset: Int, into output: inout OutputSpan<UInt8>
    ) throws(BaseDecodingError) {
        let value = Encoding.value(of: character)
        if value < 64, !sawPadding {
            buffer = buffer &<< UInt32(Encoding.bitsPerDigit) | UInt32(value)
            bits &+= Encoding.bitsPerDigit
            if bits >= 8 {
                bits &-= 8
                output.append(UInt8(truncatingIfNeeded: buffer &>> UInt32(bits)))
            }
        } else {
            try readPadding(character, at: offset)
        }
        groupCount &+= 1
        if groupCount == Encoding.digitsPerGroup { groupCount = 0 }
    }

    @inlinable mutating func readPadding(_ character: UInt8, at offset: Int) throws(BaseDecodingError) {
        guard character == UInt8(ascii: "="), Encoding.padding != .none else {
            throw BaseDecodingError(sawPadding ? .misplacedPadding : .invalidCharacter, offset: offset)
        }
        // Padding begins where whole bytes have been read and the group is not full, and ends with the group.
        guard groupCount != 0, bits < Encoding.bitsPerDigit else {
            throw BaseDecodingError(.misplacedPadding, offset: offset)
        }
        sawPadding = true
    }
}
