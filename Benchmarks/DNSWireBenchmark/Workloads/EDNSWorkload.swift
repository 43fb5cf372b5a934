import DNSWire

/// What EDNS says, without a value: the OPT record found after the others, the twelve bits of the response code, DO, and the
/// cookie among the options.
struct EDNSWorkload: Workload {
    let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func pass() -> Outcome {
        corpus.pass { (message, outcome) throws(WireDecodingError) in
            let view = try MessageView(message)
            guard let edns = try view.edns else { return }
            let code = UInt64(edns.flags.extendedResponseCode) << 4 | UInt64(view.header.bits & 0x000F)
            outcome.sink &+= code &+ (edns.isDNSSECOK ? 1 : 0) &+ UInt64(edns.payloadSize)
            guard let cookie = try edns.option(.cookie) else { return }
            let data = cookie.data
            outcome.sink &+= UInt64(data.isEmpty ? 0 : data[0]) &+ UInt64(data.count)
        }
    }
}

/// The same by way of the message as a value.
struct DecodedEDNSWorkload: Workload {
    let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func pass() -> Outcome {
        corpus.pass { (octets, outcome) throws(WireDecodingError) in
            let message = try Message(decoding: octets)
            guard let edns = message.edns else { return }
            outcome.sink &+= UInt64(message.responseCode.rawValue) &+ (edns.flags.isDNSSECOK ? 1 : 0)
            outcome.sink &+= UInt64(edns.payloadSize)
            guard let cookie = edns.options[.cookie] else { return }
            outcome.sink &+= UInt64(cookie.first ?? 0) &+ UInt64(cookie.count)
        }
    }
}
