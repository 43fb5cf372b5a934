extension Record {
    /// How the data of a type are put into lines, as dig does it; `nil` where they stay on one.
    static func layout(
        of type: RecordType, _ program: FieldProgram, _ style: PresentationStyle
    ) -> FieldLayout? {
        switch type {
        case .soa:
            var layout = FieldLayout(opening: 2, breaks: [3, 4, 5, 6], breaksBeforeClosing: true)
            if style.hasComments { layout.comment = { SOAComment.text(step: $0, number: $1) } }
            return layout
        case .rrsig, .sig: return FieldLayout(opening: 4, breaks: [8])
        case .nsec3: return FieldLayout(opening: 4, breaks: [5])
        case .ipseckey, .amtrelay: return FieldLayout(opening: 0, breaksAfterOpening: false, breaks: [4])
        case .dnskey, .cdnskey, .key, .rkey:
            var layout = program.usualLayout
            layout?.breaksBeforeClosing = true
            return layout
        default: return program.usualLayout
        }
    }
}

/// What is said of a number of an SOA record: `; refresh (2 hours)`.
private enum SOAComment {
    private static let names = ["serial", "refresh", "retry", "expire", "minimum"]

    /// The comment after a number, beginning with the space up to it.
    static func text(step: Int, number: ArraySlice<UInt8>) -> String? {
        guard step >= 2, step < 2 + names.count else { return nil }
        let space = String(repeating: " ", count: max(0, 10 - number.count))
        guard step > 2 else { return space + " ; serial" }
        let seconds = number.reduce(0) { $0 &* 10 &+ UInt64($1 &- UInt8(ascii: "0")) }
        return "\(space) ; \(names[step - 2]) (\(words(seconds)))"
    }

    /// `1 day 2 hours`.
    private static func words(_ seconds: UInt64) -> String {
        var rest = seconds
        var words: [String] = []
        for (unit, length) in [("week", 604_800), ("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)] {
            let (count, left) = rest.quotientAndRemainder(dividingBy: UInt64(length))
            rest = left
            if count > 0 { words.append("\(count) \(unit)\(count == 1 ? "" : "s")") }
        }
        return words.isEmpty ? "0 seconds" : words.joined(separator: " ")
    }
}

/// What is said of a key after its record: `ZSK; alg = ED25519 ; key id = 57047`.
enum KeyComment {
    /// The comment on data of a type, or `nil` where there is nothing to say.
    static func text(_ type: RecordType, _ rdata: Span<UInt8>) -> String? {
        guard rdata.count > 4 else { return nil }
        let role: String
        switch type {
        case .dnskey, .cdnskey:
            let isRevoked = rdata[1] & 0x80 != 0
            let isEntry = rdata[1] & 1 != 0
            // A key that is no zone's is neither (RFC 4034 §2.1.1), though dig says so.
            role = (isRevoked ? "revoked " : "") + (isEntry ? "KSK; " : "ZSK; ")
        case .key: role = ""
        default: return nil
        }
        let algorithm = SecurityAlgorithm(rawValue: rdata[3])
        return "; \(role)alg = \(algorithm) ; key id = \(keyTag(rdata))"
    }

    /// The tag of a key (RFC 4034 Appendix B).
    private static func keyTag(_ rdata: Span<UInt8>) -> UInt16 {
        if rdata[3] == SecurityAlgorithm.rsamd5.rawValue, rdata.count >= 7 {
            return UInt16(rdata[rdata.count - 3]) << 8 | UInt16(rdata[rdata.count - 2])
        }
        var sum: UInt32 = 0
        for index in rdata.indices { sum &+= index & 1 == 0 ? UInt32(rdata[index]) &<< 8 : UInt32(rdata[index]) }
        return UInt16(truncatingIfNeeded: sum &+ ((sum &>> 16) & 0xFFFF))
    }
}
