import DNSWire
import DNSWireProperties
import Testing

/// A field value that tests can make at random.
protocol Arbitrary {
    /// A value, of which each that the wire can hold should come up some time.
    static func random(using generator: inout SeededGenerator) -> Self
}

extension UInt8: Arbitrary {}
extension UInt16: Arbitrary {}
extension UInt32: Arbitrary {}

extension FixedWidthInteger {
    static func random(using generator: inout SeededGenerator) -> Self {
        // The ends of the range come up often.
        switch UInt8.random(in: 0...9, using: &generator) {
        case 0: .min
        case 1: .max
        default: .random(in: .min ... .max, using: &generator)
        }
    }
}

extension RecordType: Arbitrary {}
extension ResponseCode: Arbitrary {}
extension SecurityAlgorithm: Arbitrary {}
extension DigestType: Arbitrary {}

extension RegisteredNumber {
    static func random(using generator: inout SeededGenerator) -> Self {
        Self(rawValue: RawValue(truncatingIfNeeded: generator.next()))
    }
}

extension DomainName: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> DomainName {
        let labels = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            Octets([UInt8.random(in: 0...255, using: &generator)] + generator.bytes(upTo: 12))
        }
        return (try? DomainName(labels: labels)) ?? .root
    }
}

extension IPv4Address: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> IPv4Address {
        IPv4Address(rawValue: .random(using: &generator))
    }
}

extension IPv6Address: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> IPv6Address {
        // Runs of zeros are what the text form is about.
        var value: UInt128 = 0
        for _ in 0..<8 {
            value = value << 16 | UInt128(Bool.random(using: &generator) ? 0 : UInt16.random(using: &generator))
        }
        return IPv6Address(rawValue: value)
    }
}

extension ChaosAddress: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> ChaosAddress {
        ChaosAddress(rawValue: .random(using: &generator))
    }
}

extension SerialTime: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> SerialTime {
        SerialTime(seconds: .random(using: &generator))
    }
}

extension CharacterStrings: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> CharacterStrings {
        let count = Int.random(in: 1...4, using: &generator)
        return (try? CharacterStrings((0..<count).map { _ in Octets(generator.bytes(upTo: 255)) }))
            ?? CharacterStrings()
    }
}

extension TypeBitmap: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> TypeBitmap {
        TypeBitmap((0..<Int.random(in: 0...20, using: &generator)).map { _ in .random(using: &generator) })
    }
}

extension EDNSOptions: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> EDNSOptions {
        let options = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            EDNSOption(code: .random(using: &generator), data: Octets(generator.bytes(upTo: 40)))
        }
        return (try? EDNSOptions(options)) ?? EDNSOptions()
    }
}

extension ServiceParameters: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> ServiceParameters {
        var parameters: [ServiceParameter] = []
        let names = (0..<Int.random(in: 1...3, using: &generator)).map { _ in Octets([0x5C] + generator.bytes(upTo: 20))
        }
        if Bool.random(using: &generator), let names = try? CharacterStrings(names) {
            parameters.append(.alpn(names))
            if Bool.random(using: &generator) { parameters.append(.noDefaultALPN) }
        }
        if Bool.random(using: &generator) {
            let contents = Octets(generator.bytes(upTo: 60))
            let configurations = [ECHConfiguration(version: .random(using: &generator), contents: contents)]
            if let list = try? ECHConfigurations(configurations) { parameters.append(.ech(list)) }
        }
        if Bool.random(using: &generator) { parameters.append(.dohPath("/é{;a,dns*}")) }
        if Bool.random(using: &generator) {
            let groups = Set((0..<3).map { _ in UInt16.random(using: &generator) })
            parameters.append(.tlsSupportedGroups(groups.shuffled(using: &generator)))
        }
        if Bool.random(using: &generator) {
            let transport = Octets([UInt8.random(using: &generator)] + generator.bytes(upTo: 9))
            let weight = TransportWeight(transport: transport, weight: .random(in: 0...100, using: &generator))
            if let weights = try? ServiceParameter.oots([weight]) { parameters.append(weights) }
        }
        if Bool.random(using: &generator) { parameters.append(.ohttp) }
        if Bool.random(using: &generator) { parameters.append(.pvd) }
        if Bool.random(using: &generator) { parameters.append(.port(.random(using: &generator))) }
        if Bool.random(using: &generator) {
            parameters.append(.ipv4Hint([.random(using: &generator), .random(using: &generator)]))
        }
        if Bool.random(using: &generator) { parameters.append(.ipv6Hint([.random(using: &generator)])) }
        for key: SvcParamKey in [.docPath, SvcParamKey(rawValue: 667), SvcParamKey(rawValue: 65534)]
        where Bool.random(using: &generator) {
            var value = generator.bytes(upTo: 30)
            if key == .docPath { value.insert(UInt8(value.count), at: 0) }
            parameters.append(ServiceParameter(key: key, value: Octets(value)))
        }
        if Bool.random(using: &generator), !parameters.isEmpty {
            parameters.append(.mandatory(parameters.shuffled(using: &generator).prefix(2).map(\.key)))
        }
        do throws(WireDecodingError) {
            return try ServiceParameters(parameters)
        } catch {
            Issue.record("these parameters do not go together: \(error)")
            return ServiceParameters()
        }
    }
}
