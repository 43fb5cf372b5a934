import DNSWire

/// Sound data of a type with holes where its names are, so that each message fills them in its own way.
struct DataSample: Sendable {
    let type: RecordType
    let recordClass: RecordClass
    /// The octets before the first name, between two names, and after the last one.
    let pieces: [[UInt8]]

    /// A few of every type that the registry has, the same ones each time.
    static let all: [DataSample] = {
        var make = MakeSamples()
        RecordDataRegistry.forEach(&make)
        return make.samples
    }()
}

private struct MakeSamples: RecordDataOperation {
    var samples: [DataSample] = []
    private var generator = SeededGenerator(seed: 0xD45)

    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) {
        let recordClass: RecordClass = Data.isDefined(in: .internet) ? .internet : .chaos
        for _ in 0..<4 {
            var data = RandomData.draw(type, using: &generator, names: [.root, "a.example", "b"])
            var mark = MarkNames()
            data.visitFields(&mark)
            guard let octets = try? data.encoded() else { continue }
            let pieces = MarkNames.split(Array(octets))
            samples.append(DataSample(type: Data.type, recordClass: recordClass, pieces: pieces))
        }
    }
}

/// The visitor that puts a name into each place that has one by which it is found on the wire.
private struct MarkNames: FieldVisitor {
    private static let mark: [UInt8] = [7, 0xFF, 0xFE, 0x6E, 0x61, 0x6D, 0x65, 0xFD, 0]

    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {}
    mutating func visit<Value: DependentFieldValue>(dependent value: inout Value, _ field: FieldName) throws(Never) {}
    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {}

    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {
        if let marked = try? DomainName(labels: [Octets(MarkNames.mark.dropFirst().dropLast())]) { name = marked }
    }

    /// The octets around the marks.
    static func split(_ octets: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var rest = octets[...]
        while let place = rest.indices.first(where: { rest[$0...].starts(with: mark) }) {
            pieces.append(Array(rest[..<place]))
            rest = rest[(place + mark.count)...]
        }
        return pieces + [Array(rest)]
    }
}
