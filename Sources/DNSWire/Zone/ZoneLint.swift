/// Looks at the records of a zone for what can be read but is hardly meant so.
///
/// It keeps what types each name has, and what records say of other names, so that memory grows with the zone.
///
///     var lint = ZoneLint(origin: "example.")
///     while try zone.advance() { lint.look(at: zone.record, line: zone.line) }
///     lint.finish()
///     for warning in lint.warnings { print(warning) }
public struct ZoneLint: Sendable {
    /// What has been found and not been taken yet.
    public private(set) var warnings: [ZoneWarning] = []
    private var origin: DomainName?
    private var recordClass: RecordClass?
    private var sawSOA = false
    private var sets: [DomainName: [RecordSet]] = [:]
    private var relations = ZoneRelations()

    /// What is known of a set.
    private struct RecordSet: Sendable {
        var type: RecordType
        var ttl: UInt32
        /// Of SVCB and HTTPS: whether there is an alias among them, and a service.
        var hasAlias = false
        var hasService = false
        /// The data of each record, as a number that hardly two others share.
        var data: Set<Int> = []
    }

    /// Begins a zone; where no origin is given, the owner of the first SOA record is it.
    public init(origin: DomainName? = nil) { self.origin = origin }

    /// Takes the warnings that there are.
    public mutating func takeWarnings() -> [ZoneWarning] {
        defer { warnings = [] }
        return warnings
    }

    /// Looks at the next record.
    public mutating func look(at record: borrowing ZoneRecordView, line: Int = 0, file: String = "") {
        let name = record.name
        let type = record.type
        func warning(_ reason: ZoneWarning.Reason) -> ZoneWarning {
            ZoneWarning(reason: reason, name: name, type: type, line: line, file: file)
        }
        if type == .soa { origin = origin ?? name }
        if let origin, !name.isSubdomain(of: origin) { warnings.append(warning(.outOfZone)) }
        if record.recordClass != recordClass ?? record.recordClass { warnings.append(warning(.otherClass)) }
        recordClass = recordClass ?? record.recordClass
        if record.ttl > UInt32(Int32.max) { warnings.append(warning(.largeTTL)) }
        if type.isNoZoneData { warnings.append(warning(.noZoneType)) }
        if type == .soa {
            if sawSOA || name != origin ?? name { warnings.append(warning(.misplacedSOA)) }
            sawSOA = true
        }
        if let reason = ZoneLint.fault(in: record) { warnings.append(warning(reason)) }
        let isAlias = record.rdata.count > 1 && record.rdata[0] == 0 && record.rdata[1] == 0
        if let reason = note(name, type, record.ttl, record.rdata.hashOfOctets, isAlias: isAlias) {
            warnings.append(warning(reason))
        }
        relations.note(record, name, line: line, file: file)
    }

    /// Says what can only be said at the end.
    public mutating func finish(file: String = "") {
        if !sawSOA {
            warnings.append(ZoneWarning(reason: .noSOA, name: origin ?? .root, type: .soa, line: 0, file: file))
        }
        if let origin { warnings += relations.warnings(origin: origin, file: file) }
    }

    /// What is wrong within the data.
    private static func fault(in record: borrowing ZoneRecordView) -> ZoneWarning.Reason? {
        switch record.type {
        case .nsec, .nsec3, .csync:
            guard let types = TypeBitmap(ofDataOf: record) else { return nil }
            let isUnusual = types.contains { $0.rawValue == 0 || $0.isNoZoneData && $0 != .nxname }
            let isWhole = record.type != .nsec || types.contains(.nsec) && types.contains(.rrsig)
            return isUnusual || !isWhole ? .unusualBitmap : nil
        case .svcb, .https:
            let remarks = DataContext.alone.remarks(
                on: WireReader(uncompressed: record.rdata), record.type, record.recordClass)
            return remarks.isEmpty ? nil : .parametersOfAlias
        default: return nil
        }
    }

    /// Notes a record among those of its name; returns what does not fit together.
    private mutating func note(
        _ name: DomainName, _ type: RecordType, _ ttl: UInt32, _ data: Int, isAlias: Bool
    ) -> ZoneWarning.Reason? {
        // Signatures and denials are beside all data (RFC 4034 §3, §4; RFC 2535 §2.3.5).
        if [.rrsig, .sig, .nsec, .nxt, .key].contains(type) { return nil }
        var present = sets[name] ?? []
        let isService = type == .svcb || type == .https
        if let index = present.firstIndex(where: { $0.type == type }) {
            guard present[index].data.insert(data).inserted else { return .duplicate }
            if type == .cname || type == .dname { return .severalAliases }
            let hadBoth = present[index].hasAlias && present[index].hasService
            if isService {
                if isAlias { present[index].hasAlias = true } else { present[index].hasService = true }
            }
            sets[name] = present
            if present[index].ttl != ttl { return .otherTTL }
            return !hadBoth && present[index].hasAlias && present[index].hasService ? .aliasBesideServices : nil
        }
        let isBesideCNAME = !present.isEmpty && (type == .cname || present.contains { $0.type == .cname })
        present.append(
            RecordSet(
                type: type, ttl: ttl, hasAlias: isService && isAlias, hasService: isService && !isAlias, data: [data]))
        sets[name] = present
        return isBesideCNAME ? .besideCNAME : nil
    }
}

extension RecordType {
    /// Whether the type is for questions or for messages (RFC 6895 §3.1), or in bitmaps alone (RFC 9824 §2).
    fileprivate var isNoZoneData: Bool {
        switch self {
        case .opt, .nxname, .tkey, .tsig, .ixfr, .axfr, .mailb, .maila, .any: true
        default: rawValue == 0
        }
    }
}

extension TypeBitmap {
    /// The types in the data of an NSEC, NSEC3 or CSYNC record.
    fileprivate init?(ofDataOf record: borrowing ZoneRecordView) {
        var reader = WireReader(uncompressed: record.rdata)
        do throws(WireDecodingError) {
            switch record.type {
            case .nsec: _ = try reader.readNameView()
            case .nsec3:
                try reader.skip(4)
                try reader.skip(Int(try reader.readUInt8()))
                try reader.skip(Int(try reader.readUInt8()))
            default: try reader.skip(6)
            }
            try self.init(reading: &reader)
        } catch {
            return nil
        }
    }
}

extension Span<UInt8> {
    /// A number for the octets, which differs from run to run of a program.
    fileprivate var hashOfOctets: Int {
        var hasher = Hasher()
        for index in indices { hasher.combine(self[index]) }
        return hasher.finalize()
    }
}
