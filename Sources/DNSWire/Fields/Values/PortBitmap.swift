/// The ports at which services are offered, one bit a port (RFC 1035 §3.4.2).
///
/// The bitmap is kept as it is on the wire, zeros at its end included; iterate to get the ports in ascending order.
public struct PortBitmap: OctetsRun, Sequence {
    /// The bits, up to 8,192 octets of them.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No ports.
    public init() { wire = [] }

    /// Takes the ports, in any order.
    public init(_ ports: some Sequence<UInt16>) {
        var bits = NumberSet()
        for port in ports { bits.insert(port) }
        wire = Octets(bits.flat)
    }

    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        guard reader.remaining <= 8192 else {
            throw WireDecodingError(.trailingOctets, at: reader.position &+ 8192, length: reader.remaining &- 8192)
        }
        try reader.skip(reader.remaining)
    }

    /// Goes over the ports in ascending order.
    public func makeIterator() -> FlatBitIterator { FlatBitIterator(wire) }

    /// Prints the ports as numbers, which every reader knows; zeros at the end, which they cannot say, have no text.
    public func print(to writer: inout PresentationWriter) {
        if wire.last == 0 { writer.markIncomplete() }
        for port in self { writer.write(decimal: port) }
    }

    /// Reads ports, numbers or names of services, in any order, up to the end of the text.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var bits = NumberSet()
        while let token = try reader.next() {
            guard let port = ServicePort(reader.octets(of: token)) else {
                throw PresentationError(.unknownMnemonic, at: token.range.lowerBound)
            }
            bits.insert(port.rawValue)
        }
        wire = Octets(bits.flat)
    }
}
