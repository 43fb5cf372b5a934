import DNSTrace
import DNSWire

/// Writes a payload as the options want it: as text, as JSON, or octet by octet.
struct MessageFormat {
    private let format: Invocation.Format
    private let policy: DecodingPolicy
    private let style: Style

    init(_ invocation: Invocation, style: Style) {
        format = invocation.format
        policy = invocation.policy
        self.style = style
    }

    /// Writes a payload; returns whether it was whole and sound.
    func write(_ payload: Payload, to output: inout TextOutput) -> Bool {
        let message = PayloadReading(payload, policy: policy)
        write(message, to: &output)
        return message.isSound
    }

    /// Writes a message that has been read.
    func write(_ message: PayloadReading, to output: inout TextOutput) {
        let (payload, reading) = (message.payload, message.reading)
        switch format {
        case .json:
            var json = JSONWriter()
            json.object { json in
                reading.writeMembers(to: &json)
                json.key("messageOctetsHEX")
                json.hex(payload.bytes.span)
                json.key("source")
                json.object { payload.writeSource(to: &$0) }
            }
            output.write(json.bytes)
            output.write("\n")
        case .text:
            for line in MessageText(reading).lines {
                output.writeLine(line.text, keepsTabs: true) { style.paint(line.role, $0) }
            }
            output.write("\n")
        case .explain:
            let dump = AnnotatedDump(payload.bytes, length: payload.length, policy: policy)
            for line in dump.description.split(separator: "\n", omittingEmptySubsequences: false) {
                output.writeLine(String(line))
            }
            output.write("\n")
        }
    }
}

extension Payload {
    /// Writes where the payload comes from.
    fileprivate func writeSource(to json: inout JSONWriter) {
        json.member("notation", notation)
        json.member("length", length)
        json.member("truncated", isTruncated)
        if !doubts.isEmpty {
            json.key("doubts")
            json.array { json in
                for doubt in doubts { json.string(doubt) }
            }
        }
        json.member("line", call?.line ?? position.line)
        json.member("column", position.column)
        if let packet {
            if let number = packet.number { json.member("packet", number) }
            json.member("transport", packet.transport.rawValue)
            json.member("from", "\(packet.source)")
            json.member("to", "\(packet.destination)")
            if let time = packet.time {
                json.key("time")
                json.number(time.sinceEpoch)
                // A number with a fraction cannot hold nanoseconds.
                json.member("timestamp", "\(time)")
            }
            if let query = packet.query { json.member("query", query) }
            if let latency = packet.latency {
                json.key("latency")
                json.number(Double(latency) / 1e9)
            }
        }
        guard let call else { return }
        json.member("syscall", call.name)
        json.member("direction", call.direction.rawValue)
        if let descriptor = call.descriptor { json.member("fd", descriptor) }
        if let process = call.process { json.member("pid", process) }
        if let program = call.program { json.member("program", program) }
        if let transport = call.transport { json.member("transport", transport.rawValue) }
        if let local = call.local { json.member("local", "\(local)") }
        if let remote = call.remote { json.member("remote", "\(remote)") }
        if let time = call.time {
            json.key("time")
            json.number(time)
        }
    }
}
