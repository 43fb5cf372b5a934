import DNSWire
import NIOCore

/// Makes and knows the server's part of cookies (RFC 7873 §5.2, in the layout of RFC 9018 §4).
struct ServerCookies {
    var key = SipHash.Key.random()

    /// The cookie to answer with: the one that was shown while it is fresh, or a new one (RFC 9018 §4.3).
    func cookie(
        answering shown: EDNSOption.Cookie, from address: SocketAddress, at now: UInt32
    ) throws(WireEncodingError) -> EDNSOption.Cookie {
        if isValid(shown, from: address, at: now, for: 1800) { return shown }
        let server = InteroperableServerCookie(timestamp: now, hash: hash(of: shown.client, at: now, from: address))
        return try EDNSOption.Cookie(client: shown.client, server: server)
    }

    /// Whether the server's part was made here, for this client, at most `seconds` ago.
    ///
    /// The clock of another server with the same key may be five minutes ahead.
    func isValid(
        _ shown: EDNSOption.Cookie, from address: SocketAddress, at now: UInt32, for seconds: Int32 = 3600
    ) -> Bool {
        guard shown.server.count == 16, let server = shown.interoperableServer, server.version == 1,
            -300...seconds ~= Int32(bitPattern: now &- server.timestamp)
        else { return false }
        return server.hash == hash(of: shown.client, at: server.timestamp, from: address)
    }

    /// The hash of the client's part, version, reserved octets, timestamp and address (RFC 9018 §4.4).
    private func hash(of client: Octets, at timestamp: UInt32, from address: SocketAddress) -> Octets {
        var hash = SipHash(key)
        for octet in client { hash.append(octet) }
        hash.append(0x0100_0000 as UInt32)
        hash.append(timestamp)
        address.forEachOctet { hash.append($0) }
        let number = hash.finish()
        let octets: InlineArray<8, UInt8> = InlineArray { UInt8(truncatingIfNeeded: number &>> UInt64(8 &* $0)) }
        return Octets(octets.span)
    }
}
