/// What may be done to a name in RDATA: whether it may be compressed, and whether its canonical form is in lower case.
public struct NameRule: Hashable, Sendable, BitwiseCopyable {
    // In one octet, so that a step of a field program has room for it.
    @usableFromInline let bits: UInt8

    @usableFromInline
    init(bits: UInt8) { self.bits = bits }

    /// Whether a sender may replace a suffix by a pointer (RFC 3597 §4).
    @inlinable public var mayBeCompressed: Bool { bits & 1 != 0 }
    /// Whether a receiver must expect a pointer all the same (RFC 3597 §4).
    @inlinable public var mayHavePointer: Bool { bits & 2 != 0 }
    /// Whether the canonical form has the name in lower case (RFC 4034 §6.2, RFC 6840 §5.1).
    @inlinable public var isLowercasedInCanonicalForm: Bool { bits & 4 != 0 }

    /// A name in a type of RFC 1035: compressed by senders, read compressed.
    @inlinable public static var compressible: NameRule { NameRule(bits: 7) }

    /// A name in one of the later types that old senders compress: written in full, read compressed (RFC 3597 §4).
    @inlinable public static var decompressOnly: NameRule { NameRule(bits: 6) }

    /// A name that is never compressed and keeps its case in the canonical form.
    @inlinable public static var neverCompressed: NameRule { NameRule(bits: 0) }

    /// A name that is never compressed, yet in lower case in the canonical form (RRSIG's signer: RFC 4034 §6.2).
    @inlinable public static var neverCompressedLowercased: NameRule { NameRule(bits: 4) }
}
