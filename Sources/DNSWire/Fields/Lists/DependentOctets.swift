/// Octets whose form the octets before them decide on, such as a digest after the number of its kind.
struct DependentOctets<Rule: DependentOctetsRule>: DependentFieldValue {
    /// The octets.
    var octets: Octets

    init(_ octets: Octets) { self.octets = octets }

    static var wireForm: FieldForm { Rule.wireForm }

    static func form(after octets: Span<UInt8>) -> DependentForm { .octets(Rule.form(after: octets)) }

    init(reading reader: inout WireReader, after octets: Span<UInt8>) throws(WireDecodingError) {
        self.octets = Octets(try Rule.form(after: octets).read(&reader))
    }

    func write(to writer: inout WireWriter, form: DependentForm) throws(WireEncodingError) {
        guard case .octets(let form) = form else { return }
        try form.write(octets, to: &writer)
    }
}

/// What decides on the form of octets.
protocol DependentOctetsRule: Sendable {
    /// What the octets look like, where the quick check knows the rule, too.
    static var wireForm: FieldForm { get }

    /// The form after these octets of the same RDATA.
    static func form(after octets: Span<UInt8>) -> OctetsForm
}

extension DependentOctetsRule {
    static var wireForm: FieldForm { .own }
}

/// The digest of a key: its length is that of its kind, the octet before it, where that is known (RFC 4034 §5.1.4).
enum KeyDigestRule: DependentOctetsRule {
    static var wireForm: FieldForm { .keyDigest }

    static func form(after octets: Span<UInt8>) -> OctetsForm {
        form(of: octets.count > 0 ? octets[octets.count - 1] : 0)
    }

    private static func form(of kind: UInt8) -> OctetsForm {
        guard let count = DigestType(rawValue: kind).length else { return .hex }
        return OctetsForm(.rest, .hex, minimum: count, maximum: count)
    }
}
