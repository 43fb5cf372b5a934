/// What the decoder makes of each thing that the RFCs forbid and that is met all the same.
///
/// Take one of the three settings and change what should be otherwise. What leaves no sense in the octets, such as a
/// field that is cut off or a compression pointer that leads forwards, is an error under every policy.
/// docs/HostileInput.md has a table of what each setting does.
public struct DecodingPolicy: Hashable, Sendable, BitwiseCopyable {
    /// What becomes of a message that breaks a rule.
    public enum Treatment: UInt8, Hashable, Sendable, BitwiseCopyable {
        /// Nothing is said.
        case accept
        /// It is read, and a diagnostic says so.
        case warn
        /// Strict decoding throws; total decoding reports an error and goes on.
        case reject
    }

    /// Octets after the last record that the header announces.
    public var octetsAfterMessage: Treatment
    /// A compressed name in a type whose names must not be (RFC 3597 §4).
    public var compressionNotAllowed: Treatment
    /// A compression pointer into the header.
    public var pointerIntoHeader: Treatment
    /// RDATA that is not what its type says; its octets are kept as they are.
    public var malformedData: Treatment
    /// An EDNS option, or a value of a DNS Stateful Operations message, that is not what its code says; its octets are kept as
    /// they are, and others are not affected.
    public var malformedOption: Treatment
    /// Data that can be read and say something that means nothing, such as the parameters of an alias (RFC 9460 §2.4.2).
    public var unusualData: Treatment
    /// An OPT record outside the additional section, a second one, or one whose owner is not the root (RFC 6891 §6.1).
    public var misplacedOPT: Treatment
    /// A TSIG record that is not the last record of the message, or whose class is not ANY (RFC 8945 §4.2, §5.1).
    public var misplacedTSIG: Treatment
    /// A TSIG record that no server accepts: its MAC is longer than its algorithm makes one or cut too short, or its TTL is not 0
    /// (RFC 8945 §4.2, §5.2.2.1).
    public var unusableTSIG: Treatment
    /// An UPDATE that no server carries out: not about one zone, or with a class, a type or a TTL that means nothing there
    /// (RFC 2136 §3.1.1, §3.2.5, §3.4.1.3).
    public var unusableUpdate: Treatment
    /// A type such as ANY or AXFR, which only a question can have, in a record (RFC 6895 §3.1).
    public var typeOnlyForQuestions: Treatment
    /// More than one question in a message whose opcode is QUERY (RFC 9619 §4).
    public var severalQuestions: Treatment
    /// A DNS Stateful Operations message that announces questions or records (RFC 8490 §5.4).
    public var countsInStatefulMessage: Treatment
    /// Whether the highest bit of a class is mDNS's: unicast response in a question, cache flush in a record.
    ///
    /// Text and JSON then say so in words; the bit is kept in the value, and the form of the data never depends on it
    /// (RFC 6762 §5.4, §10.2).
    public var hasMulticastBits: Bool

    @inlinable
    init(
        octetsAfterMessage: Treatment, compressionNotAllowed: Treatment, pointerIntoHeader: Treatment,
        malformedData: Treatment, malformedOption: Treatment, unusualData: Treatment, misplacedOPT: Treatment,
        misplacedTSIG: Treatment, unusableTSIG: Treatment,
        unusableUpdate: Treatment, typeOnlyForQuestions: Treatment,
        severalQuestions: Treatment, countsInStatefulMessage: Treatment, hasMulticastBits: Bool
    ) {
        self.octetsAfterMessage = octetsAfterMessage
        self.compressionNotAllowed = compressionNotAllowed
        self.pointerIntoHeader = pointerIntoHeader
        self.malformedData = malformedData
        self.malformedOption = malformedOption
        self.unusualData = unusualData
        self.misplacedOPT = misplacedOPT
        self.misplacedTSIG = misplacedTSIG
        self.unusableTSIG = unusableTSIG
        self.unusableUpdate = unusableUpdate
        self.typeOnlyForQuestions = typeOnlyForQuestions
        self.severalQuestions = severalQuestions
        self.countsInStatefulMessage = countsInStatefulMessage
        self.hasMulticastBits = hasMulticastBits
    }

    /// Whether a remark on data that are framed as they should be can be an error.
    @inlinable @inline(__always) var rejectsRemarks: Bool { malformedOption == .reject || unusualData == .reject }

    /// Refuses whatever an RFC forbids.
    @inlinable public static var strict: DecodingPolicy {
        DecodingPolicy(
            octetsAfterMessage: .reject, compressionNotAllowed: .reject, pointerIntoHeader: .reject,
            malformedData: .reject, malformedOption: .reject, unusualData: .warn, misplacedOPT: .reject,
            misplacedTSIG: .reject, unusableTSIG: .reject, unusableUpdate: .reject, typeOnlyForQuestions: .reject,
            severalQuestions: .reject, countsInStatefulMessage: .reject, hasMulticastBits: false)
    }

    /// Refuses what makes a message unsafe to rely on, and reads on over what real servers send: the default.
    @inlinable public static var resolver: DecodingPolicy {
        DecodingPolicy(
            octetsAfterMessage: .warn, compressionNotAllowed: .warn, pointerIntoHeader: .warn, malformedData: .reject,
            malformedOption: .warn, unusualData: .warn, misplacedOPT: .reject, misplacedTSIG: .reject,
            unusableTSIG: .warn, unusableUpdate: .warn,
            typeOnlyForQuestions: .warn, severalQuestions: .warn,
            countsInStatefulMessage: .reject,
            hasMulticastBits: false)
    }

    /// Reads Multicast DNS: several questions, names compressed in SRV and NSEC, and the bits in the class (RFC 6762).
    @inlinable public static var multicast: DecodingPolicy {
        DecodingPolicy(
            octetsAfterMessage: .warn, compressionNotAllowed: .accept, pointerIntoHeader: .warn, malformedData: .reject,
            malformedOption: .warn, unusualData: .warn, misplacedOPT: .reject, misplacedTSIG: .reject,
            unusableTSIG: .warn, unusableUpdate: .warn,
            typeOnlyForQuestions: .warn, severalQuestions: .accept,
            countsInStatefulMessage: .reject,
            hasMulticastBits: true)
    }
}
