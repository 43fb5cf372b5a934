internal import DNSWire

/// Reads a file of captured packets (pcap, pcapng) or of logged messages (dnstap) in pieces of any length, in memory that does
/// not grow with it.
///
///     guard var capture = CaptureReader(beginning: first.span) else { ... }
///     while let piece = nextPiece() { payloads += capture.read(piece.span) }
///     payloads += capture.finish()
///
/// Datagrams are put together from their fragments, and messages over TCP from their segments. What is sent from or to a port
/// of DNS is shown whatever it is, other ports where the octets are plainly those of a message.
public struct CaptureReader: Sendable {
    /// How many packets, or frames of dnstap, have been read.
    public private(set) var packets = 0
    /// How many of them begin with a link layer that is not known, or are frames that cannot be read.
    public private(set) var unknownPackets = 0
    /// Why nothing more is read; nil where the capture is in order.
    public private(set) var problem: String?

    private var format: CaptureFormat
    private var fragments = FragmentTable()
    private var streams = StreamTable()
    /// Octets of the capture, of which those before `position` have been read.
    private var buffer: [UInt8] = []
    private var position = 0
    /// How many octets are still to be passed over.
    private var skipped = 0
    /// Messages that were put together, and how many of them have been given.
    private var assembled: [(message: CapturedMessage, bytes: [UInt8])] = []
    private var given = 0
    /// Where the present message is in the buffer; nil where it is one that was put together.
    private var present: Range<Int>?
    private var presentAssembled: [UInt8] = []

    /// Recognises a capture by its first octets, of which twelve are enough; nil where it is none.
    public init?(beginning: Span<UInt8>) {
        guard let format = CaptureFormat(beginning) else { return nil }
        self.format = format
    }

    /// What people call the form of the file: `pcap`, `pcapng`, `dnstap`.
    public var formatName: String { format.name }

    /// What was forgotten since there was too much of it to wait for, each a sentence; empty where nothing was.
    public var losses: [String] {
        var losses: [String] = []
        if fragments.forgotten > 0 {
            let datagrams = Quantity.count(fragments.forgotten, "fragmented datagram")
            losses.append("\(datagrams) never became whole and could not be waited for any longer")
        }
        if streams.forgotten > 0 {
            let streams = Quantity.count(streams.forgotten, "TCP stream")
            losses.append("\(streams) with a message that was not whole could not be waited for any longer")
        }
        return losses
    }

    /// How many octets are kept.
    var heldOctets: Int {
        buffer.count &+ fragments.heldOctets &+ streams.heldOctets &+ assembled.reduce(0) { $0 &+ $1.bytes.count }
    }

    /// Reads the next octets; gives the messages that they complete.
    public mutating func read(_ octets: Span<UInt8>) -> [Payload] {
        append(octets)
        return payloads()
    }

    /// Ends the capture; gives the messages of which the rest never came.
    public mutating func finish() -> [Payload] {
        end()
        return payloads()
    }

    private mutating func payloads() -> [Payload] {
        var payloads: [Payload] = []
        while let message = advance() { payloads.append(payload(of: message)) }
        return payloads
    }

    // MARK: Message by message

    /// Adds octets, which ``advance()`` goes over then.
    mutating func append(_ octets: Span<UInt8>) {
        guard problem == nil else { return }
        buffer.removeFirst(position)
        position = 0
        let passed = min(skipped, octets.count)
        skipped &-= passed
        buffer.append(octets.extracting(passed...))
    }

    /// Ends the capture, of which ``advance()`` then gives what is left.
    mutating func end() {
        if problem == nil, position < buffer.count || skipped > 0 {
            problem = "packet \(packets &+ 1): the capture ends within it"
        }
        position = buffer.count
        for (fragment, bytes, place) in fragments.finish() {
            if let packet = PacketReader.read(bytes.span, carriedBy: fragment, isWhole: false) {
                take(packet, bytes, at: place)
            }
        }
        for (flow, message) in streams.finish() {
            let place = CapturePlace(number: packets)
            assembled.append(
                (
                    CapturedMessage(
                        place: place, flow: flow, transport: .tcp, length: message.length, isAssembled: true),
                    message.bytes
                ))
        }
    }

    /// The octets of the present message.
    var octets: Span<UInt8> {
        @_lifetime(borrow self)
        get {
            if let present { return buffer.span.extracting(present) }
            return presentAssembled.span
        }
    }

