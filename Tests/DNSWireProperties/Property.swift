package import DNSWire

/// Something that holds for any octets, whoever sent them: what the tests and the fuzz targets try.
///
/// Its check reads only the octets that it is lent. Lend it memory that ends where nothing may be touched, and it finds
/// what reads further.
package struct Property: Sendable, CustomStringConvertible {
    /// The name, by which the fuzz target is called too.
    package let description: String
    private let check: @Sendable (Span<UInt8>) -> String?

    init(_ name: String, _ check: @escaping @Sendable (Span<UInt8>) -> String?) {
        description = name
        self.check = check
    }

    /// What is wrong, or `nil` where the property holds.
    package func fault(in octets: Span<UInt8>) -> String? { check(octets).map { "\(description): \($0)" } }

    /// What must hold for octets that are read as a message.
    package static let ofMessages = [
        views, checkedRecords, strictDecoding, totalDecoding, explanation, shownText, encoding, limits, malformedData,
        patching, editing, relaying, refitting, recordText,
    ]

    /// What must hold for octets that are read as text, or as a name.
    package static let ofText = [textOfRecords, names]
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
