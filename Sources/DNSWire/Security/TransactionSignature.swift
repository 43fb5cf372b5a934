extension RDATA.SIG {
    /// The fields without the signature, the signer's name in lower case (RFC 2535 §4.1.8).
    private var signedFields: [UInt8] {
        RDATA.RRSIG(
            typeCovered: typeCovered, algorithm: algorithm, labels: labels, originalTTL: originalTTL,
            expiration: expiration, inception: inception, keyTag: keyTag, signerName: signerName, signature: Octets()
        ).signedFields
    }

    /// The octets that the signature of a message is about, SIG(0): the fields, the request where the message is its answer,
    /// and the message (RFC 2931 §3.1).
    ///
    /// - Parameters:
    ///   - message: the message as it was before the SIG record was appended.
    ///   - request: the whole request with its own signature.
    public func signedData(of message: [UInt8], answering request: [UInt8]? = nil) -> [UInt8] {
        signedFields + (request ?? []) + message
    }

    /// The octets of a message with this record, signed by the caller, at their end (RFC 2931 §3).
    ///
    /// - Throws: `noRoom`, `tooManyEntries`, `tooLong`; `signed` where the message has a TSIG record, which is the last one
    ///   (RFC 8945 §5.1); `valueOutOfRange` where the octets are no message, or go on after its last record.
    public func sign(
        _ message: [UInt8], answering request: [UInt8]? = nil, by signer: ([UInt8]) -> [UInt8]
    ) throws(WireEncodingError) -> [UInt8] {
        var signature = self
        signature.signature = Octets(signer(signedData(of: message, answering: request)).span)
        var signed = message
        try signed.appendSignature(
            Record(name: .root, class: .any, ttl: 0, data: signature).encoded())
        return signed
    }
}

/// A message with a SIG(0) record, taken apart (RFC 2931 §3).
public struct TransactionSignature: Sendable {
    /// The signature.
    public let signature: RDATA.SIG
    /// The message without its SIG record, and with one record less in its count.
    public let message: [UInt8]

    /// Takes a message apart, or gives `nil` where its last record is no SIG that covers type 0.
    ///
    /// - Throws: where a record cannot be read; `octetsAfterMessage`, since no signature is about these.
    public init?(_ octets: Span<UInt8>) throws(WireDecodingError) {
        let view = try MessageView(octets)
        var records = try view.records
        while let record = try records.next() {
            guard records.remaining == 0, record.type == .sig, record.section == .additional else { continue }
            let data = try record.decode(RDATA.SIG.self)
            guard data.typeCovered.rawValue == 0 else { return nil }
            guard record.endOffset == octets.count else {
                throw WireDecodingError(
                    .octetsAfterMessage, at: record.endOffset, length: octets.count - record.endOffset)
            }
            signature = data
            message = SignedMessage.cut(
                octets.extracting(0..<record.offset), id: view.header.id,
                additionals: view.counts.additionals &- 1)
            return
        }
        return nil
    }

    /// Takes a message apart, or gives `nil` where its last record is no SIG that covers type 0.
    ///
    /// - Throws: as the initializer that takes a span.
    public init?(_ octets: [UInt8]) throws(WireDecodingError) { try self.init(octets.span) }
}
