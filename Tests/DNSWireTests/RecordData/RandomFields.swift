import DNSWire
import DNSWireProperties
import Testing

/// The visitor that fills each field with a random value.
struct RandomFields: FieldVisitor {
    var generator: SeededGenerator
    // The values of fixed size so far, as they are on the wire: the form of others depends on them.
    private var written: [UInt8] = []

    init(generator: SeededGenerator) { self.generator = generator }

    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        guard let type = Value.self as? any Arbitrary.Type, let random = type.random(using: &generator) as? Value else {
            Issue.record("\(Value.self) cannot be made at random")
            return
        }
        value = random
        var memory = [UInt8](repeating: 0, count: 64)
        var writer = WireWriter(memory.mutableSpan)
        guard (try? value.write(to: &writer)) != nil else { return }
        let octets = writer.bytes
        for index in octets.indices { written.append(octets[index]) }
    }

    mutating func visit<Value: DependentFieldValue>(dependent value: inout Value, _ field: FieldName) throws(Never) {
        var wire: [UInt8] = []
        switch Value.form(after: written.span) {
        case .nothing, .dot: break
        case .ipv4Address: wire = (0..<4).map { _ in UInt8.random(in: 0...255, using: &generator) }
        case .ipv6Address: wire = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        case .name(let rule):
            var name = DomainName.root
            visit(&name, field, rule)
            wire = Array(name.wire)
        case .octets(let form):
            var octets = Octets()
            visit(&octets, field, form)
            wire = Array(octets)
        }
        var reader = WireReader(wire.span)
        do throws(WireDecodingError) {
            value = try Value(reading: &reader, after: written.span)
        } catch {
            Issue.record("\(Value.self) cannot be made at random: \(error)")
        }
    }

    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {
        name = .random(using: &generator)
    }

    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {
        let count =
            switch form.extent {
            case .fixed(let count): count
            case .counted8: Int.random(in: form.minimum...255, using: &generator)
            case .rest, .counted16:
                Int.random(in: form.minimum...min(form.maximum, form.minimum + 300), using: &generator)
            }
        octets = Octets(
            (0..<count).map { _ in
                switch form.alphabet {
                case .any: UInt8.random(in: 0...255, using: &generator)
                case .digits: UInt8.random(in: 0x30...0x39, using: &generator)
                case .alphanumerics, .utf8: UInt8.random(in: 0x61...0x7A, using: &generator)
                }
            })
    }
}
