public import DNSWire

/// What the sizes of a cut message prove about the records that cannot be seen.
///
/// Where the header promises `count` records and `octets` bytes remain, and nearly every server points back to the
/// question's name (RFC 1035 §4.1.4), a record costs 12 bytes and its data. This is deduced, never read.
public struct Deduction: Hashable, Sendable {
    /// What follows from the sizes.
    public enum Conclusion: Hashable, Sendable {
        /// The remaining bytes are exactly that many records of the type that was asked for.
        case exactly(type: RecordType, dataLength: Int)
        /// They are not: other records are among them.
        case mixed(type: RecordType, dataLength: Int)
    }

    /// How many records are left to the end of the message, without EDNS's OPT.
    public var count: Int
    /// How many bytes are left for them.
    public var octets: Int
    /// Whether another 11 bytes are taken for the OPT record that the header promises (RFC 6891 §6.1.2).
    public var hasOPT: Bool
    /// What follows.
    public var conclusion: Conclusion

    /// The bytes of a record without data after a compressed name.
    private static let record = 12
    /// The bytes of an OPT record without options.
    private static let opt = 11

    /// Deduces what is left of the answers of a cut response; nil where the sizes prove nothing.
    init?(_ reading: MessageReading) {
        let message = reading.message
        guard let counts = reading.counts, message.header.isResponse, let type = message.question?.type,
            let size = Self.dataLength(type)
        else { return nil }
        let answers = counts[.answer] - message.answers.count
        let authorities = counts[.authority] - message.authorities.count
        let additionals = counts[.additional] - message.additionals.count
        let octets = reading.length - reading.endOffset
        guard answers > 0, authorities == 0, additionals <= 1, octets > 0 else { return nil }
        hasOPT = additionals == 1
        count = answers
        self.octets = octets - (hasOPT ? Self.opt : 0)
        let fits = self.octets == answers * (Self.record + size)
        conclusion = fits ? .exactly(type: type, dataLength: size) : .mixed(type: type, dataLength: size)
    }

    /// How many bytes the data of a record have; nil where that is not the same for all of the type.
    private static func dataLength(_ type: RecordType) -> Int? {
        switch type {
        case .a: 4
        case .aaaa: 16
        default: nil
        }
    }
}

extension Deduction: CustomStringConvertible {
    /// The deduction as a sentence without its full stop ("fits 2 x AAAA exactly (56 bytes = 2 x (12 + 16))").
    public var description: String {
        let opt = hasOPT ? ", beside 11 bytes of OPT" : ""
        switch conclusion {
        case .exactly(let type, let size):
            return "fits \(count) x \(type) exactly (\(octets) bytes = \(count) x (12 + \(size))\(opt))"
        case .mixed(let type, let size):
            let plain = count * (Self.record + size)
            return "\(octets) bytes are not \(count) x \(type) (that would be \(plain)\(opt)): "
                + "other records are among them, such as a CNAME"
        }
    }
}
