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
        case .mx: try apply(&operation, to: RDATA.MX.self, in: recordClass)
        default: nil
        }
    }

    @inlinable @inline(__always)
    @_lifetime(operation: copy operation)
    static func apply<Operation: RecordDataOperation & ~Copyable & ~Escapable, Data: RecordData>(
        _ operation: inout Operation, to type: Data.Type, in recordClass: RecordClass
    ) throws(Operation.Failure) -> Operation.Output? {
        guard Data.recordClass == nil || Data.recordClass == recordClass else { return nil }
        return try operation.apply(to: type)
    }
}
