import NIOCore

/// A client that waits for an answer.
struct Waiter {
    /// The query as it came.
    var octets: ByteBuffer
    /// What it says.
    var query: ClientQuery
    /// Where the client is.
    var address: SocketAddress
    /// What the answer goes to.
    var way: Way

    /// What an answer goes to.
    enum Way {
        case udp(UDPServer)
        case tcp(TCPServer)
    }
}
