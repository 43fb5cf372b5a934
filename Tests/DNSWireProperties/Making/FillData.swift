package import DNSWire

/// Makes data of one type at random, of the registry's types the one that is wanted.
package struct FillData: RecordDataOperation {
    package var generator: SeededGenerator
    let pool: [DomainName]
    let wanted: RecordType
    /// Sound data as octets.
    package private(set) var octets: Octets?

    package init(_ wanted: RecordType, generator: SeededGenerator, pool: [DomainName]) {
        self.wanted = wanted
        self.generator = generator
        self.pool = pool
    }

    package mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) {
        guard Data.type == wanted, Data.isDefined(in: .internet) else { return }
        octets = (try? RandomData.draw(type, using: &generator, names: pool).encoded()).map { Octets($0) }
    }
}

/// Sound data of any type: the fields are drawn one by one and written, until they read as sound data.
enum RandomData {
    /// Sound data, or the start values where chance has not found any.
    static func draw<Data: RecordData>(
        _ type: Data.Type, using generator: inout SeededGenerator, names: [DomainName]
    ) -> Data {
        for _ in 0..<20 {
            var data = Data()
            var visitor = FillingVisitor(generator: generator, pool: names)
            data.visitFields(&visitor)
            generator = visitor.generator
            guard let octets = try? data.encoded() else { continue }
            if (try? Data(decoding: octets.span)) == data { return data }
        }
        return Data()
    }
}

/// The visitor that gives each field a random value.
private struct FillingVisitor: FieldVisitor {
    var generator: SeededGenerator
    let pool: [DomainName]

    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        // Random octets, as many as the value reads of them; what has no value in them keeps its start value.
        for _ in 0..<10 {
            var octets = generator.bytes(upTo: 24)
            // Small numbers make lengths and keys that fit more often than chance would.
            if Bool.random(using: &generator) { octets = octets.map { $0 & 7 } }
            var reader = WireReader(octets.span)
            if let drawn = try? Value(reading: &reader) {
                value = drawn
                return
            }
        }
    }

    mutating func visit<Value: DependentFieldValue>(dependent value: inout Value, _ field: FieldName) throws(Never) {
        // Octets of any form: where they do not fit the fields before, chance has another try.
        let octets = generator.bytes(upTo: 64)
        let before = (0..<8).map { _ in UInt8.random(in: 0...3, using: &generator) }
        var reader = WireReader(octets.span)
        if let drawn = try? Value(reading: &reader, after: before.span) { value = drawn }
    }

    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {
        name = pool.randomElement(using: &generator) ?? .root
    }

    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {
        var drawn = generator.bytes(upTo: 40)
        while drawn.count < form.minimum { drawn.append(UInt8.random(in: 0...255, using: &generator)) }
        if case .fixed(let count) = form.extent {
            drawn = (0..<max(0, count)).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
        octets = Octets(drawn)
    }
}
