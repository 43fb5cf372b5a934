/// The parameters of an SVCB or HTTPS record, in ascending order of their keys (RFC 9460 §2.2).
///
/// They are kept as they stand on the wire; iterate to get them one by one. The values of keys that this library knows
/// have been checked, those of all others are any octets.
public struct ServiceParameters: OctetsRun, Sequence {
    /// The parameters as they stand on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No parameters.
    public init() { wire = [] }

    /// Puts parameters together, given in any order.
    ///
    /// - Throws: `duplicate` for a key given twice, `missingMandatory`, and what is wrong with a value; offsets count from
    ///   the first octet of the wire form.
    public init(_ parameters: some Sequence<ServiceParameter>) throws(WireDecodingError) {
        var wire: [UInt8] = []
        for parameter in parameters.sorted(by: { $0.key < $1.key }) {
            guard let count = UInt16(exactly: parameter.value.count) else {
                throw WireDecodingError(.valueOutOfRange, at: wire.count, length: parameter.value.count)
            }
            wire += parameter.key.rawValue.bigEndianOctets + count.bigEndianOctets
            parameter.value.withSpan { wire.append($0) }
        }
        try self.init(wire: Octets(wire))
    }

    /// Service parameters.
    @inlinable public static var wireForm: FieldForm { .serviceParameters }

    /// Checks that keys ascend, that each value has the form that its key asks for, and that those called mandatory are
    /// there.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        var last = -1
        // What of the list of mandatory keys has not been met yet; both ascend, so one look at each key is enough.
        var mandatory = try reader.readWindow(0)
        var expected = -1
        while !reader.isAtEnd {
            let start = reader.position
            let number = try reader.readUInt16()
            guard Int(number) > last else {
                throw WireDecodingError(Int(number) == last ? .duplicate : .notInOrder, at: start, length: 2)
            }
            last = Int(number)
            var value = try reader.readWindow(Int(try reader.readUInt16()))
            let key = SvcParamKey(rawValue: number)
            if key == .mandatory {
                mandatory = value
            } else if Int(number) == expected {
                expected = mandatory.isAtEnd ? -1 : Int(try mandatory.readUInt16())
            } else if expected >= 0, Int(number) > expected {
                break
            }
            let form = ServiceParameterForm(of: key)
            do throws(WireDecodingError) {
                try form.check(&value)
                try value.finish()
            } catch {
                throw form.name.map { error.named($0) } ?? error
            }
            if key == .mandatory { expected = Int(try mandatory.readUInt16()) }
        }
        guard expected < 0 else {
            throw WireDecodingError(.missingMandatory, at: mandatory.position &- 2, length: 2).named("mandatory")
        }
    }

    /// The value of a key as it stands on the wire, or `nil` where the key is not there.
    public subscript(key: SvcParamKey) -> Octets? { first { $0.key == key }?.value }
}

extension ServiceParameters {
    /// Goes over the parameters.
    public struct Iterator: IteratorProtocol {
        var parameters: KeyedOctets

        /// The next parameter.
        public mutating func next() -> ServiceParameter? {
            parameters.next().map { ServiceParameter(key: SvcParamKey(rawValue: $0.key), value: $0.value) }
        }
    }

    /// Goes over the parameters.
    public func makeIterator() -> Iterator { Iterator(parameters: KeyedOctets(wire)) }

    /// The keys that a client must understand, beside those that are always so (RFC 9460 §8).
    public var mandatory: [SvcParamKey] { values(of: .mandatory, as: UInt16.self).map { SvcParamKey(rawValue: $0) } }

    /// The protocols of the service beside the default one (RFC 9460 §7.1).
    public var alpn: CharacterStrings? { self[.alpn].map { CharacterStrings(checked: $0) } }

    /// Whether the default protocol is among those of the service (RFC 9460 §7.1).
    public var hasDefaultALPN: Bool { self[.noDefaultALPN] == nil }

    /// The port of the service (RFC 9460 §7.2).
    public var port: UInt16? { values(of: .port, as: UInt16.self).first }

    /// Likely IPv4 addresses of the service (RFC 9460 §7.3).
    public var ipv4Hints: [IPv4Address] { values(of: .ipv4Hint, as: IPv4Address.self) }

    /// Likely IPv6 addresses of the service (RFC 9460 §7.3).
    public var ipv6Hints: [IPv6Address] { values(of: .ipv6Hint, as: IPv6Address.self) }

    /// The values of fixed size of which the value of a key consists.
    private func values<Value: FieldValue>(of key: SvcParamKey, as type: Value.Type) -> [Value] {
        guard let octets = self[key] else { return [] }
        return octets.withSpan { octets in
            var reader = WireReader(octets)
            var values: [Value] = []
            while let value = try? Value(reading: &reader) { values.append(value) }
            return values
        }
    }
}
