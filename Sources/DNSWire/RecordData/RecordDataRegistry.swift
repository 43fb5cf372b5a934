/// The record data types that this library knows, one line each.
///
/// All that is done with records of any type goes through here. To add a type, write its file and add its line;
/// docs/AddingARecordType.md shows it.
public enum RecordDataRegistry {
    /// Applies an operation to the data type for records of a type and class, or gives `nil` where there is none.
    @inlinable
    @_lifetime(operation: copy operation)
    public static func apply<Operation: RecordDataOperation & ~Copyable & ~Escapable>(
        _ operation: inout Operation, type: RecordType, class recordClass: RecordClass
    ) throws(Operation.Failure) -> Operation.Output? {
        switch type {
        case .a where recordClass == .chaos: try apply(&operation, to: RDATA.ChaosA.self, in: recordClass)
        case .a: try apply(&operation, to: RDATA.A.self, in: recordClass)
        case .ns: try apply(&operation, to: RDATA.NS.self, in: recordClass)
        case .cname: try apply(&operation, to: RDATA.CNAME.self, in: recordClass)
        case .soa: try apply(&operation, to: RDATA.SOA.self, in: recordClass)
        case .ptr: try apply(&operation, to: RDATA.PTR.self, in: recordClass)
        case .hinfo: try apply(&operation, to: RDATA.HINFO.self, in: recordClass)
        case .mx: try apply(&operation, to: RDATA.MX.self, in: recordClass)
        case .txt: try apply(&operation, to: RDATA.TXT.self, in: recordClass)
        case .aaaa: try apply(&operation, to: RDATA.AAAA.self, in: recordClass)
        case .srv: try apply(&operation, to: RDATA.SRV.self, in: recordClass)
        case .naptr: try apply(&operation, to: RDATA.NAPTR.self, in: recordClass)
        case .dname: try apply(&operation, to: RDATA.DNAME.self, in: recordClass)
        case .opt: try apply(&operation, to: RDATA.OPT.self, in: recordClass)
        case .ds: try apply(&operation, to: RDATA.DS.self, in: recordClass)
        case .rrsig: try apply(&operation, to: RDATA.RRSIG.self, in: recordClass)
        case .nsec: try apply(&operation, to: RDATA.NSEC.self, in: recordClass)
        case .dnskey: try apply(&operation, to: RDATA.DNSKEY.self, in: recordClass)
        case .svcb: try apply(&operation, to: RDATA.SVCB.self, in: recordClass)
        case .https: try apply(&operation, to: RDATA.HTTPS.self, in: recordClass)
        case .caa: try apply(&operation, to: RDATA.CAA.self, in: recordClass)
        default: nil
        }
    }

    @inlinable @inline(__always)
    @_lifetime(operation: copy operation)
    static func apply<Operation: RecordDataOperation & ~Copyable & ~Escapable, Data: RecordData>(
        _ operation: inout Operation, to type: Data.Type, in recordClass: RecordClass
    ) throws(Operation.Failure) -> Operation.Output? {
        guard Data.isDefined(in: recordClass) else { return nil }
        return try operation.apply(to: type)
    }
}
