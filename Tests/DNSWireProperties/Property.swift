package import DNSWire

/// Something that holds for any octets, whoever sent them: what the tests and the fuzz targets try.
///
/// Its check reads only the octets that it is lent. Lend it memory that ends where nothing may be touched, and it finds
/// what reads further.
package struct Property: Sendable, CustomStringConvertible {
    /// The name, by which the fuzz target is called too.
    package let description: String
    /// What the octets are taken for.
    package let kind: InputKind
    private let check: @Sendable (Span<UInt8>) -> String?

    init(_ name: String, of kind: InputKind = .messages, _ check: @escaping @Sendable (Span<UInt8>) -> String?) {
        description = name
        self.kind = kind
        self.check = check
    }

    /// What is wrong, or `nil` where the property holds.
    package func fault(in octets: Span<UInt8>) -> String? { check(octets).map { "\(description): \($0)" } }

    /// All of them.
    package static let all = [
        views, checkedRecords, strictDecoding, totalDecoding, explanation, shownText, messageText, encoding, limits,
        malformedData,
        patching, editing, relaying, refitting, recordText, jsonOfMessages, signatures, webRequests, madeValues,
        textOfRecords, names, targets, zoneText, jsonText, framing, transfers, captures, notations, traces,
        facesForC,
    ]

    /// What must hold for octets that are taken for something of a kind.
    package static func of(_ kind: InputKind) -> [Property] { all.filter { $0.kind == kind } }
}

/// What octets are taken for.
package enum InputKind: String, CaseIterable, Sendable {
    /// A message.
    case messages
    /// A record, a name or a target of HTTP as text.
    case text
    /// A zone file.
    case zones
    /// JSON.
    case json
    /// Messages, each with its length in front.
    case streams
    /// A file of captured packets.
    case captures
    /// Messages in some notation of octets.
    case notations
    /// A trace of system calls.
    case traces
    /// What a caller makes, chosen by the octets.
    case choices
}

/// The settings that come with the library, and one that lets every rule about messages pass.
package enum Policies {
    /// Those that come with the library, with their names.
    package static let named: [(name: String, policy: DecodingPolicy)] = [
        ("strict", .strict), ("resolver", .resolver), ("multicast", .multicast),
    ]

    /// Accepts whatever can be read and whose data are what their type says.
    package static let lenient: DecodingPolicy = {
        var policy = DecodingPolicy.multicast
        policy.octetsAfterMessage = .accept
        policy.compressionNotAllowed = .accept
        policy.pointerIntoHeader = .accept
        policy.malformedOption = .accept
        policy.unusualData = .accept
        policy.misplacedOPT = .accept
        policy.misplacedTSIG = .accept
        policy.malformedOption = .accept
        policy.unusualData = .accept
        policy.unusableTSIG = .accept
        policy.unusableUpdate = .accept
        policy.typeOnlyForQuestions = .accept
        policy.severalQuestions = .accept
        policy.countsInStatefulMessage = .accept
        return policy
    }()
}
