extension Message {
    /// The message on the wire with its length in two octets in front, as TCP and TLS carry it (RFC 1035 §4.2.2, RFC 7858 §3.3).
    ///
    /// Both are in one array, so that one call sends them in one segment (RFC 7766 §8).
    ///
    /// - Throws: as ``encoded()``.
    public func encodedForStream() throws(WireEncodingError) -> [UInt8] {
        try Message.framed(encoded())
    }

    /// The octets of a message with their length in two octets in front.
    ///
    /// - Throws: `tooLong` where there are more than 65,535.
    public static func framed(_ octets: [UInt8]) throws(WireEncodingError) -> [UInt8] {
        guard let count = UInt16(exactly: octets.count) else {
            throw WireEncodingError(.tooLong, octets: octets.count)
        }
        return count.bigEndianOctets + octets
    }
}
