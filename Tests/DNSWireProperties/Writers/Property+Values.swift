import DNSWire

extension Property {
    /// Values of any size that a caller makes are refused, or written within every limit and read as they were.
    static let madeValues = Property("made-values", of: .choices) { octets in
        var maker = ValueMaker(source: ByteSource(octets))
        let message = maker.message()
        let whole = Writing(message)
        if case .octets(let written) = whole {
            guard written.count <= MessageEncoder.maximumLength else { return "\(written.count) octets" }
            let read = MessageReading(written, policy: Policies.lenient)
            guard read.cut == nil, read.endOffset == written.count else {
                return "what is written cannot be passed over"
            }
            if read.isSound, let difference = difference(read.message, message) { return difference }
        }
        for limit in [12, 40, 512, 1232, 4096, 65_535, 70_000, .max] + maker.numbers(3) where limit >= 12 {
            let cut = Writing { () throws(WireEncodingError) in try message.encoded(limit: limit) }
            guard case .octets(let written) = cut else { continue }
            guard written.count <= limit, written.count <= MessageEncoder.maximumLength else {
                return "\(written.count) octets at the limit \(limit)"
            }
            let read = MessageReading(written, policy: Policies.lenient)
            guard read.cut == nil, read.endOffset == written.count else {
                return "what is written at the limit \(limit) cannot be passed over"
            }
        }
        // Negative and other senseless limits are refused.
        for limit in [Int.min, -1, 0, 11] {
            if case .octets(let written) = Writing({ () throws(WireEncodingError) in try message.encoded(limit: limit) }
            ) {
                return "\(written.count) octets at the limit \(limit)"
            }
        }
        return nil
    }
}

/// Makes values whose sizes are those at which something ends.
private struct ValueMaker {
    var source: ByteSource

    mutating func numbers(_ count: Int) -> [Int] {
        (0..<count).map { _ in Int.random(in: 12...66_000, using: &source) }
    }

    private mutating func size() -> Int {
        switch Int.random(in: 0..<12, using: &source) {
        case 0: 0
        case 1...4: Int.random(in: 0...40, using: &source)
        case 5...8: [62, 63, 64, 127, 128, 254, 255, 256, 257, 511].randomElement(using: &source) ?? 1
        case 9: Int.random(in: 256...5000, using: &source)
        default: [16_383, 16_384, 32_768, 65_000, 65_534, 65_535, 65_536, 70_000].randomElement(using: &source) ?? 1
        }
    }

    private mutating func octets() -> Octets {
        let first = UInt8.random(in: 0...255, using: &source)
        return Octets((0..<size()).map { first &+ UInt8(truncatingIfNeeded: $0) })
    }

    private mutating func name() -> DomainName {
        var labels: [Octets] = []
        for _ in 0..<Int.random(in: 0...6, using: &source) {
            labels.append(Octets(octets().prefix(Int.random(in: 0...64, using: &source))))
        }
        if Int.random(in: 0..<4, using: &source) == 0 {
            labels = Array(repeating: [0x61], count: Int.random(in: 120...128, using: &source))
        }
        return (try? DomainName(labels: labels)) ?? "refused.example"
    }

    private mutating func options() -> EDNSOptions {
        var options: [EDNSOption] = []
        for _ in 0..<Int.random(in: 0...4, using: &source) {
            options.append(
                EDNSOption(code: EDNSOptionCode(rawValue: .random(in: 0...30, using: &source)), data: octets()))
        }
        return (try? EDNSOptions(options)) ?? EDNSOptions()
    }

    private mutating func data() -> (type: RecordType, rdata: Octets)? {
        switch Int.random(in: 0..<7, using: &source) {
        case 0:
            var strings: [Octets] = []
            for _ in 0..<Int.random(in: 0...3, using: &source) { strings.append(octets()) }
            guard let strings = try? CharacterStrings(strings) else { return nil }
            return encoded(RDATA.TXT(strings: strings))
        case 1:
            var parameters: [ServiceParameter] = []
            for key in 0..<UInt16.random(in: 0...12, using: &source) {
                parameters.append(ServiceParameter(key: SvcParamKey(rawValue: key &* 3), value: octets()))
            }
            guard let list = try? ServiceParameters(parameters) else { return nil }
            return encoded(RDATA.SVCB(priority: 1, target: name(), parameters: list))
        case 2: return encoded(RDATA.MX(preference: 1, exchange: name()))
        case 3:
            let types = (0..<UInt16.random(in: 0...300, using: &source)).map { RecordType(rawValue: $0 &* 219) }
            return encoded(RDATA.NSEC(nextName: name(), types: TypeBitmap(types)))
        case 4: return (.null, octets())
        case 5: return (RecordType(rawValue: .random(in: 0...300, using: &source)), octets())
        default: return (RecordType(rawValue: 65_280), octets())
        }
    }

    private func encoded<Data: RecordData>(_ data: Data) -> (type: RecordType, rdata: Octets)? {
        (try? data.encoded()).map { (Data.type, Octets($0)) }
    }

    mutating func message() -> Message {
        var message = Message(header: Header(id: 1, bits: 0x8400))
        for _ in 0..<Int.random(in: 0...2, using: &source) {
            message.questions.append(Question(name: name(), type: .a, class: .internet))
        }
        for section in [MessageSection.answer, .authority, .additional] {
            for _ in 0..<Int.random(in: 0...5, using: &source) {
                guard let data = data(), data.type != .opt, data.type != .tsig else { continue }
                let record = Record(name: name(), type: data.type, class: .internet, ttl: 1, rdata: data.rdata)
                // Many of a kind, rarely.
                let count = Int.random(in: 0..<40, using: &source) == 0 ? 300 : 1
                for _ in 0..<count { message[section].append(record) }
            }
        }
        if Bool.random(using: &source) {
            message.edns = EDNS(payloadSize: 1232, flags: OPTFlags(ttl: 0), options: options())
        }
        return message
    }
}