    /// Goes on to the next message at hand; nil where there is none.
    mutating func advance() -> CapturedMessage? {
        while true {
            if given < assembled.count {
                present = nil
                presentAssembled = assembled[given].bytes
                given &+= 1
                return assembled[given &- 1].message
            }
            if given > 0 {
                assembled.removeAll(keepingCapacity: true)
                given = 0
            }
            guard position < buffer.count else { return nil }
            let octets = buffer
            switch format.next(octets.span, at: position) {
            case .packet(let packet, let length):
                packets &+= 1
                position &+= length
                if let message = take(packet) { return message }
            case .frame(let frame, let length):
                packets &+= 1
                position &+= length
                take(frame)
            case .other(let length):
                skipped = max(length &- (buffer.count &- position), 0)
                position = min(position &+ length, buffer.count)
            case .incomplete:
                return nil
            case .broken(let why):
                problem = "packet \(packets &+ 1): \(why)"
                position = buffer.count
            }
        }
    }

    /// The payload of the present message.
    func payload(of message: CapturedMessage) -> Payload {
        var bytes: [UInt8] = []
        bytes.append(octets)
        return Payload(
            bytes: bytes, length: message.length, isTruncated: bytes.count < message.length, notation: format.name,
            position: TextPosition(line: message.place.number, column: 1), notes: message.notes,
            packet: PacketOrigin(
                number: message.place.number, time: message.place.time, flow: message.flow,
                transport: message.transport))
    }

    /// Takes a packet; gives the message in it, if it is one of UDP and whole.
    private mutating func take(_ captured: CapturedPacket) -> CapturedMessage? {
        guard let link = captured.link else {
            unknownPackets &+= 1
            return nil
        }
        let place = CapturePlace(number: packets, time: captured.time)
        var fragment: Fragment?
        guard let packet = PacketReader.read(buffer.span.extracting(captured.octets), link, &fragment) else {
            if let fragment, let whole = fragments.take(fragment, at: place),
                let packet = PacketReader.read(whole.span, carriedBy: fragment)
            {
                take(packet, whole, at: place)
            }
            return nil
        }
        let first = captured.octets.lowerBound &+ packet.payload.lowerBound
        let payload = first..<(first &+ packet.payload.count)
        guard packet.transport == .udp else {
            let octets = buffer
            add(streams.take(packet, octets.span.extracting(payload)), of: packet, at: place)
            return nil
        }
        guard Self.isMessage(packet, buffer[payload]) else { return nil }
        present = payload
        return CapturedMessage(
            place: place, flow: packet.flow, transport: .udp, length: packet.payloadLength,
            isDoubtful: packet.isDoubtful)
    }

    /// Takes a packet whose datagram was put together from fragments.
    private mutating func take(_ packet: Packet, _ datagram: [UInt8], at place: CapturePlace) {
        let payload = datagram[packet.payload]
        guard packet.transport == .udp else {
            return add(streams.take(packet, datagram.span.extracting(packet.payload)), of: packet, at: place)
        }
        guard Self.isMessage(packet, payload) else { return }
        let message = CapturedMessage(
            place: place, flow: packet.flow, transport: .udp, length: packet.payloadLength,
            isDoubtful: packet.isDoubtful, isAssembled: true)
        assembled.append((message, Array(payload)))
    }

    private mutating func add(_ messages: [StreamTable.Message], of packet: Packet, at place: CapturePlace) {
        for message in messages {
            let captured = CapturedMessage(
                place: place, flow: packet.flow, transport: .tcp, length: message.length, isDoubtful: packet.isDoubtful,
                isAssembled: true)
            assembled.append((captured, message.bytes))
        }
    }

    /// Takes a frame of dnstap, which has a query, an answer, or both.
    private mutating func take(_ range: Range<Int>) {
        guard let frame = DnstapFrame(buffer.span.extracting(range)) else {
            unknownPackets &+= 1
            return
        }
        if let query = frame.query {
            add(frame, query, of: range, flow: frame.flow, time: frame.queryTime, askedAt: nil)
        }
        if let response = frame.response {
            add(
                frame, response, of: range, flow: frame.flow.reversed, time: frame.responseTime ?? frame.queryTime,
                askedAt: frame.queryTime)
        }
    }

    private mutating func add(
        _ frame: DnstapFrame, _ octets: Range<Int>, of range: Range<Int>, flow: Flow, time: CaptureTime?,
        askedAt: CaptureTime?
    ) {
        let first = range.lowerBound &+ octets.lowerBound
        let bytes = Array(buffer[first..<(first &+ octets.count)])
        let message = CapturedMessage(
            place: CapturePlace(number: packets, time: time, unit: .frame), flow: flow, transport: frame.transport,
            length: bytes.count, askedAt: askedAt)
        assembled.append((message, bytes))
    }

    /// Whether a datagram is a message: from or to a port of DNS whatever it is, otherwise where it is plainly one.
    private static func isMessage(_ packet: Packet, _ payload: ArraySlice<UInt8>) -> Bool {
        if packet.flow.isForDNS { return !payload.isEmpty }
        let isCut = payload.count < packet.payloadLength
        return Plausibility(payload, isCut: isCut, length: packet.payloadLength).points >= 95
    }
}
