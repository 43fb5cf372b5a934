import Testing

/// A message with the name under which a failure shows it.
struct SampleMessage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let octets: [UInt8]

    init(_ name: String, _ octets: [UInt8]) {
        testDescription = name
        self.octets = octets
    }
}
