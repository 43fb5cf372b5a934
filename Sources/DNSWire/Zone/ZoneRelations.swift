/// What the records of a zone say of each other, which is known when all of them have been seen: names that others lead to, and
/// the chains of NSEC and NSEC3.
///
/// Its memory grows with those records.
struct ZoneRelations: Sendable {
    /// A record that leads to another name.
    private struct Reference: Sendable {
        let owner: DomainName
        let type: RecordType
        let target: DomainName
        let line: Int
        let file: String
    }

    /// What a name has that matters to those that lead to it.
    struct Kinds: OptionSet, Sendable {
        let rawValue: UInt8
        static let address = Kinds(rawValue: 1)
        static let alias = Kinds(rawValue: 2)
        static let delegation = Kinds(rawValue: 4)
        static let redirection = Kinds(rawValue: 8)
    }

    private var kinds: [DomainName: Kinds] = [:]
    private var references: [Reference] = []
    /// The chain of NSEC, and for each set of parameters that of NSEC3: the name after each.
    private var chains: [[UInt8]: [DomainName: DomainName]] = [:]

    /// Notes a record.
    mutating func note(_ record: borrowing ZoneRecordView, _ name: DomainName, line: Int, file: String) {
        var kinds = Kinds()
        switch record.type {
        case .a, .aaaa: kinds = .address
        case .cname: kinds = .alias
        case .ns: kinds = .delegation
        case .dname: kinds = .redirection
        default: break
        }
        // Signatures and denials alone are no data of a name.
        if ![.rrsig, .nsec, .nsec3].contains(record.type) { self.kinds[name, default: []].formUnion(kinds) }
        if let place = ZoneRelations.placeOfTarget(record.type), let target = ZoneRelations.name(in: record, at: place)
        {
            let reference = Reference(owner: name, type: record.type, target: target, line: line, file: file)
            references.append(reference)
        }
        switch record.type {
        case .nsec:
            if let next = ZoneRelations.name(in: record, at: 0) { chains[[], default: [:]][name] = next }
        case .nsec3:
            guard let link = NSEC3Link(record, name) else { return }
            chains[link.parameters, default: [:]][name] = link.next
        default: break
        }
    }

    /// Where in the data the name is that a record leads to.
    private static func placeOfTarget(_ type: RecordType) -> Int? {
        switch type {
        case .ns, .cname: 0
        case .mx: 2
        case .srv: 6
        default: nil
        }
    }

    private static func name(in record: borrowing ZoneRecordView, at place: Int) -> DomainName? {
        var reader = WireReader(uncompressed: record.rdata)
        do throws(WireDecodingError) {
            try reader.skip(place)
            return try reader.readName()
        } catch {
            return nil
        }
    }

    /// What is unusual in a zone of an origin.
    func warnings(origin: DomainName, file: String) -> [ZoneWarning] {
        var warnings: [ZoneWarning] = []
        for reference in references {
            guard let reason = fault(reference, origin) else { continue }
            warnings.append(
                ZoneWarning(
                    reason: reason, name: reference.owner, type: reference.type, line: reference.line,
                    file: reference.file))
        }
        for (parameters, chain) in chains {
            guard let name = ZoneRelations.gap(in: chain) else { continue }
            let type: RecordType = parameters.isEmpty ? .nsec : .nsec3
            warnings.append(ZoneWarning(reason: .brokenChain, name: name, type: type, line: 0, file: file))
        }
        return warnings
    }

    private func fault(_ reference: Reference, _ origin: DomainName) -> ZoneWarning.Reason? {
        let target = reference.target
        // The root stands for no server (RFC 7505 §3, RFC 2782).
        guard !target.isRoot, target.isSubdomain(of: origin) else { return nil }
        if let cut = ancestors(of: target, up: origin).last(where: { kinds[$0]?.contains(.delegation) ?? false }) {
            // Addresses below another delegation are that zone's, or siblings' glue (RFC 9471 §3.2).
            guard reference.type == .ns, reference.owner == cut else { return nil }
            return kinds[target]?.contains(.address) ?? false ? nil : .missingGlue
        }
        guard let found = kinds[target] ?? wildcard(of: target, origin) else {
            let isRedirected = ancestors(of: target, up: origin).contains { kinds[$0]?.contains(.redirection) ?? false }
            return isRedirected ? nil : .missingTarget
        }
        if found.contains(.alias) { return .targetIsAlias }
        return reference.type == .cname || found.contains(.address) ? nil : .missingAddress
    }

    /// The names from a name up to the origin, the latter not among them.
    private func ancestors(of name: DomainName, up origin: DomainName) -> [DomainName] {
        var names: [DomainName] = []
        var next: DomainName? = name
        while let name = next, name != origin {
            names.append(name)
            next = name.parent
        }
        return names
    }

    /// What the wildcard has that stands for a name (RFC 4592 §3.3).
    private func wildcard(of name: DomainName, _ origin: DomainName) -> Kinds? {
        for parent in ancestors(of: name, up: origin).dropFirst() + [origin] {
            if let wildcard = try? DomainName(label: [UInt8(ascii: "*")], under: parent), let found = kinds[wildcard] {
                return found
            }
            if kinds[parent] != nil { return nil }
        }
        return nil
    }

    /// A name of a chain after which it does not go on, or to which it does not come (RFC 4034 §4.1.1, RFC 5155 §3.1.7).
    private static func gap(in chain: [DomainName: DomainName]) -> DomainName? {
        guard let start = chain.keys.min() else { return nil }
        var left = Set(chain.keys)
        var name = start
        while true {
            left.remove(name)
            guard let next = chain[name] else { return name }
            guard next != start else { return left.min() }
            // Backwards the chain goes at its end alone, which leads to its beginning.
            guard chain[next] != nil, name < next else { return name }
            name = next
        }
    }
}

/// What an NSEC3 record says of the chain that it is in.
private struct NSEC3Link {
    /// Algorithm, iterations and salt.
    var parameters: [UInt8]
    /// The owner of the next record.
    var next: DomainName

    init?(_ record: borrowing ZoneRecordView, _ owner: DomainName) {
        var reader = WireReader(uncompressed: record.rdata)
        guard let algorithm = try? reader.readUInt8(), (try? reader.skip(1)) != nil,
            let iterations = try? reader.readUInt16(), let saltLength = try? reader.readUInt8(),
            let salt = try? reader.readOctets(Int(saltLength)), let hashLength = try? reader.readUInt8(),
            let hash = try? reader.readOctets(Int(hashLength))
        else { return nil }
        parameters =
            [algorithm, UInt8(truncatingIfNeeded: iterations >> 8), UInt8(truncatingIfNeeded: iterations)]
            + [UInt8](salt)
        var label: [UInt8] = []
        hash.withSpan { Base32Hex.append($0, to: &label) }
        guard let name = try? DomainName(label: Octets(label), under: owner.parent ?? .root) else { return nil }
        next = name
    }
}
