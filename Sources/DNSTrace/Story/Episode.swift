internal import DNSWire

/// What one process did to find a name: its lookups, what it read and waited for, and what it used then.
public struct Episode: Hashable, Sendable {
    /// A time waited.
    public struct Wait: Hashable, Sendable {
        /// The most it would wait, in milliseconds; -1 is forever.
        public var milliseconds: Int
        /// Whether nothing came in that time.
        public var timedOut: Bool
        /// The line of the call.
        public var line: Int
        /// The file descriptor waited for.
        public var descriptor: Int?
    }

    /// The process or thread, where the trace shows one.
    public var process: Int?
    /// The number that all threads of the process have in common.
    public var group: Int
    /// The name of the program, where the trace shows it.
    public internal(set) var program: String?
    /// The lookups, in the order of their first lines.
    public internal(set) var lookups: [Lookup] = []
    /// What was read before the first query: the resolver's configuration.
    public internal(set) var preparation: [TraceStep] = []
    /// What was read after the answers: gai.conf, the machine's own addresses.
    public internal(set) var sorting: [TraceStep] = []
    /// The addresses that were used then.
    public internal(set) var uses: [AddressUse] = []
    /// The times waited for sockets of DNS.
    public internal(set) var waits: [Wait] = []
    /// What was learned of closed ports.
    public internal(set) var refusals: [TraceStep] = []
    /// Transfers of DNS sockets of which the trace shows no bytes.
    public internal(set) var hidden: [TraceStep] = []
    /// The line on which something last happened.
    public internal(set) var lastLine = 0

    /// Whether there may be addresses that can be read in its answers.
    var hasAddresses = false
    /// What happened, as it came.
    var moments: [Moment] = []

    /// The line of the first message, or of whatever else was first.
    public var firstLine: Int { lookups.first?.call?.line ?? moments.first?.line ?? lastLine }

    /// The address that the process connected to in the end.
    public var usedAddress: AddressUse? {
        uses.first { !$0.isTrial && ($0.error == nil || $0.error == "EINPROGRESS") }
    }

    /// Whether a connection probably carries DNS over HTTPS (RFC 8484): to port 443 of a host that calls itself a server of it,
    /// `dns.example` or `one-doh.example`.
    package func isOverHTTPS(_ use: AddressUse) -> Bool {
        guard use.endpoint.port == 443, !use.isTrial, lookups.indices.contains(use.lookup),
            let name = lookups[use.lookup].name
        else { return false }
        return name.labels.contains { label in
            label.split(separator: UInt8(ascii: "-")).contains { word in
                word.count == 3 && ["dns", "doh"].contains { $0.utf8.elementsEqual(word.lazy.map { $0.lowercase }) }
            }
        }
    }
}
