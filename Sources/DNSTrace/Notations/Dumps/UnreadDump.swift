internal import DNSWire

/// A dump in which no message can be read: says which lines it is on, and why.
struct UnreadDump {
    /// Why nothing can be read, as a sentence; nil where there is no dump of several rows.
    func explanation(of text: SourceText) -> String? {
        guard let reading = OffsetDumps().readings(of: text).first(where: { $0.data.count > 16 }) else { return nil }
        let first = text.position(of: reading.range.lowerBound).line
        let last = text.position(of: max(reading.range.upperBound &- 1, reading.range.lowerBound)).line
        let bytes = Quantity.count(reading.data.count, "byte")
        return "Lines \(first) to \(last) are a dump of \(bytes), \(reason(reading.data.bytes))"
            + rest(of: text, after: last)
    }

    private func reason(_ bytes: [UInt8]) -> String {
        if let packet = PacketReader.read(bytes.span), packet.isCertain {
            let source = Endpoint(packet.flow.source, packet.flow.sourcePort)
            let destination = Endpoint(packet.flow.destination, packet.flow.destinationPort)
            let transport = packet.transport == .udp ? "UDP" : "TCP"
            let size = Quantity.count(packet.payloadLength, "byte")
            return "a packet from \(source) to \(destination) over \(transport), whose \(size) are no DNS message."
        }
        let error = MessageReading(bytes).diagnostics.first { $0.severity == .error }
        let reason = error.map { " As a message: \($0)." } ?? ""
        return "which are neither a DNS message nor a packet with one.\(reason)"
    }

    /// The line with which another row begins that does not go on where the last one ended.
    private func rest(of text: SourceText, after last: Int) -> String {
        for line in text.lines where text.position(of: line.lowerBound).line == last &+ 1 {
            guard DumpRow(line, of: text.bytes) != nil else { return "" }
            return " Line \(last &+ 1) does not go on where line \(last) ends."
        }
        return ""
    }
}
