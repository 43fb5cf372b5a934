import DNSWire
import NIOCore

/// A server that is asked, and what is known of it.
final class Upstream {
    /// Where it is.
    let address: SocketAddress
    /// The sockets to it, each with a port of its own.
    var sockets: [UpstreamSocket] = []
    private var current = 0
    /// The cookie for it: our part, and its own once it has told that (RFC 7873 §5.1).
    private(set) var cookie: EDNSOption.Cookie

    init(_ address: SocketAddress, _ random: inout RandomBits) {
        self.address = address
        let number = random.next()
        let client: InlineArray<8, UInt8> = InlineArray { UInt8(truncatingIfNeeded: number &>> UInt64(8 &* $0)) }
        cookie = EDNSOption.Cookie(client: Octets(client.span))
    }

    /// The socket that is used now.
    var socket: UpstreamSocket { sockets[current] }

    /// Uses another socket, which a random number says.
    func changeSocket(_ number: UInt64) { current = Int(truncatingIfNeeded: number &>> 32) % sockets.count }

    /// The OPT record that is sent to it.
    func edns(isDNSSECOK: Bool, payloadSize: Int) throws(WireEncodingError) -> EDNS {
        var edns = EDNS(payloadSize: UInt16(clamping: payloadSize))
        edns.isDNSSECOK = isDNSSECOK
        try edns.options.append(cookie)
        return edns
    }

    /// Whether an answer shows our cookie, if any; once the server has shown one, it always must (RFC 7873 §5.3).
    func accepts(_ view: MessageView) -> Bool {
        guard let edns = try? view.edns, let shown = try? edns.decode(EDNSOption.Cookie.self) else {
            return cookie.server.isEmpty
        }
        guard shown.client == cookie.client else { return false }
        if !shown.server.isEmpty, shown.server != cookie.server { cookie = shown }
        return true
    }
}
