/// What may be done to a name in RDATA: whether it may be compressed, and whether its canonical form is in lower case.
public struct NameRule: Hashable, Sendable, BitwiseCopyable {
    /// Whether a sender may replace a suffix by a pointer (RFC 3597 §4).
    public let mayBeCompressed: Bool
    /// Whether a receiver must expect a pointer all the same (RFC 3597 §4).
    public let mayHavePointer: Bool
    /// Whether the canonical form has the name in lower case (RFC 4034 §6.2, RFC 6840 §5.1).
    public let isLowercasedInCanonicalForm: Bool

    @usableFromInline
    init(mayBeCompressed: Bool, mayHavePointer: Bool, isLowercasedInCanonicalForm: Bool) {
        self.mayBeCompressed = mayBeCompressed
        self.mayHavePointer = mayHavePointer
        self.isLowercasedInCanonicalForm = isLowercasedInCanonicalForm
    }

    /// A name in a type of RFC 1035: compressed by senders, read compressed.
    @inlinable public static var compressible: NameRule {
        NameRule(mayBeCompressed: true, mayHavePointer: true, isLowercasedInCanonicalForm: true)
    }

    /// A name in one of the later types that old senders compress: written in full, read compressed (RFC 3597 §4).
    @inlinable public static var decompressOnly: NameRule {
        NameRule(mayBeCompressed: false, mayHavePointer: true, isLowercasedInCanonicalForm: true)
    }

    /// A name that is never compressed and keeps its case in the canonical form.
    @inlinable public static var neverCompressed: NameRule {
        NameRule(mayBeCompressed: false, mayHavePointer: false, isLowercasedInCanonicalForm: false)
    }

    /// A name that is never compressed, yet in lower case in the canonical form (RRSIG's signer: RFC 4034 §6.2).
    @inlinable public static var neverCompressedLowercased: NameRule {
        NameRule(mayBeCompressed: false, mayHavePointer: false, isLowercasedInCanonicalForm: true)
    }
}
