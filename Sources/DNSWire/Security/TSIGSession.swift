/// One exchange that is signed by a shared key: a request and its answer, which over TCP may be many messages (RFC 8945 §5).
///
/// Both sides have one: a client signs the request and verifies the answer, a server verifies the request and signs the answer.
/// Each MAC goes into the next one, so that messages are to be given in their order.
///
///     var session = TSIGSession(key: key)
///     send(try session.sign(query, at: now))
///     let reply = try session.verify(received, at: now)   // without its TSIG record
public struct TSIGSession: Sendable {
    /// The key.
    public let key: TSIGKey
    /// How many seconds the clocks of both sides may differ; 300 is recommended (RFC 8945 §10).
    public var fudge: UInt16

    /// How many messages of an answer may be without a signature between two that have one (RFC 8945 §5.3.1).
    public static var mostUnsigned: Int { 99 }

    // What goes into the next MAC.
    private var phase = Phase.beginning
    private var unsigned: [UInt8] = []
    private var unsignedCount = 0
    // When the request was signed, for an answer that refuses it.
    private var requestTime = SigningTime()

    private enum Side { case signs, verifies }

    private enum Phase {
        case beginning
        case request(Octets, by: Side)
        case answer(Octets, by: Side)
    }

    /// Begins an exchange.
    public init(key: TSIGKey, fudge: UInt16 = 300) {
        self.key = key
        self.fudge = fudge
    }

    /// Whether the last message had a signature that holds; an answer that does not end in one is not to be believed (RFC 8945
    /// §5.3.1).
    public var isComplete: Bool { unsignedCount == 0 }

    /// The octets of a message with a TSIG record at their end.
    ///
    /// - Parameters:
    ///   - message: the message, which has no TSIG record.
    ///   - time: the present time in seconds since 1970-01-01 00:00:00 UTC.
    ///   - failure: what was wrong with the request that this is the answer to. Such an answer has no MAC where the request's
    ///     could not be verified, and the present time beside the request's for BADTIME (RFC 8945 §5.3.2).
    /// - Throws: `noRoom` where the message is longer than 65,535 octets with it, `tooManyEntries`, `signed` where it has a TSIG
    ///   record, `valueOutOfRange` where the octets are no message, or go on after its last record as those of a DSO message
    ///   do, or the time has more than 48 bits.
    public mutating func sign(
        _ message: [UInt8], at time: UInt64, refusing failure: TSIGFailure? = nil
    ) throws(WireEncodingError) -> [UInt8] {
        guard let id = (try? MessageView(message.span))?.header.id else {
            throw WireEncodingError(.valueOutOfRange, octets: message.count)
        }
        var signature = RDATA.TSIG(
            algorithm: key.algorithm, timeSigned: SigningTime(seconds: time), fudge: fudge, mac: Octets(),
            originalID: id, error: failure?.code ?? .noError, other: Octets())
        if failure == .badTime {
            signature.timeSigned = requestTime
            var now: [UInt8] = []
            now += UInt16(truncatingIfNeeded: time >> 32).bigEndianOctets
            now += UInt32(truncatingIfNeeded: time).bigEndianOctets
            signature.other = Octets(now.span)
        }
        if failure != .badKey, failure != .badSignature {
            var mac = key.authenticate(input(of: message, keyName: key.name, signature, by: .signs))
            if let length = key.truncatedLength { mac = Array(mac.prefix(max(0, length))) }
            signature.mac = Octets(mac.span)
        }
        var signed = message
        try signed.appendSignature(
            Record(name: key.name, class: .any, ttl: 0, data: signature).encoded())
        advance(to: signature.mac, by: .signs)
        return signed
    }

    /// Takes a message of an answer that is to be sent without a signature, between two that have one (RFC 8945 §5.3.1).
    public mutating func pass(unsigned message: [UInt8]) {
        unsigned += message
        unsignedCount += 1
    }

