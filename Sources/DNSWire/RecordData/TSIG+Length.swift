extension RDATA.TSIG {
    /// How many octets the MAC of an algorithm has in full, and how many at least where it is truncated (RFC 8945 §5.2.2.1, §6);
    /// `nil` for an algorithm that is not known.
    public static func macLength(of algorithm: DomainName) -> ClosedRange<Int>? {
        guard let full = lengths.first(where: { $0.algorithm == algorithm })?.octets else { return nil }
        return max(10, (full + 1) / 2)...full
    }

    private static let lengths: [(algorithm: DomainName, octets: Int)] = [
        ("hmac-md5.sig-alg.reg.int", 16), ("hmac-sha1", 20), ("hmac-sha224", 28), ("hmac-sha256", 32),
        ("hmac-sha384", 48), ("hmac-sha512", 64), ("hmac-sha256-128", 16), ("hmac-sha384-192", 24),
        ("hmac-sha512-256", 32),
    ]
}

extension WireReader {
    /// What is wrong with the length of the MAC in the data of a TSIG record, if they can be read.
    ///
    /// A response that says that the signature or the key was wrong has none (RFC 8945 §5.3.2).
    func signatureFault() -> WireDecodingError? {
        var fields = self
        var ahead = self
        guard let data = try? RDATA.TSIG(decoding: &ahead), let name = try? fields.readNameExtent(),
            let lengths = RDATA.TSIG.macLength(of: data.algorithm), !lengths.contains(data.mac.count),
            data.mac.count > 0 || data.error == .noError
        else { return nil }
        // The MAC is after the time, the fudge and its own length.
        return WireDecodingError(.wrongLength, at: name.end &+ 8, length: 2).named("MAC")
    }
}
