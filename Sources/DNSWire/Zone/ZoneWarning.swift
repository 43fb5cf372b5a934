/// Something about a zone that can be read but is hardly meant so.
public struct ZoneWarning: Hashable, Sendable, CustomStringConvertible {
    /// What is unusual; reasons may be added.
    public enum Reason: Hashable, Sendable {
        /// No record of the zone is an SOA record at its origin.
        case noSOA
        /// There is another SOA record, or one that is not at the zone's origin (RFC 1035 §5.2).
        case misplacedSOA
        /// The owner is not the zone's origin nor below it (RFC 1035 §5.2).
        case outOfZone
        /// The record has another class than those before it (RFC 1035 §5.2).
        case otherClass
        /// There are other records at the name of a CNAME record (RFC 1034 §3.6.2, RFC 2181 §10.1).
        case besideCNAME
        /// A name has more than one CNAME record, or DNAME record (RFC 2181 §10.1, RFC 6672 §2.4).
        case severalAliases
        /// The record is there twice (RFC 2181 §5).
        case duplicate
        /// A delegation leads to a name below it, for which there is no address (RFC 1034 §4.2.1).
        case missingGlue
        /// The record leads to a name of the zone that is not there.
        case missingTarget
        /// The record leads to a name of the zone without an address.
        case missingAddress
        /// The record leads to a name of the zone that is an alias (RFC 2181 §10.3, RFC 2782, RFC 1034 §3.6.2).
        case targetIsAlias
        /// The chain of NSEC or NSEC3 records is not closed here (RFC 4034 §4.1.1, RFC 5155 §3.1.7).
        case brokenChain
        /// The TTL is not that of the other records of the set (RFC 2181 §5.2).
        case otherTTL
        /// The TTL has its highest bit set, which means 0 (RFC 2181 §8).
        case largeTTL
        /// The type is for questions or for messages, and is no data of a zone (RFC 6895 §3.1).
        case noZoneType
        /// A bitmap has a type that no zone has, or an NSEC record lacks NSEC or RRSIG (RFC 4034 §4.1.2).
        case unusualBitmap
        /// An alias has parameters, which are ignored (RFC 9460 §2.4.2).
        case parametersOfAlias
        /// A set has an alias beside services, of which only the alias counts (RFC 9460 §2.4.1).
        case aliasBesideServices
    }

    /// What is unusual.
    public var reason: Reason
    /// The owner.
    public var name: DomainName
    /// The type; `SOA` where there is none.
    public var type: RecordType
    /// The line of the record, from 1; 0 where it is about none.
    public var line: Int
    /// The name of the file.
    public var file: String

    /// The place, owner and type, and the reason, as compilers write them.
    public var description: String {
        var place = ""
        if line > 0 {
            place = file.isEmpty ? "line \(line): " : "\(file):\(line):1: "
        } else if !file.isEmpty {
            place = "\(file): "
        }
        return "\(place)\(name) \(type): \(reason.text)"
    }
}

extension ZoneWarning.Reason {
    /// The reason in words.
    fileprivate var text: String {
        switch self {
        case .noSOA: "the zone has no SOA record"
        case .misplacedSOA: "a zone has one SOA record, at its origin"
        case .outOfZone: "the owner is out of the zone"
        case .otherClass: "a zone has one class"
        case .besideCNAME: "there are other data beside CNAME"
        case .severalAliases: "there is more than one of them"
        case .duplicate: "the record is there twice"
        case .missingGlue: "the name server is below the delegation, and has no address here"
        case .missingTarget: "there is nothing at the name that it leads to"
        case .missingAddress: "the name that it leads to has no address"
        case .targetIsAlias: "the name that it leads to is an alias"
        case .brokenChain: "the chain of denials does not go on from here to its beginning"
        case .otherTTL: "the TTL differs from that of the same set"
        case .largeTTL: "the TTL is beyond 2147483647 and means 0"
        case .noZoneType: "this type is none of a zone's data"
        case .unusualBitmap: "the bitmap has types that no zone has, or lacks those of its own record"
        case .parametersOfAlias: "an alias has no parameters"
        case .aliasBesideServices: "an alias is beside services"
        }
    }
}
