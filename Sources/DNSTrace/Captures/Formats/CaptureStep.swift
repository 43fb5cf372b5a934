/// What comes next in a capture, as far as its octets are at hand.
enum CaptureStep: Sendable {
    /// A packet, and how many octets it takes.
    case packet(CapturedPacket, length: Int)
    /// A frame of dnstap, where it is, and how many octets it takes with its length.
    case frame(Range<Int>, length: Int)
    /// Something that is neither, which so many octets are to be passed over for.
    case other(length: Int)
    /// More octets are needed.
    case incomplete
    /// The capture is broken.
    case broken(String)
}

/// Reads the numbers of a capture, which are in the byte order of the machine that wrote it.
struct CaptureNumbers: Sendable {
    var isBigEndian: Bool

    /// The four octets at an offset as a number; 0 where they are not there.
    func word(_ octets: Span<UInt8>, _ offset: Int) -> UInt32 {
        guard offset >= 0, offset <= octets.count &- 4 else { return 0 }
        let value =
            UInt32(octets[offset]) << 24 | UInt32(octets[offset &+ 1]) << 16 | UInt32(octets[offset &+ 2]) << 8
            | UInt32(octets[offset &+ 3])
        return isBigEndian ? value : value.byteSwapped
    }

    /// The two octets at an offset as a number; 0 where they are not there.
    func half(_ octets: Span<UInt8>, _ offset: Int) -> Int {
        guard offset >= 0, offset <= octets.count &- 2 else { return 0 }
        let value = UInt16(octets[offset]) << 8 | UInt16(octets[offset &+ 1])
        return Int(isBigEndian ? value : value.byteSwapped)
    }

    /// The four octets at an offset as a length; nil where it is longer than anything may be.
    func length(_ octets: Span<UInt8>, _ offset: Int, upTo most: Int) -> Int? {
        let value = word(octets, offset)
        return value <= UInt32(clamping: most) ? Int(value) : nil
    }
}
