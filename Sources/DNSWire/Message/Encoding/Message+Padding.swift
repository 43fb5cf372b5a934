extension Message {
    /// The block that queries are padded to (RFC 8467 §4.1).
    public static var queryBlock: Int { 128 }
    /// The block that responses are padded to (RFC 8467 §4.1).
    public static var responseBlock: Int { 468 }

    /// The message on the wire, with a padding option that fills whole blocks (RFC 8467 §4.1).
    ///
    /// A padding option that is there is replaced. A query without an OPT record gets one. A response without one stays as it
    /// is, since its client has not asked for EDNS (RFC 6891 §6.1.1). Where the last block would end beyond `limit`, the
    /// message ends there.
    ///
    /// - Parameters:
    ///   - block: how many octets a block has: ``queryBlock`` or ``responseBlock``; less than 1 is taken for 1.
    ///   - limit: the most octets that the message may have.
    /// - Throws: as ``encoded()``; `noRoom` where not even the message without padding fits.
    public func encoded(
        paddedTo block: Int, limit: Int = MessageEncoder.maximumLength
    ) throws(WireEncodingError) -> [UInt8] {
        var message = self
        guard var edns = edns ?? (header.isResponse ? nil : EDNS()) else { return try encoded() }
        edns.options.remove(.padding)
        message.edns = edns
        let length = try message.encoded().count
        let limit = min(limit, MessageEncoder.maximumLength)
        guard length <= limit else { throw WireEncodingError(.noRoom, octets: length - limit) }
        // The option takes four octets before its first one.
        guard length + 4 <= limit else { return try message.encoded() }
        let padding = EDNSOption.Padding(filling: length, block: block)
        let count = min(padding.octets.count, limit - length - 4)
        try edns.options.append(EDNSOption.Padding(octets: padding.octets.slice(0..<count)))
        message.edns = edns
        return try message.encoded()
    }
}
