import DNSWire
import Testing

/// The visitor that fills each field with a random value.
struct RandomFields: FieldVisitor {
    var generator: SeededGenerator

    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        // A field that has only one value, as a gateway that is not there, stays as it is.
        guard MemoryLayout<Value>.size > 0 else { return }
        guard let type = Value.self as? any Arbitrary.Type, let random = type.random(using: &generator) as? Value else {
            Issue.record("\(Value.self) cannot be made at random")
            return
        }
        value = random
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
        octets = Octets((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
}