    /// Verifies a message, and gives it without its TSIG record and with the id that it was signed with.
    ///
    /// Within an answer of several messages one without a signature is given as it is; whether it is to be believed, the next
    /// signature decides (``isComplete``).
    ///
    /// - Parameters:
    ///   - octets: the message as it was received.
    ///   - time: the present time in seconds since 1970-01-01 00:00:00 UTC.
    /// - Throws: why the signature does not hold. After `badTime` and `badTruncation` the request is known to be the other
    ///   side's, and `sign(_:at:refusing:)` answers it.
    public mutating func verify(_ octets: Span<UInt8>, at time: UInt64) throws(TSIGFailure) -> [UInt8] {
        let found: SignedMessage?
        do throws(WireDecodingError) { found = try SignedMessage(octets) } catch { throw .malformed(error) }
        guard let signed = found else { return try verify(unsigned: octets) }
        let signature = signed.signature
        guard signed.keyName == key.name, signature.algorithm == key.algorithm else { throw .badKey }
        let refusal = refusal(signature)
        if signature.mac.count == 0, let refusal { throw refusal(false) }
        let mac = key.authenticate(input(of: signed.message, keyName: signed.keyName, signature, by: .verifies))
        let shortest = max(10, (mac.count + 1) / 2)
        guard signature.mac.count <= mac.count, signature.mac.count >= min(shortest, mac.count) else {
            throw .malformed(
                WireDecodingError(.wrongLength, at: signed.message.count, length: octets.count - signed.message.count)
                    .named("MAC"))
        }
        guard TSIGSession.areSame(mac.prefix(signature.mac.count), signature.mac) else { throw .badSignature }
        requestTime = signature.timeSigned
        advance(to: signature.mac, by: .verifies)
        if let refusal { throw refusal(true) }
        let seconds = signature.timeSigned.seconds
        let difference = seconds > time ? seconds - time : time - seconds
        guard difference <= UInt64(signature.fudge) else { throw .badTime }
        guard signature.mac.count >= min(key.truncatedLength ?? mac.count, mac.count) else { throw .badTruncation }
        return signed.message
    }

    /// Verifies a message.
    ///
    /// - Throws: as the method that takes a span.
    public mutating func verify(_ octets: [UInt8], at time: UInt64) throws(TSIGFailure) -> [UInt8] {
        try verify(octets.span, at: time)
    }

    /// A message without a signature, which only an answer has that has begun with one.
    private mutating func verify(unsigned octets: Span<UInt8>) throws(TSIGFailure) -> [UInt8] {
        guard case .answer(_, by: .verifies) = phase, unsignedCount < TSIGSession.mostUnsigned else { throw .notSigned }
        var message: [UInt8] = []
        message.append(octets)
        pass(unsigned: message)
        return message
    }

    /// What a record in an answer says about the request's signature, but whether it can be believed.
    private func refusal(_ signature: RDATA.TSIG) -> ((Bool) -> TSIGFailure)? {
        guard signature.error != .noError else { return nil }
        let time = signature.other.withSpan { octets -> SigningTime? in
            var reader = WireReader(uncompressed: octets)
            guard octets.count == 6, let seconds = try? reader.readUInt48() else { return nil }
            return SigningTime(seconds: seconds)
        }
        return { .refused(signature.error, isAuthentic: $0, time: time) }
    }

    private func input(
        of message: [UInt8], keyName: DomainName, _ signature: RDATA.TSIG, by side: Side
    ) -> [UInt8] {
        switch phase {
        case .request(let mac, let other) where other != side:
            TSIGInput.whole(message, keyName: keyName, signature, requestMAC: mac)
        case .answer(let mac, side):
            TSIGInput.continued(unsigned + message, signature, previousMAC: mac)
        case .beginning, .request, .answer:
            // A request, the first one or another.
            TSIGInput.whole(message, keyName: keyName, signature, requestMAC: nil)
        }
    }

    private mutating func advance(to mac: Octets, by side: Side) {
        unsigned = []
        unsignedCount = 0
        switch phase {
        case .request(_, let other) where other != side: phase = .answer(mac, by: side)
        case .answer(_, side): phase = .answer(mac, by: side)
        case .beginning, .request, .answer: phase = .request(mac, by: side)
        }
    }

    /// Compares in a time that does not depend on where they differ.
    private static func areSame(_ expected: ArraySlice<UInt8>, _ mac: Octets) -> Bool {
        guard expected.count == mac.count else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(expected, mac) { difference |= one ^ other }
        return difference == 0
    }
}
