/// The octets that a MAC is about (RFC 8945 §4.3).
enum TSIGInput {
    /// Those of a request, or of the first message of an answer: the request's MAC, the message, and the record's fields
    /// (RFC 8945 §5.1, §5.3).
    static func whole(
        _ message: [UInt8], keyName: DomainName, _ signature: RDATA.TSIG, requestMAC: Octets?
    ) -> [UInt8] {
        var octets: [UInt8] = []
        if let requestMAC { append(mac: requestMAC, to: &octets) }
        octets += message
        keyName.appendCanonical(to: &octets)
        octets += RecordClass.any.rawValue.bigEndianOctets
        octets += UInt32(0).bigEndianOctets
        signature.algorithm.appendCanonical(to: &octets)
        appendTimers(signature, to: &octets)
        octets += signature.error.rawValue.bigEndianOctets
        octets += UInt16(truncatingIfNeeded: signature.other.count).bigEndianOctets
        signature.other.withSpan { octets.append($0) }
        return octets
    }

    /// Those of a later message of an answer over TCP: the MAC before, all messages since then, and the record's times
    /// (RFC 8945 §5.3.1).
    static func continued(
        _ messages: [UInt8], _ signature: RDATA.TSIG, previousMAC: Octets
    ) -> [UInt8] {
        var octets: [UInt8] = []
        append(mac: previousMAC, to: &octets)
        octets += messages
        appendTimers(signature, to: &octets)
        return octets
    }

    private static func append(mac: Octets, to octets: inout [UInt8]) {
        octets += UInt16(truncatingIfNeeded: mac.count).bigEndianOctets
        mac.withSpan { octets.append($0) }
    }

    private static func appendTimers(_ signature: RDATA.TSIG, to octets: inout [UInt8]) {
        octets += UInt16(truncatingIfNeeded: signature.timeSigned.seconds >> 32).bigEndianOctets
        octets += UInt32(truncatingIfNeeded: signature.timeSigned.seconds).bigEndianOctets
        octets += signature.fudge.bigEndianOctets
    }
}
