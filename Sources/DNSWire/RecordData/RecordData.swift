/// The data of a record of one type: its fields, stated once.
///
/// Reading, writing, printing, reading from text and explaining all follow from ``visitFields(_:)``. A type conforms with
/// one file; a client module can add types of its own and use them with ``Record/data(as:)``.
public protocol RecordData: Hashable, Sendable {
    /// The type's number.
    static var type: RecordType { get }

    /// The one class for which the form is defined, or `nil` where it holds for every class (RFC 3597 §5).
    static var recordClass: RecordClass? { get }

    /// Data with a start value in each field.
    init()

    /// Shows each field to the visitor, in the order on the wire.
    mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure)
}

extension RecordData {
    /// `nil`: the form holds for every class.
    @inlinable public static var recordClass: RecordClass? { nil }
}

/// The record data types of this library, each under its mnemonic: `RDATA.MX`.
public enum RDATA {}
