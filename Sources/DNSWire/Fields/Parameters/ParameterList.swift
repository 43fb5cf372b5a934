/// Parameters of the form key, length, value, in ascending order of their keys, each once (RFC 9460 §2.2).
///
/// SVCB records and DELEG records have such lists, with keys of their own; what they have in common is here.
protocol ParameterList: OctetsRun {
    /// The keys.
    associatedtype Key: RegisteredNumber where Key.RawValue == UInt16

    /// The form that a key asks for.
    static func form(of key: Key) -> ParameterForm

    /// What the value of a key is called in an error; nothing where none can be wrong.
    static func fieldName(of key: Key) -> FieldName?

    /// A key without which others mean nothing; it is lower than they are.
    static var companionKey: Key? { get }

    /// Whether a key means nothing without ``companionKey``.
    static func needsCompanion(_ key: Key) -> Bool
}

extension ParameterList {
    /// `mandatory`, which has the number 0 in every such list.
    private static var mandatory: Key { Key(rawValue: 0) }

    /// Checks that keys ascend, that each value has the form that its key asks for, and that those called mandatory are
    /// there.
    @inline(never)
    static func check(_ reader: inout WireReader) throws(WireDecodingError) {
        var last = -1
        // Whether the one key that another asks for has been met.
        var sawCompanion = false
        // What of the list of mandatory keys has not been met yet; both ascend, so one look at each key is enough.
        var mandatory = try reader.readWindow(0)
        var expected = -1
        while !reader.isAtEnd {
            let start = reader.position
            let number = try reader.readUInt16()
            guard Int(number) > last else {
                throw WireDecodingError(Int(number) == last ? .duplicate : .notInOrder, at: start, length: 2)
            }
            guard number < UInt16.max else { throw WireDecodingError(.reserved, at: start, length: 2) }
            last = Int(number)
            var value = try reader.readWindow(Int(try reader.readUInt16()))
            let key = Key(rawValue: number)
            if key == Self.mandatory {
                mandatory = value
            } else if Int(number) == expected {
                expected = mandatory.isAtEnd ? -1 : Int(try mandatory.readUInt16())
            } else if expected >= 0, Int(number) > expected {
                break
            }
            do throws(WireDecodingError) {
                try form(of: key).check(&value)
                try value.finish()
            } catch {
                throw fieldName(of: key).map { error.named($0) } ?? error
            }
            if key == companionKey { sawCompanion = true }
            if needsCompanion(key), !sawCompanion {
                let error = WireDecodingError(.missingCompanion, at: start, length: 2)
                throw fieldName(of: key).map { error.named($0) } ?? error
            }
            if key == Self.mandatory { expected = Int(try mandatory.readUInt16()) }
        }
        guard expected < 0 else {
            throw WireDecodingError(.missingMandatory, at: mandatory.position &- 2, length: 2).named("mandatory")
        }
    }
}

extension ParameterList {
    /// No key needs another one.
    static var companionKey: Key? { nil }

    /// False.
    static func needsCompanion(_ key: Key) -> Bool { false }

    /// The value of a key as it is on the wire, or `nil` where the key is not there.
    func value(of key: Key) -> Octets? {
        var parameters = KeyedOctets(wire)
        while let parameter = parameters.next() {
            if parameter.key == key.rawValue { return parameter.value }
        }
        return nil
    }

    /// The values of fixed size of which the value of a key consists.
    func values<Value: FieldValue>(of key: Key, as type: Value.Type) -> [Value] {
        guard let octets = value(of: key) else { return [] }
        return octets.withSpan { octets in
            var reader = WireReader(octets)
            var values: [Value] = []
            while let value = try? Value(reading: &reader) { values.append(value) }
            return values
        }
    }

    /// Puts parameters together, given in any order.
    ///
    /// - Throws: as `check`; `tooLong` for a value of more than 65,535 octets. Offsets count from the first octet of the wire form.
    init(sorting parameters: [(key: Key, value: Octets)]) throws(WireDecodingError) {
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
}
