/// What EDNS adds to a message, taken together from the fields of its OPT record (RFC 6891 §6.1).
public struct EDNS: Hashable, Sendable {
    /// The largest UDP payload in octets that the sender can take, as the record has it.
    public var payloadSize: UInt16
    /// The largest UDP payload in octets that may be sent: the size that was announced, but at least 512 (RFC 6891 §6.2.3).
    public var effectivePayloadSize: Int { max(Int(payloadSize), 512) }
    /// The extended response code, the version and the flags.
    public var flags: OPTFlags
    /// The options, in their order.
    public var options: EDNSOptions

    /// DO: whether DNSSEC records are wanted (RFC 3225 §3).
    public var isDNSSECOK: Bool {
        get { flags.isDNSSECOK }
        set { flags.isDNSSECOK = newValue }
    }

    /// CO: whether compact answers that deny existence are understood (RFC 9824 §5).
    public var isCompactAnswersOK: Bool {
        get { flags.isCompactAnswersOK }
        set { flags.isCompactAnswersOK = newValue }
    }

    /// Makes what a query needs: a payload size of 1232 octets, no flags, no options.
    public init(payloadSize: UInt16 = 1232, flags: OPTFlags = OPTFlags(), options: EDNSOptions = EDNSOptions()) {
        self.payloadSize = payloadSize
        self.flags = flags
        self.options = options
    }

    /// Takes the fields of an OPT record, or gives `nil` for another record or malformed options.
    public init?(_ record: Record) {
        guard let data = record.data(as: RDATA.OPT.self) else { return nil }
        payloadSize = record.recordClass.rawValue
        flags = OPTFlags(ttl: record.ttl)
        options = data.options
    }

    /// The OPT record.
    public var record: Record {
        Record(name: .root, type: .opt, class: RecordClass(rawValue: payloadSize), ttl: flags.ttl, rdata: options.wire)
    }
}

extension Message {
    /// What the OPT record says, or `nil` where there is none; setting it replaces the record or appends one.
    public var edns: EDNS? {
        get { additionals.first { $0.type == .opt }.flatMap(EDNS.init) }
        set {
            let place = additionals.firstIndex { $0.type == .opt }
            switch (place, newValue) {
            case (let place?, let edns?): additionals[place] = edns.record
            case (let place?, nil): additionals.remove(at: place)
            case (nil, let edns?):
                // TSIG stays the last record (RFC 8945 §5.1).
                let end = additionals.last?.type == .tsig ? additionals.count - 1 : additionals.count
                additionals.insert(edns.record, at: end)
            case (nil, nil): break
            }
        }
    }

    /// All twelve bits of the response code: four from the header, eight from the OPT record (RFC 6891 §6.1.3).
    ///
    /// Setting a code above 15 appends an OPT record where there is none.
    public var responseCode: ResponseCode {
        get {
            let opt = additionals.first { $0.type == .opt }
            return ResponseCode(
                headerBits: UInt8(truncatingIfNeeded: header.bits & 0x000F),
                extendedBits: opt.map { OPTFlags(ttl: $0.ttl).extendedResponseCode } ?? 0)
        }
        set {
            header.bits = header.bits & 0xFFF0 | newValue.rawValue & 0x000F
            let extended = UInt8(truncatingIfNeeded: newValue.rawValue >> 4)
            guard let place = additionals.firstIndex(where: { $0.type == .opt }) else {
                if extended > 0 { edns = EDNS(flags: OPTFlags(ttl: UInt32(extended) << 24)) }
                return
            }
            var flags = OPTFlags(ttl: additionals[place].ttl)
            flags.extendedResponseCode = extended
            additionals[place].ttl = flags.ttl
        }
    }
}

extension MessageView {
    /// All twelve bits of the response code: four from the header, eight from the OPT record (RFC 6891 §6.1.3).
    ///
    /// - Throws: as ``records(in:)``: the records before the OPT record are passed over.
    /// - Complexity: linear in the message.
    public var responseCode: ResponseCode {
        get throws(WireDecodingError) {
            var additionals = try records(in: .additional)
            var extended: UInt8 = 0
            while let record = try additionals.next() {
                guard record.type == .opt else { continue }
                extended = OPTFlags(ttl: record.ttl).extendedResponseCode
                break
            }
            return ResponseCode(
                headerBits: UInt8(truncatingIfNeeded: header.bits & 0x000F), extendedBits: extended)
        }
    }
}
