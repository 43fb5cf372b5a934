/// A message with a TSIG record, taken apart: the record, and the octets that its MAC is about (RFC 8945 §4.3.2).
public struct SignedMessage: Sendable {
    /// The name of the key.
    public let keyName: DomainName
    /// The signature.
    public let signature: RDATA.TSIG
    /// The message without its TSIG record: with the id that it was signed with, and one record less in its count.
    public let message: [UInt8]

    /// Takes a message apart, or gives `nil` where its last record is no TSIG.
    ///
    /// - Throws: where a record cannot be read; `misplacedTSIG` where a TSIG record is not the last one;
    ///   `octetsAfterMessage`, since no signature is about these; `classOfTSIGNotAny`, `ttlNotZero` (RFC 8945 §4.2, §5.1).
    public init?(_ octets: Span<UInt8>) throws(WireDecodingError) {
        let view = try MessageView(octets)
        var records = try view.records
        while let record = try records.next() {
            guard record.type == .tsig else { continue }
            guard record.section == .additional, records.remaining == 0 else {
                throw WireDecodingError(.misplacedTSIG, at: record.offset, length: record.endOffset - record.offset)
            }
            guard record.endOffset == octets.count else {
                throw WireDecodingError(
                    .octetsAfterMessage, at: record.endOffset, length: octets.count - record.endOffset)
            }
            guard record.recordClass == .any else {
                throw WireDecodingError(.classOfTSIGNotAny, at: record.ttlOffset - 2, length: 2)
            }
            guard record.ttl == 0 else { throw WireDecodingError(.ttlNotZero, at: record.ttlOffset, length: 4) }
            keyName = DomainName(try record.name)
            signature = try record.decode(RDATA.TSIG.self)
            message = SignedMessage.cut(
                octets.extracting(0..<record.offset), id: signature.originalID,
                additionals: view.counts.additionals &- 1)
            return
        }
        return nil
    }

    /// Takes a message apart, or gives `nil` where its last record is no TSIG.
    ///
    /// - Throws: as the initializer that takes a span.
    public init?(_ octets: [UInt8]) throws(WireDecodingError) { try self.init(octets.span) }

    /// The octets of a message with another id, and another number of additional records in its header.
    static func cut(_ octets: Span<UInt8>, id: UInt16, additionals: UInt16) -> [UInt8] {
        var message: [UInt8] = []
        message.append(octets)
        message.set(id, at: 0)
        message.set(additionals, at: 10)
        return message
    }
}

extension [UInt8] {
    /// Sets two octets of a header, where they are.
    mutating func set(_ number: UInt16, at offset: Int) {
        guard offset + 2 <= count else { return }
        self[offset] = UInt8(truncatingIfNeeded: number >> 8)
        self[offset + 1] = UInt8(truncatingIfNeeded: number)
    }

    /// Appends a record that signs a message at its end, and counts it.
    ///
    /// Octets after the last record, such as the values of a DSO message, would be read as a part of the record: a message
    /// that has them cannot be signed.
    ///
    /// - Throws: `noRoom` where the message is longer than 65,535 octets with it, `tooManyEntries`, `signed` where it has a
    ///   TSIG record, `valueOutOfRange` where the octets are no message or go on after its last record.
    mutating func appendSignature(_ record: [UInt8]) throws(WireEncodingError) {
        let (additionals, end, isSigned): (UInt16, Int, Bool)
        do throws(WireDecodingError) {
            (additionals, end, isSigned) = try Self.ending(of: MessageView(span))
        } catch {
            throw WireEncodingError(.valueOutOfRange, octets: count)
        }
        guard end == count else { throw WireEncodingError(.valueOutOfRange, octets: count) }
        guard !isSigned else { throw WireEncodingError(.signed) }
        guard additionals < UInt16.max else { throw WireEncodingError(.tooManyEntries) }
        let length = count + record.count
        guard length <= MessageEncoder.maximumLength else {
            throw WireEncodingError(.noRoom, octets: length - MessageEncoder.maximumLength)
        }
        self += record
        set(additionals + 1, at: 10)
    }
    /// How many additional records a message has, where its last record ends, and whether a TSIG record is among them.
    private static func ending(of message: MessageView) throws(WireDecodingError) -> (UInt16, Int, Bool) {
        var records = try message.records
        var isSigned = false
        while let record = try records.next() { isSigned = isSigned || record.type == .tsig }
        return (message.counts.additionals, records.offset, isSigned)
    }
}
