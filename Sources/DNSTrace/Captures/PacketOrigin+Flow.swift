extension PacketOrigin {
    /// The origin of what was sent with a flow.
    init(number: Int?, time: CaptureTime?, flow: Flow, transport: DNSTransport) {
        self.init(
            number: number, time: time, source: Endpoint(flow.source, flow.sourcePort),
            destination: Endpoint(flow.destination, flow.destinationPort), transport: transport)
    }

    /// From whom to whom it went.
    var flow: Flow {
        Flow(
            source: source.ipAddress, destination: destination.ipAddress,
            sourcePort: UInt16(truncatingIfNeeded: source.port ?? 0),
            destinationPort: UInt16(truncatingIfNeeded: destination.port ?? 0))
    }
}
