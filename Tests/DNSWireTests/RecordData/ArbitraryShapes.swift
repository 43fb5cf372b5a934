import DNSWire
import DNSWireProperties

extension UInt64: Arbitrary {}
extension CertificateType: Arbitrary {}
extension RecordClass: Arbitrary {}
extension DSYNCScheme: Arbitrary {}
extension InternetProtocol: Arbitrary {}

extension NodeIdentifier: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> NodeIdentifier {
        NodeIdentifier(rawValue: .random(using: &generator))
    }
}

extension EUI48Address: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> EUI48Address {
        EUI48Address(rawValue: .random(using: &generator))
    }
}

extension EUI64Address: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> EUI64Address {
        EUI64Address(rawValue: .random(using: &generator))
    }
}

extension SigningTime: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> SigningTime {
        SigningTime(seconds: .random(using: &generator) >> 16)
    }
}

extension PortBitmap: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> PortBitmap {
        PortBitmap((0..<Int.random(in: 0...20, using: &generator)).map { _ in .random(using: &generator) })
    }
}

extension FlatTypeBitmap: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> FlatTypeBitmap {
        let types = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
            RecordType(rawValue: .random(in: 1...127, using: &generator))
        }
        return (try? FlatTypeBitmap(types)) ?? FlatTypeBitmap()
    }
}

extension NSAPAddress: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> NSAPAddress {
        NSAPAddress(octets: Octets(generator.bytes(upTo: 20)))
    }
}

extension ATMAddress: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> ATMAddress {
        let format = UInt8.random(in: 0...3, using: &generator)
        let octets = [UInt8.random(using: &generator)] + generator.bytes(upTo: 20)
        return ATMAddress(format: format, address: Octets(format == 1 ? octets.map { 0x30 + $0 % 10 } : octets))
    }
}

extension OptionalString: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> OptionalString {
        OptionalString(Bool.random(using: &generator) ? Octets(generator.bytes(upTo: 20)) : nil)
    }
}

extension PrefixedAddress: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> PrefixedAddress {
        PrefixedAddress(prefixLength: .random(in: 0...128, using: &generator), address: .random(using: &generator))
    }
}

extension NameList: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> NameList {
        NameList((0..<Int.random(in: 0...3, using: &generator)).map { _ in DomainName.random(using: &generator) })
    }
}

extension HostIdentity: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> HostIdentity {
        HostIdentity(
            algorithm: .random(using: &generator), tag: Octets(generator.bytes(upTo: 40)),
            publicKey: Octets(generator.bytes(upTo: 300)))
    }
}

extension RelayType: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> RelayType {
        RelayType(
            isDiscoveryOptional: .random(using: &generator), type: .random(in: 0...4, using: &generator))
    }
}

extension AddressPrefixes: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> AddressPrefixes {
        let prefixes = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            let isNegated = Bool.random(using: &generator)
            return switch UInt8.random(in: 0...2, using: &generator) {
            case 0:
                AddressPrefix(
                    IPv4Address.random(using: &generator), length: .random(in: 0...32, using: &generator),
                    isNegated: isNegated)
            case 1:
                AddressPrefix(
                    IPv6Address.random(using: &generator), length: .random(in: 0...128, using: &generator),
                    isNegated: isNegated)
            default:
                AddressPrefix(
                    family: .random(in: 3...UInt16.max, using: &generator), length: .random(using: &generator),
                    isNegated: isNegated, address: generator.bytes(upTo: 127))
            }
        }
        return (try? AddressPrefixes(prefixes)) ?? AddressPrefixes()
    }
}

extension GeographicLocation: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> GeographicLocation {
        GeographicLocation(
            latitude: .random(in: -324_000_000...324_000_000, using: &generator),
            longitude: .random(in: -648_000_000...648_000_000, using: &generator),
            altitude: .random(in: -10_000_000...4_284_967_295, using: &generator),
            size: .random(using: &generator), horizontalPrecision: .random(using: &generator),
            verticalPrecision: .random(using: &generator))
    }
}

extension LocationSize: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> LocationSize {
        let digit = UInt8.random(in: 0...9, using: &generator)
        return LocationSize(rawValue: digit << 4 | UInt8.random(in: 0...9, using: &generator))
            ?? LocationSize(centimetres: 0)
    }
}

extension KeyProtocol: Arbitrary {}

extension KeyFlags: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> KeyFlags {
        KeyFlags(bits: .random(using: &generator))
    }
}

extension TimeSpan: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> TimeSpan {
        TimeSpan(seconds: .random(using: &generator))
    }
}

extension SignatureError: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> SignatureError {
        SignatureError(.random(using: &generator))
    }
}

extension ExtendedErrorCode: Arbitrary {}

extension OptionalField: Arbitrary where Value: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> OptionalField {
        OptionalField(Bool.random(using: &generator) ? .random(using: &generator) : nil)
    }
}

extension ValueList: Arbitrary where Element: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> ValueList {
        let count = Int.random(in: 0...5, using: &generator)
        return (try? ValueList((0..<count).map { _ in .random(using: &generator) })) ?? ValueList()
    }
}

extension ServerCookie: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> ServerCookie {
        let count = Bool.random(using: &generator) ? 0 : Int.random(in: 8...32, using: &generator)
        return ServerCookie(octets: Octets((0..<count).map { _ in UInt8.random(using: &generator) }))
    }
}

extension SubnetPrefix: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> SubnetPrefix {
        let family = UInt16.random(in: 0...3, using: &generator)
        let most: UInt8 = family == 0 ? 0 : family == 1 ? 32 : family == 2 ? 128 : 255
        let source = UInt8.random(in: 0...most, using: &generator)
        var address = (0..<(Int(source) + 7) / 8).map { _ in UInt8.random(using: &generator) }
        if source % 8 > 0 { address[address.count - 1] &= ~(0xFF >> (source % 8)) }
        return SubnetPrefix(
            family: family, sourceLength: source, scopeLength: .random(in: 0...most, using: &generator),
            address: Octets(address))
    }
}

extension ZoneVersionNumber: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> ZoneVersionNumber {
        Bool.random(using: &generator)
            ? ZoneVersionNumber(labelCount: .random(using: &generator), serial: .random(using: &generator))
            : ZoneVersionNumber(
                labelCount: .random(using: &generator), type: .random(in: 1...255, using: &generator),
                value: Octets(generator.bytes(upTo: 20)))
    }
}

extension DelegationInfos: Arbitrary {
    static func random(using generator: inout SeededGenerator) -> DelegationInfos {
        var infos: [DelegationInfo] = []
        if Bool.random(using: &generator) { infos.append(.serverIPv4([.random(using: &generator)])) }
        if Bool.random(using: &generator) {
            infos.append(.serverIPv6([.random(using: &generator), .random(using: &generator)]))
        }
        let names = (0..<Int.random(in: 1...3, using: &generator)).map { _ in DomainName.random(using: &generator) }
        if Bool.random(using: &generator) { infos.append(.serverName(names)) }
        if Bool.random(using: &generator) { infos.append(.includeDelegationParameters(names)) }
        if Bool.random(using: &generator) {
            infos.append(DelegationInfo(key: DelegationKey(rawValue: 700), value: Octets(generator.bytes(upTo: 20))))
        }
        if Bool.random(using: &generator), !infos.isEmpty {
            infos.append(.mandatory(infos.shuffled(using: &generator).prefix(2).map(\.key)))
        }
        return (try? DelegationInfos(infos)) ?? DelegationInfos()
    }
}
